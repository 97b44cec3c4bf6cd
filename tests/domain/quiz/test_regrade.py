"""Tests of marking old answers again."""

from typing import Any

from playbook_app.domain.content.items.base import Item, fingerprint
from playbook_app.domain.quiz.attempt import QuizAttempt
from playbook_app.domain.quiz.behaviour import CHECK
from playbook_app.domain.quiz.record import Regraded
from playbook_app.domain.quiz.regrade import Regrading, regrade
from tests.domain.content.items.sample import multiple, write
from tests.domain.quiz.sample import LESSON, answer_all, begin, make_face, make_item, make_items, resume


def again(attempt: QuizAttempt, *now: Item, then: dict[str, Any] | None = None) -> Regrading:
    """Return the attempt marked again beside these items; every answer was given on day 5."""
    return regrade(resume(attempt, now, then), [5] * len(attempt.record.steps))


def test_a_mended_key() -> None:
    """Who was right all along gets the score; the change is written down with both scores."""
    attempt = answer_all(begin(2, CHECK.terms()), "b", 2)
    found = again(attempt, make_item("q0", key=1), make_items(2)[1])
    version = fingerprint(make_face("q0", key=1))
    assert found.changes == (Regraded(LESSON, "q0", 0, 1, version, 0.0, 1.0, 5, 2),)
    assert (found.attempt.results.right, attempt.results.right, found.unmarkable) == (1, 0, ())
    assert [step.chosen for step in found.attempt.record.steps] == ["b", "b"]


def test_what_did_not_change_stays() -> None:
    """The same items, or another text with the same key, change no score."""
    attempt = answer_all(begin(2), "b")
    assert again(attempt, *make_items(2)).changes == ()
    assert again(attempt, *(make_item(f"q{n}", prompt="New words") for n in range(2))).changes == ()


def test_what_cannot_be_marked_is_named() -> None:
    """Items that have gone, have another type, or do not have the option any more."""
    attempt = answer_all(begin(3), "c")
    now = (make_item("q0", options=2), Item((multiple(id="q1"),)))
    found = again(attempt, *now, then={"q1": make_face("q1")})
    assert (found.changes, sorted(found.unmarkable)) == ((), ["q0", "q1", "q2"])
    unknown = again(attempt, make_item("q0"), Item((multiple(id="q1"),)), make_item("q2"))
    assert unknown.unmarkable == ("q1",)


def test_what_is_not_graded_is_not_marked_again() -> None:
    """Nor is what was never answered."""
    items = [Item((write(id="w"),)), make_item("q0")]
    attempt = begin(items).answer(write().best(), "w")
    found = again(attempt, Item((write(id="w", prompt="New"),)), then={"w": write(id="w")})
    assert (found.changes, found.unmarkable) == ((), ())
