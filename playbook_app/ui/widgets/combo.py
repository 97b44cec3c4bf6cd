"""A drop-down list in the look of the fields."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from playbook_app.ui.override import override
from playbook_app.ui.theme.icons import draw_icon
from playbook_app.ui.theme.paint import draw_box, draw_text, elided, text_width
from playbook_app.ui.theme.theme import color, font, px
from playbook_app.ui.widgets.fields import draw_field

_HEIGHT, _SIDE, _ARROW = 36, 10, 28


class _Row(QStyledItemDelegate):
    """One line of the list."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return a height that is easy to hit."""
        return QSize(text_width(str(index.data()), "body") + px(24), px(34))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw ground and words."""
        painter.save()
        rect = QRectF(option.rect)
        lit = option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        painter.fillRect(rect, color("surface"))
        if lit:
            draw_box(painter, rect.adjusted(3, 1, -3, -1), 6, "accentSoft")
        words = rect.adjusted(px(10), 0, -px(6), 0)
        draw_text(painter, words, elided(str(index.data()), "body", words.width()), "body", "text")
        painter.restore()


class ComboBox(QComboBox):
    """Choose one of a list. The wheel scrolls the page, not the choice."""

    def __init__(self, *, name: str, label: str = "", placeholder: str = "") -> None:
        """Take the object name, the accessible name and what stands there while nothing is chosen."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setPlaceholderText(placeholder)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        view = QListView(self)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setItemDelegate(_Row(view))
        view.setMouseTracking(True)
        self.setView(view)
        # A list under the field instead of a menu over it; painting is ours, so this costs no styling.
        self.setStyleSheet("combobox-popup: 0;")
        self.setMaxVisibleItems(10)
        self.retheme()

    def retheme(self) -> None:
        """Grow with the text size."""
        self.setFont(font("body"))
        self.setFixedHeight(px(_HEIGHT))

    @override
    def sizeHint(self) -> QSize:
        """Return room for the longest choice, within reason."""
        words = max((text_width(self.itemText(i), "body") for i in range(self.count())), default=px(80))
        return QSize(min(words, px(260)) + px(_SIDE + _ARROW), px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        """Return a width at which the choice can still be told."""
        return QSize(min(self.sizeHint().width(), px(120)), px(_HEIGHT))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, choice and arrow."""
        painter = QPainter(self)
        draw_field(painter, self, focused=self.hasFocus())
        text = self.currentText()
        tone = "text3" if not text or not self.isEnabled() else "text"
        words = QRectF(self.rect()).adjusted(px(_SIDE), 0, -px(_ARROW), 0)
        shown = elided(text or self.placeholderText(), "body", words.width())
        painter.setPen(QPen(color(tone)))
        draw_text(painter, words, shown, "body", tone)
        side = px(14)
        box = QRectF(self.width() - px(_ARROW) + px(6), (self.height() - side) / 2, side, side)
        draw_icon(painter, "caret-down-bold", box, "text2" if self.isEnabled() else "text3")

    def choose(self, value: object) -> None:
        """Choose the item whose data is ``value``; nothing is chosen when there is none."""
        self.setCurrentIndex(self.findData(value))
