"""What the number of lessons costs: a pack of 2,000 beside the shipped ones, CPU milliseconds."""

import gc
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.speed.big_pack import make_big_pack
from tests.speed.case import Case
from tests.speed.window_cases import settle

LESSONS, MOST, KEY_MS = 2_000, 1.3, 50.0
TYPED = "sorry about very"


def cpu(action: Callable[[], object]) -> float:
    """Return the CPU time of an action and of the paint it causes, in milliseconds."""
    before = time.process_time()
    action()
    QApplication.processEvents()
    QApplication.sendPostedEvents()
    QApplication.processEvents()
    return 1000 * (time.process_time() - before)


def cases() -> Iterator[Case]:
    """Yield the cases: each thing with 2,000 lessons, as a multiple of the same with those that ship."""
    from playbook_app.base.paths import shipped_folder

    with tempfile.TemporaryDirectory() as folder:
        big = Path(folder) / "app"
        make_big_pack(big / "content" / "big", LESSONS)
        (big / "assets").symlink_to(shipped_folder() / "assets")
        few, many = measured(shipped_folder()), measured(big)
    for name, value in many.items():
        ratio = value / few[name]
        if name == "key":
            yield Case("a letter in Find, slowest, 2,000 lessons", value, "ms CPU", "<= 50", value <= KEY_MS)
        else:
            yield Case(f"{name}, 2,000 lessons / those that ship", ratio, "x", "<= 1.3", ratio <= MOST)
            yield Case(f"{name}, 2,000 lessons", value, "ms CPU", "none", met=True)


def measured(shipped: Path) -> dict[str, float]:
    """Return what starting, the Library and finding cost with the packs of a folder."""
    from playbook_app.base.paths import Paths
    from playbook_app.main import services_of
    from playbook_app.ui.app import make_application, make_window
    from playbook_app.ui.models import destinations as to
    from playbook_app.ui.shell.frame import Frame

    make_application()
    gc.disable()  # as at a start
    with tempfile.TemporaryDirectory() as folder:
        paths = Paths(shipped=shipped, data=Path(folder))
        services = services_of(paths)
        services.library.lessons()
        services.profiles.add("A", "learn")
        services.close()
        began = time.process_time()
        services = services_of(paths)
        services.progress.overview()
        found = {"opening the services and the first overview": 1000 * (time.process_time() - began)}
        frame = Frame()
        window = make_window(services, frame)
        frame.hold(window)
        frame.show()
        window.go(to.Today())
        for name, place in (("switch to Today", to.Today()), ("switch to the Library", to.Library())):
            times = []
            for _round in range(9):
                window.go(to.Settings())
                settle()
                times.append(cpu(lambda place=place: window.go(place)))
            found[name] = median(times)
        window.go(to.Library(find=True))
        field = QApplication.focusWidget()
        times = []
        for letter in TYPED:
            times.append(cpu(lambda letter=letter: QTest.keyClicks(field, letter)))
            settle()
        found["key"] = max(times)
        frame.close()
        services.close()
    gc.enable()
    return found
