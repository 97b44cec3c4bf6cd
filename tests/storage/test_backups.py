"""Backups share what never changes, are thinned out, and can be put back."""

import errno
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from playbook_app.base.clock import FixedClock
from playbook_app.base.problem import Problem
from playbook_app.storage import schema
from playbook_app.storage.backups import (
    back_up_before,
    back_up_daily,
    backups,
    finish_restore,
    restore,
    surplus,
    thin,
)
from playbook_app.storage.lock import FolderLock
from playbook_app.storage.store import Store
from tests.storage.disk import Disk

ANNA = "prof_anna"


@pytest.fixture
def store(data: Path, clock: FixedClock) -> Iterator[Store]:
    """Return a store in which Anna has done something."""
    with Store.open(data, clock) as store:
        store.append(ANNA, [{"n": 1}])
        store.table("profiles").put(ANNA, {"name": "Anna"})
        yield store


def segment(folder: Path, first: int = 1) -> Path:
    """Return Anna's segment in a store or a backup."""
    return folder / "journal" / ANNA / f"{first:012d}.jsonl"


def fill_segment(store: Store) -> int:
    """Record enough for a new segment to begin; return its first id."""
    store.append(ANNA, [{"n": number, "text": "x" * 1000} for number in range(1100)])
    return store.append(ANNA, [{"n": 2}])


def numbers(store: Store) -> list[int]:
    """Return Anna's ids."""
    return [number for number, _event in store.events(ANNA)]


def test_a_backup_is_made_once_a_day(store: Store, data: Path, clock: FixedClock) -> None:
    """It is named after the day and is a store itself."""
    made = store.backup_if_due()
    assert made == data / "backups" / "2026-11-12"
    assert store.backup_if_due() is None
    store.append(ANNA, [{"n": 2}])
    clock.advance(days=1)
    assert store.backup_if_due() == data / "backups" / "2026-11-13"
    assert [backup.name for backup in store.backups()] == ["2026-11-13", "2026-11-12"]
    with Store.open(data / "backups" / "2026-11-12", clock) as old:
        assert numbers(old) == [1]
        assert old.table("profiles").all() == {ANNA: {"name": "Anna"}}


def test_backups_share_full_segments_and_nothing_else(store: Store, data: Path, clock: FixedClock) -> None:
    """A full segment is copied once out of the store; later backups link to that copy."""
    newest = fill_segment(store)
    made = []
    for _ in range(2):
        made.append(store.backup_if_due())
        clock.advance(days=1)
    first, second = made
    assert first is not None
    assert second is not None
    inodes = [segment(folder).stat().st_ino for folder in (data, first, second)]
    assert inodes[0] != inodes[1] == inodes[2]
    inodes = [segment(folder, newest).stat().st_ino for folder in (data, first, second)]
    assert len(set(inodes)) == 3


def test_a_segment_that_grew_since_is_copied(store: Store, data: Path, clock: FixedClock) -> None:
    """What was the newest segment in the last backup may be longer now."""
    store.backup_if_due()
    fill_segment(store)
    clock.advance(days=1)
    made = store.backup_if_due()
    assert made is not None
    assert segment(made).read_bytes() == segment(data).read_bytes()


def test_a_disk_without_links_gets_copies(store: Store, clock: FixedClock, disk: Disk) -> None:
    """Backups work on every file system."""
    fill_segment(store)
    first = store.backup_if_due()
    clock.advance(days=1)
    disk.fail("link", errno.EPERM)
    second = store.backup_if_due()
    assert first is not None
    assert second is not None
    assert segment(first).read_bytes() == segment(second).read_bytes()
    assert segment(first).stat().st_ino != segment(second).stat().st_ino


def test_a_backup_holds_a_spare_state_and_no_deleted_profile(store: Store, data: Path) -> None:
    """Lock, damaged bytes and half-deleted journals stay out."""
    (data / "journal" / ".deleted-prof_ben").mkdir()
    (data / "damaged").mkdir()
    made = store.backup_if_due()
    assert made is not None
    assert {entry.name for entry in made.iterdir()} == {"journal", "state.json", "state.json.previous"}
    assert [entry.name for entry in (made / "journal").iterdir()] == [ANNA]


