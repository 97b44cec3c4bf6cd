"""Fields to type into: line, search, text area, number; and a label with help and error around any of them.

The frame is painted, not styled: a style sheet on the fields would cost ten times the theme switch.
"""

from typing import Any

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QStyle,
    QStyleOptionSpinBox,
    QTextEdit,
    QWidget,
)

from playbook_app.ui.override import override
from playbook_app.ui.theme.icons import draw_icon, icon
from playbook_app.ui.theme.paint import draw_box
from playbook_app.ui.theme.theme import font, line_height, px
from playbook_app.ui.widgets.boxes import MIDDLE, column, row
from playbook_app.ui.widgets.focus import focus_went
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon
from playbook_app.ui.widgets.scroll import use_thin_bars

_HEIGHT = 36
_SIDE = 8


def draw_field(painter: QPainter, widget: QWidget, *, focused: bool) -> None:
    """Draw a field's box: strong line, 2 px when focused or invalid, sunken when disabled."""
    quiet = bool(widget.property("quiet"))
    if not widget.isEnabled():
        draw_box(painter, widget.rect(), 8, "sunken", "border")
    elif widget.property("invalid"):
        draw_box(painter, widget.rect(), 8, "surface", "dangerFill", width=2)
        if focused:  # blue within the red: what is wrong, and where one is
            draw_box(painter, widget.rect().adjusted(3, 3, -3, -3), 5, None, "focus", width=2)
    elif focused:
        draw_box(painter, widget.rect(), 8, "surface", "focus", width=2)
    elif widget.property("right"):
        draw_box(painter, widget.rect(), 8, "successSoft", "successFill", width=1.5)
    else:
        draw_box(painter, widget.rect(), 8, "surface", "border" if quiet else "borderStrong")


def clear_ground(widget: QWidget) -> None:
    """Let the painted box show through the widget's own background."""
    palette = widget.palette()
    palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
    widget.setPalette(palette)


