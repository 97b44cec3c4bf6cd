"""Who points to whom: uses of a record, and deleting it without leaving a pointer behind."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from playbook_app.domain.plan.fields import Field, Kind
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.schema import layout
from playbook_app.domain.plan.tree import children, find, get, places, put, with_children

IdMap = Callable[[str], str]
"""Takes an id that is pointed to and returns what to point to instead; "" for nothing."""


@dataclass(frozen=True, slots=True)
class Use:
    """One pointer: ``record`` points to the target in ``field``."""

    record: Record
    field: Field
    target: str


def pointers(record: Record) -> Iterator[Use]:
    """Yield what ``record`` itself points to, without the records inside it."""
    for field in layout(type(record)).references:
        value = getattr(record, field.key)
        for target in (value,) if field.kind is Kind.REF else value:
            if target:
                yield Use(record, field, target)


def all_pointers(record: Record) -> Iterator[Use]:
    """Yield what ``record`` and the records inside it point to, in print order."""
    yield from pointers(record)
    for place in places(record):
        yield from pointers(place.record)


def uses(plan: Plan, record_id: str) -> tuple[Use, ...]:
    """Return every pointer to a record ("used in n places")."""
    return tuple(use for use in all_pointers(plan) if use.target == record_id)


def dangling(plan: Plan) -> Iterator[Use]:
    """Yield pointers whose target is not in the collection they must point into."""
    known = {field.key: {r.id for r in children(plan, field)} for field in layout(Plan).children}
    return (use for use in all_pointers(plan) if use.target not in known[use.field.target])


def can_point(plan: Plan, field: Field, target: str) -> bool:
    """Tell whether a reference field may point to ``target`` ("" is always allowed)."""
    return not target or any(record.id == target for record in getattr(plan, field.target))


def repoint(record: Record, new_id: IdMap) -> Record:
    """Return ``record`` (and all inside it) with every pointer sent through ``new_id``.

    A record in which nothing changes is returned as it is.
    """
    for field in layout(type(record)).children:
        old = children(record, field)
        new = tuple(repoint(child, new_id) for child in old)
        if any(one is not other for one, other in zip(old, new, strict=True)):
            record = with_children(record, field, new)
    changes: dict[str, Any] = {
        field.key: pointed
        for field in layout(type(record)).references
        if (pointed := repointed(field, getattr(record, field.key), new_id)) != getattr(record, field.key)
    }
    return replace(record, **changes) if changes else record


def repointed(field: Field, value: Any, new_id: IdMap) -> str | tuple[str, ...]:  # noqa: ANN401 - either kind
    """Return the value of a reference field with its ids sent through ``new_id``; doubles fall out."""
    if field.kind is Kind.REF:
        return new_id(value) if value else ""
    return tuple(dict.fromkeys(target for old in value if (target := new_id(old))))


def redirect(plan: Plan, old: str, new: str = "") -> Plan:
    """Return the plan with every pointer to ``old`` sent to ``new``, or removed when that is empty."""
    changed = repoint(plan, lambda target: new if target == old else target)
    assert isinstance(changed, Plan)
    return changed


def without(plan: Plan, record_id: str, reassign_to: str = "") -> Plan:
    """Return the plan without a record and what is inside it; nothing points to it any more.

    Its uses go to ``reassign_to``, another record of its type, or are removed. Raises
    ``KeyError`` when there is no such record or no such heir and ``ValueError`` for a single
    record, which always exists.
    """
    gone = find(plan, record_id).record
    if reassign_to and (reassign_to == record_id or type(get(plan, reassign_to)) is not type(gone)):
        raise KeyError(reassign_to)
    plan = redirect(plan, record_id, reassign_to)
    place = find(plan, record_id)
    return _dropped(plan, place.parent, place.field, place.index)


def _dropped(plan: Plan, parent: Record, field: Field, position: int) -> Plan:
    if field.kind is Kind.RECORD:
        raise ValueError(f"{field.code} always exists")
    records = children(parent, field)
    return put(plan, with_children(parent, field, records[:position] + records[position + 1 :]))
