"""Practice days as a calendar of squares; arrows go from day to day, the line below says what was done."""

from datetime import date

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from playbook_app.domain.progress.overview import Overview
from playbook_app.formats.sheet_csv import Sheet
from playbook_app.i18n import _
from playbook_app.i18n.dates import month_short, weekday_short
from playbook_app.ui.models.heat import DAYS, STEPS, WEEKS, HeatModel
from playbook_app.ui.override import override
from playbook_app.ui.progress.tables import Save, save_row
from playbook_app.ui.theme.paint import LEFT, RIGHT, draw_box, draw_text, text_width
from playbook_app.ui.theme.theme import px
from playbook_app.ui.widgets.base import set_names
from playbook_app.ui.widgets.boxes import MIDDLE, column, row
from playbook_app.ui.widgets.focus import focus_came, focus_went
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.surfaces import Card

_STEP, _SQUARE, _ROW = 23, 16, 19
_TOP, _LABEL_GAP = 20, 10
_SHOWN_DAYS = (0, 2, 4)
Move = QAbstractItemView.CursorAction


class HeatView(QTableView):
    """The squares."""

    def __init__(self, model: HeatModel) -> None:
        super().__init__()
        set_names(self, "progress.days", _("Practice days, the last {n} weeks").format(n=WEEKS))
        self.setModel(model)
        self.days = model
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(1)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setCurrentIndex(model.index(*model.place(model.today)))
        self.retheme()

    def retheme(self) -> None:
        """Grow with the text size."""
        self.horizontalHeader().setDefaultSectionSize(px(_STEP))
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        self.setFixedSize(self.sizeHint())

    @override
    def sizeHint(self) -> QSize:
        """Return the size of all squares."""
        return QSize(px(_STEP) * WEEKS, px(_ROW) * DAYS)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw all days in one go: a delegate costs ten times as much, at every switch to the page."""
        painter = QPainter(self.viewport())
        for down, across, level in self.days.levels():
            draw_box(painter, self._square(down, across), px(4), f"heat{level}")
        self._frame(painter, self.days.place(self.days.today), "text", 1.5)
        here = self.currentIndex()
        if self.hasFocus() and here.isValid():
            self._frame(painter, (here.row(), here.column()), "focus", 2)

    def _square(self, down: int, across: int) -> QRectF:
        side, inset = px(_SQUARE), px(_STEP) - px(_SQUARE)
        top = down * px(_ROW) + (px(_ROW) - side) / 2
        return QRectF(across * px(_STEP) + inset / 2, top, side, side)

    def _frame(self, painter: QPainter, place: tuple[int, int], tone: str, width: float) -> None:
        square = self._square(*place).adjusted(-1.5, -1.5, 1.5, 1.5)
        draw_box(painter, square, px(5), None, tone, width=width)

    @override
    def moveCursor(self, cursorAction: Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Stop at today: days to come are not there."""
        there = super().moveCursor(cursorAction, modifiers)
        here = self.currentIndex()
        return there if there.isValid() and self.days.flags(there) else here

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring around all days."""
        super().focusInEvent(event)
        focus_came(self, event.reason(), 4)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        focus_went(self)
        self.viewport().update()


class HeatCalendar(QWidget):
    """The squares between their months, weekdays and the key to their colours."""

    def __init__(self, model: HeatModel) -> None:
        super().__init__()
        self.view = HeatView(model)
        self.view.setParent(self)
        self._model = model
        self.retheme()

    def retheme(self) -> None:
        """Grow with the text size."""
        self.setFixedHeight(self.sizeHint().height())
        self._place()

    @override
    def sizeHint(self) -> QSize:
        """Return the room for all of it."""
        squares = self.view.sizeHint()
        return QSize(self._left() + squares.width(), px(_TOP) + squares.height())

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def _left(self) -> int:
        return max(text_width(self._weekday(day), "cap") for day in _SHOWN_DAYS) + _LABEL_GAP

    def _weekday(self, row: int) -> str:
        return weekday_short(self._model.day(row, 0))

    def _place(self) -> None:
        self.view.move(self._left(), px(_TOP))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the squares."""
        super().resizeEvent(event)
        self._place()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw months and weekdays."""
        painter = QPainter(self)
        for day in _SHOWN_DAYS:
            place = QRect(0, px(_TOP) + day * px(_ROW), self._left(), px(_ROW))
            draw_text(painter, place, self._weekday(day), "cap", "text2", flags=LEFT)
        free = 0
        for week, month in self._months():
            left = self._left() + week * px(_STEP) + px((_STEP - _SQUARE) / 2)
            if left >= free:
                width = text_width(month, "cap")
                draw_text(painter, QRect(left, 0, width + 4, px(16)), month, "cap", "text2", flags=LEFT)
                free = left + width + px(6)

    def _months(self) -> list[tuple[int, str]]:
        """Return (week, month) where a month begins."""
        found: list[tuple[int, str]] = []
        before: date | None = None
        for week in range(WEEKS):
            day = self._model.day(0, week)
            if before is None or day.month != before.month:
                found.append((week, month_short(day)))
            before = day
        if len(found) > 1 and found[1][0] == 1:
            found.pop(0)
        return found


class _Key(QWidget):
    """From less to more."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("The darker a day, the more minutes"))
        self.retheme()

    def retheme(self) -> None:
        """Grow with the text size."""
        self.setFixedSize(self.sizeHint())

    @override
    def sizeHint(self) -> QSize:
        """Return the room for five squares between two words."""
        words = text_width(_("Less"), "cap") + text_width(_("More"), "cap")
        return QSize(words + px(8) * 2 + px(19) * (len(STEPS) + 1), px(18))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw them."""
        painter = QPainter(self)
        draw_text(painter, self.rect(), _("Less"), "cap", "text2", flags=LEFT)
        draw_text(painter, self.rect(), _("More"), "cap", "text2", flags=RIGHT)
        left, side = text_width(_("Less"), "cap") + px(8), px(14)
        for level in range(len(STEPS) + 1):
            square = QRectF(left + level * px(19), (self.height() - side) / 2, side, side)
            draw_box(painter, square, px(4), f"heat{level}")


class HeatCard(Card):
    """Practice days of the last thirteen weeks."""

    def __init__(self, overview: Overview, sheet: Sheet, save: Save) -> None:
        super().__init__()
        self.calendar = HeatCalendar(HeatModel(overview.practice, overview.today))
        head = row(
            (Label(_("Practice days"), "h3"), 1),
            (Label(_("Gaps are fine."), "small", "text2"), 0, MIDDLE),
            gap=8,
        )
        self._said = Label("", "cap", "text2")
        self._tell(self.calendar.view.currentIndex())
        self.calendar.view.selectionModel().currentChanged.connect(lambda now, _before: self._tell(now))
        self.calendar.view.entered.connect(self._tell)
        foot = row((self._said, 1, MIDDLE), (_Key(), 0, MIDDLE), gap=12)
        saving = save_row(sheet, save, name="progress.days")
        self.set_content(column(head, 12, self.calendar, 8, foot, 4, saving, None), (24, 20, 24, 16))

    def _tell(self, index: QModelIndex) -> None:
        self._said.setText(str(index.data(Qt.ItemDataRole.AccessibleTextRole) or ""))
