"""One process per data folder, by a lock that the system takes back when the process dies.

Written here because the alternatives cost too much or sit too high: Qt has no place in
``storage``, and the ``filelock`` package brings asyncio with it, 30 ms at every start.
"""

import contextlib
import errno
import json
import os
import sys
from pathlib import Path
from typing import Any

from playbook_app.base.atomic_file import write_problem
from playbook_app.base.problem import Problem

NAME = "lock"
_BUSY = frozenset({errno.EAGAIN, errno.EACCES, errno.EDEADLK})

if sys.platform == "win32":
    import msvcrt

    def _hold(descriptor: int) -> None:
        # Windows forbids others to read what is locked, so lock a byte far behind the note.
        os.lseek(descriptor, 1 << 20, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _hold(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FolderLock:
    """Holds a folder until ``release``; the file stays and notes who holds or held it last."""

    def __init__(self, folder: Path) -> None:
        """Take the lock or raise ``Problem``.

        "store-locked" (values ``pid`` and ``host`` of the holder), "store-read-only",
        "store-write", or "store-no-lock" where the disk knows no locks.
        """
        path = folder / NAME
        try:
            self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise write_problem(error, folder, "store") from error
        try:
            _hold(self._descriptor)
        except OSError as error:
            holder = self._holder()
            self.release()
            if error.errno in _BUSY:
                raise Problem("store-locked", folder, **holder) from error
            raise Problem("store-no-lock", folder, detail=error.strerror) from error
        self._note()

    def release(self) -> None:
        """Let others in; harmless when done twice."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def _note(self) -> None:
        host = os.environ.get("COMPUTERNAME", "") if sys.platform == "win32" else os.uname().nodename
        note = json.dumps({"pid": os.getpid(), "host": host}).encode()
        with contextlib.suppress(OSError):  # a full disk: the lock holds without its note
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.truncate(self._descriptor, 0)
            os.write(self._descriptor, note)

    def _holder(self) -> dict[str, Any]:
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        try:
            note = json.loads(os.read(self._descriptor, 400))
            return {"pid": int(note["pid"]), "host": str(note["host"])}
        except (OSError, ValueError, KeyError, TypeError):
            return {"pid": 0, "host": ""}
