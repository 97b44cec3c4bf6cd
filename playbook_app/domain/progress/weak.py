"""Weak spots: lessons where something was missed and not yet recalled twice in a row since."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from playbook_app.domain.content.model import LessonRef, LessonSummary
from playbook_app.domain.progress.mastery import lesson_mastery
from playbook_app.domain.progress.standing import Standing
from playbook_app.domain.progress.values import ItemStanding, LessonStanding

CLEAN_RECALLS = 2
BAD = "bad"


@dataclass(frozen=True, slots=True)
class WeakSpot:
    """A lesson to practise, with the reason as code and values.

    ``code`` is one of: ``missed-in-a-row`` {times}, ``missed-last``, ``missed-some`` {missed, of},
    ``recalled-once`` (one more clean recall is needed), ``items-missed`` {n, of} when several
    questions are weak, ``talk-ended-badly``. ``items`` are the weak questions, newest miss first.
    """

    lesson: LessonRef
    title: str
    mastery: int
    items: tuple[str, ...]
    code: str
    values: Mapping[str, int]
    missed_at: datetime


def is_weak(item: ItemStanding) -> bool:
    """Tell whether it was missed and has not been answered right twice in a row since."""
    return item.last_missed is not None and not item.recent.endswith("1" * CLEAN_RECALLS)


def weak_spots(standing: Standing, lessons: Iterable[LessonSummary]) -> tuple[WeakSpot, ...]:
    """Return the weak spots among these lessons, missed most recently first."""
    spots = [spot for lesson in lessons if (spot := weak_spot(standing, lesson)) is not None]
    return tuple(sorted(spots, key=lambda spot: spot.missed_at, reverse=True))


def weak_spot(standing: Standing, lesson: LessonSummary) -> WeakSpot | None:
    """Return the lesson's weak spot, ``None`` when there is none."""
    items = _weak_items(standing, lesson)
    talk_at = _bad_talk(standing.lesson(lesson.ref))
    moments = [moment for _item, moment, _known in items] + ([talk_at] if talk_at else [])
    if not moments:
        return None
    missed_at = max(moments)
    code, values = ("talk-ended-badly", {}) if missed_at == talk_at else _reason(lesson, items)
    return WeakSpot(
        lesson=lesson.ref,
        title=lesson.title,
        mastery=lesson_mastery(standing, lesson),
        items=tuple(item for item, _moment, _known in items),
        code=code,
        values=values,
        missed_at=missed_at,
    )


Weak = tuple[str, datetime, ItemStanding]


def _weak_items(standing: Standing, lesson: LessonSummary) -> list[Weak]:
    found: list[Weak] = []
    answered = standing.items.get(lesson.ref)
    if answered is None:
        return found
    for item, _skill in lesson.items:
        known = answered.get(item)
        if known is not None and known.last_missed is not None and is_weak(known):
            found.append((item, known.last_missed, known))
    return sorted(found, key=lambda weak: weak[1], reverse=True)


def _bad_talk(lesson: LessonStanding) -> datetime | None:
    """Return when the last finished talk ended badly, ``None`` when it did not."""
    last = max(lesson.endings, key=lambda seen: seen.last_at, default=None)
    return last.last_at if last is not None and last.verdict == BAD else None


def _reason(lesson: LessonSummary, items: list[Weak]) -> tuple[str, dict[str, int]]:
    if len(items) > 1:
        return "items-missed", {"n": len(items), "of": len(lesson.items)}
    recent = items[0][2].recent
    if recent.endswith("1"):
        return "recalled-once", {}
    in_a_row = len(recent) - len(recent.rstrip("0"))
    if in_a_row > 1:
        return "missed-in-a-row", {"times": in_a_row}
    if recent.count("0") > 1:
        return "missed-some", {"missed": recent.count("0"), "of": len(recent)}
    return "missed-last", {}
