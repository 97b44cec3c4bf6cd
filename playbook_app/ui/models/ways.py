"""Where a proposal leads: the next step, a weak spot, something unfinished."""

from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.progress.overview import NextLesson, Overview, Unfinished
from playbook_app.domain.progress.weak import WeakSpot
from playbook_app.ui.models.destinations import ASSESSING, Destination, LessonPage, Quiz, Talk


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
    return Talk(ref) if unfinished.kind == "talk" else Quiz(ref)


def to_restart(unfinished: Unfinished) -> Destination:
    """Return where something unfinished is begun anew; an assessed sitting never is."""
    ref = unfinished.lesson.ref
    return Talk(ref, again=True) if unfinished.kind == "talk" else Quiz(ref, again=True)


def has_unfinished(overview: Overview, kind: str, ref: LessonRef) -> bool:
    """Tell whether a lesson's quiz or talk waits to be gone on with."""
    return any(one.kind == kind and one.lesson.ref == ref for one in overview.unfinished)
