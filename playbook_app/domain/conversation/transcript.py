"""A run as it would be read: who said what when, in order, as values for window, clipboard and file."""

from dataclasses import dataclass
from typing import Literal

from playbook_app.domain.conversation.model import YOU, Line, Person
from playbook_app.domain.conversation.run import Run, said

EntryKind = Literal["said", "done", "ending"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: something said, something done without words, or how it ended.

    ``who`` is ``None`` for the ending (its title, then its text). ``time`` is free text ("09:36")
    and may be empty. ``turn`` is the index of the turn it belongs to, from 0.
    """

    kind: EntryKind
    who: Person | None
    time: str
    text: str
    turn: int
    yours: bool = False


def transcript(run: Run) -> tuple[Entry, ...]:
    """Return everything on the run's path, up to and with what is said at the present place."""
    entries: list[Entry] = []
    for index, move in enumerate(run.moves):
        entries += [_line(run, line, index) for line in said(move.turn.lines, move.before)]
        entries.append(_own(run, index))
    entries += [_line(run, line, len(run.moves)) for line in run.lines]
    if run.ending is not None:
        texts = (run.ending.title, run.ending.text)
        entries += [Entry("ending", None, "", text, len(run.moves)) for text in texts if text]
    return tuple(entries)


def _own(run: Run, index: int) -> Entry:
    move = run.moves[index]
    text = move.choice.text
    kind: EntryKind = "said" if text else "done"
    return Entry(
        kind, run.conversation.you, move.turn.your_time, text or move.choice.label, index, yours=True
    )


def _line(run: Run, line: Line, turn: int) -> Entry:
    who = run.conversation.person(line.who)
    return Entry("said", who, line.time, line.text, turn, yours=line.who == YOU)
