"""Runs the 168-hour test after each check, and tries out changes one by one while nobody waits."""

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.week.result import Week, week_test
from playbook_app.domain.plan.week.what_ifs import Break, WhatIf, broken, ideas, parts, ranked, tried, weighed
from playbook_app.ui.plan.desk import Desk

_SLICE = 0.004
"""Seconds of trying out before the window gets its turn again."""


class WeekRunner(QObject):
    """``tested`` carries a ``Week`` after each check, ``explored`` what would help and what would hurt."""

    tested = Signal(object)
    explored = Signal(object, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._plan: Plan | None = None
        self.week: Week | None = None
        self._steps: Iterator[None] | None = None
        self._begin = QTimer(self, singleShot=True, interval=0)
        self._begin.timeout.connect(self.run)
        self._slices = QTimer(self, interval=0)
        self._slices.timeout.connect(self._go_on)

    @property
    def done(self) -> bool:
        """Whether everything has been tried out."""
        return self._steps is None

    def later(self) -> None:
        """Test the plan when the window has drawn what it has to draw."""
        self._begin.start()

    def run(self) -> None:
        """Test the plan as it is now, unless that was done already."""
        if self._plan is self._desk.plan:
            return
        self._plan = self._desk.plan
        self.week = week_test(self._plan)
        self.tested.emit(self.week)
        self._steps = self._explore(self.week)
        self._slices.start()

    def _go_on(self) -> None:
        until = time.perf_counter() + _SLICE
        while self._steps is not None and time.perf_counter() < until:
            if next(self._steps, self) is self:
                self._steps = None
        if self._steps is None:
            self._slices.stop()

    def _explore(self, week: Week) -> Iterator[None]:
        """Try everything out, a yield after each; then tell."""
        helpful: list[WhatIf] = []
        breaks: list[Break] = []
        for idea in ideas(week):
            helpful.append(tried(week.plan, idea))
            yield
        for part in parts(week):
            breaks.append(broken(week.plan, part))
            yield
        self.explored.emit(ranked(week, helpful), weighed(week, breaks))
