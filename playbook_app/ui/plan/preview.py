"""How it will read: a statement as a post with its worst length, anything else as it is printed."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from playbook_app.domain.plan.blanks import blanks, filled, worst_length
from playbook_app.domain.plan.model import SECTIONS, Plan
from playbook_app.domain.plan.platforms import limit_of
from playbook_app.domain.plan.posts import look_of, split
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.records.channels import Channel
from playbook_app.domain.plan.records.statements import Statement, Variant
from playbook_app.domain.plan.tree import get
from playbook_app.formats.plan_document import Block, Heading, own_blocks, section_blocks
from playbook_app.i18n import _, ngettext
from playbook_app.ui.plan import words
from playbook_app.ui.plan.desk import Desk
from playbook_app.ui.plan.printed import as_html
from playbook_app.ui.widgets.boxes import MIDDLE, TOP, clear, column, holder, row
from playbook_app.ui.widgets.combo import ComboBox
from playbook_app.ui.widgets.label import ElidedLabel, Label
from playbook_app.ui.widgets.marks import Avatar
from playbook_app.ui.widgets.prose import Prose
from playbook_app.ui.widgets.surfaces import Card, Hairline

_WAIT, _AFTER_FORM = 250, 30
"""Milliseconds after the last change; drawing a page again takes longer than a letter may."""


class Preview(QWidget):
    """Follows what is shown in the middle; drawn again a moment after the last change, when visible."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("plan.preview")
        self._desk = desk
        self._key = ""
        self._html = ""
        self._channel = ""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.draw)
        self.channels = ComboBox(name="plan.preview.channel", label=_("Preview on"))
        self.channels.activated.connect(self._channel_chosen)
        self._printed = Prose("", name="plan.preview.printed", role="small")
        self._post = PostPreview()
        self._page = Card(column(self._printed), margins=(14, 12, 14, 12), fill="canvas")
        head = row(
            (Label(_("Preview"), "h3"), 1, MIDDLE), (self.channels, 0, MIDDLE), gap=8, margins=(6, 0, 0, 0)
        )
        column(head, 10, self._page, self._post, parent=self)
        for part in (self._page, self._post, self.channels):
            part.hide()

    def show_place(self, key: str) -> None:
        """Preview a section by key, or a record by id, once the form stands there."""
        self._key = key
        self._timer.start(_AFTER_FORM)

    def later(self) -> None:
        """Draw again soon."""
        self._timer.start(_WAIT)

    def draw(self) -> None:
        """Draw what is shown as it is now."""
        record = get(self._desk.plan, self._key)
        is_post = isinstance(record, Statement)
        self._post.setVisible(is_post)
        self._page.setVisible(not is_post)
        self.channels.setVisible(is_post)
        if isinstance(record, Statement):
            self._draw_post(record)
            return
        html = as_html(self._blocks(record))
        if html != self._html:
            self._html = html
            self._printed.set_html(html)

    def _blocks(self, record: Record | None) -> list[Block]:
        plan = self._desk.plan
        if record is not None:
            return [Heading(1, words.name_of(plan, record)), *own_blocks(plan, record, 1)]
        section = next((section for section in SECTIONS if section.key == self._key), None)
        return list(section_blocks(plan, section)) if section is not None else []

    def _draw_post(self, statement: Statement) -> None:
        speaking = [channel for channel in self._desk.plan.channels if channel.crisis_use != "silent"]
        entries = [(words.name_of(self._desk.plan, channel), channel.id) for channel in speaking]
        known = [(self.channels.itemText(i), self.channels.itemData(i)) for i in range(self.channels.count())]
        if entries != known:
            self.channels.clear()
            for label, channel_id in entries:
                self.channels.addItem(label, channel_id)
        chosen = next((channel for channel in speaking if channel.id == self._channel), None)
        channel = chosen or (speaking[0] if speaking else None)
        if channel is not None:
            self.channels.choose(channel.id)
        self.channels.setVisible(bool(speaking))
        self._post.show_post(self._desk.plan, statement, channel)

    def _channel_chosen(self, index: int) -> None:
        self._channel = self.channels.itemData(index)
        self.draw()


