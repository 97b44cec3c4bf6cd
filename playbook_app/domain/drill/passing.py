"""Time that passes: posts arrive, silence is heard, and what was done comes back; minute by minute."""

from collections.abc import Iterator
from dataclasses import replace

from playbook_app.domain.drill.model import Drill, Said, Thread
from playbook_app.domain.drill.rules import ARRIVED, CORRECTION, JOINED, LATER, LEVEL, ROSE, SHARPER, STAGES
from playbook_app.domain.drill.state import NOBODY, Due, Entry, State, ThreadState

Event = tuple[int, int, str]
"""Minute, order within the minute, thread or (from ``_DUE``) place in what is due."""
_ARRIVAL, _LATE, _DUE = 0, 1, 2


def start(drill: Drill) -> State:
    """Return the first minute: what arrives at once is there."""
    return passing(State(drill), 0)


def passing(state: State, minutes: int) -> State:
    """Let time pass, but not beyond the end of the drill, where it ends."""
    until = min(state.minute + minutes, state.drill.length)
    while (event := next(iter(sorted(_events(state))), None)) is not None and event[0] <= until:
        state = _happen(replace(state, minute=event[0]), event)
    return replace(state, minute=until, ended=until >= state.drill.length)


def next_event(state: State) -> int | None:
    """Return the minute in which something happens next by itself, if anything does."""
    return min((minute for minute, _order, _name in _events(state)), default=None)


def _events(state: State) -> Iterator[Event]:
    arrived = {one.id for one in state.threads}
    for thread in state.drill.threads:
        if thread.id not in arrived:
            yield thread.at, _ARRIVAL, thread.id
    for one in state.threads:
        if one.burning and one.late < len(STAGES):
            target = state.drill.target(one.thread)
            yield one.thread.at + target * (one.late + 1) + 1, _LATE, one.id
    for place, due in enumerate(state.due):
        yield due.minute, _DUE, str(place)


def _happen(state: State, event: Event) -> State:
    _minute, order, name = event
    if order == _ARRIVAL:
        return _arrive(state, state.drill.thread(name))
    if order == _LATE:
        known = state.known(name)
        assert known is not None
        return _grow(state, known)
    return _come_back(state, int(name))


def _arrive(state: State, thread: Thread) -> State:
    there = replace(state, threads=(*state.threads, ThreadState(thread)))
    return there.noted(Entry(state.minute, ARRIVED, thread.id, "", thread.text))


def _grow(state: State, known: ThreadState) -> State:
    """Let a thread be heard that was left waiting: sharper, then louder, then a level higher."""
    stage = STAGES[known.late]
    said = _said(known.thread, stage)
    state = state.with_thread(replace(known, late=known.late + 1))
    state = state.noted(Entry(state.minute, stage, known.id, said.who, said.text))
    return raised(state, min(state.level + 1, _top(state))) if stage == ROSE else state


def _said(thread: Thread, stage: str) -> Said:
    late = thread.late
    if late is None:
        return Said("", "")
    return {SHARPER: Said(thread.who, late.sharper), JOINED: late.joins, ROSE: Said("", late.rises)}[stage]


def _top(state: State) -> int:
    return len(state.drill.plan.levels) - 1


def raised(state: State, level: int) -> State:
    """Return it at that level, written down if it is another one."""
    if level == state.level:
        return state
    name = state.drill.plan.levels[level].id
    cause = state.newest()
    return replace(state, level=level).noted(Entry(state.minute, LEVEL, "", name, "", cause))


def _come_back(state: State, place: int) -> State:
    due = state.due[place]
    state = replace(state, due=(*state.due[:place], *state.due[place + 1 :]))
    if due.later is None:
        fact = state.drill.fact(due.fact)
        state = _charged(state, due)
        return state.noted(Entry(state.minute, CORRECTION, due.thread, fact.id, fact.correction, due.entry))
    if due.later.unless is not None and state.did(due.later.unless, due.entry + 1):
        return state
    said = due.later.said or Said("", "")
    words = f"{said.who}: {said.text}" if said.text else ""
    return state.noted(Entry(state.minute, LATER, due.thread, due.later.id, words, due.entry))


def _charged(state: State, due: Due) -> State:
    """Return it with the cost of a correction charged to the reply that made it necessary."""
    known = state.known(due.thread)
    assert known is not None
    assert due.entry != NOBODY
    published = tuple(
        replace(one, charged=True) if one.entry == due.entry else one for one in known.published
    )
    return state.with_thread(replace(known, published=published))
