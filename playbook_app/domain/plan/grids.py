"""Sections that can be edited as tables: which records are rows, which of their fields are columns.

A table shows and changes the same records as the forms. Records that belong to others (the
triggers of levels, the contacts of people) stand in one table with a first column that says to
whom; writing there moves the record.
"""

from dataclasses import dataclass
from typing import Literal

from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.fields import Field, Kind
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.schema import field_of, layout, record_type
from playbook_app.domain.plan.simple import shown
from playbook_app.domain.plan.tree import find

Manner = Literal["write", "pick", "flip", "form"]
"""How a cell is edited: typed, chosen from a list, turned over, or in the form of its record."""
_MANNERS: dict[Kind, Manner] = {
    Kind.TEXT: "write",
    Kind.NUMBER: "write",
    Kind.MINUTES: "write",
    Kind.CLOCK: "write",
    Kind.DATE: "write",
    Kind.CHOICE: "pick",
    Kind.REF: "pick",
    Kind.BOOL: "flip",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A field of the row's record; with ``above`` the record it belongs to, named by that field."""

    code: str
    above: bool = False

    @property
    def field(self) -> Field:
        """The declared field."""
        owner, _dot, key = self.code.partition(".")
        return field_of(record_type(owner), key)

    @property
    def manner(self) -> Manner:
        """How its cells are edited."""
        return "pick" if self.above else _MANNERS.get(self.field.kind, "form")


@dataclass(frozen=True, slots=True)
class Row:
    """A record, and the one it belongs to (the plan itself for a collection of the plan)."""

    record: Record
    parent: Record

    def value(self, column: Column) -> object:
        """Return what stands in a cell: a field's value, for ``above`` the id of the parent."""
        return self.parent.id if column.above else getattr(self.record, column.field.key)


@dataclass(frozen=True, slots=True)
class Grid:
    """One table: the records of a collection, or with ``inside`` those within its records."""

    collection: str
    columns: tuple[Column, ...]
    inside: str = ""

    @property
    def key(self) -> str:
        """What it is called by ("levels", "levels.triggers")."""
        return f"{self.collection}.{self.inside}" if self.inside else self.collection

    @property
    def holder(self) -> Field:
        """The field whose records are rows."""
        field = layout(Plan).by_key[self.collection]
        if not self.inside:
            return field
        assert field.record is not None
        return field_of(field.record, self.inside)

    @property
    def kind(self) -> type[Record]:
        """The class of the rows."""
        kind = self.holder.record
        assert kind is not None
        return kind

    def parents(self, plan: Plan) -> tuple[Record, ...]:
        """Return the records to which rows can belong."""
        return getattr(plan, self.collection) if self.inside else (plan,)

    def rows(self, plan: Plan) -> tuple[Row, ...]:
        """Return the rows in the order of the plan."""
        key = self.holder.key
        return tuple(Row(record, parent) for parent in self.parents(plan) for record in getattr(parent, key))

    def shown(self, *, simple: bool) -> tuple[Column, ...]:
        """Return the columns, in simple mode those of its fields; none when it has only the parent's."""
        found = tuple(one for one in self.columns if not simple or one.above or shown(one.field))
        return found if any(not one.above for one in found) else ()


def rehome(draft: Draft, record_id: str, parent: str) -> None:
    """Let a record belong to another of the same kind, as the last there."""
    place = find(draft.plan, record_id)
    if place.parent.id != parent:
        draft.remove(record_id)
        draft.add(place.record, to=parent)


def _columns(owner: str, *keys: str) -> tuple[Column, ...]:
    return tuple(Column(f"{owner}.{key}") for key in keys)


GRIDS = (
    Grid(
        "levels",
        _columns(
            "level",
            *("rank", "name", "ack_min", "internal_notify_min", "first_public_min", "update_min"),
            *("decider", "playbook", "meaning"),
        ),
    ),
    Grid(
        "levels",
        (
            Column("level.name", above=True),
            *_columns("trigger", "kind", "threshold", "window_min", "sustain_min", "baseline", "note"),
        ),
        "triggers",
    ),
    Grid("people", _columns("person", "name", "job_title", "status", "employer", "consent")),
    Grid(
        "people",
        (
            Column("person.name", above=True),
            *_columns("contact", "kind", "value", "out_of_hours", "verified_on"),
        ),
        "contacts",
    ),
    Grid(
        "people",
        (Column("person.name", above=True), *_columns("reach", "days", "start", "until", "answer_min")),
        "reach",
    ),
    Grid("roles", _columns("role", "name", "primary", "deputies", "may_declare", "may_post")),
    Grid("rota", _columns("shift", "role", "person", "days", "start", "until")),
    Grid("steps", _columns("step", "level", "notify", "methods", "wait_min", "if_no_answer", "say")),
    Grid(
        "approvals",
        _columns("approval", "level", "message_kind", "approvers", "mode", "max_min", "if_silent"),
    ),
    Grid(
        "channels",
        _columns(
            "channel",
            *("name", "platform", "handle", "crisis_use", "owner", "backup"),
            *("second_factor", "access_checked_on"),
        ),
    ),
)
"""In the order in which they stand."""


def grids_of(collections: tuple[str, ...]) -> tuple[Grid, ...]:
    """Return the tables of a section."""
    return tuple(grid for grid in GRIDS if grid.collection in collections)
