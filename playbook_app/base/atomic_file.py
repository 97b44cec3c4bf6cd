"""Replacing a whole file so that a reader finds the old content or the new, never a mixture."""

import contextlib
import os
from pathlib import Path


def sync_folder(folder: Path) -> None:
    """Make a new or renamed name in ``folder`` survive a power cut (not needed on Windows)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_atomic(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path`` by way of a temporary neighbour, synced to disk.

    Raises ``OSError`` when the disk is full or not writable; ``path`` is then as it was
    and no temporary file is left behind.
    """
    temporary = path.with_name(f".{path.name}.part")
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)
