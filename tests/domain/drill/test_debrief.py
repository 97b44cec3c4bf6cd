"""Tests of looking back: decisions by thread, what else there was, and what led to what."""

from playbook_app.domain.drill.debrief import calls, effects, reviews
from playbook_app.domain.drill.state import Action
from tests.domain.drill.sample import JOKE, OPEN, SEND, do, later, waiting


def test_a_thread_is_reviewed_with_all_its_replies() -> None:
    """What was sent is apart from the others; the best are told."""
    review = reviews(do(*SEND))[0]
    assert [one.kind for one in review.decisions] == ["triage", "publish"]
    assert [reply.id for reply in review.others] == ["soon", "blame", "refund", "line"]
    assert [reply.id for reply in review.best] == ["sorry", "refund"]
    joke = reviews(later(20))[-1]
    assert (joke.known.thread, joke.best) == (JOKE, ())


def test_an_effect_points_at_its_cause() -> None:
    """A correction, a picture that comes back, a level that rose."""
    soon = do(OPEN, Action("draft", "late", "soon"), Action("publish", "late"), *waiting(4))
    state = do(OPEN, Action("draft", "late", "blame"), Action("publish", "late"), *waiting(1))
    for run, kinds in ((soon, ("publish", "correction")), (state, ("publish", "later"))):
        found = [(run.log[one.cause].kind, run.log[one.entry].kind) for one in effects(run)]
        assert kinds in found
    assert effects(do(*SEND)) == ()


def test_calls_are_about_all_of_it() -> None:
    """Raising the level and standing down belong to no thread."""
    assert [one.kind for one in calls(do(Action("escalate"), Action("stand-down")))] == [
        "escalate",
        "stand-down",
    ]
