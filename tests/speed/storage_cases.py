"""What one durable answer costs, and that it costs the same after years of training."""

import os
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from statistics import median
from typing import Any
from unittest.mock import patch

from playbook_app.base.clock import SystemClock
from playbook_app.storage.record import encode
from playbook_app.storage.store import Store
from tests.speed.case import Case

ROUNDS = 15
ANSWERS = 20
SHORT, LONG, MIDDLE = 100, 200_000, 100_000
PROFILE = "prof_0000000001"
BYTES_GOAL = 400


def answer(number: int) -> dict[str, Any]:
    """Return an event of the size and shape of a recorded answer."""
    return {
        "e": "item-answered",
        "t": "2026-11-12T08:30:00+00:00",
        "lesson": "sins/deadly-sins/relentless-promotion",
        "attempt": f"att_{number:010d}",
        "item": f"first-line-{number % 300}",
        "shown": ["b", "a", "c", "d"],
        "chosen": "b",
        "right": number % 3 == 0,
        "skill": "give-before-sell",
    }


def fill(data: Path, count: int, profile: str = PROFILE) -> None:
    """Record ``count`` answers one by one, as a person would, without waiting for the disk."""
    with Store.open(data, SystemClock()) as store, patch("os.fsync"):
        for number in range(count):
            store.append(profile, [answer(number)])


def seconds(action: Callable[[], object]) -> float:
    """Return how long ``action`` takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


class Limit:
    """The least a durable answer can cost: open, append, sync, close."""

    def __init__(self, path: Path) -> None:
        """Append to ``path``."""
        self.path = path

    def append(self, line: bytes) -> None:
        """Put one line on disk."""
        with self.path.open("ab", buffering=0) as file:
            file.write(line)
            os.fsync(file.fileno())


def interleaved(first: Callable[[], object], second: Callable[[], object]) -> float:
    """Return the median over rounds of the time of ``second`` as a multiple of that of ``first``."""
    ratios = []
    for _ in range(ROUNDS):
        pairs = [(seconds(first), seconds(second)) for _ in range(ANSWERS)]
        ratios.append(median(pair[1] for pair in pairs) / median(pair[0] for pair in pairs))
    return median(ratios)


def counted(action: Callable[[], object]) -> Mapping[str, list[int]]:
    """Return how many bytes each ``os.write`` and how often ``os.fsync`` was called during ``action``."""
    calls: dict[str, list[int]] = {"write": [], "fsync": []}
    write, fsync = os.write, os.fsync

    def counting_write(descriptor: int, data: bytes) -> int:
        calls["write"].append(len(data))
        return write(descriptor, data)

    def counting_fsync(descriptor: int) -> None:
        calls["fsync"].append(descriptor)
        fsync(descriptor)

    with patch("os.write", counting_write), patch("os.fsync", counting_fsync):
        action()
    return calls


def open_and_close(data: Path) -> None:
    """Open a store, look where its events end, and close it."""
    with Store.open(data, SystemClock()) as store:
        store.last_event(PROFILE)


def at_most(name: str, value: float, unit: str, goal: float) -> Case:
    """Return a case that is met up to ``goal``."""
    return Case(name, value, unit, f"<= {goal}", value <= goal)


def answer_cases(folder: Path) -> Iterator[Case]:
    """Yield the cases about one answer in a small store."""
    with Store.open(folder / "answer", SystemClock()) as store:
        store.append(PROFILE, [answer(0)])
        limit = Limit(folder / "limit.jsonl")
        line = encode(1, [answer(1)])
        ratio = interleaved(lambda: limit.append(line), lambda: store.append(PROFILE, [answer(1)]))
        yield at_most("durable answer / open+append+fsync", ratio, "x", 1.5)
        calls = counted(lambda: store.append(PROFILE, [answer(2)]))
    syncs = len(calls["fsync"])
    yield Case("fsyncs per answer", syncs, "calls", "= 1", syncs == 1)
    yield Case("writes per answer", len(calls["write"]), "calls", "= 1", len(calls["write"]) == 1)
    written = sum(calls["write"])
    yield Case("bytes per answer", written, "bytes", f"< {BYTES_GOAL}", written < BYTES_GOAL)


def growth_cases(folder: Path) -> Iterator[Case]:
    """Yield the cases that compare a short history with a long one."""
    short, middle, long = (folder / name for name in ("short", "middle", "long"))
    for data, count in ((short, SHORT), (middle, MIDDLE), (long, LONG)):
        fill(data, count)
    with Store.open(short, SystemClock()) as small, Store.open(long, SystemClock()) as large:
        ratio = interleaved(
            lambda: small.append(PROFILE, [answer(1)]), lambda: large.append(PROFILE, [answer(1)])
        )
        yield at_most(f"durable answer, {LONG:,} events / {SHORT} events", ratio, "x", 1.2)
        replay = median(
            seconds(lambda: list(large.events(PROFILE, large.last_event(PROFILE) - 200)))
            for _ in range(ROUNDS)
        )
        yield at_most("replay of the last 200 events", replay * 1000, "ms", 5)
    ratio = interleaved(lambda: open_and_close(short), lambda: open_and_close(middle))
    yield at_most(f"store open, {MIDDLE:,} events / {SHORT} events", ratio, "x", 1.5)
    opened = median(seconds(lambda: open_and_close(middle)) for _ in range(ROUNDS))
    yield at_most(f"store open, {MIDDLE:,} events", opened * 1000, "ms", 5)


def cases() -> Iterator[Case]:
    """Yield all cases about storage."""
    with tempfile.TemporaryDirectory() as folder:
        yield from answer_cases(Path(folder))
        yield from growth_cases(Path(folder))
