"""The widgets of a lesson's blocks, in reading order and with the space above each."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import count

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QWidget

from playbook_app.domain.content.blocks import (
    Block,
    Callout,
    Checklist,
    Compare,
    Note,
    Post,
    PostBlock,
    Prose,
    Section,
    Takeaway,
)
from playbook_app.i18n import N_, _
from playbook_app.ui.widgets.base import set_names
from playbook_app.ui.widgets.boxes import MIDDLE, TOP, column, holder, row
from playbook_app.ui.widgets.check import CheckRow
from playbook_app.ui.widgets.flow import ColumnGrid
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon, Tag
from playbook_app.ui.widgets.message import at
from playbook_app.ui.widgets.post import MarginNote, MarkedText, PostCard, counts_row
from playbook_app.ui.widgets.prose import Prose as ProseView
from playbook_app.ui.widgets.rule import RuleCard
from playbook_app.ui.widgets.surfaces import Card

_HEADING_ABOVE, _HEADING_BELOW = 32, 10
_POST_AFTER_POST, _AFTER_PROSE, _AFTER_CARD = 8, 6, 20
_LEAST_COMPARED = 250
_CALLOUTS: dict[str, tuple[str, str, str, str | None, str]] = {
    # kind: icon, its tone, ground, border, title where the pack gives none
    "note": ("info", "text2", "sunken", None, N_("Worth knowing")),
    "tip": ("lightbulb", "accent", "accentSoft", None, N_("Tip")),
    "warning": ("warning-fill", "warning", "warningSoft", "warningBorder", N_("Watch out")),
    "example": ("chat-text", "text2", "surface", "border", N_("Example")),
}


@dataclass(frozen=True, slots=True)
class Part:
    """One widget of the reading column. ``gap`` is the space above it in pixels.

    ``notes`` stand beside the widget where there is room, else below it. ``starts`` says that a
    section begins here.
    """

    widget: QWidget
    gap: int
    notes: QWidget | None = None
    starts: bool = False


class SectionMaker:
    """Makes the parts of sections; names stay unique over a whole lesson."""

    def __init__(self, link_clicked: Callable[[ProseView, QUrl], None]) -> None:
        self._link_clicked = link_clicked

    def parts(self, index: int, section: Section) -> Iterator[Part]:
        """Make a section's parts one by one; the first one starts it."""
        names = (f"lesson.section{index}.{number}" for number in count(1))
        if section.title:
            heading = Label(section.title, "h2")
            heading.setObjectName(f"lesson.section{index}")
            yield Part(heading, _HEADING_ABOVE if index else 0, starts=True)
        before: Block | None = None
        for block in section.blocks:
            gap = _HEADING_BELOW if before is None and section.title else _gap(before, block, index)
            widget, notes = self._widget(block, names)
            yield Part(widget, gap, notes, starts=before is None and not section.title)
            before = block

    def _widget(self, block: Block, names: Iterator[str]) -> tuple[QWidget, QWidget | None]:
        name = next(names)
        match block:
            case Prose(html=html):
                return self._prose(html, name), None
            case PostBlock(post=post):
                return PostCard(post, name=name), notes_column(post.notes)
            case Compare():
                return _compare(block, name), None
            case Checklist():
                return _checklist(block, name), None
            case Callout():
                return self._callout(block, name), None
            case Takeaway(text=text):
                return RuleCard(_("Keep this line"), text, name=name, role="h3"), None

    def _prose(self, html: str, name: str, role: str = "read") -> ProseView:
        view = ProseView(html, name=name, role=role)
        view.link_clicked.connect(partial(self._link_clicked, view))
        return view

    def _callout(self, block: Callout, name: str) -> Card:
        icon, tone, ground, border, title = _CALLOUTS[block.kind]
        words = block.title or _(title)
        body = column(Label(words, "h3"), 6, self._prose(block.body.html, f"{name}.words", "body"))
        card = Card(fill=ground, border=border)
        card.set_content(row((Icon(icon, 20, tone), 0, TOP), (body, 1), gap=12), (18, 16, 18, 8))
        set_names(card, name, words)
        return card


def notes_column(notes: tuple[Note, ...]) -> QWidget | None:
    """Return a post's margin notes under each other, ``None`` when it has none."""
    if not notes:
        return None
    return holder(column(*(MarginNote(n, note.title, note.text) for n, note in enumerate(notes, 1)), gap=14))


def _gap(before: Block | None, block: Block, index: int) -> int:
    """Return the space between two blocks; ``index`` is the section's, whose first block has none before."""
    if before is None:
        return _HEADING_ABOVE if index else 0
    if isinstance(before, Prose):
        return 0 if isinstance(block, Prose) else _AFTER_PROSE
    if isinstance(before, PostBlock) and isinstance(block, PostBlock):
        return _POST_AFTER_POST
    return _AFTER_CARD


def _checklist(block: Checklist, name: str) -> Card:
    rows = [CheckRow(text, name=f"{name}.{n}") for n, text in enumerate(block.items, 1)]
    card = Card()
    lines = column(gap=2)
    if block.title:
        lines.addWidget(Label(block.title, "h3"))
        lines.addSpacing(8)
    for one in rows:
        lines.addWidget(one)
    card.set_content(lines, (18, 16, 16, 14))
    set_names(card, name, block.title)
    return card


def _compare(block: Compare, name: str) -> QWidget:
    grid = ColumnGrid(columns=2, least=_LEAST_COMPARED, gap=12)
    for side, post in (("weak", block.weak), ("better", block.better)):
        grid.add(ComparedPost(post, name=f"{name}.{side}"))
    parts = [
        grid,
        *(part for part in (notes_column(block.weak.notes), notes_column(block.better.notes)) if part),
    ]
    if block.caption:
        parts.append(Label(block.caption, "small", "text2"))
    return holder(column(*parts, gap=8))


class ComparedPost(Card):
    """A post in half a column: what it is on top, then who, then the words."""

    def __init__(self, post: Post, *, name: str) -> None:
        super().__init__()
        weak = post.verdict == "weak"
        spoken = _("Post by {author}, {time}").format(author=post.author, time=post.time)
        set_names(self, name, spoken)
        tag = Tag(_("Weak") if weak else _("Better"), "warning" if weak else "success")
        time = Label(post.time, "small", "text2")
        body = column(
            (row((tag, 0, MIDDLE), None, (time, 0, MIDDLE), gap=8), 0), 10, Label(post.author, "bodyS")
        )
        if post.handle:
            body.addWidget(Label(at(post.handle), "small", "text2"))
        body.addSpacing(6)
        body.addWidget(MarkedText(post.spans, "read"))
        if post.counts is not None:
            body.addSpacing(8)
            body.addLayout(counts_row(post.counts))
        body.addStretch(1)
        self.set_content(body, (16, 14, 16, 14))
