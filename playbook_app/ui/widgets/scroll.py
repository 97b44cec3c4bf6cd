"""Scrolling in the look of the kit: thin bars, and the focused control always in sight."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSlider,
    QApplication,
    QFrame,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from playbook_app.ui.override import override
from playbook_app.ui.theme.paint import draw_box
from playbook_app.ui.widgets.focus import Focusable

_WIDTH = 10
_AROUND = 24
"""Pixels kept visible around the focused control."""
_Act = QAbstractSlider.SliderAction
_SCROLL_KEYS = {
    Qt.Key.Key_Up: _Act.SliderSingleStepSub,
    Qt.Key.Key_Down: _Act.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: _Act.SliderPageStepSub,
    Qt.Key.Key_PageDown: _Act.SliderPageStepAdd,
    Qt.Key.Key_Home: _Act.SliderToMinimum,
    Qt.Key.Key_End: _Act.SliderToMaximum,
}


class ScrollBar(QScrollBar):
    """A thin bar without arrows; the handle is darker under the mouse."""

    @override
    def sizeHint(self) -> QSize:
        """Return the thin size."""
        return (
            QSize(_WIDTH, _WIDTH * 4)
            if self.orientation() == Qt.Orientation.Vertical
            else QSize(_WIDTH * 4, _WIDTH)
        )

    def _handle(self) -> QRect:
        length = self.height() if self.orientation() == Qt.Orientation.Vertical else self.width()
        span = self.maximum() - self.minimum() + self.pageStep()
        size = max(32, length * self.pageStep() // max(span, 1))
        passed = (self.value() - self.minimum()) / max(self.maximum() - self.minimum(), 1)
        place = round((length - size) * passed)
        if self.orientation() == Qt.Orientation.Vertical:
            return QRect(2, place, self.width() - 4, size)
        return QRect(place, 2, size, self.height() - 4)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw only the handle."""
        if self.maximum() > self.minimum():
            lit = self.underMouse() or self.isSliderDown()
            draw_box(QPainter(self), self._handle(), 3, "borderStrong" if lit else "border")


def use_thin_bars(area: QAbstractScrollArea) -> None:
    """Give a view the kit's scroll bars."""
    area.setVerticalScrollBar(ScrollBar(Qt.Orientation.Vertical, area))
    area.setHorizontalScrollBar(ScrollBar(Qt.Orientation.Horizontal, area))
    area.setCornerWidget(QWidget())
    area.setFrameShape(QFrame.Shape.NoFrame)


class ScrollPage(QScrollArea):
    """Scrolls its content up and down, and sideways only when text at a large size needs it.

    The upright bar lies over the right margin and takes no width: Qt's own would make wrapped
    content narrower and so higher, and at the height where that matters it comes and goes until
    the stack is used up.
    """

    def __init__(self, content: QWidget, *, name: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        # Asking Qt for its own viewport makes PySide build every widget class: 8 ms of a start.
        self._ground = QWidget()
        self.setViewport(self._ground)
        use_thin_bars(self)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._bar = self._floating_bar(self.verticalScrollBar())
        self._held = False
        self.setWidget(content)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def _floating_bar(self, real: QScrollBar) -> ScrollBar:
        bar = ScrollBar(Qt.Orientation.Vertical, self)
        bar.hide()
        real.rangeChanged.connect(self._take_range)
        real.valueChanged.connect(bar.setValue)
        bar.valueChanged.connect(real.setValue)
        return bar

    def _take_range(self, low: int, high: int) -> None:
        real = self.verticalScrollBar()
        self._bar.setRange(low, high)
        self._bar.setPageStep(self._ground.height())  # Qt tells the range before it sets the real bar's
        self._bar.setSingleStep(real.singleStep())
        self._bar.setValue(real.value())
        self._bar.setVisible(high > low)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the bar at the right edge."""
        super().resizeEvent(event)
        self._bar.setGeometry(self.width() - _WIDTH, 0, _WIDTH, self.height())
        self._bar.raise_()

    @override
    def setWidget(self, widget: QWidget) -> None:
        """Scroll other content, on the ground of what is around it (Qt would fill one of its own)."""
        super().setWidget(widget)
        widget.setAutoFillBackground(False)

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        content = self.widget()
        if self._held or now is None or content is None or not content.isAncestorOf(now):
            return
        if now.inherits("QAbstractItemView") and now.height() > self.viewport().height():
            return  # it brings its current item into sight itself
        place = QRect(now.mapTo(content, QPoint(0, 0)), now.size()).center()
        half = now.height() // 2 + _AROUND
        self.ensureVisible(place.x(), place.y(), min(now.width() // 2, self.width() // 2), half)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave keys to the page when there is nothing to scroll in their direction."""
        sideways = event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}
        bar = self.horizontalScrollBar() if sideways else self.verticalScrollBar()
        if not bar.maximum():
            event.ignore()
        elif not self.scroll_by_key(event):
            super().keyPressEvent(event)

    def scroll_by_key(self, event: QKeyEvent) -> bool:
        """Scroll if the key is one that scrolls; for a page whose focus is outside. Tell whether it was."""
        action = _SCROLL_KEYS.get(Qt.Key(event.key()))
        if action is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        self.verticalScrollBar().triggerAction(action)
        return True

    def to_top(self) -> None:
        """Show the beginning."""
        self.verticalScrollBar().setValue(0)

    def begin_at_top(self) -> None:
        """Show the beginning, also when what takes the focus in this turn of the event loop stands below."""
        self.to_top()
        self._held = True
        QTimer.singleShot(0, self, self._let_go)

    def _let_go(self) -> None:
        self._held = False

    def to_bottom(self) -> None:
        """Show the end (the newest line of a thread)."""
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())


class ReadingPane(Focusable, ScrollPage):
    """Text in a dialog that is scrolled by the arrows, Page Up and Down, Home and End once it has focus."""

    focus_radius = 4

    def __init__(self, content: QWidget, *, name: str, label: str) -> None:
        """Take the text, the object name and the accessible name."""
        super().__init__(content, name=name)
        self.setAccessibleName(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
