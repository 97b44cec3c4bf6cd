"""Practice days as a table: a column for each week, a row for each weekday, Monday first."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from playbook_app.i18n import _, ngettext
from playbook_app.i18n.dates import day_long
from playbook_app.ui.override import override

Index = QModelIndex | QPersistentModelIndex
WEEKS, DAYS = 13, 7
STEPS = (1, 6, 11, 21)
"""From how many minutes a day has level 1, 2, 3, 4."""


def level_of(minutes: int) -> int:
    """Return how strongly a day is coloured."""
    return sum(minutes >= step for step in STEPS)


def said_of(day: date, minutes: int) -> str:
    """Return a day in words."""
    if not minutes:
        return _("{day}: no practice").format(day=day_long(day))
    words = ngettext("{day}: {n} minute", "{day}: {n} minutes", minutes)
    return words.format(day=day_long(day), n=minutes)


class HeatModel(QAbstractTableModel):
    """The last thirteen weeks up to today; ``practice`` is minutes by day."""

    def __init__(self, practice: Mapping[date, int], today: date) -> None:
        super().__init__()
        self._practice, self.today = practice, today
        self.first = today - timedelta(days=today.weekday() + DAYS * (WEEKS - 1))

    def day(self, row: int, column: int) -> date:
        """Return the day at a place."""
        return self.first + timedelta(days=DAYS * column + row)

    def place(self, day: date) -> tuple[int, int]:
        """Return (row, column) of a day."""
        return day.weekday(), (day - self.first).days // DAYS

    def levels(self) -> Iterator[tuple[int, int, int]]:
        """Yield (row, column, level) of every day up to today; a level is 0 to 4, how much was practised."""
        for ahead in range((self.today - self.first).days + 1):
            minutes = self._practice.get(self.first + timedelta(days=ahead), 0)
            yield ahead % DAYS, ahead // DAYS, level_of(minutes)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return seven."""
        return 0 if parent.isValid() else DAYS

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return thirteen."""
        return 0 if parent.isValid() else WEEKS

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a day's level, and in words what was done."""
        if not index.isValid():
            return None
        day = self.day(index.row(), index.column())
        if day > self.today:
            return None
        minutes = self._practice.get(day, 0)
        spoken = {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}
        return said_of(day, minutes) if role in spoken else None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let days that have been be gone to."""
        if not index.isValid() or self.day(index.row(), index.column()) > self.today:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
