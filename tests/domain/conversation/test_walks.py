"""Tests of playing by machine."""

from collections import Counter

from playbook_app.domain.conversation.explore import CAP, explore
from playbook_app.domain.conversation.model import Conversation
from playbook_app.domain.conversation.walks import MOST_MOVES, play
from tests.domain.conversation.sample import (
    backfire,
    choice,
    line,
    make_conversation,
    outcome,
    pitch,
    turn,
)


def test_everything_in_the_samples_is_come_to() -> None:
    """Every turn, choice and ending, and both sides of every condition, consequences included."""
    for talk in (pitch(), backfire()):
        played = play(talk, walks=50)
        assert (played.turns_hit, played.endings_reached) == (len(talk.turns), len(talk.endings))
        assert (played.missed, played.one_sided) == ((), ())


def test_the_same_seed_walks_the_same_way() -> None:
    """Hits can be compared from one run to the next."""
    first, again = play(pitch(), walks=200, seed=1), play(pitch(), walks=200, seed=1)
    assert first.hits == again.hits
    assert first.hits["thanks"] >= 200
    assert first.hits != play(pitch(), walks=200, seed=2).hits


def test_what_nobody_comes_to_is_named() -> None:
    """Turns, endings, choices, and conditions that come out the same every time."""
    talk = make_conversation(
        turn(
            "first",
            choice("out", outcome("demo", when="trust > 3"), outcome("demo")),
            choice("shut", outcome("blocked"), when="permission"),
            lines=(line("Hi", "not pitched"),),
        ),
        turn("island", choice("a", outcome("demo")), choice("b", outcome("demo"))),
    )
    played = play(talk, walks=5)
    assert played.missed == ("island", "blocked", "first/shut", "island/a", "island/b")
    assert played.one_sided == (("first", "not pitched"), ("first", "permission"), ("first", "trust > 3"))


def test_those_who_do_not_read_are_followed_to_where_they_end() -> None:
    """Going by place or by length must not lead to a good ending."""
    talk = make_conversation(
        turn(
            "first",
            choice("long", outcome("first"), text="Thank you so very much for this"),
            choice("short", outcome("blocked"), text="No"),
            choice("up", outcome("demo"), text="Inform the manager"),
        )
    )
    played = play(talk, walks=5)
    assert played.naive == {"first": "first", "longest": "first", "polite": "first", "escalate": "demo"}
    assert played.rewarded == ("escalate",)


def test_it_walks_the_same_ways_where_not_every_state_is_known() -> None:
    """A conversation too large to be explored is walked on bare numbers, with the same hits."""
    for talk in (pitch(), backfire()):
        whole, part = play(talk, walks=100), play(talk, walks=100, cap=3)
        assert whole.hits - _seen(talk) == part.hits - _seen(talk, 3)
        assert part.choices == whole.choices


def test_a_walk_that_goes_round_is_given_up() -> None:
    """Whoever has no way out stops after the most moves, however the walk is made."""
    talk = make_conversation(turn("first", choice("a", outcome("first")), choice("b", outcome("first"))))
    for cap in (100, 0):
        assert play(talk, walks=1, cap=cap).hits["first"] >= MOST_MOVES


def _seen(talk: Conversation, cap: int = CAP) -> Counter[str]:
    """Return how often each place is counted for the states alone."""
    return Counter(state[0] for state in explore(talk, cap, lines=True).states)
