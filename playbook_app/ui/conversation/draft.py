"""Keeping what is being typed in a conversation: nothing is lost when the window or the computer goes."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from playbook_app.base.problem import Problem
from playbook_app.domain.conversation.run import Run
from playbook_app.services.drafts import Drafts
from playbook_app.ui.widgets.typed import TypedReply

PAUSE = 400
"""Milliseconds without a key after which what stands there is on disk."""


class TypedDraft(QObject):
    """Keeps the words of one field for the turn that is open; what cannot be kept is told once per turn."""

    def __init__(self, typed: TypedReply, drafts: Drafts, tell: Callable[[Problem], None]) -> None:
        super().__init__(typed)
        self._typed, self._drafts, self._tell = typed, drafts, tell
        self._key = ("", "")
        self._told = False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.keep)
        typed.field.textChanged.connect(self._timer.start)

    def open(self, run: Run) -> None:
        """Go on at a turn, with what was typed there before."""
        self._key = (run.id, f"{len(run.moves)}/{run.place}")
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
        """Keep nothing more for this turn: it was sent, or something else is shown."""
        self._timer.stop()
        self._key = ("", "")
