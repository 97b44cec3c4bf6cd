"""Files that outlive the program: a version number and a list of functions from each version to the next."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from playbook_app.base.problem import Problem

Raw = dict[str, Any]
Migration = Callable[[Raw], Raw]
VERSION_KEY = "schema_version"


def current_version(migrations: Sequence[Migration]) -> int:
    """Return the version that this program writes: one more than there are migrations."""
    return len(migrations) + 1


def migrate(raw: Raw, migrations: Sequence[Migration], file: Path | str, kind: str) -> Raw:
    """Bring ``raw`` up to the current version, step by step.

    ``kind`` names the sort of file for the message ("store", "plan", "pack").
    Raises ``Problem("no-version")`` when the number is missing or nonsense and
    ``Problem("newer-version")`` when a newer program wrote the file.
    """
    version = raw.get(VERSION_KEY)
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise Problem("no-version", file, kind=kind)
    newest = current_version(migrations)
    if version > newest:
        raise Problem("newer-version", file, kind=kind, found=version, known=newest)
    for step in migrations[version - 1 :]:
        raw = step(dict(raw))
        version += 1
        raw[VERSION_KEY] = version
    return raw
