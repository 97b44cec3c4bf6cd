"""Where a proposal leads: the next step, a weak spot, something unfinished."""

from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.progress.overview import NextLesson, Overview, Unfinished
from playbook_app.domain.progress.weak import WeakSpot
from playbook_app.i18n import _
from playbook_app.ui.models.destinations import ASSESSING, Destination, Drill, LessonPage, Quiz, Talk

EXERCISES: dict[str, type[Talk | Drill]] = {"talk": Talk, "drill": Drill}
"""What is unfinished and no quiz, to where it goes on."""
ICONS = {"talk": "chats", "drill": "clock"}
QUESTIONS_ICON = "list-checks"
ANEW = ("quiz", "talk", "drill")
"""What can be begun anew where it was left."""


def to_next(step: NextLesson, overview: Overview) -> Destination:
    """Return where the next step is done."""
    ref = step.lesson.ref
    if step.code in {"start", "continue"}:
        return LessonPage(ref)
    return Quiz(ref, again=not has_unfinished(overview, "quiz", ref))


def to_practise(spot: WeakSpot, overview: Overview) -> Destination:
    """Return where a weak spot is practised: what is unfinished there goes on, else it starts anew."""
    if spot.code == "talk-ended-badly":
        return Talk(spot.lesson, again=not has_unfinished(overview, "talk", spot.lesson))
    return Quiz(spot.lesson, again=not has_unfinished(overview, "quiz", spot.lesson))


def to_go_on(unfinished: Unfinished) -> Destination:
    """Return where something unfinished goes on."""
    if unfinished.kind == "exam":
        return Quiz(unfinished.ref, mode=ASSESSING)
    return EXERCISES.get(unfinished.kind, Quiz)(unfinished.ref)


def to_restart(unfinished: Unfinished) -> Destination:
    """Return where something unfinished of ``ANEW`` is begun anew."""
    return EXERCISES.get(unfinished.kind, Quiz)(unfinished.ref, again=True)


def title_of(unfinished: Unfinished) -> str:
    """Return what something unfinished is called."""
    lesson = unfinished.lesson
    if lesson is None:
        return _("What you know already") if unfinished.kind == "placement" else _("Practice")
    return {"talk": lesson.conversation, "drill": lesson.drill}.get(unfinished.kind, lesson.title)


def has_unfinished(overview: Overview, kind: str, ref: LessonRef) -> bool:
    """Tell whether a lesson's quiz, talk or drill waits to be gone on with."""
    return any(one.kind == kind and one.ref == ref for one in overview.unfinished)
