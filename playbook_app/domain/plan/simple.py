"""Simple mode: the forty fields that a small organisation fills in first; the records are the same.

What is left out keeps what the starter plan says, and shows up as soon as something is found there.
"""

from playbook_app.domain.plan.fields import Field, Kind
from playbook_app.domain.plan.model import SECTIONS, Plan
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.schema import layout

SIMPLE = frozenset(
    {
        "control.title", "control.organisation", "control.profile", "control.owner",
        "control.review_every_days",
        "endorsement.person", "endorsement.signed_on",
        "scenario.title", "scenario.story", "scenario.level",
        "monitoring.keywords", "monitoring.role",
        "level.name", "level.meaning", "level.first_public_min", "level.decider",
        "person.name", "person.job_title", "person.consent", "person.contacts", "person.reach",
        "contact.kind", "contact.value", "contact.out_of_hours",
        "reach.days", "reach.start", "reach.until", "reach.answer_min",
        "role.name", "role.primary", "role.deputies",
        "channel.name", "channel.handle", "channel.crisis_use", "channel.owner", "channel.backup",
        "statement.title", "statement.use_when", "statement.signed_as", "statement.variants", "variant.body",
        "playbook.items", "item.text", "item.role", "item.due_min",
        "limit.max_public_replies",
    }
)  # fmt: skip
"""Codes of the fields that are shown."""


def shown(field: Field) -> bool:
    """Tell whether simple mode shows a field."""
    return field.code in SIMPLE


def in_simple(record_type: type[Record]) -> bool:
    """Tell whether simple mode shows anything of a record type."""
    return any(field.code in SIMPLE for field in layout(record_type).fields)


def simple_sections() -> frozenset[str]:
    """Return the keys of the sections in which simple mode shows anything."""
    by_key = layout(Plan).by_key
    kinds = {section.key: [by_key[key].record for key in section.collections] for section in SECTIONS}
    return frozenset(key for key, found in kinds.items() if any(kind and in_simple(kind) for kind in found))


def leaf_count() -> int:
    """Return how many fields there are to fill in: lists of records are counted by what is in them."""
    holders = {
        f"{kind.TYPE}.{f.key}" for kind in HOLDERS for f in layout(kind).fields if f.kind is Kind.RECORDS
    }
    return len(SIMPLE - holders)


HOLDERS = tuple(field.record for field in layout(Plan).children if field.record is not None)
