"""How long things take, in whole minutes: an honest round figure, never less than one."""

import math
from collections.abc import Sequence

from playbook_app.domain.content.model import LessonPath, LessonRef, LessonSummary
from playbook_app.domain.progress.overview import NextLesson, Overview, Unfinished
from playbook_app.domain.progress.weak import WeakSpot

QUESTIONS_PER_MINUTE = 2
TALK_MINUTES = 5
"""A conversation of six to ten turns with its debrief, read at an ordinary pace."""

DRILL_MINUTES = 20
"""An inbox drill of eight to fourteen posts, with a look at its debrief."""


def question_minutes(count: int) -> int:
    """Return how long ``count`` questions with their explanations take."""
    return max(1, math.ceil(count / QUESTIONS_PER_MINUTE))


def quiz_minutes(lesson: LessonSummary) -> int:
    """Return how long all questions of a lesson take."""
    return question_minutes(len(lesson.items))


def path_minutes(path: LessonPath, overview: Overview) -> int:
    """Return how long all lessons of a path take, read and with all their questions."""
    slugs = {ref.slug for ref in path.lessons}
    lessons = {row.lesson.ref: row.lesson for row in overview.lessons if row.lesson.ref.slug in slugs}
    found = [lessons[ref] for ref in path.lessons if ref in lessons]
    return sum(lesson.minutes + quiz_minutes(lesson) for lesson in found)


def next_minutes(step: NextLesson) -> int:
    """Return how long the proposed next step takes."""
    return quiz_minutes(step.lesson) if step.code in {"quiz", "strengthen"} else step.lesson.minutes


def weak_minutes(spot: WeakSpot, lesson: LessonSummary) -> int:
    """Return how long practising a weak spot takes."""
    return TALK_MINUTES if spot.code == "talk-ended-badly" else quiz_minutes(lesson)


def unfinished_minutes(unfinished: Unfinished) -> int:
    """Return how long the rest of a quiz, talk or drill takes; of the last two at most all of it."""
    if unfinished.kind == "talk":
        return TALK_MINUTES
    if unfinished.kind == "drill":
        return DRILL_MINUTES
    return question_minutes(unfinished.total - unfinished.done)


def total_minutes(overview: Overview, weak: int, coming: Sequence[LessonSummary] = ()) -> int:
    """Return how long the next step, the first ``weak`` weak spots, ``coming`` and what is unfinished take.

    A quiz or talk that stands in more than one of these counts once.
    """
    lessons = {row.lesson.ref: row.lesson for row in overview.lessons}
    parts: dict[tuple[str, LessonRef], int] = {}
    for spot in overview.weak[:weak]:
        kind = "talk" if spot.code == "talk-ended-badly" else "quiz"
        parts[kind, spot.lesson] = weak_minutes(spot, lessons[spot.lesson])
    parts.update((("lesson", lesson.ref), lesson.minutes) for lesson in coming)
    step = overview.next_lesson
    if step is not None:
        kind = "quiz" if step.code in {"quiz", "strengthen"} else "lesson"
        parts[kind, step.lesson.ref] = next_minutes(step)
    for unfinished in overview.unfinished:
        parts[unfinished.kind, unfinished.ref] = unfinished_minutes(unfinished)
    return sum(parts.values())
