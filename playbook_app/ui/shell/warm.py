"""Getting ready while nobody is waiting: what the first visit of a screen would have to import."""

import importlib
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, QTimer

_QUIET, _PAUSE = 1500, 60
"""Milliseconds after the first paint, and between two steps, so that hands on the mouse feel nothing."""


class WarmUp(QObject):
    """Imports modules one by one on turns of the event loop."""

    def __init__(self, modules: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._left: Iterator[str] = iter(modules)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._step)

    def start(self) -> None:
        """Begin in a while."""
        self._timer.start(_QUIET)

    def _step(self) -> None:
        module = next(self._left, None)
        if module is not None:
            importlib.import_module(module)
            self._timer.start(_PAUSE)
