"""Journals: numbered events in segments, read lazily, mended when opened."""

import errno
from pathlib import Path
from typing import Any

import pytest

from playbook_app.base.problem import Problem
from playbook_app.storage.aside import Aside
from playbook_app.storage.journal import Journal, journal_names, read_problem, segment_firsts, segment_path
from playbook_app.storage.record import encode
from tests.storage.disk import Disk

SMALL = 200


@pytest.fixture
def folder(data: Path) -> Path:
    """Return the folder of one journal."""
    return data / "journal" / "prof_1"


@pytest.fixture
def journal(folder: Path, aside: Aside) -> Journal:
    """Return an empty journal of small segments."""
    return Journal(folder, aside, SMALL)


def fill(journal: Journal, count: int) -> None:
    """Append ``count`` events, one by one."""
    for _ in range(count):
        journal.append([{"n": journal.last + 1}])


def numbers(journal: Journal, after: int = 0) -> list[int]:
    """Return the ids, checked against what the events say."""
    found = list(journal.read(after))
    assert all(event["n"] == number for number, event in found)
    return [number for number, _event in found]


def test_events_are_numbered_from_one(journal: Journal) -> None:
    """An append returns the id of its first event."""
    assert journal.last == 0
    assert journal.append([{"n": 1}]) == 1
    assert journal.append([{"n": 2}, {"n": 3}]) == 2
    assert journal.last == 3
    assert numbers(journal) == [1, 2, 3]


def test_nothing_can_be_appended_only_by_mistake(journal: Journal) -> None:
    """An empty call is an error, not an empty line."""
    with pytest.raises(ValueError, match="no events"):
        journal.append([])


def test_looking_into_an_unknown_journal_makes_nothing(folder: Path, journal: Journal) -> None:
    """The folder comes with the first event."""
    assert numbers(journal) == []
    assert not folder.exists()
    journal.close()


def test_full_segments_are_left_alone(folder: Path, journal: Journal) -> None:
    """A new segment is named after its first event; the old ones do not change."""
    fill(journal, 20)
    firsts = segment_firsts(folder)
    assert len(firsts) > 2
    assert firsts[0] == 1
    assert numbers(journal) == list(range(1, 21))
    assert all(segment_path(folder, first).stat().st_size >= SMALL for first in firsts[:-1])


@pytest.mark.parametrize("after", [0, 1, 5, 6, 19, 20, 99])
def test_reading_starts_where_it_is_asked_to(journal: Journal, after: int) -> None:
    """Only what comes after is yielded, wherever the segments begin."""
    fill(journal, 20)
    assert numbers(journal, after) == list(range(after + 1, 21))


def test_reading_touches_only_the_segments_it_needs(journal: Journal, disk: Disk) -> None:
    """The newest events cost one small file, however many there are."""
    fill(journal, 200)
    disk.reset()
    assert numbers(journal, 199) == [200]
    assert disk.calls["open"] == 1
    assert disk.bytes["read"] < 2 * SMALL


def test_one_batch_is_one_line(folder: Path, journal: Journal) -> None:
    """Reading may start in the middle of it."""
    journal.append([{"n": number} for number in range(1, 8)])
    assert segment_path(folder, 1).read_bytes().count(b"\n") == 1
    assert numbers(journal, 3) == [4, 5, 6, 7]


def test_a_reader_sees_the_journal_as_it_was(journal: Journal) -> None:
    """What is appended while somebody reads comes with the next reading."""
    fill(journal, 3)
    reading = journal.read()
    assert next(reading)[0] == 1
    fill(journal, 20)
    assert [number for number, _event in reading] == [2, 3]


def test_events_share_nothing_with_the_store(journal: Journal) -> None:
    """Changing what was given or what was got changes nothing on disk."""
    given: dict[str, Any] = {"n": 1, "deep": [1, {"a": 2}]}
    journal.append([given])
    given["deep"].append("later")
    ((_, got),) = journal.read()
    got["deep"][1]["a"] = "changed"
    assert list(journal.read()) == [(1, {"n": 1, "deep": [1, {"a": 2}]})]


def test_a_journal_goes_on_where_it_ended(folder: Path, aside: Aside, journal: Journal) -> None:
    """Opened again, it knows the next id."""
    fill(journal, 9)
    journal.close()
    again = Journal(folder, aside, SMALL)
    assert again.last == 9
    fill(again, 2)
    assert numbers(again) == list(range(1, 12))
    assert aside.recovered == ()


