"""Keeping a reply that is being typed: nothing is lost when the window or the computer goes."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from playbook_app.base.problem import Problem
from playbook_app.services.drafts import Drafts
from playbook_app.ui.widgets.typed import TypedReply

PAUSE = 400
"""Milliseconds without a key after which what stands there is on disk."""


class TypedDraft(QObject):
    """Keeps the words of one field for the place that is open; what cannot be kept is told once there."""

    def __init__(self, typed: TypedReply, drafts: Drafts, tell: Callable[[Problem], None]) -> None:
        super().__init__(typed)
        self._typed, self._drafts, self._tell = typed, drafts, tell
        self._key = ("", "")
        self._told = False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.keep)
        typed.field.textChanged.connect(self._timer.start)

    def open(self, run: str, place: str) -> None:
        """Go on at a place of a run, with what was typed there before."""
        self._key = (run, place)
        self._told = False
        words = self._drafts.of(*self._key)
        if words:
            self._typed.field.setPlainText(words)
        self._timer.stop()

    def keep(self) -> None:
        """Keep what stands there now."""
        self._timer.stop()
        if not self._key[0]:
            return
        try:
            self._drafts.keep(*self._key, self._typed.field.toPlainText())
        except Problem as problem:
            if not self._told:
                self._tell(problem)
            self._told = True

    def done(self) -> None:
        """Keep nothing more for this place: it was sent, or something else is shown."""
        self._timer.stop()
        self._key = ("", "")
