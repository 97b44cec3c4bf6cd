"""A power cut takes everything that was not synced: contents of files, and names in folders.

The disk of the worst case is built from what was synced alone, after every call that the store
acknowledged, and the store must find everything there.
"""

import os
from functools import partial
from pathlib import Path

import pytest

from playbook_app.base.clock import FixedClock
from playbook_app.storage import tables
from playbook_app.storage.backups import restore
from playbook_app.storage.journal import Journal
from playbook_app.storage.store import Store

ANNA, BEN = "prof_anna", "prof_ben"

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/fd").exists(), reason="needs to know a descriptor's file"
)


class Power:
    """Remembers what was synced, by inode: a file's bytes, or a folder's names."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
        """Watch every sync from now on; ``root`` itself is there already."""
        self._root = root
        self._files: dict[int, bytes] = {}
        self._folders: dict[int, dict[str, tuple[int, bool]]] = {}
        self._cuts = 0
        real = os.fsync

        def fsync(descriptor: int) -> None:
            real(descriptor)
            self._remember(Path(f"/proc/self/fd/{descriptor}").readlink())

        monkeypatch.setattr(os, "fsync", fsync)

    def _remember(self, path: Path) -> None:
        inode = path.stat().st_ino
        if path.is_dir():
            entries = {entry.name: (entry.stat().st_ino, entry.is_dir()) for entry in path.iterdir()}
            self._folders[inode] = entries
        else:
            self._files[inode] = path.read_bytes()

    def cut(self, data: Path) -> Path:
        """Return the data folder as the next start finds it, on a disk of its own."""
        self._cuts += 1
        after = self._root.with_name(f"after {self._cuts}")
        self._rebuild(self._root.stat().st_ino, after)
        return after / data.relative_to(self._root)

    def _rebuild(self, inode: int, path: Path) -> None:
        path.mkdir()
        for name, (entry, is_folder) in self._folders.get(inode, {}).items():
            if is_folder:
                self._rebuild(entry, path / name)
            else:
                (path / name).write_bytes(self._files.get(entry, b""))


@pytest.fixture
def power(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Power:
    """Return the power of a disk of its own, and small segments so that many begin."""
    monkeypatch.setattr(tables, "Journal", partial(Journal, limit=150))
    (tmp_path / "disk").mkdir()
    return Power(monkeypatch, tmp_path / "disk")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a data folder that is not there yet."""
    return tmp_path / "disk" / "data"


def numbers(store: Store, profile: str = ANNA) -> list[int]:
    """Return the ids of a profile's events."""
    return [number for number, _event in store.events(profile)]


def test_every_answer_and_every_row_survives(data: Path, clock: FixedClock, power: Power) -> None:
    """From the first call on, over many segments and saves."""
    with Store.open(data, clock) as store:
        for number in range(1, 15):
            store.append(ANNA, [{"n": number, "text": "x" * 40}])
            if number % 4 == 0:
                store.table("places").put("mark", {"n": number})
            with Store.open(power.cut(data), clock) as found:
                assert numbers(found) == list(range(1, number + 1))
                assert found.table("places").get("mark") == ({"n": number // 4 * 4} if number > 3 else None)
                assert found.recovered == ()


def test_who_is_deleted_stays_deleted(data: Path, clock: FixedClock, power: Power) -> None:
    """And who is not, stays."""
    with Store.open(data, clock) as store:
        for profile in (ANNA, BEN):
            store.append(profile, [{"n": 1}])
            store.table("profiles").put(profile, {"name": profile})
        store.delete_profile(ANNA)
        with Store.open(power.cut(data), clock) as found:
            assert found.profiles() == (BEN,)
            assert list(found.table("profiles").all()) == [BEN]
            assert numbers(found, BEN) == [1]


def test_a_backup_is_whole(data: Path, clock: FixedClock, power: Power) -> None:
    """Copies and links alike; so is what a restore brings back."""
    with Store.open(data, clock) as store:
        for number in range(1, 9):
            store.append(ANNA, [{"n": number, "text": "x" * 40}])
        store.backup_if_due()
        clock.advance(days=1)
        made = store.backup_if_due()
        assert made is not None
        store.append(ANNA, [{"n": 9}])
        with Store.open(power.cut(data) / "backups" / made.name, clock) as found:
            assert numbers(found) == list(range(1, 9))
    restore(made, data, clock)
    with Store.open(power.cut(data), clock) as found:
        assert numbers(found) == list(range(1, 9))
