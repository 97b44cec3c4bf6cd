"""Tests of what a manager sees."""

from dataclasses import fields
from datetime import UTC, datetime

import pytest

from playbook_app.domain.content.items.base import Item
from playbook_app.domain.quiz.assessed import (
    NOT_SEEN,
    SEEN,
    AssessedAnswer,
    AssessedResult,
    Notice,
    gradable,
    result_of,
)
from playbook_app.domain.quiz.attempt import QuizAttempt
from playbook_app.domain.quiz.behaviour import ASSESSED
from tests.domain.content.items.sample import write
from tests.domain.quiz.sample import LESSON, answer_all, begin, make_items

NINE, TEN = datetime(2026, 11, 9, 9, tzinfo=UTC), datetime(2026, 11, 9, 10, tzinfo=UTC)


def result(attempt: QuizAttempt) -> AssessedResult:
    """Return what a manager sees of it."""
    return result_of(attempt, "Ada", 2, (NINE, TEN))


def test_what_is_told_is_what_is_seen() -> None:
    """The notice before the start lists the fields of the result, no more and no less."""
    assert {field.name for field in fields(AssessedResult)} == set(SEEN)
    assert not set(SEEN) & set(NOT_SEEN)
    assert Notice(6, 80, certainty=True).seen == SEEN


def test_a_result() -> None:
    """Score, pass and answers with their versions; nothing about certainty."""
    attempt = begin(5, ASSESSED.terms()).answer("b", certainty=3)
    done = answer_all(attempt, "a", 1)
    found = result(done)
    assert (found.person, found.lesson, found.sitting, found.started_at) == ("Ada", LESSON, 2, NINE)
    assert (found.percent, found.pass_mark, found.passed, found.mis_clicks) == (80, 80, True, 0)
    assert [answer.score for answer in found.answers] == [0, 1, 1, 1, 1]
    shown = done.questions[0].shown
    assert found.answers[0] == AssessedAnswer(shown.item, "", shown.version, 0)


def test_mis_clicks_are_counted() -> None:
    """They are seen; the answer and its score stay."""
    done = answer_all(begin(2, ASSESSED.terms(certainty=False)).answer("b"), "a")
    found = result(done.with_note(done.questions[0].id))
    assert (found.mis_clicks, found.percent, len(found.answers)) == (1, 50, 2)


def test_no_result_while_it_goes_on() -> None:
    """Half a sitting says nothing about anybody."""
    with pytest.raises(ValueError, match="goes on"):
        result(begin(2, ASSESSED.terms()))


def test_only_what_counts_is_asked() -> None:
    """A reply to write is left out."""
    items = make_items(2)
    assert gradable((*items, Item((write(),)))) == items
