"""Opening lessons, going between screens, switching the theme: milliseconds in a real window, offscreen.

A time runs from the call to the end of the paint it causes: layout, paint events and everything the
event loop had queued behind them.
"""

import importlib
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from tests.speed.case import Case
from tests.speed.history import make_history

ROUNDS = 12
EVENTS = 10_000
SETTLE_S = 0.08
LESSON_MS, SWITCH_MS, THEME_MS, FIRST_MS = 33.0, 50.0, 80.0, 120.0


def milliseconds(action: Callable[[], object]) -> float:
    """Return how long an action takes until the window has painted what it changed."""
    before = time.perf_counter()
    action()
    QApplication.processEvents()
    QApplication.sendPostedEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # what a running event loop does
    QApplication.processEvents()
    return 1000 * (time.perf_counter() - before)


def settle() -> None:
    """Let what follows a paint happen, as it has when a person has found the next thing to press."""
    until = time.perf_counter() + SETTLE_S
    while time.perf_counter() < until:
        QApplication.processEvents()
        time.sleep(0.002)


class Paints(QObject):
    """Counts paint events: a time in which nothing was painted would mean nothing."""

    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Count."""
        self.count += event.type() == QEvent.Type.Paint
        return False

    def of(self, action: Callable[[], object]) -> int:
        """Return how many paint events an action causes."""
        QApplication.instance().installEventFilter(self)
        before = self.count
        milliseconds(action)
        QApplication.instance().removeEventFilter(self)
        return self.count - before


def cases() -> Iterator[Case]:
    """Yield the window cases."""
    from playbook_app.base.paths import standard_paths
    from playbook_app.main import services_of
    from playbook_app.ui.app import make_application, make_window
    from playbook_app.ui.factories import FACTORIES, module_of
    from playbook_app.ui.models import destinations as to
    from playbook_app.ui.shell.collector import Collector
    from playbook_app.ui.shell.frame import Frame
    from playbook_app.ui.theme.theme import theme

    application = make_application()
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        make_history(data, EVENTS)
        services = services_of(standard_paths(data))
        services.planning.create("small_business", organisation="Harbour Lane Café")
        frame = Frame()
        window = make_window(services, frame)
        window.go(to.Today())
        frame.hold(window)
        frame.show()
        application.processEvents()
        collector = Collector(
            frame
        )  # as the app does, so that Python does not in the middle of a measurement
        lessons = [lesson.ref for lesson in services.library.lessons()]
        places = places_of(lessons)
        services.library.prepare()
        for screen in FACTORIES:  # as the app does when nobody is waiting
            importlib.import_module(module_of(screen))
        settle()
        yield first_visits(window.go, places)
        yield from lesson_cases(window.go, lessons)
        yield from switch_cases(window.go, places)
        modes = ("dark", "light")
        times = [milliseconds(lambda mode=modes[n % 2]: theme().use(mode=mode)) for n in range(2 * ROUNDS)]
        yield Case(
            "theme switch, every screen built, median",
            median(times),
            "ms",
            "<= 80",
            median(times) <= THEME_MS,
        )
        collector.stop()
        frame.close()
        services.close()


def lesson_cases(go: Callable[[object], None], lessons: list[object]) -> Iterator[Case]:
    """Open every lesson again and again, from Today."""
    from playbook_app.ui.models import destinations as to

    times = []
    for _round in range(ROUNDS):
        for ref in lessons:
            go(to.Today())
            settle()
            times.append(milliseconds(lambda ref=ref: go(to.LessonPage(ref))))
    slow = quantiles(times[len(lessons) :], n=20)[-1]
    yield Case("opening a lesson, 95th percentile", slow, "ms", "<= 33", slow <= LESSON_MS)


def places_of(lessons: list[object]) -> list[object]:
    """Return every screen as a destination."""
    from playbook_app.ui.models import destinations as to

    return [
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


def first_visits(go: Callable[[object], None], places: list[object]) -> Case:
    """Go to every screen for the first time, which builds it; once, so CPU time counts."""
    times = []
    for place in places:
        before = time.process_time()
        painted = Paints().of(lambda place=place: go(place))
        times.append(1000 * (time.process_time() - before))
        assert painted, f"{place} was not painted"
        settle()
    slow = max(times)
    return Case("first visit of a screen, slowest, CPU", slow, "ms", f"<= {FIRST_MS:g}", slow <= FIRST_MS)


def switch_cases(go: Callable[[object], None], places: list[object]) -> Iterator[Case]:
    """Go to every screen from Today and from Library, again and again."""
    from playbook_app.ui.models import destinations as to

    times: dict[str, list[float]] = {}
    for _round in range(ROUNDS):
        for place in places:
            for other in (to.Today(), to.Library()):
                if other == place:
                    continue
                go(other)
                settle()
                name = type(place).__name__
                times.setdefault(name, []).append(milliseconds(lambda place=place: go(place)))
    for name, found in times.items():
        value = median(found)
        yield Case(f"switch to {name}, median", value, "ms", "<= 50", value <= SWITCH_MS)
