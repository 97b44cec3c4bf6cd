"""An append-only list of events in segments; opening it reads the end of the newest one only.

``<folder>/<first id>.jsonl`` holds one line per call (see ``record``). Every segment but the
newest is never written again. What has been acknowledged is on disk; what comes after
the last good line of the newest segment never was.
"""

import contextlib
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from playbook_app.base.atomic_file import make_synced_folder, sync_folder, write_problem
from playbook_app.base.problem import Problem
from playbook_app.storage.aside import Aside
from playbook_app.storage.record import Damage, Event, Record, encode, offset_before, scan
from playbook_app.storage.segment import Segment, find_tail, read_bytes

SEGMENT_BYTES = 1024 * 1024
JOURNALS = "journal"
"""The folder of all journals, one folder for each profile in it."""


PROFILE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
_SEGMENT = re.compile(r"([0-9]{12,})\.jsonl")


def journal_names(journals: Path, mark: str = "") -> tuple[str, ...]:
    """Return the names of the journals in ``journals`` that begin with ``mark``, in order.

    Files and folders that other programs put there are left out. Raises ``Problem("store-read")``.
    """
    try:
        entries = list(journals.iterdir())
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise read_problem(error, journals) from error
    names = [entry.name for entry in entries if entry.name.startswith(mark) and entry.is_dir()]
    return tuple(sorted(name for name in names if PROFILE.fullmatch(name.removeprefix(mark))))


def segment_path(folder: Path, first: int) -> Path:
    """Return the file whose first event is ``first``."""
    return folder / f"{first:012d}.jsonl"


def segment_firsts(folder: Path) -> list[int]:
    """Return the first ids of the segments in ``folder``, in order; none when it is missing."""
    try:
        names = [entry.name for entry in folder.iterdir()]
    except FileNotFoundError:
        return []
    return sorted(int(found[1]) for name in names if (found := _SEGMENT.fullmatch(name)))


class Journal:
    """The events of one table, numbered from 1.

    It belongs to one thread. Raises ``Problem("store-read")`` where a file cannot be read.
    """

    def __init__(self, folder: Path, aside: Aside, limit: int = SEGMENT_BYTES) -> None:
        """Find the end of the journal in ``folder``; a new segment starts after ``limit`` bytes."""
        self._folder = folder
        self._aside = aside
        self._limit = limit
        self._segment: Segment | None = None
        self._next = 1
        self._torn = False  # bytes behind the last good line of the newest segment
        self._ended = True  # that line has its line end, so another may follow
        try:
            self._firsts = segment_firsts(folder)
            if self._firsts:
                self._open_newest()
        except OSError as error:
            raise read_problem(error, folder) from error

    @property
    def last(self) -> int:
        """The id of the newest event; 0 when there is none."""
        return self._next - 1

    def append(self, events: Sequence[Mapping[str, Any]]) -> int:
        """Put ``events`` on disk, all or none, and return the id of the first.

        One write and one sync. Raises ``Problem`` ("disk-full", "store-read-only",
        "store-write"); nothing has changed then and the journal goes on working.
        """
        if not events:
            raise ValueError("no events to append")
        line = encode(self._next, events)
        try:
            return self._put(line, len(events))
        except OSError as error:
            raise write_problem(error, self._folder, "store") from error

    def read(self, after: int = 0) -> Iterator[tuple[int, Event]]:
        """Yield ``(id, event)`` with ids above ``after``, as they stand at the first step.

        Holds one segment in memory. Damage is stepped over, set aside and reported.
        """
        seen = after
        for record in self._records(after):
            for number, event in enumerate(record.events, record.first):
                if number > seen:
                    seen = number
                    yield number, event

    def _files(self) -> Iterator[tuple[Path, int | None]]:
        """Yield each segment, and how many bytes of the newest have been acknowledged (else None)."""
        for first in self._firsts[:-1]:
            yield segment_path(self._folder, first), None
        if self._segment is not None:
            yield self._segment.path, self._segment.size

    def ends(self) -> tuple[Path, ...]:
        """Return the folder and the newest segment: one of them changes with every event."""
        return (self._folder,) if self._segment is None else (self._folder, self._segment.path)

    def close(self) -> None:
        """Let the file go."""
        if self._segment is not None:
            self._segment.close()

    def _put(self, line: bytes, count: int) -> int:
        segment = self._ready()
        first = self._next
        self._next += count  # before the write, so that an interrupt cannot make an id be used twice
        try:
            segment.append(line)
        except BaseException:
            self._next = first
            raise
        return first

    def _open_newest(self) -> None:
        first = self._firsts[-1]
        path = segment_path(self._folder, first)
        size = path.stat().st_size
        tail = find_tail(path, size)
        self._segment = Segment(path, tail.size)
        self._next = max(first, tail.next)
        self._torn = tail.size < size
        self._ended = tail.ended
        with contextlib.suppress(OSError):  # on a full disk: it stays, unread, until there is room
            self._cut_torn()

    def _cut_torn(self) -> None:
        segment = self._segment
        if self._torn and segment is not None:
            torn = read_bytes(segment.path, start=segment.size)
            self._aside.keep("recovered-tail", segment.path, torn, segment.size)
            segment.cut()
            self._torn = False

    def _ready(self) -> Segment:
        self._cut_torn()
        if self._segment is None or not self._ended or self._segment.size >= self._limit:
            self._segment = self._new_segment()
            self._cut_torn()
        return self._segment

    def _new_segment(self) -> Segment:
        make_synced_folder(self._folder)
        path = segment_path(self._folder, self._next)
        segment = Segment(path, 0)
        try:
            sync_folder(self._folder)
        except OSError:
            segment.close()
            raise
        self.close()
        self._firsts.append(self._next)
        self._ended = True
        self._torn = path.stat().st_size > 0
        return segment

    def _records(self, after: int) -> Iterator[Record]:
        files = list(self._files())
        begin = max(0, bisect_right(self._firsts, after + 1) - 1)
        for path, limit in files[begin:]:
            try:
                data = read_bytes(path, limit)
            except OSError as error:
                raise read_problem(error, path) from error
            for found in scan(data, offset_before(data, after + 1)):
                if isinstance(found, Record):
                    yield found
                else:
                    self._report(path, found)

    def _report(self, path: Path, damage: Damage) -> None:
        with contextlib.suppress(OSError):  # no room to copy it: the bytes stay where they are
            self._aside.keep("recovered-journal", path, damage.data, damage.offset)


def read_problem(error: OSError, file: Path) -> Problem:
    """Put a failed read into a code."""
    return Problem("store-read", file, detail=error.strerror or str(error))
