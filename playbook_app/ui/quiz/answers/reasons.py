"""How one part of an answer went: icon, word, what was given and what is right, and the reason."""

from PySide6.QtWidgets import QWidget

from playbook_app.domain.content.items.base import Part, State
from playbook_app.i18n import _
from playbook_app.i18n.items import state_words
from playbook_app.ui.widgets.boxes import TOP, column, row
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon

LOOKS: dict[State, tuple[str, str]] = {
    "right": ("check-circle-fill", "success"),
    "missed": ("circle-dashed", "warning"),
    "wrong": ("x-circle-fill", "danger"),
    "near": ("circle-half", "warning"),
    "other": ("info", "text2"),
}
"""How a part went to its icon and colour."""

_NEARLY = 0.5


class ReasonLine(QWidget):
    """Hidden until there is something to say."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = Icon("info", 18, "text2")
        self._head, self._reason = Label("", "smallS"), Label("", "small", "text2")
        words = column(self._head, self._reason, gap=1)
        row((self._icon, 0, TOP), (words, 1), gap=8, parent=self)
        self.hide()

    def tell(self, state: State, head: str, reason: str) -> None:
        """Show it; ``reason`` may be empty."""
        icon, tone = LOOKS[state]
        self._icon.change(icon, tone)
        self._head.setText(head)
        self._head.set_tone(tone)
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        self.show()


def state_of(part: Part) -> State:
    """Return how a part went; what earned less than half was not nearly right."""
    return "wrong" if part.state == "near" and part.credit < _NEARLY else part.state


def outcome(part: Part, given: str, key: str) -> str:
    """Return the line about a part: in a word, and what would have been right where it was not."""
    word = state_words(state_of(part))
    if part.state == "right":
        return word
    if part.state == "missed":
        return _("{word}. Right: {key}").format(word=word, key=key)
    return _("{word}. Yours: {given}. Better: {key}").format(word=word, given=given, key=key)
