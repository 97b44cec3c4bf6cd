"""What a lesson leads on to when it has been read."""

from dataclasses import dataclass

from playbook_app.domain.content.model import Lesson
from playbook_app.domain.progress.values import LessonStanding
from playbook_app.i18n import _
from playbook_app.ui.models import destinations as to


@dataclass(frozen=True, slots=True)
class Step:
    """Words of a button and where it leads."""

    text: str
    place: to.Destination


def next_steps(
    lesson: Lesson, known: LessonStanding, *, conversation: bool, drill: bool = False
) -> tuple[Step, ...]:
    """Return the questions, the conversation, the drill, or the library when it has none."""
    steps: list[Step] = []
    if lesson.items:
        going = known.unfinished_attempt is not None
        words = _("Go on with the questions") if going else _("Take the questions")
        steps.append(Step(words, to.Quiz(lesson.ref, again=not going)))
    if conversation:
        going = known.unfinished_talk is not None
        words = _("Go on with the conversation") if going else _("Play the conversation")
        steps.append(Step(words, to.Talk(lesson.ref, again=not going)))
    if drill:
        going = known.unfinished_drill is not None
        words = _("Go on with the drill") if going else _("Play the inbox drill")
        steps.append(Step(words, to.Drill(lesson.ref, again=not going)))
    return tuple(steps) or (Step(_("Finish the lesson"), to.Library()),)
