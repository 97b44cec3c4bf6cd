"""About: the version, and the licence of everything that ships."""

import json
from pathlib import Path

from PySide6.QtWidgets import QWidget

from playbook_app import __version__
from playbook_app.i18n import _
from playbook_app.ui.theme.theme import px, theme
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.combo import ComboBox
from playbook_app.ui.widgets.fields import LabeledField, TextArea
from playbook_app.ui.widgets.floating import Dialog

_LINES, _WIDTH = 14, 560


class LicencesDialog(Dialog):
    """Choose a part and read its licence."""

    def __init__(self, parent: QWidget) -> None:
        self._folder: Path = theme().assets / "licences"
        self.parts = ComboBox(name="licences.part")
        for part in json.loads((self._folder / "index.json").read_text(encoding="utf-8")):
            self.parts.addItem(f"{part['name']} ({part['licence']})", part["file"])
        self.text = TextArea(
            name="licences.text", label=_("Licence"), lines=_LINES, most=_LINES, role="small"
        )
        self.text.setReadOnly(True)
        self.parts.currentIndexChanged.connect(self._show)
        self._show()
        content = QWidget()
        content.setMinimumWidth(min(px(_WIDTH), parent.window().width() - 120))
        column(LabeledField(_("Part"), self.parts), 8, self.text, parent=content)
        super().__init__(
            parent,
            _("Licences"),
            _("Playbook {version} is free software under the MIT licence. It stands on these parts.").format(
                version=__version__
            ),
            action=_("Close"),
            safe="",
            name="licences",
            content=content,
        )
        self.safe.hide()
        self.focus_first(self.parts)

    def _show(self) -> None:
        file = self._folder / str(self.parts.currentData())
        self.text.setPlainText(file.read_text(encoding="utf-8"))
