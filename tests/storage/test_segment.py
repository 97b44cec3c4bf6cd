"""The file that is appended to: one write, one sync, and back to what was good when that fails."""

import errno
import os
from pathlib import Path

import pytest

from playbook_app.storage.record import encode
from playbook_app.storage.segment import Segment, Tail, find_tail, read_bytes
from tests.storage.disk import Disk

ONE = encode(1, [{"n": 1}])
TWO = encode(2, [{"n": 2}])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the segment is."""
    return tmp_path / "000000000001.jsonl"


def test_an_append_is_one_write_and_one_sync(path: Path, disk: Disk) -> None:
    """Nothing else is asked of the disk."""
    segment = Segment(path, 0)
    disk.reset()
    segment.append(ONE)
    assert dict(disk.calls) == {"write": 1, "fsync": 1}
    assert segment.size == len(ONE)
    assert path.read_bytes() == ONE


def test_the_line_end_is_never_translated(path: Path) -> None:
    """The file is opened for bytes, and others on the computer cannot read it."""
    segment = Segment(path, 0)
    segment.append(ONE)
    segment.close()
    segment.close()
    assert b"\r" not in path.read_bytes()
    assert os.name == "nt" or path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
def test_a_failed_write_leaves_nothing_and_can_be_tried_again(path: Path, disk: Disk, code: int) -> None:
    """The error is passed on, and the next append works."""
    segment = Segment(path, 0)
    segment.append(ONE)
    disk.fail("write", code)
    with pytest.raises(OSError, match=os.strerror(code)):
        segment.append(TWO)
    assert path.read_bytes() == ONE
    segment.append(TWO)
    assert path.read_bytes() == ONE + TWO


def test_half_a_line_is_taken_back(path: Path, disk: Disk) -> None:
    """A write that stops half-way means a full disk; the half is cut off again."""
    segment = Segment(path, 0)
    segment.append(ONE)
    disk.shorten()
    with pytest.raises(OSError, match="No space") as caught:
        segment.append(TWO)
    assert caught.value.errno == errno.ENOSPC
    assert path.read_bytes() == ONE
    segment.append(TWO)
    assert path.read_bytes() == ONE + TWO


def test_after_a_failed_sync_the_lines_go_to_a_fresh_file(path: Path, disk: Disk) -> None:
    """Neither descriptor nor file is trusted: what was acknowledged is written anew, then the line."""
    segment = Segment(path, 0)
    segment.append(ONE)
    before = path.stat().st_ino
    disk.fail("fsync")
    with pytest.raises(OSError, match="Input/output"):
        segment.append(TWO)
    assert segment.size == len(ONE)
    segment.append(TWO)
    assert path.read_bytes() == ONE + TWO
    assert path.stat().st_ino != before


def test_when_half_a_line_cannot_be_taken_back_the_file_is_written_anew(path: Path, disk: Disk) -> None:
    """Garbage that a failing disk left behind does not reach the next line."""
    segment = Segment(path, 0)
    segment.append(ONE)
    disk.shorten()
    disk.fail("ftruncate")
    with pytest.raises(OSError, match="No space"):
        segment.append(TWO)
    assert path.stat().st_size > len(ONE)
    segment.append(TWO)
    assert path.read_bytes() == ONE + TWO


def test_a_fresh_file_may_be_empty(path: Path, disk: Disk) -> None:
    """The very first append fails, and the second does not."""
    segment = Segment(path, 0)
    disk.fail("fsync")
    with pytest.raises(OSError, match="Input/output"):
        segment.append(ONE)
    segment.append(ONE)
    assert path.read_bytes() == ONE


def test_while_the_disk_stays_broken_every_append_says_so(path: Path, disk: Disk) -> None:
    """Writing anew fails as well, leaves the file alone, and works once the disk does."""
    segment = Segment(path, 0)
    segment.append(ONE)
    disk.fail("fsync", times=3)
    for _ in range(3):
        with pytest.raises(OSError, match="Input/output"):
            segment.append(TWO)
    assert path.read_bytes() == ONE
    segment.append(TWO)
    assert path.read_bytes() == ONE + TWO


@pytest.mark.parametrize("left", [ONE[:-1], ONE[:10] + b"?" + ONE[11:], b""])
def test_acknowledged_bytes_that_vanished_are_not_papered_over(path: Path, disk: Disk, left: bytes) -> None:
    """If the disk lost or changed what was acknowledged, writing anew stops."""
    segment = Segment(path, 0)
    segment.append(ONE)
    disk.fail("fsync")
    with pytest.raises(OSError, match="Input/output"):
        segment.append(TWO)
    path.write_bytes(left)
    with pytest.raises(OSError, match="Input/output"):
        segment.append(TWO)
    assert path.read_bytes() == left


def test_an_interrupt_takes_the_line_back(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C in the middle leaves a file that goes on working."""

    def interrupted(_descriptor: int) -> None:
        raise KeyboardInterrupt

    segment = Segment(path, 0)
    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        segment.append(ONE)
    monkeypatch.undo()
    assert segment.size == 0
    segment.append(ONE)
    assert path.read_bytes() == ONE


