"""First paint of Today against a bare PySide6 window, with shipped content and 100,000 events.

Two first paints are measured and neither is hidden: what a person sees first, which is the picture
of the last time where it still fits, and the page itself, built without any picture.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from tests.speed.case import Case
from tests.speed.history import make_history
from tests.speed.starts import Starts

ROUNDS = 11
EVENTS = 100_000
SEEN_GOAL, BUILT_GOAL, MEMORY_GOAL = 1.3, 2.2, 85
Start = dict[str, Any]


def rounds(starts: Starts) -> list[tuple[Start, Start, Start]]:
    """Return bare window, picture and page of each round, measured one after the other."""
    starts.close_on_today()
    for warm in ("bare", "page"):
        starts.once(warm)
    return [
        (starts.once("bare"), starts.with_picture("picture"), starts.without_picture()) for _ in range(ROUNDS)
    ]


def ratio(name: str, measured: list[tuple[Start, Start]], key: str, goal: float) -> Case:
    """Return the median over rounds of a measure as a multiple of the bare window's."""
    value = median(one[key] / bare[key] for bare, one in measured)
    return Case(f"{name} / bare window, {EVENTS:,} events", value, "x", f"<= {goal}", value <= goal)


def cases() -> Iterator[Case]:
    """Yield the paint and memory cases."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        make_history(data, EVENTS)
        measured = rounds(Starts(data, Path(folder)))
    seen = [(bare, picture) for bare, picture, _page in measured]
    built = [(bare, page) for bare, _picture, page in measured]
    fitted = sum(picture["shown"] == "picture" for _bare, picture in seen)
    yield Case("starts that showed the picture", fitted, f"of {ROUNDS}", f"= {ROUNDS}", fitted == ROUNDS)
    yield ratio("first paint of Today (launch picture)", seen, "paint", SEEN_GOAL)
    yield ratio("CPU to that first paint", seen, "cpu", SEEN_GOAL)
    yield ratio("Today built and interactive, no picture", built, "paint", BUILT_GOAL)
    yield ratio("CPU until then", built, "cpu", BUILT_GOAL)
    peak = median(page["peak_mb"] for _bare, page in built)
    yield Case("peak memory, Today built", peak, "MB", f"<= {MEMORY_GOAL}", peak <= MEMORY_GOAL)
