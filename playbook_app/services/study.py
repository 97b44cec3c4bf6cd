"""Reading a lesson and answering its quiz."""

from collections.abc import Callable

from playbook_app.base.ids import IdSource
from playbook_app.base.signal import Signal
from playbook_app.domain.content.model import Lesson, LessonRef
from playbook_app.domain.progress import events
from playbook_app.domain.quiz import attempt as quiz
from playbook_app.domain.quiz.attempt import NotOpenError, QuizAttempt
from playbook_app.services.library import Library
from playbook_app.services.progress import Changes, Progress


class Study:
    """What a trainee does with a lesson. Every method that records has it on disk when it returns.

    Any of them may raise ``Problem`` (the lesson is broken, the disk is full); nothing has
    changed then.
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
        lesson = self._library.lesson(ref)
        self._record(events.LessonOpened(self._progress.moment(), ref))
        return lesson

    def lesson_place(self, ref: LessonRef) -> int:
        """Return the section (from 0) where reading stopped."""
        return self._progress.standing().lesson(ref).section

    def keep_place(self, ref: LessonRef, section: int) -> None:
        """Remember the section being read; costs nothing when it is the same as before."""
        if section != self.lesson_place(ref):
            self._record(events.SectionRead(self._progress.moment(), ref, section))

    def finish_lesson(self, ref: LessonRef) -> Changes:
        """Record that the lesson was read to its end."""
        return self._record(events.LessonFinished(self._progress.moment(), ref))

    def quiz(self, ref: LessonRef) -> QuizAttempt:
        """Return the unfinished attempt, or start one.

        An attempt of which a pack update left nothing to answer is not gone on with.
        """
        attempt = self.last_quiz(ref)
        if attempt is None or attempt.record.finished or attempt.complete:
            return self.restart_quiz(ref)
        return attempt

    def restart_quiz(self, ref: LessonRef) -> QuizAttempt:
        """Start a new attempt; an unfinished one is left behind, its answers count."""
        attempt = quiz.start(self._ids("quiz"), ref, self._library.lesson(ref).items, self._seeds())
        record = attempt.record
        at = self._progress.moment()
        self._record(events.QuizStarted(at, ref, record.id, record.behaviour, record.seed, record.shown))
        return attempt

    def last_quiz(self, ref: LessonRef) -> QuizAttempt | None:
        """Return the newest attempt, finished or not, as it stands; ``None`` before the first."""
        record = self._progress.standing().lesson(ref).attempt
        return None if record is None else quiz.resume(record, self._library.lesson(ref).items)

    def answer(self, attempt: QuizAttempt, option_id: str) -> QuizAttempt:
        """Submit an option of the attempt's current question; it is on disk when this returns.

        An attempt value that is behind what is recorded (a second click) records nothing and
        comes back as it stands. Raises ``NotOpenError`` when nothing is open or the attempt is
        not the newest of its lesson, ``KeyError`` for an unknown option.
        """
        known = self._progress.standing().lesson(attempt.lesson).attempt
        if known is None or known.id != attempt.id:
            raise NotOpenError(attempt.id)
        if len(known.steps) > len(attempt.record.steps):
            return quiz.resume(known, self._library.lesson(attempt.lesson).items)
        answered = attempt.answer(option_id)
        self._record(*self._answer_events(attempt, answered))
        return answered

    def _answer_events(self, before: QuizAttempt, after: QuizAttempt) -> list[events.Event]:
        step = after.record.steps[-1]
        question = before.question(step.item)
        at, ref = self._progress.moment(), before.lesson
        new: list[events.Event] = [
            events.ItemAnswered(
                at,
                ref,
                attempt=before.id,
                item=step.item,
                version=question.shown.version,
                skill=question.skill,
                options=question.shown.options,
                chosen=step.chosen,
                score=step.score,
            )
        ]
        if after.complete:
            results = after.results
            new.append(events.QuizFinished(at, ref, before.id, results.right, results.total))
        return new

    def _record(self, *new: events.Event) -> Changes:
        changes = self._progress.record(*new)
        self.changed.emit(changes)
        return changes
