"""The focus ring: drawn outside a control, and only for people who move with the keyboard.

One ring per window lies above everything. Kit widgets report their focus events through
``Focusable``; while a ring is shown, it follows its widget through moves, scrolling and hiding.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from playbook_app.ui.override import override
from playbook_app.ui.theme.theme import color

KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}
RETURNING = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}
"""A dialog or a menu has closed: the ring is there again if it was there before."""
GAP, STROKE = 2, 2
_REACH = GAP + STROKE
_FOLLOWED = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show}


class FocusRing(QWidget):
    """The ring of one window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        self._target: QWidget | None = None
        self._radius = 8
        self._followed: list[QWidget] = []
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self.place)

    def show_on(self, target: QWidget, radius: int) -> None:
        """Lie around ``target``, whose own corners have ``radius``."""
        self.leave()
        self._target, self._radius = target, radius
        widget: QWidget | None = target
        while widget is not None and widget is not self.window():
            widget.installEventFilter(self)
            self._followed.append(widget)
            widget = widget.parentWidget()
        self.place()

    def leave(self) -> None:
        """Disappear and stop following."""
        for widget in filter(isValid, self._followed):
            widget.removeEventFilter(self)
        self._followed.clear()
        self._target = None
        self.hide()

    def place(self) -> None:
        """Go where the target is now, cut off where its scroll area is."""
        target = self._target
        if target is None:
            return
        if not isValid(target):  # its page was deleted between its hiding and this timer
            self.leave()
            return
        window = self.window()
        ring = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
        ring.adjust(-_REACH, -_REACH, _REACH, _REACH)
        seen = _visible_part(target, window)
        inside = ring.intersected(seen)
        self.setVisible(target.isVisible() and not inside.isEmpty())
        if not inside.isEmpty():
            self.setGeometry(ring)
            self.setMask(QRegion(inside.translated(-ring.topLeft())))
            self.raise_()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the target; a click on it ends keyboard focus being shown."""
        if event.type() in _FOLLOWED:
            self._timer.start()
        elif event.type() == QEvent.Type.MouseButtonPress and watched is self._target:
            self.leave()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("focus"), STROKE))
        half = STROKE / 2
        rect = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(rect, self._radius + 3, self._radius + 3)


def _visible_part(target: QWidget, window: QWidget) -> QRect:
    """Return the part of the window in which ``target`` is not scrolled away."""
    seen = window.rect()
    widget = target.parentWidget()
    while widget is not None and widget is not window:
        area = widget.parentWidget()
        if isinstance(area, QAbstractScrollArea) and widget is area.viewport():
            seen &= QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        widget = area
    return seen


def ring_of(window: QWidget) -> FocusRing:
    """Return the window's ring; made when first wanted."""
    ring = window.findChild(FocusRing, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return ring if ring is not None else FocusRing(window)


def focus_came(widget: QWidget, reason: Qt.FocusReason, radius: int) -> None:
    """Show or hide the ring after ``widget`` took focus for ``reason``."""
    window = widget.window()
    if reason in KEYBOARD or (reason in RETURNING and window.property("keyboard")):
        window.setProperty("keyboard", True)
        ring_of(window).show_on(widget, radius)
        return
    if reason == Qt.FocusReason.MouseFocusReason:
        window.setProperty("keyboard", False)
    focus_went(widget)


def focus_went(widget: QWidget) -> None:
    """Hide the ring of the widget's window."""
    ring = widget.window().findChild(FocusRing, options=Qt.FindChildOption.FindDirectChildrenOnly)
    if ring is not None:
        ring.leave()


def move_focus(widget: QWidget) -> None:
    """Give focus from code; the ring shows when the person was using the keyboard."""
    by_keyboard = bool(widget.window().property("keyboard"))
    reason = Qt.FocusReason.TabFocusReason if by_keyboard else Qt.FocusReason.OtherFocusReason
    _show_new(widget)
    if widget.hasFocus():  # Qt gave it when what had it went away, for no reason that shows the ring
        QApplication.sendEvent(widget, QFocusEvent(QEvent.Type.FocusIn, reason))
    else:
        widget.setFocus(reason)


def _show_new(widget: QWidget) -> None:
    """Show what was only just put into a layout now: Qt shows it later, and then forgets why focus came."""
    part: QWidget | None = widget
    while part is not None and not part.isVisible():
        if not part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            part.show()
        part = part.parentWidget()


@contextmanager
def focus_kept(part: QWidget) -> Iterator[None]:
    """Give focus back to what had it inside ``part``, when the block has put that under another parent."""
    focused = QApplication.focusWidget()
    inside = focused if focused is not None and (part is focused or part.isAncestorOf(focused)) else None
    yield
    if inside is not None:
        move_focus(inside)


def note_keyboard(widget: QWidget) -> None:
    """Remember that the person is using the keyboard (a page calls this when a key did something)."""
    widget.window().setProperty("keyboard", True)


if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object


class Focusable(_Widget):
    """Mixin, first base: shows the ring on keyboard focus. ``focus_radius`` is the control's own."""

    focus_radius = 8

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring after the control has taken focus."""
        super().focusInEvent(event)
        focus_came(self, event.reason(), self.focus_radius)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        focus_went(self)


class EnterPresses(_Widget):
    """Mixin for buttons: Enter does what Space does."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button on Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()  # type: ignore[attr-defined]
            return
        super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Forget that the keyboard was used."""
        self.window().setProperty("keyboard", False)
        super().mousePressEvent(event)
