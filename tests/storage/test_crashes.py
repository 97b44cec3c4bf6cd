"""What is acknowledged survives every kill, and every operation is done or not done."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="the writers are forked, which Windows cannot"),
]


def crashes(kind: str) -> dict[str, Any]:
    """Run the crashes in a process of their own, which has no threads that a fork could upset."""
    command = [sys.executable, "-m", "tests.storage.crashes", kind, "20261112"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment, check=False)
    assert done.returncode == 0, done.stderr
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def test_every_acknowledged_event_survives_kills_at_random_moments() -> None:
    """More than 200 writers are killed; after each, all acknowledged events are read and compared."""
    result = crashes("moments")
    assert result["kills"] >= 200
    assert result["acknowledged"] > result["kills"]


def test_every_operation_is_whole_wherever_it_is_cut() -> None:
    """Killed before each of its calls to the disk, the store is as before or as after it."""
    result = crashes("steps")
    assert set(result) == {
        "create",
        "open",
        "append",
        "first append",
        "put",
        "delete",
        "backup",
        "restore",
        "migrate",
    }
    assert sum(result.values()) > 100
