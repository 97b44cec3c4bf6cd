"""Tests of looking back turn by turn."""

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.conversation.debrief import ChoiceReview, Delta, best_quality, debrief
from tests.domain.conversation.sample import pitch, play, turn, wander


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
