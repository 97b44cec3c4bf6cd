"""Disks that are full or read-only, made by the system itself: nothing is lost, and it goes on later."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from playbook_app.base.clock import FixedClock
from playbook_app.base.problem import Problem
from playbook_app.storage.store import Store
from tests.storage.disk import Disk

ROOT = Path(__file__).resolve().parents[2]
ANNA = "prof_anna"

FULL = """
import resource, sys
from pathlib import Path
from playbook_app.base.clock import SystemClock
from playbook_app.base.problem import Problem
from playbook_app.storage.store import Store

def limit(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

with Store.open(Path(sys.argv[1]), SystemClock()) as store:
    recorded, problems = 0, []
    store.table("places").put("mark", {"n": 1, "text": "x" * 3000})
    limit(2500)
    for number in range(1, 101):
        try:
            store.append("prof_anna", [{"n": recorded + 1, "text": "x" * 50}])
            recorded += 1
        except Problem as problem:
            problems.append(problem.code)
        if number == 50:
            try:
                store.table("places").put("mark", {"n": 2, "text": "x" * 3000})
            except Problem as problem:
                problems.append("state " + problem.code)
        if number == 80:
            limit(resource.RLIM_INFINITY)
    assert [number for number, event in store.events("prof_anna")] == list(range(1, recorded + 1))
    store.table("places").put("mark", {"n": 3})
    print(recorded, *sorted(set(problems)), sep=",")
"""

READ_ONLY = """
import os, sys
from pathlib import Path
from playbook_app.base.clock import SystemClock
from playbook_app.base.problem import Problem
from playbook_app.storage.store import Store

if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
try:
    Store.open(Path(sys.argv[1]), SystemClock())
except Problem as problem:
    print(problem.code)
"""

needs_limits = pytest.mark.skipif(os.name == "nt", reason="Windows has neither these limits nor these rights")


def run(program: str, folder: Path) -> str:
    """Run ``program`` in a process of its own and return what it prints."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", program, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@needs_limits
def test_a_full_disk_loses_nothing(tmp_path: Path, clock: FixedClock) -> None:
    """No file may grow beyond a limit for a while; all that was recorded before and after is there."""
    recorded, *problems = run(FULL, tmp_path / "data").split(",")
    assert problems == ["disk-full", "state disk-full"]
    assert 20 < int(recorded) < 60
    with Store.open(tmp_path / "data", clock) as store:
        found = list(store.events(ANNA))
        assert [(number, event["n"]) for number, event in found] == [
            (n, n) for n in range(1, int(recorded) + 1)
        ]
        assert store.table("places").get("mark") == {"n": 3}
        assert store.recovered == ()


@needs_limits
def test_the_store_opens_on_a_disk_that_stayed_full(tmp_path: Path, clock: FixedClock, disk: Disk) -> None:
    """Reading needs no room; only writing says that there is none."""
    with Store.open(tmp_path, clock) as store:
        store.append(ANNA, [{"n": 1}])
    disk.fail("write", errno.ENOSPC, times=100)
    disk.fail("fsync", errno.ENOSPC, times=100)
    with Store.open(tmp_path, clock) as store:
        assert list(store.events(ANNA)) == [(1, {"n": 1})]
        for _ in range(3):
            with pytest.raises(Problem, match="disk-full"):
                store.append(ANNA, [{"n": 2}])
        disk.heal()
        assert store.append(ANNA, [{"n": 2}]) == 2


@needs_limits
@pytest.mark.parametrize("existing", [True, False])
def test_a_read_only_folder_is_told_and_left_alone(tmp_path: Path, clock: FixedClock, existing: bool) -> None:
    """With a store in it or empty, the program says so and changes nothing."""
    data = tmp_path / "data"
    data.mkdir()
    if existing:
        with Store.open(data, clock) as store:
            store.append(ANNA, [{"n": 1}])
    before = {file: file.read_bytes() for file in data.rglob("*") if file.is_file()}
    for folder in (data, *(entry for entry in data.rglob("*") if entry.is_dir())):
        folder.chmod(0o555)
    for parent in tmp_path.parents:
        if os.geteuid() == 0 and parent.stat().st_mode & 0o005 != 0o005 and "pytest" in str(parent):
            parent.chmod(0o755)
    tmp_path.chmod(0o755)
    try:
        assert run(READ_ONLY, data) == "store-read-only"
        assert {file: file.read_bytes() for file in data.rglob("*") if file.is_file()} == before
    finally:
        for folder in (data, *(entry for entry in data.rglob("*") if entry.is_dir())):
            folder.chmod(0o755)
