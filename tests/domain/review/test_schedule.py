"""Tests of when one lesson × skill comes back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.review.schedule import (
    AGAIN,
    GOOD,
    HARD,
    Schedule,
    rated,
    rated_all,
    rating_of,
    regraded,
    taken_back,
)

DAY = date(2026, 11, 12).toordinal()
NAME = "en/silence listen"
RATINGS = st.sampled_from([AGAIN, HARD, GOOD])
DAYS = st.integers(DAY - 20, DAY + 400)


def after(*answers: tuple[int, int]) -> Schedule:
    """Return the schedule after (day from the first, rating) each."""
    known = None
    for day, rating in answers:
        known = rated(known, rating, DAY + day, NAME)
    assert known is not None
    return known


def interval(known: Schedule) -> int:
    """Return the days from the newest rating until it comes back."""
    return known.now.due - known.now.day


@pytest.mark.parametrize(
    ("score", "certainty", "rating"),
    [
        (0.0, 0, AGAIN),
        (0.0, 3, AGAIN),
        (0.79, 1, AGAIN),
        (0.8, 3, HARD),
        (1.0, 1, HARD),
        (1.0, 2, GOOD),
        (1.0, 3, GOOD),
        (1.0, 0, GOOD),
    ],
)
def test_ratings_are_derived(score: float, certainty: int, rating: int) -> None:
    """Wrong is again, right and unsure or nearly right is hard, right is good."""
    assert rating_of(score, certainty) == rating


@given(st.floats(0, 1), st.integers(0, 3))
def test_easy_never(score: float, certainty: int) -> None:
    """Whatever is answered."""
    assert rating_of(score, certainty) in {AGAIN, HARD, GOOD}


@given(st.permutations([GOOD, GOOD, HARD, AGAIN]))
def test_a_day_counts_once_with_its_worst_answer(order: list[int]) -> None:
    """In whatever order they came, and as one rating."""
    assert after(*((0, rating) for rating in order)).now == after((0, AGAIN)).now
    assert after(*((0, rating) for rating in order)).rating == AGAIN


def test_another_day_builds_on_the_one_before() -> None:
    """Right on the day it comes back makes the interval grow; wrong makes it short."""
    first = after((0, GOOD))
    back = interval(first)
    right, wrong = after((0, GOOD), (back, GOOD)), after((0, GOOD), (back, AGAIN))
    assert interval(right) > back > 0
    assert interval(wrong) < interval(right)
    assert (first.repeated, right.repeated) == (False, True)


@given(st.lists(st.tuples(DAYS, RATINGS), min_size=1, max_size=15))
def test_whatever_the_clock_says_it_comes_back(answers: list[tuple[int, int]]) -> None:
    """Days in any order: it is dated on the newest day told or before, and due within 120 days of it."""
    known = None
    for day, rating in answers:
        known = rated(known, rating, day, NAME)
        assert known.day == known.now.day == day
        assert day < known.now.due <= day + 120
        assert known.latest >= day


@given(st.lists(st.tuples(st.integers(0, 3), RATINGS), min_size=1, max_size=12))
def test_the_order_within_a_day_changes_nothing(answers: list[tuple[int, int]]) -> None:
    """The same answers on the same days give the same schedule."""
    known = other = None
    for day, rating in sorted(answers):
        known = rated(known, rating, DAY + day, NAME)
    for day, rating in sorted(answers, key=lambda one: (one[0], -one[1])):
        other = rated(other, rating, DAY + day, NAME)
    assert known == other


@given(st.lists(st.tuples(st.integers(DAY - 3, DAY + 3), RATINGS), max_size=15))
def test_many_answers_at_once_are_as_one_after_the_other(answers: list[tuple[int, int]]) -> None:
    """Whatever their days, and from wherever one begins."""
    one_by_one = None
    for day, rating in answers:
        one_by_one = rated(one_by_one, rating, day, NAME)
    assert rated_all(None, answers, NAME) == one_by_one
    half = rated_all(None, answers[: len(answers) // 2], NAME)
    assert rated_all(half, answers[len(answers) // 2 :], NAME) == one_by_one


def test_it_is_due_on_its_day_and_after() -> None:
    """Not the day before."""
    known = after((0, GOOD))
    due = known.now.due
    assert [known.is_due(due + n) for n in (-1, 0, 300)] == [False, True, True]


def test_a_clock_that_ran_ahead_hides_nothing() -> None:
    """Rated in a year that has not come: due now, and the next answer puts the date right."""
    ahead = after((0, GOOD), (9000, GOOD))
    assert ahead.is_due(DAY + 2)
    assert ahead.due_day(DAY + 2) < after((0, GOOD)).now.due, "and before anything else"
    assert (ahead.is_ahead(DAY + 2), after((1, GOOD)).is_ahead(DAY)) == (True, False), "and it can be told"
    assert not after((1, GOOD)).is_due(DAY), "a day ahead is somebody who flew west"
    right = rated(ahead, GOOD, DAY + 2, NAME)
    assert (right.day, right.now.day) == (DAY + 2, DAY + 2)
    assert right.now.due <= DAY + 2 + 120
    before = rated(after((9000, GOOD), (9003, GOOD)), GOOD, DAY, NAME)
    assert before.past is not None
    assert before.past.day <= DAY


def test_a_clock_that_ran_behind_invents_no_memory() -> None:
    """An evening in the year 1999 joins the day before it; the next real day counts from that."""
    behind = after((0, GOOD), (2, GOOD), (-9000, GOOD))
    assert behind.now.due <= DAY - 9000 + 120
    assert behind.is_due(DAY + 3)
    corrected = rated(behind, GOOD, DAY + 13, NAME)
    straight = after((0, GOOD), (2, GOOD), (13, GOOD))
    assert corrected.now.stability <= straight.now.stability * 1.3


def test_a_mis_click_is_taken_out() -> None:
    """Of several answers the rest counts; without any the day before does; without that, nothing is known."""
    two = after((0, GOOD), (0, AGAIN))
    assert taken_back(two, AGAIN, NAME) == after((0, GOOD))
    assert taken_back(after((0, AGAIN)), AGAIN, NAME) is None
    back = taken_back(after((0, GOOD), (3, AGAIN)), AGAIN, NAME)
    assert back is not None
    assert (back.now, back.repeated, back.rating) == (after((0, GOOD)).now, False, GOOD)
    again = rated(back, GOOD, DAY + 3, NAME)
    assert again.now == after((0, GOOD), (3, GOOD)).now
    assert rated(back, GOOD, DAY + 4, NAME).now == after((0, GOOD), (4, GOOD)).now
    assert taken_back(two, HARD, NAME) == two, "what was never given cannot be taken back"


def test_marking_again_changes_the_newest_day_only() -> None:
    """Older days are settled."""
    wrong = after((0, GOOD), (3, AGAIN))
    assert regraded(wrong, AGAIN, GOOD, DAY + 3, NAME).now == after((0, GOOD), (3, GOOD)).now
    assert regraded(wrong, AGAIN, GOOD, DAY + 4, NAME).rating == GOOD, "given at night, for the day before"
    for before, day in ((AGAIN, 0), (AGAIN, 9), (HARD, 3)):
        assert regraded(wrong, before, GOOD, DAY + day, NAME) == wrong
    assert regraded(wrong, AGAIN, AGAIN, DAY + 3, NAME) == wrong


def test_fuzz_is_its_own_and_repeatable() -> None:
    """The same again for the same name and day, spread over others."""
    history = ((0, GOOD), (2, GOOD), (13, GOOD))
    assert after(*history) == after(*history)
    dues = set()
    for name in ("a", "b", "c", "d", "e", "f", "g", "h"):
        known = None
        for day, rating in history:
            known = rated(known, rating, DAY + day, name)
        assert known is not None
        dues.add(known.now.due)
    assert len(dues) > 1


def test_a_review_is_told_from_meeting_it() -> None:
    """The first day is none, and neither is a day of which every answer was taken back."""
    met = rated(None, GOOD, DAY, "x")
    back = rated(met, GOOD, DAY + 9, "x")
    left = taken_back(back, GOOD, "x")
    assert left is not None
    assert (met.repeated, back.repeated, left.repeated) == (False, True, False)
    assert (met.held, rated(met, AGAIN, DAY, "x").held) == (True, False)
