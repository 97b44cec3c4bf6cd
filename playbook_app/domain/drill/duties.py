"""What the plan asked for in this run, and whether it was done in time."""

from collections.abc import Iterator
from dataclasses import dataclass

from playbook_app.domain.drill.model import Duty, Pattern
from playbook_app.domain.drill.rules import KEPT
from playbook_app.domain.drill.state import NOBODY, State


@dataclass(frozen=True, slots=True)
class DutyState:
    """A duty that was triggered, from which minute until which, and when it was met.

    ``trigger`` and ``entry`` are the entries of the log that asked for it and that met it (or broke
    it, where it must never happen); ``NOBODY`` without one. ``open`` while it can still be met.
    """

    duty: Duty
    since: int
    until: int
    trigger: int = NOBODY
    entry: int = NOBODY
    open: bool = False

    @property
    def met(self) -> bool:
        """Tell whether it was done in time, or never done where it must not be."""
        return (self.entry == NOBODY) == self.duty.never


def triggered(state: State) -> tuple[DutyState, ...]:
    """Return every duty that this run has triggered, in the order of the plan.

    One whose time runs on beyond the end of the drill, and that was not done, was not asked for.
    """
    return tuple(_states(state))


def _states(state: State) -> Iterator[DutyState]:
    for duty in state.drill.plan.duties:
        trigger = NOBODY if duty.when is None else _first(state, duty.when, 0)
        if duty.when is not None and trigger == NOBODY:
            continue
        since = 0 if trigger == NOBODY else state.log[trigger].minute
        until = state.drill.length if duty.never else since + duty.within
        entry = _done(state, duty, trigger, until)
        running = entry == NOBODY and state.minute <= until and not state.ended
        if entry == NOBODY and state.ended and not duty.never and until > state.minute:
            continue
        yield DutyState(duty, since, until, trigger, entry, running)


def _done(state: State, duty: Duty, trigger: int, until: int) -> int:
    """Return the entry that did it in time; what is kept, such as a look at the plan, may come before."""
    early = duty.do.kind in KEPT and not duty.never
    found = _first(state, duty.do, 0 if early else max(trigger, 0))
    return NOBODY if found == NOBODY or state.log[found].minute > until else found


def _first(state: State, pattern: Pattern, begin: int) -> int:
    """Return the first entry of the log from there on that fits a pattern."""
    fits = (index for index, entry in enumerate(state.log) if index >= begin and entry.fits(pattern))
    return next(fits, NOBODY)
