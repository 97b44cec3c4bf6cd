"""One start of a window in a process of its own: python -m tests.speed.paint_child bare|picture|page|close.

Prints what was measured when the window has been painted first, and ends the process at once: the
monotonic clock in seconds, the process's CPU seconds, its peak resident memory in MB, what stands
there. ``picture`` waits for the picture of the last time or the page, whichever comes first,
``page`` for the real page. ``close`` starts like a person would, waits until Today has settled and
closes the window, which keeps a picture for the next start.
"""

import json
import os
import sys
import time
from functools import partial
from pathlib import Path

SETTLED = 3000
"""Milliseconds after which nothing follows a start any more."""


def peak_megabytes() -> float:
    """Return the peak resident memory of this process (Linux: its own, not its parent's)."""
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def report(shown: str) -> None:
    """Print what was measured and leave without teardown."""
    measured = {"at": time.monotonic(), "cpu": time.process_time(), "peak_mb": peak_megabytes()}
    print(json.dumps({**measured, "shown": shown}), flush=True)
    os._exit(0)


def bare() -> None:
    """Show the smallest window PySide6 can: a main window with a label."""
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    class Painted(QLabel):
        """Reports after its first paint event."""

        def paintEvent(self, event: object) -> None:
            """Paint, then report."""
            super().paintEvent(event)
            report("bare")

    application = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(Painted("Today"))
    window.resize(1280, 800)
    window.show()
    application.exec()


def app(until: str) -> None:
    """Start Playbook as a person does, on the usual data folder of the environment."""
    from playbook_app.main import main

    pictured = partial(report, "picture") if until == "picture" else None
    painted = close_later if until == "close" else partial(report, "page")
    raise SystemExit(main([], pictured=pictured, painted=painted))


def close_later() -> None:
    """Close the window when everything has settled."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    QTimer.singleShot(SETTLED, QApplication.closeAllWindows)


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        app(sys.argv[1])
