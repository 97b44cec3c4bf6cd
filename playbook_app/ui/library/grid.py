"""The library's cards: a table as high as all of them, with as many columns as fit.

It stands in the page's scroll area, so Qt asks it to draw only what is in sight.
"""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QScrollArea, QTableView

from playbook_app.domain.content.model import LessonRef
from playbook_app.i18n import _
from playbook_app.services.browse import Browse, Group
from playbook_app.ui.library.cards import GAP, RIM, LessonDelegate, heading_plan, line_of_cards_height
from playbook_app.ui.models.lesson_grid import ENTRY_ROLE, Cell, Heading, LessonGridModel
from playbook_app.ui.override import override
from playbook_app.ui.theme.theme import px
from playbook_app.ui.widgets.base import set_names
from playbook_app.ui.widgets.focus import KEYBOARD, note_keyboard

MOST_COLUMNS, LEAST_CARD = 3, 330
"""A third column needs a window of 1180 pixels."""
_AROUND = 24
Move = QAbstractItemView.CursorAction


class LessonGrid(QTableView):
    """Cards in lines; arrows go from card to card, Enter, Space or a click open one."""

    opened = Signal(object)
    """The ``LessonRef`` of the card that was opened."""

    def __init__(self) -> None:
        super().__init__()
        set_names(self, "library.grid", _("Lessons"))
        self.grid = LessonGridModel()
        self.setModel(self.grid)
        self.setItemDelegate(LessonDelegate(self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QTableView.Shape.NoFrame)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(1)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._open)
        self._width = 0
        self.ring = False
        """Whether the card in focus has a ring: only for people who move with the keyboard."""

    def show_groups(self, groups: tuple[Group, ...], browse: Browse) -> None:
        """Show other lessons; the card that was gone to stays so, if it is still there."""
        at = self.current_lesson()
        changed = self.grid.show_groups(groups, browse)
        if self._width:  # before the first resize there is nothing to measure for
            self._measure(changed)
        if changed is None:
            self._go_to(at)

    def to_first(self) -> bool:
        """Go to the first card; tell whether there is one."""
        self.setCurrentIndex(self._first())
        return self.current_lesson() is not None

    def current_lesson(self) -> LessonRef | None:
        """Return the lesson whose card was last gone to."""
        entry = self.currentIndex().data(ENTRY_ROLE) if self.currentIndex().isValid() else None
        return entry.ref if isinstance(entry, Cell) else None

    def retheme(self) -> None:
        """Measure anew for another text size."""
        self._arrange()

    # ---------------------------------------------------------------- sizes

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many columns as fit."""
        super().resizeEvent(event)
        if self.viewport().width() != self._width:
            self._arrange()

    def _arrange(self) -> None:
        self._width = self.viewport().width()
        at = self.current_lesson()
        inner = self._width - 2 * RIM
        fitting = (inner + GAP) // (px(LEAST_CARD) + GAP)
        self.grid.set_columns(max(1, min(MOST_COLUMNS, fitting)))
        self._measure()
        self._go_to(at)

    def _measure(self, lines: Iterable[int] | None = None) -> None:
        """Give every line and column its size, or only some lines where no other changed."""
        count = self.grid.columns
        if lines is None:
            edges = [round(place * self._width / count) for place in range(count + 1)]
            for place in range(count):
                self.setColumnWidth(place, edges[place + 1] - edges[place])
            self.clearSpans()
            for line in self.grid.heading_lines() if count > 1 else ():
                self.setSpan(line, 0, 1, count)
            lines = range(self.grid.rowCount())
        for line in lines:
            self.setRowHeight(line, self._height_of(line))
        self.setFixedHeight(max(1, self.verticalHeader().length()))

    def _height_of(self, line: int) -> int:
        cells = self.grid.cells_of(line)
        if cells:
            return line_of_cards_height(cells, self._width / self.grid.columns - 2 * RIM)
        heading = self.grid.entry(line, 0)
        assert isinstance(heading, Heading)
        return heading_plan(heading, self._width - 2 * RIM).height

    @override
    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a card into sight in the page around this view."""
        page = self._page_around()
        content = page.widget() if page is not None else None
        if page is not None and content is not None and index.isValid():
            card = self.visualRect(index)
            middle = self.viewport().mapTo(content, card.center())
            page.ensureVisible(middle.x(), middle.y(), 0, card.height() // 2 + _AROUND)

    def _page_around(self) -> QScrollArea | None:
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        return parent

    # ---------------------------------------------------------------- moving

    def _go_to(self, ref: LessonRef | None) -> None:
        found = self.grid.find(ref) if ref is not None else None
        if found is not None:
            self.setCurrentIndex(self.grid.index(*found))

    def _first(self) -> QModelIndex:
        return self.grid.index(1, 0) if self.grid.rowCount() > 1 else QModelIndex()

    @override
    def moveCursor(self, cursorAction: Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Go to the next card in a direction; headings are passed over."""
        here = self.currentIndex()
        if not here.isValid() or not self.grid.cells_in(here.row()):
            return self._first()
        line, place = here.row(), here.column()
        if cursorAction in {Move.MoveRight, Move.MoveNext}:
            return self._beside(line, place, 1)
        if cursorAction in {Move.MoveLeft, Move.MovePrevious}:
            return self._beside(line, place, -1)
        if cursorAction in {Move.MoveHome, Move.MoveEnd}:
            return self._edge(last=cursorAction == Move.MoveEnd)
        pages = {Move.MovePageDown: 1, Move.MovePageUp: -1}.get(cursorAction, 0)
        if pages:
            return self._page(line, place, pages)
        found = self._below(line, place, 1 if cursorAction == Move.MoveDown else -1)
        return found if found.isValid() else here

    def _below(self, line: int, place: int, step: int) -> QModelIndex:
        """Return the card in the next line of cards in a direction; invalid after the last."""
        target = line + step
        while 0 <= target < self.grid.rowCount():
            cells = self.grid.cells_in(target)
            if cells:
                return self.grid.index(target, min(place, cells - 1))
            target += step
        return QModelIndex()

    def _beside(self, line: int, place: int, step: int) -> QModelIndex:
        if 0 <= place + step < self.grid.cells_in(line):
            return self.grid.index(line, place + step)
        found = self._below(line, 0 if step > 0 else self.grid.columns, step)
        return found if found.isValid() else self.currentIndex()

    def _edge(self, *, last: bool) -> QModelIndex:
        if not last:
            return self._first()
        line = self.grid.rowCount() - 1
        return self.grid.index(line, self.grid.cells_in(line) - 1)

    def _page(self, line: int, place: int, step: int) -> QModelIndex:
        """Return the card about one page away."""
        page = self._page_around()
        room = page.viewport().height() if page is not None else self.height()
        start, found = self.rowViewportPosition(line), self.currentIndex()
        while (further := self._below(found.row(), place, step)).isValid():
            if abs(self.rowViewportPosition(further.row()) - start) > room:
                break
            found = further
        return found

    # ---------------------------------------------------------------- keys and mouse

    def _open(self, index: QModelIndex | QPersistentModelIndex) -> None:
        entry = index.data(ENTRY_ROLE)
        if isinstance(entry, Cell):
            self.opened.emit(entry.ref)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter or Space; letters are the page's."""
        self._show_ring(True)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._open(self.currentIndex())
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Go to the first card when none was gone to yet."""
        super().focusInEvent(event)
        if not isinstance(self.currentIndex().data(ENTRY_ROLE), Cell):
            self.setCurrentIndex(self._first())
        self.scrollTo(self.currentIndex())
        self._show_ring(event.reason() in KEYBOARD)

    def _show_ring(self, on: bool) -> None:
        self.ring = on
        if on:
            note_keyboard(self)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the ring away: the mouse is used."""
        self._show_ring(False)
        super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over cards."""
        super().mouseMoveEvent(event)
        over = isinstance(self.indexAt(event.position().toPoint()).data(ENTRY_ROLE), Cell)
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
