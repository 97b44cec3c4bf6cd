"""A plan while it is being edited: each method replaces the frozen plan inside by a changed one."""

from dataclasses import replace
from typing import Any

from playbook_app.domain.plan.clean import BadValueError, clean_record, cleaned
from playbook_app.domain.plan.fields import Field, Kind
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.references import all_pointers, can_point, without
from playbook_app.domain.plan.schema import field_of, layout
from playbook_app.domain.plan.states import completed
from playbook_app.domain.plan.tree import children, find, get, places, put, with_children


class Draft:
    """What ``PlanEditor.edit`` hands out. ``plan`` is always whole: no half-made state can be seen."""

    def __init__(self, plan: Plan) -> None:
        """Start from ``plan``."""
        self.plan = plan

    def get(self, record_id: str) -> Record:
        """Return a record as it is now; raises ``KeyError``."""
        record = get(self.plan, record_id)
        if record is None:
            raise KeyError(record_id)
        return record

    def set(self, record_id: str, **values: Any) -> None:  # noqa: ANN401 - any field's value
        """Give fields of a record new values; texts lose characters that cannot be shown.

        Raises ``KeyError`` for an unknown record or field and ``BadValueError`` (a
        ``ValueError``) for a value that cannot stand there. Records are added, removed and
        moved by the methods below, not here.
        """
        record = self.get(record_id)
        checked = {key: self._value(field_of(type(record), key), value) for key, value in values.items()}
        self.plan = put(self.plan, replace(record, **completed(record, checked)))

    def _value(self, field: Field, value: Any) -> Any:  # noqa: ANN401 - any field's value
        if field.kind in (Kind.RECORD, Kind.RECORDS):
            raise BadValueError("wrong-type")
        new = cleaned(field, value)
        for target in ((new,) if field.kind is Kind.REF else new) if field.target else ():
            if not can_point(self.plan, field, target):
                raise BadValueError("dangling", target)
        return new

    def add(self, record: Record, to: str = "", position: int | None = None) -> None:
        """Add a record to the plan, or to the record ``to`` that it belongs in, last or at ``position``.

        Raises ``KeyError`` when ``to`` is unknown and ``BadValueError`` when such records do not
        belong there, one of its ids is taken, or something in it cannot stand in its field.
        """
        parent = self.get(to) if to else self.plan
        field = next((f for f in layout(type(parent)).children if f.record is type(record)), None)
        if field is None or field.kind is Kind.RECORD:
            raise BadValueError("wrong-type", record.TYPE)
        for new in (record, *(place.record for place in places(record))):
            if get(self.plan, new.id) is not None:
                raise BadValueError("duplicate-id", new.id)
        for use in all_pointers(record):
            if not can_point(self.plan, use.field, use.target):
                raise BadValueError("dangling", use.target)
        records = list(children(parent, field))
        records.insert(len(records) if position is None else position, clean_record(record))
        cleaned(field, tuple(records))
        self.plan = put(self.plan, with_children(parent, field, tuple(records)))

    def remove(self, record_id: str, reassign_to: str = "") -> None:
        """Remove a record; what pointed to it points to ``reassign_to`` or to nothing.

        Raises ``KeyError`` for an unknown record and ``ValueError`` for a single one (control).
        """
        self.plan = without(self.plan, record_id, reassign_to)

    def move(self, record_id: str, position: int) -> None:
        """Move a record to ``position`` among its neighbours; beyond the ends means to the end."""
        place = find(self.plan, record_id)
        records = list(children(place.parent, place.field))
        records.insert(max(position, 0), records.pop(place.index))
        self.plan = put(self.plan, with_children(place.parent, place.field, tuple(records)))

    def replace(self, plan: Plan) -> None:
        """Take a whole other plan (a recovered draft, an older version)."""
        self.plan = plan
