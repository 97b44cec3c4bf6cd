"""Which conversation and which drill a lesson leads to: its own, or those it shares with another."""

from collections.abc import Callable
from dataclasses import dataclass

from playbook_app.domain.content.model import LessonRef, LessonSummary


@dataclass(frozen=True, slots=True)
class Exercises:
    """The lessons whose conversation and whose drill are played; ``None`` where there is none."""

    talk: LessonSummary | None
    drill: LessonSummary | None


def exercises_of(lesson: LessonSummary, find: Callable[[LessonRef], LessonSummary | None]) -> Exercises:
    """Return what a lesson leads to. What is its own comes before what is shared; ``find`` knows the rest."""
    other = find(LessonRef(lesson.ref.pack, lesson.rehearse_with)) if lesson.rehearse_with else None
    able = [one for one in (lesson, other) if one is not None]
    return Exercises(
        next((one for one in able if one.conversation), None),
        next((one for one in able if one.drill), None),
    )
