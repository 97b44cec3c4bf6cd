"""A reply in one's own words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.content.items.taste import longest
from playbook_app.domain.content.items.write import Model, Reply
from tests.domain.content.items.sample import PlainForm, codes, write

FACE = write()


def test_reading() -> None:
    """The model answers arrive."""
    form = PlainForm({"models": [{"id": "a", "text": "Thanks.", "reason": "Why."}]})
    assert type(FACE).read(form) == {"models": (Model("a", "Thanks.", "Why."),)}
    assert form.faults == []


@given(st.text(max_size=30), st.integers(-1, 9))
def test_whatever_is_written_is_never_graded(words: str, rating: int) -> None:
    """The score says only that there is something."""
    found = FACE.mark(Reply(words, rating))
    assert (found.score, FACE.graded) == (1.0 if words.strip() else 0.0, False)


def test_model_answers_to_compare_with() -> None:
    """Each with its reason, none of them right or wrong."""
    parts = FACE.mark(FACE.best()).parts
    assert [(part.id, part.state, part.reason) for part in parts] == [
        ("short", "other", "why short"),
        ("long", "other", "why long"),
    ]


def test_the_written_form() -> None:
    """What was written and the writer's own rating come back."""
    reply = Reply("Thank you, “Ann”.\nSee you!", 2)
    assert FACE.parse(reply.text) == reply
    with pytest.raises(ValueError, match="invalid literal"):
        FACE.parse("{}")
    assert (FACE.elements(), list(FACE.asked())) == ((), [])


def test_what_can_be_submitted() -> None:
    """Some words, rated from 1 to 4 by who wrote them."""
    FACE.fit(Reply("Hi", 1))
    for words in (" ", "x" * 2001):
        with pytest.raises(ValueError, match="nothing written"):
            FACE.fit(Reply(words, 3))
    for rating in (0, 5):
        with pytest.raises(ValueError, match="not a rating"):
            FACE.fit(Reply("Hi", rating))


def test_a_naive_answer() -> None:
    """Something that can be submitted."""
    assert FACE.naive(longest, ()) == Reply("What", 4)


def test_checks() -> None:
    """Two to four models that differ."""
    assert codes(FACE) == []
    assert codes(write(models=FACE.models[:1])) == [("error", "option-count", "items/1")]
    assert codes(write(models=(*FACE.models, FACE.models[0]))) == [
        ("error", "duplicate-id", "items/1/models/3"),
        ("error", "same-option-text", "items/1/models/3"),
    ]
