"""Tests of the policies."""

from playbook_app.domain.quiz.behaviour import BEHAVIOURS, LEARN


def test_learn_gives_feedback_at_once_and_one_try() -> None:
    """The policy of the first lessons."""
    assert (LEARN.feedback_at_once, LEARN.tries) == (True, 1)


def test_behaviours_are_found_by_the_id_in_events() -> None:
    """Every row stands under its own id."""
    assert {key: row.id for key, row in BEHAVIOURS.items()} == {"learn": "learn"}
