"""What goes with what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.content.items.match import Pair, Pairing, Side
from playbook_app.domain.content.items.taste import first
from tests.domain.content.items.sample import PlainForm, codes, match

FACE = match()  # praise, fault, query; coupon belongs to none


def score(praise: str, fault: str, query: str) -> float:
    """Return what this assignment earns."""
    return FACE.mark(Pairing.of({"praise": praise, "fault": fault, "query": query})).score


def test_reading() -> None:
    """Pairs, and sides without one where there are any."""
    pair = {"id": "a", "text": "Thanks", "goes_with": "Welcome", "reason": "Why."}
    other = {"id": "b", "text": "Go away", "reason": "Never."}
    found = type(FACE).read(PlainForm({"pairs": [pair], "others": [other]}))
    assert found == {
        "pairs": (Pair("a", "Thanks", "Welcome", "Why."),),
        "others": (Side("b", "Go away", "Never."),),
    }
    assert type(FACE).read(PlainForm({"pairs": [pair]}))["others"] == ()


def test_what_is_shuffled() -> None:
    """The sides to assign, those without a pair among them."""
    assert [side.id for side in FACE.elements()] == ["praise", "fault", "query", "coupon"]
    assert list(FACE.asked())[-5:] == [
        "query",
        "Open on Sunday?",
        "Give the hours",
        "coupon",
        "Send a voucher",
    ]


def test_pairs_beyond_luck_count() -> None:
    """All three are everything, two are half, the one that luck finds is nothing."""
    assert score("praise", "fault", "query") == 1
    assert score("praise", "fault", "coupon") == 0.5
    assert score("praise", "query", "fault") == 0
    assert score("fault", "query", "praise") == 0
    assert FACE.mark(FACE.best()).right


def test_one_side_for_all_earns_nothing() -> None:
    """It cannot be submitted, and would not pay."""
    assert score("praise", "praise", "praise") == 0


@given(st.dictionaries(st.sampled_from(["praise", "fault", "z"]), st.sampled_from(["praise", "fault", "y"])))
def test_marking_is_total_and_bounded(sides: dict[str, str]) -> None:
    """Pairs left out and unknown ones included."""
    assert 0 <= FACE.mark(Pairing.of(sides)).score <= 1


def test_a_line_for_every_pair() -> None:
    """What was put to it and what belongs there."""
    parts = FACE.mark(Pairing.of({"praise": "praise", "fault": "coupon"})).parts
    assert [(part.id, part.given, part.key, part.state) for part in parts] == [
        ("praise", "praise", "praise", "right"),
        ("fault", "coupon", "fault", "wrong"),
        ("query", "", "query", "missed"),
    ]


def test_the_written_form() -> None:
    """A table that comes back."""
    assert FACE.parse(FACE.best().text) == FACE.best()


def test_what_can_be_submitted() -> None:
    """A side for every pair, each side once, none that is not there."""
    FACE.fit(FACE.best())
    with pytest.raises(ValueError, match="nothing given for query"):
        FACE.fit(Pairing.of({"praise": "fault", "fault": "praise"}))
    with pytest.raises(ValueError, match="twice"):
        FACE.fit(Pairing.of({"praise": "fault", "fault": "fault", "query": "query"}))
    with pytest.raises(KeyError):
        FACE.fit(Pairing.of({"praise": "fault", "fault": "praise", "query": "gone"}))


def test_a_naive_answer() -> None:
    """The preferred sides go to the pairs as they come."""
    answer = FACE.naive(first, ("coupon", "query", "fault", "praise"))
    assert answer == Pairing.of({"praise": "coupon", "fault": "query", "query": "fault"})


def test_checks() -> None:
    """Three to six pairs with different texts on both sides."""
    assert codes(FACE) == []
    assert codes(match(pairs=FACE.pairs[:2])) == [("error", "option-count", "items/1")]
    again = Pair("praise", "best rye in town", "give the hours", "why")
    assert codes(match(pairs=(*FACE.pairs, again), others=())) == [
        ("error", "duplicate-id", "items/1/pairs/4"),
        ("error", "same-option-text", "items/1/pairs/4"),
        ("error", "same-option-text", "items/1/pairs/4"),
    ]


def test_a_word_that_gives_a_pair_away() -> None:
    """A long word that stands on both sides of this pair and on no other side."""
    echo = Pair("late", "My parcel is late", "Find the “parcel”", "why")
    assert codes(match(pairs=(*FACE.pairs, echo))) == [("warning", "match-echo", "items/1/pairs/4")]
    others = (Side("x", "Send a parcel", "why not"),)
    assert codes(match(pairs=(*FACE.pairs, echo), others=others)) == []
