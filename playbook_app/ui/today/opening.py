"""A picture made from a lesson's own first posts."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from playbook_app.ui.override import override
from playbook_app.ui.theme.paint import draw_box, draw_text, elided, lay_out
from playbook_app.ui.theme.theme import line_height, px
from playbook_app.ui.widgets.marks import draw_avatar, initials, tint_of

_SIZE = QSize(264, 168)
_LINES = 2
_PAD, _GAP, _AVATAR, _INSIDE = 16, 10, 28, 12
Opening = Sequence[tuple[str, str, str]]
"""(author, handle, text) of each post."""


class OpeningArt(QWidget):
    """The first two posts as bubbles, shortened to fit. Decoration: the lesson says it all in full."""

    def __init__(self, opening: Opening) -> None:
        super().__init__()
        self._opening = tuple(opening)[:2]
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.narrow = False
        self._cut: dict[tuple[str, int], tuple[str, ...]] = {}
        self.retheme()

    def retheme(self) -> None:
        """Grow with the text size."""
        self._cut.clear()
        self.setFixedSize(self.sizeHint())
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Take less room where there is little."""
        if narrow != self.narrow:
            self.narrow = narrow
            self.retheme()

    @override
    def sizeHint(self) -> QSize:
        """Return its size: as high as its bubbles."""
        width = px(_SIZE.width() - (48 if self.narrow else 0))
        bubbles = [self._bubble_height(text, self._room(width)) for _who, _handle, text in self._opening]
        inside = sum(bubbles) + px(_GAP) * (len(bubbles) - 1) + 2 * px(_PAD)
        return QSize(width, max(inside, px(_SIZE.height() if len(bubbles) > 1 else 0)))

    def _room(self, width: int) -> int:
        return width - 2 * px(_PAD) - px(_AVATAR) - px(8) - 2 * px(_INSIDE)

    def _words(self, text: str, room: int) -> tuple[str, ...]:
        """Return the first lines of a text, the last one shortened if there is more."""
        if (text, room) not in self._cut:
            self._cut[text, room] = _first_lines(" ".join(text.split()), room)
        return self._cut[text, room]

    def _bubble_height(self, text: str, room: int) -> int:
        return len(self._words(text, room)) * line_height("small") + line_height("cap") + px(17)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the bubbles in its middle."""
        painter = QPainter(self)
        draw_box(painter, self.rect(), 12, "accentSoft")
        room = self._room(self.width())
        heights = [self._bubble_height(text, room) for _who, _handle, text in self._opening]
        top = (self.height() - sum(heights) - px(_GAP) * (len(heights) - 1)) / 2
        for (author, handle, text), height in zip(self._opening, heights, strict=True):
            self._draw_post(painter, QPointF(px(_PAD), top), (author, handle), self._words(text, room))
            top += height + px(_GAP)

    def _draw_post(self, painter: QPainter, at: QPointF, who: tuple[str, str], words: Sequence[str]) -> None:
        author, handle = who
        side = px(_AVATAR)
        draw_avatar(painter, QRectF(at.x(), at.y() + px(2), side, side), initials(author), tint_of(handle))
        left = at.x() + side + px(8)
        height = len(words) * line_height("small") + line_height("cap") + px(17)
        bubble = QRectF(left, at.y(), self.width() - px(_PAD) - left, height)
        draw_box(painter, bubble, 12, "surface")
        line = QRectF(
            left + px(_INSIDE), at.y() + px(7), bubble.width() - 2 * px(_INSIDE), line_height("cap")
        )
        draw_text(painter, line, elided(author, "capS", line.width()), "capS", "text2")
        line.translate(0, line_height("cap") + px(1))
        line.setHeight(line_height("small"))
        for part in words:
            draw_text(painter, line, part, "small", "text", flags=Qt.AlignmentFlag.AlignLeft)
            line.translate(0, line_height("small"))


def _first_lines(text: str, room: int) -> tuple[str, ...]:
    layout = lay_out(text, "small", room).layout
    lines = [layout.lineAt(number) for number in range(min(layout.lineCount(), _LINES))]
    shown = [text[line.textStart() : line.textStart() + line.textLength()] for line in lines]
    if layout.lineCount() > _LINES:
        shown[-1] = elided(text[lines[-1].textStart() :], "small", room)
    return tuple(shown)
