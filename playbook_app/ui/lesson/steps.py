"""What a lesson leads on to when it has been read."""

from dataclasses import dataclass

from playbook_app.domain.content.exercises import Exercises
from playbook_app.domain.content.model import Lesson
from playbook_app.domain.progress.standing import Standing
from playbook_app.i18n import _
from playbook_app.ui.models import destinations as to


@dataclass(frozen=True, slots=True)
class Step:
    """Words of a button and where it leads."""

    text: str
    place: to.Destination


def next_steps(lesson: Lesson, standing: Standing, exercises: Exercises) -> tuple[Step, ...]:
    """Return the questions, the conversation, the drill, or the library when it leads to none."""
    steps: list[Step] = []
    if lesson.items:
        going = standing.lesson(lesson.ref).unfinished_attempt is not None
        words = _("Go on with the questions") if going else _("Take the questions")
        steps.append(Step(words, to.Quiz(lesson.ref, again=not going)))
    if exercises.talk is not None:
        ref = exercises.talk.ref
        going = standing.lesson(ref).unfinished_talk is not None
        words = _("Go on with the conversation") if going else _("Play the conversation")
        steps.append(Step(words, to.Talk(ref, again=not going)))
    if exercises.drill is not None:
        ref = exercises.drill.ref
        going = standing.lesson(ref).unfinished_drill is not None
        words = _("Go on with the drill") if going else _("Play the inbox drill")
        steps.append(Step(words, to.Drill(ref, again=not going)))
    return tuple(steps) or (Step(_("Finish the lesson"), to.Library()),)
