"""The JSON Schema in the repository says what the program reads and writes."""

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings

from playbook_app.base.paths import shipped_folder
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.raw import canonical
from playbook_app.formats.plan_json import plan_bytes
from tests.domain.plan.plans import plans
from tests.domain.plan.sound import sound_plan
from tests.plan_schema import plan_schema

SCHEMA = json.loads((shipped_folder() / "assets" / "plan.schema.json").read_text(encoding="utf-8"))
TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "integer": int, "null": type(None)}


def faults(value: Any, schema: dict[str, Any], where: str = "plan") -> list[str]:
    """Return what a value breaks, for the part of JSON Schema that is used here."""
    if "$ref" in schema:
        return faults(value, SCHEMA["$defs"][schema["$ref"].removeprefix("#/$defs/")], where)
    if "const" in schema or "enum" in schema:
        return [] if value in schema.get("enum", [schema.get("const")]) else [where]
    wanted = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if type(value) not in [TYPES[name] for name in wanted]:
        return [where]
    if isinstance(value, dict):
        return in_object(value, schema, where)
    if isinstance(value, list):
        found = [f for n, entry in enumerate(value) for f in faults(entry, schema["items"], f"{where}[{n}]")]
        return found + [where] * (len(value) > schema["maxItems"])
    return [] if fits(value, schema) else [where]


def fits(value: object, schema: dict[str, Any]) -> bool:
    """Tell whether a single value keeps pattern, length and range."""
    if isinstance(value, str):
        known = re.search(schema.get("pattern", ""), value) is not None
        return known and len(value) <= schema.get("maxLength", 10**6)
    return type(value) is not int or schema["minimum"] <= value <= schema["maximum"]


def in_object(value: dict[str, Any], schema: dict[str, Any], where: str) -> list[str]:
    """Return what an object breaks."""
    found = [f"{where}.{key}" for key in schema["required"] if key not in value]
    for key, entry in value.items():
        known = schema["properties"].get(key)
        found += [f"{where}.{key}"] if known is None else faults(entry, known, f"{where}.{key}")
    return found


def test_it_is_made_from_the_declaration() -> None:
    """What stands in the repository is what the declared fields give today."""
    assert json.loads(canonical(plan_schema())) == SCHEMA, "run: python -m tests.plan_schema"


@settings(deadline=None, max_examples=20)
@given(plan=plans())
def test_what_the_program_writes_fits(plan: Plan) -> None:
    """Any plan's file is valid."""
    assert faults(json.loads(plan_bytes(plan)), SCHEMA) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema_version",), 1),
        (("people", 0, "status"), "retired"),
        (("people", 0, "shoe_size"), 44),
        (("people", 0, "id"), "role_0000000001"),
        (("levels", 0, "rank"), 10),
        (("levels", 0, "go_higher_in_doubt"), "yes"),
        (("purpose",), None),
        (("control", "title"), "x" * 401),
    ],
)
def test_what_the_program_refuses_does_not_fit(path: tuple[str | int, ...], value: object) -> None:
    """A file with one wrong value breaks the schema at that place."""
    raw = json.loads(plan_bytes(sound_plan()))
    inside = raw
    for step in path[:-1]:
        inside = inside[step]
    inside[path[-1]] = value
    assert faults(raw, SCHEMA)
