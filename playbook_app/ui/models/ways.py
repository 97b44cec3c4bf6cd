"""Where a proposal leads: the next step, a weak spot, something unfinished."""

from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.progress.overview import NextLesson, Overview, Unfinished
from playbook_app.domain.progress.weak import WeakSpot
from playbook_app.ui.models.destinations import ASSESSING, Destination, Drill, LessonPage, Quiz, Talk

EXERCISES: dict[str, type[Quiz | Talk | Drill]] = {"quiz": Quiz, "exam": Quiz, "talk": Talk, "drill": Drill}
"""What an unfinished thing is to where it goes on."""
ICONS = {"quiz": "list-checks", "exam": "list-checks", "talk": "chats", "drill": "clock"}


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
    ref = unfinished.lesson.ref
    if unfinished.kind == "exam":
        return Quiz(ref, mode=ASSESSING)
    return EXERCISES[unfinished.kind](ref)


def to_restart(unfinished: Unfinished) -> Destination:
    """Return where something unfinished is begun anew; an assessed sitting never is."""
    return EXERCISES[unfinished.kind](unfinished.lesson.ref, again=True)


def title_of(unfinished: Unfinished) -> str:
    """Return what an unfinished quiz, talk or drill is called."""
    lesson = unfinished.lesson
    return {"talk": lesson.conversation, "drill": lesson.drill}.get(unfinished.kind, lesson.title)


def has_unfinished(overview: Overview, kind: str, ref: LessonRef) -> bool:
    """Tell whether a lesson's quiz, talk or drill waits to be gone on with."""
    return any(one.kind == kind and one.lesson.ref == ref for one in overview.unfinished)
