"""Tests of what is kept of a sitting."""

from playbook_app.domain.quiz.record import AttemptRecord, Step
from tests.domain.quiz.sample import LESSON


def test_a_step_is_right_at_the_full_score() -> None:
    """Half a score is not right."""
    assert (Step("q", "a", 1).right, Step("q", "a", 0.5).right) == (True, False)


def test_a_fresh_record_has_no_steps() -> None:
    """Nothing is answered and nothing finished."""
    record = AttemptRecord("quiz_1", LESSON, 7, "learn", ())
    assert (record.steps, record.finished) == ((), False)