class PostPreview(Card):
    """A statement as it would stand on a channel, its blanks filled with their examples.

    A post has a face and comes in as many pieces as fit; a message is a bubble; a page has a
    headline; paper on a door is large and in the middle.
    """

    def __init__(self) -> None:
        super().__init__(fill="canvas")
        self._avatar = holder(column())
        self._home = column(self._avatar)
        self._who, self._handle = ElidedLabel("", "smallS"), ElidedLabel("", "cap", "text2")
        self._length, self._over = Label("", "cap", "text2"), Label("", "cap", "danger")
        self._name = ""
        self._shown: tuple[str, tuple[str, ...]] | None = None
        head = row((self._home, 0, TOP), (column(self._who, self._handle), 1), gap=10)
        self._head = holder(head)
        self._pieces = column(gap=8)
        foot = column(self._length, self._over)
        self.set_content(column(self._head, 8, self._pieces, 8, foot), (14, 12, 14, 12))

    def show_post(self, plan: Plan, statement: Statement, channel: Channel | None) -> None:
        """Show the words that are for a channel."""
        self._show_who(plan, channel)
        variant = words_for(statement, channel)
        body = variant.body if variant is not None else ""
        limit = limit_of(channel) if channel is not None else None
        look = look_of(channel.platform) if channel is not None else "post"
        text = example_text(statement, body) or _("No words yet.")
        self._head.setVisible(look != "paper")
        self._show_pieces(look, statement.title, split(text, limit))
        length = worst_length(statement, body)
        most = _("{length} of {limit} characters at most") if limit else _("{length} characters at most")
        self._length.setText(most.format(length=f"{length:,}", limit=f"{limit or 0:,}"))
        over = length - limit if limit else 0
        self._over.setText(ngettext("{n} too many", "{n} too many", over).format(n=over) if over > 0 else "")
        self._over.setVisible(over > 0)

    def _show_pieces(self, look: str, title: str, pieces: tuple[str, ...]) -> None:
        if (look + title, pieces) == self._shown:
            return
        self._shown = (look + title, pieces)
        clear(self._pieces)
        for number, text in enumerate(pieces, 1):
            for part in looked(look, title, text):
                self._pieces.addWidget(part)
            if len(pieces) > 1:
                words = _("{n} of {count} posts").format(n=number, count=len(pieces))
                self._pieces.addWidget(Label(words, "cap", "text2"))
            if number < len(pieces):
                self._pieces.addWidget(Hairline())

    def _show_who(self, plan: Plan, channel: Channel | None) -> None:
        name = plan.control.organisation or plan.control.title or _("Your organisation")
        if name != self._name:
            self._name = name
            fresh = Avatar(name, name, 32, square=True)
            self._home.replaceWidget(self._avatar, fresh)
            self._avatar.hide()
            self._avatar.deleteLater()
            self._avatar = fresh
            self._who.setText(name)
        handle = channel.handle if channel is not None else ""
        self._handle.setText(handle)
        self._handle.setVisible(bool(handle))


def looked(look: str, title: str, text: str) -> list[QWidget]:
    """Return some words in the look of a place."""
    if look == "message":
        return [Card(column(Label(text, "small")), margins=(12, 8, 12, 8), fill="accentSoft", radius=14)]
    if look == "page":
        return [Label(title, "h3"), Label(text, "small")]
    if look == "paper":
        return [Label(title, "h3", centered=True), Label(text, "body", centered=True)]
    return [Label(text, "small")]


def words_for(statement: Statement, channel: Channel | None) -> Variant | None:
    """Return the variant for a channel: its own, else the one for every channel, else the first."""
    own = [variant for variant in statement.variants if channel and variant.channel == channel.id]
    every = [variant for variant in statement.variants if not variant.channel]
    return next(iter((*own, *every, *statement.variants)), None)


def example_text(statement: Statement, body: str) -> str:
    """Return a body with its blanks filled with their examples, or with their labels in brackets."""
    values = {
        placeholder.key: placeholder.example or f"[{placeholder.label or placeholder.key}]"
        for placeholder in statement.placeholders
    }
    unknown = {blank[1]: f"[{blank[1]}]" for blank in blanks(body) if blank[1] not in values}
    return filled(body, {**values, **unknown})
