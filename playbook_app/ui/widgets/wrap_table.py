"""A table in which no word is shortened: titles and cells wrap, rows grow, too many columns scroll."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from playbook_app.ui.override import override
from playbook_app.ui.theme.icons import draw_icon
from playbook_app.ui.theme.paint import draw_box, lay_out, longest_word
from playbook_app.ui.theme.theme import color, px, theme
from playbook_app.ui.widgets.table import Cell, Header, Table

Index = QModelIndex | QPersistentModelIndex
MARK_ROLE = Qt.ItemDataRole.UserRole + 1
"""Icon and tone in front of a cell's words, or nothing."""
_SIDE, _TOP, _ICON = 10, 9, 14
_LOOKED_AT, _WIDEST_WORD = 60, 170
"""Rows whose words are measured; pixels at 100 % beyond which a word, such as an address, is broken."""
_MOST = 560
"""Pixels at 100 % after which the table scrolls inside."""


@lru_cache(maxsize=4096)
def _height(text: str, role: str, width: int, _size: int) -> int:
    return lay_out(text, role, width).height


def wrapped_height(text: str, role: str, width: int) -> int:
    """Return how high a text is in a column of a width, with its margins."""
    return _height(text, role, max(width - 2 * px(_SIDE), 1), theme().text_size) + 2 * px(_TOP)


class WrapHeader(Header):
    """Column titles in as many lines as they need."""

    @override
    def sizeHint(self) -> QSize:
        """Return the height of the highest title."""
        model = self.model()
        wide = ((model.headerData(n, self.orientation()), self.sectionSize(n)) for n in range(self.count()))
        high = max((wrapped_height(str(title or ""), "capS", width) for title, width in wide), default=0)
        return QSize(super().sizeHint().width(), max(high, px(32)))

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Draw one title over a hairline."""
        painter.save()
        painter.fillRect(rect, color("surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), color("border"))
        title = str(self.model().headerData(logicalIndex, self.orientation()) or "")
        block = lay_out(title, "capS", rect.width() - 2 * px(_SIDE))
        block.draw(painter, rect.left() + px(_SIDE), rect.bottom() - px(_TOP) - block.height, "text2")
        painter.restore()


class WrapCell(Cell):
    """Words in as many lines as they need, with a mark in front where the model has one."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the words in their column."""
        view = self.parent()
        assert isinstance(view, QTableView)
        width = view.columnWidth(index.column()) - self._lead(index)
        return QSize(width, wrapped_height(str(index.data() or ""), "small", width))

    def _lead(self, index: Index) -> int:
        return px(_ICON + 5) if index.data(MARK_ROLE) else 0

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:  # type: ignore[override]
        """Draw ground, line, mark and words; the current cell of a focused table has a frame."""
        painter.save()
        rect: QRect = option.rect  # type: ignore[attr-defined] # the stubs do not know it
        painter.setClipRect(rect)
        painter.fillRect(rect, color("surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), color("border"))
        view = self.parent()
        if isinstance(view, QTableView) and view.hasFocus() and view.currentIndex() == index:
            draw_box(painter, rect.adjusted(1, 1, -1, -2), 6, "accentSoft", "focus", width=2)
        lead = self._lead(index)
        if lead:
            name, tone = index.data(MARK_ROLE)
            square = QRect(rect.left() + px(_SIDE), rect.top() + px(_TOP) + px(3), px(_ICON), px(_ICON))
            draw_icon(painter, name, square.toRectF(), tone)
        block = lay_out(str(index.data() or ""), "small", rect.width() - 2 * px(_SIDE) - lead)
        block.draw(painter, rect.left() + px(_SIDE) + lead, rect.top() + px(_TOP), "text")
        painter.restore()

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Give the control the room it needs, also beyond a narrow cell, but inside the table."""
        rect: QRect = option.rect  # type: ignore[attr-defined] # the stubs do not know it
        parent = editor.parentWidget()
        room = parent.width() if parent is not None else rect.width()
        width = min(max(rect.width(), editor.sizeHint().width(), px(140)), room)
        left = max(min(rect.left(), room - width), 0)
        editor.setGeometry(left, rect.top(), width, max(editor.sizeHint().height(), px(36)))


class WrapTable(Table):
    """Enter, F2 or simply typing edits a cell; Enter keeps it, Escape does not."""

    def __init__(self, *, name: str, label: str) -> None:
        super().__init__(name=name, label=label)
        self._shares: Sequence[int] = ()
        self.setHorizontalHeader(WrapHeader(Qt.Orientation.Horizontal, self))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setItemDelegate(WrapCell(self))
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked | triggers.AnyKeyPressed)

    def set_shares(self, shares: Sequence[int]) -> None:
        """Take the least widths of the columns, in pixels at 100 %; what is left over is shared out alike."""
        self._shares = shares
        self.fit()

    def fit(self) -> None:
        """Give columns their widths, rows and titles their heights, and the table that of all rows."""
        model = self.model()
        if model is None or len(self._shares) != model.columnCount():
            return
        room = self.viewport().width()
        header = self.horizontalHeader()
        titles = [str(model.headerData(n, Qt.Orientation.Horizontal) or "") for n in range(len(self._shares))]
        least = [
            max(px(share), longest_word(title, "capS") + 2 * px(_SIDE) + 1, self._word_width(number))
            for number, (share, title) in enumerate(zip(self._shares, titles, strict=True))
        ]
        spare = max(room - sum(least), 0)
        for number, width in enumerate(least):
            header.resizeSection(number, width + spare * width // max(sum(least), 1))
        self.resizeRowsToContents()
        self._fit_height(scrolls=not spare)

    def _word_width(self, column: int) -> int:
        """Return the width in which no usual word of a column is broken."""
        model = self.model()
        cells = (model.index(row, column) for row in range(min(model.rowCount(), _LOOKED_AT)))
        longest = max((longest_word(str(cell.data() or ""), "small") for cell in cells), default=0)
        return min(longest + 2 * px(_SIDE) + 1, px(_WIDEST_WORD))

    def _fit_height(self, *, scrolls: bool) -> None:
        rows = sum(self.rowHeight(number) for number in range(self.model().rowCount()))
        bar = self.horizontalScrollBar().sizeHint().height() if scrolls else 2
        self.setFixedHeight(
            min(max(rows, px(36)), px(_MOST)) + self.horizontalHeader().sizeHint().height() + bar
        )
        self.updateGeometries()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width out."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit()

    @override
    def retheme(self) -> None:
        """Grow with the text size."""
        super().retheme()
        if hasattr(self, "_shares"):
            self.fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter begin to edit, as F2 does."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain
        if entered and self.state() != QAbstractItemView.State.EditingState:
            self.open_cell(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def open_cell(self, index: Index) -> None:
        """Begin to edit a cell."""
        if self.model().flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
