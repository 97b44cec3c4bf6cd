"""Drafts: what somebody has typed into a plan but not saved yet, kept on this computer, one file each."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from playbook_app.base.atomic_file import make_synced_folder, write_atomic, write_problem
from playbook_app.base.problem import Problem
from playbook_app.base.versioned import VERSION_KEY, current_version
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.raw import canonical, to_raw
from playbook_app.formats.plan_archive import read_bytes
from playbook_app.formats.plan_history import Save, history_of, raw_of
from playbook_app.formats.plan_json import MIGRATIONS, parse, plan_of


@dataclass(frozen=True, slots=True)
class DraftFile:
    """A plan as it was at ``edited_at`` (with offset). ``path`` is its file, ``None`` before the first save.

    ``stamp`` is that of the file the edits began from; ``history`` the file's log of saves.
    """

    plan: Plan
    edited_at: datetime
    path: Path | None = None
    stamp: str = ""
    history: tuple[Save, ...] = ()


def write_draft(file: Path, draft: DraftFile) -> None:
    """Write a draft in one step; raises ``Problem`` ("disk-full", "file-read-only", "file-write")."""
    raw = {
        VERSION_KEY: current_version(MIGRATIONS),
        "edited_at": draft.edited_at.isoformat(),
        "path": str(draft.path) if draft.path is not None else "",
        "stamp": draft.stamp,
        "history": [raw_of(save) for save in draft.history],
        "plan": {**to_raw(draft.plan), VERSION_KEY: current_version(MIGRATIONS)},
    }
    try:
        make_synced_folder(file.parent)
        write_atomic(file, canonical(raw).encode())
    except OSError as error:
        raise write_problem(error, file) from error


def read_draft(file: Path) -> DraftFile:
    """Read a draft; raises ``Problem``, "plan-draft-gone" when there is none."""
    try:
        raw: Any = parse(read_bytes(file), file, file.name)
    except Problem as problem:
        if problem.code == "plan-missing":
            raise Problem("plan-draft-gone", file) from problem
        raise
    if not isinstance(raw, dict):
        raise Problem("plan-wrong-type", file, where="draft")
    plan, _newer = plan_of(raw.get("plan"), file)
    path, stamp = raw.get("path"), raw.get("stamp")
    if not isinstance(path, str) or not isinstance(stamp, str):
        raise Problem("plan-wrong-type", file, where="path")
    history = history_of(raw.get("history"), file)
    return DraftFile(plan, moment(raw.get("edited_at"), file), Path(path) if path else None, stamp, history)


def moment(raw: object, file: Path) -> datetime:
    """Return a moment with its offset."""
    try:
        found = datetime.fromisoformat(str(raw))
    except ValueError as error:
        raise Problem("plan-bad-date", file, where="edited_at") from error
    if found.tzinfo is None:
        raise Problem("plan-bad-date", file, where="edited_at")
    return found
