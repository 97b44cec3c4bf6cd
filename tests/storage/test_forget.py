"""Taking one profile out of backups and of damage set aside, and nobody else."""

import errno
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from playbook_app.base.clock import FixedClock
from playbook_app.base.problem import Problem
from playbook_app.storage.aside import Aside
from playbook_app.storage.backups import backups, restore
from playbook_app.storage.forget import forget
from playbook_app.storage.store import Store
from tests.storage.disk import Disk

ANNA, BEN = "prof_anna", "prof_ben"
NAME, TYPED = "Anna Łukasz", "what I would have said"


@pytest.fixture
def store(data: Path, clock: FixedClock) -> Iterator[Store]:
    """Return an open store with three backups of two people, the older two with a full segment each."""
    with Store.open(data, clock) as store:
        store.table("profiles").put(ANNA, {"name": NAME})
        store.table("profiles").put(BEN, {"name": "Ben"})
        for _day in range(3):
            for profile in (ANNA, BEN):
                store.append(
                    profile, [{"text": TYPED if profile == ANNA else "Ben's", "more": "x" * 600_000}]
                )
            store.table("settings").put(f"{ANNA}/draft", {"written": TYPED})
            assert store.backup_if_due() is not None
            clock.advance(days=1)
        yield store


def mentions(data: Path, *words: str) -> list[Path]:
    """Return the files below ``data`` that hold one of ``words``, as it is or as JSON has it."""
    marks = [mark.encode() for word in words for mark in (word, json.dumps(word)[1:-1])]
    files = (file for file in data.rglob("*") if file.is_file())
    return [file for file in files if any(mark in file.read_bytes() for mark in marks)]


def test_nothing_is_left_of_one(store: Store, data: Path) -> None:
    """Neither name nor words nor id in any file of the folder; the other has every event and row."""
    assert len(mentions(data, NAME)) >= 4
    store.delete_profile(ANNA, everywhere=True)
    assert mentions(data, NAME, TYPED, ANNA) == []
    assert not [path for path in data.rglob("*") if ANNA in path.name]
    assert len(list(store.events(BEN))) == 3
    for backup, events in zip(backups(data), (3, 2, 1), strict=True):
        lines = b"".join(file.read_bytes() for file in sorted((backup / "journal" / BEN).iterdir()))
        assert lines.count(b"Ben's") == events


def test_every_backup_can_still_be_restored(store: Store, data: Path, clock: FixedClock) -> None:
    """The other's rows and events come back from it."""
    store.delete_profile(ANNA, everywhere=True)
    store.close()
    restore(backups(data)[-1], data, clock)
    with Store.open(data, clock) as again:
        assert again.recovered == ()
        assert again.table("profiles").all() == {BEN: {"name": "Ben"}}
        assert again.profiles() == (BEN,)
        assert len(list(again.events(BEN))) == 1


def test_backups_stay_unless_everything_is_to_go(store: Store, data: Path) -> None:
    """A deletion alone leaves them as they were."""
    store.delete_profile(ANNA)
    left = mentions(data, NAME, TYPED)
    assert left
    assert all("backups" in file.parts for file in left)


def test_damage_set_aside_goes_too(store: Store, data: Path, clock: FixedClock) -> None:
    """By file name, by id, by name; what has nothing to do with the person stays, and so does Ben's."""
    aside = Aside(data)
    aside.keep("recovered-journal", data / "journal" / ANNA / "000000000001.jsonl", b"torn")
    aside.keep("recovered-state", data / "state.json", json.dumps({"name": NAME}).encode())
    aside.keep("recovered-state", data / "state.json", f"half a {NAME}".encode())
    aside.keep("recovered-journal", data / "journal" / BEN / "000000000001.jsonl", b"Ben's")
    (data / "faults.txt").write_text(f"KeyError: {ANNA}", encoding="utf-8")
    (data / "backups" / f".{clock.local().date()}.part").mkdir()
    (data / "backups" / ".left").write_text(TYPED)
    forget(data, ANNA, NAME)
    assert [file.read_bytes() for file in (data / "damaged").iterdir()] == [b"Ben's"]
    assert not (data / "faults.txt").exists()
    assert [entry.name for entry in (data / "backups").iterdir() if entry.name.startswith(".")] == []
    assert len(list(store.events(ANNA))) == 3, "the store itself is not touched"


def test_a_backup_that_nobody_can_read(store: Store, data: Path) -> None:
    """Its damaged state goes, as nobody can tell what is in it; journals of others stay."""
    newest = store.backups()[0]
    (newest / "state.json").write_bytes(b'{"checksum": "0", "content":\n{"tables": "Anna"}\n}\n')
    forget(data, ANNA)
    assert not (newest / "state.json").exists()
    assert (newest / "journal" / BEN).is_dir()
    forget(data, ANNA)


def test_a_disk_that_fails(store: Store, data: Path, disk: Disk) -> None:
    """Somebody is told, the profile is there as before, and doing it again does the rest."""
    disk.fail("fsync", errno.ENOSPC)
    with pytest.raises(Problem, match="disk-full"):
        store.delete_profile(ANNA, everywhere=True)
    assert store.table("profiles").get(ANNA) == {"name": NAME}
    assert len(list(store.events(ANNA))) == 3
    store.delete_profile(ANNA, everywhere=True)
    assert mentions(data, NAME, TYPED, ANNA) == []


def test_without_backups(data: Path, clock: FixedClock) -> None:
    """There is nothing to do."""
    with Store.open(data, clock) as store:
        store.append(ANNA, [{"n": 1}])
        store.delete_profile(ANNA, everywhere=True)
        assert store.profiles() == ()
