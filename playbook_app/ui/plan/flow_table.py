"""The decision flow as a table: a line for every answer, edited in the cells, over the same records."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from playbook_app.domain.plan.flow_order import flow_order
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.records.flow import Answer, Node
from playbook_app.domain.plan.schema import field_of
from playbook_app.i18n import _, plan_words
from playbook_app.ui.override import override
from playbook_app.ui.plan.desk import Desk
from playbook_app.ui.widgets.combo import ComboBox
from playbook_app.ui.widgets.fields import LineEdit
from playbook_app.ui.widgets.wrap_table import WrapCell, WrapTable

Index = QModelIndex | QPersistentModelIndex
ROLES = Qt.ItemDataRole
STEP, ANSWER, TARGET = range(3)
_SHARES = (150, 110, 150)


@dataclass(frozen=True, slots=True)
class FlowLine:
    """A step with one of its answers, or without any."""

    node: Node
    number: int
    answer: Answer | None
    first: bool


class FlowTableModel(QAbstractTableModel):
    """Steps in the order of the diagram. Editing a cell is an ordinary named step of the plan."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._nodes: tuple[Node, ...] = ()
        self.lines: list[FlowLine] = []

    def show_nodes(self, nodes: tuple[Node, ...]) -> None:
        """Show the steps as they are now."""
        if nodes == self._nodes:
            return
        self._nodes = nodes
        numbers = flow_order(nodes).numbered()
        by_id = {node.id: node for node in nodes}
        fresh = [
            FlowLine(by_id[key], number, answer, first=at == 0)
            for key, number in numbers.items()
            for at, answer in enumerate(by_id[key].answers or (None,))
        ]
        same = [self._key(one) for one in fresh] == [self._key(one) for one in self.lines]
        if same:
            self.lines = fresh
            self.dataChanged.emit(self.index(0, 0), self.index(max(len(fresh) - 1, 0), TARGET))
            return
        self.beginResetModel()
        self.lines = fresh
        self.endResetModel()

    def _key(self, line: FlowLine) -> tuple[str, str]:
        return line.node.id, line.answer.id if line.answer is not None else ""

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many answers there are; a step without any has a line too."""
        return 0 if parent.isValid() else len(self.lines)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return step, answer and where it leads."""
        return 0 if parent.isValid() else 3

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = ROLES.DisplayRole) -> Any:
        """Return a title."""
        if role != ROLES.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (_("Step"), _("Answer"), _("Leads to"))[section]

    @override
    def data(self, index: Index, role: int = ROLES.DisplayRole) -> Any:
        """Return what a cell shows, or what is edited in it."""
        if not index.isValid() or role not in (ROLES.DisplayRole, ROLES.EditRole, ROLES.ToolTipRole):
            return None
        line = self.lines[index.row()]
        if role == ROLES.EditRole:
            return self._raw(line, index.column())
        return self._shown(line, index.column(), full=role == ROLES.ToolTipRole)

    def _raw(self, line: FlowLine, column: int) -> str:
        if column == STEP:
            return line.node.text
        if line.answer is None:
            return ""
        return line.answer.label if column == ANSWER else line.answer.goto

    def _shown(self, line: FlowLine, column: int, *, full: bool) -> str:
        if column == STEP:
            words = f"{line.number}  {line.node.text or plan_words.unnamed('node')}"
            return words if line.first or full else ""
        if line.answer is None:
            outcome = line.node.outcome if column == TARGET else ""
            return plan_words.choice_name("node.outcome", outcome) if outcome else ""
        if column == ANSWER:
            return line.answer.label
        return self.name_of(line.answer.goto)

    def name_of(self, key: str) -> str:
        """Return number and words of a step."""
        found = next((one for one in self.lines if one.node.id == key), None)
        return f"{found.number}  {found.node.text}" if found is not None else _("Nowhere yet")

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let cells with something in them be edited."""
        flags = super().flags(index)
        if not index.isValid() or self._desk.read_only:
            return flags
        line = self.lines[index.row()]
        may = line.first if index.column() == STEP else line.answer is not None
        return flags | Qt.ItemFlag.ItemIsEditable if may else flags

    @override
    def setData(self, index: Index, value: Any, role: int = ROLES.EditRole) -> bool:
        """Change the plan as the cell says."""
        if role != ROLES.EditRole:
            return False
        line = self.lines[index.row()]
        record: Record | None = line.node if index.column() == STEP else line.answer
        if record is None:
            return False
        key = ("text", "label", "goto")[index.column()]
        self._desk.set(record, field_of(type(record), key), value)
        self._desk.settle()
        return True


class _FlowCell(WrapCell):
    """Edits words in a line and the way on in a list of steps."""

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the control for a cell."""
        model = index.model()
        title = str(model.headerData(index.column(), Qt.Orientation.Horizontal))
        if index.column() != TARGET or not isinstance(model, FlowTableModel):
            line = LineEdit(name="plan.flow.table.line", label=title)
            line.setParent(parent)
            return line
        combo = ComboBox(name="plan.flow.table.target", label=title)
        combo.setParent(parent)
        combo.addItem(_("Nowhere yet"), "")
        for key in dict.fromkeys(one.node.id for one in model.lines):
            combo.addItem(model.name_of(key), key)
        return combo

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the value in the control."""
        value = index.data(ROLES.EditRole)
        if isinstance(editor, ComboBox):
            editor.setCurrentIndex(max(editor.findData(value), 0))
        elif isinstance(editor, LineEdit):
            editor.setText(value)

    @override
    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        """Hand over what was typed or chosen."""
        value = editor.currentData() if isinstance(editor, ComboBox) else ""
        model.setData(index, editor.text() if isinstance(editor, LineEdit) else value)


class FlowTable(WrapTable):
    """Every word can be read; edited as ``WrapTable`` says."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(name="plan.flow.table", label=_("Decision flow as a table"))
        self.flow_model = FlowTableModel(desk)
        self.setModel(self.flow_model)
        self.setItemDelegate(_FlowCell(self))
        self.set_shares(_SHARES)
        self.flow_model.modelReset.connect(self.fit)
        self.flow_model.dataChanged.connect(self.fit)

    def show_nodes(self, nodes: tuple[Node, ...]) -> None:
        """Show the steps as they are now."""
        self.flow_model.show_nodes(nodes)
