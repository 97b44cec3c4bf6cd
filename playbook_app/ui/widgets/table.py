"""A table of figures: flat header, hairlines, rows that follow the text size."""

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from playbook_app.ui.override import override
from playbook_app.ui.theme.paint import draw_box, draw_text, elided
from playbook_app.ui.theme.theme import color, font, px
from playbook_app.ui.widgets.focus import focus_came, focus_went
from playbook_app.ui.widgets.scroll import use_thin_bars

_ROW = 36
_SIDE = 10


class Header(QHeaderView):
    """Column titles in small bold text over a hairline."""

    @override
    def sizeHint(self) -> QSize:
        """Return one row."""
        return QSize(super().sizeHint().width(), px(32))

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Draw one title."""
        painter.save()
        painter.fillRect(rect, color("surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), color("border"))
        title = self.model().headerData(logicalIndex, self.orientation(), Qt.ItemDataRole.DisplayRole)
        where = self.model().headerData(logicalIndex, self.orientation(), Qt.ItemDataRole.TextAlignmentRole)
        words = rect.adjusted(px(_SIDE), 0, -px(_SIDE), 0)
        shown = elided(str(title or ""), "capS", words.width())
        draw_text(painter, words, shown, "capS", "text2", flags=_flags(where))
        painter.restore()


def _flags(where: object) -> Qt.AlignmentFlag:
    right = (
        isinstance(where, (int, Qt.AlignmentFlag)) and Qt.AlignmentFlag(where) & Qt.AlignmentFlag.AlignRight
    )
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class Cell(QStyledItemDelegate):
    """One figure over a hairline."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:  # type: ignore[override]
        """Draw ground, line and text; the current cell of a focused table has a frame."""
        painter.save()
        rect = option.rect
        painter.fillRect(rect, color("surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), color("border"))
        view = self.parent()
        if isinstance(view, QTableView) and view.hasFocus() and view.currentIndex() == index:
            draw_box(painter, rect.adjusted(1, 1, -1, -2), 6, "accentSoft", "focus", width=2)
        words = rect.adjusted(px(_SIDE), 0, -px(_SIDE), 0)
        text = elided(str(index.data() if index.data() is not None else ""), "small", words.width())
        where = index.data(Qt.ItemDataRole.TextAlignmentRole)
        draw_text(painter, words, text, "small", "text", flags=_flags(where))
        painter.restore()


class Table(QTableView):
    """Shows a model; arrows move from cell to cell, Tab leaves. ``label`` is its accessible name."""

    def __init__(self, *, name: str, label: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        use_thin_bars(self)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setItemDelegate(Cell(self))
        self.setHorizontalHeader(Header(Qt.Orientation.Horizontal, self))
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setCornerButtonEnabled(False)
        self.retheme()

    def retheme(self) -> None:
        """Grow with the text size."""
        self.setFont(font("small"))
        self.verticalHeader().setMinimumSectionSize(px(24))
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        self.viewport().update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring around the table, and a current cell."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model() is not None:
            self.setCurrentIndex(self.model().index(0, 0))
        focus_came(self, event.reason(), 4)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        focus_went(self)
