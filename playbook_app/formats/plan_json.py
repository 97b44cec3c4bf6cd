"""JSON that came from outside, and the plan in it: strict, with the place of what is wrong."""

import json
from pathlib import Path
from typing import Any

from playbook_app.base.problem import Problem
from playbook_app.base.versioned import VERSION_KEY, Migration, Raw, current_version, migrate
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.raw import RawError, canonical, plan_from_raw, to_raw


def all_sections(raw: Raw) -> Raw:
    """Version 1 to 2: the records that every plan has one of since all sections exist."""
    fresh = ("neutrality", "monitoring", "review", "reading", "continuity")
    return {**{kind: {"id": f"{kind}_0000000001"} for kind in fresh}, **raw}


MIGRATIONS: tuple[Migration, ...] = (all_sections,)
"""From each schema version to the next, on raw values; they import nothing of the living model."""

KIND = "plan"


def parse(data: bytes, path: Path, entry: str) -> Any:  # noqa: ANN401 - whatever the file holds
    """Return the values in ``data``; no NaN, no key twice, no depth without end. Raises ``Problem``."""
    try:
        return json.loads(data.decode("utf-8"), parse_constant=refuse, object_pairs_hook=once)
    except json.JSONDecodeError as error:
        raise Problem("plan-json", path, entry=entry, line=error.lineno, detail=error.msg) from error
    except (ValueError, RecursionError) as error:
        raise Problem("plan-json", path, entry=entry, detail=str(error)) from error


def refuse(constant: str) -> Any:  # noqa: ANN401 - it never returns
    """Refuse NaN and the infinities, which are not JSON."""
    raise ValueError(f"{constant} is not a value")


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object, refusing a key that stands in it twice."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice in one object")
    return found


def plan_of(raw: object, path: Path, migrations: tuple[Migration, ...] = MIGRATIONS) -> tuple[Plan, bool]:
    """Return the plan in parsed JSON, and whether a newer program wrote it (then it is read as far as known).

    Raises ``Problem``: "no-version", "newer-version" (when it cannot even be read) or
    "plan-<what is wrong>" with ``where``.
    """
    if not isinstance(raw, dict):
        raise Problem("plan-wrong-type", path, where="plan")
    version = raw.get(VERSION_KEY)
    known = current_version(migrations)
    newer = isinstance(version, int) and not isinstance(version, bool) and version > known
    content = dict(raw) if newer else migrate(raw, migrations, path, KIND)
    content.pop(VERSION_KEY, None)
    try:
        return plan_from_raw(content, lenient=newer), newer
    except RawError as error:
        if newer:
            raise Problem("newer-version", path, kind=KIND, found=version, known=known) from error
        raise Problem(f"plan-{error.code}", path, where=error.where, what=error.detail) from error


def plan_bytes(plan: Plan) -> bytes:
    """Return the plan as ``plan.json``: sorted keys, two spaces, schema version; equal plans, equal bytes."""
    raw: Raw = {**to_raw(plan), VERSION_KEY: current_version(MIGRATIONS)}
    return canonical(raw).encode()
