"""Pointers between records, and deleting without leaving one behind."""

import pytest
from hypothesis import given, settings

from playbook_app.base.ids import counted_ids
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.first_hour import ChecklistItem, Playbook
from playbook_app.domain.plan.records.people import Person, Role
from playbook_app.domain.plan.references import can_point, dangling, redirect, uses, without
from playbook_app.domain.plan.schema import field_of, new
from playbook_app.domain.plan.tree import places
from tests.domain.plan.plans import plans


def small() -> Plan:
    """Return two people, a role for one of them with the other as deputy, and an item of that role."""
    ids = counted_ids()
    ana, ben = new(Person, ids, name="Ana"), new(Person, ids, name="Ben")
    lead = new(Role, ids, name="Lead", primary=ana.id, deputies=(ben.id, ana.id))
    item = new(ChecklistItem, ids, text="Call", role=lead.id)
    return new(Plan, ids, people=(ana, ben), roles=(lead,), playbooks=(new(Playbook, ids, items=(item,)),))


def test_uses_are_found_at_any_depth() -> None:
    """A role's use in a checklist inside a playbook counts like any other."""
    plan = small()
    ana = plan.people[0].id
    assert [(use.record.id, use.field.key) for use in uses(plan, ana)] == [
        (plan.roles[0].id, "primary"),
        (plan.roles[0].id, "deputies"),
    ]
    assert [use.field.code for use in uses(plan, plan.roles[0].id)] == ["item.role"]


def test_removing_unlinks() -> None:
    """Without an heir, single pointers become empty and lists lose the entry."""
    plan = small()
    after = without(plan, plan.people[0].id)
    assert after.roles[0].primary == ""
    assert after.roles[0].deputies == (plan.people[1].id,)
    assert [person.name for person in after.people] == ["Ben"]


def test_removing_reassigns() -> None:
    """With an heir, every pointer goes there, and a list does not name it twice."""
    plan = small()
    ben = plan.people[1].id
    after = without(plan, plan.people[0].id, ben)
    assert (after.roles[0].primary, after.roles[0].deputies) == (ben, (ben,))


def test_removing_a_record_inside_another() -> None:
    """A checklist item leaves its playbook."""
    plan = small()
    after = without(plan, plan.playbooks[0].items[0].id)
    assert after.playbooks[0].items == ()


def test_what_cannot_be_removed() -> None:
    """Unknown records, heirs of another type, a record as its own heir and the front page are refused."""
    plan = small()
    ana = plan.people[0].id
    for gone, heir in (("person_X", ""), (ana, plan.roles[0].id), (ana, ana), (ana, "person_X")):
        with pytest.raises(KeyError):
            without(plan, gone, heir)
    with pytest.raises(ValueError, match=r"plan\.control"):
        without(plan, plan.control.id)


def test_a_pointer_needs_a_target_of_the_right_kind() -> None:
    """Nothing, or a record of the named collection."""
    plan = small()
    primary = field_of(Role, "primary")
    assert can_point(plan, primary, "")
    assert can_point(plan, primary, plan.people[0].id)
    assert not can_point(plan, primary, plan.roles[0].id)


def test_dangling_pointers_are_found() -> None:
    """A pointer to nothing and one to the wrong kind are both reported."""
    ids = counted_ids()
    role = new(Role, ids, primary="person_X", deputies=("role_0000000001",))
    plan = new(Plan, ids, roles=(role,))
    assert [use.target for use in dangling(plan)] == ["person_X", "role_0000000001"]


@settings(deadline=None, max_examples=30)
@given(plans())
def test_removing_anything_leaves_no_dangling_pointer(plan: Plan) -> None:
    """Whatever is removed, every pointer left holds, and unrelated records are the same objects."""
    assert not list(dangling(plan))
    removable = [place.record for place in places(plan) if place.field.kind == "records"]
    for record in removable[:3]:
        assert not list(dangling(without(plan, record.id)))
    assert redirect(plan, "person_X") is plan
