"""Taking away everything that is kept about somebody, and erasing it: asked for first, then done and said."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QObject
from PySide6.QtWidgets import QFileDialog

from playbook_app.base.problem import Problem
from playbook_app.i18n import _
from playbook_app.services.plan_exports import Exported
from playbook_app.services.profiles import Profile, Profiles
from playbook_app.ui.models.exporting import Exporter
from playbook_app.ui.widgets.check import CheckRow
from playbook_app.ui.widgets.floating import Dialog
from playbook_app.ui.widgets.page import Page


def shown_name(profile: Profile) -> str:
    """Return the name of a profile, or what a nameless one is called."""
    return profile.name or _("No name")


class OwnData(QObject):
    """Asks on a page; what goes wrong is shown there."""

    def __init__(self, page: Page, profiles: Profiles) -> None:
        super().__init__(page)
        self._page, self._profiles = page, profiles
        self._exporter = Exporter(self)
        self._exporter.finished.connect(self._written)
        self._exporter.failed.connect(page.report)

    def ask_delete(self, profile: Profile) -> None:
        """Ask before a profile goes for good."""
        name = shown_name(profile)
        text = _(
            "Every answer and conversation of {name} is deleted from this computer. Plans stay, with the "
            "names in them."
        )
        everywhere = CheckRow(
            _("Also from the backups"),
            name="settings.profile.delete.everywhere",
            checked=True,
            meta=_(
                "Nothing of it is left then, and nobody can bring it back. What others have in the backups "
                "stays. Without this, backups lose it only as newer ones take their place."
            ),
        )
        dialog = Dialog(
            self._page,
            _("Delete {name}?").format(name=name),
            text.format(name=name),
            action=_("Delete {name}").format(name=name),
            safe=_("Keep it"),
            kind="danger",
            name="settings.profile.delete",
            content=everywhere,
        )
        dialog.accepted.connect(lambda: self._delete(profile, everywhere=everywhere.isChecked()))
        dialog.open()

    def ask_file(self, profile: Profile) -> None:
        """Ask where to write everything about a profile."""
        dialog = QFileDialog(self._page.window(), _("Export {name}").format(name=shown_name(profile)))
        dialog.setObjectName("settings.profile.file")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(_("JSON file (*.json)"))
        dialog.setDefaultSuffix("json")
        dialog.selectFile(f"{QDir.homePath()}/playbook-{profile.name or 'profile'}.json".replace(" ", "-"))
        dialog.fileSelected.connect(lambda file: self.export(profile, Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self, profile: Profile, file: Path) -> None:
        """Write the profile to a file beside the window's own work, and say so."""

        def write(target: Path) -> Exported:
            self._profiles.export(profile.id, target)
            return Exported(target)

        self._exporter.start(write, file)

    def do(self, action: Callable[..., object], *values: object) -> bool:
        """Do something with the profiles; ``False`` when it did not work, which is shown."""
        try:
            action(*values)
        except Problem as problem:
            self._page.report(problem)
            return False
        return True

    def _delete(self, profile: Profile, *, everywhere: bool) -> None:
        if self.do(partial(self._profiles.delete, everywhere=everywhere), profile.id):
            self._page.toast(_("{name} is deleted").format(name=shown_name(profile)))

    def _written(self, exported: Exported) -> None:
        self._page.toast(_("Exported to {file}").format(file=exported.path.name))
