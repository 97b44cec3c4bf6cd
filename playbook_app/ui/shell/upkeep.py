"""What is done on another thread once the window stands: changed packs, the day's backup, the next lesson."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal

if TYPE_CHECKING:
    from playbook_app.services.library import Library, Shelf
    from playbook_app.storage.store import Store

_PATIENCE = 10_000


class Upkeep(QObject):
    """Does one after the other; what is found is told on the thread of the window."""

    packs_changed = Signal()
    """Lessons were read anew."""
    failed = Signal(object)
    """Something did not work; the exception."""
    reloaded = Signal(object)
    """Somebody asked to read again: the ``Reloaded``, or ``None`` when nothing differs."""
    _looked = Signal(object)
    _looked_again = Signal(object)

    def __init__(self, library: "Library", store: "Store", parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._store = library, store
        self._pool = QThreadPool(self)
        self._looked.connect(self._take_over)
        self._looked_again.connect(self._tell)

    def start(self) -> None:
        """Begin; neither changes anything that the window's thread uses."""
        self._pool.start(self._work)

    def reload(self) -> None:
        """Read the packs again because somebody wants to see what changed."""
        self._pool.start(lambda: self._attempt(lambda: self._looked_again.emit(self._library.look())))

    def wait(self) -> None:
        """Let it end, before the store is closed."""
        self._pool.waitForDone(_PATIENCE)

    def _work(self) -> None:
        steps: list[Callable[[], object]] = [
            self._store.backup_if_due,
            lambda: self._looked.emit(self._library.look()),
            self._library.prepare,
        ]
        if not self._library.ready:  # somebody waits for the packs
            steps.insert(0, steps.pop(1))
        for step in steps:
            self._attempt(step)

    def _attempt(self, step: Callable[[], object]) -> None:
        try:
            step()
        except Exception as error:  # noqa: BLE001 - whoever listens shows it or raises it again
            self.failed.emit(error)

    def _take_over(self, shelf: "Shelf | None") -> None:
        if shelf is not None:
            self._library.take_over(shelf)
            self.packs_changed.emit()

    def _tell(self, shelf: "Shelf | None") -> None:
        found = None if shelf is None else self._library.differences(shelf)
        self._take_over(shelf)
        self.reloaded.emit(found)
