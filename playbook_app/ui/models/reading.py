"""Working through a long history on the window's own thread, a few milliseconds at a time."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QTimer

from playbook_app.base.problem import Problem
from playbook_app.ui.widgets.page import Page


class Steps(Protocol):
    """Work that is done bit by bit, such as ``services.look_back.LookBack``."""

    def step(self) -> bool:
        """Do some more; tells whether there may be more still. Raises ``Problem``."""
        ...


class Reading:
    """Does one piece of work at a time; what goes wrong is shown on its page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._work: Steps | None = None
        self._done: Callable[[], None] | None = None
        self._timer = QTimer(page, singleShot=True, interval=0)
        self._timer.timeout.connect(self._read_on)

    @property
    def busy(self) -> bool:
        """Whether there is more to do."""
        return self._timer.isActive()

    def start(self, work: Steps, done: Callable[[], None]) -> None:
        """Do it to its end, then call ``done``; what was being done is let go."""
        self._work, self._done = work, done
        self._timer.start()

    def stop(self) -> None:
        """Go no further."""
        self._timer.stop()

    def _read_on(self) -> None:
        assert self._work is not None
        assert self._done is not None
        try:
            more = self._work.step()
        except Problem as problem:
            self._page.report(problem)
            return
        if more:
            self._timer.start()
        else:
            self._done()
