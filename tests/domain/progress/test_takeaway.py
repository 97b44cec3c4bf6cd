"""The takeaway of the day."""

from dataclasses import replace
from datetime import date, timedelta

from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.progress import events
from playbook_app.domain.progress.overview import overview
from playbook_app.domain.progress.takeaway import takeaway_of_day
from tests.domain.progress.sample import PITCH, SILENCE, at, make_lesson, stand

SPAM, MUTE = LessonRef("en", "spam"), LessonRef("en", "mute")
LESSONS = (
    replace(make_lesson(SILENCE, "q1"), takeaway="Answer."),
    replace(make_lesson(PITCH, "p1"), takeaway="Listen."),
    replace(make_lesson(SPAM, "s1"), takeaway="Ask first."),
    replace(make_lesson(MUTE, "m1"), takeaway=""),
)
THURSDAY = date(2026, 11, 12)


def shown(read: tuple[LessonRef, ...], days: int = 4) -> list[str]:
    """Return the takeaways of some days, after these lessons were read."""
    standing = stand(*(events.LessonFinished(at(), ref) for ref in read))
    found = [
        takeaway_of_day(overview(standing, LESSONS, THURSDAY + timedelta(days=day))) for day in range(days)
    ]
    return ["" if lesson is None else lesson.takeaway for lesson in found]


def test_each_day_has_another_line_of_what_was_read() -> None:
    """In turn, the same all day, never of a lesson that was not read or has none."""
    lines = shown((SILENCE, PITCH, MUTE))
    assert lines[0] != lines[1]
    assert lines[:2] == lines[2:]
    assert set(lines) == {"Answer.", "Listen."}
    assert shown((SILENCE, PITCH, MUTE)) == lines


def test_nothing_is_shown_before_the_first_lesson() -> None:
    """And nothing while the only lesson read has no takeaway."""
    assert shown(()) == shown((MUTE,)) == [""] * 4
