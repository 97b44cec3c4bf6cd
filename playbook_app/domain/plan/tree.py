"""Finding and replacing records inside the frozen plan, wherever they stand."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from playbook_app.domain.plan.fields import Field, Kind
from playbook_app.domain.plan.model import SECTION_OF, Plan
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.schema import layout


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record stands: in ``field`` of ``parent``, at ``index`` (0 for single records)."""

    record: Record
    parent: Record
    field: Field
    index: int
    collection: str
    """The plan's collection that holds it or the record it belongs to."""

    @property
    def section(self) -> str:
        """The key of the section it stands in."""
        return SECTION_OF[self.collection]


def children(parent: Record, field: Field) -> tuple[Record, ...]:
    """Return the records in ``field``, also when it holds a single one."""
    value = getattr(parent, field.key)
    return (value,) if field.kind is Kind.RECORD else value


def places(parent: Record, collection: str = "") -> Iterator[Place]:
    """Yield every record inside ``parent``, in print order, each before the records inside it."""
    for field in layout(type(parent)).children:
        home = collection or field.key
        for index, record in enumerate(children(parent, field)):
            yield Place(record, parent, field, index, home)
            yield from places(record, home)


def find(plan: Plan, record_id: str) -> Place:
    """Return where the record with that id stands; raises ``KeyError``."""
    for place in places(plan):
        if place.record.id == record_id:
            return place
    raise KeyError(record_id)


def get(plan: Plan, record_id: str) -> Record | None:
    """Return the record with that id, the plan itself included, or ``None``."""
    if plan.id == record_id:
        return plan
    return next((place.record for place in places(plan) if place.record.id == record_id), None)


def index(plan: Plan) -> dict[str, Place]:
    """Return every place by record id, for callers that look up many."""
    return {place.record.id: place for place in places(plan)}


def with_children(parent: Record, field: Field, records: tuple[Record, ...]) -> Record:
    """Return ``parent`` holding ``records`` in ``field``."""
    value: Any = records[0] if field.kind is Kind.RECORD else records
    return replace(parent, **{field.key: value})


def swap(parent: Record, old: Record, new: Record) -> Record | None:
    """Return ``parent`` with ``new`` where ``old`` (by identity of id) was; ``None`` if it is not inside."""
    if parent.id == old.id:
        return new
    for field in layout(type(parent)).children:
        records = children(parent, field)
        for position, record in enumerate(records):
            changed = swap(record, old, new)
            if changed is not None:
                return with_children(parent, field, (*records[:position], changed, *records[position + 1 :]))
    return None


def put(plan: Plan, new: Record) -> Plan:
    """Return the plan with ``new`` in the place of the record of the same id; raises ``KeyError``."""
    changed = swap(plan, new, new)
    if not isinstance(changed, Plan):
        raise KeyError(new.id)
    return changed
