"""The declared fields, read back from the record classes: everything generic stands on this.

Forms, completeness, reading, writing, lint and exports ask ``layout`` what a record has.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from playbook_app.base.ids import IdSource
from playbook_app.domain.plan.fields import WORDS, Field, Kind
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.base import Record

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Layout:
    """What one record class holds, sorted out once."""

    fields: tuple[Field, ...]
    """In the order they are declared, which is the order they are shown in."""
    by_key: Mapping[str, Field]
    children: tuple[Field, ...]
    """Fields that hold records."""
    words: tuple[Field, ...]
    """Fields that hold free text."""
    references: tuple[Field, ...]
    """Fields that point to other records."""
    naming: Field | None
    """The field a record is called by."""


_LAYOUTS: dict[type[Record], Layout] = {}
_TYPES: dict[str, type[Record]] = {}


def layout(record_type: type[Record]) -> Layout:
    """Return what a record class declares."""
    known = _LAYOUTS.get(record_type)
    if known is None:
        known = _LAYOUTS[record_type] = read_layout(record_type)
    return known


def read_layout(record_type: type[Record]) -> Layout:
    """Read the annotations of a record class."""
    fields = tuple(
        complete(hint, owner=record_type.TYPE, key=key)
        for key, hint in get_type_hints(record_type, include_extras=True).items()
        if get_origin(hint) is Annotated
    )
    return Layout(
        fields=fields,
        by_key={field.key: field for field in fields},
        children=tuple(f for f in fields if f.kind in (Kind.RECORD, Kind.RECORDS)),
        words=tuple(f for f in fields if f.kind in WORDS),
        references=tuple(f for f in fields if f.kind in (Kind.REF, Kind.REFS)),
        naming=next((f for f in fields if f.names), None),
    )


def fields_of(record_type: type[Record]) -> tuple[Field, ...]:
    """Return the fields of a record class in the order they are shown."""
    return layout(record_type).fields


def field_of(record_type: type[Record], key: str) -> Field:
    """Return one field; raises ``KeyError`` with its full code when there is none."""
    try:
        return layout(record_type).by_key[key]
    except KeyError:
        raise KeyError(f"{record_type.TYPE}.{key}") from None


def complete(hint: Any, owner: str, key: str) -> Field:  # noqa: ANN401 - a type hint is any object
    """Add to a declaration what the attribute's name and type already say."""
    value_type, declared = get_args(hint)
    assert isinstance(declared, Field)
    inner = get_args(value_type)[0] if get_origin(value_type) is tuple else value_type
    field = replace(declared, owner=owner, key=key)
    if field.kind in (Kind.CHOICE, Kind.CHOICES):
        values = get_args(inner)
        assert get_origin(inner) is Literal
        return replace(field, choices=tuple(v for v in values if v), optional="" in values)
    if field.kind in (Kind.RECORD, Kind.RECORDS):
        return replace(field, record=inner)
    assert inner in (str, bool, int) or get_origin(inner) in (UnionType, Union)
    return field


def default_of(kind: type[Record], field: Field) -> object:
    """Return what a new record of a class has in ``field``."""
    return kind.__dataclass_fields__[field.key].default


def all_types(root: type[Record] = Plan) -> Iterator[type[Record]]:
    """Yield every record class, the plan first, each before the records inside it."""
    yield root
    for field in layout(root).children:
        assert field.record is not None
        yield from all_types(field.record)


def singles() -> frozenset[type[Record]]:
    """Return the record classes of which a plan always has exactly one."""
    return frozenset(f.record for f in layout(Plan).children if f.kind is Kind.RECORD and f.record)


def record_type(name: str) -> type[Record]:
    """Return the record class called ``name`` ("person"); raises ``KeyError``."""
    if not _TYPES:
        _TYPES.update((found.TYPE, found) for found in all_types())
    return _TYPES[name]


def new(kind: type[R], ids: IdSource, /, **values: Any) -> R:  # noqa: ANN401 - any field's value
    """Return a fresh record with an id of its own and ``values`` set; the rest is empty."""
    singles: dict[str, Record] = {
        field.key: new(field.record, ids)
        for field in layout(kind).children
        if field.kind is Kind.RECORD and field.record is not None and field.key not in values
    }
    return kind(ids(kind.TYPE), **singles, **values)
