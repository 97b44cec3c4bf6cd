"""The plan's file as a JSON Schema, made from the declared fields: python -m tests.plan_schema.

It writes ``assets/plan.schema.json``, for whoever reads plans elsewhere; a test holds the two
together. A draft may lack any field but the identifiers.
"""

from pathlib import Path
from typing import Any

from playbook_app.base.ids import ALPHABET, LENGTH
from playbook_app.base.versioned import VERSION_KEY, Raw, current_version
from playbook_app.domain.plan.fields import ENTRY_LIMIT, Field, Kind
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.raw import canonical
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.schema import all_types, layout
from playbook_app.formats.plan_json import MIGRATIONS

FILE = Path(__file__).resolve().parent.parent / "assets" / "plan.schema.json"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
COUNTED = frozenset({Kind.NUMBER, Kind.MINUTES, Kind.CLOCK})


def plan_schema() -> Raw:
    """Return the schema of ``plan.json`` in the current version."""
    version = {"const": current_version(MIGRATIONS)}
    plan = record_schema(Plan)
    return {
        "$schema": DIALECT,
        "title": "Crisis plan",
        **plan,
        "properties": {VERSION_KEY: version, **plan["properties"]},
        "required": [VERSION_KEY, *plan["required"]],
        "$defs": {kind.TYPE: record_schema(kind) for kind in all_types() if kind is not Plan},
    }


def record_schema(kind: type[Record]) -> dict[str, Any]:
    """Return the schema of one record type."""
    fields = layout(kind).fields
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "id": {"type": "string", "pattern": f"^{kind.TYPE}_[{ALPHABET}]{{{LENGTH}}}$"},
            **{field.key: field_schema(field) for field in fields},
        },
        "required": ["id", *(field.key for field in fields if field.kind is Kind.RECORD)],
    }


def field_schema(field: Field) -> Raw:
    """Return the schema of a field's value."""
    if field.kind is Kind.RECORDS:
        return entries(inner(field))
    if field.kind is Kind.RECORD:
        return inner(field)
    if field.kind in COUNTED:
        return {"type": ["integer", "null"], "minimum": field.lowest, "maximum": field.highest}
    return PLAIN[field.kind](field)


def inner(field: Field) -> Raw:
    """Return a pointer to the schema of the records in a field."""
    assert field.record is not None
    return {"$ref": f"#/$defs/{field.record.TYPE}"}


def entries(schema: Raw) -> Raw:
    """Return the schema of a list."""
    return {"type": "array", "maxItems": ENTRY_LIMIT, "items": schema}


def text(field: Field) -> Raw:
    """Return the schema of words."""
    return {"type": "string", "maxLength": field.limit}


def chosen(field: Field) -> Raw:
    """Return the schema of a choice; "" where "not chosen yet" is allowed."""
    return {"enum": [*field.choices, *([""] if field.optional else [])]}


def pointer(_field: Field) -> Raw:
    """Return the schema of a reference, which may be empty."""
    return {"type": "string"}


PLAIN = {
    Kind.TEXT: text,
    Kind.LONG: text,
    Kind.BOOL: lambda _field: {"type": "boolean"},
    Kind.DATE: lambda _field: {"type": ["string", "null"], "format": "date"},
    Kind.CHOICE: chosen,
    Kind.CHOICES: lambda field: entries(chosen(field)),
    Kind.LIST: lambda field: entries(text(field)),
    Kind.REF: pointer,
    Kind.REFS: lambda field: entries(pointer(field)),
}


if __name__ == "__main__":
    FILE.write_text(canonical(plan_schema()), encoding="utf-8")
