"""``name.crisisplan``: a zip with ``plan.json`` and its past, written in one step or not at all."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from playbook_app.base.atomic_file import write_atomic, write_problem
from playbook_app.base.problem import Problem
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.raw import canonical
from playbook_app.formats.plan_archive import packed, read_bytes, read_entries
from playbook_app.formats.plan_history import (
    LOG_ENTRY,
    LOG_LIMIT,
    PLAN_LIMIT,
    Kept,
    Save,
    entry_name,
    history_of,
    raw_of,
    rebuilt,
)
from playbook_app.formats.plan_json import parse, plan_bytes, plan_of

SUFFIX = ".crisisplan"
PLAN_ENTRY = "plan.json"
NOTHING: Kept = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class PlanFile:
    """What a file holds. ``stamp`` is the SHA-256 of the whole file, to notice other writers."""

    plan: Plan
    history: tuple[Save, ...] = ()
    read_only: bool = False
    """A newer program wrote it: saving here would lose what this one does not know."""
    stamp: str = ""
    data: bytes = field(default=b"", repr=False, compare=False)
    """The whole file, from which older plans are unpacked when somebody asks for them."""
    damage: Problem | None = None
    """What is wrong with the log of saves; the plan itself is whole."""


def read_plan_file(path: Path) -> PlanFile:
    """Read a plan file; raises ``Problem`` with file, place and what is wrong, and changes nothing."""
    data = read_bytes(path)
    entries = read_entries(data, path, {PLAN_ENTRY: PLAN_LIMIT})
    if PLAN_ENTRY not in entries:
        raise Problem("plan-no-plan", path, entry=PLAN_ENTRY)
    plan, newer = plan_of(parse(entries[PLAN_ENTRY], path, PLAN_ENTRY), path)
    stamp = hashlib.sha256(data).hexdigest()
    try:
        return PlanFile(plan, log_in(data, path), newer, stamp, data)
    except Problem:
        damage = Problem("plan-history", path, entry=LOG_ENTRY)
        return PlanFile(plan, rebuilt(data, path), newer, stamp, data, damage)


def log_in(data: bytes, path: Path) -> tuple[Save, ...]:
    """Return the log of saves in a file; raises ``Problem`` when it is damaged."""
    entries = read_entries(data, path, {LOG_ENTRY: LOG_LIMIT})
    return history_of(parse(entries[LOG_ENTRY], path, LOG_ENTRY), path) if LOG_ENTRY in entries else ()


def write_plan_file(path: Path, plan: Plan, history: Iterable[Save] = (), kept: Kept = NOTHING) -> str:
    """Write the file in one step and return its stamp; ``kept`` are the older plans in it.

    Raises ``Problem`` ("disk-full", "file-read-only", "file-write", "plan-too-large"); what
    was at ``path`` before is then still there.
    """
    content = plan_bytes(plan)
    if len(content) > PLAN_LIMIT:
        raise Problem("plan-too-large", path, limit=PLAN_LIMIT // 1_000_000)
    log = canonical([raw_of(save) for save in history])
    older = {entry_name(number): data for number, data in sorted(kept.items())}
    data = packed({PLAN_ENTRY: content, LOG_ENTRY: log.encode(), **older})
    try:
        write_atomic(path, data)
    except OSError as error:
        raise write_problem(error, path) from error
    return hashlib.sha256(data).hexdigest()


def stamp_of(path: Path) -> str:
    """Return the stamp of what is at ``path`` now, ``""`` for nothing there."""
    try:
        return hashlib.sha256(read_bytes(path)).hexdigest()
    except Problem as problem:
        if problem.code == "plan-missing":
            return ""
        raise
