"""Copies of the store under ``<data>/backups/<date>``, plain files that share what never changes.

A backup has the layout of the store itself. A full segment of a journal is copied once,
out of the store; later backups link to that copy, so a long history costs no time.
Dates are those of the computer's own calendar.
"""

import contextlib
import os
import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from playbook_app.base.atomic_file import make_synced_folder, sync_folder, write_problem
from playbook_app.base.clock import Clock
from playbook_app.base.problem import Problem
from playbook_app.storage import state_file
from playbook_app.storage.journal import JOURNALS, journal_names, segment_firsts, segment_path
from playbook_app.storage.lock import FolderLock
from playbook_app.storage.segment import read_bytes

FOLDER = "backups"
DAYS, WEEKS, OTHERS = 7, 4, 5
_NAME = re.compile(r"(\d{4}-\d\d-\d\d)(-before-[a-z0-9-]+)?")
_RESTORING = ".restore"
_RESTORED = (JOURNALS, state_file.NAME)


def backups(data: Path) -> tuple[Path, ...]:
    """Return the backups of the store in ``data``, newest first."""
    folder = data / FOLDER
    if not folder.exists():
        return ()
    return tuple(sorted((entry for entry in folder.iterdir() if _NAME.fullmatch(entry.name)), reverse=True))


def back_up_daily(data: Path, clock: Clock) -> Path | None:
    """Make today's backup and remove those that are too old; None when today has one. Raises ``Problem``."""
    target = data / FOLDER / _today(clock)
    if target.exists():
        return None
    _take(data, target)
    thin(data)
    return target


def back_up_before(data: Path, clock: Clock, step: str) -> Path:
    """Make a backup before a step that changes much, for example ``version-2``; raises ``Problem``."""
    target = data / FOLDER / f"{_today(clock)}-before-{step}"
    count = 1
    while target.exists():
        count += 1
        target = target.with_name(f"{_today(clock)}-before-{step}-{count}")
    _take(data, target)
    return target


def surplus(names: Iterable[str]) -> set[str]:
    """Return which backups to remove.

    Kept are the newest ``DAYS`` days, before them the newest of each week for ``WEEKS``
    weeks, and the newest ``OTHERS`` made before a migration or a restore.
    """
    newest_first = sorted(names, reverse=True)
    days = [name for name in newest_first if "-before-" not in name]
    others = [name for name in newest_first if "-before-" in name]
    weekly: dict[tuple[int, int], str] = {}
    for name in days[DAYS:]:
        year, week, _day = date.fromisoformat(name).isocalendar()
        weekly.setdefault((year, week), name)
    kept = {*days[:DAYS], *list(weekly.values())[:WEEKS], *others[:OTHERS]}
    return {*newest_first} - kept


def thin(data: Path) -> None:
    """Remove the backups that are too old; what cannot be removed now goes the next time."""
    folder = data / FOLDER
    for name in surplus(backup.name for backup in backups(data)):
        with contextlib.suppress(OSError):
            (folder / name).rename(folder / f".{name}.gone")
    for gone in folder.glob(".*.gone"):
        _remove(gone)


def restore(backup: Path, data: Path, clock: Clock) -> Path | None:
    """Put ``backup`` in the place of the store in ``data``; return the backup of what was there.

    The store must be closed. Raises ``Problem``: "backup-damaged", "store-newer",
    "store-locked", "disk-full" and the like. A crash or a problem leaves the old store,
    or one that the next opening turns into the new one, never a mixture.
    """
    lock = FolderLock(data)
    try:
        finish_restore(data)
        _check(backup)
        had = (data / state_file.NAME).exists() or (data / JOURNALS).exists()
        before = back_up_before(data, clock, "restore") if had else None
        copy_store(backup, None, data / _RESTORING)
        finish_restore(data)
    finally:
        lock.release()
    return before


def finish_restore(data: Path) -> None:
    """Complete a restore that was cut short, or do nothing; raises ``Problem``."""
    restored = data / _RESTORING
    if not restored.exists():
        return
    try:
        for name in _RESTORED:
            if (restored / name).exists():
                _remove(data / name)
                (restored / name).rename(data / name)
        _remove(data / state_file.PREVIOUS)
        sync_folder(data)
        _remove(restored)
    except OSError as error:
        raise write_problem(error, data, "store") from error


def _today(clock: Clock) -> str:
    return clock.local().date().isoformat()


def _check(backup: Path) -> None:
    try:
        content = state_file.read_content((backup / state_file.NAME).read_bytes())
    except OSError as error:
        raise Problem("backup-damaged", backup) from error
    if content is None or not (backup / JOURNALS).is_dir():
        raise Problem("backup-damaged", backup)
    state_file.refuse_newer(backup, content)


def _take(data: Path, target: Path) -> None:
    """Copy the store to ``target``, with the newest backup to share with."""
    newest = next(iter(backups(data)), None)
    copy_store(data, newest, target)


def copy_store(source: Path, shared: Path | None, target: Path) -> None:
    """Copy a store or a backup to ``target``, which is there as a whole or not at all."""
    part = target.with_name(f".{target.name.lstrip('.')}.part")
    try:
        make_synced_folder(target.parent)
        _remove(part)
        (part / JOURNALS).mkdir(parents=True)
        folders = {part, part / JOURNALS}
        for path, growing in _files(source):
            copy = part / path.relative_to(source)
            copy.parent.mkdir(exist_ok=True)
            folders.add(copy.parent)
            earlier = None if growing or shared is None else shared / path.relative_to(source)
            if earlier is None or not _link(earlier, copy, path.stat().st_size):
                _copy(path, copy)
        for folder in folders:
            sync_folder(folder)
        part.rename(target)
        sync_folder(target.parent)
    except OSError as error:
        _remove(part)
        raise write_problem(error, target, "store") from error


def _files(source: Path) -> Iterator[tuple[Path, bool]]:
    """Yield every file of a store, and whether it may still change."""
    for name in (state_file.NAME, state_file.PREVIOUS):
        if (source / name).exists():
            yield source / name, True
    for name in journal_names(source / JOURNALS):
        folder = source / JOURNALS / name
        firsts = segment_firsts(folder)
        for first in firsts:
            yield segment_path(folder, first), first == firsts[-1]


def _link(earlier: Path, copy: Path, size: int) -> bool:
    """Share a full segment with an earlier backup, if that has it and the disk can."""
    try:
        if earlier.stat().st_size != size:
            return False
        os.link(earlier, copy)
    except OSError:
        return False
    return True


def _copy(path: Path, copy: Path) -> None:
    with copy.open("wb") as file:
        file.write(read_bytes(path))
        file.flush()
        os.fsync(file.fileno())


def _remove(path: Path) -> None:
    """Remove a file or a folder with all that is in it; harmless when it is not there."""
    import shutil  # late: it loads three compression libraries

    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
