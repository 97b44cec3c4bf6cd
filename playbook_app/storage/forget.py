"""Taking one profile out of all that is kept besides the store: backups, damage set aside, faults noted.

A backup is changed where it stands, one file after the other, so that nobody else's is ever missing. Being
cut short leaves some of it done; doing it again does the rest. Full segments are shared by backups: their
bytes are gone with the last one.
"""

import json
from pathlib import Path

from playbook_app.base.atomic_file import sync_folder, write_atomic, write_problem
from playbook_app.storage import aside, state_file
from playbook_app.storage.backups import FOLDER as BACKUPS
from playbook_app.storage.backups import backups
from playbook_app.storage.erase import belongs_to
from playbook_app.storage.journal import JOURNALS


def forget(data: Path, profile: str, name: str = "") -> None:
    """Take ``profile`` out of the backups in ``data``, and remove damage that mentions it or its ``name``.

    Raises ``Problem`` ("disk-full", "store-write", "store-read-only").
    """
    try:
        for backup in backups(data):
            _take_out(backup, profile)
        for unfinished in (data / BACKUPS).glob(".*"):
            _remove(unfinished)
        marks = [word.encode() for word in (profile, name, json.dumps(name)[1:-1]) if word]
        for kept in (*(data / aside.FOLDER).glob("*"), *data.glob("*.txt")):
            if profile in kept.name or any(mark in kept.read_bytes() for mark in marks):
                _remove(kept)
    except OSError as error:
        raise write_problem(error, data / BACKUPS, "store") from error


def _take_out(backup: Path, profile: str) -> None:
    for name in (state_file.NAME, state_file.PREVIOUS):
        if (backup / name).exists():
            _take_rows_out(backup / name, profile)
    _remove(backup / JOURNALS / profile)
    sync_folder(backup)


def _take_rows_out(file: Path, profile: str) -> None:
    """Write a state file again without the rows of ``profile``; one that nobody can read is removed."""
    content = state_file.read_content(file.read_bytes())
    if content is None:
        _remove(file)
        return
    tables = {
        table: {number: row for number, row in rows.items() if not belongs_to(str(row.get("key")), profile)}
        for table, rows in content["tables"].items()
    }
    if tables != content["tables"]:
        write_atomic(file, state_file.encoded(json.dumps(content | {"tables": tables})))


def _remove(path: Path) -> None:
    """Remove a file or a folder with all that is in it; raises ``OSError``, but not for what is not there."""
    import shutil  # late: it loads three compression libraries

    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
