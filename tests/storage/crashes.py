"""Kills writing processes and looks what is left: python -m tests.storage.crashes KIND SEED.

``moments`` kills a writer at random moments; ``steps`` kills it before each single call that changes
something on the disk, for every operation of the store. Writers are forked from this one process,
which has everything loaded, so that a round takes a few milliseconds. Prints one JSON object.
"""

import json
import os
import random
import select
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from playbook_app.base.clock import FixedClock
from playbook_app.base.versioned import Raw
from playbook_app.storage import schema, tables
from playbook_app.storage.backups import restore
from playbook_app.storage.journal import Journal
from playbook_app.storage.store import Store

KILLS = 240
ANNA, BEN = "prof_anna", "prof_ben"
CLOCK = FixedClock(datetime(2026, 11, 12, 8, 30, tzinfo=UTC))
CHANGING = (
    *("open", "write", "fsync", "ftruncate", "truncate", "replace"),
    *("rename", "link", "mkdir", "unlink", "rmdir"),
)


def event(number: int) -> dict[str, Any]:
    """Return what event ``number`` must be."""
    return {"n": number, "text": "x" * (number * 37 % 300)}


def writer(data: Path, pipe: int, dice: random.Random) -> None:
    """Record for ever; say what is on disk once the store says so."""
    with Store.open(data, CLOCK) as store:
        while True:
            first = store.last_event(ANNA) + 1
            count = dice.choice((1, 1, 1, 2, 5))
            store.append(ANNA, [event(number) for number in range(first, first + count)])
            os.write(pipe, b"%d events\n" % (first + count - 1))
            if dice.random() < 0.2:
                store.table("places").put("mark", {"n": first})
                os.write(pipe, b"%d mark\n" % first)
            if dice.random() < 0.05:
                CLOCK.advance(days=1)
                store.backup_if_due()


def forked(work: Callable[[], object]) -> int:
    """Run ``work`` in a child and return its process id."""
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(3)
    return child


def killed_writer(data: Path, dice: random.Random) -> list[str]:
    """Start a writer, kill it at a random moment, return what it had acknowledged."""
    reading, writing = os.pipe()
    child = forked(partial(writer, data, writing, random.Random(dice.random())))
    os.close(writing)
    wait = dice.uniform(0, 0.012)
    if dice.random() < 0.7:  # often begin to count at the first acknowledgement
        select.select([reading], [], [], 10)
    time.sleep(wait)
    os.kill(child, signal.SIGKILL)
    _pid, status = os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read()
    if os.WTERMSIG(status) != signal.SIGKILL:
        raise RuntimeError(f"the writer ended by itself: {status}")
    return said[: said.rfind(b"\n") + 1].decode().splitlines()


def moments(seed: int) -> dict[str, Any]:
    """Kill at random moments; after each, check every event that was ever acknowledged."""
    dice = random.Random(seed)
    acknowledged, marked, torn, spoken = 0, 0, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        for _ in range(KILLS):
            for line in killed_writer(data, dice):
                number, what = line.split()
                spoken += 1
                if what == "events":
                    acknowledged = int(number)
                else:
                    marked = int(number)
            with Store.open(data, CLOCK) as store:
                found = list(store.events(ANNA))
                check([number for number, _ in found] == list(range(1, len(found) + 1)), "ids have gaps")
                check(all(raw == event(number) for number, raw in found), "an event has changed")
                check(len(found) >= acknowledged, f"{len(found)} events of {acknowledged}")
                check((store.table("places").get("mark") or {"n": 0})["n"] >= marked, "a mark was lost")
                torn += len(store.recovered)
    return {"kills": KILLS, "acknowledged": acknowledged, "spoken": spoken, "torn": torn}


def check(holds: bool, message: str) -> None:
    """End with a message when something does not hold."""
    if not holds:
        raise SystemExit(message)


