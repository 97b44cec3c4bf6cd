"""What a certificate may say: which lessons are held, since when, how long that is worth believing.

Everything comes from what was recorded. A lesson is held from ``overview.HELD`` on; the day is the
first of the unbroken row of days, up to now, on which it was. Nobody holds anything for ever: a
certificate ends ``VALID_DAYS`` after the last practice of whatever in it was practised longest ago.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from playbook_app.domain.content.model import LessonRef, LessonSummary
from playbook_app.domain.progress.mastery import lesson_mastery, skill_mastery
from playbook_app.domain.progress.overview import HELD
from playbook_app.domain.progress.standing import Standing
from playbook_app.domain.progress.values import Exam

VALID_DAYS = 365


@dataclass(frozen=True, slots=True)
class Mastered:
    """A lesson that is held: its mastery, since when, when it was last practised, what was asked.

    ``items`` are (item, fingerprint of the face that counted last) of the questions answered;
    ``exam`` the newest assessed sitting that was passed.
    """

    lesson: LessonRef
    title: str
    mastery: int
    since: date
    last: date
    items: tuple[tuple[str, str], ...]
    exam: Exam | None = None


@dataclass(frozen=True, slots=True)
class Certificate:
    """All that a certificate says about somebody on the day it is made."""

    made: date
    valid_until: date
    lessons: tuple[Mastered, ...]
    skills: tuple[tuple[str, int], ...]
    """(skill, mastery) of the skills that are held, over all lessons."""


def certificate(standing: Standing, lessons: Iterable[LessonSummary], today: date) -> Certificate | None:
    """Work it out; ``None`` when nothing is held, or nothing that is was practised within a year."""
    known = tuple(lessons)
    held = tuple(found for lesson in known if (found := _mastered(standing, lesson, today)) is not None)
    if not held:
        return None
    trained = sorted({skill for lesson in known for skill in lesson.skills})
    skills = ((skill, skill_mastery(standing, known, skill)) for skill in trained)
    return Certificate(
        made=today,
        valid_until=min(lesson.last for lesson in held) + timedelta(days=VALID_DAYS),
        lessons=held,
        skills=tuple((skill, mastery) for skill, mastery in skills if mastery >= HELD),
    )


def _mastered(standing: Standing, lesson: LessonSummary, today: date) -> Mastered | None:
    mastery = lesson_mastery(standing, lesson)
    days = _days(standing, lesson)
    if mastery < HELD or days[-1] + VALID_DAYS < today.toordinal():
        return None
    since = days[-1]
    for day in reversed(days):
        if lesson_mastery(standing, lesson, day) < HELD:
            break
        since = day
    asked = standing.items.get(lesson.ref, {})
    passed = [exam for exam in standing.lesson(lesson.ref).exams if exam.passed]
    return Mastered(
        lesson=lesson.ref,
        title=lesson.title,
        mastery=mastery,
        since=date.fromordinal(since),
        last=date.fromordinal(days[-1]),
        items=tuple(
            (item, asked[item].version)
            for item, _skill in lesson.items
            if item in asked and asked[item].version
        ),
        exam=passed[-1] if passed else None,
    )


def _days(standing: Standing, lesson: LessonSummary) -> list[int]:
    """Return the local days, in order, on which something happened that counts for a lesson."""
    items = (standing.item(lesson.ref, item) for item, _skill in lesson.items)
    marks = [mark for item in items if item is not None for mark in item.marks]
    marks += [mark for done in standing.lesson(lesson.ref).exercises for mark in done.marks]
    return sorted({mark.day for mark in marks})
