"""Lines of a journal: what is written is read again, and nothing else is."""

import json
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.storage.record import (
    Damage,
    Piece,
    Record,
    decode,
    encode,
    last_record,
    lines,
    offset_before,
    pieces_of_line,
    scan,
)

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
EVENTS = st.lists(st.dictionaries(st.text(), VALUES, max_size=4), min_size=1, max_size=4)


def line_of(body: object) -> bytes:
    """Return a line with a right checksum around any body."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    return b"%08x %b\n" % (crc32(data), data)


def journal(count: int, text: str = "") -> list[bytes]:
    """Return ``count`` lines of one event each."""
    return [encode(number, [{"n": number, "text": text}]) for number in range(1, count + 1)]


@given(st.integers(min_value=1), EVENTS)
def test_what_is_encoded_is_decoded(first: int, events: list[dict[str, object]]) -> None:
    """A line gives back its id and its events, and is one line of ASCII."""
    line = encode(first, events)
    assert decode(line) == Record(first, events)
    assert line.count(b"\n") == 1
    assert line.isascii()


def test_a_lone_surrogate_survives() -> None:
    """Text that is no valid Unicode, as a clipboard may hold, is kept."""
    assert decode(encode(1, [{"text": "\ud800"}])) == Record(1, [{"text": "\ud800"}])


def test_every_changed_byte_is_noticed() -> None:
    """No change of one byte gives another record."""
    line = encode(7, [{"e": "item-answered", "right": True}])
    original = decode(line)
    for position in range(len(line)):
        for change in (0x01, 0x20, 0x80):
            changed = bytearray(line)
            changed[position] ^= change
            assert decode(bytes(changed)) in (None, original), position


@pytest.mark.parametrize(
    "body",
    [
        b"no json",
        b'{"id":1,"d":[{"t":"\xff"}]}',
        [1, 2],
        {"id": 0, "d": [{}]},
        {"id": True, "d": [{}]},
        {"d": [{}]},
        {"id": 1, "d": {}},
        {"id": 1, "d": []},
        {"id": 1, "d": [{}, 3]},
    ],
)
def test_a_right_checksum_around_nonsense_is_no_record(body: object) -> None:
    """The checksum alone does not make a record."""
    assert decode(line_of(body)) is None


@pytest.mark.parametrize("line", [b"", b"\n", b"xxxxxxxx {}\n", b"12345678\n", encode(1, [{}])[:-1]])
def test_what_is_no_line_is_no_record(line: bytes) -> None:
    """Too short, no checksum, or no line end."""
    assert decode(line) is None


@pytest.mark.parametrize(("event", "error"), [({"x": float("nan")}, ValueError), ({"x": {1}}, TypeError)])
def test_what_json_cannot_hold_is_refused(event: dict[str, object], error: type[Exception]) -> None:
    """A value that could not be read back is refused before anything is written."""
    with pytest.raises(error):
        encode(1, [event])


def test_lines_may_start_anywhere_and_end_without_line_end() -> None:
    """The ends of all lines are found, from an offset on too."""
    assert list(lines(b"ab\nc\nd")) == [(0, 3), (3, 5), (5, 6)]
    assert list(lines(b"ab\nc\n", 3)) == [(3, 5)]
    assert list(lines(b"")) == []


def test_a_scan_yields_good_records_around_damage() -> None:
    """Garbage between lines comes out once, with its place, and nothing good is lost."""
    one, two, three = journal(3)
    data = one + b"gar\nbage\n" + two + b"\n" + three + b"torn"
    assert list(scan(data)) == [
        Record(1, [{"n": 1, "text": ""}]),
        Damage(len(one), b"gar\nbage\n"),
        Record(2, [{"n": 2, "text": ""}]),
        Record(3, [{"n": 3, "text": ""}]),
        Damage(len(data) - 4, b"torn"),
    ]


def test_records_that_share_a_line_are_told_apart() -> None:
    """Where line ends were overwritten, the records on both sides are found."""
    one, two, three = journal(3)
    data = one[:-1] + b"?" + two[:-1] + b"\x00" + three
    assert [record.first for record in scan(data) if isinstance(record, Record)] == [1, 2, 3]
    assert [damage.data for damage in scan(data) if isinstance(damage, Damage)] == [b"?", b"\x00"]


def test_a_record_behind_garbage_on_its_line_is_found() -> None:
    """A torn line that another was appended to costs only itself."""
    one, two, _three = journal(3)
    data = one[:-10] + two
    assert list(scan(data)) == [Damage(0, one[:-10]), Record(2, [{"n": 2, "text": ""}])]


def test_a_last_record_without_line_end_is_good() -> None:
    """Only the line end is missing: the checksum shows that the rest is there."""
    (one,) = journal(1)
    assert list(pieces_of_line(one[:-1], 0, len(one) - 1)) == [
        Piece(0, len(one) - 1, Record(1, [{"n": 1, "text": ""}]))
    ]


@given(st.integers(0, 400), st.binary(min_size=1, max_size=30))
def test_overwriting_anywhere_costs_only_the_lines_it_touches(offset: int, garbage: bytes) -> None:
    """Whatever is overwritten, every untouched line comes out and every byte is accounted for."""
    written = journal(12)
    data = b"".join(written)
    offset = min(offset, len(data) - len(garbage))
    damaged = data[:offset] + garbage + data[offset + len(garbage) :]
    found = {piece.first for piece in scan(damaged) if isinstance(piece, Record)}
    start = 0
    for number, line in enumerate(written, 1):
        untouched = start + len(line) - 1 <= offset or start >= offset + len(garbage)
        assert number in found or not untouched
        start += len(line)


def test_the_last_record_is_found_from_the_end() -> None:
    """Garbage at the end is stepped over; without any record there is none."""
    one, two, _ = journal(3)
    data = one + two
    assert last_record(data + b"torn\nbytes") == Piece(len(one), len(data), Record(2, [{"n": 2, "text": ""}]))
    assert last_record(b"torn\nbytes") is None
    assert last_record(data, len(one) + 1) is None


@pytest.mark.parametrize("wanted", [1, 2, 57, 199, 200, 5000])
def test_the_way_to_an_event_is_short_and_never_too_far(wanted: int) -> None:
    """The offset lies at the start of a line, before the event, and close to it."""
    data = b"".join(journal(200, "x" * 60))
    offset = offset_before(data, wanted)
    assert offset == 0 or data[offset - 1 : offset] == b"\n"
    first = next(record for record in scan(data, offset) if isinstance(record, Record)).first
    assert first <= wanted
    assert first >= min(wanted, 200) - 60


def test_a_search_stops_where_the_way_is_damaged() -> None:
    """Damage in the middle, or one endless line, makes the search start from further back."""
    data = b"".join(journal(200, "x" * 60))
    middle = len(data) // 2
    assert offset_before(data[:middle] + b"\n??\n" * 200 + data[middle + 800 :], 200) == 0
    assert offset_before(encode(1, [{"text": "x" * 20_000}]), 1) == 0


@given(st.lists(st.sampled_from([10, 3_000, 9_000, 40_000]), min_size=1, max_size=8), st.integers(1, 9))
def test_a_search_ends_whatever_the_lines_are_like(sizes: list[int], wanted: int) -> None:
    """Lines longer than a probe, at the start, in the middle and at the end."""
    rows = [encode(number, [{"text": "x" * size}]) for number, size in enumerate(sizes, 1)]
    data = b"".join(rows)
    offset = offset_before(data, wanted)
    starts = [sum(map(len, rows[:number])) for number in range(len(rows))]
    assert offset in starts
    assert starts.index(offset) < wanted
