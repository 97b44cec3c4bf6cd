"""Any number of right options."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.content.items.multiple import Choices
from playbook_app.domain.content.items.taste import first
from tests.domain.content.items.sample import PlainForm, codes, multiple, options

FACE = multiple()


def score(letters: str) -> float:
    """Return what ticking these options earns; a and d are right, b, c and e are not."""
    return FACE.mark(Choices(tuple(letters))).score


def test_reading() -> None:
    """The options arrive."""
    entries = [{"id": "a", "text": "One", "correct": True, "reason": "Yes."}]
    assert len(type(FACE).read(PlainForm({"options": entries}))["options"]) == 1
    assert FACE.elements() == FACE.options
    assert list(FACE.asked())[:3] == ["a", "one", "True"]


def test_marked_per_option() -> None:
    """Half of the right ones is half; each wrong one takes its share away."""
    assert (score("ad"), score("a"), score("adb"), score("ab")) == (
        1,
        0.5,
        pytest.approx(2 / 3),
        pytest.approx(1 / 6),
    )
    assert FACE.mark(FACE.best()).right


def test_ticking_all_or_none_earns_nothing() -> None:
    """Nor does ticking the wrong ones; never less than nothing."""
    assert (score("abcde"), score(""), score("bce"), score("z")) == (0, 0, 0, 0)


@given(st.text("abcdez"))
def test_marking_is_bounded(letters: str) -> None:
    """Whatever is ticked, and however often."""
    assert 0 <= score(letters) <= 1


def test_a_face_without_right_options_can_be_marked() -> None:
    """It is a fault of the pack and no reason to fail."""
    face = multiple(options=options("1", "2", "3", "4", right=""))
    assert face.mark(Choices(("a",))).score == 0
    assert multiple(options=options("1", "2", "3", "4", right="abcd")).mark(Choices(("a",))).score == 0.25


def test_a_response_is_a_set() -> None:
    """Order and repetition do not count; it comes back from its written form."""
    assert Choices(("b", "a", "b")) == Choices(("a", "b"))
    assert Choices(("b", "a")).text == '["a","b"]'
    assert FACE.parse('["d","a"]') == FACE.best()


def test_what_can_be_submitted() -> None:
    """Something that is there."""
    FACE.fit(Choices(("a",)))
    with pytest.raises(KeyError):
        FACE.fit(Choices(("a", "z")))
    with pytest.raises(ValueError, match="nothing ticked"):
        FACE.fit(Choices(()))


def test_a_naive_answer() -> None:
    """The preferred half is ticked."""
    assert FACE.naive(first, ("e", "b", "a", "c", "d")) == Choices(("b", "e"))


def test_checks() -> None:
    """Some right, some wrong, four to eight of them."""
    assert codes(FACE) == []
    assert codes(multiple(options=options("1", "2", "3", right="a"))) == [
        ("error", "option-count", "items/1")
    ]
    for right in ("", "abcd"):
        face = multiple(options=options("1", "2", "3", "4", right=right))
        assert codes(face) == [("error", "all-or-none-correct", "items/1")]
