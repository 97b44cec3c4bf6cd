"""Contents and text beside each other, or the contents above the text where there is no room for both."""

from PySide6.QtCore import QCoreApplication, QEasingCurve, QEvent, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from playbook_app.ui.lesson.contents import Contents
from playbook_app.ui.lesson.reading import GUTTER, NOTES, RING, WIDEST, Reading
from playbook_app.ui.override import override
from playbook_app.ui.theme.theme import px, theme
from playbook_app.ui.widgets.focus import focus_kept
from playbook_app.ui.widgets.scroll import ScrollPage

SIDE = 40
_CONTENTS, _GAP = 216, 40
_LEAST_READING = 430
_BAR = 10
_KEPT, _BELOW = 56, 12
"""Pixels that stay in sight when a page is turned, and that stand free below the end of a section."""


class LessonBody(QWidget):
    """Places both columns in the middle of the window and scrolls the text."""

    section_reached = Signal(int)
    """The reader scrolled to another section."""
    seen_changed = Signal()
    """Another piece of the text is in sight."""
    sides_changed = Signal(int, int)
    """Margins left and right of the columns."""

    def __init__(self, contents: Contents) -> None:
        super().__init__()
        self.contents = contents
        self.reading = Reading()
        self.scroller = ScrollPage(self.reading, name="lesson.text")
        self.scroller.setParent(self)
        self._text_size = 0
        self._holder = ScrollPage(contents, name="lesson.contents.scroll")
        self._holder.setParent(self)
        self._slide = QVariantAnimation(self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.valueChanged.connect(self._slid)
        bar = self.scroller.verticalScrollBar()
        bar.actionTriggered.connect(self._person_scrolled)
        bar.valueChanged.connect(self._moved)
        bar.rangeChanged.connect(self._hold)
        bar.rangeChanged.connect(self.seen_changed)
        self._held: int | None = None
        """The section that was brought to the top and has not been scrolled away from."""
        self._own_move = False

    def contents_changed(self) -> None:
        """Follow after the contents have become those of another lesson."""
        self.contents.lay_out()
        self._holder.to_top()
        QCoreApplication.sendEvent(self._holder, QEvent(QEvent.Type.LayoutRequest))

    # ------------------------------------------------------------------ scrolling

    def to_section(self, index: int, *, slide: bool = True) -> None:
        """Bring a section to the top."""
        self.settle()
        self._held = index
        self._scroll_to(self.reading.top_of(index), slide=slide)

    def _scroll_to(self, value: int, *, slide: bool) -> None:
        self._slide.stop()
        duration = theme().duration("panel") if slide and self.isVisible() else 0
        if not duration:
            self._move_to(value)
            return
        self._slide.setDuration(duration)
        self._slide.setStartValue(self.scroller.verticalScrollBar().value())
        self._slide.setEndValue(value)
        self._slide.start()

    def left_of(self, index: int) -> int:
        """Return how many pixels of a section are still below what is seen, or will be after a slide."""
        seen = self._offset() + self.scroller.viewport().height()
        return max(0, self.reading.end_of(index) - seen)

    def page_on(self, index: int, *, slide: bool) -> None:
        """Scroll by a page, at most to the end of a section; its last lines stay to be read on from."""
        height = self.scroller.viewport().height()
        step = min(max(height - px(_KEPT), height // 2), self.left_of(index) + _BELOW)
        self._held = None
        self._scroll_to(self._offset() + step, slide=slide)

    def _offset(self) -> int:
        value = self._slide.endValue() if self.sliding else None
        return value if isinstance(value, int) else self.scroller.verticalScrollBar().value()

    def settle(self) -> None:
        """Let the scroll bar know at once how high the text is now."""
        self.reading.set_room(self.scroller.viewport().height())
        for part in (self.reading, self.scroller):  # the scroller also lets what has become shorter shrink
            QCoreApplication.sendEvent(part, QEvent(QEvent.Type.LayoutRequest))

    def offset_from(self, index: int) -> int:
        """Return how far the text is scrolled past a section's top."""
        if index == self._held:
            return 0
        return self.scroller.verticalScrollBar().value() - self.reading.top_of(index)

    def stay_at(self, index: int, offset: int) -> None:
        """Scroll to where ``offset_from`` was taken, after something was put in above."""
        self.settle()
        self._move_to(self.reading.top_of(index) + offset)

    @property
    def sliding(self) -> bool:
        """Whether the text is on its way to a section."""
        return self._slide.state() == QVariantAnimation.State.Running

    def _slid(self, value: object) -> None:
        if isinstance(value, int):
            self._move_to(value)

    def _move_to(self, value: int) -> None:
        self._own_move = True
        self.scroller.verticalScrollBar().setValue(value)
        self._own_move = False

    def _hold(self) -> None:
        """Keep the section at the top while the text below and above it comes in."""
        if self._held is not None and not self.sliding:
            self._move_to(self.reading.top_of(self._held))

    def _moved(self, _value: int) -> None:
        if not self._own_move:
            self._held = None
        self.seen_changed.emit()

    def _person_scrolled(self, _action: int) -> None:
        self._slide.stop()
        QTimer.singleShot(0, self, self._tell_section)

    def _tell_section(self) -> None:
        self.section_reached.emit(self.reading.section_at(self.scroller.verticalScrollBar().value()))

    # ------------------------------------------------------------------ geometry

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the columns."""
        super().resizeEvent(event)
        self._arrange()

    def retheme(self) -> None:
        """Place the columns again after a change of text size."""
        if self._text_size != theme().text_size:
            self._arrange()

    def _arrange(self) -> None:
        if not self.width():
            return
        here = self.reading.section_at(self.scroller.verticalScrollBar().value())
        section = here if self._held is None else self._held
        offset = self.offset_from(section)
        self._text_size = theme().text_size
        left = px(_CONTENTS)
        beside = self.width() - 2 * SIDE - left - _GAP >= px(_LEAST_READING)
        widest = px(WIDEST) + GUTTER + px(NOTES) + (left + _GAP if beside else 0)
        side = max(SIDE, (self.width() - widest) // 2)
        self._seat(self.contents, beside=beside)
        self._holder.setVisible(beside)
        self._holder.setGeometry(side - RING, 0, left + RING + _GAP // 2, self.height())
        self.contents.set_end_margin(_GAP // 2 if beside else 0)
        start = side - RING + (left + _GAP if beside else 0)
        self.reading.set_end_margin(max(side - _BAR, 0))
        self.scroller.setGeometry(start, 0, self.width() - start, self.height())
        self.stay_at(section, offset)
        self.sides_changed.emit(side, side)
        self.seen_changed.emit()

    def _seat(self, contents: Contents, *, beside: bool) -> None:
        """Put the contents into their own column, or on top of the text."""
        with focus_kept(contents):
            if beside and self._holder.widget() is not contents:
                self.reading.set_head(None)
                self._holder.setWidget(contents)
                contents.show()
            elif not beside and contents.parentWidget() is not self.reading:
                if self._holder.widget() is contents:
                    self._holder.takeWidget()
                self.reading.set_head(contents)
