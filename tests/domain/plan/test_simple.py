"""Simple mode shows about forty fields, all of which exist."""

from playbook_app.domain.plan.model import SECTIONS
from playbook_app.domain.plan.records.ending import StandDown
from playbook_app.domain.plan.records.people import Person
from playbook_app.domain.plan.schema import all_types, field_of, layout
from playbook_app.domain.plan.simple import SIMPLE, in_simple, leaf_count, shown, simple_sections


def test_about_forty_fields_that_exist() -> None:
    """Every code is a field's, nothing hidden is shown, and a list of records shows what is in it."""
    fields = {field.code: field for kind in all_types() for field in layout(kind).fields}
    assert fields.keys() >= SIMPLE
    assert not any(fields[code].hidden for code in SIMPLE)
    assert 38 <= leaf_count() <= 44
    assert all(in_simple(field.record) for code in SIMPLE if (field := fields[code]).record is not None)


def test_which_sections_are_left() -> None:
    """Those with something to fill in; nobody has to look at the rest."""
    assert shown(field_of(Person, "name"))
    assert not shown(field_of(Person, "timezone"))
    assert not in_simple(StandDown)
    assert "people" in simple_sections()
    assert "stand_down" not in simple_sections()
    assert len(simple_sections()) < len(SECTIONS) / 2 + 2
