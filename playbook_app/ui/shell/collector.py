"""Python's garbage collector, kept to the window's thread.

Left to itself it runs wherever memory is asked for, also on a thread that reads packs, and there it
destroys widgets that nobody uses any more. Qt allows that on the window's thread only and now and
then ends the process for it.
"""

import gc
from itertools import count

from PySide6.QtCore import QObject, QTimer

_PAUSE = 500
"""Milliseconds between two looks."""
_FULL = 600
"""Every so many looks, which is five minutes, also what has lived long is looked through."""


class Collector(QObject):
    """Collects in the event loop instead of anywhere, as long as it lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._looks = count(1)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_PAUSE)

    def look(self) -> None:
        """Collect what is due: young objects by Python's own thresholds, all of them now and then."""
        if next(self._looks) % _FULL == 0:
            gc.collect()
            return
        young, middle, _old = zip(gc.get_count(), gc.get_threshold(), strict=True)
        if middle[0] > middle[1]:
            gc.collect(1)
        elif young[0] > young[1]:
            gc.collect(0)

    def stop(self) -> None:
        """Leave collecting to Python again."""
        self._timer.stop()
        gc.enable()
