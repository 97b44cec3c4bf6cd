"""One right option among three or four."""

import pytest

from playbook_app.domain.content.items.single import Choice
from playbook_app.domain.content.items.taste import longest
from tests.domain.content.items.sample import PlainForm, codes, options, single

FACE = single()


def test_reading() -> None:
    """The options arrive."""
    found = type(FACE).read(
        PlainForm({"options": [{"id": "a", "text": "One", "correct": True, "reason": "Yes."}]})
    )
    assert [option.id for option in found["options"]] == ["a"]


def test_options_by_id() -> None:
    """A question finds its options and its key."""
    assert (FACE.type, FACE.graded) == ("single", True)
    assert FACE.option("c") is FACE.options[2]
    assert FACE.key is FACE.options[1]
    assert FACE.elements() == FACE.options
    with pytest.raises(KeyError):
        FACE.option("d")


def test_all_or_nothing() -> None:
    """The right option earns everything, another nothing; what was never offered cannot be submitted."""
    assert FACE.mark(FACE.best()).score == 1
    assert [FACE.mark(Choice(letter)).score for letter in "acz"] == [0, 0, 0]
    FACE.fit(Choice("a"))
    with pytest.raises(KeyError):
        FACE.fit(Choice("z"))


def test_the_written_form_is_the_options_id() -> None:
    """As in the events of the first version."""
    assert FACE.parse("a") == Choice("a")
    assert FACE.parse("a").text == "a"
    assert list(FACE.asked())[3:6] == ["b", "second", "True"]


def test_a_naive_answer() -> None:
    """What is preferred is taken."""
    assert FACE.naive(longest, ("a", "b", "c")) == Choice("c")


def test_checks() -> None:
    """Exactly one right option, three or four of them."""
    assert codes(FACE) == []
    assert codes(single(options=options("a", "b", right=""))) == [
        ("error", "option-count", "items/1"),
        ("error", "correct-count", "items/1"),
    ]
    assert codes(single(options=options("a", "b", "c", right="ab"))) == [
        ("error", "correct-count", "items/1")
    ]
