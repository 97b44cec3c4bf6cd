"""Tests of walking through every state."""

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from playbook_app.domain.conversation.explore import Exploration, explore, make_projection, steering
from playbook_app.domain.conversation.model import Consequence, Conversation, Outcome, Turn
from tests.domain.conversation.sample import (
    backfire,
    choice,
    later,
    make_conversation,
    outcome,
    pitch,
    turn,
    wander,
)


def agrees(found: Exploration, talk: Conversation, seed: int, most: int = 40) -> None:
    """Assert that a random walk goes nowhere the exploration did not."""
    run = wander(talk, random.Random(seed), most)
    for move in run.moves:
        assert found.projection.state(move.turn.id, move.before, move.pending) in found.states
        assert (move.turn.id, move.choice.id, move.outcome_index) in found.outcomes
    assert found.projection.state(run.place, run.numbers, run.pending) in found.states


def test_everything_in_the_sample_is_reached() -> None:
    """Both turns, both endings, every choice and every outcome; no dead end, always a way out."""
    found = explore(pitch())
    assert found.complete
    assert found.places == {"thanks", "more", "demo", "blocked"}
    assert found.choices == {(t.id, c.id) for t in pitch().turns for c in t.choices}
    assert ("more", "pitch", 0) in found.outcomes
    assert ("more", "pitch", 1) in found.outcomes
    assert (found.dead_ends, found.no_exit) == (frozenset(), frozenset())


def test_ten_thousand_random_walks_find_nothing_new() -> None:
    """Exploring the sample agrees with playing it."""
    talk = pitch()
    found = explore(talk)
    for seed in range(10_000):
        agrees(found, talk, seed)


def test_what_comes_due_is_part_of_the_state() -> None:
    """Both consequences happen, the walk has an end, and random walks agree."""
    talk = backfire()
    found = explore(talk)
    assert found.complete
    assert found.consequences == {"screenshot", "promise"}
    assert found.projection.names == ("been_round", "permission")
    assert ("round", (1, 0), (("screenshot", 2),)) in found.states
    for seed in range(300):
        agrees(found, talk, seed)


def test_every_arrow_leads_from_a_state_to_a_state() -> None:
    """The start is one of them; endings have none."""
    found = explore(pitch())
    assert found.start in found.arrows
    assert {arrow.to for arrows in found.arrows.values() for arrow in arrows} | {found.start} == found.states
    assert {arrow.choice for arrow in found.arrows[found.start]} == {"ask", "thank", "brochure"}


def test_only_numbers_that_are_asked_for_are_followed() -> None:
    """Trust steers nothing here; what only rises is followed up to where it makes a difference."""
    projection = make_projection(pitch(), steering(pitch()))
    assert projection.names == ("permission", "pitched")
    assert projection.limits == {"permission": (None, 2), "pitched": (None, 1)}
    assert projection.state("more", {"trust": 7, "permission": 99, "pitched": 4}) == ("more", (2, 1), ())


def test_a_number_that_only_falls_or_never_moves_is_bounded_below() -> None:
    """The lowest value that matters stands for all below it."""
    talk = make_conversation(
        turn(
            "loop",
            choice("on", outcome("loop", effects={"permission": -1})),
            choice("out", outcome("demo"), when="permission < -3 and pitched == 0"),
        )
    )
    projection = make_projection(talk, steering(talk))
    assert projection.limits == {"permission": (-4, None), "pitched": (-1, 1)}
    assert explore(talk).places == {"loop", "demo"}


def test_a_loop_that_counts_both_ways_hits_the_cap() -> None:
    """Then the exploration says that it is not complete, and does not speak of exits."""
    talk = make_conversation(
        turn(
            "loop",
            choice("up", outcome("loop", effects={"permission": 1})),
            choice("down", outcome("loop", effects={"permission": -1})),
            choice("out", outcome("demo"), when="permission == 7777"),
        )
    )
    found = explore(talk, cap=500)
    assert not found.complete
    assert 500 < len(found.states) < 510
    assert found.no_exit == frozenset()


def test_a_turn_without_a_choice_left_is_a_dead_end() -> None:
    """Only in the state in which nothing is available."""
    talk = make_conversation(
        turn("first", choice("a", outcome("stuck")), choice("b", outcome("demo"))),
        turn("stuck", choice("c", outcome("demo"), when="permission > 0")),
    )
    found = explore(talk)
    assert (found.dead_ends, found.no_exit) == ({"stuck"}, frozenset())
    assert ("stuck", "c") not in found.choices


def test_a_loop_without_an_exit_is_found() -> None:
    """One can go on for ever there and never reach an ending."""
    talk = make_conversation(
        turn("first", choice("a", outcome("round")), choice("b", outcome("demo"))),
        turn("round", choice("c", outcome("about"))),
        turn("about", choice("d", outcome("round"))),
    )
    assert explore(talk).no_exit == {"round", "about"}


CONDITIONS = (
    "",
    "permission > 1",
    "not pitched",
    "trust < 30",
    "trust >= 60 and permission",
    "pitched == 2",
    "been_t0 > 1",
)


@st.composite
def talks(draw: st.DrawFn) -> Conversation:
    """Draw a conversation of up to five turns whose numbers move both ways."""
    names = [f"t{n}" for n in range(draw(st.integers(1, 5)))]
    amounts = st.dictionaries(
        st.sampled_from(["trust", "permission", "pitched"]), st.integers(-30, 30), max_size=2
    )

    def some_outcome(when: str) -> Outcome:
        goto = draw(st.sampled_from([*names, "demo", "blocked"]))
        return outcome(goto, draw(st.integers(1, 4)), when, draw(amounts))

    def some_later(name: str) -> tuple[Consequence, ...]:
        when = draw(st.sampled_from(CONDITIONS))
        made = later(name, draw(st.integers(1, 3)), when=when, effects=draw(amounts))
        return draw(st.sampled_from(((), (made,))))

    def some_turn(name: str) -> Turn:
        choices = [
            choice(
                f"c{n}",
                replace(some_outcome(draw(st.sampled_from(CONDITIONS))), later=some_later(f"{name}-{n}")),
                some_outcome(""),
                when=draw(st.sampled_from(CONDITIONS)),
            )
            for n in range(draw(st.integers(1, 3)))
        ]
        return turn(name, *choices)

    return make_conversation(*(some_turn(name) for name in names))


@given(talks(), st.integers(0, 2**32))
def test_exploring_agrees_with_random_walks_of_any_conversation(talk: Conversation, seed: int) -> None:
    """A complete exploration has every state that a walk gets into."""
    found = explore(talk, cap=3000)
    if found.complete:
        for n in range(20):
            agrees(found, talk, seed + n)


@given(talks(), st.integers(0, 2**32))
@settings(max_examples=30)
def test_any_state_has_a_move_or_is_an_ending_or_is_reported(talk: Conversation, seed: int) -> None:
    """Nobody is left standing without a word; on the way every meter stays between 0 and 100."""
    found = explore(talk, cap=500)
    endings = {ending.id for ending in talk.endings}
    for state, arrows in found.arrows.items():
        assert arrows or state[0] in found.dead_ends
    if found.complete:
        assert {state[0] for state in found.states - found.arrows.keys()} <= endings
    for move in wander(talk, random.Random(seed)).moves:
        for numbers in (move.before, move.after, move.settled):
            assert all(0 <= numbers[meter.id] <= 100 for meter in talk.meters)
