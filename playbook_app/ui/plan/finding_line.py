"""One finding of the list with what can be done about it: go there, mend it, set it aside."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from playbook_app.domain.plan.fixes import fix_for
from playbook_app.i18n import _, fix_words
from playbook_app.ui.plan.checks import Row
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.rows import FindingRow, Level

_INDENT = 22


class FindingLine(QWidget):
    """The finding leads to its field; under it stand a button that mends it and one that sets it aside."""

    wanted = Signal()
    fix_wanted = Signal()
    aside_wanted = Signal()

    def __init__(self, line: Row, *, name: str, locked: bool) -> None:
        super().__init__()
        self.setObjectName(f"{name}.line")
        level: Level = line.level if line.level in ("block", "warn") else "note"  # type: ignore[assignment]
        self.row = FindingRow(level, line.text, line.where, name=name)
        self.row.clicked.connect(self.wanted)
        self.buttons: list[Button] = []
        if not locked:
            self._offer(line, name)
        flow = Flow(gap=4)
        column(self.row, column(flow, margins=(_INDENT, 0, 0, 4 if self.buttons else 0)), parent=self)
        flow.add_all(self.buttons)
        if not self.buttons:
            flow.hide()

    def _offer(self, line: Row, name: str) -> None:
        finding = line.finding
        if fix_for(finding) is not None:
            words = fix_words.label(finding.rule, finding.case)
            self._button(words, f"{name}.fix", line.text).clicked.connect(self.fix_wanted)
        if finding.level != "error":
            words = _("Take up again") if finding.waiver is not None else _("Set aside")
            self._button(words, f"{name}.aside", line.text).clicked.connect(self.aside_wanted)

    def _button(self, words: str, name: str, about: str) -> Button:
        made = Button(words, "ghost", name=name, size="sm")
        made.setAccessibleDescription(about)
        self.buttons.append(made)
        return made

    def has_cursor(self) -> bool:
        """Tell whether the finding or one of its buttons has focus."""
        return any(part.hasFocus() for part in (self.row, *self.buttons))
