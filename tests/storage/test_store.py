"""The store as the services see it."""

import errno
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from playbook_app.base.clock import FixedClock
from playbook_app.base.problem import Problem
from playbook_app.base.versioned import Raw
from playbook_app.storage import schema
from playbook_app.storage.journal import segment_path
from playbook_app.storage.lock import FolderLock
from playbook_app.storage.store import Store, make_folder
from tests.storage.disk import Disk

ANNA, BEN = "prof_anna", "prof_ben"


@pytest.fixture
def store(data: Path, clock: FixedClock) -> Iterator[Store]:
    """Return an open, empty store."""
    with Store.open(data, clock) as store:
        yield store


def numbers(store: Store, profile: str = ANNA) -> list[int]:
    """Return the ids of a profile's events."""
    return [number for number, _event in store.events(profile)]


def everything(folder: Path) -> dict[str, bytes]:
    """Return all files below ``folder`` but the lock, with what they hold."""
    files = (file for file in folder.rglob("*") if file.is_file() and file.name != "lock")
    return {str(file.relative_to(folder)): file.read_bytes() for file in files}


def test_a_store_keeps_events_and_tables(tmp_path: Path, clock: FixedClock) -> None:
    """In a folder that it makes, for the next opening."""
    folder = tmp_path / "deep" / "data"
    with Store.open(folder, clock) as store:
        assert store.append(ANNA, [{"n": 1}]) == 1
        assert store.append(ANNA, [{"n": 2}, {"n": 3}]) == 2
        assert store.append(BEN, [{"n": 1}]) == 1
        store.table("settings").put("app", {"theme": "dark"})
    with Store.open(folder, clock) as store:
        assert list(store.events(ANNA, after=1)) == [(2, {"n": 2}), (3, {"n": 3})]
        assert store.last_event(ANNA) == 3
        assert store.last_event("prof_nobody") == 0
        assert store.profiles() == (ANNA, BEN)
        assert store.table("settings").get("app") == {"theme": "dark"}
        assert store.recovered == ()


def test_an_answer_is_one_write_and_one_sync(store: Store, disk: Disk) -> None:
    """Of fewer than 400 bytes, in the hundredth answer as in the second."""
    event = {
        "e": "item-answered",
        "t": "2026-11-12T08:30:00+00:00",
        "lesson": "sins/deadly-sins/relentless-promotion",
        "attempt": "att_0F3K9Q2M7X",
        "item": "first-line",
        "shown": ["b", "a", "c", "d"],
        "chosen": "b",
        "right": True,
        "skill": "give-before-sell",
    }
    store.append(ANNA, [event])
    for _ in range(100):
        disk.reset()
        store.append(ANNA, [event])
        assert dict(disk.calls) == {"write": 1, "fsync": 1}
        assert disk.bytes["write"] < 400


