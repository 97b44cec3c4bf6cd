"""What the things of a plan are called where they are edited; words as such: ``i18n.plan_words``."""

from playbook_app.domain.plan.fields import Field, Kind
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.naming import name_by_id
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.records.control import Endorsement
from playbook_app.domain.plan.schema import layout, singles
from playbook_app.formats.plan_names import title_of, value_text
from playbook_app.i18n import _, plan_words

_ESSENTIALS = 3
_SHORT = frozenset({Kind.TEXT, Kind.CHOICE, Kind.REF, Kind.MINUTES})


def name_of(plan: Plan, record: Record) -> str:
    """Return what a record is called, with its level where several differ only in that."""
    name = title_of(plan, record)
    level = name_by_id(plan, getattr(record, "level", ""))
    return _("{level}: {name}").format(level=level, name=name) if level else name


def essentials(plan: Plan, record: Record) -> str:
    """Return the most telling values beside a record's name, for a line of small print."""
    scope = record.scope if isinstance(record, Endorsement) else ""
    found = [plan_words.section_name(scope)] if scope else []
    for field in layout(type(record)).fields:
        short = field.kind in _SHORT and not (field.names or field.hidden)
        if short and len(found) < _ESSENTIALS:
            said = value_text(plan, field, getattr(record, field.key))
            found += [said] if said else []
    return " · ".join(found)


def step_set(plan: Plan, record: Record, field: Field) -> str:
    """Return what the undo step of a changed field is called."""
    label = plan_words.label(field.code)
    if type(record) in singles():
        return _("Change “{field}”").format(field=label)
    return _("Change “{field}” of {record}").format(field=label, record=name_of(plan, record))


def step_back(plan: Plan, record: Record, field: Field) -> str:
    """Return what the undo step of a field brought back from an older version is called."""
    label = plan_words.label(field.code)
    if type(record) in singles():
        return _("Bring back “{field}”").format(field=label)
    return _("Bring back “{field}” of {record}").format(field=label, record=name_of(plan, record))
