"""One table of records with its tools: add, open in the form, move up and down, remove."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from playbook_app.domain.plan.fields import Kind
from playbook_app.domain.plan.grids import Grid
from playbook_app.i18n import _, plan_words
from playbook_app.ui.override import override
from playbook_app.ui.plan.desk import Desk
from playbook_app.ui.plan.grid_cell import GridCell
from playbook_app.ui.plan.grid_model import GridModel, Index
from playbook_app.ui.plan.inputs.making import SENTENCES
from playbook_app.ui.plan.spots import Spot
from playbook_app.ui.widgets.boxes import MIDDLE, column, row
from playbook_app.ui.widgets.buttons import Button, IconButton
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.wrap_table import WrapTable

_WIDE, _USUAL = 240, 104
_NARROW = {Kind.NUMBER: 48, Kind.MINUTES: 76, Kind.BOOL: 76, Kind.CLOCK: 76}
_BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class GridView(WrapTable):
    """The cells. Space turns a yes over; Enter on what a cell cannot hold opens the form there."""

    entered_cell = Signal()
    """Another cell is the current one, or the table took the cursor."""
    form_wanted = Signal(object)
    """A cell can only be edited in the form: carries its index."""
    move_wanted = Signal(int)
    """Ctrl+Shift+Up or Down."""

    def __init__(self, model: GridModel) -> None:
        title = plan_words.record_plural(model.grid.kind.TYPE)
        label = _("{records} as a table").format(records=title)
        super().__init__(name=f"plan.grid.{model.grid.key}", label=label)
        self.grid_model = model
        self.setModel(model)
        self.setItemDelegate(GridCell(self))

    def share(self) -> None:
        """Give each column what its values need."""
        self.set_shares([self._share(number) for number in range(len(self.grid_model.columns))])

    def _share(self, number: int) -> int:
        field = self.grid_model.columns[number].field
        if field.code in SENTENCES:
            return _WIDE
        return _NARROW.get(field.kind, _USUAL)

    @override
    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        """Tell that another cell is meant."""
        super().currentChanged(current, previous)
        self.entered_cell.emit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Explain the cell that is meant."""
        super().focusInEvent(event)
        self.entered_cell.emit()

    @override
    def open_cell(self, index: Index) -> None:
        """Edit a cell, turn it over, or go to the form."""
        if not index.isValid():
            return
        manner = self.grid_model.columns[index.column()].manner
        if manner == "flip":
            self.grid_model.flip(index)
        elif manner == "form":
            self.form_wanted.emit(index)
        else:
            super().open_cell(index)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn over with Space, move rows with Ctrl+Shift+arrows."""
        editing = self.state() == QAbstractItemView.State.EditingState
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        index = self.currentIndex()
        flips = index.isValid() and self.grid_model.columns[index.column()].manner == "flip"
        if not editing and step and event.modifiers() == _BOTH:
            self.move_wanted.emit(step)
        elif not editing and event.key() == Qt.Key.Key_Space and flips:
            self.grid_model.flip(index)
        else:
            super().keyPressEvent(event)


class GridTable(QWidget):
    """Title, table and tools for one kind of record."""

    def __init__(self, grid: Grid, desk: Desk) -> None:
        super().__init__()
        self.grid, self._desk = grid, desk
        self.model = GridModel(desk, grid)
        self.view = GridView(self.model)
        self.view.entered_cell.connect(self._cell_entered)
        self.view.form_wanted.connect(self._open)
        self.view.move_wanted.connect(self._move)
        name = f"plan.grid.{grid.key}"
        self.add = Button(
            plan_words.add_record(grid.kind.TYPE),
            "secondary",
            name=f"{name}.add",
            icon="plus-bold",
            size="sm",
        )
        self.form = IconButton("arrow-right-bold", _("Open in the form"), name=f"{name}.form")
        self.up = IconButton("arrow-up", _("Move up"), name=f"{name}.up")
        self.down = IconButton("arrow-down", _("Move down"), name=f"{name}.down")
        self.remove = IconButton("trash", _("Remove"), name=f"{name}.remove")
        self.add.clicked.connect(self._add)
        self.form.clicked.connect(lambda: self._open(self.view.currentIndex()))
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.remove.clicked.connect(self._remove)
        self._title = Label(plan_words.record_plural(grid.kind.TYPE), "h3")
        tools = row((self.add, 0, MIDDLE), None, self.up, self.down, self.remove, self.form, gap=2)
        column(self._title, 8, self.view, 8, tools, parent=self)

    def refresh(self) -> None:
        """Show the plan as it is now; the current cell stays on its record."""
        here, at = self._current_id(), self.view.currentIndex()
        if self.model.show():
            self.view.share()
            place = self.model.place_of(here)
            number = place.row() if place.isValid() else min(at.row(), len(self.model.rows) - 1)
            if number >= 0 and self.model.columns:
                self.view.setCurrentIndex(self.model.index(number, max(at.column(), 0)))
        else:
            self.view.fit()
        self.setVisible(bool(self.model.columns))
        self._show_tools()

    def _current_id(self) -> str:
        at = self.view.currentIndex()
        return self.model.rows[at.row()].record.id if 0 <= at.row() < len(self.model.rows) else ""

    def show_marks(self) -> None:
        """Show what the checks say now."""
        self.view.fit()
        self.view.viewport().update()

    def _cell_entered(self) -> None:
        self._show_tools()
        at = self.view.currentIndex()
        if at.isValid() and self.view.hasFocus() and at.column() < len(self.model.columns):
            self._desk.help_wanted.emit(self.model.columns[at.column()].field)

    def _show_tools(self) -> None:
        here, open_plan = self._current_id(), not self._desk.read_only
        siblings = self._siblings(here)
        self.add.setEnabled(open_plan and bool(self.grid.parents(self._desk.plan)))
        self.form.setEnabled(bool(here))
        self.remove.setEnabled(bool(here) and open_plan)
        self.up.setEnabled(bool(siblings) and siblings[0] != here and open_plan)
        self.down.setEnabled(bool(siblings) and siblings[-1] != here and open_plan)

    def _siblings(self, record_id: str) -> list[str]:
        parent = next((one.parent.id for one in self.model.rows if one.record.id == record_id), "")
        return [one.record.id for one in self.model.rows if one.parent.id == parent]

    # ---------------------------------------------------------------- tools

    def _add(self) -> None:
        """Add a row, to the same parent as the current one, and begin to fill it in."""
        at = self.view.currentIndex()
        parents = self.grid.parents(self._desk.plan)
        parent = self.model.rows[at.row()].parent if 0 <= at.row() < len(self.model.rows) else parents[0]
        made = self._desk.add(self.grid.kind, parent.id if self.grid.inside else "")
        if made:
            first = next(n for n, one in enumerate(self.model.columns) if not one.above)
            place = self.model.place_of(made)
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
            self.view.setCurrentIndex(place.siblingAtColumn(first))

    def _move(self, step: int) -> None:
        here = self._current_id()
        if here and not self._desk.read_only:
            self._desk.move(here, step)

    def _remove(self) -> None:
        here = self._current_id()
        if here:
            self._desk.removal_wanted.emit(here)

    def _open(self, index: Index) -> None:
        if not index.isValid():
            return
        column = self.model.columns[index.column()]
        record = self.model.rows[index.row()].record
        self._desk.wanted.emit(Spot(record.id, "" if column.above else column.field.key))

    def show_spot(self, spot: Spot) -> bool:
        """Go to the cell of a spot; ``False`` when it is not in this table."""
        place = self.model.place_of(spot.record, spot.field)
        if not place.isValid() or self.isHidden():
            return False
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.view.setCurrentIndex(place)
        return True


def spread(parts: Sequence[QWidget], gap: int) -> list[QWidget | int]:
    """Return widgets with room between them."""
    found: list[QWidget | int] = []
    for part in parts:
        found += [gap, part] if found else [part]
    return found
