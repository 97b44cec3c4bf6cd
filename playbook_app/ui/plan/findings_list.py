"""The list of findings: pressing one leads to its field, its buttons mend it; Ctrl+J goes through them."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from playbook_app.i18n import _, ngettext, plan_findings
from playbook_app.ui.plan.checks import Row
from playbook_app.ui.plan.finding_line import FindingLine
from playbook_app.ui.plan.tab_order import order_tabs
from playbook_app.ui.widgets.base import announce
from playbook_app.ui.widgets.boxes import MIDDLE, column, row
from playbook_app.ui.widgets.check import CheckRow
from playbook_app.ui.widgets.label import Label

_MOST = 40
"""Rows shown at once; mending some brings the next."""

_AT_ONCE = 8
"""Rows made before the window gets its turn again."""
_SETTLE = 25
"""Milliseconds until the next ones: a layout takes some turns to come up to the height of the last."""


class FindingsList(QWidget):
    """What would go wrong, the worst first. ``wanted`` carries a spot, the others a ``Finding``."""

    wanted = Signal(object)
    fix_wanted = Signal(object)
    aside_wanted = Signal(object)
    suggestions_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plan.findings")
        self.setAccessibleName(_("Findings"))
        self._shown: tuple[Row, ...] = ()
        self._rows: list[FindingLine] = []
        self._later = QTimer(self, singleShot=True, interval=_SETTLE)
        self._later.timeout.connect(self._show)
        self.locked = False
        self._at = -1
        self._count = Label("", "small", "text2")
        self.toggle = CheckRow(_("Show suggestions"), name="plan.findings.suggestions", role="small")
        self.toggle.toggled.connect(self.suggestions_changed.emit)
        self._clear = Label("", "small", "text2")
        self._more = Label("", "small", "text2")
        self._list = column(gap=0)
        title = Label(_("Findings"), "h3")
        head = row((title, 1, MIDDLE), (self._count, 0, MIDDLE), margins=(6, 0, 6, 0))
        aside = column(self._clear, self._more, 4, self.toggle, margins=(6, 4, 6, 0))
        column(head, 4, self._list, aside, parent=self)

    def show_rows(self, found: Sequence[Row], *, suggestions: bool, hidden: int) -> None:
        """Show findings; ``hidden`` suggestions wait behind the tick."""
        self.toggle.blockSignals(True)
        self.toggle.setChecked(suggestions)
        self.toggle.blockSignals(False)
        self.toggle.set_meta("" if suggestions or not hidden else waiting(hidden))
        blocking = sum(line.level == "block" for line in found)
        to_fix = sum(line.level == "warn" for line in found)
        self._count.setText(plan_findings.counts(blocking, to_fix) if found else "")
        self._clear.setText("" if found else _("Nothing blocks the plan."))
        self._clear.setVisible(not found)
        if tuple(found[:_MOST]) != self._shown:
            self._shown = tuple(found[:_MOST])
            self._show()
        rest = len(found) - len(self._shown)
        self._more.setText(ngettext("and {n} more", "and {n} more", rest).format(n=rest) if rest else "")
        self._more.setVisible(rest > 0)

    def _show(self) -> None:
        """Replace the rows that differ, a few at a time; a row that stays keeps its focus."""
        made = 0
        for number, line in enumerate(self._shown):
            words = (line.level, line.text, line.where, line.finding.case)
            if number < len(self._rows) and self._rows[number].property("said") == words:
                continue
            made += 1
            if made > _AT_ONCE:
                self._later.start()
                break
            fresh = self._make(number, line)
            fresh.setProperty("said", words)
            if number < len(self._rows):
                self._replace(number, fresh)
            else:
                self._rows.append(fresh)
                self._list.addWidget(fresh)
        while len(self._rows) > len(self._shown):
            last = self._rows.pop()
            if last.has_cursor():
                (self._rows[-1].row if self._rows else self.toggle).setFocus()
            self._let_go(last)
        self._at = min(self._at, len(self._shown) - 1)
        order_tabs(self)

    def _make(self, number: int, line: Row) -> FindingLine:
        made = FindingLine(line, name=f"plan.finding.{number}", locked=self.locked)
        made.wanted.connect(lambda: self._go(number))
        made.fix_wanted.connect(lambda: self.fix_wanted.emit(self._shown[number].finding))
        made.aside_wanted.connect(lambda: self.aside_wanted.emit(self._shown[number].finding))
        return made

    def _replace(self, number: int, fresh: FindingLine) -> None:
        old = self._rows[number]
        had_focus = old.has_cursor()
        self._list.replaceWidget(old, fresh)
        self._rows[number] = fresh
        self._let_go(old)
        if had_focus:
            fresh.row.setFocus()

    def _let_go(self, old: FindingLine) -> None:
        self._list.removeWidget(old)
        old.hide()
        old.deleteLater()

    def _go(self, number: int) -> None:
        if number < len(self._shown):
            self._at = number
            self.wanted.emit(self._shown[number].spot)

    def begin(self) -> None:
        """Let the next step lead to the first finding."""
        self._at = -1

    def step(self, step: int) -> None:
        """Go to the next finding (1) or the one before (-1), around the end."""
        if not self._shown:
            announce(self, _("Nothing blocks the plan."))
            return
        self._go((max(self._at, -1 if step > 0 else 0) + step) % len(self._shown))


def waiting(hidden: int) -> str:
    """Return how many suggestions are not shown."""
    words = ngettext("{n} more thing could be better", "{n} more things could be better", hidden)
    return words.format(n=hidden)