def test_nothing_costs_more_with_more_events(data: Path, clock: FixedClock, disk: Disk) -> None:
    """Opening and answering ask the same of the disk after 100 and after 20,000 events."""
    counts = []
    for count in (100, 20_000):
        with Store.open(data, clock) as store:
            while store.last_event(ANNA) < count:
                store.append(ANNA, [{"n": number, "text": "x" * 100} for number in range(100)])
        disk.reset()
        with Store.open(data, clock) as store:
            store.append(ANNA, [{"n": 0, "text": "x" * 100}])
        counts.append((dict(disk.calls), disk.bytes["read"] // 20_000, disk.bytes["write"] // 200))
    assert counts[0] == counts[1]


@pytest.mark.parametrize("name", ["", "../up", "a/b", ".hidden", "ä", "x" * 65, "con:"])
def test_a_profile_has_a_plain_name(store: Store, name: str) -> None:
    """It becomes a folder's name on every system."""
    for attempt in (
        lambda: store.append(name, [{"n": 1}]),
        lambda: store.events(name),
        lambda: store.delete_profile(name),
    ):
        with pytest.raises(ValueError, match="cannot name a profile"):
            attempt()


def test_a_second_opening_is_refused(store: Store, data: Path, clock: FixedClock) -> None:
    """One process, and one store in it, per folder."""
    store.append(ANNA, [{"n": 1}])
    with pytest.raises(Problem, match="store-locked"):
        Store.open(data, clock)
    store.close()
    store.close()
    with Store.open(data, clock) as again:
        assert numbers(again) == [1]


def test_a_closed_store_does_not_write(store: Store) -> None:
    """A late call is an error, not a write without the lock."""
    store.append(ANNA, [{"n": 1}])
    store.close()
    with pytest.raises(RuntimeError, match="closed"):
        store.append(ANNA, [{"n": 2}])


def test_a_newer_store_is_refused_and_left_alone(data: Path, clock: FixedClock) -> None:
    """Not a byte changes, and the lock is free again."""
    with pytest.MonkeyPatch.context() as newer:
        newer.setattr(schema, "MIGRATIONS", (lambda raw: raw,))
        with Store.open(data, clock) as store:
            store.append(ANNA, [{"n": 1}])
    before = everything(data)
    with pytest.raises(Problem, match="store-newer") as caught:
        Store.open(data, clock)
    assert caught.value.values == {"found": 2, "known": 1}
    assert everything(data) == before
    FolderLock(data).release()


def test_a_migration_comes_after_a_backup(
    data: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The store as it was can be brought back; the new one is written at once."""
    with Store.open(data, clock) as store:
        store.table("settings").put("app", {"theme": "dark"})
        store.append(ANNA, [{"n": 1}])

    def rename_theme(raw: Raw) -> Raw:
        for row in raw["tables"]["settings"].values():
            row["value"]["colours"] = row["value"].pop("theme")
        return raw

    before = everything(data)
    monkeypatch.setattr(schema, "MIGRATIONS", (rename_theme,))
    for _ in range(2):
        with Store.open(data, clock) as store:
            assert store.table("settings").get("app") == {"colours": "dark"}
            assert numbers(store) == [1]
            (backup,) = store.backups()
    assert backup.name == "2026-11-12-before-version-2"
    assert everything(backup) == before
    assert json.loads((data / "state.json").read_bytes())["content"]["schema_version"] == 2


def test_a_migration_that_fails_changes_nothing(data: Path, clock: FixedClock) -> None:
    """The next opening tries again."""
    with Store.open(data, clock) as store:
        store.table("settings").put("app", {"theme": "dark"})

    def broken(_raw: Raw) -> Raw:
        raise KeyError("theme")

    with pytest.MonkeyPatch.context() as newer:
        newer.setattr(schema, "MIGRATIONS", (broken,))
        with pytest.raises(KeyError):
            Store.open(data, clock)
    with Store.open(data, clock) as store:
        assert store.table("settings").get("app") == {"theme": "dark"}


def test_a_garbage_store_starts_fresh_and_keeps_the_events(data: Path, clock: FixedClock) -> None:
    """The garbage is set aside and reported; events do not depend on it."""
    with Store.open(data, clock) as store:
        store.append(ANNA, [{"n": 1}])
    (data / "state.json").write_bytes(b"\x00\xff garbage")
    with Store.open(data, clock) as store:
        assert numbers(store) == [1]
        assert store.table("settings").all() == {}
        (recovery,) = store.recovered
        assert recovery.code == "recovered-state"
        assert recovery.kept.read_bytes() == b"\x00\xff garbage"


def test_damage_found_while_reading_is_reported_too(data: Path, clock: FixedClock) -> None:
    """The report grows; what is good is read."""
    with Store.open(data, clock) as store:
        for number in range(3):
            store.append(ANNA, [{"n": number}])
    path = segment_path(data / "journal" / ANNA, 1)
    path.write_bytes(b"x" + path.read_bytes()[1:])
    with Store.open(data, clock) as store:
        assert store.recovered == ()
        assert numbers(store) == [2, 3]
        assert [recovery.code for recovery in store.recovered] == ["recovered-journal"]


def test_missing_events_are_reported_when_they_are_missed(data: Path, clock: FixedClock) -> None:
    """With how many and where backups are; whoever listens hears of it at once."""
    heard: list[str] = []
    with Store.open(data, clock) as store:
        store.append(ANNA, [{"n": 0}])
        store.damage_found.connect(lambda recovery: heard.append(recovery.code))
        store.miss(ANNA, 5)
        (found,) = store.recovered
    assert heard == [found.code] == ["recovered-missing"]
    assert (found.file, found.kept, found.size) == (data / "journal" / ANNA, data / "backups", 4)


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path, clock: FixedClock) -> None:
    """Also when it stands further up."""
    (tmp_path / "file").write_text("no folder")
    for folder in (tmp_path / "file", tmp_path / "file" / "data"):
        with pytest.raises(Problem, match="store-not-folder"):
            Store.open(folder, clock)


def test_a_file_in_the_place_of_the_journals_is_refused(data: Path, clock: FixedClock) -> None:
    """At the first start and later."""
    (data / "journal").write_text("no folder")
    with pytest.raises(Problem, match="store-write"):
        Store.open(data, clock)
    (data / "journal").unlink()
    Store.open(data, clock).close()
    (data / "journal").rmdir()
    (data / "journal").write_text("no folder")
    with pytest.raises(Problem, match="store-read"):
        Store.open(data, clock)


def test_a_folder_that_cannot_be_made_is_a_problem(tmp_path: Path, disk: Disk) -> None:
    """A read-only disk, somebody else's folder, a full disk."""
    codes = {errno.EROFS: "store-unreachable", errno.EACCES: "store-unreachable", errno.ENOSPC: "disk-full"}
    for code, problem in codes.items():
        disk.fail("mkdir", code)
        with pytest.raises(Problem, match=problem):
            make_folder(tmp_path / "data")


def test_a_read_only_folder_is_refused(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system says so before anything is tried; Windows' mark on folders means nothing."""
    monkeypatch.setattr(os, "access", lambda *_arguments: False)
    with pytest.raises(Problem, match="store-read-only"):
        make_folder(data)
    existing = data.with_name("existing")
    existing.mkdir()
    monkeypatch.setattr(type(existing), "mkdir", lambda *_arguments, **_options: None)
    monkeypatch.setattr(os, "name", "nt")
    make_folder(existing)


def test_a_full_disk_at_the_first_start_is_told(tmp_path: Path, clock: FixedClock, disk: Disk) -> None:
    """Once there is room the store opens."""
    disk.fail("fsync", errno.ENOSPC)
    with pytest.raises(Problem, match="disk-full"):
        Store.open(tmp_path / "data", clock)
    Store.open(tmp_path / "data", clock).close()


def test_a_deleted_profile_leaves_nothing(store: Store, data: Path, clock: FixedClock) -> None:
    """Neither events nor rows; the other profile keeps all of its own."""
    for profile in (ANNA, BEN):
        store.append(profile, [{"n": 1}])
        store.table("profiles").put(profile, {"name": profile})
        store.table("places").put(f"{profile}/lesson", {"section": 2})
    store.delete_profile(ANNA)
    assert store.profiles() == (BEN,)
    assert list(store.table("profiles").all()) == [BEN]
    assert list(store.table("places").all()) == [f"{BEN}/lesson"]
    assert [entry.name for entry in (data / "journal").iterdir()] == [BEN]
    assert (
        ANNA.encode() not in (data / "state.json").read_bytes() + (data / "state.json.previous").read_bytes()
    )
    assert store.append(ANNA, [{"n": 1}]) == 1
    store.close()
    with Store.open(data, clock) as again:
        assert numbers(again, BEN) == [1]


def test_a_deleted_profile_leaves_the_backups_too(store: Store) -> None:
    """Where that is wanted."""
    store.append(ANNA, [{"n": 1}])
    store.table("profiles").put(ANNA, {"name": "Anna"})
    kept = store.backup_if_due()
    assert kept is not None
    store.delete_profile(ANNA, everywhere=True)
    assert ANNA.encode() not in (kept / "state.json").read_bytes()
    assert list((kept / "journal").iterdir()) == []


def test_a_deletion_that_fails_changes_nothing(store: Store, disk: Disk) -> None:
    """Full disk: the profile is there as before, and can still be used."""
    store.append(ANNA, [{"n": 1}])
    store.table("profiles").put(ANNA, {"name": "Anna"})
    disk.fail("fsync", errno.ENOSPC, after=1)
    with pytest.raises(Problem, match="disk-full"):
        store.delete_profile(ANNA)
    assert numbers(store) == [1]
    assert store.table("profiles").get(ANNA) == {"name": "Anna"}
    assert store.append(ANNA, [{"n": 2}]) == 2


def test_a_deletion_that_was_cut_short_is_completed(data: Path, clock: FixedClock) -> None:
    """At the next opening rows and files are gone."""
    with Store.open(data, clock) as store:
        store.append(ANNA, [{"n": 1}])
        store.table("profiles").put(ANNA, {"name": "Anna"})
    (data / "journal" / ANNA).rename(data / "journal" / f".deleted-{ANNA}")
    with Store.open(data, clock) as store:
        assert store.table("profiles").all() == {}
        assert store.profiles() == ()
    assert list((data / "journal").iterdir()) == []


def test_the_backup_of_the_day_is_made_when_it_is_due(store: Store, data: Path) -> None:
    """Once, and listed."""
    assert store.backup_if_due() == data / "backups" / "2026-11-12"
    assert store.backup_if_due() is None
    assert store.backups() == (data / "backups" / "2026-11-12",)


def test_an_export_holds_the_profile_and_its_events(store: Store, tmp_path: Path) -> None:
    """With its settings, and also of a profile that has no row."""
    store.append(ANNA, [{"n": 1}])
    store.table("profiles").put(ANNA, {"name": "Anna"})
    store.append(BEN, [{"n": 1}, {"n": 2}])
    store.table("settings").put(f"{ANNA}/practice", {"certainty": {"learn": True}})
    store.export_profile(ANNA, tmp_path / "anna.json")
    store.export_profile(BEN, tmp_path / "ben.json")
    anna = json.loads((tmp_path / "anna.json").read_bytes())
    settings = {"practice": {"certainty": {"learn": True}}}
    assert anna["profile"] == {"id": ANNA, "name": "Anna", "settings": settings}
    assert anna["events"] == [{"id": 1, "event": {"n": 1}}]
    ben = json.loads((tmp_path / "ben.json").read_bytes())
    assert ben["profile"] == {"id": BEN}
    assert [row["id"] for row in ben["events"]] == [1, 2]


def test_a_profiles_files_change_with_its_events(store: Store) -> None:
    """The state file and the journal's ends are what a picture of the profile depends on."""
    store.append(ANNA, [{"n": 1}])
    names = [file.name for file in store.files(ANNA)]
    assert names[0] == "state.json"
    before = [file.stat().st_size for file in store.files(ANNA)[-1:]]
    store.append(ANNA, [{"n": 2}])
    assert [file.stat().st_size for file in store.files(ANNA)[-1:]] != before
