"""The three columns of the editor: outline, form and side; without room the side becomes a tab."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QStackedWidget, QWidget

from playbook_app.i18n import _
from playbook_app.ui.override import override
from playbook_app.ui.theme.theme import color, px
from playbook_app.ui.widgets.boxes import column, row
from playbook_app.ui.widgets.toggles import Segmented

OUTLINE, SIDE = 244, 344
NARROW = 1092
"""Below this width of the page (1180 for the window) the side becomes a tab; pixels at 100 % text size."""
_LEAST_OUTLINE, _LEAST_MIDDLE, _LEAST_SIDE = 180, 300, 280


class _Handle(QSplitterHandle):
    """One pixel to see, some more to grab."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        QPainter(self).fillRect(self.rect(), color("border"))


class Splitter(QSplitter):
    """Parts side by side with a line of one pixel between."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName("plan.splitter")
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    @override
    def createHandle(self) -> QSplitterHandle:
        """Make a line."""
        return _Handle(self.orientation(), self)


class Columns(QWidget):
    """Places outline, form and side; keeps the widths the person has chosen."""

    def __init__(self, outline: QWidget, form: QWidget, side: QWidget) -> None:
        super().__init__()
        self._outline, self._side = outline, side
        self._narrow: bool | None = None
        self._own_sizes = False
        """Whether the person has chosen the widths; they then stay through every resize."""
        self._columns = 0
        self._middle = QStackedWidget()
        self._middle.addWidget(form)
        names = (_("Form"), _("Checks and history"))
        self.tabs = Segmented(names, name="plan.tabs", label=_("What is shown"))
        self.tabs.changed.connect(self.show_tab)
        self._tab_row = QWidget()
        row(self.tabs, None, margins=(28, 10, 28, 0), parent=self._tab_row)
        self._center = QWidget()
        column(self._tab_row, (self._middle, 1), parent=self._center)
        self.splitter = Splitter()
        self.splitter.addWidget(outline)
        self.splitter.addWidget(self._center)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.splitterMoved.connect(self._moved)
        column(self.splitter, parent=self)
        self._arrange(narrow=True)

    def _moved(self) -> None:
        self._own_sizes = True

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the side a tab when there is no room for three columns."""
        super().resizeEvent(event)
        self._arrange(narrow=self.width() < px(NARROW))
        self._limit()

    def retheme(self) -> None:
        """Take the room that the text size needs."""
        self._arrange(narrow=self.width() < px(NARROW))
        self._limit()

    def _arrange(self, *, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        if narrow:
            self._middle.addWidget(self._side)
        else:
            self.splitter.addWidget(self._side)
            self._side.show()
        self._tab_row.setVisible(narrow)
        self.show_tab(0)
        self._limit()

    def _limit(self) -> None:
        """Say how narrow the columns may be, and begin with the widths of the design."""
        self._outline.setMinimumWidth(min(px(_LEAST_OUTLINE), 260))
        self._side.setMinimumWidth(0 if self._narrow else px(_LEAST_SIDE))
        self._center.setMinimumWidth(_LEAST_MIDDLE)
        if self._own_sizes and self.splitter.count() == self._columns:
            return
        self._columns = self.splitter.count()
        room = max(self.width(), 2 * _LEAST_MIDDLE)
        outline = min(px(OUTLINE), room * 34 // 100)
        side = 0 if self._narrow else px(SIDE)
        self.splitter.setSizes([outline, room - outline - side, *([] if self._narrow else [side])])

    def show_tab(self, number: int) -> None:
        """Show the form (0) or, where there is no room for both, the side (1) in the middle."""
        self.tabs.choose(number)
        self._middle.setCurrentIndex(min(number, self._middle.count() - 1))

    def panes(self) -> list[QWidget]:
        """Return the parts F6 goes through."""
        return [self._outline, self._middle, *([] if self._narrow else [self._side])]

    def own_sizes(self) -> list[int]:
        """Return the widths the person has chosen, nothing while they are those of the design."""
        return self.splitter.sizes() if self._own_sizes else []

    def take_sizes(self, sizes: object) -> None:
        """Take widths that ``own_sizes`` gave, if there are as many columns now."""
        if isinstance(sizes, list) and sizes and len(sizes) == self.splitter.count():
            self.splitter.setSizes([int(size) for size in sizes])
            self._own_sizes = True
