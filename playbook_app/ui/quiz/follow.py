"""What can follow a quiz, the most useful first."""

from dataclasses import dataclass

from playbook_app.domain.content.model import LessonSummary
from playbook_app.domain.progress.overview import NextLesson, Overview
from playbook_app.domain.progress.values import LessonStanding
from playbook_app.domain.quiz.attempt import Results
from playbook_app.i18n import _
from playbook_app.ui.models import destinations as to
from playbook_app.ui.models.ways import to_next


@dataclass(frozen=True, slots=True)
class NextStep:
    """What is proposed: ``caption`` over ``title`` and ``text``, and a button. Without a place: again."""

    caption: str
    title: str
    text: str
    action: str
    place: to.Destination | None


def next_steps(
    lesson: LessonSummary, results: Results, known: LessonStanding, overview: Overview
) -> tuple[NextStep, ...]:
    """Return the steps; once more comes first when less than half was right."""
    again = NextStep(
        _("Next"),
        _("The same questions once more"),
        _("They come in another order."),
        _("Answer again"),
        None,
    )
    ahead = [*_conversation(lesson, known), *_lesson(lesson, overview)]
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
    if 2 * results.right < results.total:
        return again, *ahead, *rest
    return (*ahead, again, *rest) if ahead else (rest[1], again, rest[0])


def _conversation(lesson: LessonSummary, known: LessonStanding) -> list[NextStep]:
    """Propose the lesson's conversation until it has come to a good end."""
    if not lesson.conversation or any(ending.verdict == "good" for ending in known.endings):
        return []
    going = known.unfinished_talk is not None
    action = _("Go on with the conversation") if going else _("Play the conversation")
    text = _("The people in it answer what you write.")
    place = to.Talk(lesson.ref, again=not going)
    return [NextStep(_("Put it into practice"), lesson.conversation, text, action, place)]


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
