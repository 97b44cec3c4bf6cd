"""Replies rated from 1 to 4."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.content.items.rate import Ratings
from playbook_app.domain.content.items.taste import first
from tests.domain.content.items.sample import PlainForm, codes, rate, replies

FACE = rate()  # the keys are a 1, b 4, c 2, d 3


def score(a: int, b: int, c: int, d: int) -> float:
    """Return what these ratings earn."""
    return FACE.mark(Ratings.of({"a": a, "b": b, "c": c, "d": d})).score


def test_reading() -> None:
    """Text, rating and reason; a rating beyond the scale is kept within it."""
    entries = [{"id": "a", "text": "Hi", "rating": 9, "reason": "Yes."}]
    (reply,) = type(FACE).read(PlainForm({"replies": entries}))["replies"]
    assert (reply.id, reply.text, reply.rating, reply.reason) == ("a", "Hi", 4, "Yes.")
    assert FACE.elements() == FACE.replies
    assert list(FACE.asked())[:3] == ["a", "reply a", "1"]


def test_the_distance_from_the_key_counts() -> None:
    """One step is forgiven; every further step costs, down to what one number for all would earn."""
    assert (score(1, 4, 2, 3), score(2, 4, 2, 3)) == (1, 1)
    assert (score(2, 3, 2, 3), score(2, 3, 3, 3)) == (pytest.approx(2 / 3), pytest.approx(1 / 3))
    assert FACE.mark(FACE.best()).right


def test_one_number_for_all_earns_nothing() -> None:
    """Neither a middling one nor an extreme; nor the key upside down."""
    assert [score(n, n, n, n) for n in (1, 2, 3, 4)] == [0, 0, 0, 0]
    assert score(4, 1, 3, 2) == 0


@given(st.dictionaries(st.sampled_from("abcdz"), st.integers(-9, 9)))
def test_marking_is_total_and_bounded(ratings: dict[str, int]) -> None:
    """Also with replies left out, unknown ones, and numbers beyond the scale."""
    assert 0 <= FACE.mark(Ratings.of(ratings)).score <= 1


def test_a_line_for_every_reply() -> None:
    """What was given, the key and the reason; a reply left out is missed."""
    parts = FACE.mark(Ratings.of({"a": 1, "b": 3, "c": 4})).parts
    assert [(part.given, part.key, part.state) for part in parts] == [
        ("1", "1", "right"),
        ("3", "4", "near"),
        ("4", "2", "near"),
        ("", "3", "missed"),
    ]


def test_the_written_form() -> None:
    """A table that comes back."""
    assert FACE.parse(FACE.best().text) == FACE.best()
    with pytest.raises(ValueError, match="invalid literal"):
        FACE.parse('{"a":"much"}')


def test_what_can_be_submitted() -> None:
    """Every reply, from 1 to 4, and no other."""
    FACE.fit(FACE.best())
    with pytest.raises(ValueError, match="nothing given for d"):
        FACE.fit(Ratings.of({"a": 1, "b": 1, "c": 1}))
    with pytest.raises(ValueError, match="not a rating"):
        FACE.fit(Ratings.of({"a": 1, "b": 1, "c": 1, "d": 5}))
    with pytest.raises(KeyError):
        FACE.fit(Ratings.of({"a": 1, "b": 1, "c": 1, "d": 1, "e": 1}))


def test_a_naive_answer() -> None:
    """From 4 down to 1 in order of preference."""
    assert FACE.naive(first, ("b", "a", "d", "c")) == Ratings.of({"b": 4, "a": 3, "d": 2, "c": 1})
    assert rate(replies=replies(4)).naive(first, ("a",)) == Ratings.of({"a": 4})


def test_checks() -> None:
    """Three to five replies that say different things and deserve different ratings."""
    assert codes(FACE) == []
    assert codes(rate(replies=replies(2, 3, 3))) == [("error", "rate-flat", "items/1")]
    assert codes(rate(replies=replies(1, 4))) == [("error", "option-count", "items/1")]
    twice = (*replies(1, 4), replies(4)[0])
    assert codes(rate(replies=twice)) == [
        ("error", "duplicate-id", "items/1/replies/3"),
        ("error", "same-option-text", "items/1/replies/3"),
    ]


def test_a_flat_key_can_be_marked() -> None:
    """It is a fault of the pack and no reason to fail."""
    face = rate(replies=replies(2, 2, 2))
    assert face.mark(face.best()).score == 1
    assert face.mark(Ratings.of({"a": 4, "b": 4, "c": 4})).score == 0
