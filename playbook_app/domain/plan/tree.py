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


Route = tuple[Field, ...]
"""The fields that lead from the plan to the records of one type."""
_ROUTES: dict[str, tuple[Route, ...]] = {}


def routes(kind: str) -> tuple[Route, ...]:
    """Return the ways from the plan to records whose ids begin with ``kind``; none for a strange one."""
    if not _ROUTES:
        found: dict[str, list[Route]] = {}
        collect(Plan, (), found)
        _ROUTES.update({name: tuple(ways) for name, ways in found.items()})
    return _ROUTES.get(kind, ())


def collect(parent: type[Record], way: Route, found: dict[str, list[Route]]) -> None:
    """Note the way to every type of record inside ``parent``."""
    for field in layout(parent).children:
        assert field.record is not None
        found.setdefault(field.record.TYPE, []).append((*way, field))
        collect(field.record, (*way, field), found)


def along(parent: Record, way: Route, record_id: str) -> tuple[Place, ...]:
    """Return the places on the way from ``parent`` to a record, its own last; none for no such record."""
    field, *rest = way
    for position, record in enumerate(children(parent, field)):
        if not rest and record.id == record_id:
            return (Place(record, parent, field, position, field.key),)
        if rest and (further := along(record, tuple(rest), record_id)):
            return (Place(record, parent, field, position, field.key), *further)
    return ()


def trail(plan: Plan, record_id: str) -> tuple[Place, ...]:
    """Return the places from the plan down to a record, looking only where its type can stand."""
    ways = (along(plan, way, record_id) for way in routes(record_id.partition("_")[0]))
    return next((found for found in ways if found), ())


def find(plan: Plan, record_id: str) -> Place:
    """Return where the record with that id stands; raises ``KeyError``."""
    found = trail(plan, record_id)
    if not found:
        raise KeyError(record_id)
    return replace(found[-1], collection=found[0].field.key)


def get(plan: Plan, record_id: str) -> Record | None:
    """Return the record with that id, the plan itself included, or ``None``."""
    if plan.id == record_id:
        return plan
    found = trail(plan, record_id)
    return found[-1].record if found else None


def index(plan: Plan) -> dict[str, Place]:
    """Return every place by record id, for callers that look up many."""
    return {place.record.id: place for place in places(plan)}


def with_children(parent: Record, field: Field, records: tuple[Record, ...]) -> Record:
    """Return ``parent`` holding ``records`` in ``field``."""
    value: Any = records[0] if field.kind is Kind.RECORD else records
    return replace(parent, **{field.key: value})


def put(plan: Plan, new: Record) -> Plan:
    """Return the plan with ``new`` in the place of the record of the same id; raises ``KeyError``."""
    if plan.id == new.id:
        assert isinstance(new, Plan)
        return new
    found = trail(plan, new.id)
    if not found:
        raise KeyError(new.id)
    for place in reversed(found):
        records = children(place.parent, place.field)
        new = with_children(
            place.parent, place.field, (*records[: place.index], new, *records[place.index + 1 :])
        )
    assert isinstance(new, Plan)
    return new
