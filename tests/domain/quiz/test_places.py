"""Tests of sittings that belong to no lesson."""

from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.quiz.places import PLACES, is_place
from tests.domain.quiz.sample import LESSON


def test_places_are_no_lessons() -> None:
    """They are written like one and come back; no pack can have their name."""
    assert [is_place(ref) for ref in (*PLACES, LESSON)] == [True, True, True, True, False]
    assert [LessonRef.parse(str(ref)) for ref in PLACES] == list(PLACES)
