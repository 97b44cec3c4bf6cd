"""The newest file of a journal, open for appending: one line in, one write, one sync."""

import contextlib
import errno
import os
from pathlib import Path
from typing import NamedTuple

from playbook_app.base.atomic_file import write_atomic
from playbook_app.storage.record import last_record

_BINARY = getattr(os, "O_BINARY", 0)  # Windows translates line ends without it
_TAIL_BYTES = 16 * 1024
_TAIL_GROWTH = 8
LINE_END = ord("\n")


class Segment:
    """A file that only grows; ``size`` counts the bytes that have been acknowledged.

    Whatever goes wrong in ``append``, the file goes back to ``size``. After a failed sync
    the system may have dropped our pages and call them clean, so neither the descriptor
    nor the file is trusted again: the next append first writes the acknowledged bytes
    to a fresh file.
    """

    def __init__(self, path: Path, size: int) -> None:
        """Open ``path``, creating it; raises ``OSError``."""
        self.path = path
        self.size = size
        self._suspect = False
        self._descriptor = -1
        self._open()

    def append(self, line: bytes) -> None:
        """Put ``line`` on disk; raises ``OSError`` and is then as before, ready to try again."""
        if self._suspect:
            self._renew()
        before = self.size
        try:
            self.size += len(line)  # first, so that no interrupt comes between the sync and the count
            self._write(line)
        except BaseException:
            self.size = before
            self._take_back()
            raise

    def cut(self) -> None:
        """Drop whatever lies behind ``size``, for good; raises ``OSError``."""
        os.ftruncate(self._descriptor, self.size)
        os.fsync(self._descriptor)

    def close(self) -> None:
        """Let the file go; nothing is left to be written."""
        if self._descriptor >= 0:
            with contextlib.suppress(OSError):
                os.close(self._descriptor)
            self._descriptor = -1

    def _open(self) -> None:
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | _BINARY
        self._descriptor = os.open(self.path, flags, 0o600)

    def _write(self, line: bytes) -> None:
        if os.write(self._descriptor, line) != len(line):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        try:
            os.fsync(self._descriptor)
        except OSError:
            self._suspect = True
            raise

    def _take_back(self) -> None:
        try:
            os.ftruncate(self._descriptor, self.size)
        except OSError:
            self._suspect = True

    def _renew(self) -> None:
        self.close()
        good = read_bytes(self.path, self.size)
        last = last_record(good)
        if len(good) < self.size or (good and (last is None or last.end != self.size)):
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        write_atomic(self.path, good)
        self._open()
        self._suspect = False


def read_bytes(path: Path, limit: int | None = None, start: int = 0) -> bytes:
    """Return the bytes of ``path`` from ``start`` to ``limit`` (or its end); raises ``OSError``."""
    descriptor = os.open(path, os.O_RDONLY | _BINARY)
    try:
        left = (os.fstat(descriptor).st_size if limit is None else limit) - start
        os.lseek(descriptor, start, os.SEEK_SET)
        parts = []
        while left > 0 and (part := os.read(descriptor, left)):
            parts.append(part)
            left -= len(part)
    finally:
        os.close(descriptor)
    return b"".join(parts)


class Tail(NamedTuple):
    """The end of a segment: the ``size`` of what is good, the ``next`` id, and whether a line ends there."""

    size: int
    next: int
    ended: bool


def find_tail(path: Path, size: int) -> Tail:
    """Return the tail of a file of ``size`` bytes; size and next are 0 when nothing in it is good.

    Reads the end of the file only, more of it where that is damaged.
    """
    block = _TAIL_BYTES
    while True:
        start = max(0, size - block)
        data = read_bytes(path, size, start)
        piece = last_record(data, data.find(b"\n") + 1 if start else 0)
        if piece is not None and piece.record is not None:
            record = piece.record
            return Tail(start + piece.end, record.first + len(record.events), data[piece.end - 1] == LINE_END)
        if start == 0:
            return Tail(0, 0, ended=True)
        block *= _TAIL_GROWTH
