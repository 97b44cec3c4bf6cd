"""What floats over a screen: toasts and dialogs."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, QRectF, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from playbook_app.ui.override import override
from playbook_app.ui.theme.paint import faded
from playbook_app.ui.theme.theme import px, theme
from playbook_app.ui.widgets.base import announce
from playbook_app.ui.widgets.boxes import MIDDLE, column, row
from playbook_app.ui.widgets.buttons import Button, Kind
from playbook_app.ui.widgets.focus import focus_went, move_focus
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon
from playbook_app.ui.widgets.page import Saying
from playbook_app.ui.widgets.scroll import ReadingPane
from playbook_app.ui.widgets.surfaces import SHADOW, draw_floating

_BOTTOM = 24
_WIDTH = 440


class Toast(QWidget):
    """A short message at the bottom of a window: goes after five seconds, waits under mouse or focus.

    For what has happened, never for what needs a decision.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("toast")
        self._icon = Icon("check-circle-fill", 18, "success")
        self._words = Label("", "small")
        self._button = Button("", "ghost", name="toast.action", size="sm")
        self._button.clicked.connect(self._act)
        self._action: Callable[[], None] | None = None
        sides = (14 + SHADOW, 8 + SHADOW, 8 + SHADOW, 8 + SHADOW)
        row(
            (self._icon, 0, MIDDLE),
            (self._words, 1, MIDDLE),
            self._button,
            margins=sides,
            gap=10,
            parent=self,
        )
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        window.installEventFilter(self)
        self._button.installEventFilter(self)
        self.hide()

    def say(self, saying: Saying) -> None:
        """Show what is to be said, with a button when it names an action."""
        look = ("warning-fill", "warning") if saying.problem else ("check-circle-fill", "success")
        self._icon.change(*look)
        self._words.setText(saying.text)
        self._button.change(saying.action)
        self._button.setVisible(bool(saying.action))
        self._action = saying.on_action
        self.show()
        self._arrive()
        announce(self, saying.text, assertive=saying.problem)
        self._count_down()

    def _act(self) -> None:
        self.hide()
        if self._action is not None:
            self._action()

    def _place(self) -> QPoint:
        window = self._window
        most = window.width() - 2 * px(_BOTTOM)
        self.resize(min(self.sizeHint().width(), most), self.sizeHint().height())
        height = max(self.heightForWidth(self.width()), self.minimumSizeHint().height())
        self.resize(self.width(), height)
        return QPoint(
            (window.width() - self.width()) // 2, window.height() - self.height() - _BOTTOM + SHADOW
        )

    def _arrive(self) -> None:
        place = self._place()
        self.raise_()
        self._slide.stop()
        self._slide.setDuration(theme().duration("toastIn"))
        self._slide.setStartValue(place + QPoint(0, _BOTTOM // 2))
        self._slide.setEndValue(place)
        self._slide.start()

    def _count_down(self) -> None:
        self._timer.start(theme().tokens.motion["toastStay"])

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom of the window, and wait while the button has focus."""
        if watched is self._window:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._slide.stop()
                self.move(self._place())
        elif event.type() == QEvent.Type.FocusIn:
            self._timer.stop()
        elif event.type() == QEvent.Type.FocusOut:
            self._count_down()
        return False

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while the mouse is over it."""
        self._timer.stop()
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """Go on counting, unless its button has focus."""
        if not self._button.hasFocus():
            self._count_down()
        super().leaveEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the floating surface."""
        rect = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        draw_floating(QPainter(self), rect, 12)


class Scrim(QWidget):
    """Dims a window while a dialog is open over it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(window.rect())
        window.installEventFilter(self)
        self.show()
        self.raise_()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep covering the window."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim."""
        QPainter(self).fillRect(self.rect(), faded("scrim", 0.32))


class Dialog(QDialog):
    """A question over the window: title, one sentence, optional content, two buttons named by verb.

    Open it with ``open()``; ``accepted`` or ``rejected`` tells the answer. The safe choice stands left
    and has the default focus where ``kind`` is danger.
    """

    def __init__(
        self,
        parent: QWidget,
        title: str,
        text: str = "",
        *,
        action: str,
        safe: str,
        kind: Kind = "primary",
        name: str = "dialog",
        content: QWidget | None = None,
    ) -> None:
        super().__init__(parent.window())
        self._window = parent.window()
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setWindowFlags(Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.action = Button(action, kind, name=f"{name}.action")
        self.safe = Button(safe, "secondary", name=f"{name}.safe")
        self.action.clicked.connect(self.accept)
        self.safe.clicked.connect(self.reject)
        self._scrim: Scrim | None = None
        self._fill(title, text, content)
        self._first: QWidget = self.safe if kind == "danger" else self.action

    def _fill(self, title: str, text: str, content: QWidget | None) -> None:
        heading = Label(title, "h3")
        body = column(heading, margins=(20 + SHADOW, 18 + SHADOW, 20 + SHADOW, 18 + SHADOW), parent=self)
        if text:
            body.addSpacing(6)
            body.addWidget(Label(text, "small", "text2"))
        if content is not None:
            body.addSpacing(14)
            body.addWidget(content, 1)
        else:
            body.addStretch(1)
        body.addSpacing(18)
        body.addLayout(self._buttons())

    def focus_first(self, widget: QWidget) -> None:
        """Let another control have focus when the dialog opens."""
        self._first = widget

    def _buttons(self) -> QHBoxLayout:
        return row(None, self.safe, self.action, gap=8)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Dim the window, take the middle of it and give the right control focus, with the ring of before."""
        super().showEvent(event)
        self._scrim = Scrim(self._window)
        self.fit()
        self.setProperty("keyboard", bool(self._window.property("keyboard")))
        move_focus(self._first)

    @override
    def setVisible(self, visible: bool) -> None:
        """Show no ring to somebody who uses the mouse, although Qt pretends that Tab was pressed."""
        super().setVisible(visible)
        if visible and not self._window.property("keyboard"):
            self.setProperty("keyboard", False)
            focus_went(self)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter in a text that is only read do what the button does."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and isinstance(self.focusWidget(), ReadingPane):
            self.action.click()
            return
        super().keyPressEvent(event)

    def fit(self) -> None:
        """Take the size that the content needs now, in the middle of the window."""
        window = self._window
        width = min(max(px(_WIDTH), self.minimumSizeHint().width()), window.width() - 40)
        self.resize(width, max(self.heightForWidth(width), self.minimumSizeHint().height()))
        middle = window.mapToGlobal(window.rect().center())
        self.move(middle - self.rect().center())

    @override
    def done(self, result: int) -> None:
        """Close and light the window again; focus is where it was, unless what was asked for moves it."""
        self._window.setProperty("keyboard", bool(self.property("keyboard")))
        if self._scrim is not None:
            self._scrim.hide()
            self._scrim.deleteLater()
            self._scrim = None
        self._window.activateWindow()  # not every window system does that by itself
        super().done(result)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the floating surface."""
        rect = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        draw_floating(QPainter(self), rect, 14)


class EmptyState(QWidget):
    """Nothing here yet: icon, one line, the next step, and at most one button."""

    def __init__(self, icon: str, title: str, text: str, *, button: Button | None = None) -> None:
        super().__init__()
        body = column(
            row(None, Icon(icon, 28, "accent"), None),
            8,
            Label(title, "h3", centered=True),
            2,
            Label(text, "small", "text2", centered=True),
            margins=(20, 20, 20, 20),
            parent=self,
        )
        if button is not None:
            body.addSpacing(12)
            body.addLayout(row(None, button, None))
