"""Mastery from 0 to 100, simply and honestly.

- **Item.** Each day on which it was answered counts once, with the share of that day's answers
  that was earned; an answer half right earns half. The newest such day weighs 0.5, the one before
  0.3, the one before that 0.2; days that are missing count as 0. One right answer is 50 (it may be
  luck, or the explanation read a minute ago); right on two days is 80, on three 100; a miss after
  that leaves 50.
- **Exercise.** A conversation or a drill is worth what its decisions earned of what they could, the
  last time it was finished; moves that a rewind took back count too. It weighs as much as three
  items: it has several decisions, so it cannot be guessed. One never finished says nothing.
- **Lesson.** The weighted mean over its items and its exercises; an item never answered counts 0.
- **Skill.** The same over the items and exercises of all lessons that train it.

What is only written (a free reply) is coached, not marked, and never counts. Nothing fades by
itself: only what somebody did moves a value. The value of an earlier day (up to
``marks.KEEP_DAYS`` back) is the same formula over what was known at the end of that day.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from playbook_app.domain.content.model import LessonSummary
from playbook_app.domain.progress.marks import recent
from playbook_app.domain.progress.standing import Standing
from playbook_app.domain.progress.values import Exercise, ItemStanding

WEIGHTS = (0.5, 0.3, 0.2)
EXERCISE_WEIGHT = 3
FORMULA = 4
"""Number of this formula and of what a checkpoint holds for it; a new one rebuilds from events."""

Evidence = tuple[float, int]
"""A value from 0 to 1, and how much it weighs."""


def item_value(item: ItemStanding | None, until: int | None = None) -> float:
    """Return an item's value from 0 to 1, at the end of the local day ``until`` (ordinal) or now."""
    if item is None:
        return 0.0
    marks = recent(item.marks, until, len(WEIGHTS))
    return sum(weight * mark.share for weight, mark in zip(WEIGHTS, marks, strict=False))


def exercise_value(exercise: Exercise, until: int | None = None) -> float | None:
    """Return what it earned when it was last finished, from 0 to 1; ``None`` before the first time."""
    marks = recent(exercise.marks, until, 1)
    return marks[0].share if marks else None


def lesson_mastery(standing: Standing, lesson: LessonSummary, until: int | None = None) -> int:
    """Return a lesson's mastery; 0 for a lesson without items of which nothing was finished."""
    return _percent(_evidence(standing, lesson, until))


def skill_mastery(
    standing: Standing, lessons: Iterable[LessonSummary], skill: str, until: int | None = None
) -> int:
    """Return a skill's mastery over all these lessons; 0 when none trains it."""
    return _percent(found for lesson in lessons for found in _evidence(standing, lesson, until, skill))


def asked_by_skill(lessons: Iterable[LessonSummary]) -> Counter[str]:
    """Return how many questions train each skill."""
    return Counter(skill for lesson in lessons for _item, skill in lesson.items)


def skills_mastery(
    standing: Standing,
    lessons: Sequence[LessonSummary],
    until: int | None = None,
    *,
    asked: Mapping[str, int] | None = None,
) -> dict[str, int]:
    """Return the mastery of every skill that these lessons train: ``skill_mastery`` of all in one pass.

    With ``asked``, the ``asked_by_skill`` of all lessons, those are enough in which anything was done.
    """
    value: defaultdict[str, float] = defaultdict(float)
    weight = Counter(asked_by_skill(lessons) if asked is None else asked)
    for lesson in lessons:
        known = standing.items.get(lesson.ref)
        if known is not None:
            for item, skill in lesson.items:
                value[skill] += item_value(known.get(item), until)
        for exercise in standing.lesson(lesson.ref).exercises:
            earned = exercise_value(exercise, until)
            for skill in exercise.skills if earned is not None else ():
                weight[skill] += EXERCISE_WEIGHT
                value[skill] += EXERCISE_WEIGHT * (earned or 0.0)
    return {skill: round(100 * value[skill] / weight[skill]) for skill in weight}


def _evidence(
    standing: Standing, lesson: LessonSummary, until: int | None, skill: str = ""
) -> Iterator[Evidence]:
    """Yield what a lesson tells about itself, or about one skill."""
    asked = [item for item, trained in lesson.items if not skill or trained == skill]
    known = standing.items.get(lesson.ref)
    if known is not None:
        yield from ((item_value(known.get(item), until), 1) for item in asked)
    elif asked:  # nothing of it was ever answered: most lessons of a large pack
        yield 0.0, len(asked)
    for exercise in standing.lesson(lesson.ref).exercises:
        value = exercise_value(exercise, until)
        if value is not None and (not skill or skill in exercise.skills):
            yield value, EXERCISE_WEIGHT


def _percent(evidence: Iterable[Evidence]) -> int:
    parts = list(evidence)
    weight = sum(weight for _value, weight in parts)
    return round(100 * sum(value * weight for value, weight in parts) / weight) if weight else 0
