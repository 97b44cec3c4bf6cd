"""Tests of taking a typed reply for an authored choice."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.conversation.model import Conversation
from playbook_app.domain.conversation.run import choose, start
from playbook_app.domain.conversation.typed import Reason, nearest, reply_context
from tests.domain.conversation.sample import LESSON, choice, line, make_conversation, outcome, turn

OWN = "The parcel is late and that is our fault. I will call the depot and write to you by noon. Ines"
BLAME = "You should have read the terms before you ordered, it is your own fault."


def parcel() -> Conversation:
    """Return a conversation with one free turn: to own it, to blame, to say nothing."""
    first = turn(
        "first",
        choice("own", outcome("demo", 4), text=OWN),
        choice("blame", outcome("blocked", 1), text=BLAME),
        choice("silence", outcome("blocked", 1), text=""),
        lines=(line("Where is my parcel? It is late."),),
    )
    return make_conversation(replace(first, free=True))


def test_a_reply_is_taken_for_the_choice_that_does_the_same() -> None:
    """Other words, the same moves; the reasons quote the reply."""
    run = start("t", LESSON, parcel())
    words = "Sorry, your late parcel is our mistake. I am phoning the depot now and you hear from me by noon."
    best, other = nearest(run, words, "en")
    assert (best.choice.id, other.choice.id) == ("own", "blame")
    assert best.nearness > other.nearness
    kinds = {reason.kind for reason in best.reasons}
    assert kinds == {"move", "alike"}
    assert all(reason.quote in words for reason in best.reasons if reason.kind == "move")


def test_a_reply_that_blames_is_taken_for_blame() -> None:
    """What makes it worse counts too."""
    (best, _other) = nearest(start("t", LESSON, parcel()), "You should have read the terms.", "en")
    assert best.choice.id == "blame"
    assert "violation" in {reason.kind for reason in best.reasons}


def test_what_the_author_says_goes_before_what_the_words_say() -> None:
    """A choice may list its moves and violations."""
    talk = parcel()
    own, blame, silence = talk.turns[0].choices
    told = replace(own, moves=(), violations=("blame",))
    first = replace(talk.turns[0], choices=(told, replace(blame, moves=("person",)), silence))
    (best, other) = nearest(start("t", LESSON, replace(talk, turns=(first,))), BLAME, "en")
    assert (best.choice.id, other.choice.id) == ("own", "blame")
    assert Reason("violation", "blame", best.reasons[0].quote) in best.reasons


def test_a_language_without_rules_goes_by_likeness() -> None:
    """And by nothing that only English rules would find."""
    best = nearest(start("t", LESSON, parcel()), OWN, "xx")[0]
    assert (best.choice.id, best.reasons) == ("own", (Reason("alike", percent=100),))


def test_the_reply_is_read_against_what_was_heard() -> None:
    """The last line of somebody else, one's own earlier replies, and whether others can read it."""
    talk = parcel()
    second = replace(turn("more", *talk.turns[0].choices), channel="private", free=True)
    on = replace(
        talk.turns[0], choices=(choice("on", outcome("more"), text="Hello"), talk.turns[0].choices[0])
    )
    run = start("t", LESSON, make_conversation(on, second))
    assert reply_context(run, "en").post.text == "Where is my parcel? It is late."
    context = reply_context(choose(run, "on"), "en")
    assert (context.post.text, context.earlier, context.public) == ("", ("Hello",), False)
    over = choose(run, "own")
    assert reply_context(over, "en").public
    assert nearest(over, "Hello", "en") == ()


@given(st.text(max_size=80))
def test_any_text_comes_nearest_to_something(text: str) -> None:
    """The order is complete and never fails."""
    found = nearest(start("t", LESSON, parcel()), text, "en")
    assert {match.choice.id for match in found} == {"own", "blame"}
    assert 1 >= found[0].nearness >= found[1].nearness >= 0
