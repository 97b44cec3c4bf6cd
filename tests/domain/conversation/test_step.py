"""Tests of one step on bare numbers."""

from dataclasses import replace

import pytest

from playbook_app.domain.conversation.step import (
    NotPossibleError,
    Pending,
    apply_effects,
    open_choices,
    outcome_index,
    take,
)
from tests.domain.conversation.sample import choice, later, outcome, turn

METERS = frozenset({"trust"})
NUMBERS = {"trust": 50, "permission": 0, "minutes": 0, "turns": 0, "been_more": 0}


def test_meters_stay_within_bounds() -> None:
    """Hidden numbers do not; what is not followed is left out."""
    assert apply_effects(METERS, {"trust": 90, "permission": -300, "ghost": 1}, NUMBERS) == {
        **NUMBERS,
        "trust": 100,
        "permission": -300,
    }
    assert apply_effects(METERS, {"trust": -90}, NUMBERS)["trust"] == 0


def test_the_first_outcome_that_holds_is_taken() -> None:
    """Only of choices that are open; one that has none is not possible."""
    pick = choice("pick", outcome("a", when="permission"), outcome("b"))
    shut = choice("shut", outcome("a"), when="permission")
    assert open_choices(turn("t", pick, shut), NUMBERS) == (pick,)
    assert (outcome_index(pick, NUMBERS), outcome_index(pick, {"permission": 1})) == (1, 0)
    with pytest.raises(NotPossibleError):
        outcome_index(choice("pick", outcome("a", when="permission")), NUMBERS)


def test_time_moves_and_visits_are_counted() -> None:
    """After the outcome's own effects."""
    step = take(replace(outcome("more", effects={"trust": 5}), minutes=7), NUMBERS, (), METERS)
    assert step.after == {**NUMBERS, "trust": 55}
    assert step.numbers == {**NUMBERS, "trust": 55, "minutes": 7, "turns": 1, "been_more": 1}
    assert (step.fired, step.pending) == ((), ())


def test_each_consequence_counts_on_its_own_clock() -> None:
    """Minutes by the time that passes, turns one by one; what is sent now starts to count now."""
    ahead = (Pending(later("slow", 9, "minutes"), 9, 3), Pending(later("quick", 2), 1, 4))
    sent = replace(outcome("more"), minutes=5, later=(later("fresh", 2),))
    step = take(sent, NUMBERS, ahead, METERS, cause=6)
    assert [(one.consequence.id, one.left, one.cause) for one in step.pending] == [
        ("slow", 4, 3),
        ("fresh", 2, 6),
    ]
    assert [(one.consequence.id, one.cause) for one in step.fired] == [("quick", 4)]
    assert (step.fired[0].before["trust"], step.numbers["trust"]) == (50, 30)


def test_what_is_on_its_way_is_not_sent_twice() -> None:
    """The earlier one stands."""
    sent = replace(outcome("more"), later=(later("fresh", 5),))
    step = take(sent, NUMBERS, (Pending(later("fresh", 5), 4, 0),), METERS, cause=1)
    assert [(one.left, one.cause) for one in step.pending] == [(3, 0)]


def test_what_comes_due_happens_only_if_its_condition_holds_then() -> None:
    """One consequence may call off the next; with the ending everything comes due."""
    sent = replace(
        outcome("more"),
        later=(later("a", 9, effects={"permission": 1}), later("b", 9, when="not permission"), later("c", 9)),
    )
    step = take(sent, NUMBERS, (), METERS, last=True)
    assert [one.consequence.id for one in step.fired] == ["a", "c"]
    assert step.pending == ()
