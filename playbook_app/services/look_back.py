"""The attempts of one person as their events tell them, read bit by bit: a long history takes its time."""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from typing import Any

from playbook_app.domain.content.items import kept
from playbook_app.domain.content.items.base import AnyFace, fingerprint
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.progress.events import (
    Event,
    ItemAnswered,
    ItemAskedAgain,
    MisClickNoted,
    QuizFinished,
    QuizRegraded,
    QuizStarted,
    ReplyDisputed,
    from_raw,
)
from playbook_app.domain.quiz.assessed import Remarked
from playbook_app.domain.quiz.attempt import QuizAttempt
from playbook_app.domain.quiz.record import AttemptRecord, KeptWords, Step, rescored

AT_ONCE = 500
"""Events that are read in one step: a few milliseconds."""
KINDS = frozenset(
    kind.kind
    for kind in (
        *(QuizStarted, ItemAnswered, ItemAskedAgain, MisClickNoted),
        *(QuizFinished, QuizRegraded, ReplyDisputed),
    )
)


@dataclass(frozen=True, slots=True)
class Sitting:
    """An attempt as its events tell it. ``sitting`` counts those of its lesson and behaviour, from 1."""

    record: AttemptRecord
    sitting: int
    started_at: datetime
    days: tuple[int, ...] = ()
    """The local day of each step (``date.toordinal()``)."""
    finished_at: datetime | None = None
    regradings: tuple[QuizRegraded, ...] = ()
    remarked: tuple[Remarked, ...] = ()
    """What the regradings did to the score, in the same order."""


class LookBack:
    """Reads sittings from events: all of them, those ``about`` one lesson, or ``only`` of one behaviour.

    ``step`` reads on; once it says that nothing is left, the rest can be read.
    """

    def __init__(
        self,
        events: Iterator[tuple[int, Mapping[str, Any]]],
        about: LessonRef | None = None,
        *,
        only: str = "",
    ) -> None:
        self._events = events
        self._about, self._only = about, only
        self._found: dict[str, Sitting] = {}
        self._counts: dict[tuple[LessonRef, str], int] = {}
        self.disputes: list[ReplyDisputed] = []
        """Where somebody disagreed with the check of a written reply."""
        self.faces: dict[str, AnyFace] = {}
        """By fingerprint: the faces of the lesson as they were when they were shown first."""

    @property
    def sittings(self) -> tuple[Sitting, ...]:
        """The sittings read so far, oldest first."""
        return tuple(self._found.values())

    def whole(self) -> "LookBack":
        """Read to the end."""
        self.step(sys.maxsize)
        return self

    def step(self, count: int = AT_ONCE) -> bool:
        """Read some more; tells whether there may be more still. Raises ``Problem``."""
        read = 0
        for _id, raw in islice(self._events, count):
            read += 1
            if raw.get("e") in KINDS:
                self._take(from_raw(raw))
        return read == count

    def _take(self, event: object) -> None:
        if isinstance(event, QuizStarted):
            kind = (event.lesson, event.behaviour)
            self._counts[kind] = self._counts.get(kind, 0) + 1
            if self._asks(event):
                self._found[event.attempt] = _begun(event, self._counts[kind])
        elif isinstance(event, ReplyDisputed):
            self.disputes.append(event)
        elif isinstance(event, Event):
            name: str = event.attempt  # type: ignore[attr-defined]  # every kind of ``KINDS`` has it
            if name in self._found:
                self._found[name] = _after(self._found[name], event)
        if self._about is not None and isinstance(event, QuizStarted | ItemAskedAgain):
            self._keep(event.words)

    def _asks(self, event: QuizStarted) -> bool:
        if self._only and event.behaviour != self._only:
            return False
        return self._about is None or any(
            (shown.lesson or event.lesson) == self._about for shown in event.shown
        )

    def _keep(self, words: tuple[KeptWords, ...]) -> None:
        for one in words:
            if one.lesson == self._about and one.version not in self.faces:
                face = face_of(one)
                if face is not None:
                    self.faces[one.version] = face


def _remarked(sitting: Sitting, event: QuizRegraded) -> Sitting:
    record = rescored(sitting.record, event.changes)
    before, after = (QuizAttempt(one, {}).percent for one in (sitting.record, record))
    return replace(
        sitting,
        record=record,
        regradings=(*sitting.regradings, event),
        remarked=(*sitting.remarked, Remarked(event.at, event.reason, before, after)),
    )


def face_of(words: KeptWords) -> AnyFace | None:
    """Return the face of kept words; ``None`` when this program cannot read it."""
    try:
        face = kept.from_raw(words.content)
    except ValueError:
        return None
    return face if fingerprint(face) == words.version else None


def _begun(event: QuizStarted, sitting: int) -> Sitting:
    record = AttemptRecord(event.attempt, event.lesson, event.seed, event.terms, event.shown)
    return Sitting(record, sitting, event.at)


def _after(sitting: Sitting, event: Event) -> Sitting:
    """Return a sitting after one more of its events."""
    record = sitting.record
    if isinstance(event, ItemAnswered):
        step = Step(event.question, event.chosen, event.score, event.certainty)
        return replace(sitting, record=record.with_steps(step), days=(*sitting.days, event.at.toordinal()))
    if isinstance(event, ItemAskedAgain):
        struck = event.question if event.struck else ""
        record = record.with_again(event.back, event.position, struck)
        return replace(sitting, record=record, finished_at=None)
    if isinstance(event, MisClickNoted):
        return replace(sitting, record=record.with_note(event.question))
    if isinstance(event, QuizRegraded):
        return _remarked(sitting, event)
    return replace(sitting, record=replace(record, finished=True), finished_at=event.at)
