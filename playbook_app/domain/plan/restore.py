"""Bringing back what an older plan said: one field, one record, or what was moved."""

from collections.abc import Callable
from dataclasses import replace

from playbook_app.domain.plan.diff import FieldChange, RecordChange
from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.references import repoint
from playbook_app.domain.plan.tree import find, places


def restore_field(draft: Draft, change: RecordChange, field: FieldChange) -> None:
    """Give a field its value of before; pointers to what is gone fall out.

    Raises ``KeyError`` when the record is gone and ``BadValueError`` as ``Draft.set``.
    """
    old = replace(change.record, **{field.field.key: field.before})
    value = getattr(repoint(old, known_in(draft.plan, old)), field.field.key)
    draft.set(change.record.id, **{field.field.key: value})


def restore_record(draft: Draft, before: Plan, change: RecordChange) -> None:
    """Take back that a record was added, removed, moved or changed; see ``diff``.

    Raises ``KeyError`` when what it belongs to is gone.
    """
    record, now = change.record, draft.plan
    match change.kind:
        case "added":
            draft.remove(record.id)
        case "removed":
            to = "" if change.place.parent.id == now.id else change.place.parent.id
            draft.add(repoint(record, known_in(now, record)), to, change.place.index)
        case "moved":
            draft.move(record.id, find(before, record.id).index)
        case _:
            for field in change.fields:
                restore_field(draft, change, field)


def known_in(plan: Plan, record: Record) -> Callable[[str], str]:
    """Return what maps an id to itself while it is in the plan or in what comes back, else to ""."""
    ids = {record.id, *(place.record.id for one in (record, plan) for place in places(one))}
    return lambda target: target if target in ids else ""
