"""The declaration: what can be asked of it, and that it is complete."""

import pytest

from playbook_app.base.ids import counted_ids
from playbook_app.domain.plan import schema
from playbook_app.domain.plan.fields import Kind
from playbook_app.domain.plan.model import SECTION_OF, SECTIONS, Plan
from playbook_app.domain.plan.records.levels import Level, Trigger
from playbook_app.domain.plan.records.people import Person, Role
from playbook_app.domain.plan.schema import all_types, field_of, fields_of, layout, new, record_type, singles


@pytest.fixture(autouse=True)
def read_anew() -> None:
    """Let each test see the declaration being read, not what others have kept."""
    schema._LAYOUTS.clear()
    schema._TYPES.clear()


COLLECTIONS = {field.key for field in fields_of(Plan)}


def test_fields_carry_owner_key_and_kind() -> None:
    """A field knows where it stands and what it holds."""
    name = field_of(Person, "name")
    assert (name.code, name.kind, name.required, name.names) == ("person.name", Kind.TEXT, True, True)
    assert field_of(Role, "deputies").target == "people"
    assert field_of(Level, "triggers").record is Trigger


def test_choices_come_from_the_type() -> None:
    """What can be chosen is the attribute's Literal type, and nothing is listed twice."""
    status = field_of(Person, "status")
    assert status.choices == ("active", "on_leave", "leaver")
    assert not status.optional
    silent = field_of(record_type("approval"), "if_silent")
    assert silent.optional
    assert "" not in silent.choices
    assert "mobile" in field_of(record_type("step"), "methods").choices


def test_unknown_fields_and_types_are_named() -> None:
    """Asking for what does not exist says what was asked for."""
    with pytest.raises(KeyError, match=r"person\.shoe"):
        field_of(Person, "shoe")
    with pytest.raises(KeyError, match="shoe"):
        record_type("shoe")


def test_record_types_have_names_of_their_own() -> None:
    """Every record class is found by its type name, and no two share one."""
    names = [kind.TYPE for kind in all_types()]
    assert len(names) == len(set(names))
    assert all(name == record_type(name).TYPE for name in names)


def test_references_point_to_collections() -> None:
    """Every reference field names a collection of the plan."""
    for kind in all_types():
        assert all(field.target in COLLECTIONS for field in layout(kind).references)


def test_each_collection_stands_in_one_section() -> None:
    """The section map covers the plan exactly once, in the standard's order."""
    assert set(SECTION_OF) == COLLECTIONS
    assert sum(len(section.collections) for section in SECTIONS) == len(COLLECTIONS)
    assert [section.number for section in SECTIONS] == sorted(section.number for section in SECTIONS)


def test_new_records_have_ids_and_single_records_inside() -> None:
    """A new plan has its front page and purpose; a given single record is kept."""
    ids = counted_ids()
    plan = new(Plan, ids)
    assert (plan.id, plan.control.id, plan.purpose.id) == (
        "plan_0000000001",
        "control_0000000001",
        "purpose_0000000001",
    )
    assert new(Plan, ids, control=plan.control).control is plan.control
    assert new(Person, ids, name="Ana").name == "Ana"


def test_single_records_are_known() -> None:
    """The front page always exists; a person need not."""
    assert type(new(Plan, counted_ids()).control) in singles()
    assert Person not in singles()


def test_layout_sorts_fields() -> None:
    """Children, words, references and the naming field are sorted out; a step is called by its role."""
    person = layout(Person)
    assert [field.key for field in person.children] == ["contacts", "reach"]
    assert [field.key for field in person.words] == ["name", "job_title", "timezone", "languages"]
    assert person.naming is not None
    assert layout(record_type("step")).naming.key == "notify"
    assert layout(record_type("purpose")).naming is None
