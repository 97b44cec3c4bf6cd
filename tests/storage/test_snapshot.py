"""A copy of an open store, to be looked at beside the app that has it."""

import errno
from pathlib import Path

import pytest

from playbook_app.base.clock import FixedClock
from playbook_app.base.problem import Problem
from playbook_app.storage import backups
from playbook_app.storage.segment import read_bytes
from playbook_app.storage.snapshot import TRIES, snapshot
from playbook_app.storage.store import Store

ANNA = "prof_anna"


def test_an_open_store(data: Path, clock: FixedClock) -> None:
    """Everything acknowledged is in the copy, an unfinished line is not; the copy is gone afterwards."""
    with Store.open(data, clock) as store:
        store.append(ANNA, [{"n": 1}, {"n": 2}])
        store.table("profiles").put(ANNA, {"name": "Anna"})
        with (data / "journal" / ANNA / "000000000001.jsonl").open("ab") as file:
            file.write(b'{"id": 3, "ev')
        with snapshot(data) as copied, Store.open(copied, clock) as copy:
            assert [number for number, _event in copy.events(ANNA)] == [1, 2]
            assert copy.table("profiles").get(ANNA) == {"name": "Anna"}
            copy.append(ANNA, [{"n": "only in the copy"}])
        assert not copied.parent.exists()
        assert [number for number, _event in store.events(ANNA)] == [1, 2]
        assert store.append(ANNA, [{"n": 3}]) == 3


@pytest.mark.parametrize(("failures", "works"), [(TRIES - 1, True), (TRIES, False)])
def test_a_file_that_goes_away(
    data: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch, failures: int, works: bool
) -> None:
    """A file that is replaced under the copy is no reason to give up; one that stays away is a problem."""
    left = iter(range(failures))

    def flaky(path: Path) -> bytes:
        if next(left, None) is not None:
            raise FileNotFoundError(errno.ENOENT, "gone", path)
        return read_bytes(path)

    with Store.open(data, clock):
        monkeypatch.setattr(backups, "read_bytes", flaky)
        if works:
            with snapshot(data) as copied:
                assert (copied / "state.json").exists()
        else:
            with pytest.raises(Problem, match="store-write"), snapshot(data):
                pass


def test_nowhere_to_put_it(data: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a place for temporary files it is a problem with words."""
    monkeypatch.setattr("tempfile.tempdir", str(data / "missing"))
    with Store.open(data, clock), pytest.raises(Problem, match="store-write"), snapshot(data):
        pass
