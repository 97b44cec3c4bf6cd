"""What can follow a quiz, the most useful first."""

from dataclasses import dataclass

from playbook_app.domain.content.exercises import exercises_of
from playbook_app.domain.content.model import LessonRef, LessonSummary
from playbook_app.domain.progress.overview import NextLesson, Overview
from playbook_app.domain.progress.standing import Standing
from playbook_app.domain.progress.values import LessonStanding
from playbook_app.domain.quiz.attempt import QuizAttempt
from playbook_app.domain.quiz.behaviour import ASSESSED, CHECK, PASS_MARK
from playbook_app.domain.quiz.places import COLD
from playbook_app.i18n import _
from playbook_app.services.progress import Progress
from playbook_app.ui.models import destinations as to
from playbook_app.ui.models.ways import to_next
from playbook_app.ui.quiz.returns import coming_back


@dataclass(frozen=True, slots=True)
class NextStep:
    """What is proposed: ``caption`` over ``title`` and ``text``, and a button. Without a place: again."""

    caption: str
    title: str
    text: str
    action: str
    place: to.Destination | None


def next_steps(
    lesson: LessonSummary | None, attempt: QuizAttempt, progress: Progress
) -> tuple[NextStep, ...]:
    """Return what can follow an attempt; ``lesson`` is what it is about, if it is about one."""
    if lesson is not None and attempt.lesson == COLD:
        return after_cold(lesson.ref)
    if lesson is None:
        return after_place(attempt, progress)
    return after_lesson(lesson, attempt, progress.standing(), progress.overview())


def after_lesson(
    lesson: LessonSummary, attempt: QuizAttempt, standing: Standing, overview: Overview
) -> tuple[NextStep, ...]:
    """Return the steps; once more comes first when less than half was right."""
    again = NextStep(
        _("Next"),
        _("The same questions once more"),
        _("They come in another order."),
        _("Answer again"),
        None,
    )
    proof = _proof(lesson, attempt, standing.lesson(lesson.ref))
    ahead = [*_conversation(lesson, standing, overview), *_lesson(lesson, overview)]
    rest = [
        NextStep("", "", "", _("Open the lesson"), to.LessonPage(lesson.ref)),
        NextStep(
            _("Next"),
            _("Every lesson is done"),
            _("Practice brings back what slips."),
            _("Back to Today"),
            to.Today(),
        ),
    ]
    if attempt.passed is False:
        return rest[0], *ahead, rest[1]
    if 2 * attempt.results.right < attempt.results.total:
        return again, *ahead, *rest
    if _ready(attempt) and proof:
        return (*proof, *ahead, again, rest[0])
    if ahead:
        return (*ahead, *proof, again, *rest)
    return (rest[1], *proof, again, rest[0])


def after_cold(ref: LessonRef) -> tuple[NextStep, ...]:
    """Return what follows the questions before a lesson: the lesson."""
    text = _("What surprised you is in there. The other questions come after it.")
    return (NextStep(_("Next"), _("Now read it"), text, _("Read the lesson"), to.LessonPage(ref)),)


def after_place(attempt: QuizAttempt, progress: Progress) -> tuple[NextStep, ...]:
    """Return what follows a sitting over several lessons: when they come back, and Practice."""
    return (
        NextStep(
            _("Next"),
            _("What comes back when"),
            coming_back(attempt, progress) or _("What was missed comes back."),
            _("Back to Today"),
            to.Today(),
        ),
        NextStep("", "", "", _("Practise something else"), to.Practice()),
    )


def _ready(attempt: QuizAttempt) -> bool:
    return attempt.behaviour.id == CHECK.id and attempt.percent >= PASS_MARK


def _proof(lesson: LessonSummary, attempt: QuizAttempt, known: LessonStanding) -> list[NextStep]:
    """Propose to check oneself after learning, and to be assessed after a check."""
    if attempt.behaviour.id == ASSESSED.id:
        return []
    if attempt.behaviour.id == CHECK.id:
        if any(exam.passed for exam in known.exams):
            return []
        text = _("It says before it starts what your manager will see.")
        place = to.Quiz(lesson.ref, again=True, mode=to.ASSESSING)
        return [NextStep(_("You are ready"), _("Show what you can do"), text, _("Be assessed"), place)]
    text = _("One answer each, and what was right at the end.")
    place = to.Quiz(lesson.ref, again=True, mode=to.CHECKING)
    return [NextStep(_("Next"), _("See what stays"), text, _("Check yourself"), place)]


def _conversation(lesson: LessonSummary, standing: Standing, overview: Overview) -> list[NextStep]:
    """Propose the lesson's conversation, its own or a shared one, until it has come to a good end."""
    talk = exercises_of(lesson, {row.lesson.ref: row.lesson for row in overview.lessons}.get).talk
    if talk is None:
        return []
    known = standing.lesson(talk.ref)
    if any(ending.verdict == "good" for ending in known.endings):
        return []
    going = known.unfinished_talk is not None
    action = _("Go on with the conversation") if going else _("Play the conversation")
    text = _("The people in it answer what you write.")
    place = to.Talk(talk.ref, again=not going)
    return [NextStep(_("Put it into practice"), talk.conversation, text, action, place)]


def _lesson(lesson: LessonSummary, overview: Overview) -> list[NextStep]:
    """Propose another lesson, as long as there is one that is not done."""
    step = _step_elsewhere(lesson, overview)
    if step is None:
        return []
    actions = {
        "start": _("Open the next lesson"),
        "continue": _("Go on reading"),
        "quiz": _("Take its questions"),
    }
    place = to_next(step, overview)
    return [NextStep(_("Next lesson"), step.lesson.title, step.lesson.promise, actions[step.code], place)]


def _step_elsewhere(lesson: LessonSummary, overview: Overview) -> NextLesson | None:
    """Return the next step in another lesson: the one proposed everywhere, else the first new one."""
    step = overview.next_lesson
    if step is not None and step.lesson.ref != lesson.ref:
        return None if step.code == "strengthen" else step
    new = next((row.lesson for row in overview.lessons if row.stage == "new" and row.lesson != lesson), None)
    return None if new is None else NextLesson(new, "start")
