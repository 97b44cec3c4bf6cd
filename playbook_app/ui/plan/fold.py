"""The heading of a card that opens and closes: arrow, name, and the essentials beside it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from playbook_app.i18n import _
from playbook_app.ui.override import override
from playbook_app.ui.theme.icons import draw_icon
from playbook_app.ui.theme.paint import TextBlock, blend, draw_box, lay_out, longest_word, text_width
from playbook_app.ui.theme.theme import px
from playbook_app.ui.widgets.base import HeightForWidth, HoverFade
from playbook_app.ui.widgets.focus import EnterPresses, Focusable
from playbook_app.ui.widgets.rows import LEVELS
from playbook_app.ui.widgets.surfaces import faint

_LEFT, _RIGHT, _ABOVE = 28, 30, 8


class FoldButton(HeightForWidth, HoverFade, EnterPresses, Focusable, QAbstractButton):
    """Opens what belongs to it; checked while it is open."""

    def __init__(self) -> None:
        super().__init__()
        self._aside, self._level = "", ""
        self._blocks: tuple[TextBlock, TextBlock] | None = None
        self._blocks_width = -1
        self.setCheckable(True)
        self.toggled.connect(self._say_state)
        self.init_height_for_width()

    def show_words(self, title: str, aside: str, level: str) -> None:
        """Show a name, the essentials in small print, and the level of the worst finding inside."""
        if (title, aside, level) == (self.text(), self._aside, self._level):
            return
        self._aside, self._level = aside, level
        self.setText(title)
        worst = _(LEVELS[level][2]) if level else ""
        self.setAccessibleName(". ".join(part for part in (worst, title, aside) if part))
        self._say_state()
        self._forget()

    def _say_state(self) -> None:
        self.setAccessibleDescription(_("Open") if self.isChecked() else _("Closed"))

    def retheme(self) -> None:
        """Grow with the text size."""
        if not self.same_size():
            self._forget()

    def _forget(self) -> None:
        self._blocks = None
        self.content_changed()

    @override
    def natural_width(self) -> int:
        """Return the width of one line, within reason."""
        words = max(text_width(self.text(), "bodyM"), text_width(self._aside, "cap"))
        return min(words, px(440)) + px(_LEFT + _RIGHT)

    @override
    def least_width(self) -> int:
        """Return room for the longest word."""
        return max(longest_word(self.text(), "bodyM"), longest_word(self._aside, "cap")) + px(_LEFT + _RIGHT)

    @override
    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        return self.height_at(width, self._measure)

    def _measure(self, width: int) -> int:
        title, aside = self._laid_out(width)
        return title.height + (aside.height if self._aside else 0) + 2 * px(_ABOVE)

    @override
    def hasHeightForWidth(self) -> bool:
        """Tell Qt that it wraps."""
        return True

    def _laid_out(self, width: int) -> tuple[TextBlock, TextBlock]:
        if self._blocks is None or self._blocks_width != width:
            room = max(width - px(_LEFT + _RIGHT), 1)
            self._blocks = lay_out(self.text(), "bodyM", room), lay_out(self._aside, "cap", room)
            self._blocks_width = width
        return self._blocks

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw arrow, words and the mark of a finding."""
        painter = QPainter(self)
        ground = "pressed" if self.isDown() else blend(faint("hover"), "hover", self.hover)
        draw_box(painter, self.rect(), 8, ground)
        side = px(12)
        top = px(_ABOVE) + (px(21) - side) / 2
        arrow = "caret-down-bold" if self.isChecked() else "caret-right-bold"
        draw_icon(painter, arrow, QRectF(px(8), top, side, side), "text3")
        title, aside = self._laid_out(self.width())
        title.draw(painter, px(_LEFT), px(_ABOVE), "text")
        if self._aside:
            aside.draw(painter, px(_LEFT), px(_ABOVE) + title.height, "text2")
        if self._level:
            icon, tone, _word = LEVELS[self._level]
            box = QRectF(self.width() - px(24), (self.height() - px(16)) / 2, px(16), px(16))
            draw_icon(painter, icon, box, tone)
