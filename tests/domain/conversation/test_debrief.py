"""Tests of looking back turn by turn."""

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.conversation.debrief import (
    ChoiceReview,
    Delta,
    best_quality,
    debrief,
    dimensions,
    ledger,
)
from playbook_app.domain.conversation.model import Meter
from tests.domain.conversation.sample import DELETING, backfire, pitch, play, turn, wander


def ids(reviews: Sequence[ChoiceReview]) -> list[str]:
    """Return which choices are reviewed."""
    return [review.choice.id for review in reviews]


def test_each_turn_tells_what_was_chosen_and_what_it_did() -> None:
    """Outcome, rule and real differences; a hidden number only where it moved and has a label."""
    first, second = debrief(play(pitch(), "brochure", "pitch"))
    assert (first.index, first.turn.id, first.chosen.choice.id) == (0, "thanks", "brochure")
    assert first.chosen.outcome.title == "title more"
    assert first.rule == "rule 1"
    assert first.chosen.deltas == (Delta("trust", "Tomás", 40, 0, hidden=False),)
    assert [line.text for line in first.lines] == ["Thanks"]
    assert (second.index, second.chosen.deltas[0].amount) == (1, 0)


def test_the_best_choice_is_the_best_of_that_moment() -> None:
    """Ties are all best; what was not available does not count."""
    first, second = debrief(play(pitch(), "brochure", "pitch"))
    assert ids(first.best) == ["ask", "thank"]
    assert not first.chosen.best
    assert ids(second.best) == ["apologise"]
    assert ids(debrief(play(pitch(), "ask", "pitch"))[1].best) == ["pitch"]


def test_every_other_choice_tells_what_it_would_have_done() -> None:
    """Under the numbers of that moment, in the order shown."""
    first = debrief(play(pitch(), "brochure"))[0]
    assert ids(first.others) == ["ask", "thank"]
    assert first.others[0].deltas == (
        Delta("trust", "Tomás", 40, 48, hidden=False),
        Delta("permission", "Permission to pitch", 0, 2, hidden=True),
    )


def test_a_label_without_a_number_is_left_out() -> None:
    """A debrief does not fall over a label that names nothing."""
    talk = replace(pitch(), state_labels={"ghost": "Ghost", "permission": "Permission"})
    assert [delta.name for delta in debrief(play(talk, "ask"))[0].chosen.deltas] == ["trust", "permission"]


def test_the_best_quality_is_that_of_the_moment() -> None:
    """What the pitch is worth depends on the permission."""
    more = pitch().turns[1]
    assert best_quality(more, {"permission": 0, "pitched": 1}) == 3
    assert best_quality(more, {"permission": 2, "pitched": 1}) == 4
    with pytest.raises(ValueError, match="empty"):
        best_quality(turn("stuck"), {})


@given(st.integers(0, 2**32))
def test_a_debrief_covers_every_move_of_any_run(seed: int) -> None:
    """One review per move, and the best is at least as good as the chosen."""
    run = wander(pitch(), random.Random(seed))
    reviews = debrief(run)
    assert [review.chosen.choice for review in reviews] == [move.choice for move in run.moves]
    for review in reviews:
        assert review.best
        assert review.best[0].outcome.quality >= review.chosen.outcome.quality


def test_less_of_some_meters_is_a_gain() -> None:
    """Exposure that falls is good news."""
    assert Delta("exposure", "Exposure", 50, 40, hidden=False, falling_is_good=True).gain == 10
    assert Delta("trust", "T", 50, 40, hidden=False).gain == -10
    meter = Meter("trust", "T", 40, ("Low",), falling_is_good=True)
    first = debrief(play(replace(pitch(), meters=(meter,)), "ask"))[0]
    assert first.chosen.deltas[0].gain == -8


def test_the_ledger_draws_cause_to_effect() -> None:
    """The screenshot was seen after the third move and belongs to the first."""
    (entry,) = ledger(play(backfire(), "delete", "wait", "wait"))
    assert (entry.cause, entry.seen, entry.consequence.id) == (0, 2, "screenshot")
    assert entry.deltas == (Delta("trust", "Tomás", 30, 10, hidden=False),)
    assert ledger(play(backfire(), "delete", "wait")) == ()


def test_a_dimension_lists_what_moved_one_meter() -> None:
    """What came later stands with its cause; stated rules are named; moves without effect are left out."""
    (trust,) = dimensions(play(backfire(), "delete", "wait", "wait", "good"))
    assert (trust.meter.id, trust.start, trust.end) == ("trust", 40, 10)
    assert [(one.move, one.later, one.delta.amount, one.title) for one in trust.changes] == [
        (0, False, -10, "title round"),
        (0, True, -20, "title screenshot"),
    ]
    assert [one.rules for one in trust.changes] == [(DELETING,), (DELETING,)]
