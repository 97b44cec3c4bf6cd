"""Tests of the bounded memory of days."""

from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.progress.marks import (
    KEEP_DAYS,
    DayMark,
    Marks,
    add_marks,
    change_mark,
    recent,
    set_mark,
)


def marks(*days: int) -> Marks:
    """Return marks of these days, everything earned."""
    found: Marks = ()
    for day in days:
        found = add_marks(found, [DayMark(day, 1, 1)], 3)
    return found


def test_answers_of_one_day_are_one_mark() -> None:
    """The share is that of the day."""
    found = add_marks(marks(10, 11), [DayMark(11, 0, 1)], 3)
    assert found == (DayMark(10, 1, 1), DayMark(11, 1, 2))
    assert found[-1].share == 0.5


def test_a_mark_can_be_replaced() -> None:
    """For what counts only once a day, with its last value."""
    found = set_mark(marks(10), DayMark(10, 0, 3), 1)
    assert found == (DayMark(10, 0, 3),)
    assert set_mark(found, DayMark(12, 1, 3), 1) == (DayMark(10, 0, 3), DayMark(12, 1, 3))


def test_a_clock_set_back_changes_the_newest_day() -> None:
    """The days never go backwards."""
    assert add_marks(marks(10), [DayMark(8, 0, 1)], 3) == (DayMark(10, 1, 2),)
    assert set_mark(marks(10), DayMark(8, 0, 1), 3) == (DayMark(10, 0, 1),)


def test_a_share_stays_within_bounds() -> None:
    """Nothing to earn counts as all of it."""
    assert (DayMark(1, 0, 0).share, DayMark(1, 5, 4).share, DayMark(1, 1, 4).share) == (1, 1, 0.25)


def test_recent_marks_come_newest_first_and_not_from_later() -> None:
    """As many as asked for, up to the end of a day."""
    found = marks(1, 5, 9, 13)
    assert [mark.day for mark in recent(found, None, 3)] == [13, 9, 5]
    assert [mark.day for mark in recent(found, 9, 2)] == [9, 5]
    assert recent(found, 0, 3) == ()


@given(st.lists(st.integers(0, 400), max_size=80).map(sorted), st.integers(1, 3), st.integers(0, KEEP_DAYS))
def test_forgetting_never_changes_a_day_that_can_be_asked_for(days: list[int], depth: int, back: int) -> None:
    """Bounded, and still the same answer for every day kept."""
    kept: Marks = ()
    everything: Marks = ()
    for day in days:
        kept = add_marks(kept, [DayMark(day, 1, 1)], depth)
        everything = add_marks(everything, [DayMark(day, 1, 1)], 1000)
    assert len(kept) <= KEEP_DAYS + depth
    until = (days[-1] if days else 0) - back
    assert recent(kept, until, depth) == recent(everything, until, depth)


def test_a_day_can_be_corrected() -> None:
    """A day of which nothing is left goes; one that is not kept stays away."""
    found = marks(10, 11)
    assert change_mark(found, 11, -0.5, 0) == (DayMark(10, 1, 1), DayMark(11, 0.5, 1))
    assert change_mark(found, 11, -1, -1) == (DayMark(10, 1, 1),)
    assert change_mark(found, 11, -3, 0)[-1].earned == 0
    assert change_mark(found, 9, 1, 1) == found
