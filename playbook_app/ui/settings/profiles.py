"""The profiles of this computer: use, add, rename, export, delete."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from playbook_app.i18n import _
from playbook_app.services.profiles import LONGEST_NAME, Profile, Profiles
from playbook_app.ui.models.own_data import OwnData, shown_name
from playbook_app.ui.widgets.base import set_names
from playbook_app.ui.widgets.boxes import MIDDLE, column, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.fields import LabeledField, LineEdit
from playbook_app.ui.widgets.floating import Dialog
from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.focus import move_focus
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Avatar, Tag
from playbook_app.ui.widgets.page import Page
from playbook_app.ui.widgets.surfaces import Hairline


class ProfileList(QWidget):
    """One row per profile, rebuilt whenever the profiles change."""

    def __init__(self, page: Page, profiles: Profiles) -> None:
        super().__init__()
        self._profiles, self.own_data = profiles, OwnData(page, profiles)
        self._do = self.own_data.do
        self._rows = column(gap=12, parent=self)
        self._stops: list[Button] = []
        profiles.changed.connect(lambda _now: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """Show the profiles as they are now; focus and Tab are where they were."""
        focused, before, old = self.window().focusWidget(), self._stop_before(), self._stops
        self._stops = []
        self._rebuild()
        if before is not None:
            for first, second in pairwise([before, *self._stops]):
                QWidget.setTabOrder(first, second)
        if focused in old:
            names = {stop.objectName(): stop for stop in self._stops}
            move_focus(names.get(focused.objectName(), self._stops[-1]))

    def first_stop(self) -> QWidget:
        """Return what Tab comes to first."""
        return self._stops[0]

    def _stop_before(self) -> QWidget | None:
        """Return what Tab stops at before it comes here."""
        stop: QWidget | None = self._stops[0].previousInFocusChain() if self._stops else self
        while (
            stop is not None
            and stop is not self
            and not (stop.focusPolicy() & Qt.FocusPolicy.TabFocus and not self.isAncestorOf(stop))
        ):
            stop = stop.previousInFocusChain()
        return None if stop is self else stop

    def _rebuild(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        current = self._profiles.current
        for place, profile in enumerate(self._profiles.all()):
            if place:
                self._rows.addWidget(Hairline())
            self._rows.addWidget(self._row(profile, current=profile == current))
        add = Button(_("Add a profile"), name="settings.profile.add", icon="plus")
        add.clicked.connect(self.ask_new)
        self._stops.append(add)
        line = QWidget()
        row(add, None, parent=line)
        self._rows.addWidget(line)

    def _row(self, profile: Profile, *, current: bool) -> QWidget:
        name = shown_name(profile)
        head = row((Avatar(name, profile.id, 36), 0, MIDDLE), (Label(name, "bodyS"), 0, MIDDLE), gap=12)
        if current:
            head.addWidget(Tag(_("In use"), "accent"), 0, MIDDLE)
        buttons = Flow(gap=8)
        if not current:
            buttons.add(
                self._button(profile, "use", _("Use"), lambda: self._do(self._profiles.switch, profile.id))
            )
        buttons.add(self._button(profile, "rename", _("Rename"), lambda: self.ask_name(profile)))
        buttons.add(self._button(profile, "export", _("Export"), lambda: self.own_data.ask_file(profile)))
        buttons.add(
            self._button(
                profile, "delete", _("Delete"), lambda: self.own_data.ask_delete(profile), danger=True
            )
        )
        line = QWidget()
        head.addStretch(1)
        row((head, 1), (buttons, 0, MIDDLE), gap=16, parent=line)
        set_names(line, f"settings.profile.{profile.id}", name)
        return line

    def _button(
        self, profile: Profile, verb: str, text: str, action: Callable[[], object], *, danger: bool = False
    ) -> Button:
        name = f"settings.profile.{profile.id}.{verb}"
        button = Button(text, "danger" if danger else "secondary", name=name, size="sm")
        button.setAccessibleName(_("{verb} {name}").format(verb=text, name=shown_name(profile)))
        button.clicked.connect(action)
        self._stops.append(button)
        return button

    # ---------------------------------------------------------------- dialogs

    def ask_new(self) -> None:
        """Ask for the name of a new profile."""
        self._name_dialog(_("Add a profile"), _("Add"), "", lambda name: self._do(self._profiles.add, name))

    def ask_name(self, profile: Profile) -> None:
        """Ask for another name."""
        title = _("Rename {name}").format(name=shown_name(profile))
        self._name_dialog(
            title, _("Rename"), profile.name, lambda name: self._do(self._profiles.rename, profile.id, name)
        )

    def _name_dialog(self, title: str, action: str, text: str, use: Callable[[str], object]) -> None:
        field = LineEdit(text, name="settings.profile.name")
        field.setMaxLength(LONGEST_NAME)
        dialog = Dialog(
            self,
            title,
            action=action,
            safe=_("Cancel"),
            name="settings.profile.dialog",
            content=LabeledField(_("Name"), field),
        )
        dialog.focus_first(field)
        field.selectAll()
        field.returnPressed.connect(dialog.accept)
        dialog.accepted.connect(lambda: use(field.text()))
        dialog.open()
