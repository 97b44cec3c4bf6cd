"""Who signed what, and what makes it stale."""

from dataclasses import replace
from datetime import date

import pytest

from playbook_app.base.ids import counted_ids
from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.records.control import Endorsement
from playbook_app.domain.plan.schema import new
from playbook_app.domain.plan.signoff import Sign, print_of, sign, signs
from tests.domain.plan.sound import TODAY, sound_plan

NUMBERS = iter(range(10, 99))


def fresh() -> Endorsement:
    """Return a new endorsement."""
    made = new(Endorsement, counted_ids())
    assert isinstance(made, Endorsement)
    return replace(made, id=f"endorsement_{next(NUMBERS):010d}")


def test_a_section_goes_stale_with_its_own_words_only() -> None:
    """Signed, edited elsewhere, edited inside, signed again by the same person in the same record."""
    draft = Draft(sound_plan())
    person = draft.plan.people[0].id
    assert signs(draft.plan, TODAY).of("purpose") == Sign("unsigned")
    sign(draft, "purpose", person, TODAY, fresh())
    draft.set(draft.plan.control.id, title="Other")
    assert signs(draft.plan, TODAY).of("purpose") == Sign("signed", person, TODAY)
    draft.set(draft.plan.principles[0].id, why="Because")
    assert signs(draft.plan, TODAY).of("purpose").state == "stale"
    count = len(draft.plan.endorsements)
    sign(draft, "purpose", person, date(2026, 12, 1), fresh())
    assert signs(draft.plan, TODAY).of("purpose") == Sign("signed", person, date(2026, 12, 1))
    assert len(draft.plan.endorsements) == count


def test_the_plan_is_another_scope() -> None:
    """A signed section is no signed plan; signing the front page leaves out its own signatures."""
    draft = Draft(replace(sound_plan(), endorsements=()))
    person = draft.plan.people[0].id
    sign(draft, "control", person, TODAY, fresh())
    found = signs(draft.plan, TODAY)
    assert (found.of("control").state, found.of("").state) == ("signed", "unsigned")
    sign(draft, "", person, TODAY, fresh())
    assert {signs(draft.plan, TODAY).of(scope).state for scope in ("", "control")} == {"signed"}
    draft.set(draft.plan.purpose.id, scope="Less")
    assert signs(draft.plan, TODAY).plan.state == "stale"
    with pytest.raises(KeyError):
        print_of(draft.plan, "shoes")


def test_a_refusal_of_these_words_weighs_most() -> None:
    """One approves, one asks for changes: refused, until the words are others."""
    draft = Draft(replace(sound_plan(), endorsements=()))
    one, two = (person.id for person in draft.plan.people[:2])
    sign(draft, "", one, TODAY, fresh())
    sign(draft, "", two, TODAY, fresh())
    draft.set(draft.plan.endorsements[0].id, decision="changes_requested", comment="Too long")
    assert signs(draft.plan, TODAY).plan == Sign("refused", one, TODAY)
    draft.set(draft.plan.purpose.id, scope="Less")
    assert signs(draft.plan, TODAY).plan.state == "stale"


def test_a_statement() -> None:
    """Approved, edited, expired; nobody's approval is none."""
    draft = Draft(sound_plan())
    statement = draft.plan.statements[0]
    draft.set(statement.id, approved_by="", expires_on=None)
    assert signs(draft.plan, TODAY).of(statement.id) == Sign("unsigned")
    person = draft.plan.people[1].id
    sign(draft, statement.id, person, TODAY, fresh())
    assert signs(draft.plan, TODAY).of(statement.id) == Sign("signed", person, TODAY)
    draft.set(statement.id, expires_on=TODAY)
    assert signs(draft.plan, date(2030, 1, 1)).of(statement.id).state == "expired"
    draft.set(statement.id, title="Other")
    assert signs(draft.plan, TODAY).of(statement.id).state == "stale"
