"""Tests of what each ending can be reached with."""

import random

from playbook_app.domain.conversation import scores
from playbook_app.domain.conversation.debrief import best_quality
from playbook_app.domain.conversation.explore import explore
from playbook_app.domain.conversation.scores import EndingScore, ending_scores, talk_scores
from tests.domain.conversation.sample import (
    backfire,
    choice,
    make_conversation,
    outcome,
    pitch,
    turn,
    wander,
)


def test_the_lowest_and_the_highest_of_each_ending() -> None:
    """In percent of the best that was open on the way; an ending nobody comes to is left out."""
    talk = make_conversation(
        turn("first", choice("a", outcome("more", 4)), choice("b", outcome("more", 2))),
        turn("more", choice("c", outcome("demo", 3)), choice("d", outcome("demo", 1))),
    )
    assert ending_scores(talk, explore(talk)) == (EndingScore("demo", 20, 100),)


def test_where_nothing_could_be_earned_nothing_was_lost() -> None:
    """A way without a better choice counts as full."""
    talk = make_conversation(
        turn("first", choice("a", outcome("demo", 1)), choice("b", outcome("blocked", 1)))
    )
    assert talk_scores(talk) == (EndingScore("demo", 100, 100), EndingScore("blocked", 100, 100))


def test_every_random_walk_lies_within() -> None:
    """With hidden numbers, loops and consequences."""
    for talk in (pitch(), backfire()):
        found = {score.ending: score for score in talk_scores(talk)}
        for seed in range(300):
            run = wander(talk, random.Random(seed), 12)
            possible = sum(best_quality(move.turn, move.before) - 1 for move in run.moves)
            earned = sum(move.outcome.quality - 1 for move in run.moves)
            if run.ended and possible:
                assert found[run.place].lowest <= round(100 * earned / possible) <= found[run.place].highest


def test_ways_that_go_round_and_round_are_given_up() -> None:
    """The walk ends although the talk need not."""
    loop = turn("first", choice("a", outcome("first", 4)), choice("b", outcome("demo", 1)))
    assert scores.MOST_POINTS == 120
    assert talk_scores(make_conversation(loop)) == (EndingScore("demo", 0, 98),)


def test_what_is_too_large_to_explore_has_no_scores() -> None:
    """Then nothing is claimed."""
    talk = make_conversation(
        turn(
            "first",
            choice("up", outcome("first", effects={"permission": 1})),
            choice("down", outcome("first", effects={"permission": -1})),
            choice("out", outcome("demo"), when="permission == 999999"),
        )
    )
    assert talk_scores(talk, cap=100) == ()
