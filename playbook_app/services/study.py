"""Reading a lesson and answering questions: learning, checking, reviewing, being assessed."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from playbook_app.base.ids import IdSource
from playbook_app.base.problem import Problem
from playbook_app.base.signal import Signal
from playbook_app.domain.content.model import Lesson, LessonRef
from playbook_app.domain.quiz.behaviour import ASSESSED
from playbook_app.domain.quiz.certainty import Calibration
from playbook_app.domain.quiz.places import COLD
from playbook_app.domain.quiz.record import ONE_TRY, AttemptRecord, Terms
from playbook_app.services.library import Library
from playbook_app.services.progress import Changes, Progress

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playbook_app.domain.content.items.base import Item, Response
    from playbook_app.domain.progress.events import Event
    from playbook_app.domain.quiz.assessed import Notice
    from playbook_app.domain.quiz.attempt import QuizAttempt
    from playbook_app.domain.quiz.showing import Pick
    from playbook_app.services.attempts import Attempts

MOST_COLD = 2
"""Questions before a lesson."""
FEWEST_WITH_COLD = 4
"""Questions that a lesson must have for some of them to come before it."""
QUICK = ("single", "multiple")
"""Types that can be answered without knowing how."""


class Study:
    """What a trainee does with lessons and questions. What is recorded is on disk when a method returns.

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

    # ------------------------------------------------------------------ a lesson's questions

    def quiz(self, ref: LessonRef, terms: Terms = ONE_TRY) -> "QuizAttempt":
        """Return the unfinished attempt under these terms' behaviour, or start one.

        An attempt of which a pack update left nothing to answer is not gone on with.
        """
        attempt = self.last_quiz(ref)
        if attempt is None or attempt.record.finished or attempt.complete:
            return self.restart_quiz(ref, terms)
        same = attempt.record.terms.behaviour == terms.behaviour
        return attempt if same else self.restart_quiz(ref, terms)

    def restart_quiz(self, ref: LessonRef, terms: Terms = ONE_TRY) -> "QuizAttempt":
        """Start a new attempt; an unfinished one is left behind, its answers count.

        ``behaviour.LEARN.terms()`` has two tries and hints; the default is one try. The first
        attempt leaves out what was asked before reading.
        """
        items = self._library.lesson(ref).items
        if self._progress.standing().lesson(ref).attempt is None:
            cold = self._asked_cold(ref)
            items = tuple(item for item in items if item.id not in cold) or items
        return self._attempts.begin(ref, self._picks(ref, items), terms)

    def last_quiz(self, ref: LessonRef) -> "QuizAttempt | None":
        """Return the newest attempt, finished or not, as it stands; ``None`` before the first.

        ``ref`` may be one of ``quiz.places`` too.
        """
        record = self._progress.standing().lesson(ref).attempt
        return None if record is None else self._attempts.resumed(record)

    def answer(
        self,
        attempt: "QuizAttempt",
        response: "Response | str",
        question: str = "",
        *,
        certainty: int = 0,
    ) -> "QuizAttempt":
        """Submit a response to the attempt's current (or the named) question; on disk when this returns.

        A text is the written form of a response; of a single choice, the option's id. An attempt
        value that is behind what is recorded (a second click) records nothing and comes back as
        it stands. Raises ``NotOpenError`` when the question takes no answer or the attempt is not
        the newest of its place, ``CertaintyError``, ``KeyError`` for an unknown part,
        ``ValueError`` for a response that is unfinished.
        """
        return self._attempts.answer(attempt, response, question, certainty)

    def mis_clicked(self, attempt: "QuizAttempt") -> "QuizAttempt":
        """Take the newest answer back; its item is asked again later, with another face if there is one.

        It stays on record. Raises ``NotOpenError`` when ``attempt.view(...).mis_click`` says no.
        """
        return self._attempts.mis_clicked(attempt)

    def note_mis_click(self, attempt: "QuizAttempt", question: str) -> "QuizAttempt":
        """Note for a manager that an answer was a mis-click; it counts all the same.

        Raises ``KeyError``, ``NotOpenError`` when ``attempt.view(...).may_note`` says no.
        """
        from playbook_app.domain.progress.events import MisClickNoted

        ahead = attempt.with_note(question)
        self._record(MisClickNoted(self._progress.moment(), attempt.lesson, attempt.id, question))
        return ahead

    def dispute(self, attempt: "QuizAttempt", question: str, rule: str, quote: str) -> None:
        """Keep that somebody disagrees with a rule about words of a written reply, for their manager."""
        from playbook_app.domain.progress.events import ReplyDisputed

        shown = attempt.question(question).shown
        lesson = shown.lesson or attempt.lesson
        moment = self._progress.moment()
        self._record(ReplyDisputed(moment, lesson, attempt.id, question, rule, quote))

    # ------------------------------------------------------------------ before reading

    def cold_items(self, ref: LessonRef) -> "tuple[Item, ...]":
        """Return what may be tried before a lesson is read: one or two quick questions of several.

        Nothing once the lesson was read or a question of it answered.
        """
        standing = self._progress.standing()
        items = self._items(ref)
        met = standing.lesson(ref).read_at is not None or standing.items.get(ref)
        quick = [item for item in items if item.type in QUICK]
        return () if met or len(items) < FEWEST_WITH_COLD else tuple(quick[:MOST_COLD])

    def begin_cold(self, ref: LessonRef) -> "QuizAttempt":
        """Start the questions before reading: feedback at once, one try; raises ``KeyError``, ``Problem``."""
        items = self.cold_items(ref) or self._library.lesson(ref).items[:MOST_COLD]
        return self._attempts.begin(COLD, self._picks(ref, items), ONE_TRY)

    def cold_quiz(self, ref: LessonRef) -> "QuizAttempt | None":
        """Return the newest questions before reading if they were about this lesson."""
        attempt = self.last_quiz(COLD)
        same = attempt is not None and all(shown.lesson == ref for shown in attempt.record.shown)
        return attempt if same else None

    def _asked_cold(self, ref: LessonRef) -> set[str]:
        record = self._progress.standing().lesson(COLD).attempt
        shown = () if record is None else record.shown
        return {one.item for one in shown if one.lesson == ref}

    # ------------------------------------------------------------------ assessed

    def notice(self, ref: LessonRef, *, certainty: bool | None = None) -> "Notice":
        """Return what is to be said before an assessed sitting of a lesson starts."""
        from playbook_app.domain.quiz.assessed import Notice, gradable

        terms = ASSESSED.terms(certainty=certainty)
        return Notice(len(gradable(self._library.lesson(ref).items)), terms.pass_mark, terms.certainty)

    def begin_exam(self, ref: LessonRef, *, certainty: bool | None = None) -> "QuizAttempt":
        """Start an assessed sitting: every graded question of the lesson once, one answer each.

        ``certainty`` is what the person has set, if anything.
        """
        from playbook_app.domain.quiz.assessed import gradable

        items = gradable(self._library.lesson(ref).items)
        return self._attempts.begin(ref, self._picks(ref, items), ASSESSED.terms(certainty=certainty))

    def exam(self, ref: LessonRef) -> "QuizAttempt | None":
        """Return the newest assessed sitting, finished or not, as it stands; ``None`` before the first."""
        record = self._progress.standing().lesson(ref).exam
        return None if record is None else self._attempts.resumed(record)

    # ------------------------------------------------------------------ over several lessons

    def begin_sitting(
        self,
        place: LessonRef,
        chosen: "Sequence[tuple[LessonRef, str]]",
        terms: Terms,
        *,
        in_order: bool = False,
    ) -> "QuizAttempt":
        """Start a sitting of (lesson, item id) pairs at one of ``quiz.places``, shuffled or ``in_order``.

        Pairs that no pack has any more are left out; ``last_quiz(place)`` finds the sitting again.
        """
        from playbook_app.domain.quiz.showing import Pick

        picks = [Pick(ref, item) for ref, name in chosen for item in self._items(ref) if item.id == name]
        return self._attempts.begin(place, picks, terms, in_order=in_order)

    def items(self, ref: LessonRef) -> "tuple[Item, ...]":
        """Return a lesson's questions as they are now; raises ``KeyError``, ``Problem``."""
        return self._library.lesson(ref).items

    def as_recorded(self, record: AttemptRecord) -> "QuizAttempt":
        """Return any attempt from its record, beside the items as they are now."""
        return self._attempts.resumed(record)

    def as_shown(self, record: AttemptRecord) -> "QuizAttempt":
        """Return any attempt from its record, all in the words of then."""
        return self._attempts.as_shown(record)

    def calibration(self) -> Calibration:
        """Return what came of being sure, over everything this person did."""
        return self._progress.standing().calibration

    def _items(self, ref: LessonRef) -> "tuple[Item, ...]":
        try:
            return self._library.lesson(ref).items
        except (KeyError, Problem):
            return ()

    @staticmethod
    def _picks(ref: LessonRef, items: "Sequence[Item]") -> "list[Pick]":
        from playbook_app.domain.quiz.showing import Pick

        return [Pick(ref, item) for item in items]

    @cached_property
    def _attempts(self) -> "Attempts":
        from playbook_app.services.attempts import Attempts

        return Attempts(self._library, self._progress, self._ids, self._seeds, self._record)

    def _record(self, *new: "Event") -> Changes:
        changes = self._progress.record(*new)
        self.changed.emit(changes)
        return changes
