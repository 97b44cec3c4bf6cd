"""A check box whose words wrap, with an optional second line; the whole row takes clicks."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox

from playbook_app.ui.override import override
from playbook_app.ui.theme.icons import draw_icon
from playbook_app.ui.theme.paint import TextBlock, blend, draw_box, lay_out, longest_word, text_width
from playbook_app.ui.theme.theme import font, line_height, px
from playbook_app.ui.widgets.base import HeightForWidth, HoverFade
from playbook_app.ui.widgets.focus import EnterPresses, Focusable

_MARGIN = 4
_NATURAL = 440


class CheckRow(HeightForWidth, HoverFade, EnterPresses, Focusable, QCheckBox):
    """Something to tick. ``meta`` is a small line under it (owner, time); ``quiet`` greys it when done."""

    def __init__(
        self,
        text: str,
        *,
        name: str,
        checked: bool = False,
        meta: str = "",
        role: str = "body",
        quiet: bool = False,
    ) -> None:
        super().__init__(text)
        self._meta, self._role, self._quiet = meta, role, quiet
        self._blocks: tuple[TextBlock, TextBlock | None] | None = None
        self._blocks_width = -1
        self.setObjectName(name)
        self.setChecked(checked)
        self.setAccessibleDescription(meta)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.init_height_for_width()
        self.retheme()

    def retheme(self) -> None:
        """Grow with the text size."""
        if not self.same_size():
            self.setFont(font(self._role))
            self._forget()

    def set_meta(self, meta: str) -> None:
        """Change the small line."""
        self._meta = meta
        self.setAccessibleDescription(meta)
        self._forget()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        """Take clicks anywhere."""
        return self.rect().contains(pos)

    def _left(self) -> int:
        return px(30)

    @override
    def natural_width(self) -> int:
        """Return the width of one line, within reason."""
        words = max(text_width(self.text(), self._role), text_width(self._meta, "cap"))
        return min(words + 1, px(_NATURAL)) + self._left()

    @override
    def least_width(self) -> int:
        """Return room for the longest word."""
        return max(longest_word(self.text(), self._role), longest_word(self._meta, "cap")) + 1 + self._left()

    @override
    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        return self.height_at(width, self._measure)

    def _measure(self, width: int) -> int:
        text, meta = self._laid_out(width)
        return text.height + (meta.height if meta else 0) + 2 * _MARGIN

    @override
    def hasHeightForWidth(self) -> bool:
        """Tell Qt that it wraps."""
        return True

    def _laid_out(self, width: int) -> tuple[TextBlock, TextBlock | None]:
        if self._blocks is None or self._blocks_width != width:
            room = max(width - self._left(), 1)
            meta = lay_out(self._meta, "cap", room) if self._meta else None
            self._blocks = lay_out(self.text(), self._role, room), meta
            self._blocks_width = width
        return self._blocks

    def _forget(self) -> None:
        self._blocks = None
        self.content_changed()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, words and small line."""
        painter = QPainter(self)
        on, side = self.isChecked(), px(18)
        box = QRectF(1, _MARGIN + (line_height(self._role) - side) / 2, side, side)
        if on:
            draw_box(painter, box, 5, "accent" if self.isEnabled() else "text3")
            draw_icon(painter, "check-bold", box.adjusted(3, 3, -3, -3), "onAccent")
        else:
            ground = blend("surface", "hover", self.hover)
            draw_box(painter, box, 5, ground, "borderStrong", width=1.5)
        text, meta = self._laid_out(self.width())
        ink = "text3" if not self.isEnabled() else "text2" if on and self._quiet else "text"
        text.draw(painter, self._left(), _MARGIN, ink)
        if meta:
            meta.draw(painter, self._left(), _MARGIN + text.height, "text2")
