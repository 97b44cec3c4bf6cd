"""Looking back at attempts: what was asked, in the words of then, and what came of it; marking again.

Everything is read from the events of the current profile, one pass for each question asked.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice

from playbook_app.domain.content.items.base import Item
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.progress.events import QuizRegraded, ReplyDisputed
from playbook_app.domain.quiz.assessed import AssessedResult, result_of
from playbook_app.domain.quiz.attempt import QuizAttempt
from playbook_app.domain.quiz.behaviour import ASSESSED
from playbook_app.domain.quiz.regrade import Regrading, regrade
from playbook_app.services.look_back import LookBack, Sitting
from playbook_app.services.progress import Progress
from playbook_app.services.study import Study

MARKED_AT_ONCE, RECORDED_AT_ONCE = 40, 10
"""Sittings that are marked again, and audit lines that are written, in one step: some milliseconds."""


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


@dataclass(frozen=True, slots=True)
class ManagerView:
    """All that a manager sees of one person, oldest first: this and nothing else."""

    results: tuple[AssessedResult, ...]
    """Finished assessed sittings."""
    disputes: tuple[ReplyDisputed, ...]
    """Where the person disagreed with the check of a written reply."""


def manager_view(looked: LookBack, person: str) -> ManagerView:
    """Return what a manager sees; ``looked`` has read every assessed sitting."""
    return ManagerView(
        tuple(
            result_of(
                QuizAttempt(sitting.record, {}),
                person,
                sitting.sitting,
                (sitting.started_at, sitting.finished_at),
                sitting.remarked,
            )
            for sitting in looked.sittings
            if sitting.finished_at is not None
        ),
        tuple(looked.disputes),
    )


class Reports:
    """Reads the attempts of the current profile again."""

    def __init__(self, study: Study, progress: Progress) -> None:
        self._study = study
        self._progress = progress

    def sittings(self, place: LessonRef | None = None) -> tuple[Sitting, ...]:
        """Return the attempts of one lesson or place (of all without one), oldest first."""
        found = LookBack(self._progress.events()).whole().sittings
        return tuple(sitting for sitting in found if place is None or sitting.record.lesson == place)

    def look_back(self, lesson: LessonRef) -> LookBack:
        """Return what reads the sittings that asked about a lesson, and its questions' words of then."""
        return LookBack(self._progress.events(), lesson)

    def for_manager(self) -> LookBack:
        """Return what reads all that ``manager_view`` needs."""
        return LookBack(self._progress.events(), only=ASSESSED.id)

    def report(self, attempt_id: str, person: str = "") -> Report:
        """Return one attempt to look at, also when its lesson has gone; raises ``KeyError``."""
        sitting = self._sitting(attempt_id)
        attempt = self._study.as_shown(sitting.record)
        assessed = sitting.record.terms.behaviour == ASSESSED.id
        result = None
        if assessed and attempt.complete and sitting.finished_at is not None:
            times = sitting.started_at, sitting.finished_at
            result = result_of(attempt, person, sitting.sitting, times, sitting.remarked)
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
            self._progress.record(self._audit_line(found, reason))
        return found

    def regradable(self, lesson: LessonRef, looked: LookBack) -> "Regradable":
        """Return what works out which answers to a lesson's changed questions would be marked differently.

        Raises ``KeyError``, ``Problem`` when the lesson has gone or is broken.
        """
        return Regradable(lesson, self._study.items(lesson), looked.sittings)

    def recording(self, regradings: Iterable[Regrading], reason: str) -> "Recording":
        """Return what writes down that sittings were marked again, an audit line each."""
        return Recording(self._progress, (self._audit_line(found, reason) for found in regradings))

    def _audit_line(self, found: Regrading, reason: str) -> QuizRegraded:
        results = found.attempt.results
        return QuizRegraded(
            self._progress.moment(),
            found.attempt.lesson,
            attempt=found.attempt.id,
            reason=reason,
            changes=found.changes,
            right=results.right,
            total=results.total,
            percent=found.attempt.percent,
        )

    def _sitting(self, attempt_id: str) -> Sitting:
        for sitting in self.sittings():
            if sitting.record.id == attempt_id:
                return sitting
        raise KeyError(attempt_id)


class Regradable:
    """Marks finished sittings again, some at each ``step``; ``found`` has those in which scores change.

    Assessed sittings keep their result: a manager has seen it, and whoever sat it may not overturn it.
    """

    def __init__(self, lesson: LessonRef, items: Sequence[Item], sittings: Iterable[Sitting]) -> None:
        self._shelf = {lesson: items}
        self._sittings = (
            sitting
            for sitting in sittings
            if sitting.finished_at is not None and sitting.record.terms.behaviour != ASSESSED.id
        )
        self.found: list[Regrading] = []

    def step(self, count: int = MARKED_AT_ONCE) -> bool:
        """Mark some more; tells whether there may be more still."""
        some = list(islice(self._sittings, count))
        marked = (regrade(QuizAttempt(sitting.record, self._shelf), sitting.days) for sitting in some)
        self.found += [regrading for regrading in marked if regrading.changes]
        return len(some) == count


class Recording:
    """Writes audit lines down, some at each ``step``: each is on disk when it returns."""

    def __init__(self, progress: Progress, lines: Iterator[QuizRegraded]) -> None:
        self._progress, self._lines = progress, lines

    def step(self, count: int = RECORDED_AT_ONCE) -> bool:
        """Write some more; tells whether there may be more still. Raises ``Problem``."""
        some = list(islice(self._lines, count))
        if some:
            self._progress.record(*some)
        return len(some) == count
