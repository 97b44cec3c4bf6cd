"""What is kept of a sitting: ids, scores and terms, enough to go on with it beside the pack's items."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from playbook_app.domain.content.model import LessonRef

Place = tuple[str, int]
"""An answer: the question, and the number of the answer to it from 1."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What holds for an attempt, frozen when it starts.

    ``tries`` is how many answers a question takes before it is closed; a right one closes it
    anyway. ``certainty`` tells whether each answer says how sure it is. ``pass_mark`` is in
    percent, 0 where there is nothing to pass. The defaults are those of the first version.
    """

    behaviour: str = "learn"
    tries: int = 1
    certainty: bool = False
    pass_mark: int = 0


ONE_TRY = Terms()
"""Learning with one answer to each question."""


@dataclass(frozen=True, slots=True)
class Shown:
    """An item as this attempt shows it: its id, its fingerprint, its shuffled pieces in shown order.

    ``face`` is empty for an item with one face. ``lesson`` is set where it is not the attempt's
    own. ``again`` counts how often the item came back in this sitting. ``repeated`` tells that
    every face of it had been seen lately.
    """

    item: str
    version: str
    options: tuple[str, ...]
    face: str = ""
    lesson: LessonRef | None = None
    again: int = 0
    repeated: bool = False

    @property
    def key(self) -> str:
        """What this question is called in its attempt."""
        return question_key(self.lesson, self.item, self.again)


def question_key(lesson: LessonRef | None, item: str, again: int) -> str:
    """Return what a question is called: the item's id, with its lesson and a count where needed."""
    name = item if lesson is None else f"{lesson}/{item}"
    return f"{name}~{again}" if again else name


@dataclass(frozen=True, slots=True)
class KeptWords:
    """The words of a face when it was shown for the first time in them, so that old reports can be drawn.

    ``content`` is the face as ``items.kept`` writes it, ``checksum`` that of it.
    """

    lesson: LessonRef
    item: str
    face: str
    version: str
    checksum: str
    content: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Step:
    """One submitted answer with the score (0 to 1) it was given then.

    ``chosen`` is the response in its written form; ``certainty`` 1 to 3, 0 where it was not asked.
    """

    question: str
    chosen: str
    score: float
    certainty: int = 0

    @property
    def right(self) -> bool:
        """Tell whether it got the full score."""
        return self.score >= 1


@dataclass(frozen=True, slots=True)
class AttemptRecord:
    """All that is needed to go on with an attempt: terms, seed, order shown, steps so far.

    ``struck`` names questions whose answers were taken back as mis-clicks; the steps stay.
    ``noted`` names those of which it was only noted: their answers count.
    """

    id: str
    lesson: LessonRef
    seed: int
    terms: Terms
    shown: tuple[Shown, ...]
    steps: tuple[Step, ...] = ()
    struck: tuple[str, ...] = ()
    finished: bool = False
    noted: tuple[str, ...] = ()

    def steps_of(self, question: str) -> tuple[Step, ...]:
        """Return the answers to a question, in order."""
        return tuple(step for step in self.steps if step.question == question)

    def is_closed(self, question: str) -> bool:
        """Tell whether a question takes no more answers."""
        steps = self.steps_of(question)
        return len(steps) >= self.terms.tries or any(step.right for step in steps)

    @property
    def asked(self) -> tuple[Shown, ...]:
        """The questions that count, in shown order: all but those taken back."""
        return tuple(shown for shown in self.shown if shown.key not in self.struck)

    @property
    def done(self) -> int:
        """How many of them are closed."""
        return sum(self.is_closed(shown.key) for shown in self.asked)

    @property
    def places(self) -> tuple[Place, ...]:
        """The place of every step, in order."""
        counts: Counter[str] = Counter()
        found = []
        for step in self.steps:
            counts[step.question] += 1
            found.append((step.question, counts[step.question]))
        return tuple(found)

    def with_steps(self, *steps: Step) -> "AttemptRecord":
        """Return the record with more answers."""
        return replace(self, steps=(*self.steps, *steps))

    def with_note(self, question: str) -> "AttemptRecord":
        """Return the record with the note that an answer was a mis-click."""
        return self if question in self.noted else replace(self, noted=(*self.noted, question))

    def with_again(self, shown: Shown, position: int, struck: str = "") -> "AttemptRecord":
        """Return the record with a question asked again at ``position``; ``struck`` is taken back for it.

        It goes on: a question that comes back is not answered yet.
        """
        return replace(
            self,
            shown=(*self.shown[:position], shown, *self.shown[position:]),
            struck=(*self.struck, struck) if struck else self.struck,
            finished=False,
        )


@dataclass(frozen=True, slots=True)
class Regraded:
    """One answer whose score changed: the ``nth`` (from 1) to a question, given on the local ``day``.

    ``version`` is the fingerprint it is marked by now; ``day`` a ``date.toordinal()``.
    """

    lesson: LessonRef
    item: str
    again: int
    nth: int
    version: str
    before: float
    after: float
    day: int
    certainty: int


def rescored(record: AttemptRecord, changes: Sequence[Regraded]) -> AttemptRecord:
    """Return the record with the new scores."""
    scores = {(_question(record, change), change.nth): change.after for change in changes}
    steps = zip(record.steps, record.places, strict=True)
    return replace(
        record, steps=tuple(replace(step, score=scores.get(place, step.score)) for step, place in steps)
    )


def _question(record: AttemptRecord, change: Regraded) -> str:
    lesson = None if change.lesson == record.lesson else change.lesson
    return question_key(lesson, change.item, change.again)
