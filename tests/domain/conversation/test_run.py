"""Tests of playing a conversation."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.conversation.condition import parse_condition
from playbook_app.domain.conversation.model import Conversation
from playbook_app.domain.conversation.run import (
    NotPossibleError,
    available_choices,
    choose,
    outcome_index,
    replay,
    rewind,
    start,
)
from tests.domain.conversation.sample import (
    LESSON,
    choice,
    make_conversation,
    outcome,
    pitch,
    play,
    turn,
    wander,
)


def test_walk_through_to_the_good_ending() -> None:
    """Start, ask, pitch: place, numbers, what is said and what can be done after each step."""
    run = start("talk_1", LESSON, pitch())
    assert (run.place, run.number, run.ended, run.last, run.path) == ("thanks", 1, False, None, ())
    assert run.numbers == {"trust": 40, "permission": 0, "pitched": 0}
    assert [line.text for line in run.lines] == ["Thanks"]
    assert [option.id for option in available_choices(run)] == ["ask", "thank", "brochure"]

    run = choose(run, "ask")
    assert (run.place, run.number, run.numbers["trust"]) == ("more", 2, 48)
    assert run.last is not None
    assert run.last.deltas == {"trust": 8, "permission": 2}
    assert [option.id for option in available_choices(run)] == ["pitch"]

    run = choose(run, "pitch")
    assert (run.place, run.number, run.ended, run.turn) == ("demo", 2, True, None)
    assert run.ending is not None
    assert run.ending.verdict == "good"
    assert [line.text for line in run.lines] == ["Show me"]
    assert available_choices(run) == ()
    assert run.path == (("thanks", "ask", 0), ("more", "pitch", 0))


def test_the_state_decides_what_a_choice_does() -> None:
    """The same pitch without permission ends badly."""
    run = play(pitch(), "thank", "pitch")
    assert (run.place, run.moves[-1].outcome_index, run.moves[-1].outcome.quality) == ("blocked", 1, 1)


def test_meters_are_clamped_and_hidden_numbers_are_not() -> None:
    """The difference that is told is what really moved."""
    run = play(pitch(), "brochure")
    assert run.moves[-1].deltas == {"trust": -40, "pitched": 1}
    run = play(pitch(), "ask", "pitch")
    assert run.numbers["trust"] == 100
    assert run.moves[-1].deltas == {"trust": 52}


def test_what_is_not_available_cannot_be_chosen() -> None:
    """A closed choice, an unknown one, and any at the end."""
    run = play(pitch(), "ask")
    for choice_id in ("wait", "unheard-of"):
        with pytest.raises(NotPossibleError):
            choose(run, choice_id)
    with pytest.raises(NotPossibleError):
        choose(play(pitch(), "ask", "pitch"), "pitch")


def test_a_choice_without_an_outcome_that_holds_is_not_possible() -> None:
    """The checks refuse such a conversation; a run does not guess."""
    gap = choice("ask", outcome("demo", when="trust > 90"))
    with pytest.raises(NotPossibleError):
        outcome_index(gap, {"trust": 40})


def test_rewinding_stands_at_the_turn_again_with_the_numbers_of_then() -> None:
    """The path ahead is dropped and the rewind is counted; another way can be tried."""
    run = play(pitch(), "brochure", "pitch")
    back = rewind(run, 1)
    assert (back.place, back.rewinds, len(back.moves)) == ("more", 1, 1)
    assert back.numbers == run.moves[1].before
    back = rewind(back, 0)
    assert (back.place, back.rewinds, back.moves) == ("thanks", 2, ())
    assert choose(back, "ask").numbers["permission"] == 2
    assert len(run.moves) == 2


@pytest.mark.parametrize("index", [-1, 2])
def test_there_is_nothing_to_rewind_beyond_the_path(index: int) -> None:
    """Only moves that were made can be taken back."""
    with pytest.raises(NotPossibleError):
        rewind(play(pitch(), "ask", "pitch"), index)


@given(st.integers(0, 2**32), st.integers(0, 60))
def test_a_replayed_run_is_identical(seed: int, back: int) -> None:
    """The path by name brings the same run back, also after a rewind."""
    talk = pitch()
    run = wander(talk, random.Random(seed), 60)
    run = rewind(run, back % len(run.moves))
    again = replay(start("talk_1", LESSON, talk), run.path)
    assert (again.moves, again.place, again.numbers, again.lost) == (run.moves, run.place, run.numbers, 0)
    assert all(0 <= move.after["trust"] <= 100 for move in run.moves)


def test_a_replay_stops_where_the_conversation_changed() -> None:
    """A pack update took a choice, a turn or an outcome away: the rest of the path is lost, and counted."""
    path = play(pitch(), "ask", "pitch").path
    talk = pitch()
    shorter = make_conversation(talk.turns[0], turn("more", talk.turns[1].choices[1]))
    assert (replay(start("t", LESSON, shorter), path).place) == "more"
    assert replay(start("t", LESSON, shorter), path).lost == 1
    assert replay(start("t", LESSON, other_start(talk)), path).lost == 2
    assert replay(start("t", LESSON, other_outcome(talk)), path).lost == 1


def other_start(talk: Conversation) -> Conversation:
    """Return the conversation with its turns the other way round."""
    return make_conversation(*reversed(talk.turns))


def other_outcome(talk: Conversation) -> Conversation:
    """Return the conversation with a higher threshold for the pitch."""
    demo = outcome("demo", 4, "permission >= 5")
    assert demo.when == parse_condition("permission >= 5")
    return make_conversation(talk.turns[0], turn("more", choice("pitch", demo, outcome("blocked", 1))))


def test_a_place_that_does_not_exist_is_silent() -> None:
    """The checks refuse it; a run there says nothing and offers nothing."""
    run = play(make_conversation(turn("only", choice("go", outcome("nowhere")))), "go")
    assert (run.lines, run.turn, run.ending, available_choices(run)) == ((), None, None, ())
