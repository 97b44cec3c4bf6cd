"""Tests of asking what is known already."""

from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.review.placement import QUESTIONS, known_unread, spread
from playbook_app.domain.review.schedules import Schedules
from tests.domain.review.test_agenda import DAY, lesson

SIZES = st.lists(st.integers(0, 6), max_size=20)


@given(SIZES)
def test_every_lesson_and_skill_is_asked_about_as_evenly_as_can_be(sizes: list[int]) -> None:
    """None gets a second question before all have their first."""
    pool = [[(LessonRef("en", str(n)), str(k)) for k in range(size)] for n, size in enumerate(sizes)]
    found = spread(pool)
    assert len(found) == len(set(found)) == min(QUESTIONS, sum(sizes))
    asked = [sum(ref.slug == str(n) for ref, _item in found) for n in range(len(sizes))]
    assert all(
        count >= min(size, max(asked, default=0) - 1) for count, size in zip(asked, sizes, strict=True)
    )


def test_what_is_known_is_marked() -> None:
    """Every skill of a lesson right, none missed, the lesson never opened."""
    lessons = [lesson(0, "listen", "stay-calm"), lesson(1, "listen"), lesson(2, "listen"), lesson(3)]
    schedules = Schedules()
    for number, skill, score in ((0, "listen", 1), (1, "listen", 1), (2, "listen", 0)):
        schedules.answered(lessons[number].ref, skill, score, 3, DAY)
    assert known_unread(schedules.all, lessons, ()) == (lessons[1].ref,)
    assert known_unread(schedules.all, lessons, {lessons[1].ref}) == ()
    schedules.answered(lessons[0].ref, "stay-calm", 1, 1, DAY)
    assert known_unread(schedules.all, lessons, ()) == (lessons[0].ref, lessons[1].ref)
