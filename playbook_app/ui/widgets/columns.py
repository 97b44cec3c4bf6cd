"""How a page is laid out: margins with a widest content, a header, and a main column with one beside it."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QVBoxLayout, QWidget

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
    """What a page scrolls: a layout with the page's margins, in the middle of a wide window."""

    def __init__(self, layout: QBoxLayout) -> None:
        super().__init__()
        layout.setContentsMargins(SIDE, TOP, SIDE, BOTTOM)
        self._body: QLayout = layout
        self.setLayout(layout)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the content in the middle of the page, whether or not a scroll bar is shown beside it."""
        super().resizeEvent(event)
        viewport = self.parentWidget()
        whole = viewport.parentWidget().width() if viewport and viewport.parentWidget() else self.width()
        side = side_margin(whole)
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


class MainAndSide(HeightForWidth, QWidget):
    """A main column, and one of fixed width beside it where there is room, else below it.

    ``side_width`` and ``least_main`` are pixels at 100 % text size. Side by side both columns are
    equally high.
    """

    def __init__(
        self, main: QWidget, side: QWidget, *, side_width: int, least_main: int, gap: int = 16
    ) -> None:
        super().__init__()
        self._main, self._side = main, side
        self._side_width, self._least_main, self._gap = side_width, least_main, gap
        for part in (main, side):
            part.setParent(self)
        self.init_height_for_width()

    def beside(self, width: int) -> bool:
        """Tell whether both columns fit side by side."""
        return width >= px(self._side_width) + self._gap + px(self._least_main)

    @override
    def natural_width(self) -> int:
        """Return the width at which both stand side by side."""
        return px(self._side_width) + self._gap + px(self._least_main)

    @override
    def least_width(self) -> int:
        """Return the least width of either column."""
        return max(part.minimumSizeHint().width() for part in (self._main, self._side))

    @override
    def hasHeightForWidth(self) -> bool:
        """Tell Qt that the height follows the width."""
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """Return the height of the higher column, or of both and the gap."""
        main, side = self._boxes(width)
        return max(main.bottom(), side.bottom()) + 1

    def _boxes(self, width: int) -> tuple[QRect, QRect]:
        if not self.beside(width):
            above = _height(self._main, width)
            return QRect(0, 0, width, above), QRect(0, above + self._gap, width, _height(self._side, width))
        side = px(self._side_width)
        left = width - side - self._gap
        height = max(_height(self._main, left), _height(self._side, side))
        return QRect(0, 0, left, height), QRect(left + self._gap, 0, side, height)

    def _place(self) -> None:
        for part, box in zip((self._main, self._side), self._boxes(self.width()), strict=True):
            part.setGeometry(box)

    def retheme(self) -> None:
        """Place again after a change of text size."""
        self.content_changed()
        self._place()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place both."""
        super().resizeEvent(event)
        self._place()

    @override
    def event(self, event: QEvent) -> bool:
        """Place again when a column wants another height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.content_changed()
            self._place()
        return super().event(event)

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the least width; the height is pinned separately."""
        return QSize(self.least_width(), 0)


def _height(part: QWidget, width: int) -> int:
    if part.hasHeightForWidth():
        return part.heightForWidth(width)
    return part.sizeHint().height()


def clear_layout(layout: QVBoxLayout) -> None:
    """Take everything out of a column and let its widgets go."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
