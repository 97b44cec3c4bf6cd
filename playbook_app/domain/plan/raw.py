"""The plan as plain JSON values and back, driven by the declared fields.

Reading is strict: whatever is not as declared raises ``RawError`` with the place in the file.
Missing fields get their defaults, so that an older or shorter file stays readable.
"""

import json
from datetime import date
from typing import Any, TypeVar

from playbook_app.base.ids import is_id
from playbook_app.domain.plan.clean import BadValueError, cleaned
from playbook_app.domain.plan.fields import ENTRY_LIMIT, Field, Kind
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.references import dangling
from playbook_app.domain.plan.schema import layout
from playbook_app.domain.plan.tree import places

R = TypeVar("R", bound=Record)
Raw = dict[str, Any]
LIST_KINDS = frozenset({Kind.LIST, Kind.CHOICES, Kind.REFS})


class RawError(ValueError):
    """Something in the file is not as declared; ``where`` is its path ("people[2].name")."""

    def __init__(self, where: str, code: str, detail: object = "") -> None:
        """Keep the parts for the sentence."""
        super().__init__(f"{where}: {code} {detail}".strip())
        self.where = where
        self.code = code
        self.detail = detail


def to_raw(record: Record) -> Raw:
    """Return a record and all inside it as JSON values, every field present."""
    raw: Raw = {"id": record.id}
    for field in layout(type(record)).fields:
        raw[field.key] = _value_to_raw(field, getattr(record, field.key))
    return raw


def _value_to_raw(field: Field, value: Any) -> Any:  # noqa: ANN401 - any field's value, in and out
    if field.kind is Kind.RECORD:
        return to_raw(value)
    if field.kind is Kind.RECORDS:
        return [to_raw(record) for record in value]
    if field.kind in LIST_KINDS:
        return list(value)
    if field.kind is Kind.DATE and value is not None:
        return value.isoformat()
    return value


def canonical(raw: Raw | list[Raw]) -> str:
    """Return JSON values as text with sorted keys and two spaces, so that differences stay small."""
    return json.dumps(raw, sort_keys=True, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def plan_text(plan: Plan) -> str:
    """Return the plan as canonical JSON; equal plans give equal text."""
    return canonical(to_raw(plan))


def plan_from_raw(raw: object, *, lenient: bool = False) -> Plan:
    """Build the plan from JSON values; raises ``RawError`` for the first thing that is wrong.

    ``lenient`` skips fields that this program does not know, for a file of a newer version.
    """
    plan = record_from_raw(Plan, raw, "", lenient=lenient)
    seen: set[str] = {plan.id}
    for place in places(plan):
        if place.record.id in seen:
            raise RawError(place.collection, "duplicate-id", place.record.id)
        seen.add(place.record.id)
    for use in dangling(plan):
        raise RawError(f"{use.record.id}.{use.field.key}", "dangling", use.target[:40])
    return plan


def record_from_raw(kind: type[R], raw: object, where: str, *, lenient: bool) -> R:
    """Build one record and all inside it."""
    if not isinstance(raw, dict):
        raise RawError(where or "plan", "wrong-type")
    by_key = layout(kind).by_key
    if not lenient:
        for key in raw:
            if key not in by_key and key != "id":
                raise RawError(join(where, str(key)[:40]), "unknown-field")
    values: Raw = {"id": _id(kind, raw.get("id"), where)}
    for key, field in by_key.items():
        if key in raw:
            values[key] = _value_from_raw(field, raw[key], join(where, key), lenient=lenient)
        elif field.kind is Kind.RECORD:
            raise RawError(join(where, key), "missing-field")
    return kind(**values)


def join(where: str, key: str) -> str:
    """Return the path of ``key`` inside ``where``."""
    return f"{where}.{key}" if where else key


def _id(kind: type[Record], raw: object, where: str) -> str:
    if not isinstance(raw, str) or not is_id(raw) or not raw.startswith(f"{kind.TYPE}_"):
        raise RawError(join(where, "id"), "bad-id")
    return raw


def _value_from_raw(field: Field, raw: object, where: str, *, lenient: bool) -> Any:  # noqa: ANN401 - any field's value
    if field.kind is Kind.RECORD:
        assert field.record is not None
        return record_from_raw(field.record, raw, where, lenient=lenient)
    if field.kind is Kind.RECORDS:
        return _records_from_raw(field, raw, where, lenient=lenient)
    if field.kind in LIST_KINDS and isinstance(raw, list):
        raw = tuple(raw)
    elif field.kind is Kind.DATE and raw is not None:
        raw = _date(raw, where)
    try:
        return cleaned(field, raw)
    except BadValueError as error:
        raise RawError(where, error.code, error.detail) from None


def _records_from_raw(field: Field, raw: object, where: str, *, lenient: bool) -> tuple[Record, ...]:
    if not isinstance(raw, list):
        raise RawError(where, "wrong-type")
    if len(raw) > ENTRY_LIMIT:
        raise RawError(where, "too-many", ENTRY_LIMIT)
    assert field.record is not None
    return tuple(
        record_from_raw(field.record, entry, f"{where}[{position}]", lenient=lenient)
        for position, entry in enumerate(raw)
    )


def _date(raw: object, where: str) -> date:
    try:
        return date.fromisoformat(raw)  # type: ignore[arg-type]  # anything else raises, as intended
    except (TypeError, ValueError):
        raise RawError(where, "bad-date") from None
