"""The controls inside the cells of a table: a line, a number, a time, a day, a list to choose from."""

from typing import Any

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from playbook_app.domain.plan.fields import Field, Kind
from playbook_app.i18n import _, plan_words
from playbook_app.ui.override import override
from playbook_app.ui.plan.dates import read_clock, read_day
from playbook_app.ui.plan.grid_model import GridModel, Index, day_or_words
from playbook_app.ui.plan.inputs.making import SENTENCES
from playbook_app.ui.plan.inputs.text import NumberBox
from playbook_app.ui.theme.theme import px
from playbook_app.ui.widgets.base import announce
from playbook_app.ui.widgets.combo import ComboBox
from playbook_app.ui.widgets.fields import LineEdit
from playbook_app.ui.widgets.wrap_table import WrapCell

_SENTENCE = 320
"""Least width of a line that holds a sentence, in pixels at 100 %."""


class GridCell(WrapCell):
    """What a cell is edited with follows from its field."""

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the control, named by column and record."""
        model = index.model()
        assert isinstance(model, GridModel)
        column = model.columns[index.column()]
        name = f"plan.grid.{model.grid.key}.edit"
        record = model.headerData(index.row(), Qt.Orientation.Vertical)
        label = _("{field}: {value}").format(field=model.title(column), value=record)
        made = self._choice(name, label, model, index) if column.manner == "pick" else None
        made = made or self._typed(name, label, column.field)
        made.setParent(parent)
        return made

    def _choice(self, name: str, label: str, model: GridModel, index: Index) -> QWidget:
        combo = ComboBox(name=name, label=label)
        for option in model.options(index):
            combo.addItem(option.label, option.value)
        return combo

    def _typed(self, name: str, label: str, field: Field) -> QWidget:
        if field.kind in (Kind.NUMBER, Kind.MINUTES):
            box = NumberBox(field.lowest, field.highest)
            box.setObjectName(name)
            box.setAccessibleName(label)
            return box
        line = LineEdit(name=name, label=label)
        if field.kind is Kind.TEXT:
            line.setMaxLength(field.limit)
        if field.code in SENTENCES:
            line.setMinimumWidth(px(_SENTENCE))
        return line

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the value in the control."""
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, ComboBox):
            editor.choose(value)
        elif isinstance(editor, NumberBox):
            editor.setValue(editor.blank if value is None else value)
        elif isinstance(editor, LineEdit):
            model = index.model()
            assert isinstance(model, GridModel)
            clock = model.columns[index.column()].field.kind is Kind.CLOCK
            said = plan_words.time_of_day(value) if clock and value is not None else value
            editor.setText("" if said is None else day_or_words(said))

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand over what was typed or chosen; what cannot be read changes nothing and is said."""
        if isinstance(editor, ComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, NumberBox):
            editor.interpretText()
            model.setData(index, None if editor.value() == editor.blank else editor.value())
        elif isinstance(editor, LineEdit) and isinstance(model, GridModel):
            self._take_line(editor, model, index)

    def _take_line(self, editor: LineEdit, model: GridModel, index: Index) -> None:
        text = editor.text()
        reading: dict[Kind, Any] = {Kind.CLOCK: read_clock, Kind.DATE: read_day}
        read = reading.get(model.columns[index.column()].field.kind)
        value = text if read is None else read(text)
        if value is None and text.strip():
            view = self.parent()
            assert isinstance(view, QWidget)
            announce(view, _("“{text}” cannot be read here; nothing was changed.").format(text=text))
            return
        model.setData(index, value)