def test_a_cut_drops_what_lies_behind(path: Path, disk: Disk) -> None:
    """The bytes behind the size go, and the cut is synced."""
    path.write_bytes(ONE + b"torn")
    segment = Segment(path, len(ONE))
    disk.reset()
    segment.cut()
    assert path.read_bytes() == ONE
    assert disk.calls["fsync"] == 1


def test_bytes_are_read_from_anywhere_to_anywhere(path: Path) -> None:
    """To the end, to a limit, from a start; never beyond the end."""
    path.write_bytes(b"0123456789")
    assert read_bytes(path) == b"0123456789"
    assert read_bytes(path, 4) == b"0123"
    assert read_bytes(path, 8, 6) == b"67"
    assert read_bytes(path, start=6) == b"6789"
    assert read_bytes(path, 20) == b"0123456789"


@pytest.mark.parametrize(
    ("content", "tail"),
    [
        (b"", Tail(0, 0, ended=True)),
        (b"garbage\n", Tail(0, 0, ended=True)),
        (ONE + TWO, Tail(len(ONE + TWO), 3, ended=True)),
        (ONE + TWO[:-1], Tail(len(ONE + TWO) - 1, 3, ended=False)),
        (ONE + TWO[:-5], Tail(len(ONE), 2, ended=True)),
        (ONE + b"\0" * 4096, Tail(len(ONE), 2, ended=True)),
        (ONE + b"\n", Tail(len(ONE), 2, ended=True)),
    ],
)
def test_the_tail_is_behind_the_last_good_line(path: Path, content: bytes, tail: Tail) -> None:
    """Whatever follows it, the end of the good part and the next id are found."""
    path.write_bytes(content)
    assert find_tail(path, len(content)) == tail


def test_a_long_file_is_read_at_its_end_only(path: Path, disk: Disk) -> None:
    """Looking for the tail costs the same whatever the file's size."""
    lines = [encode(number, [{"text": "x" * 150}]) for number in range(1, 5001)]
    content = b"".join(lines)
    path.write_bytes(content)
    disk.reset()
    assert find_tail(path, len(content)) == Tail(len(content), 5001, ended=True)
    assert disk.bytes["read"] == 16 * 1024


def test_much_damage_at_the_end_makes_it_read_more(path: Path) -> None:
    """The good line may lie a long way before the end, or be longer than what is read first."""
    path.write_bytes(ONE + b"\xff" * 200_000)
    assert find_tail(path, path.stat().st_size) == Tail(len(ONE), 2, ended=True)
    long = encode(2, [{"text": "x"} for _ in range(20_000)])
    path.write_bytes(ONE + long)
    assert find_tail(path, len(ONE + long)) == Tail(len(ONE + long), 20_002, ended=True)
