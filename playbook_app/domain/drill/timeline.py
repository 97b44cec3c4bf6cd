"""What was on fire when: for each thread how long it waited, how hot it got, and what was done."""

from dataclasses import dataclass

from playbook_app.domain.drill.rules import STAGES
from playbook_app.domain.drill.state import State, ThreadState


@dataclass(frozen=True, slots=True)
class Span:
    """From one minute to another; ``heat`` 0 within its target, 1 to 3 by how many times it is over."""

    start: int
    end: int
    heat: int


@dataclass(frozen=True, slots=True)
class Row:
    """One thread: its spans while its clock ran, none where no clock runs; ``marks`` are log entries."""

    thread: ThreadState
    spans: tuple[Span, ...]
    marks: tuple[int, ...]


def timeline(state: State) -> tuple[Row, ...]:
    """Return a row for every thread that has arrived, in that order."""
    return tuple(_row(state, known) for known in state.threads)


def burning(state: State) -> tuple[ThreadState, ...]:
    """Return the threads whose clock runs, the hottest and then the oldest first."""
    found = [known for known in state.threads if known.burning]
    return tuple(sorted(found, key=lambda known: (-known.late, minutes_left(state, known))))


def minutes_left(state: State, known: ThreadState) -> int:
    """Return the minutes until the target of a thread; below zero when they are over."""
    return known.thread.at + state.drill.target(known.thread) - state.minute


def _row(state: State, known: ThreadState) -> Row:
    marks = tuple(index for index, entry in enumerate(state.log) if entry.thread == known.id)
    target, begin = state.drill.target(known.thread), known.thread.at
    if not target:
        return Row(known, (), marks)
    end = state.minute if known.settled is None else known.settled
    edges = [begin + target * times for times in range(1, len(STAGES) + 1)]
    spans = []
    for heat, (start, stop) in enumerate(zip([begin, *edges], [*edges, end], strict=True)):
        if start < end:
            spans.append(Span(start, min(stop, end) if heat < len(STAGES) else end, heat))
    return Row(known, tuple(spans), marks)
