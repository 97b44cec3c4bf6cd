"""States, counts and how far the plan is built."""

from dataclasses import replace

import pytest

from playbook_app.base.ids import counted_ids
from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.lint import lint
from playbook_app.domain.plan.model import SECTIONS, Plan
from playbook_app.domain.plan.outline import (
    Count,
    OutlineSection,
    is_filled,
    is_touched,
    outline,
    readiness,
    required_fields,
)
from playbook_app.domain.plan.records.control import Principle
from playbook_app.domain.plan.records.people import Contact, Person, Role
from playbook_app.domain.plan.schema import field_of, new
from tests.domain.plan.plans import empty_plan
from tests.domain.plan.sound import TODAY, sound_plan


def seen(plan: Plan) -> dict[str, OutlineSection]:
    """Return the outline by section key."""
    return {entry.section.key: entry for entry in outline(plan, lint(plan, TODAY))}


def test_an_empty_plan_is_untouched() -> None:
    """Every section is there, and none is a problem before somebody has been in it."""
    sections = seen(empty_plan())
    assert list(sections) == [section.key for section in SECTIONS]
    assert {entry.state for entry in sections.values()} == {"untouched"}
    assert sections["walk_away"].errors == 1


def test_the_sound_plan_is_complete() -> None:
    """Everything needed is there and nothing is found: a hundred."""
    sections = seen(sound_plan())
    assert {entry.state for entry in sections.values()} == {"complete"}
    ready = readiness(sections.values())
    assert (ready.built, ready.errors, ready.capped) == (100, 0, False)


def test_a_missing_field_is_started() -> None:
    """What is merely missing is not a problem."""
    draft = Draft(sound_plan())
    draft.set(draft.plan.principles[0].id, why=" ")
    entry = seen(draft.plan)["purpose"]
    assert entry.state == "started"
    assert [record.state for record in entry.records] == ["complete", "started", *["complete"] * 3]
    assert entry.fields.needed - entry.fields.done == 1


def test_a_missing_entry_is_started() -> None:
    """Two principles are not three."""
    draft = Draft(sound_plan())
    draft.remove(draft.plan.principles[0].id)
    entry = seen(draft.plan)["purpose"]
    assert (entry.state, entry.coverage) == ("started", Count(2, 3))


def test_findings_are_counted_where_they_stand() -> None:
    """An error makes its record and its section a problem; one inside a record counts for the record."""
    draft = Draft(sound_plan())
    draft.set(draft.plan.people[0].contacts[0].id, value="12", verified_on=None)
    entry = seen(draft.plan)["people"]
    assert (entry.state, entry.errors, entry.warnings) == ("problem", 1, 1)
    ana, ben = entry.records[0], entry.records[1]
    assert (ana.record.id, ana.state, ana.errors, ana.warnings) == (draft.plan.people[0].id, "problem", 1, 1)
    assert (ben.state, ben.errors) == ("complete", 0)


def test_any_error_holds_it_at_sixty() -> None:
    """A plan with an error never looks ready; a small one is not lifted to sixty either."""
    draft = Draft(sound_plan())
    draft.remove(draft.plan.endorsements[0].id)
    ready = readiness(seen(draft.plan).values())
    assert (ready.built, ready.errors, ready.capped) == (60, 1, True)
    little = readiness(seen(empty_plan()).values())
    assert little.built == 0
    assert not little.capped


def test_half_of_the_fields() -> None:
    """The documented formula: coverage times forty and sixty for fields, rounded down."""
    draft = Draft(sound_plan())
    for step in draft.plan.steps:
        draft.remove(step.id)
    for record in (*draft.plan.principles, *draft.plan.levels):
        draft.set(record.id, **({"why": ""} if isinstance(record, Principle) else {"meaning": ""}))
    sections = {entry.section.key: entry for entry in outline(draft.plan, [])}
    ready = readiness(sections.values())
    fields = sum((entry.fields for entry in sections.values()), Count())
    coverage = sum((entry.coverage for entry in sections.values()), Count())
    assert coverage == Count(27, 28)
    assert fields.needed - fields.done == 5
    assert ready.built == int(coverage.share * (40 + 60 * fields.share))
    assert readiness([]).built == 100


def test_required_fields_count_inside() -> None:
    """A contact's own required fields count for its person."""
    ids = counted_ids()
    bare = new(Person, ids)
    assert required_fields(bare) == Count(0, 2)
    assert required_fields(replace(bare, contacts=(new(Contact, ids),))) == Count(1, 3)


@pytest.mark.parametrize(
    ("kind", "key", "value", "filled"),
    [
        (Role, "name", " ", False),
        (Role, "name", "x", True),
        (Role, "duties", (), False),
        (Role, "duties", ("", " "), False),
        (Role, "duties", ("Call",), True),
        (Contact, "verified_on", None, False),
        (Contact, "out_of_hours", False, True),
    ],
)
def test_what_counts_as_filled(kind: type[Role], key: str, value: object, filled: bool) -> None:
    """Blanks do not count; a yes or no always does."""
    record = new(kind, counted_ids(), **{key: value})
    assert is_filled(record, field_of(kind, key)) is filled


def test_a_new_record_is_untouched() -> None:
    """Until something in it differs from a fresh one."""
    fresh = new(Principle, counted_ids())
    assert not is_touched(fresh)
    assert is_touched(replace(fresh, kind="do_not"))
    assert not is_touched(empty_plan().control)
