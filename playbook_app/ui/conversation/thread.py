"""What has been said: the post it started from, then one message under the other, the newest in sight."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from playbook_app.domain.conversation.model import Conversation
from playbook_app.domain.conversation.run import Run
from playbook_app.domain.conversation.transcript import Entry, transcript
from playbook_app.formats.transcript_text import line_of
from playbook_app.i18n import _
from playbook_app.ui.conversation.words import aside, gap_words
from playbook_app.ui.widgets.base import set_names
from playbook_app.ui.widgets.boxes import MIDDLE, TOP, column, row
from playbook_app.ui.widgets.columns import clear_layout
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Avatar, Icon
from playbook_app.ui.widgets.message import Message, who_row
from playbook_app.ui.widgets.post import PostCard
from playbook_app.ui.widgets.surfaces import Card

_GAP = 12
_A_WHILE = 10
"""So many minutes between two turns are worth a line."""


class Thread(QWidget):
    """Shows a run's entries; what is already there stays, so that only new lines appear."""

    def __init__(self) -> None:
        super().__init__()
        set_names(self, "conversation.thread", _("Conversation"))
        self._shown: tuple[Entry, ...] = ()
        self._about: tuple[str, bool] | None = None
        self._top, self._said = column(), column()
        column(self._top, self._said, None, parent=self)

    def show_run(self, run: Run) -> None:
        """Show everything up to where the run is."""
        about = (run.id, bool(run.moves))
        if about != self._about:
            self._about = about
            self._show_top(run.conversation, situation=bool(run.moves))
        entries = tuple(entry for entry in transcript(run) if entry.kind != "ending")
        kept = len(self._shown)
        if entries[:kept] != self._shown:
            kept = 0
            clear_layout(self._said)
        for number, entry in enumerate(entries[kept:], kept + 1):
            if entry.passed >= _A_WHILE:
                self._put(self._said, _gap(entry.passed))
            self._add(entry, number, run.conversation)
        self._shown = entries

    def newest(self) -> QWidget | None:
        """Return the newest message."""
        item = self._said.itemAt(self._said.count() - 2)  # the last one is the space below it
        return item.widget() if item is not None else None

    def forget(self) -> None:
        """Let everything go, before another conversation is shown."""
        self._shown, self._about = (), None
        clear_layout(self._top)
        clear_layout(self._said)

    def _show_top(self, conversation: Conversation, *, situation: bool) -> None:
        """Show the opening post; the situation above it once the side panel has other things to say."""
        clear_layout(self._top)
        if situation:
            self._put(self._top, _situation(conversation))
        if conversation.opening is not None:
            label = conversation.opening_label
            self._put(
                self._top,
                PostCard(conversation.opening, name="conversation.opening", role="body", reposted=label),
            )

    def _add(self, entry: Entry, number: int, talk: Conversation) -> None:
        name = f"conversation.message.{number}"
        channel = aside(talk, entry.channel)
        made = Deed(entry, name=name) if entry.kind == "done" else _message(entry, channel, name)
        self._put(self._said, made)

    @staticmethod
    def _put(layout: QVBoxLayout, widget: QWidget) -> None:
        layout.addWidget(widget)
        layout.addSpacing(_GAP)


def _gap(minutes: int) -> Label:
    words = Label(gap_words(minutes), "small", "text2")
    words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return words


def _message(entry: Entry, channel: str, name: str) -> Message:
    assert entry.who is not None
    who = entry.who
    return Message(
        who.name,
        who.handle,
        entry.time,
        entry.text,
        mine=entry.yours,
        aside=channel,
        object_name=name,
    )


def _situation(conversation: Conversation) -> Card:
    card = Card(fill="sunken", border=None)
    set_names(card, "conversation.situation", _("The situation"))
    words = Label(conversation.situation, "small", "text2")
    card.set_content(row((Icon("info", 18, "text2"), 0, TOP), (words, 1), gap=12), (16, 14, 16, 14))
    return card


class Deed(QWidget):
    """Something the trainee did without a word: a like, a deletion, silence."""

    def __init__(self, entry: Entry, *, name: str) -> None:
        super().__init__()
        assert entry.who is not None
        who = who_row(entry.who.name, entry.who.handle, entry.time, you=True)
        who.insertStretch(0, 1)
        words = Label(entry.text, "body", "text2")
        line = row(None, (Icon("arrow-right", 16, "text3"), 0, MIDDLE), words, gap=6)
        face = Avatar(entry.who.name, entry.who.handle, 40)
        row((column(who, line, gap=4), 1), (face, 0, TOP), gap=12, parent=self)
        set_names(self, name, line_of(entry))
