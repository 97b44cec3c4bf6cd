"""The dot on the rail's Plan item: says that the plan has gaps. Read late and in small steps."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from playbook_app.base.clock import Clock
from playbook_app.i18n import ngettext
from playbook_app.i18n.problems import describe
from playbook_app.services.plan_glance import PlanGlance, glance, prepare
from playbook_app.ui.shell.rail import RailItem

if TYPE_CHECKING:
    from playbook_app.services.planning import Planning


class PlanDot(QObject):
    """Keeps the dot of a rail item right; ``refresh`` starts reading."""

    def __init__(self, item: RailItem, planning: "Planning", clock: Clock) -> None:
        super().__init__(item)
        self._item, self._planning, self._clock = item, planning, clock
        self._steps: Iterator[None] = iter(())
        self._timer = QTimer(self, interval=0, singleShot=True)
        self._timer.timeout.connect(self._step)

    def refresh(self) -> None:
        """Read the plan on the next turns of the event loop and show what it needs."""
        self._steps = prepare()
        self._timer.start()

    def _step(self) -> None:
        if next(self._steps, self) is not self:
            self._timer.start()
            return
        self._item.set_dot(meaning(glance(self._planning, self._clock.local().date())))


def meaning(found: PlanGlance | None) -> str:
    """Return what the dot says: gaps that are left, or why the plan cannot be read; empty for no dot."""
    if found is None:
        return ""
    if found.problem is not None:
        return describe(found.problem).title
    if not found.gaps:
        return ""
    return ngettext("{n} gap left to close", "{n} gaps left to close", found.gaps).format(n=found.gaps)