def test_opening_reads_the_same_whatever_the_history(folder: Path, aside: Aside, disk: Disk) -> None:
    """Not a byte more for ten times the events."""
    read = []
    journal = Journal(folder, aside)
    for count in (2_000, 18_000):
        for _ in range(count // 20):
            journal.append([{"n": journal.last + 1, "text": "x" * 150} for _ in range(20)])
        journal.close()
        disk.reset()
        journal = Journal(folder, aside)
        read.append(disk.bytes["read"])
    assert read[0] == read[1] == 16 * 1024


def test_garbage_is_not_called_an_unfinished_end(folder: Path, aside: Aside, journal: Journal) -> None:
    """Where whole lines are lost, the notice does not say that everything is there."""
    fill(journal, 2)
    journal.close()
    segment_path(folder, 1).write_bytes(b"no\njournal\n")
    Journal(folder, aside, SMALL).close()
    assert [recovery.code for recovery in aside.recovered] == ["recovered-journal"]


def test_a_torn_tail_is_cut_and_set_aside(data: Path, folder: Path, aside: Aside, journal: Journal) -> None:
    """What was never acknowledged goes into a named file; the journal goes on."""
    fill(journal, 2)
    journal.close()
    path = segment_path(folder, 1)
    good = path.read_bytes()
    path.write_bytes(good + encode(3, [{"n": 3}])[:-9])
    again = Journal(folder, aside, SMALL)
    assert path.read_bytes() == good
    assert again.last == 2
    (recovery,) = aside.recovered
    assert recovery.code == "recovered-tail"
    assert recovery.kept.parent == data / "damaged"
    assert recovery.kept.read_bytes() == encode(3, [{"n": 3}])[:-9]
    fill(again, 1)
    assert numbers(again) == [1, 2, 3]


def test_a_full_disk_puts_the_cut_off(folder: Path, aside: Aside, journal: Journal, disk: Disk) -> None:
    """With no room to set the tail aside it stays unread, and writing says why, until there is room."""
    fill(journal, 2)
    journal.close()
    path = segment_path(folder, 1)
    path.write_bytes(path.read_bytes() + b"torn")
    disk.fail("fsync", errno.ENOSPC, times=2)
    again = Journal(folder, aside, SMALL)
    assert numbers(again) == [1, 2]
    with pytest.raises(Problem, match="disk-full"):
        fill(again, 1)
    assert path.read_bytes().endswith(b"torn")
    fill(again, 1)
    assert numbers(again) == [1, 2, 3]
    assert aside.recovered[0].kept.read_bytes() == b"torn"


def test_a_segment_of_garbage_keeps_its_number(folder: Path, aside: Aside, journal: Journal) -> None:
    """When the newest segment holds nothing good, ids go on from its name."""
    fill(journal, 20)
    journal.close()
    newest = segment_firsts(folder)[-1]
    segment_path(folder, newest).write_bytes(b"\xff\xfe" * 50)
    again = Journal(folder, aside, SMALL)
    assert again.last == newest - 1
    fill(again, 1)
    assert numbers(again) == list(range(1, newest + 1))


def test_damage_in_the_middle_costs_only_itself(folder: Path, aside: Aside, journal: Journal) -> None:
    """Every good line before and after is read; the bad bytes are set aside, once, and left in place."""
    fill(journal, 20)
    path = segment_path(folder, 1)
    lines = path.read_bytes().splitlines(keepends=True)
    bad = lines[1][:12] + b"#" + lines[1][13:]
    path.write_bytes(lines[0] + bad + b"".join(lines[2:]))
    assert numbers(journal) == [1, *range(3, 21)]
    assert numbers(journal) == [1, *range(3, 21)]
    (recovery,) = aside.recovered
    assert (recovery.code, recovery.file, recovery.size) == ("recovered-journal", path, len(bad))
    assert recovery.kept.read_bytes() == bad
    assert bad in path.read_bytes()


def test_damage_is_read_around_even_without_room_to_copy_it(
    folder: Path, aside: Aside, journal: Journal, disk: Disk
) -> None:
    """A full disk does not stop anybody from reading."""
    fill(journal, 3)
    path = segment_path(folder, 1)
    path.write_bytes(b"garbage\n" + path.read_bytes())
    journal.close()
    again = Journal(folder, aside, SMALL)
    disk.fail("fsync", errno.ENOSPC)
    assert numbers(again) == [1, 2, 3]
    assert aside.recovered == ()


def test_a_missing_last_line_end_is_made_good(folder: Path, aside: Aside, journal: Journal) -> None:
    """The record counts, and the next line does not run into it."""
    fill(journal, 2)
    journal.close()
    path = segment_path(folder, 1)
    path.write_bytes(path.read_bytes()[:-1])
    again = Journal(folder, aside, SMALL)
    assert again.last == 2
    fill(again, 2)
    assert numbers(again) == [1, 2, 3, 4]
    assert segment_firsts(folder) == [1, 3]
    assert numbers(Journal(folder, aside, SMALL)) == [1, 2, 3, 4]


def test_an_event_copied_by_hand_is_read_once(folder: Path, aside: Aside, journal: Journal) -> None:
    """Ids only go up: lines that repeat earlier ones are passed over."""
    fill(journal, 3)
    journal.close()
    path = segment_path(folder, 1)
    path.write_bytes(path.read_bytes() * 2)
    assert numbers(Journal(folder, aside, SMALL)) == [1, 2, 3]


@pytest.mark.parametrize(
    ("code", "problem"),
    [(errno.ENOSPC, "disk-full"), (errno.EROFS, "store-read-only"), (errno.EIO, "store-write")],
)
@pytest.mark.parametrize("call", ["write", "fsync"])
def test_a_failed_append_changes_nothing(
    journal: Journal, disk: Disk, call: str, code: int, problem: str
) -> None:
    """The problem says what is wrong, ids are not used up, and the next append works."""
    fill(journal, 2)
    disk.fail(call, code)
    with pytest.raises(Problem, match=problem):
        fill(journal, 1)
    assert journal.last == 2
    assert numbers(journal) == [1, 2]
    fill(journal, 1)
    assert numbers(journal) == [1, 2, 3]


def test_a_bad_event_changes_nothing(journal: Journal) -> None:
    """What JSON cannot hold is refused before anything is written."""
    fill(journal, 1)
    with pytest.raises(TypeError):
        journal.append([{"n": 2}, {"n": object()}])
    fill(journal, 1)
    assert numbers(journal) == [1, 2]


@pytest.mark.parametrize("call", ["mkdir", "open", "fsync"])
def test_a_new_segment_that_cannot_be_made_is_made_later(
    journal: Journal, folder: Path, disk: Disk, call: str
) -> None:
    """At the very first event, and when a segment is full."""
    disk.fail(call, errno.ENOSPC, after=1 if call == "fsync" else 0)
    with pytest.raises(Problem, match="disk-full"):
        fill(journal, 1)
    disk.heal()
    while not segment_firsts(folder) or journal_size(folder) < SMALL:
        fill(journal, 1)
    last = journal.last
    if call != "mkdir":
        disk.fail(call, errno.ENOSPC)
        with pytest.raises(Problem, match="disk-full"):
            fill(journal, 1)
    fill(journal, 1)
    assert numbers(journal) == list(range(1, last + 2))
    assert segment_firsts(folder) == [1, last + 1]


def journal_size(folder: Path) -> int:
    """Return the size of the newest segment."""
    return segment_path(folder, segment_firsts(folder)[-1]).stat().st_size


def test_a_new_segment_sets_aside_what_is_in_its_place(folder: Path, aside: Aside, journal: Journal) -> None:
    """A file that is in the way is kept elsewhere, never written over."""
    while not folder.exists() or journal_size(folder) < SMALL:
        fill(journal, 1)
    segment_path(folder, journal.last + 1).write_bytes(b"not ours\n")
    fill(journal, 1)
    assert numbers(journal) == list(range(1, journal.last + 1))
    assert aside.recovered[0].kept.read_bytes() == b"not ours\n"


def test_what_cannot_be_read_is_a_problem(folder: Path, aside: Aside, journal: Journal) -> None:
    """A segment that went away, or a file where the folder should be, is told by name."""
    fill(journal, 20)
    segment_path(folder, 1).unlink()
    segment_path(folder, 1).mkdir()
    with pytest.raises(Problem, match="store-read") as caught:
        numbers(journal)
    assert caught.value.file == segment_path(folder, 1)
    in_the_way = folder.with_name("prof_2")
    in_the_way.write_text("no folder")
    with pytest.raises(Problem, match="store-read"):
        Journal(in_the_way, aside)


def test_files_of_others_are_no_segments(folder: Path, aside: Aside, journal: Journal) -> None:
    """Copies and notes in the folder are not read."""
    fill(journal, 1)
    for name in ("000000000001 (copy).jsonl", "notes.jsonl", "000000000009.jsonl.part", "00\u0663.jsonl"):
        (folder / name).write_text("x")
    assert segment_firsts(folder) == [1]
    assert numbers(Journal(folder, aside)) == [1]


def test_journals_are_folders_with_a_plain_name(data: Path) -> None:
    """Hidden folders and files of the desktop are left out; a mark picks the marked ones."""
    journals = data / "journal"
    assert journal_names(journals) == ()
    for name in ("prof_2", "prof_1", ".deleted-prof_3", ".deleted-", "not plain", ".git"):
        (journals / name).mkdir(parents=True)
    (journals / "desktop.ini").touch()
    (journals / "plain").touch()
    assert journal_names(journals) == ("prof_1", "prof_2")
    assert journal_names(journals, ".deleted-") == (".deleted-prof_3",)
    with pytest.raises(Problem, match="store-read"):
        journal_names(journals / "plain")


def test_a_failed_read_says_what_the_system_said() -> None:
    """The detail is the system's sentence, or the error itself."""
    assert read_problem(OSError(errno.EIO, "broken"), Path("f")).values == {"detail": "broken"}
    assert read_problem(OSError("odd"), Path("f")).values == {"detail": "odd"}


def test_one_of_the_ends_changes_with_every_event(journal: Journal, folder: Path) -> None:
    """Before the first event that is the folder; later the newest segment grows or a new one appears."""
    assert journal.ends() == (folder,)
    for _event in range(12):
        before = [(end, end.stat().st_size, end.stat().st_mtime_ns) for end in journal.ends() if end.exists()]
        fill(journal, 1)
        after = [(end, end.stat().st_size, end.stat().st_mtime_ns) for end in journal.ends()]
        assert before != after
