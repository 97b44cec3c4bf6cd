"""What can follow what, and when an approval holds."""

from datetime import date

import pytest

from playbook_app.domain.plan.clean import BadValueError
from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.schema import field_of
from playbook_app.domain.plan.states import NEXT, choices_now, state_of
from tests.domain.plan.sound import TODAY, sound_plan


def test_a_plan_goes_through_its_states() -> None:
    """From draft to what replaces it; a step cannot be left out, and every state leads back to a draft."""
    draft = Draft(sound_plan())
    control = draft.plan.control.id
    for state in ("in_review", "approved", "published", "superseded", "draft"):
        draft.set(control, status=state)
    with pytest.raises(BadValueError, match="published"):
        draft.set(control, status="published")
    assert draft.plan.control.status == "draft"
    assert all("draft" in following for state, following in NEXT.items() if state != "draft")
    assert set(NEXT) == set(field_of(type(draft.plan.control), "status").choices)


def test_only_what_can_follow_is_offered() -> None:
    """The state of now and the next ones; other fields offer everything."""
    control = sound_plan().control
    assert choices_now(control, "status", tuple(NEXT)) == ("draft", "in_review")
    assert choices_now(control, "profile", ("a", "b")) == ("a", "b")


def test_an_approval_is_for_these_words() -> None:
    """Approved, then edited, then approved again; an expired one and one that nobody gave."""
    draft = Draft(sound_plan())
    statement = next(s for s in draft.plan.statements if s.stage == "holding")

    def state(on: date = TODAY) -> str:
        return state_of(next(s for s in draft.plan.statements if s.id == statement.id), on)

    assert state() == "approved"
    assert state(date(2027, 4, 1)) == "approved"
    assert state(date(2027, 4, 2)) == "expired"
    draft.set(statement.variants[0].id, body="Other words")
    assert state() == "stale"
    draft.set(statement.id, approved_on=TODAY)
    assert state() == "approved"
    draft.set(statement.id, expires_on=None)
    assert state(date(2040, 1, 1)) == "approved"
    draft.set(statement.id, approved_by="")
    assert state() == "draft"


def test_an_approval_may_be_brought_along() -> None:
    """Whoever copies an approved statement keeps the words that were approved."""
    draft = Draft(sound_plan())
    statement = draft.plan.statements[0]
    draft.set(statement.id, approved_by=statement.approved_by, approved_as="0")
    assert state_of(draft.plan.statements[0], TODAY) == "stale"
