"""The words that do the damage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.content.items.mark import Phrase, Words, numbered_words
from playbook_app.domain.content.items.taste import longest
from tests.domain.content.items.sample import PlainForm, codes, mark

FACE = mark()  # 2-6 and 12-16 do the damage, 9 only looks like it


def score(*numbers: int) -> float:
    """Return what marking these words earns."""
    return FACE.mark(Words(numbers)).score


def test_reading() -> None:
    """Numbered words are taken out of the text; each number has its reason, harmful unless it says no."""
    text = "[[2:Sorry if]] you ([[1:really]]), waited."
    entries = [{"reason": "one"}, {"reason": "two", "harmful": False}]
    form = PlainForm({"text": text, "phrases": entries})
    found = type(FACE).read(form)
    assert found["text"] == "Sorry if you (really), waited."
    assert found["phrases"] == (
        Phrase(3, 3, harmful=True, reason="one"),
        Phrase(0, 1, harmful=False, reason="two"),
    )
    assert form.faults == []


def test_reading_what_does_not_belong_together() -> None:
    """A reason without words, words without a reason, brackets left over, and marks around nothing."""
    form = PlainForm({"text": "[[3:a]] b [[c", "phrases": [{"reason": "x"}]})
    type(FACE).read(form)
    assert form.faults == [
        "highlight-broken text",
        "phrase-without-words reason 1",
        "words-without-phrase text 3",
    ]
    assert numbered_words("a [[1: ]] b") == ("a   b", {1: (-1, -1)})


def test_phrases_found_count() -> None:
    """One of its words is enough; what stands next to it costs nothing."""
    assert (score(2, 3, 4, 5, 6, 12, 13, 14, 15, 16), score(4, 14), score(4)) == (1, 1, 0.5)
    assert (score(1, 2, 7), score(11, 12, 17, 3)) == (0.5, 1)
    assert FACE.mark(FACE.best()).right


def test_harmless_words_cost() -> None:
    """A run of them is one slip, a long run several."""
    assert (score(4, 14, 19), score(4, 14, 9), score(4, 14, 9, 19)) == (0.5, 0.5, 0)
    assert score(4, 14, 18, 19, 20) == 0.5
    assert score(*range(21)) == 0
    assert score(19) == 0


@given(st.lists(st.integers(-3, 40)))
def test_marking_is_total_and_bounded(numbers: list[int]) -> None:
    """Words that are not there included."""
    assert 0 <= score(*numbers) <= 1


def test_a_line_for_every_phrase_and_every_slip() -> None:
    """Found, missed, wrongly marked; words that the author says nothing about come last."""
    parts = FACE.mark(Words((4, 9, 19, 20))).parts
    assert [(part.id, part.text, part.state, part.note) for part in parts] == [
        ("phrase-1", "Sorry if you were upset,", "right", ""),
        ("phrase-2", "As I told you before,", "missed", ""),
        ("phrase-3", "parcels", "wrong", ""),
        ("word-9", "parcels", "wrong", "harmless"),
        ("word-19", "the van.", "wrong", "harmless"),
    ]


def test_the_written_form() -> None:
    """A list that comes back, in order and without repetition."""
    assert FACE.parse(Words((3, 1, 3)).text) == Words((1, 3))
    with pytest.raises(ValueError, match="invalid literal"):
        FACE.parse('["x"]')
    assert (FACE.words[2], FACE.elements()) == ("Sorry", ())
    assert list(FACE.asked())[1:4] == ["2", "6", "True"]


def test_what_can_be_submitted() -> None:
    """Some words of the text."""
    FACE.fit(Words((0, 20)))
    with pytest.raises(ValueError, match="nothing marked"):
        FACE.fit(Words(()))
    for number in (-1, 21):
        with pytest.raises(KeyError):
            FACE.fit(Words((number,)))


def test_a_naive_answer() -> None:
    """The three preferred words."""
    assert FACE.naive(longest, ()) == Words((9, 11, 16))


def test_checks() -> None:
    """There is something to find, and marking everything does not find it."""
    assert codes(FACE) == []
    assert codes(mark(phrases=FACE.phrases[2:])) == [("error", "nothing-harmful", "items/1")]
    short = mark(text="Sorry if you", phrases=(Phrase(0, 1, harmful=True, reason="x"),))
    assert codes(short) == [("error", "mark-all-pays", "items/1")]
