"""A reply in one's own words: type it, see which authored reply it comes nearest to and why, send it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from playbook_app.domain.conversation.typed import MOST, Match, Reason
from playbook_app.i18n import _
from playbook_app.i18n.reply_words import name as rule_name
from playbook_app.ui.widgets.base import announce, set_names
from playbook_app.ui.widgets.boxes import TOP, column, holder, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.columns import clear_layout
from playbook_app.ui.widgets.fields import TextArea
from playbook_app.ui.widgets.focus import move_focus
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon
from playbook_app.ui.widgets.spread import Spread
from playbook_app.ui.widgets.surfaces import Card

_ICONS = {
    "move": ("check-circle", "success"),
    "violation": ("warning", "warning"),
    "alike": ("link", "text2"),
}


class TypedReply(QWidget):
    """The field for one's own words, then what they are taken for.

    ``wanted`` asks what the words mean, ``sent`` sends them as the choice with that id,
    ``list_wanted`` asks for the authored replies: to send one, or to say that another was meant.
    """

    wanted = Signal(str)
    sent = Signal(str)
    list_wanted = Signal()

    def __init__(self, *, name: str, send: str = "") -> None:
        """Take the object name, and what the button says that sends it."""
        super().__init__()
        set_names(self, name, _("Your reply in your own words"))
        self._name, self._send_words = name, send
        self._match: Match | None = None
        self.field = TextArea(
            name=f"{name}.field",
            label=_("Your reply in your own words"),
            placeholder=_("Write what you would post"),
            lines=2,
            most=6,
        )
        self.field.textChanged.connect(self._edited)
        self.show_list = Button(_("Choose from replies"), "ghost", name=f"{name}.list")
        self.show_list.clicked.connect(self.list_wanted)
        self.read = Button(_("Read my reply"), "primary", name=f"{name}.read")
        self.read.clicked.connect(lambda: self.wanted.emit(self.words()))
        self._place = column()
        self._ask = Spread(gap=8, least_lead=0)
        for part in (self.show_list, self.read):
            self._ask.add(part)
        column(self.field, 10, self._place, self._ask, parent=self)
        self._edited()

    def words(self) -> str:
        """Return what is typed, without blank ends and not longer than a reply may be."""
        return self.field.toPlainText().strip()[:MOST]

    def start(self) -> None:
        """Begin with an empty field."""
        self.field.setPlainText("")

    def show_matches(self, matches: Sequence[Match]) -> None:
        """Show which choice the words come nearest to, and why."""
        self._forget()
        if not matches:
            self.list_wanted.emit()
            return
        self._match = matches[0]
        card = MatchCard(matches[0], name=self._name, send=self._send_words or _("Send it"))
        card.send.clicked.connect(self._send)
        card.another.clicked.connect(self.list_wanted)
        self._place.addWidget(card)
        self._ask.hide()
        announce(self, card.spoken)
        move_focus(card.send)

    def _send(self) -> None:
        if self._match is not None:
            self.sent.emit(self._match.choice.id)

    def _edited(self) -> None:
        self._forget()
        self.read.setEnabled(bool(self.words()))

    def _forget(self) -> None:
        self._match = None
        clear_layout(self._place)
        self._ask.show()


class MatchCard(Card):
    """What a typed reply is taken for; ``spoken`` says it to a screen reader."""

    def __init__(self, match: Match, *, name: str, send: str) -> None:
        super().__init__(fill="sunken", border=None, radius=10)
        title = _("This comes nearest to: {reply}").format(reply=match.choice.label)
        reasons = [(reason, reason_words(reason)) for reason in match.reasons]
        self.spoken = " ".join([f"{title}.", *(words for _reason, words in reasons)])
        set_names(self, f"{name}.match", self.spoken)
        self.send = Button(send, "primary", name=f"{name}.send")
        self.another = Button(_("I meant another one"), "ghost", name=f"{name}.another")
        bar = Spread(gap=8, least_lead=0)
        for part in (self.another, self.send):
            bar.add(part)
        body = column(Label(title, "bodyS"), 8)
        for reason, words in reasons:
            icon, tone = _ICONS[reason.kind]
            body.addWidget(holder(row((Icon(icon, 18, tone), 0, TOP), (Label(words, "small"), 1), gap=8)))
            body.addSpacing(4)
        body.addSpacing(6)
        body.addWidget(bar)
        self.set_content(body, (16, 14, 16, 14))


def reason_words(reason: Reason) -> str:
    """Return why a choice is near, in words."""
    if reason.kind == "alike":
        return _("The words are alike by {percent} %.").format(percent=reason.percent)
    return _("{rule}, as that reply does: {quote}").format(
        rule=rule_name(reason.rule), quote=_("“{text}”").format(text=reason.quote)
    )
