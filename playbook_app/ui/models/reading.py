"""Reading a long history on the window's own thread, a few milliseconds at a time."""

from collections.abc import Callable

from PySide6.QtCore import QTimer

from playbook_app.base.problem import Problem
from playbook_app.services.look_back import LookBack
from playbook_app.ui.widgets.page import Page


class Reading:
    """Reads on as long as its page is shown; one at a time."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._looked: LookBack | None = None
        self._done: Callable[[LookBack], None] | None = None
        self._timer = QTimer(page, singleShot=True, interval=0)
        self._timer.timeout.connect(self._read_on)

    @property
    def busy(self) -> bool:
        """Whether there is more to read."""
        return self._timer.isActive()

    def start(self, looked: LookBack, done: Callable[[LookBack], None]) -> None:
        """Read it to its end, then call ``done``."""
        self._looked, self._done = looked, done
        self._timer.start()

    def stop(self) -> None:
        """Read no further."""
        self._timer.stop()

    def _read_on(self) -> None:
        assert self._looked is not None
        assert self._done is not None
        try:
            more = self._looked.step()
        except Problem as problem:
            self._page.report(problem)
            return
        if more:
            self._timer.start()
        else:
            self._done(self._looked)
