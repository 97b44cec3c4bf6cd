"""The past inside a plan file: ``history/log.json``, a line per save; older plans, ``history/NNNN.json``.

A plan is *kept* when somebody asks for it with a note (a version), silently as it was when a
session began, and as it was before an older one was brought back. Rule of the cap: at most
``MOST_KEPT`` plans and ``KEPT_BYTES`` in all; the oldest silent copies go first, then the
oldest versions, the newest never. The line of a plan that went stays in the log.
"""

import contextlib
import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from playbook_app.base.problem import Problem
from playbook_app.domain.plan.clean import clean_line
from playbook_app.domain.plan.model import Plan
from playbook_app.formats.plan_archive import names_in, read_entries
from playbook_app.formats.plan_json import parse, plan_bytes, plan_of

LOG_ENTRY = "history/log.json"
LOG_LIMIT, PLAN_LIMIT = 2_000_000, 8_000_000
LONGEST_LOG = 1000
MOST_KEPT, KEPT_BYTES = 40, 6_000_000
MOST_UNPACKED = 16_000_000
"""No file of ours holds more; what a strange one has beyond it is not read."""
HIGHEST = 9999
NOTE_LIMIT = 200
CopyKind = Literal["save", "version", "session", "before"]
KINDS = frozenset({"save", "version", "session", "before"})
SILENT = frozenset({"session", "before"})
Kept = Mapping[int, bytes]
"""The bytes of older plans by number."""


@dataclass(frozen=True, slots=True)
class Save:
    """One line of the log: when (ISO 8601 with offset), who, why, and the SHA-256 of ``plan.json``."""

    at: str
    author: str
    note: str
    sha256: str
    kind: CopyKind = "save"
    """Why the plan of then was kept: on request, as a session began, before another came back."""
    number: int = 0
    """Under which number (``history/0001.json``) it was kept; 0 for not, or not any more."""


Log = tuple[Save, ...]


def entry_name(number: int) -> str:
    """Return the name in the zip of a plan that is kept."""
    return f"history/{number:04d}.json"


def digest(data: bytes) -> str:
    """Return the SHA-256 of a ``plan.json``."""
    return hashlib.sha256(data).hexdigest()


def history_of(raw: object, path: Path) -> tuple[Save, ...]:
    """Return the log of saves; raises ``Problem("plan-history")`` when it is none."""
    if not isinstance(raw, list):
        raise Problem("plan-history", path, entry=LOG_ENTRY)
    return tuple(save_of(entry, path) for entry in raw[-LONGEST_LOG:])


def save_of(raw: Any, path: Path) -> Save:  # noqa: ANN401 - whatever the file holds
    """Return one line of the log."""
    names = ("at", "author", "note", "sha256")
    if not isinstance(raw, dict) or not all(isinstance(raw.get(name), str) for name in names):
        raise Problem("plan-history", path, entry=LOG_ENTRY)
    kind, number = raw.get("kind", "save"), raw.get("number", 0)
    if kind not in KINDS or not isinstance(number, int) or not 0 <= number <= HIGHEST:
        raise Problem("plan-history", path, entry=LOG_ENTRY)
    words = {name: clean_line(raw[name])[:NOTE_LIMIT] for name in names}
    return Save(**words, kind=kind, number=int(number))


def raw_of(save: Save) -> dict[str, Any]:
    """Return a line of the log as JSON values; what is usual is left out."""
    raw: dict[str, Any] = {"at": save.at, "author": save.author, "note": save.note, "sha256": save.sha256}
    return {**raw, "kind": save.kind, "number": save.number} if save.number else raw


def line_for(plan: Plan, at: str, author: str, note: str) -> Save:
    """Return the line of a save."""
    who, why = clean_line(author)[:NOTE_LIMIT], clean_line(note)[:NOTE_LIMIT]
    return Save(at, who, why, digest(plan_bytes(plan)))


def next_history(plan: Plan, history: Iterable[Save], at: str, author: str, note: str) -> tuple[Save, ...]:
    """Return the log with this save added; the oldest lines fall out of a very long one."""
    return (*history, line_for(plan, at, author, note))[-LONGEST_LOG:]


def keep(history: Log, kept: Kept, plan: Plan, line: Save, kind: CopyKind) -> tuple[Log, Kept]:
    """Keep a plan under the newest line of its bytes, or under ``line`` when there is none.

    A silent copy of what is kept already changes nothing; a version takes the place of one.
    """
    data = plan_bytes(plan)
    log = history if any(save.sha256 == line.sha256 for save in history) else (*history, line)
    place = max(at for at, save in enumerate(log) if save.sha256 == line.sha256)
    copies = [save for save in log if save.sha256 == line.sha256 and save.number]
    if kind in SILENT and copies:
        return history, kept
    free = max((0, *kept, *(save.number for save in log))) % HIGHEST + 1
    number = next((save.number for save in copies if save.kind in SILENT), free)
    log = tuple(replace(save, number=0) if save.number == number else save for save in log)
    named = replace(log[place], kind=kind, number=number)
    return (*log[:place], named, *log[place + 1 :]), {**kept, number: data}


def thinned(history: Log, kept: Kept, most: int = MOST_KEPT, room: int = KEPT_BYTES) -> tuple[Log, Kept]:
    """Return what stays under the cap; see the rule above."""
    known = {save.number: save for save in history if save.number in kept}
    by_age = sorted(known, key=lambda number: history.index(known[number]))
    order = sorted(by_age[:-1], key=lambda number: known[number].kind not in SILENT)
    staying = {number: kept[number] for number in by_age}
    for number in order:
        if len(staying) <= most and sum(map(len, staying.values())) <= room:
            break
        del staying[number]
    log = tuple(save if save.number in staying else replace(save, number=0) for save in history)
    return log, staying


def kept_in(data: bytes, path: Path, numbers: Iterable[int], most: int = MOST_UNPACKED) -> Kept:
    """Return the older plans in a plan file; one that cannot be unpacked costs only itself."""
    found: dict[int, bytes] = {}
    for number in numbers:
        name = entry_name(number)
        with contextlib.suppress(Problem, KeyError):
            found[number] = read_entries(data, path, {name: PLAN_LIMIT})[name]
        if sum(map(len, found.values())) > most:
            break
    return found


def rebuilt(data: bytes, path: Path) -> tuple[Save, ...]:
    """Return a log for the older plans in a file whose own log cannot be read; nobody knows when or who."""
    names = (re.fullmatch(r"history/(\d{4})\.json", name) for name in names_in(data, path))
    numbers = sorted(int(name[1]) for name in names if name and int(name[1]))
    kept = kept_in(data, path, numbers)
    return tuple(Save("", "", "", digest(kept[number]), "version", number) for number in kept)


def version_of(save: Save, kept: Kept, path: Path) -> Plan:
    """Return a plan that was kept.

    Raises ``Problem``: "plan-version-gone" when it is not there or cannot be unpacked,
    "plan-version-changed" when it is not what was saved, and what else can be wrong with a plan.
    """
    name = entry_name(save.number)
    data = kept.get(save.number)
    if data is None:
        raise Problem("plan-version-gone", path, entry=name)
    if digest(data) != save.sha256:
        raise Problem("plan-version-changed", path, entry=name)
    return plan_of(parse(data, path, name), path)[0]
