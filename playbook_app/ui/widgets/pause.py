"""A pause after something new is shown, so that a hasty or trembling second press does not pass over it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

GUARD = 600
"""Milliseconds of quiet. Nobody has read anything sooner; a double press comes well within it."""


class Pause(QObject):
    """Holds presses off until there was quiet for ``GUARD`` ms: a press that comes too early starts it anew.

    So it is no race against a clock: however often and however fast somebody presses, nothing goes
    by; one press after a moment of quiet goes on.
    """

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

    def holds(self) -> bool:
        """Tell whether a press is held off; one that is starts the quiet anew."""
        if self.running:
            self._timer.start()
        return self.running

    def stop(self) -> None:
        """End it without calling anything."""
        self._timer.stop()
        self._then = None

    def _over(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()
