"""Text. A label takes the room one line needs, wraps when there is less, and is never cut."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from playbook_app.ui.override import override
from playbook_app.ui.theme.paint import TextBlock, elided, lay_out, longest_word, text_width
from playbook_app.ui.theme.theme import color, font, line_height, px
from playbook_app.ui.widgets.base import HeightForWidth

MEASURE = 576
"""Widest natural width of a label in pixels at 100 % text size: the reading measure."""


class Label(HeightForWidth, QLabel):
    """Static plain text in one role and tone.

    ``tone`` is a colour token (text, text2, text3, accent, success, warning, danger, onAccent ...).
    """

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        tone: str = "text",
        *,
        centered: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.role, self.tone, self._centered = role, tone, centered
        self._blocks: dict[int, TextBlock] = {}  # by width: layouts ask for a few before one is painted
        self._widths: tuple[int, int, int] | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        super().setText(text)
        self.init_height_for_width()
        self.retheme()

    def retheme(self) -> None:
        """Take the role's font at the text size in use."""
        if not self.same_size():
            self.setFont(font(self.role))
            self._forget()

    @override
    def setText(self, text: str) -> None:
        """Change the words."""
        if text != self.text():
            super().setText(text)
            self._forget()

    def set_tone(self, tone: str) -> None:
        """Change the colour."""
        self.tone = tone
        self.update()

    @override
    def natural_width(self) -> int:
        """Return the width of one line, or the reading measure when that is less."""
        return self._measured()[0]

    @override
    def least_width(self) -> int:
        """Return the width of the longest word; a path or address may be broken anywhere."""
        return self._measured()[1]

    @override
    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines at that width."""
        return self.height_at(width, self._measure)

    def _measure(self, width: int) -> int:
        one_line = "\n" not in self.text() and self._measured()[2] <= width
        return line_height(self.role) if one_line else self._laid_out(width).height

    @override
    def hasHeightForWidth(self) -> bool:
        """Tell Qt that it wraps."""
        return True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines, in the middle when the label is higher than they need."""
        if not self.text():
            return
        block = self._laid_out(self.width())
        if len(self._blocks) > 1:
            self._blocks = {self.width(): block}
        tone = self.tone if self.isEnabled() else "text3"
        block.draw(QPainter(self), 0, (self.height() - block.height) / 2, tone)

    def _laid_out(self, width: int) -> TextBlock:
        block = self._blocks.get(width)
        if block is None:
            block = self._blocks[width] = self._lines(width)
        return block

    def _lines(self, width: int) -> TextBlock:
        return lay_out(self.text(), self.role, width, centered=self._centered)

    def _measured(self) -> tuple[int, int, int]:
        """Return natural width, least width and the width of one unbroken line."""
        if self._widths is None:
            text, limit = self.text(), px(MEASURE)
            widest = max((text_width(line, self.role) for line in text.split("\n")), default=0)
            least = min(longest_word(text, self.role) + 1, limit // 2)
            self._widths = min(widest + 1, limit), least, widest
        return self._widths

    def _forget(self) -> None:
        self._blocks, self._widths = {}, None
        self.content_changed()


class ElidedLabel(QLabel):
    """One line that ends in an ellipsis when there is no room; the whole text is its tooltip."""

    def __init__(self, text: str = "", role: str = "body", tone: str = "text") -> None:
        super().__init__(text)
        self.role, self.tone = role, tone
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("elides", True)
        self.setMinimumWidth(px(48))
        self.retheme()

    def retheme(self) -> None:
        """Take the role's font at the text size in use."""
        self.setFont(font(self.role))
        self.setMinimumHeight(line_height(self.role))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as fits."""
        shown = elided(self.text(), self.role, self.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = QPainter(self)
        painter.setPen(color(self.tone if self.isEnabled() else "text3"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)
