"""Rows of lists: a finding that leads to its field, and the rows of an outline."""

from typing import Literal

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from playbook_app.i18n import N_, _
from playbook_app.ui.override import override
from playbook_app.ui.theme.icons import draw_icon
from playbook_app.ui.theme.paint import (
    TextBlock,
    blend,
    draw_box,
    draw_text,
    elided,
    lay_out,
    longest_word,
    text_width,
)
from playbook_app.ui.theme.theme import px
from playbook_app.ui.widgets.base import HeightForWidth, HoverFade
from playbook_app.ui.widgets.focus import EnterPresses, Focusable
from playbook_app.ui.widgets.surfaces import faint

Level = Literal["block", "warn", "note", "ok"]
LEVELS: dict[str, tuple[str, str, str]] = {
    # level: icon, tone, word
    "block": ("x-circle-fill", "danger", N_("Blocks sign-off")),
    "warn": ("warning-fill", "warning", N_("Should fix")),
    "note": ("info-fill", "accent", N_("Suggestion")),
    "ok": ("check-circle-fill", "success", N_("Passed")),
}
STATE_ICONS = {
    "ok": ("check-circle-fill", "success"),
    "warn": ("warning-fill", "warning"),
    "block": ("x-circle-fill", "danger"),
    "empty": ("circle-dashed", "text3"),
}
STATE_ROLE = Qt.ItemDataRole.UserRole
"""Item data role under which an outline model gives "ok", "warn", "block" or "empty"."""
_NATURAL = 320


class FindingRow(HeightForWidth, HoverFade, EnterPresses, Focusable, QAbstractButton):
    """One finding; pressing it leads to where it can be mended. Its name starts with the level."""

    def __init__(self, level: Level, title: str, where: str, *, name: str) -> None:
        super().__init__()
        self._level, self._where = level, where
        self._blocks: tuple[TextBlock, TextBlock] | None = None
        self._blocks_width = -1
        self.setText(title)
        self.setObjectName(name)
        self.setAccessibleName(f"{_(LEVELS[level][2])}: {title}. {where}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.init_height_for_width()
        self.retheme()

    def retheme(self) -> None:
        """Grow with the text size."""
        if not self.same_size():
            self._blocks = None
            self.content_changed()

    def _room(self, width: int) -> int:
        return max(width - px(32) - px(24), 1)

    @override
    def natural_width(self) -> int:
        """Return the width of one line, within reason."""
        words = max(text_width(self.text(), "smallM"), text_width(self._where, "cap"))
        return min(words + 1, px(_NATURAL)) + px(56)

    @override
    def least_width(self) -> int:
        """Return room for the longest word."""
        return max(longest_word(self.text(), "smallM"), longest_word(self._where, "cap")) + 1 + px(56)

    @override
    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines with the padding."""
        return self.height_at(width, self._measure)

    def _measure(self, width: int) -> int:
        title, where = self._laid_out(width)
        return title.height + where.height + px(16)

    @override
    def hasHeightForWidth(self) -> bool:
        """Tell Qt that it wraps."""
        return True

    def _laid_out(self, width: int) -> tuple[TextBlock, TextBlock]:
        if self._blocks is None or self._blocks_width != width:
            room = self._room(width)
            self._blocks = lay_out(self.text(), "smallM", room), lay_out(self._where, "cap", room)
            self._blocks_width = width
        return self._blocks

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, icon, both lines and the arrow."""
        painter = QPainter(self)
        down = self.isDown()
        draw_box(painter, self.rect(), 8, "pressed" if down else blend(faint("hover"), "hover", self.hover))
        icon, tone, _word = LEVELS[self._level]
        draw_icon(painter, icon, QRectF(px(6), px(8), px(18), px(18)), tone)
        title, where = self._laid_out(self.width())
        title.draw(painter, px(32), px(8), "text")
        where.draw(painter, px(32), px(8) + title.height, "text2")
        side = px(14)
        arrow = QRectF(self.width() - px(20), (self.height() - side) / 2, side, side)
        draw_icon(painter, "caret-right-bold", arrow, "text3")


class OutlineDelegate(QStyledItemDelegate):
    """Rows of an outline tree, 34 px high: arrow, words, state icon on the right. Use indentation 0."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return a row's height at the text size in use."""
        return QSize(px(120), px(34))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row over the whole width of the view."""
        painter.save()
        rect = QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        whole = QRectF(0, rect.y() + 1, rect.right() + 1, rect.height() - 2)
        if selected or hovered:
            draw_box(painter, whole, 8, "accentSoft" if selected else "hover")
        nested = index.parent().isValid()
        if index.model().hasChildren(index):
            side = px(12)
            caret = "caret-down-bold" if option.state & QStyle.StateFlag.State_Open else "caret-right-bold"
            draw_icon(painter, caret, QRectF(px(8), rect.center().y() - side / 2, side, side), "text3")
        left = px(26) + (px(18) if nested else 0)
        role = "smallS" if selected else "small" if nested else "smallM"
        words = QRectF(left, rect.y(), whole.width() - left - px(34), rect.height())
        text = elided(str(index.data()), role, words.width())
        draw_text(painter, words, text, role, "accentSoftText" if selected else "text")
        icon, tone = STATE_ICONS[str(index.data(STATE_ROLE) or "empty")]
        side = px(16)
        box = QRectF(whole.width() - px(26), rect.center().y() - side / 2, side, side)
        draw_icon(painter, icon, box, tone)
        painter.restore()