def test_a_failed_backup_leaves_nothing(store: Store, data: Path, disk: Disk) -> None:
    """A full disk is told; the next try makes a whole one."""
    disk.fail("fsync", errno.ENOSPC)
    with pytest.raises(Problem, match="disk-full"):
        store.backup_if_due()
    assert list((data / "backups").iterdir()) == []
    assert store.backups() == ()
    assert store.backup_if_due() is not None


def test_what_a_crash_left_of_a_backup_is_replaced(store: Store, data: Path) -> None:
    """Half a backup from before does not count and does not stay."""
    part = data / "backups" / ".2026-11-12.part"
    part.mkdir(parents=True)
    (part / "state.json").touch()
    assert store.backup_if_due() is not None
    assert not part.exists()


def test_backups_before_a_step_are_numbered(data: Path, clock: FixedClock, store: Store) -> None:
    """None takes the place of another."""
    names = [back_up_before(data, clock, "restore").name for _ in range(3)]
    assert names == [f"2026-11-12-before-restore{tail}" for tail in ("", "-2", "-3")]
    assert len(store.backups()) == 3


def days(count: int, last: date = date(2026, 11, 12)) -> list[str]:
    """Return the names of ``count`` daily backups up to ``last``, a Thursday."""
    return [(last - timedelta(days=back)).isoformat() for back in range(count)]


def test_seven_days_and_four_weeks_are_kept() -> None:
    """Of a hundred days: the last seven, and the newest of each of the four weeks before."""
    names = days(100)
    kept = sorted(set(names) - surplus(names), reverse=True)
    assert kept[:7] == names[:7]
    assert kept[7:] == ["2026-11-05", "2026-11-01", "2026-10-25", "2026-10-18"]


def test_few_backups_are_all_kept() -> None:
    """Also when they are old."""
    names = [*days(3), "2019-01-01"]
    assert surplus(names) == set()


def test_of_those_before_a_step_five_are_kept() -> None:
    """They do not count as days."""
    names = [f"{day}-before-restore" for day in days(9)]
    assert surplus([*names, *days(7)]) == set(names[5:])


def test_old_backups_go(data: Path) -> None:
    """Together with what could not be removed before; other files stay."""
    folder = data / "backups"
    for name in (*days(30), ".2020-01-01.gone", "notes", ".2026-11-12.part"):
        (folder / name).mkdir(parents=True)
    (folder / "2026-10-20" / "state.json").touch()
    thin(data)
    left = {entry.name for entry in folder.iterdir()}
    assert left == {*(set(days(30)) - surplus(days(30))), "notes", ".2026-11-12.part"}


def test_a_backup_that_cannot_go_now_goes_later(data: Path, disk: Disk) -> None:
    """No error comes out of tidying up."""
    for name in days(20):
        (data / "backups" / name).mkdir(parents=True)
    before = len(backups(data))
    disk.fail("rename", errno.EACCES)
    thin(data)
    thin(data)
    assert len(backups(data)) == before - len(surplus(days(20)))


def test_a_store_without_backups_has_none(data: Path) -> None:
    """The folder comes with the first."""
    assert backups(data) == ()


def test_a_restore_brings_back_the_day(data: Path, clock: FixedClock) -> None:
    """Events and tables are those of the backup, and what was there became a backup."""
    with Store.open(data, clock) as store:
        store.append(ANNA, [{"n": 1}])
        store.table("profiles").put(ANNA, {"name": "Anna"})
        made = store.backup_if_due()
        assert made is not None
        store.append(ANNA, [{"n": 2}])
        store.append("prof_ben", [{"n": 1}])
        store.table("profiles").put(ANNA, {"name": "Changed"})
    before = restore(made, data, clock)
    assert before == data / "backups" / "2026-11-12-before-restore"
    with Store.open(data, clock) as store:
        assert numbers(store) == [1]
        assert store.profiles() == (ANNA,)
        assert store.table("profiles").get(ANNA) == {"name": "Anna"}
        store.append(ANNA, [{"n": 2}])
        assert store.recovered == ()
    with Store.open(made, clock) as untouched:
        assert numbers(untouched) == [1]
    with Store.open(before, clock) as undone:
        assert numbers(undone) == [1, 2]
        assert undone.profiles() == (ANNA, "prof_ben")


