"""Words to fill in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.content.items.gap import Filled, Gap, WrongAnswer, near, normalised
from playbook_app.domain.content.items.taste import longest
from tests.domain.content.items.sample import PlainForm, codes, gap

FACE = gap()


def mark(when: str, who: str) -> float:
    """Return what these answers earn."""
    return FACE.mark(Filled.of({"when": when, "who": who})).score


def test_reading() -> None:
    """The text, and for each gap what it takes, why, and what is often put there instead."""
    entry = {"id": "when", "accept": ["noon"], "reason": "Why.", "wrong": [{"text": "soon", "reason": "No."}]}
    form = PlainForm({"text": "By [[when]].", "gaps": [entry]})
    assert type(FACE).read(form) == {
        "text": "By [[when]].",
        "gaps": (Gap("when", ("noon",), "Why.", (WrongAnswer("soon", "No."),)),),
    }
    assert form.faults == []


def test_the_text_in_pieces() -> None:
    """Words, and the gap that follows them."""
    assert FACE.pieces == (("You will hear from us ", "when"), (". Ask for ", "who"), ("!", ""))
    assert list(FACE.asked())[1:4] == ["when", "by noon", "before noon"]


@pytest.mark.parametrize(
    "typed", ["by noon", "By NOON.", "  by   noon ", "“by noon”", "befor noon", "by non"]
)
def test_what_was_meant_counts(typed: str) -> None:
    """Case, punctuation, blanks and a slip of the keyboard do not matter."""
    assert mark(typed, "Petra") == 1


@pytest.mark.parametrize("typed", ["soon", "at noon", "b", "z"])
def test_another_answer_is_wrong(typed: str) -> None:
    """Half of the gaps is half of the score."""
    assert mark(typed, "petra") == 0.5


def test_each_gap_counts() -> None:
    """The best answer earns everything, nothing earns nothing."""
    assert FACE.mark(FACE.best()).right
    assert mark("", "") == 0


@given(st.dictionaries(st.sampled_from(["when", "who", "z"]), st.text(max_size=20)))
def test_marking_is_total_and_bounded(answers: dict[str, str]) -> None:
    """Whatever is typed."""
    assert 0 <= FACE.mark(Filled.of(answers)).score <= 1


def test_a_line_for_every_gap() -> None:
    """What was typed, the first answer that is taken, and why; a known mistake has its own reason."""
    soon, petra = FACE.mark(Filled.of({"when": " Soon!", "who": "Pedra"})).parts
    assert (soon.given, soon.key, soon.state) == ("Soon!", "by noon", "wrong")
    assert soon.reason == "why not soon\nwhy when"
    assert (petra.state, petra.note, petra.reason) == ("right", "near", "why who")


@pytest.mark.parametrize(
    ("typed", "accepted", "taken"),
    [
        ("noo", "noon", False),
        ("non", "noon", False),
        ("appologise", "apologise", True),
        ("apolgise", "apologise", True),
        ("apolg", "apologise", False),
        ("irresponsible", "responsible", False),
        ("room 12", "room 13", False),
        ("about 12", "about", False),
    ],
)
def test_near_misses(typed: str, accepted: str, taken: bool) -> None:
    """One slip from five letters on, two from nine; never a number, never the first letter."""
    assert near(typed, accepted) is taken


def test_normalised() -> None:
    """Letters and digits alone, in one case."""
    assert normalised(" Don't — SHOUT! ½ 12:30 ") == "don t shout 1 2 12 30"
    assert normalised("Straße") == normalised("STRASSE")


def test_the_written_form() -> None:
    """A table that comes back."""
    assert FACE.parse(FACE.best().text) == FACE.best()
    assert FACE.elements() == ()


def test_what_can_be_submitted() -> None:
    """Something in every gap, not too long."""
    FACE.fit(FACE.best())
    for bad in ("  ", "x" * 201):
        with pytest.raises(ValueError, match="when is empty or too long"):
            FACE.fit(Filled.of({"when": bad, "who": "x"}))
    with pytest.raises(ValueError, match="nothing given for who"):
        FACE.fit(Filled.of({"when": "x"}))


def test_a_naive_answer() -> None:
    """The preferred word of the question, or nothing where there is none."""
    assert dict(FACE.naive(longest, ()).given) == {"when": "What", "who": "What"}
    assert dict(gap(prompt="", text="").naive(longest, ()).given) == {"when": "", "who": ""}


def test_checks() -> None:
    """Each gap stands in the text once, and each mark in the text is a gap."""
    assert codes(FACE) == []
    twice = gap(text="[[when]] [[when]] [[what]]")
    assert codes(twice) == [
        ("error", "gap-unknown", "items/1"),
        ("error", "gap-not-once", "items/1/gaps/1"),
        ("error", "gap-not-once", "items/1/gaps/2"),
    ]
    assert codes(gap(gaps=(*FACE.gaps, FACE.gaps[1])))[0] == ("error", "duplicate-id", "items/1/gaps/3")


def test_checks_of_answers() -> None:
    """An answer has letters, is not called wrong too, and does not stand there already."""
    gaps = (Gap("when", ("By noon", "?"), "why", (WrongAnswer("by noon!", "no"),)), FACE.gaps[1])
    assert codes(gap(gaps=gaps)) == [
        ("error", "answer-empty", "items/1/gaps/1"),
        ("error", "wrong-is-accepted", "items/1/gaps/1"),
    ]
    assert codes(gap(hint="Ask Petra!")) == [("warning", "gap-given-away", "items/1/gaps/2")]


def test_a_face_without_answers_can_be_marked() -> None:
    """It is a fault of the pack and no reason to fail."""
    assert gap(gaps=()).mark(Filled.of({})).score == 0
    assert gap(gaps=(Gap("x", (), "why"),)).mark(Filled.of({"x": "y"})).parts[0].key == ""
