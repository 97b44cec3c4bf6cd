"""First paint of Today against a bare PySide6 window, with shipped content and 100,000 events."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.speed.case import Case
from tests.speed.history import make_history

ROUNDS = 11
EVENTS = 100_000


def one_start(*arguments: str) -> dict[str, float]:
    """Start a child and return seconds from before the spawn to the paint, CPU seconds and peak memory."""
    before = time.monotonic()
    command = [sys.executable, "-m", "tests.speed.paint_child", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    measured = json.loads(done.stdout.splitlines()[-1])
    return {"paint": measured["at"] - before, "cpu": measured["cpu"], "peak_mb": measured["peak_mb"]}


def cases() -> Iterator[Case]:
    """Yield the paint and memory cases."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        make_history(data, EVENTS)
        one_start("app", str(data))
        pairs = [(one_start("bare"), one_start("app", str(data))) for _ in range(ROUNDS)]
    for key, label in (
        ("paint", "first paint of Today / bare window"),
        ("cpu", "CPU to first paint / bare window"),
    ):
        ratio = median(app[key] / bare[key] for bare, app in pairs)
        goal = 1.3 if key == "paint" else 1.5
        yield Case(f"{label}, {EVENTS:,} events", ratio, "x", f"<= {goal}", ratio <= goal)
    peak = median(app["peak_mb"] for _bare, app in pairs)
    yield Case("peak memory at first paint", peak, "MB", "<= 85", peak <= 85)
