"""Plans as JSON values and back."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings

from playbook_app.base.ids import counted_ids
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.raw import RawError, plan_from_raw, plan_text, to_raw
from playbook_app.domain.plan.records.people import Contact, Person, Role
from playbook_app.domain.plan.schema import new
from tests.domain.plan.plans import plans


@settings(deadline=None, max_examples=30)
@given(plans())
def test_written_and_read_is_the_same(plan: Plan) -> None:
    """Any plan comes back as it was, also through its text."""
    assert plan_from_raw(json.loads(plan_text(plan))) == plan


def test_text_is_canonical() -> None:
    """Keys are sorted, umlauts stay letters, the text ends with a line end."""
    ids = counted_ids()
    text = plan_text(new(Plan, ids, people=(new(Person, ids, name="Jörg"),)))
    assert '"name": "Jörg"' in text
    assert text.endswith("}\n")
    keys = list(json.loads(text))
    assert keys == sorted(keys)


VERIFIED = "people[0].contacts[0].verified_on"


def raw_plan() -> dict[str, Any]:
    """Return a plan with a person and a role as JSON values."""
    ids = counted_ids()
    ana = new(Person, ids, name="Ana", contacts=(new(Contact, ids, value="1"),))
    return json.loads(plan_text(new(Plan, ids, people=(ana,), roles=(new(Role, ids, primary=ana.id),))))


@pytest.mark.parametrize(
    ("path", "value", "where", "code"),
    [
        (("people", 0, "name"), 7, "people[0].name", "wrong-type"),
        (("people", 0, "status"), "asleep", "people[0].status", "unknown-choice"),
        (("people", 0, "shoe"), 44, "people[0].shoe", "unknown-field"),
        (("people", 0), 44, "people[0]", "wrong-type"),
        (("people",), {}, "people", "wrong-type"),
        (("people",), [{}] * 501, "people", "too-many"),
        (("people", 0, "id"), "role_0000000001", "people[0].id", "bad-id"),
        (("people", 0, "id"), 5, "people[0].id", "bad-id"),
        (("people", 0, "id"), "person_", "people[0].id", "bad-id"),
        (
            ("people", 0, "contacts", 0, "verified_on"),
            "soon",
            VERIFIED,
            "bad-date",
        ),
        (("people", 0, "contacts", 0, "verified_on"), 5, VERIFIED, "bad-date"),
        (("people", 0, "languages"), "en", "people[0].languages", "wrong-type"),
        (("control",), None, "control", "wrong-type"),
        (("roles", 0, "primary"), "person_X", "role_0000000001.primary", "dangling"),
        (("roles", 0, "primary"), "role_0000000001", "role_0000000001.primary", "dangling"),
    ],
)
def test_wrong_content_says_where(path: tuple[Any, ...], value: object, where: str, code: str) -> None:
    """The first thing that is wrong is named by its path and a code."""
    raw = raw_plan()
    target: Any = raw
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = value
    with pytest.raises(RawError) as caught:
        plan_from_raw(raw)
    assert (caught.value.where, caught.value.code) == (where, code)


def test_a_plan_is_an_object_with_its_single_records() -> None:
    """A list is no plan, and the front page may not be missing."""
    for raw, where, code in (([], "plan", "wrong-type"), (raw_plan(), "control", "missing-field")):
        if isinstance(raw, dict):
            del raw["control"]
        with pytest.raises(RawError) as caught:
            plan_from_raw(raw)
        assert (caught.value.where, caught.value.code) == (where, code)


def test_an_id_stands_once() -> None:
    """Two records with one id are refused."""
    raw = raw_plan()
    raw["people"].append(dict(raw["people"][0]))
    with pytest.raises(RawError) as caught:
        plan_from_raw(raw)
    assert caught.value.code == "duplicate-id"


def test_missing_fields_have_defaults() -> None:
    """A short file is a plan, with everything it does not say empty."""
    raw = raw_plan()
    raw["people"][0] = {"id": raw["people"][0]["id"]}
    assert plan_from_raw(raw).people[0].status == "active"


def test_lenient_reading_skips_what_it_does_not_know() -> None:
    """Fields of a newer program are left out, the rest is read."""
    raw = raw_plan()
    raw["people"][0]["shoe"] = 44
    assert plan_from_raw(raw, lenient=True).people[0].name == "Ana"


def test_dates_are_written_as_people_read_them() -> None:
    """A day is ISO 8601, no day is null."""
    ids = counted_ids()
    tried = new(Contact, ids, verified_on=date(2026, 3, 1))
    plan = new(Plan, ids, people=(new(Person, ids, contacts=(tried,)),))
    raw = to_raw(plan)
    assert raw["people"][0]["contacts"][0]["verified_on"] == "2026-03-01"
    assert raw["people"][0]["media_trained_on"] is None
    assert plan_from_raw(raw) == plan


def test_to_raw_has_every_field() -> None:
    """A record is written with all its fields and its id."""
    assert set(to_raw(new(Contact, counted_ids()))) == {"id", "kind", "value", "out_of_hours", "verified_on"}
