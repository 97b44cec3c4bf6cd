"""The form of a record, built from the declared fields of its type and reused for every record of it."""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QWidget

from playbook_app.domain.plan.fields import Field, Kind
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.schema import layout
from playbook_app.domain.plan.simple import shown
from playbook_app.ui.override import override
from playbook_app.ui.plan.desk import Desk
from playbook_app.ui.plan.frame import FieldFrame
from playbook_app.ui.plan.inputs.making import is_wide
from playbook_app.ui.plan.nested import Form, NestedList
from playbook_app.ui.plan.spots import Spot
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.flow import ColumnGrid

_COLUMN = 236
"""Least width of one of two columns, in pixels at 100 %."""
Part = FieldFrame | NestedList


class RecordForm(Form):
    """Edits one record and those inside it. Short fields stand side by side, long ones across."""

    def __init__(self, kind: type[Record], desk: Desk) -> None:
        super().__init__()
        self.kind = kind
        self.record: Record | None = None
        self._desk = desk
        self._parts: dict[str, Part] = {}
        self._body = column(gap=16, parent=self)
        self._place(field for field in layout(kind).fields if not field.hidden)

    def _place(self, fields: Iterable[Field]) -> None:
        run: list[Field] = []
        for field in fields:
            if is_wide(field):
                self._place_run(run)
                run = []
                self._body.addWidget(self._make(field))
            else:
                run.append(field)
        self._place_run(run)
        self._body.addStretch(1)

    def _place_run(self, run: Sequence[Field]) -> None:
        """Put short fields into two columns; a tick beside a labelled field stands level with its box."""
        if not run:
            return
        grid = ColumnGrid(columns=2, least=_COLUMN, gap=16)
        for start in range(0, len(run), 2):
            line = run[start : start + 2]
            ticks_only = all(field.kind is Kind.BOOL for field in line)
            for field in line:
                part = self._make(field)
                if isinstance(part, FieldFrame) and not ticks_only:
                    part.stand_level()
                grid.add(part)
        self._body.addWidget(grid)

    def _make(self, field: Field) -> Part:
        part: Part = (
            NestedList(field, self._desk, RecordForm)
            if field.kind is Kind.RECORDS
            else FieldFrame(field, self._desk)
        )
        self._parts[field.key] = part
        return part

    @override
    def show_record(self, record: Record) -> None:
        """Show a record as it is now."""
        self.record = record
        for part in self._parts.values():
            part.show_record(record)
        self.show_marks()

    @override
    def show_marks(self) -> None:
        """Show what the checks say now."""
        for part in self._parts.values():
            part.show_marks()
        self._arrange()

    def _arrange(self, also: str = "") -> None:
        """Show all fields, or those of simple mode, those with findings, and ``also`` one that is wanted."""
        for key, part in self._parts.items():
            wanted = not self._desk.simple or shown(part.field) or key == also or self._has_marks(key)
            if part.isHidden() == wanted:
                part.setVisible(wanted)

    def _has_marks(self, key: str) -> bool:
        return self.record is not None and (self.record.id, key) in self._desk.marks

    @override
    def reveal(self, spot: Spot) -> QWidget | None:
        """Return the control that a spot in this record, or in one inside it, is about."""
        if self.record is None:
            return None
        if spot.record == self.record.id:
            self._arrange(also=spot.field)
            first = next((part for part in self._parts.values() if not part.isHidden()), None)
            part = self._parts.get(spot.field) or first
            return part.reveal(spot) if part is not None else None
        for part in self._parts.values():
            if isinstance(part, NestedList) and part.holds(spot.record):
                return part.reveal(spot)
        return None
