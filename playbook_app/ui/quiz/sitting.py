"""Which attempt a wish leads to: one to go on with, a new one, or first a page that says what is coming."""

from dataclasses import dataclass

from playbook_app.domain.content.model import LessonRef, LessonSummary
from playbook_app.domain.quiz.attempt import Question, QuizAttempt
from playbook_app.domain.quiz.behaviour import ASSESSED, CHECK, LEARN, Behaviour
from playbook_app.domain.quiz.places import COLD, PLACEMENT, PRACTICE, REVIEW, is_place
from playbook_app.i18n import _
from playbook_app.services.habits import Habits
from playbook_app.services.library import Library
from playbook_app.services.study import Study
from playbook_app.ui.models import destinations as to

STARTS = {to.CHECKING: CHECK, to.ASSESSING: ASSESSED}
"""Modes that begin with a page that says what is coming."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to do: where, in which mode, and whether anew."""

    ref: LessonRef
    again: bool = False
    mode: str = to.LEARNING


class Sittings:
    """Finds and begins attempts for the page."""

    def __init__(self, study: Study, library: Library, habits: Habits) -> None:
        self.study = study
        self._library, self._habits = library, habits

    def summary(self, ref: LessonRef) -> LessonSummary | None:
        """Return a lesson, ``None`` when there is none of that name, or no question in it."""
        try:
            found = self._library.summary(ref)
        except KeyError:
            return None
        return found if found.items else None

    def known(self, ref: LessonRef) -> bool:
        """Tell whether there is anything to ask there."""
        if is_place(ref):
            return self.study.last_quiz(ref) is not None
        return self.summary(ref) is not None

    def going(self, wish: Wish) -> QuizAttempt | None:
        """Return the attempt to show; ``None`` where a page says first what is coming."""
        if is_place(wish.ref):
            return self.study.last_quiz(wish.ref)
        if wish.mode == to.ASSESSING:
            exam = self.study.exam(wish.ref)
            open_ = exam is not None and not exam.complete
            return exam if open_ or not wish.again else None
        if wish.mode == to.COLDLY:
            cold = None if wish.again else self.study.cold_quiz(wish.ref)
            return self.study.begin_cold(wish.ref) if cold is None else cold
        attempt = None if wish.again else self.study.last_quiz(wish.ref)
        if attempt is None or (attempt.complete and not any(one.steps for one in attempt.questions)):
            return None if wish.mode in STARTS else self.begin(wish.ref, LEARN)
        return attempt

    def begin(self, ref: LessonRef, behaviour: Behaviour) -> QuizAttempt:
        """Start an attempt the way this person likes it; raises ``Problem``."""
        if behaviour.id == ASSESSED.id:
            return self.study.begin_exam(ref, certainty=self._habits.certainty(ASSESSED))
        return self.study.restart_quiz(ref, self._habits.terms(behaviour))

    def certainty(self, behaviour: Behaviour) -> bool:
        """Tell whether this person says with each answer how sure they are."""
        return self._habits.certainty(behaviour)

    def keep_certainty(self, behaviour: Behaviour, *, on: bool) -> None:
        """Remember it for the next attempt; raises ``Problem``."""
        self._habits.keep_certainty(behaviour, on=on)

    def title(self, ref: LessonRef) -> str:
        """Return what the page is called."""
        places = {
            REVIEW: _("Review"),
            PRACTICE: _("Practice"),
            PLACEMENT: _("What you know already"),
            COLD: _("Try it cold"),
        }
        lesson = self.summary(ref)
        if lesson is None:
            return places.get(ref, _("Questions"))
        return _("Questions on {lesson}").format(lesson=lesson.title)

    def asked(self, attempt: QuizAttempt, question: Question) -> tuple[str, str]:
        """Return the title of the lesson a question is from, and the language it is written in."""
        ref = question.shown.lesson or attempt.lesson
        lesson = self.summary(ref)
        packs = (pack.language for pack in self._library.packs if pack.id == ref.pack)
        title = "" if lesson is None else lesson.title
        if attempt.lesson == COLD:
            title = _("{lesson}, before reading. Mistakes are welcome.").format(lesson=title)
        return title, next(packs, "en")
