"""One process per folder; the system takes the lock back when its holder dies."""

import errno
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from playbook_app.base.problem import Problem
from playbook_app.storage import lock
from playbook_app.storage.lock import FolderLock
from tests.storage.disk import Disk

HOLDER = """
import sys, time
from pathlib import Path
from playbook_app.storage.lock import FolderLock
held = FolderLock(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(60)
"""


def test_a_held_folder_is_refused_with_its_holder(data: Path) -> None:
    """The message can say who has it."""
    held = FolderLock(data)
    with pytest.raises(Problem, match="store-locked") as caught:
        FolderLock(data)
    assert caught.value.file == data
    assert caught.value.values == {"pid": os.getpid(), "host": os.uname().nodename}
    held.release()
    held.release()
    FolderLock(data).release()


def test_a_killed_holder_holds_no_longer(data: Path) -> None:
    """Another process has the folder until it is killed, with no chance to tidy up."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", HOLDER, str(data)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "held\n"
        with pytest.raises(Problem, match="store-locked") as caught:
            FolderLock(data)
        assert caught.value.values["pid"] == child.pid
        child.kill()
    FolderLock(data).release()


@pytest.mark.parametrize(
    "note", [b"", b"garbage", b"[]", b"{}", b'{"pid": "x", "host": 1}', b'{"pid": null}']
)
def test_a_note_that_cannot_be_read_names_nobody(data: Path, note: bytes) -> None:
    """The lock holds without its note."""
    held = FolderLock(data)
    (data / lock.NAME).write_bytes(note)
    with pytest.raises(Problem, match="store-locked") as caught:
        FolderLock(data)
    assert caught.value.values == {"pid": 0, "host": ""}
    held.release()


def test_a_full_disk_does_not_stop_the_lock(data: Path, disk: Disk) -> None:
    """The note is for people; the lock needs no room."""
    disk.fail("write", errno.ENOSPC)
    held = FolderLock(data)
    with pytest.raises(Problem, match="store-locked"):
        FolderLock(data)
    held.release()


@pytest.mark.parametrize(
    ("code", "problem"),
    [(errno.EACCES, "store-read-only"), (errno.EROFS, "store-read-only"), (errno.EIO, "store-write")],
)
def test_a_folder_that_cannot_be_written_is_refused(data: Path, disk: Disk, code: int, problem: str) -> None:
    """The lock file cannot be opened for writing."""
    disk.fail("open", code)
    with pytest.raises(Problem, match=problem):
        FolderLock(data)


def test_a_disk_without_locks_is_refused(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Going on without would risk what is stored."""

    def no_locks(_descriptor: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(lock, "_hold", no_locks)
    with pytest.raises(Problem, match="store-no-lock") as caught:
        FolderLock(data)
    assert caught.value.values == {"detail": "No locks available"}


class FakeWindows:
    """Stands in for ``msvcrt``: one byte can be held once."""

    LK_NBLCK = 2

    def __init__(self) -> None:
        """Nothing is held."""
        self.held: list[tuple[int, int]] = []

    def locking(self, descriptor: int, mode: int, count: int) -> None:
        """Hold ``count`` bytes from where the file stands, or fail as Windows does."""
        assert mode == self.LK_NBLCK
        if self.held:
            raise OSError(errno.EACCES, "Permission denied")
        self.held.append((os.lseek(descriptor, 0, os.SEEK_CUR), count))


@pytest.fixture
def on_windows(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return the module as Windows loads it."""
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "msvcrt", FakeWindows())
    monkeypatch.setenv("COMPUTERNAME", "DESK")
    spec = importlib.util.spec_from_file_location("lock_on_windows", lock.__file__)
    assert spec is not None
    assert spec.loader is not None
    module: ModuleType = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_windows_locks_a_byte_behind_the_note(data: Path, on_windows: Any) -> None:
    """Windows forbids reading what is locked, and the note must stay readable."""
    held = on_windows.FolderLock(data)
    assert on_windows.msvcrt.held == [(1 << 20, 1)]
    assert json.loads((data / lock.NAME).read_bytes()) == {"pid": os.getpid(), "host": "DESK"}
    with pytest.raises(Problem, match="store-locked") as caught:
        on_windows.FolderLock(data)
    assert caught.value.values == {"pid": os.getpid(), "host": "DESK"}
    held.release()


def test_a_note_is_replaced_whole(data: Path) -> None:
    """A long note of an earlier holder leaves nothing behind."""
    (data / lock.NAME).write_bytes(b"x" * 300)
    held = FolderLock(data)
    assert json.loads((data / lock.NAME).read_bytes())["pid"] == os.getpid()
    held.release()
