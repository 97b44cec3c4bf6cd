"""Where a change happened, so that undo and redo can show it."""

from playbook_app.domain.plan.editor import PlanChange
from playbook_app.domain.plan.fields import Kind
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.schema import layout
from playbook_app.domain.plan.tree import Place, index
from playbook_app.ui.plan.spots import Spot

_OWN = frozenset(Kind) - {Kind.RECORD, Kind.RECORDS}


def changed_spot(change: PlanChange) -> Spot | None:
    """Return the place of a change: what came back, where something went, or the field that differs."""
    old, new = index(change.before), index(change.after)
    came = next((key for key in new if key not in old), None)
    if came is not None:
        return Spot(came)
    gone = next((place for key, place in old.items() if key not in new), None)
    if gone is not None:
        return Spot(gone.parent.id, gone.field.key)
    return next((spot for key in new if (spot := _difference(old[key], new[key])) is not None), None)


def _difference(old: Place, new: Place) -> Spot | None:
    key = _changed_field(old.record, new.record)
    if key:
        return Spot(new.record.id, key)
    return Spot(new.record.id) if old.index != new.index else None


def _changed_field(old: Record, new: Record) -> str:
    if old is new:
        return ""
    fields = (field for field in layout(type(new)).fields if field.kind in _OWN)
    return next((f.key for f in fields if getattr(old, f.key) != getattr(new, f.key)), "")
