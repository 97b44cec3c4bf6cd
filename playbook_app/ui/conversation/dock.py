"""What can be done now: choose a reply, go on to the next turn, or start again after the end."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from playbook_app.domain.conversation.model import Choice
from playbook_app.domain.conversation.run import Run
from playbook_app.i18n import _
from playbook_app.ui.conversation.words import channel_words, has_private, quoted
from playbook_app.ui.theme.theme import theme
from playbook_app.ui.widgets.base import set_names
from playbook_app.ui.widgets.boxes import MIDDLE, column, holder, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.choice import ChoiceList, ChoiceRow
from playbook_app.ui.widgets.focus import move_focus
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import KeyCap, Tag
from playbook_app.ui.widgets.spread import Spread
from playbook_app.ui.widgets.surfaces import Hairline
from playbook_app.ui.widgets.trouble import Trouble
from playbook_app.ui.widgets.typed import TypedReply

_LEAST_COLUMN = 325
"""Two columns of replies from a window of 1180 pixels on."""


class KeysHint(QWidget):
    """Says "Press 1 to 4"; hidden while single keys are turned off."""

    def __init__(self) -> None:
        super().__init__()
        self._last = KeyCap("4")
        press, to = Label(_("Press"), "small", "text2"), Label(_("to"), "small", "text2")
        parts = ((part, 0, MIDDLE) for part in (press, KeyCap("1"), to, self._last))
        row(*parts, gap=6, parent=self)
        if not theme().single_keys:
            self.hide()

    def show_count(self, count: int) -> None:
        """Say how many keys there are."""
        self._last.setText(str(count))
        self._last.retheme()

    def retheme(self) -> None:
        """Follow the setting for single keys."""
        self.setVisible(theme().single_keys)


class ReplyDock(QWidget):
    """The replies to choose from. ``chosen`` gives the index of one."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        set_names(self, "conversation.replies", _("Your reply"))
        self.undo = Button(_("Undo last turn"), "link", name="conversation.undo_last", keys="U", size="sm")
        self._hint = KeysHint()
        self._head = Spread(gap=20)
        self._where = Tag("", "neutral")
        for part in (Label(_("Your reply"), "h3"), self._where, self.undo, self._hint):
            self._head.add(part)
        self.choices = ChoiceList(label=_("Your reply"), columns=2, least=_LEAST_COLUMN)
        self.choices.chosen.connect(self.chosen)
        self.typed = TypedReply(name="conversation.typed")
        self.typed.list_wanted.connect(self._show_list)
        column(self._head, 10, self.typed, self.choices, parent=self)

    def show_choices(self, run: Run, choices: Sequence[Choice]) -> None:
        """Offer these, and say where the reply will stand."""
        here = run.turn.channel if run.turn is not None else "public"
        talk = run.conversation
        self._where.setVisible(has_private(talk))
        icon = "chat-circle" if here == "private" else "eye"
        self._where.change(channel_words(talk, here), "warning" if here == "private" else "neutral", icon)
        rows = []
        for number, choice in enumerate(choices, 1):
            words = quoted(choice.text) if choice.text else _("Without a word")
            if choice.channel != here:
                other = channel_words(talk, choice.channel)
                words = _("{channel}: {words}").format(channel=other, words=words)
            rows.append(
                ChoiceRow(str(number), choice.label, name=f"conversation.reply.{number}", detail=words)
            )
        self.choices.set_rows(rows)
        self.undo.setVisible(bool(run.moves))
        self._hint.show_count(len(rows))
        free = run.turn is not None and run.turn.free
        self.typed.setVisible(free)
        self.choices.setVisible(not free)
        self._hint.setVisible(not free and theme().single_keys)
        if free:
            self.typed.start()
        self._head.again()

    def _show_list(self) -> None:
        """Offer the authored replies below one's own words."""
        self.choices.show()
        self._hint.retheme()
        self._head.again()
        first = self.choices.focus_first()
        if first is not None:
            move_focus(first)

    def first_stop(self) -> QWidget | None:
        """Return what takes focus first."""
        return self.typed.field if self.typed.isVisibleTo(self) else self.choices.focus_first()


class NextDock(QWidget):
    """After a reply: who answered, and on to the next turn or back to try another."""

    def __init__(self) -> None:
        super().__init__()
        set_names(self, "conversation.after")
        self._title, self._line = Label("", "bodyS"), Label("", "small", "text2")
        self.undo = Button(_("Undo and try another"), "ghost", name="conversation.undo", keys="U")
        self.next = Button("", "primary", name="conversation.next", keys="Space")
        bar = Spread(gap=8, least_lead=200)
        for part in (holder(column(self._title, self._line, gap=2)), self.undo, self.next):
            bar.add(part)
        self._bar = bar
        column(bar, parent=self)

    def show_after(self, title: str, line: str, action: str) -> None:
        """Say what happened and where the button leads."""
        self._title.setText(title)
        self._line.setText(line)
        self.next.change(action)
        self._bar.again()


class EndDock(QWidget):
    """After the end: play again, or leave."""

    def __init__(self) -> None:
        super().__init__()
        set_names(self, "conversation.end")
        words = Label(_("You can go back to any turn, or start over."), "small", "text2")
        self.leave = Button(_("Leave"), "ghost", name="conversation.leave")
        self.lesson = Button(_("Open lesson"), "ghost", name="conversation.lesson")
        self.again = Button(_("Play again"), "primary", name="conversation.again")
        bar = Spread(gap=8, least_lead=200)
        for part in (words, self.leave, self.lesson, self.again):
            bar.add(part)
        column(bar, parent=self)


class Dock(QWidget):
    """One of the three, under a line; above it what could not be saved."""

    def __init__(self) -> None:
        super().__init__()
        self.replies, self.after, self.end = ReplyDock(), NextDock(), EndDock()
        self.trouble = Trouble(name="conversation.trouble")
        parts = (Hairline(), 14, self.trouble, self.replies, self.after, self.end)
        column(*parts, gap=0, parent=self)

    def show_part(self, shown: QWidget) -> None:
        """Show one of the three."""
        self.trouble.hide()
        for part in (self.replies, self.after, self.end):
            part.setVisible(part is shown)
