"""What a record is called, as far as the plan's own words say."""

from playbook_app.domain.plan.fields import Kind
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.schema import layout
from playbook_app.domain.plan.tree import get


def name_of(plan: Plan, record: Record) -> str:
    """Return a record's name: its own words, or those of what it stands for; ``""`` for none.

    Records that are called by a choice (a trigger by its kind) have no words of their own;
    ``formats.plan_names`` translates those.
    """
    field = layout(type(record)).naming
    if field is None:
        return ""
    value: str = getattr(record, field.key)
    if field.kind is Kind.REF:
        target = get(plan, value) if value else None
        return name_of(plan, target) if target is not None else ""
    return value.strip() if field.kind is Kind.TEXT else ""


def name_by_id(plan: Plan, record_id: str) -> str:
    """Return the name of the record with that id, ``""`` when there is none."""
    record = get(plan, record_id) if record_id else None
    return "" if record is None else name_of(plan, record)
