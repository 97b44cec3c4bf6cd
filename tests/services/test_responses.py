"""Tests of what was wrong with a response, in words."""

import pytest

from playbook_app.domain.content.items.base import AnyFace, Item
from playbook_app.services.responses import right_words, wrong_words
from tests.domain.content.items.sample import every_face
from tests.domain.quiz.sample import begin, wrong_response

FACES = every_face()
types = pytest.mark.parametrize("face", FACES, ids=lambda face: face.type)


@types
def test_every_type_says_what_was_wrong(face: AnyFace) -> None:
    """Something about a wrong response, nothing about the best; what is right is said in one line."""
    best = face.best().text
    assert wrong_words(face, best) == ()
    if face.graded:
        question = begin([Item((face,))]).questions[0]
        words = wrong_words(face, wrong_response(question))
        assert words
        assert all(words)
        assert right_words(face)


def test_what_does_not_fit_is_told_as_it_stands() -> None:
    """A response to an older version names what is not there any more."""
    assert wrong_words(FACES[0], "gone") == ("gone",)
