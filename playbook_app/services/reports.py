"""Looking back at attempts: what was asked, in the words of then, and what came of it; marking again.

Everything is read from the events of the current profile, one pass for each question asked.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.progress.events import (
    Event,
    ItemAnswered,
    ItemAskedAgain,
    QuizFinished,
    QuizRegraded,
    QuizStarted,
    from_raw,
)
from playbook_app.domain.quiz.assessed import AssessedResult, result_of
from playbook_app.domain.quiz.attempt import QuizAttempt
from playbook_app.domain.quiz.behaviour import ASSESSED
from playbook_app.domain.quiz.record import AttemptRecord, Step, rescored
from playbook_app.domain.quiz.regrade import Regrading, regrade
from playbook_app.services.progress import Progress
from playbook_app.services.study import Study

_OF_AN_ATTEMPT = (QuizStarted, ItemAnswered, ItemAskedAgain, QuizFinished, QuizRegraded)


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


@dataclass(frozen=True, slots=True)
class Report:
    """A sitting to look at: every question with its words of then, and whatever was marked again."""

    attempt: QuizAttempt
    sitting: int
    started_at: datetime
    finished_at: datetime | None
    regradings: tuple[QuizRegraded, ...]
    result: AssessedResult | None = field(default=None)
    """What a manager sees; ``None`` where it is not assessed, or goes on."""


class Reports:
    """Reads the attempts of the current profile again."""

    def __init__(self, study: Study, progress: Progress) -> None:
        self._study = study
        self._progress = progress

    def sittings(self, place: LessonRef | None = None) -> tuple[Sitting, ...]:
        """Return the attempts of one lesson or place (of all without one), oldest first."""
        found: dict[str, Sitting] = {}
        counts: dict[tuple[LessonRef, str], int] = {}
        for event in self._events():
            if isinstance(event, QuizStarted):
                kind = (event.lesson, event.behaviour)
                counts[kind] = counts.get(kind, 0) + 1
                found[event.attempt] = _begun(event, counts[kind])
            elif event.attempt in found:
                found[event.attempt] = _after(found[event.attempt], event)
        return tuple(sitting for sitting in found.values() if place is None or sitting.record.lesson == place)

    def report(self, attempt_id: str, person: str = "") -> Report:
        """Return one attempt to look at, also when its lesson has gone; raises ``KeyError``."""
        sitting = self._sitting(attempt_id)
        attempt = self._study.as_shown(sitting.record)
        assessed = sitting.record.terms.behaviour == ASSESSED.id
        result = None
        if assessed and attempt.complete and sitting.finished_at is not None:
            result = result_of(attempt, person, sitting.sitting, sitting.started_at, sitting.finished_at)
        return Report(
            attempt, sitting.sitting, sitting.started_at, sitting.finished_at, sitting.regradings, result
        )

    def regrade(self, attempt_id: str, reason: str) -> Regrading:
        """Mark a finished attempt again by the items as they are now, and record what that changes.

        Nothing is recorded where nothing changes. Raises ``KeyError``, ``ValueError`` for an
        attempt that goes on, ``Problem``.
        """
        sitting = self._sitting(attempt_id)
        if sitting.finished_at is None:
            raise ValueError(f"{attempt_id} goes on")
        found = regrade(self._study.as_recorded(sitting.record), sitting.days)
        if found.changes:
            results = found.attempt.results
            self._progress.record(
                QuizRegraded(
                    self._progress.moment(),
                    sitting.record.lesson,
                    attempt=attempt_id,
                    reason=reason,
                    changes=found.changes,
                    right=results.right,
                    total=results.total,
                    percent=found.attempt.percent,
                )
            )
        return found

    def _sitting(self, attempt_id: str) -> Sitting:
        for sitting in self.sittings():
            if sitting.record.id == attempt_id:
                return sitting
        raise KeyError(attempt_id)

    def _events(
        self,
    ) -> "Iterator[QuizStarted | ItemAnswered | ItemAskedAgain | QuizFinished | QuizRegraded]":
        for _id, raw in self._progress.events():
            event = from_raw(raw)
            if isinstance(event, _OF_AN_ATTEMPT):
                yield event


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
    if isinstance(event, QuizRegraded):
        record = rescored(record, event.changes)
        return replace(sitting, record=record, regradings=(*sitting.regradings, event))
    return replace(sitting, record=replace(record, finished=True), finished_at=event.at)
