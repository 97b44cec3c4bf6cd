"""Steps to put into their order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.content.items.order import OrderStep, Sequenced
from playbook_app.domain.content.items.taste import longest
from tests.domain.content.items.sample import PlainForm, codes, order, steps

FACE = order()


def score(letters: str) -> float:
    """Return what this order earns; abcd is right."""
    return FACE.mark(Sequenced(tuple(letters))).score


def test_reading() -> None:
    """The order in the file is the right one."""
    entries = [{"id": "a", "text": "Read", "reason": "First."}, {"id": "b", "text": "Write"}]
    form = PlainForm({"steps": entries})
    assert type(FACE).read(form)["steps"][0] == OrderStep("a", "Read", "First.")
    assert form.faults == ["missing-field reason"]
    assert FACE.elements() == FACE.steps
    assert list(FACE.asked())[:2] == ["a", "Read it"]


def test_pairs_the_right_way_round_count() -> None:
    """One swap of neighbours costs a third here; a half turned order earns nothing, nor one upside down."""
    assert (score("abcd"), score("abdc"), score("badc")) == (1, pytest.approx(4 / 6), pytest.approx(2 / 6))
    assert (score("dcba"), score("cdab")) == (0, 0)
    assert FACE.mark(FACE.best()).right


@given(st.text("abcdz"))
def test_marking_is_total_and_bounded(letters: str) -> None:
    """Steps left out, unknown ones and repetitions included."""
    assert 0 <= score(letters) <= 1


def test_a_line_for_every_step() -> None:
    """Where it was put and where it belongs; the first mention counts."""
    parts = FACE.mark(Sequenced(("b", "a", "c", "a"))).parts
    assert [(part.id, part.given, part.key, part.state) for part in parts] == [
        ("a", "2", "1", "wrong"),
        ("b", "1", "2", "wrong"),
        ("c", "3", "3", "right"),
        ("d", "", "4", "missed"),
    ]


def test_the_right_order_is_never_shown() -> None:
    """Leaving everything as it is would be an answer otherwise."""
    assert FACE.settled(("a", "b", "c", "d")) == ("b", "c", "d", "a")
    assert FACE.settled(("b", "a", "c", "d")) == ("b", "a", "c", "d")


def test_the_written_form() -> None:
    """A list that comes back."""
    assert FACE.parse(FACE.best().text) == FACE.best()


def test_what_can_be_submitted() -> None:
    """Every step once."""
    FACE.fit(FACE.best())
    with pytest.raises(ValueError, match="nothing given for d"):
        FACE.fit(Sequenced(("a", "b", "c")))
    with pytest.raises(ValueError, match="twice"):
        FACE.fit(Sequenced(("a", "b", "c", "d", "a")))
    with pytest.raises(KeyError):
        FACE.fit(Sequenced(("a", "b", "c", "d", "e")))


def test_a_naive_answer() -> None:
    """What is preferred comes first."""
    assert FACE.naive(longest, ("a", "b", "c", "d")) == Sequenced(("b", "d", "a", "c"))


def test_checks() -> None:
    """Three to seven steps that say different things, and no word that tells the place."""
    assert codes(FACE) == []
    assert codes(order(steps=steps("One", "Two"))) == [("error", "option-count", "items/1")]
    assert codes(order(steps=(*steps("One", "Two"), steps("One")[0]))) == [
        ("error", "duplicate-id", "items/1/steps/3"),
        ("error", "same-option-text", "items/1/steps/3"),
    ]
    telling = order(steps=steps("Read it", "Then, say it", "", "Finally look again"))
    assert codes(telling) == [
        ("warning", "order-word", "items/1/steps/2"),
        ("warning", "order-word", "items/1/steps/4"),
    ]


def test_a_face_without_steps_can_be_marked() -> None:
    """It is a fault of the pack and no reason to fail."""
    assert order(steps=()).mark(Sequenced(())).score == 0
