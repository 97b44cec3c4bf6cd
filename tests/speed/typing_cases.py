"""A plan of 500 records in the window: how soon it stands there, and how long a key takes while checks run.

A key's time runs from the moment it was due, so that a check which holds the event loop counts,
to the end of the paint it causes. Gaps are those of somebody who types, stops to think, types on:
the linter and the week test run in between, and their slices stand in the way if they are too long.
"""

import random
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from playbook_app.base.clock import SystemClock
from playbook_app.base.ids import counted_ids
from playbook_app.base.paths import Paths, shipped_folder
from playbook_app.formats.plan_file import write_plan_file
from playbook_app.services.planning import Planning
from playbook_app.storage.store import Store
from playbook_app.ui.plan.page import PlanPage
from playbook_app.ui.shell.frame import make_application
from tests.speed.case import Case
from tests.speed.plan_cases import RECORDS, big_plan

OPEN_MS, FRAME_MS = 300.0, 16.0
OPENINGS, KEYS = 5, 240
GAPS = (0.04, 0.09, 0.12, 0.25, 0.6)
"""Seconds between keys: a burst, a word, a thought; the linter waits for 0.15."""


def turn() -> None:
    """Let the event loop do what it has to do now."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def wait_until(moment: float) -> None:
    """Run the event loop until a moment; longer when something holds it."""
    while time.perf_counter() < moment:
        turn()
        time.sleep(0.0004)


def opening(page: PlanPage, file: Path) -> float:
    """Return how many milliseconds it takes until the form of a plan is painted."""
    begun = time.perf_counter()
    page.open_file(file)
    turn()
    return 1000 * (time.perf_counter() - begun)


def typed(page: PlanPage, dice: random.Random) -> list[float]:
    """Type into a field with checks running in the gaps and return the milliseconds of each key."""
    assert page.session is not None
    pane, plan = page.session.pane, page.session.opened.plan
    pane.bench.show_place(plan.people[-1].id)
    pane.bench.focus_first()
    wait_until(time.perf_counter() + 4)  # forms are made in advance meanwhile
    times: list[float] = []
    due = time.perf_counter()
    for number in range(KEYS):
        due = max(due, time.perf_counter() - FRAME_MS / 1000) + dice.choice(GAPS)
        wait_until(due)
        focused = QApplication.focusWidget() or page.first_focus()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Backspace if number % 30 > 24 else Qt.Key.Key_A)
        turn()
        times.append(1000 * (time.perf_counter() - due))
    return times


def cases() -> Iterator[Case]:
    """Open the plan a few times, then type into it."""
    make_application()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "big.crisisplan"
        write_plan_file(file, big_plan(RECORDS).plan)
        paths = Paths(shipped=shipped_folder(), data=Path(folder) / "data")
        clock = SystemClock()
        store = Store.open(paths.data, clock)
        page = PlanPage(Planning(paths, store, clock, counted_ids()), clock, lambda _place: None)
        page.resize(1192, 800)
        page.show()
        page.activateWindow()
        assert QTest.qWaitForWindowActive(page)
        openings = [opening(page, file) for _round in range(OPENINGS)]
        value = median(openings[1:])
        yield Case(f"opening a plan of {RECORDS} records, median", value, "ms", "< 300", value < OPEN_MS)
        times = typed(page, random.Random(5))
        value = quantiles(times, n=100)[98]
        words = f"a key in a plan of {RECORDS} records, checks running, 99th percentile"
        yield Case(words, value, "ms", "<= 16", value <= FRAME_MS)
        page.close_session()
        page.close()
        store.close()
