"""The left side of a conversation: a header, what scrolls, and below it what can be done now.

What can be done stays in sight at the bottom; where it would leave too little room for the
thread (a small window, large text), it scrolls with the thread as its end.
"""

from PySide6.QtCore import QEasingCurve, QEvent, QPoint, QVariantAnimation
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from playbook_app.ui.override import override
from playbook_app.ui.theme.theme import px, theme
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.focus import focus_kept
from playbook_app.ui.widgets.scroll import ScrollPage

_LEFT, _RIGHT, _TOP, _BOTTOM = 40, 32, 32, 24
_WIDEST = 860
_MOST_DOCK = 0.6
"""Largest share of the height that what can be done now may take and stay outside of what scrolls."""
_RING, _BAR = 6, 12
_GAP = 16


class TalkColumn(QWidget):
    """Places header, thread and dock; follows the newest line until the person scrolls away."""

    def __init__(self, header: QWidget, thread: QWidget, dock: QWidget) -> None:
        super().__init__()
        self._header, self._thread, self._dock = header, thread, dock
        self._content = QWidget()
        self._lines = column(thread, margins=(_RING, 0, _BAR, 0), gap=_GAP, parent=self._content)
        self.scroller = ScrollPage(self._content, name="conversation.scroll")
        for part in (header, self.scroller, dock):
            part.setParent(self)
        self._inside = False
        self._text_size = theme().text_size
        self._newest: QWidget | None = None
        self._slide = QVariantAnimation(self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        bar = self.scroller.verticalScrollBar()
        self._slide.valueChanged.connect(lambda value: bar.setValue(int(value)))
        bar.rangeChanged.connect(self._grown)
        bar.actionTriggered.connect(self._person_scrolled)

    # ------------------------------------------------------------------ scrolling

    def follow(self, newest: QWidget | None) -> None:
        """Keep the newest line in sight, and as much as fits of what comes after it; ``None``: the top."""
        self._newest = newest
        self._slide.stop()
        if newest is None:
            self.scroller.to_top()
        else:
            self._grown()

    def _grown(self) -> None:
        newest, bar = self._newest, self.scroller.verticalScrollBar()
        if newest is None:
            return
        top = newest.mapTo(self._content, QPoint(0, 0)).y()
        target = min(bar.maximum(), max(top - _GAP, 0))
        duration = theme().duration("panel") if self.isVisible() else 0
        self._slide.stop()
        if not duration or bar.value() > target:
            bar.setValue(target)
            return
        self._slide.setDuration(duration)
        self._slide.setStartValue(bar.value())
        self._slide.setEndValue(target)
        self._slide.start()

    def _person_scrolled(self, _action: int) -> None:
        self._newest = None
        self._slide.stop()

    # ------------------------------------------------------------------ geometry

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything."""
        super().resizeEvent(event)
        self.arrange()

    def retheme(self) -> None:
        """Place again after a change of text size."""
        if self._text_size != theme().text_size:
            self._text_size = theme().text_size
            self.arrange()

    @override
    def event(self, event: QEvent) -> bool:
        """Place again when a part wants another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
        return super().event(event)

    def arrange(self) -> None:
        """Place header, thread and dock in the width there is."""
        width = min(self.width() - _LEFT - _RIGHT, px(_WIDEST))
        if width <= 0:
            return
        left = max(_LEFT, (self.width() - width) // 2)
        high = _height(self._header, width)
        self._header.setGeometry(left, _TOP, width, high)
        top = _TOP + high + _GAP
        room = self.height() - top - _BOTTOM
        dock = _height(self._dock, width)
        self._seat(inside=dock > room * _MOST_DOCK)
        if not self._inside:
            self._dock.setGeometry(left, self.height() - _BOTTOM - dock, width, dock)
            room -= dock
        sides = self._lines.contentsMargins()
        sides.setBottom(_BOTTOM if self._inside else _GAP)
        self._lines.setContentsMargins(sides)
        across = width + _RING + _BAR
        self.scroller.setGeometry(left - _RING, top, across, room + (_BOTTOM if self._inside else 0))

    def _seat(self, *, inside: bool) -> None:
        """Put the dock into what scrolls, or below it."""
        if inside == self._inside:
            return
        self._inside = inside
        with focus_kept(self._dock):
            if inside:
                self._lines.addWidget(self._dock)
            else:
                self._lines.removeWidget(self._dock)
                self._dock.setParent(self)
            self._dock.show()


def _height(widget: QWidget, width: int) -> int:
    return widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
