"""What was signed: a hash over everything the plan says, without its signatures and check dates."""

from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.raw import Raw, canonical, to_raw
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.schema import layout
from playbook_app.domain.plan.tree import children

SIGNATURES = "endorsements"


def fingerprint(plan: Plan) -> str:
    """Return the SHA-256 (64 hex digits) of the plan's words.

    Signing, marking as reviewed and checking a phone number leave it alone; any other change
    gives a new one, and every signature under the old one is stale.
    """
    import hashlib

    raw = spoken(plan)
    del raw[SIGNATURES]
    return hashlib.sha256(canonical(raw).encode()).hexdigest()


def spoken(record: Record) -> Raw:
    """Return a record as JSON values without its bookkeeping."""
    raw = to_raw(record)
    for field in layout(type(record)).fields:
        if field.bookkeeping:
            del raw[field.key]
    for field in layout(type(record)).children:
        inner = [spoken(child) for child in children(record, field)]
        raw[field.key] = inner
    return raw
