r"""One line of a journal: a checksum, a blank, and the events of one call as JSON.

A line is ``<crc32 of the rest, 8 hex digits> {"id":<first id>,"d":[event, ...]}\n`` in
pure ASCII. It is the unit that is there or not there: a call that records three events
writes one line. Everything here works on bytes; no file is touched.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple
from zlib import crc32

Event = dict[str, Any]

CHECKSUM = 8
_HEAD = re.compile(rb'[0-9a-f]{8} \{"id":')
_CLOSE = b"]}"
_encode = json.JSONEncoder(separators=(",", ":"), allow_nan=False).encode
_PROBE_BYTES = 4096


class Record(NamedTuple):
    """A good line: the id of its first event, and the events, numbered on from it."""

    first: int
    events: list[Event]


class Damage(NamedTuple):
    """Bytes that are no line, and where they start."""

    offset: int
    data: bytes


class Piece(NamedTuple):
    """A stretch of a journal from ``start`` to ``end``; ``record`` is None where it is damaged."""

    start: int
    end: int
    record: Record | None


def encode(first: int, events: Sequence[Mapping[str, Any]]) -> bytes:
    """Return the line that holds ``events``, the first of them numbered ``first``.

    Raises ``TypeError`` or ``ValueError`` for what JSON cannot hold.
    """
    body = _encode({"id": first, "d": [dict(event) for event in events]}).encode("ascii")
    return b"%08x %b\n" % (crc32(body), body)


def decode(line: bytes) -> Record | None:
    """Return the record of a whole line, its line end included; None when anything is off."""
    body = line[CHECKSUM + 1 : -1]
    try:
        if line[-1:] != b"\n" or int(line[:CHECKSUM], 16) != crc32(body):
            return None
        raw = json.loads(str(body, "ascii"))
    except ValueError:
        return None
    return _record(raw)


def _record(raw: Any) -> Record | None:  # noqa: ANN401 - whatever the JSON held
    if not isinstance(raw, dict):
        return None
    first, events = raw.get("id"), raw.get("d")
    if type(first) is not int or first < 1 or not isinstance(events, list) or not events:
        return None
    if not all(isinstance(event, dict) for event in events):
        return None
    return Record(first, events)


def lines(data: bytes, start: int = 0) -> Iterator[tuple[int, int]]:
    """Yield where each line starts and ends; the last may lack its line end."""
    while start < len(data):
        end = data.find(b"\n", start) + 1 or len(data)
        yield start, end
        start = end


def pieces_of_line(data: bytes, start: int, end: int) -> Iterator[Piece]:
    """Yield the good and damaged stretches of one line: a single one unless it is damaged.

    Where a line end was overwritten, two records share a line; each is found by how a
    record begins and kept when its checksum holds. So is a last one without line end.
    """
    record = decode(data[start:end])
    if record is not None:
        yield Piece(start, end, record)
        return
    heads = [match.start() for match in _HEAD.finditer(data, start, end)]
    for head, stop in pairwise([*heads, end]):
        close = _close_of(data, head, stop)
        record = decode(data[head:close] + b"\n")
        if record is not None:
            if start < head:
                yield Piece(start, head, None)
            yield Piece(head, close, record)
            start = close
    if data[start:end].strip(b"\n"):
        yield Piece(start, end, None)


def _close_of(data: bytes, head: int, stop: int) -> int:
    """Return where the record that begins at ``head`` ends: where its checksum comes out right."""
    wanted = int(data[head : head + CHECKSUM], 16)
    checked, checksum = head + CHECKSUM + 1, 0
    while (close := data.find(_CLOSE, checked, stop)) >= 0:
        close += len(_CLOSE)
        checksum = crc32(data[checked:close], checksum)
        if checksum == wanted:
            return close
        checked = close
    return head


def scan(data: bytes, start: int = 0) -> Iterator[Record | Damage]:
    """Yield every good record from ``start`` on, and each stretch of damage between them once."""
    bad_from = -1
    for line_start, line_end in lines(data, start):
        for piece in pieces_of_line(data, line_start, line_end):
            if piece.record is None:
                bad_from = piece.start if bad_from < 0 else bad_from
                continue
            if bad_from >= 0:
                yield Damage(bad_from, data[bad_from : piece.start])
                bad_from = -1
            yield piece.record
    if bad_from >= 0:
        yield Damage(bad_from, data[bad_from:])


def last_record(data: bytes, start: int = 0) -> Piece | None:
    """Return the last good record from ``start`` on, looking from the end."""
    for line_start, line_end in reversed(list(lines(data, start))):
        for piece in reversed(list(pieces_of_line(data, line_start, line_end))):
            if piece.record is not None:
                return piece
    return None


def offset_before(data: bytes, number: int) -> int:
    """Return the start of a line at or before event ``number``, by bisection, close to it.

    Where the way there is damaged the search stops early: too far back is slower, never wrong.
    """
    low, high = 0, len(data)
    while high - low > _PROBE_BYTES:
        middle = (low + high) // 2
        start = data.find(b"\n", middle, high) + 1
        if not middle < start < high:  # one long line fills all of it
            high = middle
            continue
        record = decode(data[start : data.find(b"\n", start) + 1])
        if record is None:
            break
        if record.first <= number:
            low = start
        else:
            high = start
    return low
