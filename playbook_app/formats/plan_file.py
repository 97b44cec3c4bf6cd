"""``name.crisisplan``: a zip with ``plan.json`` and a log of its saves, written in one step or not at all."""

import hashlib
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from playbook_app.base.atomic_file import write_atomic, write_problem
from playbook_app.base.problem import Problem
from playbook_app.domain.plan.clean import clean_line
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.raw import canonical
from playbook_app.formats.plan_archive import packed, read_bytes, read_entries
from playbook_app.formats.plan_json import parse, plan_bytes, plan_of

SUFFIX = ".crisisplan"
PLAN_ENTRY, LOG_ENTRY = "plan.json", "history/log.json"
LIMITS = {PLAN_ENTRY: 8_000_000, LOG_ENTRY: 2_000_000}
LONGEST_LOG = 1000
NOTE_LIMIT = 200


@dataclass(frozen=True, slots=True)
class Save:
    """One line of the log: when (ISO 8601 with offset), who, why, and the SHA-256 of ``plan.json``."""

    at: str
    author: str
    note: str
    sha256: str


@dataclass(frozen=True, slots=True)
class PlanFile:
    """What a file holds. ``stamp`` is the SHA-256 of the whole file, to notice other writers."""

    plan: Plan
    history: tuple[Save, ...] = ()
    read_only: bool = False
    """A newer program wrote it: saving here would lose what this one does not know."""
    stamp: str = ""


def read_plan_file(path: Path) -> PlanFile:
    """Read a plan file; raises ``Problem`` with file, place and what is wrong, and changes nothing."""
    data = read_bytes(path)
    entries = read_entries(data, path, LIMITS)
    if PLAN_ENTRY not in entries:
        raise Problem("plan-no-plan", path, entry=PLAN_ENTRY)
    plan, newer = plan_of(parse(entries[PLAN_ENTRY], path, PLAN_ENTRY), path)
    log = parse(entries[LOG_ENTRY], path, LOG_ENTRY) if LOG_ENTRY in entries else []
    return PlanFile(plan, history_of(log, path), newer, hashlib.sha256(data).hexdigest())


def history_of(raw: object, path: Path) -> tuple[Save, ...]:
    """Return the log of saves; raises ``Problem("plan-history")`` when it is none."""
    if not isinstance(raw, list):
        raise Problem("plan-history", path, entry=LOG_ENTRY)
    return tuple(save_of(entry, path) for entry in raw[-LONGEST_LOG:])


def save_of(raw: Any, path: Path) -> Save:  # noqa: ANN401 - whatever the file holds
    """Return one line of the log."""
    names = Save.__slots__
    if not isinstance(raw, dict) or not all(isinstance(raw.get(name), str) for name in names):
        raise Problem("plan-history", path, entry=LOG_ENTRY)
    return Save(**{name: clean_line(raw[name])[:NOTE_LIMIT] for name in names})


def next_history(plan: Plan, history: Iterable[Save], at: str, author: str, note: str) -> tuple[Save, ...]:
    """Return the log with this save added; the oldest lines fall out of a very long one."""
    digest = hashlib.sha256(plan_bytes(plan)).hexdigest()
    entry = Save(at, clean_line(author)[:NOTE_LIMIT], clean_line(note)[:NOTE_LIMIT], digest)
    return (*history, entry)[-LONGEST_LOG:]


def write_plan_file(path: Path, plan: Plan, history: Iterable[Save] = ()) -> str:
    """Write the file in one step and return its stamp.

    Raises ``Problem`` ("disk-full", "file-read-only", "file-write", "plan-too-large"); what
    was at ``path`` before is then still there.
    """
    content = plan_bytes(plan)
    if len(content) > LIMITS[PLAN_ENTRY]:
        raise Problem("plan-too-large", path, limit=LIMITS[PLAN_ENTRY] // 1_000_000)
    log = canonical([asdict(save) for save in history])
    data = packed({PLAN_ENTRY: content, LOG_ENTRY: log.encode()})
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