def kill_before(step: int) -> None:
    """From now on, kill this process before its call number ``step`` that changes the disk."""
    left = [step]

    def counted(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            left[0] -= 1
            if left[0] < 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return real(*arguments, **options)

        return call

    for name in CHANGING:
        setattr(os, name, counted(getattr(os, name)))


def prepared(data: Path) -> None:
    """Make a store in which Anna and Ben have done something, with a backup of an earlier day."""
    with Store.open(data, CLOCK) as store:
        store.append(ANNA, [event(1)])
        store.table("profiles").put(ANNA, {"name": "Anna"})
        store.backup_if_due()
        for number in range(2, 9):
            store.append(ANNA, [event(number)])
        store.append(BEN, [event(1)])
        store.table("profiles").put(BEN, {"name": "Ben"})


def look(folder: Path) -> dict[str, Any]:
    """Open the store in ``folder``, which may be new, and return everything in it."""
    with Store.open(folder, CLOCK) as store:
        events = {name: [number for number, _ in store.events(name)] for name in store.profiles()}
        return {
            "events": {name: ids for name, ids in events.items() if ids},
            "profiles": store.table("profiles").all(),
            "recovered": [recovery.code for recovery in store.recovered],
        }


def seen(data: Path) -> list[dict[str, Any]]:
    """Return everything in the store, and in the one that "create" makes."""
    return [look(data), look(data / "new")]


def renamed(raw: Raw) -> Raw:
    """Migrate names to titles."""
    for row in raw["tables"].get("profiles", {}).values():
        row["value"] = {"title": row["value"].pop("name")}
    return raw


def with_store(work: Callable[[Store], object]) -> Callable[[Path], None]:
    """Return a function that opens a store and works in it."""

    def run(data: Path) -> None:
        with Store.open(data, CLOCK) as store:
            work(store)

    return run


def later_backup(store: Store) -> None:
    """Make the backup of a later day."""
    CLOCK.advance(days=1)
    store.backup_if_due()


OPERATIONS: dict[str, Callable[[Path], object]] = {
    "create": lambda data: Store.open(data / "new", CLOCK).close(),
    "open": with_store(lambda _store: None),
    "append": with_store(lambda store: store.append(ANNA, [event(9)])),
    "first append": with_store(lambda store: store.append("prof_cleo", [event(1)])),
    "put": with_store(lambda store: store.table("profiles").put(ANNA, {"name": "Änne"})),
    "delete": with_store(lambda store: store.delete_profile(ANNA)),
    "backup": with_store(later_backup),
    "restore": lambda data: restore(data / "backups" / "2026-11-12", data, CLOCK),
    "migrate": with_store(lambda _store: None),
}


def crash_at_every_step(name: str, root: Path) -> int:
    """Kill ``name`` before each of its steps; each time the store is as before or as after it."""
    migrations: tuple[Callable[[Raw], Raw], ...] = (renamed,) if name == "migrate" else ()
    plain = root / f"{name} finished"
    prepared(plain)
    before = seen(plain)
    schema.MIGRATIONS = migrations
    if migrations:
        before[0]["profiles"] = {ANNA: {"title": "Anna"}, BEN: {"title": "Ben"}}
    os.waitpid(forked(lambda: OPERATIONS[name](plain)), 0)
    after = seen(plain)
    for step in range(500):
        data = root / f"{name} {step}"
        schema.MIGRATIONS = ()
        prepared(data)
        schema.MIGRATIONS = migrations

        def work(data: Path = data, step: int = step) -> None:
            kill_before(step)
            OPERATIONS[name](data)
            os._exit(0)

        _pid, status = os.waitpid(forked(work), 0)
        found = seen(data)
        check(found in (before, after), f"{name}, killed before step {step}: {found}")
        check(found == seen(data), f"{name}, killed before step {step}: another store at the second look")
        if status == 0:
            check(found == after, f"{name} is not as finished: {found}")
            return step
    raise SystemExit(f"{name} never ends")


def steps(_seed: int) -> dict[str, Any]:
    """Kill every operation before each of its steps and count them."""
    with tempfile.TemporaryDirectory() as folder:
        return {name: crash_at_every_step(name, Path(folder)) for name in OPERATIONS}


if __name__ == "__main__":
    tables.Journal = partial(Journal, limit=600)  # type: ignore[assignment,misc] # small segments, so that many begin
    kinds = {"moments": moments, "steps": steps}
    print(json.dumps(kinds[sys.argv[1]](int(sys.argv[2]))))
