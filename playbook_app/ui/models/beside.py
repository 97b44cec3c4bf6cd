"""Work beside the window: one thing after the other on another thread, its result told on the window's."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QThreadPool, Signal


class _Told(QObject):
    """Tells results; it outlives its owner as long as something is still being done."""

    done = Signal(object)


class Beside(QObject):
    """``done`` is called with what each piece of work returned, in the order in which they were started."""

    def __init__(self, owner: QObject, done: Callable[[object], object]) -> None:
        super().__init__(owner)
        self._told = _Told()
        self._told.done.connect(done)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def start(self, work: Callable[[], object]) -> None:
        """Do it as soon as what was started before is done; it must not touch widgets nor raise."""
        told = self._told
        self._pool.start(lambda: told.done.emit(work()))

    def wait(self) -> None:
        """Wait until nothing is being done any more; what was done is told later."""
        self._pool.waitForDone()