class LineEdit(QLineEdit):
    """One line of text. Property ``invalid`` draws it red (``LabeledField.set_error`` sets it)."""

    def __init__(self, text: str = "", *, name: str, label: str = "", placeholder: str = "") -> None:
        """Take the text, the object name and the accessible name (a buddy label also gives one)."""
        super().__init__(text)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setPlaceholderText(placeholder)
        self.setFrame(False)
        self.setTextMargins(_SIDE, 0, _SIDE, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        clear_ground(self)
        self.retheme()

    def retheme(self) -> None:
        """Grow with the text size."""
        self.setFont(font("body"))
        self.setFixedHeight(px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, then let Qt draw the text."""
        painter = QPainter(self)
        draw_field(painter, self, focused=self.hasFocus())
        painter.end()
        super().paintEvent(event)


class SearchField(LineEdit):
    """A line with a magnifying glass; Esc empties it."""

    def __init__(self, *, name: str, label: str, placeholder: str) -> None:
        super().__init__(name=name, label=label, placeholder=placeholder)
        self.setProperty("quiet", True)
        self.setClearButtonEnabled(True)
        self._glass: QAction | None = None
        self._show_glass()

    def _show_glass(self) -> None:
        if self._glass is not None:
            self.removeAction(self._glass)
        self._glass = self.addAction(icon("magnifying-glass", "text3"), self.ActionPosition.LeadingPosition)

    @override
    def retheme(self) -> None:
        """Grow, and draw the glass in the colours of now."""
        super().retheme()
        if hasattr(self, "_glass"):
            self._show_glass()

    @override
    def keyPressEvent(self, event: Any) -> None:
        """Empty the field on Esc; an empty one leaves Esc to the page."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()


class TextArea(QTextEdit):
    """Several lines of plain text; what is pasted loses its format. ``lines`` is its least height.

    It grows with its text up to ``most`` lines, then scrolls. Tab leaves it.
    """

    def __init__(
        self,
        text: str = "",
        *,
        name: str,
        label: str = "",
        placeholder: str = "",
        lines: int = 3,
        most: int = 12,
        role: str = "body",
    ) -> None:
        super().__init__()
        self._lines, self._most, self._role = lines, most, role
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setPlaceholderText(placeholder)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        use_thin_bars(self)
        self.setViewportMargins(_SIDE + 2, _SIDE, _SIDE, _SIDE)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        clear_ground(self)
        self.setPlainText(text)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.retheme()

    def retheme(self) -> None:
        """Grow with the text size."""
        self.setFont(font(self._role))
        self.document().setDefaultFont(font(self._role))
        self._fit()

    def _fit(self) -> None:
        step = line_height(self._role)
        text = round(self.document().size().height())
        height = min(max(text, step * self._lines), step * self._most) + 2 * _SIDE
        self.setMinimumHeight(height)
        self.setMaximumHeight(height)

    @override
    def event(self, event: QEvent) -> bool:
        """Draw the box where Qt would draw its frame."""
        if event.type() == QEvent.Type.Paint:
            draw_field(QPainter(self), self, focused=self.hasFocus())
            return True
        return super().event(event)

    @override
    def focusInEvent(self, e: Any) -> None:
        """Draw the stronger line."""
        super().focusInEvent(e)
        focus_went(self)
        self.update()

    @override
    def focusOutEvent(self, e: Any) -> None:
        """Draw the ordinary line."""
        super().focusOutEvent(e)
        self.update()


class SpinBox(QSpinBox):
    """A whole number with a unit. The wheel scrolls the page, not the number, unless it has focus."""

    def __init__(
        self, low: int, high: int, value: int, *, name: str, label: str = "", suffix: str = ""
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setRange(low, high)
        self.setSuffix(suffix)
        self.setValue(value)
        self.setFrame(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        clear_ground(self)
        clear_ground(self.lineEdit())
        self.lineEdit().setTextMargins(_SIDE - 2, 0, 0, 0)
        self.retheme()

    def retheme(self) -> None:
        """Grow with the text size."""
        self.setFont(font("body"))
        self.lineEdit().setFont(font("body"))
        self.setFixedHeight(px(_HEIGHT))

    @override
    def sizeHint(self) -> QSize:
        """Return Qt's width with room for the box."""
        return QSize(super().sizeHint().width() + px(28), px(_HEIGHT))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Change only with focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box and both arrows."""
        painter = QPainter(self)
        draw_field(painter, self, focused=self.hasFocus())
        option = QStyleOptionSpinBox()
        self.initStyleOption(option)
        part = QStyle.SubControl
        can = self.stepEnabled()
        for control, name, able in (
            (part.SC_SpinBoxUp, "caret-up-bold", can & self.StepEnabledFlag.StepUpEnabled),
            (part.SC_SpinBoxDown, "caret-down-bold", can & self.StepEnabledFlag.StepDownEnabled),
        ):
            rect = self.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, control, self)
            side = min(px(11), rect.height())
            middle = QRectF(rect).center().y()
            box = QRectF(self.width() - px(14) - side / 2, middle - side / 2, side, side)
            draw_icon(painter, name, box, "text2" if able else "border")


class LabeledField(QWidget):
    """A label over a field, with help under it, or an error with its icon while there is one."""

    def __init__(self, label: str, field: QWidget, *, hint: str = "", required: bool = False) -> None:
        super().__init__()
        self.field = field
        self._hint = hint
        self.label = Label(label, "smallM")
        self.label.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(label)
        if required:
            self.label.setText(f"{label} *")
        self._icon = Icon("x-circle-fill", 14, "danger")
        self._under = Label(hint, "cap", "text2")
        under = row((self._icon, 0, MIDDLE), (self._under, 1), gap=5)
        column(self.label, 6, field, 4, under, None, parent=self)
        self.set_error("")

    def set_error(self, message: str) -> None:
        """Show what is wrong under the field; an empty message shows the hint again."""
        self.field.setProperty("invalid", bool(message))
        self.field.setAccessibleDescription(message or self._hint)
        self.field.update()
        self._icon.setVisible(bool(message))
        self._under.set_tone("danger" if message else "text2")
        self._under.setText(message or self._hint)
        self._under.setVisible(bool(message or self._hint))
