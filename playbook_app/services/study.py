"""Reading a lesson and answering its quiz."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from playbook_app.base.ids import IdSource
from playbook_app.base.signal import Signal
from playbook_app.domain.content.model import Lesson, LessonRef
from playbook_app.services.library import Library
from playbook_app.services.progress import Changes, Progress

if TYPE_CHECKING:
    from playbook_app.domain.progress.events import Event
    from playbook_app.domain.quiz.attempt import QuizAttempt


class Study:
    """What a trainee does with a lesson. Every method that records has it on disk when it returns.

    Any of them may raise ``Problem`` (the lesson is broken, the disk is full); nothing has
    changed then. Quizzes and events are imported when they are first needed, not at the start.
    """

    changed: Signal[Changes]

    def __init__(self, library: Library, progress: Progress, ids: IdSource, seeds: Callable[[], int]) -> None:
        self.changed = Signal()
        self._library = library
        self._progress = progress
        self._ids = ids
        self._seeds = seeds

    def open_lesson(self, ref: LessonRef) -> Lesson:
        """Return the lesson and record that it was opened; raises ``KeyError`` for an unknown one."""
        from playbook_app.domain.progress.events import LessonOpened

        lesson = self._library.lesson(ref)
        self._record(LessonOpened(self._progress.moment(), ref))
        return lesson

    def lesson_place(self, ref: LessonRef) -> int:
        """Return the section (from 0) where reading stopped."""
        return self._progress.standing().lesson(ref).section

    def keep_place(self, ref: LessonRef, section: int) -> None:
        """Remember the section being read; costs nothing when it is the same as before."""
        from playbook_app.domain.progress.events import SectionRead

        if section != self.lesson_place(ref):
            self._record(SectionRead(self._progress.moment(), ref, section))

    def finish_lesson(self, ref: LessonRef) -> Changes:
        """Record that the lesson was read to its end."""
        from playbook_app.domain.progress.events import LessonFinished

        return self._record(LessonFinished(self._progress.moment(), ref))

    def quiz(self, ref: LessonRef) -> "QuizAttempt":
        """Return the unfinished attempt, or start one.

        An attempt of which a pack update left nothing to answer is not gone on with.
        """
        attempt = self.last_quiz(ref)
        if attempt is None or attempt.record.finished or attempt.complete:
            return self.restart_quiz(ref)
        return attempt

    def restart_quiz(self, ref: LessonRef) -> "QuizAttempt":
        """Start a new attempt; an unfinished one is left behind, its answers count."""
        from playbook_app.domain.progress.events import QuizStarted
        from playbook_app.domain.quiz.attempt import start

        attempt = start(self._ids("quiz"), ref, self._library.lesson(ref).items, self._seeds())
        record, at = attempt.record, self._progress.moment()
        self._record(QuizStarted(at, ref, record.id, record.behaviour, record.seed, record.shown))
        return attempt

    def last_quiz(self, ref: LessonRef) -> "QuizAttempt | None":
        """Return the newest attempt, finished or not, as it stands; ``None`` before the first."""
        from playbook_app.domain.quiz.attempt import resume

        record = self._progress.standing().lesson(ref).attempt
        return None if record is None else resume(record, self._library.lesson(ref).items)

    def answer(self, attempt: "QuizAttempt", option_id: str) -> "QuizAttempt":
        """Submit an option of the attempt's current question; it is on disk when this returns.

        An attempt value that is behind what is recorded (a second click) records nothing and
        comes back as it stands. Raises ``NotOpenError`` when nothing is open or the attempt is
        not the newest of its lesson, ``KeyError`` for an unknown option.
        """
        from playbook_app.domain.quiz.attempt import NotOpenError, resume

        known = self._progress.standing().lesson(attempt.lesson).attempt
        if known is None or known.id != attempt.id:
            raise NotOpenError(attempt.id)
        if len(known.steps) > len(attempt.record.steps):
            return resume(known, self._library.lesson(attempt.lesson).items)
        answered = attempt.answer(option_id)
        self._record(*self._answer_events(answered))
        return answered

    def _answer_events(self, attempt: "QuizAttempt") -> "list[Event]":
        """Return the events for the newest step of an attempt."""
        from playbook_app.domain.progress.events import ItemAnswered, QuizFinished

        step = attempt.record.steps[-1]
        question = attempt.question(step.item)
        at, ref = self._progress.moment(), attempt.lesson
        answered = ItemAnswered(
            at,
            ref,
            attempt=attempt.id,
            item=step.item,
            version=question.shown.version,
            skill=question.skill,
            options=question.shown.options,
            chosen=step.chosen,
            score=step.score,
        )
        if not attempt.complete:
            return [answered]
        results = attempt.results
        return [answered, QuizFinished(at, ref, attempt.id, results.right, results.total)]

    def _record(self, *new: "Event") -> Changes:
        changes = self._progress.record(*new)
        self.changed.emit(changes)
        return changes
