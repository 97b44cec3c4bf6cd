"""A card with mastery bars, or with the same numbers as a table."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QHeaderView

from playbook_app.domain.content.model import LessonRef
from playbook_app.formats.sheet_csv import Sheet
from playbook_app.ui.models.mastery import MasteryGroup, MasteryTable
from playbook_app.ui.progress.chart import MasteryChart, legend
from playbook_app.ui.progress.tables import MARGINS, MOST_ROWS, Save, save_row
from playbook_app.ui.theme.paint import text_width
from playbook_app.ui.theme.theme import px
from playbook_app.ui.widgets.boxes import column, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.columns import Ends
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.surfaces import Card
from playbook_app.ui.widgets.table import Table

_HEADER, _ROW, _PAD, _WIDEST = 32, 36, 22, 240


class MasteryCard(Card):
    """Mastery of lessons or of skills. ``days`` is how long ago the older values are, 0 for none."""

    opened = Signal(object)
    """A lesson of the table was opened: its ``LessonRef``."""

    def __init__(
        self,
        title: str,
        groups: Sequence[MasteryGroup],
        *,
        days: int,
        first: str,
        name: str,
    ) -> None:
        """Take the heading, what to show, and what the first column of the table is called."""
        super().__init__()
        self._title, self._groups, self._days = title, tuple(groups), days
        self._first, self._name = first, name
        self._saving = row()
        self._beside: Button | None = None

    def add_saving(self, sheet: Sheet, save: Save) -> None:
        """Offer to save the numbers below; to be called before one of the two is shown."""
        self._saving = save_row(sheet, save, name=self._name, beside=self._beside)

    def add_beside(self, button: Button) -> None:
        """Put a button beside that offer; to be called before it."""
        self._beside = button

    def show_chart(self, like: Sequence[MasteryGroup]) -> None:
        """Show bars that begin where those of the other chart's groups do."""
        head = Ends(Label(self._title, "h3"), legend(self._days))
        chart = MasteryChart(self._groups, self._title, name=f"{self._name}.chart", like=like)
        self.set_content(column(head, 12, chart, 8, self._saving, None), MARGINS)

    def show_table(self) -> None:
        """Show the numbers."""
        model = MasteryTable(self._groups, first=self._first, days=self._days)
        table = MasteryView(model, name=f"{self._name}.table", label=self._title)
        table.opened.connect(self.opened)
        self.set_content(column(Label(self._title, "h3"), 10, table, 8, self._saving, None), MARGINS)


class MasteryView(Table):
    """The numbers; Enter on a lesson opens it."""

    opened = Signal(object)

    def __init__(self, model: MasteryTable, *, name: str, label: str) -> None:
        self._mastery = model
        super().__init__(name=name, label=label)
        model.setParent(self)
        self.setModel(model)
        self.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustIgnored)
        self.activated.connect(self._open)
        self.retheme()

    def retheme(self) -> None:
        """Grow with the text size: as high as its rows, numbers as wide as their titles."""
        super().retheme()
        if self.model() is None:
            return
        rows = min(self._mastery.rowCount(), MOST_ROWS)
        self.setFixedHeight(px(_HEADER) + rows * px(_ROW) + 2)
        header = self.horizontalHeader()
        wide = self._mastery.words - 1  # the last column of words takes what the others leave
        for column_number in range(self._mastery.columnCount()):
            if column_number != wide:
                header.setSectionResizeMode(column_number, QHeaderView.ResizeMode.Fixed)
                header.resizeSection(column_number, self._width_of(column_number))

    def _width_of(self, column_number: int) -> int:
        model = self._mastery
        title = str(model.headerData(column_number, Qt.Orientation.Horizontal))
        widest = text_width(title, "capS")
        if column_number < model.words:
            cells = {str(model.index(line, column_number).data()) for line in range(model.rowCount())}
            widest = max(widest, *(text_width(cell, "small") for cell in cells))
        return min(widest, px(_WIDEST)) + px(_PAD)

    def _open(self, index: QModelIndex) -> None:
        ref: LessonRef | None = self._mastery.line(index.row()).ref
        if ref is not None:
            self.opened.emit(ref)
