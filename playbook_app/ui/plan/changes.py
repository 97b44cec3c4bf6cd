"""Where a change happened, so that undo and redo can show it."""

from collections.abc import Mapping

from playbook_app.domain.plan.editor import PlanChange
from playbook_app.domain.plan.fields import Kind
from playbook_app.domain.plan.model import Plan
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
    typed = ((key, _changed_field(old[key].record, new[key].record)) for key in new)
    spot = next((Spot(key, field) for key, field in typed if field), None)
    return spot if spot is not None else _moved(old, new)


def same_records(change: PlanChange) -> bool:
    """Tell whether the outline has the same records in the same order before and after."""
    return all(
        before is after or [record.id for record in before] == [record.id for record in after]
        for field in layout(Plan).children
        if field.kind is Kind.RECORDS
        for before, after in [(getattr(change.before, field.key), getattr(change.after, field.key))]
    )


def _moved(old: Mapping[str, Place], new: Mapping[str, Place]) -> Spot | None:
    """Return the record that went the farthest: its neighbours only made room."""
    way = {key: abs(new[key].index - old[key].index) for key in new}
    farthest = max(way, key=lambda key: way[key], default="")
    return Spot(farthest) if farthest and way[farthest] else None


def _changed_field(old: Record, new: Record) -> str:
    if old is new:
        return ""
    fields = (field for field in layout(type(new)).fields if field.kind in _OWN)
    return next((f.key for f in fields if getattr(old, f.key) != getattr(new, f.key)), "")
