"""The records of a table as Qt sees them: cells in words, edited as ordinary named steps of the plan."""

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.fields import Kind
from playbook_app.domain.plan.grids import Column, Grid, Row, rehome
from playbook_app.domain.plan.naming import name_by_id
from playbook_app.formats.plan_names import LINE, value_text
from playbook_app.i18n import _, plan_words
from playbook_app.ui.override import override
from playbook_app.ui.plan import words
from playbook_app.ui.plan.desk import Desk
from playbook_app.ui.plan.inputs.base import Option
from playbook_app.ui.plan.spots import Mark
from playbook_app.ui.widgets.rows import LEVELS
from playbook_app.ui.widgets.wrap_table import MARK_ROLE

Index = QModelIndex | QPersistentModelIndex
ROLES = Qt.ItemDataRole
EMPTY = "\N{EN DASH}"


class GridModel(QAbstractTableModel):
    """One table of ``domain.plan.grids``; ``show`` follows the plan."""

    def __init__(self, desk: Desk, grid: Grid) -> None:
        super().__init__()
        self._desk = desk
        self.grid = grid
        self.rows: tuple[Row, ...] = ()
        self.columns: tuple[Column, ...] = ()

    def show(self) -> bool:
        """Show the plan as it is now; ``True`` when rows or columns came, went or moved."""
        rows, columns = self.grid.rows(self._desk.plan), self.grid.shown(simple=self._desk.simple)
        same = columns == self.columns and [_key(row) for row in rows] == [_key(row) for row in self.rows]
        if same:
            self.rows = rows
            if rows:
                last = self.index(len(rows) - 1, len(columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return False
        self.beginResetModel()
        self.rows, self.columns = rows, columns
        self.endResetModel()
        return True

    # ---------------------------------------------------------------- what is shown

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many records there are."""
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many fields are shown."""
        return 0 if parent.isValid() else len(self.columns)

    def title(self, column: Column) -> str:
        """Return what stands over a column."""
        if column.above:
            return plan_words.record_name(column.field.owner)
        return plan_words.label(column.field.code)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = ROLES.DisplayRole) -> Any:
        """Return a title; that of a row is its record's name."""
        if role != ROLES.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self.title(self.columns[section]) if section < len(self.columns) else None
        return words.name_of(self._desk.plan, self.rows[section].record)

    @override
    def data(self, index: Index, role: int = ROLES.DisplayRole) -> Any:
        """Return what a cell shows, what is edited in it, what it says and what the checks say there."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], self.columns[index.column()]
        if role == ROLES.DisplayRole:
            return self._shown(row, column)
        if role == ROLES.EditRole:
            return row.value(column)
        return self._aside(row, column, role)

    def _aside(self, row: Row, column: Column, role: int) -> object:
        """Return what is said of a cell beside its words."""
        if role == ROLES.AccessibleTextRole:
            return _("{field}: {value}").format(field=self.title(column), value=self._shown(row, column))
        marks = self._marks(row, column)
        if role == MARK_ROLE:
            return LEVELS[marks[0].level][:2] if marks else None
        if role in (ROLES.ToolTipRole, ROLES.AccessibleDescriptionRole):
            return " ".join(mark.text for mark in marks) or self._hint(column)
        return None

    def _shown(self, row: Row, column: Column) -> str:
        if column.above:
            return name_by_id(self._desk.plan, row.parent.id) or plan_words.unnamed(row.parent.TYPE)
        value = row.value(column)
        if value is False:
            return _("No")
        return value_text(self._desk.plan, column.field, value).replace(LINE, ", ") or EMPTY

    def _hint(self, column: Column) -> str:
        return _("Enter opens it in the form.") if column.manner == "form" else ""

    def _marks(self, row: Row, column: Column) -> tuple[Mark, ...]:
        key = "" if column.above else column.field.key
        return self._desk.marks.get((row.record.id, key), ())

    def options(self, index: Index) -> tuple[Option, ...]:
        """Return what can be chosen in a cell."""
        row, column = self.rows[index.row()], self.columns[index.column()]
        if column.above:
            plan = self._desk.plan
            found = self.grid.parents(plan)
            return tuple(Option(one.id, words.name_of(plan, one)) for one in found)
        options = self._desk.options(row.record, column.field)
        may_be_empty = column.field.optional or column.field.kind is Kind.REF
        return (Option("", _("Not chosen")), *options) if may_be_empty else options

    # ---------------------------------------------------------------- editing

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let cells be edited that hold one thing."""
        flags = super().flags(index)
        if not index.isValid() or self._desk.read_only:
            return flags
        may = self.columns[index.column()].manner in ("write", "pick")
        return flags | Qt.ItemFlag.ItemIsEditable if may else flags

    @override
    def setData(self, index: Index, value: Any, role: int = ROLES.EditRole) -> bool:
        """Change the plan as the cell says, as a step of its own."""
        if role != ROLES.EditRole or self._desk.read_only:
            return False
        row, column = self.rows[index.row()], self.columns[index.column()]
        if value == row.value(column):
            return False
        self._desk.settle()
        if column.above:
            self._rehome(row, value)
        else:
            self._desk.set(row.record, column.field, value)
        self._desk.settle()
        return True

    def _rehome(self, row: Row, parent: str) -> None:
        name = _("Move {name}").format(name=words.name_of(self._desk.plan, row.record))

        def act(draft: Draft) -> None:
            rehome(draft, row.record.id, parent)

        self._desk.change(name, act)

    def flip(self, index: Index) -> None:
        """Turn a yes into a no and the other way round."""
        self.setData(index, not index.data(ROLES.EditRole))

    def place_of(self, record_id: str, field: str = "") -> QModelIndex:
        """Return the cell of a field of a record, else the first of its row; invalid when it is not here."""
        row = next((n for n, one in enumerate(self.rows) if one.record.id == record_id), -1)
        keys = ["" if one.above else one.field.key for one in self.columns]
        return self.index(row, keys.index(field) if field in keys else 0) if row >= 0 else QModelIndex()


def _key(row: Row) -> tuple[str, str]:
    return row.record.id, row.parent.id


def day_or_words(value: object) -> str:
    """Return what stands in a line that edits a day or a word."""
    return value.isoformat() if isinstance(value, date) else str(value)
