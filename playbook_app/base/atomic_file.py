"""Replacing a whole file so that a reader finds the old content or the new, never a mixture."""

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Literal

from playbook_app.base.problem import Problem

FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
DENIED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def write_problem(error: OSError, file: Path, subject: Literal["file", "store"] = "file") -> Problem:
    """Put a failed write into a code: ``disk-full``, ``<subject>-read-only`` or ``<subject>-write``."""
    if error.errno in FULL:
        return Problem("disk-full", file)
    if error.errno in DENIED:
        return Problem(f"{subject}-read-only", file)
    return Problem(f"{subject}-write", file, detail=error.strerror or str(error))


def sync_folder(folder: Path) -> None:
    """Make a new or renamed name in ``folder`` survive a power cut (Windows cannot and need not)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def make_synced_folder(folder: Path) -> None:
    """Make ``folder`` and the folders above it, so that they survive a power cut; raises ``OSError``."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    for made in reversed(missing):
        with contextlib.suppress(PermissionError):  # a folder may allow making names but not reading them
            sync_folder(made.parent)


@contextlib.contextmanager
def replacing(path: Path, previous: Path | None = None) -> Iterator[BinaryIO]:
    """Give a file to write that takes the place of ``path`` when the block ends without an error.

    It is a temporary neighbour until then, synced to disk before it is renamed. With
    ``previous`` the earlier content of ``path`` moves there first; a crash between the
    two renames leaves ``previous`` alone. Raises ``OSError`` when the disk is full or
    not writable; no temporary file stays behind.
    """
    temporary = path.with_name(f".{path.name}.part")
    try:
        with temporary.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if previous is not None:
            path.replace(previous)
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def write_atomic(path: Path, data: bytes, previous: Path | None = None) -> None:
    """Write ``data`` to ``path`` in one step; see ``replacing`` for what can go wrong."""
    with replacing(path, previous) as file:
        file.write(data)
