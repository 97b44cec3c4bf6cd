"""Lists in cards: a heading, then rows between hairlines; a row may be one big button."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from playbook_app.ui.override import override
from playbook_app.ui.theme.icons import draw_icon
from playbook_app.ui.theme.paint import (
    RIGHT,
    blend,
    draw_box,
    draw_text,
    lay_out,
    longest_word,
    text_width,
)
from playbook_app.ui.theme.theme import line_height, px
from playbook_app.ui.widgets.base import HeightForWidth, HoverFade
from playbook_app.ui.widgets.boxes import MIDDLE, TOP, column, holder, row
from playbook_app.ui.widgets.focus import EnterPresses, Focusable
from playbook_app.ui.widgets.gauges import draw_ring
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon, draw_tag, tag_size
from playbook_app.ui.widgets.surfaces import Card, Hairline, faint

_RING, _ARROW, _APART, _BETWEEN, _ABOVE = 36, 16, 14, 2, 8
_SIDE = 12
"""The card's own margin left and right; rows add as much again, so that their hover has room."""


class ListCard(Card):
    """A heading, a line under it, rows between hairlines, and a remark at the foot.

    ``action`` is a button for all rows, at the end of the heading.
    """

    def __init__(
        self,
        title: str,
        line: str,
        rows: Sequence[QWidget],
        *,
        foot: str = "",
        action: QWidget | None = None,
    ) -> None:
        super().__init__()
        words = column(Label(title, "h3"), gap=2)
        if line:
            words.addWidget(Label(line, "small", "text2"))
        head = row((words, 1), gap=14, margins=(_SIDE, 4, _SIDE, 8))
        if action is not None:
            head.addWidget(action, 0, MIDDLE)
        body = column(head)
        for index, one in enumerate(rows):
            if index:
                body.addWidget(holder(row(Hairline(), margins=(_SIDE, 0, _SIDE, 0))))
            body.addWidget(one)
        body.addStretch(1)
        if foot:
            body.addWidget(holder(row((Label(foot, "cap", "text2"), 1), margins=(_SIDE, 10, _SIDE, 4))))
        self.set_content(body, (_SIDE, 16, _SIDE, 12))


class ListRow(HeightForWidth, HoverFade, EnterPresses, Focusable, QAbstractButton):
    """A row that is one button: a ring, title, a line below, perhaps a tag, and a few words before the arrow.

    Painted as a whole, because a list of these stands in the first picture of the app.
    """

    def __init__(
        self,
        title: str,
        line: str,
        *,
        name: str,
        value: int,
        tone: str,
        end: str,
        tag: tuple[str, str] = ("", "neutral"),
    ) -> None:
        """Take the words, object name, ring's value and tone, what stands at the end, and tag with tone."""
        super().__init__()
        self._tag = tag
        self._title, self._line, self._end = title, line, end
        self._value, self._tone = value, tone
        self.setObjectName(name)
        self.setAccessibleName(". ".join(part.rstrip(".") for part in (title, line, tag[0], end) if part))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.init_height_for_width()

    def retheme(self) -> None:
        """Grow with the text size."""
        self.content_changed()

    def _around(self) -> int:
        """Return what is not words: ring, arrow, the words at the end, and the gaps."""
        end = text_width(self._end, "small") + _APART if self._end else 0
        tag = tag_size(self._tag[0]).width() + _APART if self._tag[0] else 0
        return px(_RING + _ARROW) + 2 * (_SIDE + _APART) + end + tag

    @override
    def natural_width(self) -> int:
        """Return the width at which nothing wraps."""
        return max(text_width(self._title, "bodyM"), text_width(self._line, "cap")) + 1 + self._around()

    @override
    def least_width(self) -> int:
        """Return room for the longest word."""
        return max(longest_word(self._title, "bodyM"), longest_word(self._line, "cap")) + 1 + self._around()

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the least width; the height is pinned separately."""
        return QSize(self.least_width(), 0)

    @override
    def hasHeightForWidth(self) -> bool:
        """Tell Qt that it wraps."""
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines with the padding."""
        room = width - self._around()
        words = _lines_height(self._title, "bodyM", room) + _lines_height(self._line, "cap", room) + _BETWEEN
        return max(px(_RING), words) + 2 * _ABOVE

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, ring, words and arrow."""
        painter = QPainter(self)
        ground = "pressed" if self.isDown() else blend(faint("hover"), "hover", self.hover)
        draw_box(painter, self.rect(), self.focus_radius, ground)
        middle, side = self.height() / 2, px(_RING)
        draw_ring(painter, QRectF(_SIDE, middle - side / 2, side, side), _RING, self._value, tone=self._tone)
        room = self.width() - self._around()
        title, line = lay_out(self._title, "bodyM", room), lay_out(self._line, "cap", room)
        left, top = _SIDE + side + _APART, middle - (title.height + _BETWEEN + line.height) / 2
        title.draw(painter, left, top, "text")
        line.draw(painter, left, top + title.height + _BETWEEN, "text2")
        arrow = px(_ARROW)
        right = self.width() - _SIDE - arrow
        draw_icon(painter, "caret-right", QRectF(right, middle - arrow / 2, arrow, arrow), "text3")
        ends = QRectF(0, 0, right - _APART, self.height())
        draw_text(painter, ends, self._end, "small", "text2", flags=RIGHT)
        if self._tag[0]:
            size = tag_size(self._tag[0])
            after = text_width(self._end, "small") + _APART if self._end else 0
            box = QRectF(ends.right() - after - size.width(), middle - size.height() / 2, 0, 0)
            box.setSize(size.toSizeF())
            draw_tag(painter, box, *self._tag)


def _lines_height(text: str, role: str, room: int) -> int:
    fits = text_width(text, role) <= room
    return line_height(role) if fits else lay_out(text, role, room).height


def action_row(mark: QWidget, title: str, meta: str, ends: Sequence[QWidget]) -> QWidget:
    """Return a row that is only read, with its button (the last of ``ends``) at its end."""
    words = column(None, Label(title, "bodyM"), Label(meta, "small", "text2"), None, gap=2)
    content = row((mark, 0, MIDDLE), (words, 1), gap=14, margins=(_SIDE, 8, _SIDE, 8))
    for end in ends:
        content.addWidget(end, 0, MIDDLE)
    return holder(content)


def listing(title: str, lines: Sequence[str], icon: str) -> Card:
    """Return a card with a line for each thing."""
    body = column((Label(title, "h3"), 0, MIDDLE), 4, gap=6)
    for line in lines:
        body.addLayout(row((Icon(icon, 18, "text2"), 0, TOP), (Label(line, "body"), 1), gap=10))
    body.addStretch(1)
    return Card(body, margins=20)
