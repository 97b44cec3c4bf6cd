"""A section's records as rows that lead to their forms, or all of them edited in tables."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from playbook_app.domain.plan.grids import Grid
from playbook_app.domain.plan.simple import in_simple
from playbook_app.i18n import _
from playbook_app.ui.plan.desk import Desk
from playbook_app.ui.plan.grid_table import GridTable, spread
from playbook_app.ui.plan.record_list import RecordList
from playbook_app.ui.plan.spots import Spot
from playbook_app.ui.plan.tab_order import order_tabs
from playbook_app.ui.plan.tabs import Tabs
from playbook_app.ui.widgets.boxes import column

LIST, TABLE = range(2)


class GridBoard(QWidget):
    """Stands where the lists of a section stand that has tables."""

    def __init__(self, key: str, desk: Desk, lists: Sequence[RecordList], grids: Sequence[Grid]) -> None:
        super().__init__()
        self.setObjectName(f"plan.board.{key}")
        self._desk, self._lists = desk, lists
        names = (_("One by one"), _("Table"))
        self.ways = Tabs(names, name=f"plan.board.{key}.ways", label=_("How the records are shown"))
        self.ways.changed.connect(self.show_way)
        self.tables = [GridTable(grid, desk) for grid in grids]
        self._listed, self._gridded = QWidget(), QWidget()
        column(*spread(lists, 20), parent=self._listed)
        column(*spread(self.tables, 24), parent=self._gridded)
        column(self.ways, 14, self._listed, self._gridded, parent=self)
        self.show_way(LIST)

    def show_way(self, number: int) -> None:
        """Show rows that lead to forms (0) or tables (1)."""
        self.ways.choose(number)
        self._listed.setVisible(number == LIST)
        self._gridded.setVisible(number == TABLE)
        self.refresh()

    def refresh(self) -> None:
        """Show the plan as it is now."""
        for records in self._lists:
            records.setVisible(not self._desk.simple or in_simple(records.kind))
        if self.ways.current() == TABLE:
            for table in self.tables:
                table.refresh()
        order_tabs(self)

    def show_marks(self) -> None:
        """Show what the checks say in the cells; the lists show theirs."""
        if self.ways.current() == TABLE:
            for table in self.tables:
                table.show_marks()

    def show_spot(self, spot: Spot) -> bool:
        """Go to the cell of a spot if tables are shown; ``False`` when it is in none of them."""
        return self.ways.current() == TABLE and any(table.show_spot(spot) for table in self.tables)

    def first(self) -> QWidget | None:
        """Return the first table when tables are shown."""
        return self.tables[0].view if self.ways.current() == TABLE else None
