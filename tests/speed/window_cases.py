"""Opening lessons, going between screens, switching the theme: milliseconds in a real window, offscreen.

A time runs from the call to the end of the paint it causes: layout, paint events and everything the
event loop had queued behind them.
"""

import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from tests.speed.case import Case
from tests.speed.history import make_history

ROUNDS = 12
EVENTS = 10_000
LESSON_MS, SWITCH_MS, THEME_MS = 33.0, 50.0, 80.0


def milliseconds(action: Callable[[], object]) -> float:
    """Return how long an action takes until the window has painted what it changed."""
    before = time.perf_counter()
    action()
    QApplication.processEvents()
    QApplication.sendPostedEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # what a running event loop does
    QApplication.processEvents()
    return 1000 * (time.perf_counter() - before)


def cases() -> Iterator[Case]:
    """Yield the window cases."""
    from playbook_app.base.clock import SystemClock
    from playbook_app.base.ids import random_id, random_seed
    from playbook_app.base.paths import standard_paths
    from playbook_app.services.bundle import build_services
    from playbook_app.ui.app import make_application, make_window
    from playbook_app.ui.models import destinations as to
    from playbook_app.ui.theme.theme import theme

    application = make_application()
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        make_history(data, EVENTS)
        services = build_services(standard_paths(data), SystemClock(), random_id, random_seed)
        window = make_window(services)
        window.go(to.Today())
        window.show()
        application.processEvents()
        lessons = [lesson.ref for lesson in services.library.lessons()]
        yield from lesson_cases(window.go, lessons)
        yield from switch_cases(window.go, lessons)
        modes = ("dark", "light")
        times = [milliseconds(lambda mode=modes[n % 2]: theme().use(mode=mode)) for n in range(2 * ROUNDS)]
        yield Case(
            "theme switch, every screen built, median",
            median(times),
            "ms",
            "<= 80",
            median(times) <= THEME_MS,
        )
        window.close()
        services.close()


def lesson_cases(go: Callable[[object], None], lessons: list[object]) -> Iterator[Case]:
    """Open every lesson again and again, from Today."""
    from playbook_app.ui.models import destinations as to

    times = []
    for _round in range(ROUNDS):
        for ref in lessons:
            go(to.Today())
            QApplication.processEvents()
            times.append(milliseconds(lambda ref=ref: go(to.LessonPage(ref))))
    slow = quantiles(times[len(lessons) :], n=20)[-1]
    yield Case("opening a lesson, 95th percentile", slow, "ms", "<= 33", slow <= LESSON_MS)


def switch_cases(go: Callable[[object], None], lessons: list[object]) -> Iterator[Case]:
    """Go from every screen to every other; the slowest pair's median counts."""
    from playbook_app.ui.models import destinations as to

    places = [
        to.Today(),
        to.Library(),
        to.LessonPage(lessons[0]),
        to.Quiz(lessons[0]),
        to.Talk(lessons[-1]),
        to.Practice(),
        to.Progress(),
        to.Plan(),
        to.Settings(),
    ]
    for place in places:
        milliseconds(lambda place=place: go(place))
    times: dict[str, list[float]] = {}
    for _round in range(ROUNDS):
        for place in places:
            for other in (to.Today(), to.Library()):
                if other == place:
                    continue
                milliseconds(lambda other=other: go(other))
                name = type(place).__name__
                times.setdefault(name, []).append(milliseconds(lambda place=place: go(place)))
    for name, found in times.items():
        value = median(found)
        yield Case(f"switch to {name}, median", value, "ms", "<= 50", value <= SWITCH_MS)
