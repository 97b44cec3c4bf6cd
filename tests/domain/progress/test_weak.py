"""Tests of weak spots."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.progress.events import Event
from playbook_app.domain.progress.weak import WeakSpot, weak_spot, weak_spots
from tests.domain.progress.sample import (
    MONDAY,
    PITCH,
    SILENCE,
    answered,
    at,
    make_lesson,
    some_event,
    stand,
    talk_ended,
    talk_started,
)

LESSON = make_lesson(SILENCE, "q1", "q2", "q3")
TALK = make_lesson(PITCH, "q1", conversation="The author")


def after(scores: Sequence[float]) -> WeakSpot | None:
    """Return the weak spot after answering one question so."""
    return weak_spot(stand(*(answered("q1", score, at(n)) for n, score in enumerate(scores))), LESSON)


@pytest.mark.parametrize(
    ("scores", "code", "values"),
    [
        ([0], "missed-last", {}),
        ([1, 0], "missed-last", {}),
        ([0, 0], "missed-in-a-row", {"times": 2}),
        ([1, 0, 0, 0], "missed-in-a-row", {"times": 3}),
        ([0, 1, 0], "missed-some", {"missed": 2, "of": 3}),
        ([0, 1], "recalled-once", {}),
    ],
)
def test_a_weak_spot_says_why(scores: list[float], code: str, values: dict[str, int]) -> None:
    """A code and values for the words."""
    spot = after(scores)
    assert spot is not None
    assert (spot.code, spot.values, spot.items, spot.lesson) == (code, values, ("q1",), SILENCE)
    assert spot.title == "title of silence"


@pytest.mark.parametrize("scores", [[], [1], [0, 1, 1], [0, 0, 1, 1, 1], [1, 1]])
def test_a_weak_spot_leaves_after_two_clean_recalls(scores: list[float]) -> None:
    """And what was never missed never comes."""
    assert after(scores) is None


def test_several_weak_questions_are_one_spot() -> None:
    """The newest miss first, with how many of how many."""
    history = [answered("q1", 0), answered("q2", 0, at(minutes=2)), answered("gone", 0, at(1))]
    spot = weak_spot(stand(*history), LESSON)
    assert spot is not None
    assert (spot.items, spot.code, spot.values) == (("q2", "q1"), "items-missed", {"n": 2, "of": 3})
    assert spot.missed_at == at(minutes=2)


def test_a_talk_that_ended_badly_is_a_weak_spot() -> None:
    """Until it ends otherwise."""
    standing = stand(talk_started(), talk_ended("blocked", "bad"), answered("q1", 0, at(-1), PITCH))
    spot = weak_spot(standing, TALK)
    assert spot is not None
    assert (spot.code, spot.items, spot.missed_at) == ("talk-ended-badly", ("q1",), MONDAY)
    standing.apply(9, talk_ended(moment=at(1)))
    spot = weak_spot(standing, TALK)
    assert spot is not None
    assert (spot.code, spot.missed_at) == ("missed-last", at(-1))


def test_weak_spots_come_most_recently_missed_first() -> None:
    """Only lessons that have one, with their mastery."""
    standing = stand(answered("q1", 0, at(0)), answered("q1", 0, at(3), PITCH), answered("q2", 1))
    spots = weak_spots(standing, [LESSON, TALK, make_lesson(SILENCE)])
    assert [spot.lesson for spot in spots] == [PITCH, SILENCE]
    assert [spot.mastery for spot in spots] == [0, 17]


@given(st.lists(some_event, max_size=30))
def test_weak_spots_are_total(history: list[Event]) -> None:
    """Any events: every spot has a reason and something to practise or a talk that ended badly."""
    lessons = [make_lesson(SILENCE, "a", "b"), make_lesson(PITCH, "c")]
    for spot in weak_spots(stand(*history), lessons):
        assert spot.items or spot.code == "talk-ended-badly"
