"""The decision flow in four ways over the same records: steps, diagram, table, and walked through."""

from PySide6.QtWidgets import QWidget

from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.records.flow import Answer, Node
from playbook_app.domain.plan.tree import get
from playbook_app.i18n import _
from playbook_app.ui.plan.desk import Desk
from playbook_app.ui.plan.flow_diagram import FlowDiagram
from playbook_app.ui.plan.flow_table import FlowTable
from playbook_app.ui.plan.flow_walk import FlowWalk
from playbook_app.ui.plan.form import RecordForm
from playbook_app.ui.plan.record_list import RecordList
from playbook_app.ui.plan.spots import Spot
from playbook_app.ui.plan.tab_order import order_tabs
from playbook_app.ui.plan.tabs import Tabs
from playbook_app.ui.widgets.boxes import column, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.surfaces import Card

STEPS, DIAGRAM, TABLE, WALK = range(4)


class FlowBoard(QWidget):
    """Stands where the list of steps stands in other sections."""

    def __init__(self, desk: Desk, records: RecordList) -> None:
        super().__init__()
        self.setObjectName("plan.flow")
        self._desk = desk
        self._current = ""
        names = (_("Steps"), _("Diagram"), _("Table"), _("Walk through"))
        self.ways = Tabs(names, name="plan.flow.ways", label=_("How the flow is shown"))
        self.ways.changed.connect(self.show_way)
        self.diagram, self.table, self.walk = FlowDiagram(), FlowTable(desk), FlowWalk()
        self.diagram.chosen.connect(self.choose)
        self.walk.wanted.connect(self._edit)
        self.form = RecordForm(Node, desk)
        self.after = Button(
            _("Add a step after this"), "secondary", name="plan.flow.after", icon="plus-bold", size="sm"
        )
        self.after.clicked.connect(self._add_after)
        self._hint = Label(_("Choose a step to edit it here; the diagram follows."), "small", "text2")
        self._editor = Card(column(self.form, 12, row(self.after, None)), margins=(16, 14, 16, 14))
        self._drawn = QWidget()
        column(self.diagram, 14, self._hint, self._editor, parent=self._drawn)
        self._parts: tuple[QWidget, ...] = (records, self._drawn, self.table, self.walk)
        column(self.ways, 14, *self._parts, parent=self)
        self.show_way(STEPS)

    def show_way(self, number: int) -> None:
        """Show steps (0), diagram (1), table (2) or walk (3)."""
        self.ways.choose(number)
        for at, part in enumerate(self._parts):
            part.setVisible(at == number)
        self.refresh()

    def refresh(self) -> None:
        """Show the flow as it is now, in the way that is chosen."""
        plan = self._desk.plan
        way = self.ways.current()
        if way == DIAGRAM:
            self.diagram.show_nodes(plan.flow, self._current)
            self._show_editor()
        elif way == TABLE:
            self.table.show_nodes(plan.flow)
        elif way == WALK:
            self.walk.show_plan(plan)
        order_tabs(self)

    def _show_editor(self) -> None:
        node = get(self._desk.plan, self._current) if self._current else None
        self._editor.setVisible(node is not None)
        self._hint.setVisible(node is None)
        if isinstance(node, Node):
            self.form.show_record(node)
            self.after.setEnabled(not self._desk.read_only and node.kind != "outcome")

    def first(self) -> QWidget | None:
        """Return the control with which one begins in the way that is chosen."""
        way = self.ways.current()
        if way == DIAGRAM:
            return next(iter(self.diagram.stops()), None)
        return {STEPS: None, TABLE: self.table, WALK: self.walk.first()}[way]

    def choose(self, node_id: str) -> None:
        """Edit a step under the diagram."""
        self._current = node_id
        self.diagram.choose(node_id)
        self._show_editor()
        order_tabs(self)

    def show_marks(self) -> None:
        """Show what the checks say about the step that is edited."""
        self.form.show_marks()

    def _edit(self, node_id: str) -> None:
        self._desk.wanted.emit(Spot(node_id))

    def _add_after(self) -> None:
        """Add a step and an answer that leads to it, as one step to undo; then edit it."""
        here, made = self._current, self._desk.make(Node.TYPE)
        answer = self._desk.make(Answer.TYPE, goto=made.id)

        def act(draft: Draft) -> None:
            draft.add(made)
            draft.add(answer, to=here)

        if self._desk.change(_("Add a step to the flow"), act):
            self.choose(made.id)