def test_a_restore_into_an_empty_folder_needs_no_backup_of_it(
    store: Store, tmp_path: Path, clock: FixedClock
) -> None:
    """A new computer gets the old one's store."""
    made = store.backup_if_due()
    assert made is not None
    other = tmp_path / "other"
    other.mkdir()
    assert restore(made, other, clock) is None
    with Store.open(other, clock) as there:
        assert numbers(there) == [1]


def test_a_restore_also_replaces_a_ruined_store(data: Path, clock: FixedClock) -> None:
    """That is what it is for; the ruin is kept as well."""
    with Store.open(data, clock) as store:
        store.append(ANNA, [{"n": 1}])
        made = store.backup_if_due()
        assert made is not None
    segment(data).write_bytes(b"ruin")
    (data / "state.json").unlink()
    before = restore(made, data, clock)
    assert before is not None
    assert segment(before).read_bytes() == b"ruin"
    with Store.open(data, clock) as store:
        assert numbers(store) == [1]


@pytest.mark.parametrize("missing", ["state.json", "journal"])
def test_what_is_no_backup_is_not_restored(
    data: Path, clock: FixedClock, tmp_path: Path, missing: str
) -> None:
    """The store stays as it is."""
    with Store.open(data, clock) as store:
        store.append(ANNA, [{"n": 1}])
        made = store.backup_if_due()
        assert made is not None
    (made / missing).rename(tmp_path / missing)
    with pytest.raises(Problem, match="backup-damaged"):
        restore(made, data, clock)
    with Store.open(data, clock) as store:
        assert numbers(store) == [1]


def test_a_damaged_or_newer_backup_is_not_restored(
    data: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A wrong checksum, or a version that this program does not know."""
    with monkeypatch.context() as newer:
        newer.setattr(schema, "MIGRATIONS", (lambda raw: raw,))
        with Store.open(data, clock) as store:
            made = store.backup_if_due()
    assert made is not None
    with pytest.raises(Problem, match="store-newer"):
        restore(made, data, clock)
    (made / "state.json").write_bytes(b"garbage")
    with pytest.raises(Problem, match="backup-damaged"):
        restore(made, data, clock)


def test_an_open_store_is_not_replaced(store: Store, data: Path, clock: FixedClock) -> None:
    """Close it first."""
    made = store.backup_if_due()
    assert made is not None
    with pytest.raises(Problem, match="store-locked"):
        restore(made, data, clock)


def test_a_restore_on_a_full_disk_changes_nothing(data: Path, clock: FixedClock, disk: Disk) -> None:
    """The lock is free again, too."""
    with Store.open(data, clock) as store:
        store.append(ANNA, [{"n": 1}])
        made = store.backup_if_due()
        assert made is not None
        store.append(ANNA, [{"n": 2}])
    disk.fail("fsync", errno.ENOSPC, after=4)
    with pytest.raises(Problem, match="disk-full"):
        restore(made, data, clock)
    FolderLock(data).release()
    with Store.open(data, clock) as store:
        assert numbers(store) == [1, 2]


def test_a_restore_that_was_cut_short_is_completed(data: Path, clock: FixedClock, disk: Disk) -> None:
    """After the point of no return the next opening, or the next restore, brings it to its end."""
    with Store.open(data, clock) as store:
        store.append(ANNA, [{"n": 1}])
        made = store.backup_if_due()
        assert made is not None
        store.append(ANNA, [{"n": 2}])
    disk.fail("rename", errno.EIO, after=3)
    with pytest.raises(Problem, match="store-write"):
        restore(made, data, clock)
    with pytest.raises(Problem, match="backup-damaged"):
        restore(data / "no backup", data, clock)
    with Store.open(data, clock) as store:
        assert numbers(store) == [1]
    assert not (data / ".restore").exists()
    finish_restore(data)


def test_no_backup_twice_a_day_without_a_store(data: Path, clock: FixedClock) -> None:
    """Also straight from the folder it is made once."""
    assert back_up_daily(data, clock) is not None
    assert back_up_daily(data, clock) is None
