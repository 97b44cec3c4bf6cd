"""Reading lessons before something needs them all at once: two to a turn of the event loop."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer

from playbook_app.domain.content.model import LessonRef

AT_ONCE = 2
"""Lessons that are read in one turn: some twenty milliseconds."""


class Fetching:
    """Reads with ``read``, which passes over what cannot be read; one thing at a time."""

    def __init__(self, owner: QObject, read: Callable[[LessonRef], object]) -> None:
        self._read = read
        self._left: list[LessonRef] = []
        self._done: Callable[[], object] | None = None
        self._timer = QTimer(owner, singleShot=True, interval=0)
        self._timer.timeout.connect(self._read_some)

    def start(self, refs: Sequence[LessonRef], done: Callable[[], object]) -> None:
        """Read these, then call ``done``; nothing while others are being read."""
        if self._done is None:
            self._left, self._done = list(refs), done
            self._read_some()

    def _read_some(self) -> None:
        for ref in self._left[:AT_ONCE]:
            self._read(ref)
        del self._left[:AT_ONCE]
        if self._left:
            self._timer.start()
            return
        done, self._done = self._done, None
        if done is not None:
            done()
