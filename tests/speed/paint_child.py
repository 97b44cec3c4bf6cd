"""One start of a window in a process of its own: python -m tests.speed.paint_child bare|app [DATA].

Prints, at the return of the first paint event: the monotonic clock in seconds, the process's CPU
seconds, and its peak resident memory in MB. Then ends the process at once.
"""

import json
import os
import sys
import time
from pathlib import Path


def peak_megabytes() -> float:
    """Return the peak resident memory of this process (Linux: its own, not its parent's)."""
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def report() -> None:
    """Print what was measured and leave without teardown."""
    measured = {"at": time.monotonic(), "cpu": time.process_time(), "peak_mb": peak_megabytes()}
    measured["modules"] = sorted(name for name in sys.modules if "." not in name)
    print(json.dumps(measured), flush=True)
    os._exit(0)


def bare() -> None:
    """Show the smallest window PySide6 can: a main window with a label."""
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    class Painted(QLabel):
        """Reports after its first paint event."""

        def paintEvent(self, event: object) -> None:
            """Paint, then report."""
            super().paintEvent(event)
            report()

    application = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(Painted("Today"))
    window.resize(1280, 800)
    window.show()
    application.exec()


def app(data: Path) -> None:
    """Show Playbook on Today with the data in ``data``."""
    from functools import partial

    from playbook_app import i18n
    from playbook_app.base.clock import SystemClock
    from playbook_app.base.ids import random_id, random_seed
    from playbook_app.base.paths import standard_paths
    from playbook_app.services.bundle import build_services
    from playbook_app.ui.app import start

    i18n.install("en")
    build = partial(build_services, standard_paths(data), SystemClock(), random_id, random_seed)
    start(build, painted=report)


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        app(Path(sys.argv[2]))
