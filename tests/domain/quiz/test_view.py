"""Tests of what may be shown and done at a question."""

import pytest

from playbook_app.domain.quiz.behaviour import ASSESSED, CHECK, LEARN, Behaviour
from playbook_app.domain.quiz.view import View, view_of


def view(behaviour: Behaviour, answers: int, *, closed: bool = False, complete: bool = False) -> View:
    """Return the view of a question that has the newest answer."""
    return view_of(
        behaviour,
        behaviour.terms(),
        answers=answers,
        closed=closed,
        complete=complete,
        certainty=behaviour.certainty,
        may_return=answers > 0,
    )


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (view(LEARN, 0), View("open", False, False, True, False, False, 2)),
        (view(LEARN, 1), View("again", True, False, True, False, True, 1)),
        (view(LEARN, 2, closed=True), View("explained", True, True, False, False, True, 0)),
        (view(CHECK, 0), View("open", False, False, False, True, False, 1)),
        (view(CHECK, 1, closed=True), View("kept", False, False, False, False, True, 0)),
        (view(CHECK, 1, closed=True, complete=True), View("explained", True, True, False, False, False, 0)),
        (view(ASSESSED, 1, closed=True), View("kept", False, False, False, False, False, 0)),
        (
            view(ASSESSED, 1, closed=True, complete=True),
            View("explained", True, True, False, False, False, 0, may_note=True),
        ),
    ],
)
def test_what_is_shown_when(found: View, expected: View) -> None:
    """Stage, verdict, explanation, hint, certainty, mis-click, tries left, note."""
    assert found == expected
