"""The week as a map: a row for each day, a square for each hour; arrows go from hour to hour."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from playbook_app.domain.plan.week.result import Grade, Week
from playbook_app.i18n import N_, _, week_words
from playbook_app.ui.override import override
from playbook_app.ui.theme.paint import LEFT, draw_box, draw_text, text_width
from playbook_app.ui.theme.theme import color, px
from playbook_app.ui.widgets.base import set_names
from playbook_app.ui.widgets.focus import focus_came, focus_went

Index = QModelIndex | QPersistentModelIndex
DAYS, DAY = 7, 24
GRADE_ROLE = int(Qt.ItemDataRole.UserRole)
GRADE_NAMES: dict[Grade, str] = {"met": N_("kept"), "late": N_("late"), "lost": N_("lost")}
_ROW, _TOP, _KEY = 20, 18, 24
_SHOWN = (0, 6, 12, 18)


class WeekModel(QAbstractTableModel):
    """The hours of a week: a row for each day, Monday first, a column for each hour."""

    def __init__(self) -> None:
        super().__init__()
        unknown: Grade = "lost"
        self._grades = (unknown,) * (DAYS * DAY)

    def show_week(self, week: Week) -> None:
        """Take what the test found."""
        if week.grades != self._grades:
            self._grades = week.grades
            self.dataChanged.emit(self.index(0, 0), self.index(DAYS - 1, DAY - 1))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return seven."""
        return 0 if parent.isValid() else DAYS

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return twenty-four."""
        return 0 if parent.isValid() else DAY

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the grade of an hour, or the hour in words."""
        hour = DAY * index.row() + index.column()
        if role == GRADE_ROLE:
            return self._grades[hour]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            grade = _(GRADE_NAMES[self._grades[hour]])
            return _("{hour}: {grade}").format(hour=week_words.hour_name(hour), grade=grade)
        return None


def draw_grade(painter: QPainter, cell: QRectF, grade: str) -> None:
    """Draw an hour: full when it is kept, half when it is late, a crossed frame when it is lost."""
    if grade == "met":
        draw_box(painter, cell, px(2), "accent")
        return
    draw_box(painter, cell, px(2), "warningSoft" if grade == "late" else "dangerSoft")
    if grade == "late":
        half = QRectF(cell.left(), cell.center().y(), cell.width(), cell.height() / 2)
        draw_box(painter, half, px(2), "warningFill")
    else:
        painter.setPen(color("dangerFill"))
        painter.drawLine(cell.adjusted(2, 2, -2, -2).bottomLeft(), cell.adjusted(2, 2, -2, -2).topRight())


class _Hour(QStyledItemDelegate):
    """Draws one hour; the one gone to has a frame."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw it."""
        view = self.parent()
        assert isinstance(view, QTableView)
        painter.save()
        cell = QRectF(option.rect).adjusted(0.5, 1, -1, -1)
        draw_grade(painter, cell, index.data(GRADE_ROLE))
        if view.currentIndex() == index:
            tone = "focus" if view.hasFocus() else "text"
            draw_box(painter, cell.adjusted(-0.5, -0.5, 0.5, 0.5), px(2), None, tone, width=2)
        painter.restore()


class HourView(QTableView):
    """The squares."""

    def __init__(self, model: WeekModel) -> None:
        super().__init__()
        set_names(self, "plan.week.map", _("Hours of the week, kept or lost"))
        self.setModel(model)
        self.setItemDelegate(_Hour(self))
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for header, mode in (
            (self.horizontalHeader(), QHeaderView.ResizeMode.Stretch),
            (self.verticalHeader(), QHeaderView.ResizeMode.Stretch),
        ):
            header.hide()
            header.setMinimumSectionSize(1)
            header.setSectionResizeMode(mode)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    @override
    def sizeHint(self) -> QSize:
        """Ask for little: the map gives it what there is."""
        return QSize(px(11) * DAY, px(_ROW) * DAYS)

    @override
    def minimumSizeHint(self) -> QSize:
        """Be as narrow as it has to be."""
        return QSize(px(4) * DAY, px(_ROW) * DAYS)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring around all hours."""
        super().focusInEvent(event)
        focus_came(self, event.reason(), 4)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        focus_went(self)
        self.viewport().update()


class WeekMap(QWidget):
    """The squares between weekdays and hours, with the key to what they mean below."""

    def __init__(self) -> None:
        super().__init__()
        self.model = WeekModel()
        self.view = HourView(self.model)
        self.view.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retheme()

    def retheme(self) -> None:
        """Grow with the text size."""
        self.setFixedHeight(self.sizeHint().height())
        self._place()

    @override
    def sizeHint(self) -> QSize:
        """Return the room for all of it."""
        return QSize(self._left() + px(11) * DAY, px(_TOP + _KEY) + px(_ROW) * DAYS)

    @override
    def minimumSizeHint(self) -> QSize:
        """Be as narrow as it has to be."""
        return QSize(self._left() + px(4) * DAY, self.sizeHint().height())

    def _day(self, day: int) -> str:
        return week_words.weekday_short(day)

    def _left(self) -> int:
        return max(text_width(self._day(day), "cap") for day in range(DAYS)) + px(8)

    def _place(self) -> None:
        left = self._left()
        self.view.setGeometry(left, px(_TOP), max(self.width() - left, DAY), px(_ROW) * DAYS)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the squares what room there is."""
        super().resizeEvent(event)
        self._place()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw weekdays, hours and the key."""
        painter = QPainter(self)
        place, step = self.view.geometry(), self.view.width() / DAY
        for day in range(DAYS):
            where = QRect(0, place.top() + day * px(_ROW), place.left(), px(_ROW))
            draw_text(painter, where, self._day(day), "cap", "text2", flags=LEFT)
        for hour in _SHOWN:
            where = QRect(place.left() + round(hour * step), 0, round(6 * step), px(_TOP) - 2)
            draw_text(painter, where, str(hour), "cap", "text2", flags=LEFT)
        left, side = place.left(), px(11)
        for grade, name in GRADE_NAMES.items():
            top = place.bottom() + px(9)
            painter.save()
            draw_grade(painter, QRectF(left, top, side, side), grade)
            painter.restore()
            words = QRect(left + side + px(5), top - px(4), text_width(_(name), "cap") + 2, px(19))
            draw_text(painter, words, _(name), "cap", "text2", flags=LEFT)
            left = words.right() + px(12)
