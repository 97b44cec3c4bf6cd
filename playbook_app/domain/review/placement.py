"""What somebody knows already: a few questions of every lesson × skill on the first day.

Answers rate as everywhere: what is known comes back in some days instead of being learned again,
what is missed waits for its lesson (``agenda``).
"""

from collections.abc import Collection, Sequence

from playbook_app.domain.content.model import LessonRef, LessonSummary
from playbook_app.domain.review.agenda import Scheduled

QUESTIONS = 15
Pool = Sequence[Sequence[tuple[LessonRef, str]]]
"""For each lesson × skill the items to ask, the best one first."""


def spread(pool: Pool, count: int = QUESTIONS) -> list[tuple[LessonRef, str]]:
    """Return up to ``count`` items, as evenly over the lesson × skills as there are any."""
    deepest = max(map(len, pool), default=0)
    rounds = [items[depth] for depth in range(deepest) for items in pool if depth < len(items)]
    return rounds[:count]


def known_unread(
    scheduled: Scheduled, lessons: Sequence[LessonSummary], met: Collection[LessonRef]
) -> tuple[LessonRef, ...]:
    """Return the lessons never opened of which every skill was answered and none missed."""
    asked = scheduled.keys() - met  # mostly none: a large pack has lessons that nothing is to be asked of
    return (
        tuple(lesson.ref for lesson in lessons if lesson.ref in asked and _held(scheduled, lesson))
        if asked
        else ()
    )


def _held(scheduled: Scheduled, lesson: LessonSummary) -> bool:
    known = scheduled.get(lesson.ref, {})
    skills = {skill for _item, skill in lesson.items}
    return bool(skills) and all(skill in known and known[skill].held for skill in skills)
