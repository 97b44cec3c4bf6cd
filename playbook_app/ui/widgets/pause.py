"""A short pause after something new is shown, so that a hasty second press does not pass over it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

GUARD = 250
"""Milliseconds. Nobody has read anything sooner; a hasty or trembling second press comes within it."""


class Pause(QObject):
    """Runs for ``GUARD`` ms; what it guards asks ``running`` and does nothing until it is over."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=GUARD)
        self._timer.timeout.connect(self._over)
        self._then: Callable[[], object] | None = None

    @property
    def running(self) -> bool:
        """Whether it is too early."""
        return self._timer.isActive()

    def begin(self, then: Callable[[], object] | None = None) -> None:
        """Start (anew); ``then`` is called when it is over."""
        self._then = then
        self._timer.start()

    def stop(self) -> None:
        """End it without calling anything."""
        self._timer.stop()
        self._then = None

    def _over(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()
