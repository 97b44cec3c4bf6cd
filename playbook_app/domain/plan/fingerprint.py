"""What was signed: a hash over everything the plan says, without its signatures and check dates."""

import hashlib

from playbook_app.domain.plan.memo import Memo
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.raw import Raw, canonical, to_raw
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.schema import default_of, layout
from playbook_app.domain.plan.tree import children


def fingerprint(plan: Plan) -> str:
    """Return the SHA-256 (64 hex digits) of the plan's words.

    Signing, marking as reviewed and checking a phone number leave it alone; any other change
    gives a new one, and every signature under the old one is stale. What is empty does not
    count, so that a field which a later version adds makes no signature stale.
    """
    record_print.turn()
    said = {
        field.key: [record_print(record) for record in children(plan, field)]
        for field in layout(type(plan)).children
        if not field.bookkeeping and getattr(plan, field.key) != ()
    }
    return hashlib.sha256(canonical(said).encode()).hexdigest()


def words_print(record: Record) -> str:
    """Return the SHA-256 of what one record and those inside it say."""
    return hashlib.sha256(canonical(spoken(record)).encode()).hexdigest()


record_print = Memo(words_print)
"""The same, remembered for the records of the plans seen last."""


def spoken(record: Record) -> Raw:
    """Return what a record says as JSON values: no bookkeeping, nothing that a new one has too."""
    raw = to_raw(record)
    for field in layout(type(record)).fields:
        if field.bookkeeping or getattr(record, field.key) == default_of(type(record), field):
            del raw[field.key]
        elif field.record is not None:
            raw[field.key] = [spoken(child) for child in children(record, field)]
    return raw
