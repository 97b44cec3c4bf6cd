"""Runs the linter a moment after each change, and shares what it found with everything that shows it."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from playbook_app.domain.plan.findings import Finding
from playbook_app.domain.plan.outline import OutlineSection, Readiness, outline, readiness
from playbook_app.domain.plan.readiness import Bars, bars
from playbook_app.domain.plan.signoff import Signs, signs
from playbook_app.ui.plan.checks import Row, marks, rows
from playbook_app.ui.plan.desk import Desk
from playbook_app.ui.plan.next_step import NextStep, next_step

_SLICE = 0.002
"""Seconds of looking before the window gets its turn; a single rule may take a little longer."""
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

    def __init__(
        self, desk: Desk, find: Callable[[], Sequence[Finding]], steps: Callable[[], Iterator[None]]
    ) -> None:
        """``find`` returns the findings; ``steps`` does the same work in parts, for ``find`` to be quick."""
        super().__init__(desk)
        self._desk, self._find, self._find_in_steps = desk, find, steps
        self.suggestions = False
        self.last: Checked | None = None
        self._findings: tuple[Finding, ...] = ()
        self._timer = QTimer(self, singleShot=True, interval=_WAIT)
        self._timer.timeout.connect(self.begin)
        self._steps: Iterator[None] | None = None
        self._slices = QTimer(self, interval=0)
        self._slices.timeout.connect(self._go_on)
        desk.changed.connect(self._wait)

    def _wait(self) -> None:
        """Let the plan settle; a look at what it was a moment ago is given up."""
        self._stop()
        self._timer.start()

    def _stop(self) -> None:
        self._timer.stop()
        self._slices.stop()
        self._steps = None

    def begin(self) -> None:
        """Look at the plan, a part at a time."""
        self._steps = self._look()
        self._slices.start()

    def _go_on(self) -> None:
        """Look on for a moment; what somebody types meanwhile comes first."""
        until = time.perf_counter() + _SLICE
        while self._steps is not None and time.perf_counter() < until:
            if next(self._steps, self) is self:
                self._stop()

    def show_suggestions(self, *, on: bool) -> None:
        """Show warnings and advice too, or only what blocks."""
        if on != self.suggestions or self.last is None:
            self.suggestions = on
            self.run()

    def run(self) -> Checked:
        """Look at the plan now, all at once."""
        self._stop()
        for _step in self._look():
            pass
        assert self.last is not None
        return self.last

    def _look(self) -> Iterator[None]:
        """Look at the plan, a yield after each part; then tell."""
        yield from self._find_in_steps()
        plan, findings = self._desk.plan, tuple(self._find())
        self._findings = findings
        yield
        sections = outline(plan, findings)
        yield
        everything = rows(plan, findings)
        shown = tuple(line for line in everything if self.suggestions or line.level == "block")
        yield
        ready, self._desk.signs = readiness(sections), signs(plan, self._desk.today)
        four = bars(plan, ready.built, self._desk.today)
        yield
        self._desk.marks = marks(shown)
        self.last = Checked(
            sections,
            ready,
            four,
            shown,
            0 if self.suggestions else sum(waits(line) for line in everything),
            next_step(plan, shown, four, self._desk.today),
            self._desk.signs,
        )
        yield
        self.checked.emit(self.last)

    def sections_now(self) -> tuple[OutlineSection, ...]:
        """Return the outline of the plan as it is now, with what was found at the last look."""
        return outline(self._desk.plan, self._findings)
