"""Bringing back what an older plan said."""

from dataclasses import replace

import pytest

from playbook_app.base.ids import counted_ids
from playbook_app.domain.plan.diff import diff
from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.people import Contact, Person
from playbook_app.domain.plan.restore import restore_field, restore_record
from playbook_app.domain.plan.schema import new
from playbook_app.domain.plan.tree import find
from tests.domain.plan.sound import sound_plan


def back(before: Plan, draft: Draft) -> Plan:
    """Return the plan after every difference was taken back once."""
    for change in diff(before, draft.plan):
        restore_record(draft, before, change)
    return draft.plan


def test_one_field_of_several() -> None:
    """The field comes back, its neighbour stays as it is."""
    draft = Draft(sound_plan())
    person = draft.plan.people[0]
    draft.set(person.id, name="Anna", job_title="Boss")
    (change,) = diff(sound_plan(), draft.plan)
    restore_field(draft, change, next(field for field in change.fields if field.field.key == "name"))
    found = find(draft.plan, person.id).record
    assert isinstance(found, Person)
    assert (found.name, found.job_title) == (person.name, "Boss")


def test_added_removed_moved_and_changed() -> None:
    """Each is taken back, at the place where it was."""
    before, ids = sound_plan(), counted_ids()
    draft = Draft(before)
    draft.move(before.people[0].id, 1)
    draft.set(before.control.id, title="Other")
    draft.remove(before.principles[1].id)
    draft.remove(before.people[1].contacts[0].id)
    draft.add(replace(new(Contact, ids), id="contact_zzzzzzzzzz"), to=before.people[0].id)
    draft.add(replace(new(Person, ids), id="person_zzzzzzzzzz"))
    assert back(before, draft) == before


def test_pointers_to_what_is_gone_fall_out() -> None:
    """A role comes back without the deputy who has left since, a field likewise."""
    before = sound_plan()
    role, deputy = next((role, role.deputies[0]) for role in before.roles if role.deputies)
    draft = Draft(before)
    draft.remove(role.id)
    draft.remove(deputy)
    gone = next(change for change in diff(before, draft.plan) if change.record.id == role.id)
    restore_record(draft, before, gone)
    assert deputy not in find(draft.plan, role.id).record.deputies
    draft = Draft(before)
    draft.remove(deputy)
    changed = next(change for change in diff(before, draft.plan) if change.record.id == role.id)
    restore_record(draft, before, changed)
    assert deputy not in find(draft.plan, role.id).record.deputies


def test_nothing_to_return_to() -> None:
    """What was inside something that is gone cannot come back by itself."""
    before = sound_plan()
    draft = Draft(before)
    draft.remove(before.people[0].contacts[0].id)
    (gone,) = diff(before, draft.plan)
    draft.remove(before.people[0].id)
    with pytest.raises(KeyError):
        restore_record(draft, before, gone)
