"""A run as it would be read: who said what when, in order, as values for window, clipboard and file."""

from dataclasses import dataclass, replace
from typing import Literal

from playbook_app.domain.conversation.model import MINUTES, YOU, Channel, Line, Person
from playbook_app.domain.conversation.run import Run

EntryKind = Literal["said", "done", "ending"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: something said, something done without words, or how it ended.

    ``who`` is ``None`` for the ending (its title, then its text). ``time`` is free text ("09:36")
    and may be empty where the conversation has no clock. ``turn`` is the index of the turn it belongs
    to, from 0.
    """

    kind: EntryKind
    who: Person | None
    time: str
    text: str
    turn: int
    yours: bool = False
    channel: Channel = "public"
    passed: int = 0
    """Minutes that went by before its turn; 0 but for the first entry of a turn."""


def transcript(run: Run) -> tuple[Entry, ...]:
    """Return everything on the run's path, up to and with what is said at the present place."""
    entries: list[Entry] = []
    for index, move in enumerate(run.moves):
        lines = [_line(run, line, index, move.before[MINUTES]) for line in move.lines]
        entries += _after_a_while([*lines, _own(run, index)], run, index)
    last = len(run.moves)
    entries += _after_a_while([_line(run, line, last, run.numbers[MINUTES]) for line in run.lines], run, last)
    if run.ending is not None:
        texts = (run.ending.title, run.ending.text)
        entries += [Entry("ending", None, "", text, len(run.moves)) for text in texts if text]
    return tuple(entries)


def _after_a_while(entries: list[Entry], run: Run, turn: int) -> list[Entry]:
    """Return the entries of a turn, the first with the minutes that went by before it."""
    passed = run.moves[turn - 1].outcome.minutes if turn else 0
    return [replace(entry, passed=0 if number else passed) for number, entry in enumerate(entries)]


def _own(run: Run, index: int) -> Entry:
    move = run.moves[index]
    time = move.turn.your_time or _stamp(run, move.before[MINUTES])
    return Entry(
        "said" if move.text else "done",
        run.conversation.you,
        time,
        move.text or move.choice.label,
        index,
        yours=True,
        channel=move.choice.channel,
    )


def _line(run: Run, line: Line, turn: int, minutes: int) -> Entry:
    who = run.conversation.person(line.who)
    time = line.time or _stamp(run, minutes)
    return Entry("said", who, time, line.text, turn, yours=line.who == YOU, channel=line.channel)


def _stamp(run: Run, minutes: int) -> str:
    """Return the time of day so many minutes after the start; empty where nobody said when that was."""
    if run.conversation.clock is None:
        return ""
    hours, rest = divmod(run.conversation.clock + minutes, 60)
    return f"{hours % 24:02d}:{rest:02d}"
