"""A section's records as rows that lead to them, with a button to add one."""

from functools import partial

from PySide6.QtWidgets import QWidget

from playbook_app.domain.plan.fields import Field
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.base import Record
from playbook_app.i18n import plan_words
from playbook_app.ui.plan import words
from playbook_app.ui.plan.desk import Desk
from playbook_app.ui.plan.frame import MarkLines
from playbook_app.ui.plan.outline_model import STATES
from playbook_app.ui.plan.spots import Spot
from playbook_app.ui.widgets.boxes import MIDDLE, column, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon
from playbook_app.ui.widgets.surfaces import CardButton


class RecordRow(CardButton):
    """One record: its name, the essentials, its state. Pressing it leads there."""

    def __init__(self) -> None:
        self._title, self._aside = Label("", "bodyM"), Label("", "cap", "text2")
        self._state = Icon("circle-dashed", 16, "text3")
        text = column(self._title, self._aside, gap=1)
        super().__init__(row((text, 1), (self._state, 0, MIDDLE), gap=12), "", margins=(14, 9, 14, 9))
        self.record_id = ""

    def show_record(self, plan: Plan, record: Record, state: str) -> None:
        """Show a record as it is now."""
        self.record_id = record.id
        self.setObjectName(f"plan.row.{record.id}")
        name, aside = words.name_of(plan, record), words.essentials(plan, record)
        self._title.setText(name)
        self._aside.setText(aside)
        self._aside.setVisible(bool(aside))
        self._state.change(*STATES[state])
        self.setAccessibleName(f"{name}. {aside}" if aside else name)


class RecordList(QWidget):
    """The records of one collection of the plan."""

    def __init__(self, field: Field, desk: Desk, *, heading: bool) -> None:
        super().__init__()
        assert field.record is not None
        self.field, self.kind, self._desk = field, field.record, desk
        self._rows: list[RecordRow] = []
        self._records: tuple[Record, ...] = ()
        add_words = plan_words.add_record(self.kind.TYPE)
        name = f"plan.list.{field.key}"
        self.add = Button(add_words, "secondary", name=f"{name}.add", icon="plus-bold", size="sm")
        self.add.clicked.connect(self._add)
        self._under = MarkLines()
        self._list = column(gap=8)
        body = column(parent=self)
        if heading:
            body.addWidget(Label(plan_words.record_plural(self.kind.TYPE), "h3"))
            body.addSpacing(8)
        body.addLayout(self._list)
        body.addWidget(self._under)
        body.addSpacing(8)
        body.addLayout(row(self.add, None))

    def show_records(self, states: dict[str, str]) -> None:
        """Show the records as they are now; ``states`` by record id."""
        plan = self._desk.plan
        self._records = getattr(plan, self.field.key)
        while len(self._rows) < len(self._records):
            line = RecordRow()
            line.clicked.connect(partial(self._open, len(self._rows)))
            self._rows.append(line)
            self._list.addWidget(line)
        for number, line in enumerate(self._rows):
            line.setVisible(number < len(self._records))
            if number < len(self._records):
                record = self._records[number]
                line.show_record(plan, record, states.get(record.id, "untouched"))
        self.add.setEnabled(not self._desk.read_only)

    def show_marks(self) -> None:
        """Show what the checks say about the collection as a whole."""
        self._under.show_marks(self._desk.marks.get((self._desk.plan.id, self.field.key), ()))

    def _open(self, number: int) -> None:
        self._desk.wanted.emit(Spot(self._records[number].id))

    def _add(self) -> None:
        made = self._desk.add(self.kind)
        if made:
            self._desk.wanted.emit(Spot(made))

    def reveal(self) -> QWidget:
        """Return the control with which something missing is added."""
        return self.add
