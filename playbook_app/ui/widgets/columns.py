"""How a page is laid out: margins with a widest content, a header, and a main column with one beside it."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from playbook_app.ui.override import override
from playbook_app.ui.theme.theme import px
from playbook_app.ui.widgets.base import HeightForWidth
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.label import Label

SIDE, TOP, BOTTOM = 40, 32, 32
WIDEST = 1200


def side_margin(width: int) -> int:
    """Return the margin left and right that keeps content in the middle and not wider than ``WIDEST``."""
    return max(SIDE, (width - px(WIDEST)) // 2)


class PageBody(QWidget):
    """What a page scrolls: a layout with the page's margins, in the middle of a wide window.

    ``reach`` is how far it may go into the margins, for controls whose focus ring lies inside them.
    """

    def __init__(self, layout: QBoxLayout, *, reach: int = 0) -> None:
        super().__init__()
        self._body, self._reach = layout, reach
        layout.setContentsMargins(SIDE - reach, TOP, SIDE - reach, BOTTOM)
        self.setLayout(layout)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the content in the middle of the page, whether or not a scroll bar is shown beside it."""
        super().resizeEvent(event)
        viewport = self.parentWidget()
        page = viewport.parentWidget() if viewport is not None else None
        whole = page.width() if page is not None else self.width()
        side = side_margin(whole) - self._reach
        self._body.setContentsMargins(side, TOP, max(0, side - (whole - self.width())), BOTTOM)


class PageTitle(QWidget):
    """A page's title and the line under it."""

    def __init__(self, title: str, line: str = "") -> None:
        super().__init__()
        self._line = Label(line, "body", "text2")
        column(Label(title, "h1"), self._line, gap=4, parent=self)
        self._line.setVisible(bool(line))

    def say(self, line: str) -> None:
        """Change the line under the title; none takes no room."""
        self._line.setText(line)
        self._line.setVisible(bool(line))


class _Pair(HeightForWidth, QWidget):
    """Two parts whose places follow from the width; a subclass says ``boxes``."""

    def __init__(self, first: QWidget, second: QWidget, gap: int) -> None:
        super().__init__()
        self.first, self.second, self.gap = first, second, gap
        for part in (first, second):
            part.setParent(self)
        self.init_height_for_width()

    def boxes(self, width: int) -> tuple[QRect, QRect]:
        """Return where both parts go in that width."""
        raise NotImplementedError

    @override
    def least_width(self) -> int:
        """Return the least width of either part."""
        return max(part.minimumSizeHint().width() for part in (self.first, self.second))

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the least width; the height is pinned separately."""
        return QSize(self.least_width(), 0)

    @override
    def hasHeightForWidth(self) -> bool:
        """Tell Qt that the height follows the width."""
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """Return where the lower part ends."""
        return self.height_at(width, self._measure)

    def _measure(self, width: int) -> int:
        return max(box.bottom() for box in self.boxes(width)) + 1

    def retheme(self) -> None:
        """Place again after a change of text size."""
        self.content_changed()
        self._place()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Measure again: Qt does not tell hidden parents that a part wants another size."""
        super().showEvent(event)
        self.content_changed()
        self._place()

    def _place(self) -> None:
        for part, box in zip((self.first, self.second), self.boxes(self.width()), strict=True):
            part.setGeometry(box)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place both."""
        super().resizeEvent(event)
        self._place()

    @override
    def event(self, event: QEvent) -> bool:
        """Place again when a part wants another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.content_changed()
            self._place()
        return super().event(event)


class MainAndSide(_Pair):
    """A main column, and one of fixed width beside it where there is room, else below it.

    ``side_width`` and ``least_main`` are pixels at 100 % text size. Side by side both columns are
    equally high.
    """

    def __init__(
        self, main: QWidget, side: QWidget, *, side_width: int, least_main: int, gap: int = 16
    ) -> None:
        super().__init__(main, side, gap)
        self._side_width, self._least_main = side_width, least_main

    @override
    def natural_width(self) -> int:
        """Return the width at which both stand side by side."""
        return px(self._side_width) + self.gap + px(self._least_main)

    @override
    def boxes(self, width: int) -> tuple[QRect, QRect]:
        """Return both columns, or the side below the main one."""
        if width < self.natural_width():
            above = _height(self.first, width)
            below = QRect(0, above + self.gap, width, _height(self.second, width))
            return QRect(0, 0, width, above), below
        side = px(self._side_width)
        left = width - side - self.gap
        height = max(_height(self.first, left), _height(self.second, side))
        return QRect(0, 0, left, height), QRect(left + self.gap, 0, side, height)


class Ends(_Pair):
    """One part at the left end of a line and one at its right; below each other where they do not fit."""

    def __init__(self, left: QWidget, right: QWidget, *, gap: int = 16) -> None:
        super().__init__(left, right, gap)

    @override
    def natural_width(self) -> int:
        """Return the width of one line."""
        return _natural(self.first) + self.gap + _natural(self.second)

    @override
    def boxes(self, width: int) -> tuple[QRect, QRect]:
        """Return the two ends, each in the middle of the line, or two lines."""
        wanted = _natural(self.second)
        if width < self.natural_width():
            above, room = _height(self.first, width), min(wanted, width)
            return QRect(0, 0, width, above), QRect(0, above + self.gap, room, _height(self.second, room))
        left = width - wanted - self.gap
        heights = _height(self.first, left), _height(self.second, wanted)
        tall = max(heights)
        return (
            QRect(0, (tall - heights[0]) // 2, left, heights[0]),
            QRect(width - wanted, (tall - heights[1]) // 2, wanted, heights[1]),
        )


def _natural(part: QWidget) -> int:
    return _wanted(part).width()


def _wanted(part: QWidget) -> QSize:
    return part.sizeHint().expandedTo(part.minimumSize()).boundedTo(part.maximumSize())


def _height(part: QWidget, width: int) -> int:
    if part.hasHeightForWidth():
        return part.heightForWidth(width)
    return _wanted(part).height()


def clear_layout(layout: QVBoxLayout) -> None:
    """Take everything out of a column and let its widgets go."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
