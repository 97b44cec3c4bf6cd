"""Plans for tests: generated from the declared fields."""

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import strategies as st

from playbook_app.base.ids import ALPHABET, counted_ids
from playbook_app.domain.plan.clean import clean_line, clean_text
from playbook_app.domain.plan.fields import Field, Kind
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.schema import layout, new
from playbook_app.domain.plan.tree import get, places, put

LINES = st.text(max_size=12).map(clean_line)
COUNTS = st.sampled_from((0, 0, 0, 1, 2))
TEXTS = st.text(max_size=30).map(clean_text)


def values(field: Field) -> st.SearchStrategy[Any]:
    """Return any value that may stand in a field; references come later."""
    chosen = st.sampled_from((*field.choices, *([""] if field.optional or not field.choices else [])))
    numbers = st.none() | st.integers(field.lowest, field.highest)
    return {
        Kind.TEXT: LINES,
        Kind.LONG: TEXTS,
        Kind.NUMBER: numbers,
        Kind.MINUTES: numbers,
        Kind.CLOCK: numbers,
        Kind.BOOL: st.booleans(),
        Kind.DATE: st.none() | st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 1, 1)),
        Kind.CHOICE: chosen,
        Kind.CHOICES: st.lists(chosen, max_size=3).map(tuple),
        Kind.LIST: st.lists(LINES, max_size=3).map(tuple),
        Kind.REF: st.just(""),
        Kind.REFS: st.just(()),
    }[field.kind]


@st.composite
def records(draw: st.DrawFn, kind: type[Record], used: set[str]) -> Record:
    """Return a record with drawn values and ids that nothing else in ``used`` has."""
    drawn: dict[str, Any] = {}
    for field in layout(kind).fields:
        if field.kind is Kind.RECORD:
            drawn[field.key] = draw(records(field.record, used))
        elif field.kind is Kind.RECORDS:
            drawn[field.key] = tuple(draw(records(field.record, used)) for _ in range(draw(COUNTS)))
        else:
            drawn[field.key] = draw(values(field))
    return kind(free_id(kind.TYPE, draw(st.integers(0, 2**50 - 1)), used), **drawn)


def free_id(prefix: str, number: int, used: set[str]) -> str:
    """Return the first id from ``number`` on that is not used."""
    while True:
        found = f"{prefix}_{''.join(ALPHABET[(number >> (5 * place)) & 31] for place in range(10))}"
        if found not in used:
            used.add(found)
            return found
        number += 1


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Return a whole plan whose references all hold."""
    plan = draw(records(Plan, set()))
    assert isinstance(plan, Plan)
    for place in list(places(plan)):
        changes: dict[str, Any] = {}
        for field in layout(type(place.record)).references:
            targets = [record.id for record in getattr(plan, field.target)]
            if targets and draw(st.booleans()):
                one = draw(st.sampled_from(targets))
                changes[field.key] = one if field.kind is Kind.REF else (one,)
        if changes:
            plan = put(plan, replace(get(plan, place.record.id), **changes))
    return plan


def empty_plan() -> Plan:
    """Return a plan with nothing in it."""
    return new(Plan, counted_ids())
