"""Recognising the parts of a first message."""

import pytest

from playbook_app.domain.plan.parts import FIRST_MESSAGE, SIGNS, part_spans, recognised
from playbook_app.domain.plan.records.statements import Statement
from playbook_app.domain.plan.schema import field_of
from tests.domain.plan.sound import BODY


def test_a_whole_message() -> None:
    """All six parts are found, each with its place."""
    assert set(FIRST_MESSAGE) <= recognised(BODY)
    spans = part_spans(BODY)
    assert BODY[slice(*spans["empathy"])] == "sorry"
    assert BODY[slice(*spans["next_update"])] == "More here at {{next_update}}"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Thanks for telling us.", "empathy"),
        ("We can confirm a fire.", "known"),
        ("It isn\u2019t clear why: too early to say.", "unknown"),
        ("We've closed the kitchen.", "doing"),
        ("You will hear from us.", "commitment"),
        ("We post again here at 14:30.", "next_update"),
        ("By noon we post here again.", "next_update"),
        ("Call us on {{phone}}.", "where"),
    ],
)
def test_ways_of_saying_it(text: str, part: str) -> None:
    """Usual ways are recognised."""
    assert part in recognised(text)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("We are sorry.", "doing"),
        ("More soon.", "next_update"),
        ("Our bread is fresh.", "known"),
        ("Everybody is well.", "unknown"),
        ("Good morning.", "where"),
    ],
)
def test_what_is_not_it(text: str, part: str) -> None:
    """Other sentences are not."""
    assert part not in recognised(text)


def test_parts_are_choices() -> None:
    """What can be recognised is what the author can tick."""
    assert set(SIGNS) == set(field_of(Statement, "parts").choices)
    assert set(FIRST_MESSAGE) < set(SIGNS)
