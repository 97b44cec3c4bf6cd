"""Runs the linter a moment after each change, and shares what it found with everything that shows it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from playbook_app.domain.plan.findings import Finding
from playbook_app.domain.plan.outline import OutlineSection, Readiness, outline, readiness
from playbook_app.domain.plan.readiness import Bars, bars
from playbook_app.domain.plan.signoff import Signs, signs
from playbook_app.ui.plan.checks import Row, marks, rows
from playbook_app.ui.plan.desk import Desk
from playbook_app.ui.plan.next_step import NextStep, next_step

_WAIT = 150
"""Milliseconds after the last change; nothing is said about a word that is being typed."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What one look at the plan gave."""

    sections: tuple[OutlineSection, ...]
    readiness: Readiness
    bars: Bars
    rows: tuple[Row, ...]
    """Findings to show: all, or only what blocks."""
    hidden: int
    """Suggestions that are not shown."""
    step: NextStep
    signs: Signs

    def states(self) -> dict[str, str]:
        """Return the state of every record of the outline by id."""
        return {line.record.id: line.state for section in self.sections for line in section.records}


def waits(line: Row) -> bool:
    """Tell whether a row is a suggestion that nobody has set aside."""
    return line.level != "block" and line.finding.waiver is None


class Checker(QObject):
    """``checked`` carries a ``Checked``. New plans show only what blocks, until ``show_suggestions``."""

    checked = Signal(object)

    def __init__(self, desk: Desk, find: Callable[[], Sequence[Finding]]) -> None:
        super().__init__(desk)
        self._desk, self._find = desk, find
        self.suggestions = False
        self.last: Checked | None = None
        self._findings: tuple[Finding, ...] = ()
        self._timer = QTimer(self, singleShot=True, interval=_WAIT)
        self._timer.timeout.connect(self.run)
        desk.changed.connect(self._timer.start)

    def show_suggestions(self, *, on: bool) -> None:
        """Show warnings and advice too, or only what blocks."""
        if on != self.suggestions or self.last is None:
            self.suggestions = on
            self.run()

    def run(self) -> Checked:
        """Look at the plan now."""
        self._timer.stop()
        plan, findings = self._desk.plan, tuple(self._find())
        self._findings = findings
        sections = outline(plan, findings)
        everything = rows(plan, findings)
        shown = tuple(line for line in everything if self.suggestions or line.level == "block")
        self._desk.marks = marks(shown)
        ready = readiness(sections)
        self._desk.signs = signs(plan, self._desk.today)
        four = bars(plan, ready.built, self._desk.today)
        self.last = Checked(
            sections,
            ready,
            four,
            shown,
            0 if self.suggestions else sum(waits(line) for line in everything),
            next_step(plan, shown, four, self._desk.today),
            self._desk.signs,
        )
        self.checked.emit(self.last)
        return self.last

    def sections_now(self) -> tuple[OutlineSection, ...]:
        """Return the outline of the plan as it is now, with what was found at the last look."""
        return outline(self._desk.plan, self._findings)
