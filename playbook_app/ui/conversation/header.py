"""Over a conversation: which it is, which turn this is, and a way to leave it for now."""

from PySide6.QtWidgets import QWidget

from playbook_app.i18n import _
from playbook_app.ui.widgets.boxes import MIDDLE, column, row
from playbook_app.ui.widgets.buttons import IconButton
from playbook_app.ui.widgets.label import Label


class TalkHeader(QWidget):
    """Track, title and turn. There is no total: how long it gets depends on what is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._track, self._title = Label("", "small", "text2"), Label("", "h2")
        self._turn = Label("", "small", "text2")
        self._turn.setObjectName("conversation.turn")
        self.close_button = IconButton("x", _("Leave for now"), name="conversation.close")
        names = column(self._track, self._title, gap=2)
        row((names, 1), (self._turn, 0, MIDDLE), (self.close_button, 0, MIDDLE), gap=12, parent=self)

    def show_talk(self, track: str, title: str) -> None:
        """Name the conversation."""
        self._track.setText(track)
        self._title.setText(title)

    def show_turn(self, words: str) -> None:
        """Say which turn this is."""
        self._turn.setText(words)
