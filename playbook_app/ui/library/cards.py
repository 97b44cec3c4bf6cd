"""How the cards and headings of the library are drawn, and how high they are."""

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from playbook_app.ui.models.lesson_grid import ENTRY_ROLE, Cell, Entry, Heading
from playbook_app.ui.override import override
from playbook_app.ui.theme.paint import (
    RIGHT,
    TextBlock,
    draw_box,
    draw_text,
    lay_out,
    longest_word,
    text_width,
)
from playbook_app.ui.theme.theme import line_height, px, theme
from playbook_app.ui.widgets.gauges import draw_ring
from playbook_app.ui.widgets.marks import draw_tag, tag_size

GAP, RIM = 12, 6
"""Between cards; and around each line, so that the focus ring has room at its ends."""
_TOP = 4
"""Room for the focus ring above a card; the rest of the gap is below it."""
_PAD, _RING, _APART = 16, 44, 14
_TAG_GAP, _TAG_OUT = 10, 4
"""Between words and tag; and how far the tag stands in the padding."""
_LEAST = 72
_ABOVE, _BELOW = 16, 7
_BAR, _BAR_HEIGHT, _BAR_GAP = 120, 6, 13


class CardText(NamedTuple):
    """A card's words laid out for its width, and the room they take."""

    title: TextBlock
    line: TextBlock
    height: int


def card_text(cell: Cell, width: float) -> CardText:
    """Lay out the words of a card ``width`` pixels wide."""
    return _laid_out(cell.title, cell.line, _room(cell.tag[0], width))


def _laid_out(title_words: str, line_words: str, room: float) -> CardText:
    room = max(room, longest_word(title_words, "bodyS"), 1)
    title, line = lay_out(title_words, "bodyS", room), lay_out(line_words, "small", room)
    return CardText(title, line, title.height + line.height)


def _room(tag: str, width: float) -> float:
    room = width - 2 * _PAD - px(_RING) - _APART
    return room - tag_size(tag).width() - _TAG_GAP + _TAG_OUT if tag else room


def line_of_cards_height(entries: Sequence[Cell], width: float) -> int:
    """Return how high a line of cards is."""
    size = theme().text_size
    heights = (_words_height(cell.title, cell.line, cell.tag[0], width, size) for cell in entries)
    return max(px(_LEAST), max(heights) + 2 * _PAD) + GAP


@lru_cache(maxsize=8192)
def _words_height(title: str, line: str, tag: str, width: float, _text_size: int) -> int:
    """Return how high a card's words are: asked again for the same ones with every filter and every letter.

    Most need no layout, they fit into one line each.
    """
    room = _room(tag, width)
    if text_width(title, "bodyS") < room and text_width(line, "small") < room:
        return line_height("bodyS") + line_height("small")
    return _laid_out(title, line, room).height


class HeadingPlan(NamedTuple):
    """Where the parts of a heading go, relative to its own corner."""

    title: TextBlock
    summary: TextBlock | None
    summary_at: tuple[float, float]
    said_at: QRectF
    bar: QRectF
    height: int


def heading_plan(heading: Heading, width: float) -> HeadingPlan:
    """Lay out a heading: all in one line if there is room, else the summary or the average below."""
    said = text_width(heading.said, "smallM") + 1
    right = said + _BAR_GAP + px(_BAR)
    above = px(_ABOVE)
    room = width - right - 24
    own_line = room < longest_word(heading.title, "h2") + 1
    title = lay_out(heading.title, "h2", width if own_line else room)
    top: float = above
    bottom = above + title.height
    if own_line:
        top, bottom = bottom + 4, bottom + 4 + line_height("smallM")
    middle = top + (line_height("smallM") if own_line else line_height("h2")) / 2
    left = 0 if own_line else width - right
    said_at = QRectF(left, middle - 12, said, 24)
    bar = QRectF(left + said + _BAR_GAP, middle - _BAR_HEIGHT / 2, px(_BAR), _BAR_HEIGHT)
    if not heading.summary:
        return HeadingPlan(title, None, (0, 0), said_at, bar, bottom + _BELOW)
    beside = math.ceil(title.width) + 13
    if not own_line and beside + text_width(heading.summary, "body") + 1 < room:
        summary = lay_out(heading.summary, "body", room - beside)
        at = (float(beside), above + (line_height("h2") - summary.height) / 2 + px(1))
        return HeadingPlan(title, summary, at, said_at, bar, bottom + _BELOW)
    summary = lay_out(heading.summary, "body", width)
    return HeadingPlan(title, summary, (0, bottom + 2), said_at, bar, bottom + 2 + summary.height + _BELOW)


class LessonDelegate(QStyledItemDelegate):
    """Draws the library's cells into their part of the view, a ``LessonGrid``."""

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a heading, a card, or nothing."""
        entry: Entry = index.data(ENTRY_ROLE)
        cell = QRectF(option.rect).adjusted(RIM, 0, -RIM, 0)
        painter.save()
        if isinstance(entry, Heading):
            _draw_heading(painter, cell, entry)
        elif isinstance(entry, Cell):
            view: Any = self.parent()
            focused = view.ring and view.hasFocus() and view.currentIndex() == index
            hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
            _draw_card(
                painter, cell.adjusted(0, _TOP, 0, _TOP - GAP), entry, focused=focused, hovered=hovered
            )
        painter.restore()


def _draw_heading(painter: QPainter, rect: QRectF, heading: Heading) -> None:
    plan = heading_plan(heading, rect.width())
    plan.title.draw(painter, rect.x(), rect.y() + px(_ABOVE), "text")
    if plan.summary is not None:
        plan.summary.draw(painter, rect.x() + plan.summary_at[0], rect.y() + plan.summary_at[1], "text2")
    where = rect.topLeft()
    draw_text(painter, plan.said_at.translated(where), heading.said, "smallM", "text2", flags=RIGHT)
    bar = plan.bar.translated(where)
    draw_box(painter, bar, _BAR_HEIGHT / 2, "track")
    if heading.mastery:
        part = max(_BAR_HEIGHT, bar.width() * heading.mastery / 100)
        draw_box(painter, QRectF(bar.x(), bar.y(), part, bar.height()), _BAR_HEIGHT / 2, "accent")


def _draw_card(painter: QPainter, rect: QRectF, cell: Cell, *, focused: bool, hovered: bool) -> None:
    draw_box(painter, rect, 12, "hover" if hovered else "surface", "border")
    if focused:
        draw_box(painter, rect.adjusted(-4, -4, 4, 4), 15, None, "focus", width=2)
    side = px(_RING)
    ring = QRectF(rect.x() + _PAD, rect.center().y() - side / 2, side, side)
    slips = cell.tag[1] == "warning"
    draw_ring(painter, ring, _RING, cell.mastery, tone="warningFill" if slips else "accent")
    words = card_text(cell, rect.width())
    left, top = ring.right() + _APART, rect.center().y() - words.height / 2
    words.title.draw(painter, left, top, "text")
    words.line.draw(painter, left, top + words.title.height, "text2")
    if cell.tag[0]:
        size = tag_size(cell.tag[0])
        corner = QRectF(
            rect.right() - _PAD + _TAG_OUT - size.width(),
            rect.center().y() - size.height() / 2,
            size.width(),
            size.height(),
        )
        draw_tag(painter, corner, *cell.tag)
