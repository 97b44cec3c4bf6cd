"""Tests of the policies."""

from playbook_app.domain.quiz.behaviour import ASSESSED, BEHAVIOURS, CHECK, LEARN, PASS_MARK, REVIEW
from playbook_app.domain.quiz.record import Terms


def test_learn_gives_feedback_at_once_and_a_second_try() -> None:
    """With hints; nothing to pass, and how sure one is is not asked."""
    assert (LEARN.feedback_at_once, LEARN.tries, LEARN.hints, LEARN.certainty) == (True, 2, True, False)
    assert LEARN.terms() == Terms("learn", 2, certainty=False, pass_mark=0)


def test_check_and_assessed_give_feedback_at_the_end() -> None:
    """One answer each; only the assessed one can be passed, and keeps its items."""
    for behaviour in (CHECK, ASSESSED):
        assert (behaviour.feedback_at_once, behaviour.tries, behaviour.hints) == (False, 1, False)
    assert CHECK.terms() == Terms("check", 1, certainty=True, pass_mark=0)
    assert ASSESSED.terms() == Terms("assessed", 1, certainty=True, pass_mark=PASS_MARK)
    assert (ASSESSED.keeps_items, CHECK.keeps_items) == (True, False)


def test_review_repeats_what_was_sure_and_wrong() -> None:
    """One answer, feedback at once."""
    assert (REVIEW.feedback_at_once, REVIEW.tries, REVIEW.repeats_sure_errors) == (True, 1, True)


def test_certainty_as_the_person_has_set_it() -> None:
    """On or off in any of them."""
    assert LEARN.terms(certainty=True).certainty
    assert not CHECK.terms(certainty=False).certainty


def test_behaviours_are_found_by_the_id_in_events() -> None:
    """Every row stands under its own id."""
    assert {key: row.id for key, row in BEHAVIOURS.items()} == {
        name: name for name in ("learn", "check", "review", "assessed")
    }
