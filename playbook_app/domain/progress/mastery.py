"""Mastery from 0 to 100, simply and honestly.

- **Item.** Each day on which it was answered counts once, with the share of that day's answers
  that were right. The newest such day weighs 0.5, the one before 0.3, the one before that 0.2;
  days that are missing count as 0. One right answer is 50 (it may be luck, or the explanation
  read a minute ago); right on three days is 100; a miss after that leaves 50.
- **Lesson.** The mean over its items; an item never answered counts 0.
- **Skill.** The mean over the items of that skill in all lessons, together with the last finished
  talk of each conversation that trains the skill. A talk is worth the quality its moves earned of
  what could be earned (moves that a rewind took back count too) and weighs as much as three items;
  a conversation never finished says nothing.

Nothing fades by itself: only what somebody did moves a value. The value of an earlier day (up to
``marks.KEEP_DAYS`` back) is the same formula over what was known at the end of that day.
"""

from collections.abc import Iterable

from playbook_app.domain.content.model import LessonSummary
from playbook_app.domain.progress.marks import recent
from playbook_app.domain.progress.standing import Standing
from playbook_app.domain.progress.values import ItemStanding, LessonStanding

WEIGHTS = (0.5, 0.3, 0.2)
TALK_WEIGHT = 3
FORMULA = 2
"""Number of this formula and of what a checkpoint holds for it; a new one rebuilds from events."""


def item_value(item: ItemStanding | None, until: int | None = None) -> float:
    """Return an item's value from 0 to 1, at the end of the local day ``until`` (ordinal) or now."""
    if item is None:
        return 0.0
    marks = recent(item.marks, until, len(WEIGHTS))
    return sum(weight * mark.share for weight, mark in zip(WEIGHTS, marks, strict=False))


def talk_value(lesson: LessonStanding, until: int | None = None) -> float | None:
    """Return the share of quality earned in the last finished talk, ``None`` before the first."""
    marks = recent(lesson.talk_marks, until, 1)
    return marks[0].share if marks else None


def lesson_mastery(standing: Standing, lesson: LessonSummary, until: int | None = None) -> int:
    """Return a lesson's mastery; 0 for a lesson without items."""
    return _percent(
        [(item_value(standing.item(lesson.ref, item), until), 1) for item, _skill in lesson.items]
    )


def skill_mastery(
    standing: Standing, lessons: Iterable[LessonSummary], skill: str, until: int | None = None
) -> int:
    """Return a skill's mastery over all these lessons; 0 when none trains it."""
    parts: list[tuple[float, int]] = []
    for lesson in lessons:
        for item, trained in lesson.items:
            if trained == skill:
                parts.append((item_value(standing.item(lesson.ref, item), until), 1))
        known = standing.lesson(lesson.ref)
        talk = talk_value(known, until) if skill in known.talk_skills else None
        if talk is not None:
            parts.append((talk, TALK_WEIGHT))
    return _percent(parts)


def _percent(parts: list[tuple[float, int]]) -> int:
    weight = sum(weight for _value, weight in parts)
    return round(100 * sum(value * weight for value, weight in parts) / weight) if weight else 0
