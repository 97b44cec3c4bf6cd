"""The plan on the table: what every part of the page reads, and the one way for all of them to change it."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal

from playbook_app.base.problem import Problem
from playbook_app.domain.plan.clean import BadValueError
from playbook_app.domain.plan.diff import FieldChange, RecordChange
from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.editor import PlanEditor
from playbook_app.domain.plan.fields import Field, Kind
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.records.control import Endorsement
from playbook_app.domain.plan.restore import restore_field, restore_record
from playbook_app.domain.plan.schema import layout
from playbook_app.domain.plan.signoff import Signs, print_of, sign
from playbook_app.domain.plan.states import choices_now
from playbook_app.domain.plan.tree import Place, find
from playbook_app.domain.plan.week.what_ifs import Edit
from playbook_app.i18n import _, plan_words
from playbook_app.ui.plan import words
from playbook_app.ui.plan.inputs.base import Option
from playbook_app.ui.plan.spots import Mark, Spot

Make = Callable[..., Record]
"""Takes a record type's name and values and returns a fresh record with an id of its own."""


class Desk(QObject):
    """One open plan. ``changed`` tells of every change, undo included, once."""

    changed = Signal(object)
    refused = Signal(object)
    """A ``Problem`` that stopped an edit; nothing was changed."""
    help_wanted = Signal(object)
    """The cursor is in this ``Field`` now."""
    wanted = Signal(object)
    """Something asks to be taken to this ``Spot``."""
    removed = Signal(str)
    """A record of this name was removed without a question (nothing used it)."""
    mode_changed = Signal()
    """Simple mode was turned on or off."""
    removal_wanted = Signal(str)
    """Something asks to remove the record with this id."""

    def __init__(self, editor: PlanEditor, today: date, make: Make) -> None:
        super().__init__()
        self.editor = editor
        self.today = today
        self.make = make
        self.marks: Mapping[tuple[str, str], tuple[Mark, ...]] = {}
        """What the checks found last, by record id and field key."""
        self.simple = False
        """Whether only the fields of simple mode are shown."""
        self.signs: Signs | None = None
        """How everything stands that was signed, at the last check."""
        self._stop = editor.changed.connect(self.changed.emit)

    def close(self) -> None:
        """Stop listening."""
        self._stop()

    @property
    def plan(self) -> Plan:
        """The plan as it is now."""
        return self.editor.plan

    @property
    def read_only(self) -> bool:
        """Whether the plan can only be looked at."""
        return self.editor.read_only

    def set(self, record: Record, field: Field, value: Any) -> None:  # noqa: ANN401 - any field's value
        """Give a field a value; changes that follow each other in one field become one step."""
        name = words.step_set(self.plan, record, field)
        try:
            with self.editor.edit(name, coalesce_key=f"{record.id}.{field.key}") as draft:
                draft.set(record.id, **{field.key: value})
        except (Problem, BadValueError) as error:
            self._refuse(error)

    def apply(self, name: str, edits: Iterable[Edit]) -> None:
        """Make a change of several fields as one step."""
        try:
            with self.editor.edit(name) as draft:
                for edit in edits:
                    draft.set(edit.record, **{edit.field: edit.value})
        except (Problem, BadValueError) as error:
            self._refuse(error)

    def change(self, name: str, act: Callable[[Draft], None]) -> bool:
        """Make any change as one step; ``False`` when it was refused."""
        try:
            with self.editor.edit(name) as draft:
                act(draft)
        except (Problem, BadValueError, KeyError) as error:
            self._refuse(error)
            return False
        return True

    def show_simple(self, *, on: bool) -> None:
        """Show the forty fields that come first, or all."""
        if on != self.simple:
            self.simple = on
            self.mode_changed.emit()

    def restore_field(self, change: RecordChange, field: FieldChange) -> None:
        """Give a field the value of an older version, as one step."""
        said = words.step_back(self.plan, change.record, field.field)
        self.change(said, lambda draft: restore_field(draft, change, field))

    def restore_record(self, before: Plan, change: RecordChange) -> None:
        """Take back what happened to a record since an older version, as one step."""
        plan = before if change.kind == "removed" else self.plan
        said = _("Bring back {record}").format(record=words.name_of(plan, change.record))
        self.change(said, lambda draft: restore_record(draft, before, change))

    def take(self, name: str, plan: Plan) -> None:
        """Put a changed plan in the place of this one, as one step."""
        try:
            with self.editor.edit(name) as draft:
                draft.replace(plan)
        except Problem as problem:
            self._refuse(problem)

    def settle(self) -> None:
        """End a run of typing: the next change is a step of its own."""
        self.editor.settle()

    def add(self, kind: type[Record], to: str = "", **values: Any) -> str:  # noqa: ANN401 - any field's value
        """Add a fresh record last in its list and return its id; ``""`` when that is not possible."""
        if kind is Endorsement:
            values = {**values, **self._signature()}
        record = self.make(kind.TYPE, **values)
        return record.id if self.put(record, to) else ""

    def put(self, record: Record, to: str = "") -> bool:
        """Add a record last in its list; ``False`` when that is not possible."""
        try:
            with self.editor.edit(plan_words.add_record(record.TYPE)) as draft:
                draft.add(record, to)
        except (Problem, BadValueError) as error:
            self._refuse(error)
            return False
        return True

    def add_for(self, record: Record, field: Field) -> None:
        """Add a fresh record and let a reference of ``record`` point to it, as one step; then go there."""
        kind = layout(Plan).by_key[field.target].record
        assert kind is not None
        made = self.make(kind.TYPE)
        known = getattr(record, field.key)
        value = made.id if field.kind is Kind.REF else (*known, made.id)
        try:
            with self.editor.edit(plan_words.add_record(kind.TYPE)) as draft:
                draft.add(made)
                draft.set(record.id, **{field.key: value})
        except (Problem, BadValueError) as error:
            self._refuse(error)
            return
        self.wanted.emit(Spot(made.id))

    def _signature(self, scope: str = "") -> dict[str, Any]:
        return {"signed_on": self.today, "fingerprint": print_of(self.plan, scope)}

    def sign(self, record_id: str) -> None:
        """Let a signature stand under the plan as it is today."""
        try:
            with self.editor.edit(_("Sign the plan as it is now")) as draft:
                draft.set(record_id, **self._signature(getattr(draft.get(record_id), "scope", "")))
        except Problem as problem:
            self._refuse(problem)

    def sign_scope(self, scope: str, person: str) -> None:
        """Let somebody sign the plan (""), a section or a statement as it is now, as one step."""
        name = _("Signature of {person}").format(person=words.name_of(self.plan, self.place(person).record))
        fresh = self.make(Endorsement.TYPE)
        assert isinstance(fresh, Endorsement)
        self.change(name, lambda draft: sign(draft, scope, person, self.today, fresh))

    def remove(self, record_id: str, reassign_to: str = "") -> None:
        """Remove a record; what pointed to it points to ``reassign_to``, or to nothing."""
        record = self.place(record_id).record
        name = _("Remove {name}").format(name=words.name_of(self.plan, record))
        try:
            with self.editor.edit(name) as draft:
                draft.remove(record_id, reassign_to)
        except Problem as problem:
            self._refuse(problem)

    def move(self, record_id: str, step: int) -> bool:
        """Move a record up (-1) or down (1) among its neighbours; ``False`` when it is there already."""
        place = self.place(record_id)
        target = place.index + step
        if not 0 <= target < len(getattr(place.parent, place.field.key)):
            return False
        name = _("Move {name}").format(name=words.name_of(self.plan, place.record))
        try:
            with self.editor.edit(name) as draft:
                draft.move(record_id, target)
        except Problem as problem:
            self._refuse(problem)
            return False
        return True

    def place(self, record_id: str) -> Place:
        """Return where a record stands; raises ``KeyError``."""
        return find(self.plan, record_id)

    def options(self, record: Record, field: Field) -> tuple[Option, ...]:
        """Return what can be chosen in a field of a record now."""
        if field.kind in (Kind.REF, Kind.REFS):
            targets: tuple[Record, ...] = getattr(self.plan, field.target)
            return tuple(Option(record.id, words.name_of(self.plan, record)) for record in targets)
        values = choices_now(record, field.key, field.choices)
        return tuple(Option(value, plan_words.choice_name(field.code, value)) for value in values)

    def marks_of(self, record_id: str) -> tuple[Mark, ...]:
        """Return what the checks say about a record, its fields and what is inside it."""
        try:
            record = self.place(record_id).record
        except KeyError:
            return ()
        return tuple(mark for one in family(record) for mark in self._own_marks(one))

    def _own_marks(self, record: Record) -> tuple[Mark, ...]:
        keys = ("", *(field.key for field in layout(type(record)).fields))
        return tuple(mark for key in keys for mark in self.marks.get((record.id, key), ()))

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, KeyError):
            error = Problem("plan-bad-value", detail=str(error), reason="gone")
        elif isinstance(error, BadValueError):
            error = Problem("plan-bad-value", detail=str(error.detail), reason=error.code)
        self.refused.emit(error)


def family(record: Record) -> tuple[Record, ...]:
    """Return a record and those inside it."""
    inside: list[Record] = [record]
    for field in layout(type(record)).children:
        value = getattr(record, field.key)
        for child in (value,) if field.kind is Kind.RECORD else value:
            inside.extend(family(child))
    return tuple(inside)
