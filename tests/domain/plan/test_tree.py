"""Finding and replacing records in the frozen plan."""

from dataclasses import replace

import pytest

from playbook_app.base.ids import counted_ids
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.naming import name_by_id, name_of
from playbook_app.domain.plan.records.control import Endorsement
from playbook_app.domain.plan.records.levels import Level, Trigger
from playbook_app.domain.plan.records.people import Contact, Person
from playbook_app.domain.plan.schema import new
from playbook_app.domain.plan.tree import children, find, get, index, put


@pytest.fixture
def plan() -> Plan:
    """Return a plan with a person, her two contacts and her signature."""
    ids = counted_ids()
    ana = new(Person, ids, name=" Ana ", contacts=(new(Contact, ids), new(Contact, ids)))
    return new(Plan, ids, people=(ana,), endorsements=(new(Endorsement, ids, person=ana.id),))


def test_places_know_their_section(plan: Plan) -> None:
    """A contact stands in its person, in the people section, at its index."""
    place = find(plan, plan.people[0].contacts[1].id)
    assert (place.parent.id, place.field.code, place.index) == (plan.people[0].id, "person.contacts", 1)
    assert (place.collection, place.section) == ("people", "people")
    assert find(plan, plan.control.id).section == "control"


def test_lookups(plan: Plan) -> None:
    """The plan is found by its own id, unknown ids are not."""
    assert get(plan, plan.id) is plan
    assert get(plan, "person_X") is None
    with pytest.raises(KeyError):
        find(plan, "person_X")
    assert set(index(plan)) >= {plan.control.id, plan.purpose.id, plan.people[0].id}
    assert children(plan, find(plan, plan.control.id).field) == (plan.control,)


def test_put_replaces_and_shares_the_rest(plan: Plan) -> None:
    """Only the path to the record is new; the plan itself can be put too."""
    contact = plan.people[0].contacts[0]
    changed = put(plan, replace(contact, value="1"))
    assert changed.people[0].contacts[0].value == "1"
    assert changed.people[0].contacts[1] is plan.people[0].contacts[1]
    assert changed.control is plan.control
    assert put(changed, replace(plan.control, title="T")).control.title == "T"
    assert put(plan, plan) is plan
    with pytest.raises(KeyError):
        put(plan, replace(contact, id="contact_X"))


def test_names(plan: Plan) -> None:
    """A record is called by its own words or by what it stands for; some have no words."""
    assert name_of(plan, plan.people[0]) == "Ana"
    assert name_of(plan, plan.endorsements[0]) == "Ana"
    assert name_of(plan, replace(plan.endorsements[0], person="")) == ""
    assert name_of(plan, plan.purpose) == ""
    ids = counted_ids()
    assert name_of(plan, new(Trigger, ids)) == ""
    assert name_of(plan, new(Level, ids, name="Fire")) == "Fire"
    assert name_by_id(plan, plan.people[0].id) == "Ana"
    assert name_by_id(plan, "") == ""
    assert name_by_id(plan, "person_X") == ""
