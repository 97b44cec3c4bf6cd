"""Every type under every behaviour: start, wrong, again, right, end; state, mark and what is visible."""

import pytest

from playbook_app.domain.content.items.base import AnyFace, Item
from playbook_app.domain.quiz.attempt import NotOpenError, QuizAttempt
from playbook_app.domain.quiz.behaviour import ASSESSED, BEHAVIOURS, CHECK, LEARN, REVIEW, Behaviour
from playbook_app.domain.quiz.view import View
from tests.domain.content.items.sample import every_face
from tests.domain.quiz.sample import begin, make_items, resume, wrong_response

GRADED = [face for face in every_face() if face.graded]
types = pytest.mark.parametrize("face", GRADED, ids=lambda face: face.type)


def sitting(face: AnyFace, behaviour: Behaviour) -> QuizAttempt:
    """Return an attempt that asks this face among five others."""
    return begin([Item((face,)), *make_items(5)], behaviour.terms())


def sure(behaviour: Behaviour) -> int:
    """Return a certainty where one is asked for."""
    return 2 if behaviour.certainty else 0


@types
def test_learn(face: AnyFace) -> None:
    """Wrong: not quite, the hint, another try. Right then: closed and explained, counted as missed."""
    attempt = sitting(face, LEARN)
    question = attempt.question(face.id)
    assert attempt.view(face.id) == View("open", False, False, True, False, False, 2)
    attempt = attempt.answer(wrong_response(question), face.id)
    assert attempt.view(face.id) == View("again", True, False, True, False, True, 1)
    attempt = attempt.answer(face.best(), face.id)
    assert attempt.view(face.id) == View("explained", True, True, False, False, True, 0)
    marked = attempt.question(face.id).mark
    assert marked is not None
    assert (marked.right, all(part.reason for part in marked.parts)) == (True, True)
    assert attempt.results.right == 0


@types
def test_learn_right_at_once(face: AnyFace) -> None:
    """One answer is enough."""
    attempt = sitting(face, LEARN).answer(face.best(), face.id)
    assert attempt.view(face.id).stage == "explained"
    assert attempt.results.right == 1


@types
def test_learn_wrong_twice(face: AnyFace) -> None:
    """Closed, and everything is explained."""
    attempt = sitting(face, LEARN)
    for _try in range(2):
        attempt = attempt.answer(wrong_response(attempt.question(face.id)), face.id)
    assert attempt.view(face.id) == View("explained", True, True, False, False, True, 0)
    with pytest.raises(NotOpenError):
        attempt.answer(face.best(), face.id)


@types
@pytest.mark.parametrize("behaviour", [CHECK, ASSESSED], ids=lambda behaviour: behaviour.id)
def test_check_and_assessed(face: AnyFace, behaviour: Behaviour) -> None:
    """No word before the end; then everything. One answer each, a hint never."""
    attempt = sitting(face, behaviour)
    assert attempt.view(face.id) == View("open", False, False, False, True, False, 1)
    attempt = attempt.answer(wrong_response(attempt.question(face.id)), face.id, certainty=2)
    back = behaviour is CHECK
    assert attempt.view(face.id) == View("kept", False, False, False, False, back, 0)
    assert not attempt.shows_feedback(face.id)
    while attempt.current is not None:
        attempt = attempt.answer("a", certainty=1)
    ended = View("explained", True, True, False, False, False, 0, may_note=not back)
    assert attempt.view(face.id) == ended
    assert attempt.results.right == 5
    assert (attempt.passed is None) == (behaviour is CHECK)


@types
def test_review(face: AnyFace) -> None:
    """Feedback at once, one answer; what was sure and wrong comes back among the others."""
    attempt = sitting(face, REVIEW)
    assert attempt.view(face.id) == View("open", False, False, False, True, False, 1)
    attempt = attempt.answer(wrong_response(attempt.question(face.id)), face.id, certainty=3)
    assert attempt.view(face.id) == View("explained", True, True, False, False, True, 0)
    assert attempt.view(f"{face.id}~1").stage == "open"
    attempt = attempt.answer(face.best(), f"{face.id}~1", certainty=1)
    assert not attempt.view(f"{face.id}~1").mis_click


@types
@pytest.mark.parametrize("behaviour", [LEARN, CHECK, REVIEW], ids=lambda behaviour: behaviour.id)
def test_a_mis_click_of_every_type(face: AnyFace, behaviour: Behaviour) -> None:
    """Taken back, asked again, answered; the record brings the same sitting back at each step."""
    items = [Item((face,)), *make_items(5)]
    attempt = sitting(face, behaviour)
    for step in (
        lambda now: now.answer(wrong_response(now.question(face.id)), face.id, certainty=sure(behaviour)),
        QuizAttempt.mis_clicked,
        lambda now: now.answer(face.best(), f"{face.id}~1", certainty=sure(behaviour)),
    ):
        attempt = step(attempt)
        assert resume(attempt, items).questions == attempt.questions
    assert attempt.results == type(attempt.results)(right=1, answered=1, total=6)


@types
def test_a_mis_click_in_an_assessed_sitting(face: AnyFace) -> None:
    """Nothing is taken back; at the end it can be noted, once, and the score stays."""
    attempt = sitting(face, ASSESSED)
    attempt = attempt.answer(wrong_response(attempt.question(face.id)), face.id, certainty=sure(ASSESSED))
    with pytest.raises(NotOpenError):
        attempt.mis_clicked()
    with pytest.raises(NotOpenError):
        attempt.with_note(face.id)
    while attempt.current is not None:
        attempt = attempt.answer("a", certainty=1)
    noted = attempt.with_note(face.id)
    assert (noted.percent, noted.record.noted) == (attempt.percent, (face.id,))
    with pytest.raises(NotOpenError):
        noted.with_note(face.id)


@pytest.mark.parametrize("behaviour", BEHAVIOURS.values(), ids=lambda behaviour: behaviour.id)
def test_a_reply_to_write(behaviour: Behaviour) -> None:
    """Written once, beside the models from then on; nobody is asked how sure they are of it."""
    face = every_face()[-1]
    attempt = sitting(face, behaviour)
    assert not attempt.view(face.id).certainty
    attempt = attempt.answer(face.best(), face.id)
    assert attempt.view(face.id).stage == ("explained" if behaviour.feedback_at_once else "kept")
    marked = attempt.question(face.id).mark
    assert marked is not None
    assert [part.id for part in marked.parts] == ["short", "long"]
    assert (attempt.results.answered, len(attempt.questions)) == (0, 6)
