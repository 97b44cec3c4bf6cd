"""Tests of playing a conversation."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.conversation.condition import parse_condition
from playbook_app.domain.conversation.model import Conversation
from playbook_app.domain.conversation.run import (
    available_choices,
    choose,
    replay,
    rewind,
    start,
)
from playbook_app.domain.conversation.step import NotPossibleError, outcome_index
from playbook_app.domain.conversation.transcript import transcript
from tests.domain.conversation.sample import (
    LESSON,
    backfire,
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
    assert run.numbers == {"trust": 40, "permission": 0, "pitched": 0, "minutes": 0, "turns": 0}
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


def test_a_line_that_is_said_once_is_not_said_on_a_return_visit() -> None:
    """Visits are counted where a condition asks, and lines may depend on them."""
    run = play(backfire(), "delete", "back")
    assert [move.lines[0].text for move in run.moves[:1]] == ["Hello"]
    assert run.lines == ()
    run = choose(run, "promise")
    assert run.numbers["been_round"] == 2
    assert [line.text for line in run.lines] == ["came screenshot", "Again"]


def test_a_visit_to_the_first_turn_counts_from_the_start() -> None:
    """Whoever begins there stands there for the first time."""
    first = turn("first", choice("a", outcome("first"), when="been_first < 3"), choice("b", outcome("demo")))
    talk = make_conversation(first)
    assert start("t", LESSON, talk).numbers["been_first"] == 1
    assert [one.id for one in available_choices(play(talk, "a", "a"))] == ["b"]


def test_time_passes_between_turns() -> None:
    """Minutes and moves are counted, and are no effect of a choice."""
    run = play(backfire(), "delete", "wait")
    assert (run.numbers["minutes"], run.numbers["turns"]) == (35, 2)
    assert run.moves[1].deltas == {}


def test_a_consequence_comes_due_and_is_charged_to_what_caused_it() -> None:
    """Two moves after the deletion its screenshot is there, with its line and its cost."""
    run = play(backfire(), "delete", "wait")
    assert [one.consequence.id for one in run.pending] == ["screenshot"]
    run = choose(run, "wait")
    (fired,) = run.moves[2].fired
    assert (fired.cause, fired.consequence.id, run.numbers["trust"]) == (0, "screenshot", 10)
    assert (run.moves[2].after["trust"], run.moves[2].settled, run.pending) == (30, run.numbers, ())
    assert [line.text for line in run.lines] == ["came screenshot", "Again"]


def test_what_was_explained_in_time_does_not_come_back() -> None:
    """The condition is asked when it comes due."""
    run = play(backfire(), "delete", "explain", "wait")
    assert (run.moves[2].fired, run.pending, run.numbers["trust"]) == ((), (), 30)
    assert run.moves[2].settled == run.moves[2].after


def test_an_ending_brings_everything_due() -> None:
    """Nobody gets away by finishing early."""
    run = play(backfire(), "promise", "good")
    assert [one.consequence.id for one in run.moves[1].fired] == ["promise"]
    assert [line.text for line in run.lines] == ["came promise", "Show me"]


def test_rewinding_takes_what_was_on_its_way_back_too() -> None:
    """Time, visits and consequences stand as they stood."""
    run = play(backfire(), "delete", "wait", "wait")
    back = rewind(run, 2)
    assert (back.pending, back.numbers, back.lines) == (
        run.moves[2].pending,
        run.moves[2].before,
        run.moves[2].lines,
    )
    assert rewind(run, 0) == replace(start("talk_1", LESSON, run.conversation), rewinds=1)


def test_own_words_are_kept_where_a_turn_is_free() -> None:
    """They replace the words of the choice; elsewhere they are not taken."""
    talk = pitch()
    free = make_conversation(replace(talk.turns[0], free=True), talk.turns[1])
    run = choose(choose(start("t", LESSON, free), "ask", "How?"), "pitch", "Buy!")
    assert [move.text for move in run.moves] == ["How?", "I pitch"]
    assert run.typed == {0: "How?"}
    assert replay(start("t", LESSON, free), run.path, run.typed) == run


@given(st.integers(0, 2**32))
def test_a_replay_gives_the_same_transcript(seed: int) -> None:
    """With consequences on their way too; meters stay within bounds; there is always a way on."""
    talk = backfire()
    run = wander(talk, random.Random(seed), 30)
    again = replay(start("talk_1", LESSON, talk), run.path)
    assert transcript(again) == transcript(run)
    assert all(0 <= move.settled["trust"] <= 100 for move in run.moves)
    assert run.ended or available_choices(run)
