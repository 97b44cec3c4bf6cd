"""Cards beside the charts: practice days as a table, how sure and how right, and ways to save each."""

from collections.abc import Callable

from PySide6.QtWidgets import QAbstractScrollArea, QHBoxLayout, QHeaderView

from playbook_app.domain.quiz.certainty import LEVELS, Calibration
from playbook_app.formats.sheet_csv import Sheet
from playbook_app.i18n import _
from playbook_app.i18n.certainty import certainty_line
from playbook_app.ui.models.sheet import SheetModel
from playbook_app.ui.theme.paint import text_width
from playbook_app.ui.theme.theme import px
from playbook_app.ui.widgets.boxes import column, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.surfaces import Card
from playbook_app.ui.widgets.table import Table

MOST_ROWS = 14
"""A longer table scrolls by itself."""
_HEADER, _ROW, _PAD = 32, 36, 22
MARGINS = (24, 18, 24, 16)
Save = Callable[[Sheet], None]


class SheetView(Table):
    """A sheet on the screen, as high as its rows; the first column takes what the others leave."""

    def __init__(self, sheet: Sheet, *, name: str) -> None:
        self._sheet = SheetModel(sheet)
        super().__init__(name=name, label=sheet.title)
        self._sheet.setParent(self)
        self.setModel(self._sheet)
        self.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustIgnored)
        self.retheme()

    def retheme(self) -> None:
        """Grow with the text size."""
        super().retheme()
        if self.model() is None:
            return
        sheet = self._sheet.sheet
        self.setFixedHeight(px(_HEADER) + min(len(sheet.rows), MOST_ROWS) * px(_ROW) + 2)
        header = self.horizontalHeader()
        for number in range(1, len(sheet.header)):
            widest = max(text_width(str(row[number]), "small") for row in sheet.rows) if sheet.rows else 0
            header.setSectionResizeMode(number, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(number, max(text_width(sheet.header[number], "capS"), widest) + px(_PAD))


def save_row(sheet: Sheet, save: Save, *, name: str, beside: Button | None = None) -> QHBoxLayout:
    """Return the line with the button that saves a table, perhaps with another at its beginning."""
    button = Button(_("Save as CSV"), "ghost", name=f"{name}.csv", icon="download-simple", size="sm")
    button.setAccessibleName(_("Save “{title}” as CSV").format(title=sheet.title))
    button.clicked.connect(lambda: save(sheet))
    return row(*((beside,) if beside is not None else ()), None, button)


class SheetCard(Card):
    """A sheet under its heading."""

    def __init__(self, sheet: Sheet, save: Save, *, name: str) -> None:
        super().__init__()
        view = SheetView(sheet, name=f"{name}.table")
        content = column(Label(sheet.title, "h3"), 10, view, 8, save_row(sheet, save, name=name), None)
        self.set_content(content, MARGINS)


class CertaintyCard(Card):
    """What came of being sure, in sentences: information, never a verdict."""

    def __init__(self, calibration: Calibration, sheet: Sheet, save: Save, *, name: str) -> None:
        super().__init__()
        content = column(Label(sheet.title, "h3"), 8)
        for level in reversed(LEVELS):
            count = calibration.counts[level - 1]
            if count[1]:
                content.addWidget(Label(certainty_line(level, count), "small"))
        content.addSpacing(8)
        content.addWidget(Label(_("This is for you alone and never part of a pass."), "cap", "text2"))
        content.addLayout(save_row(sheet, save, name=name))
        self.set_content(content, MARGINS)
