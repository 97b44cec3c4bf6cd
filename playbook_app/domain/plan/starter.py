"""Which records still say what a starter plan says, word for word.

A new plan keeps a short hash of the words of each record. A record whose words hash to one of them
is as it came; changing a word takes it out, undoing puts it back, and saying that the words are
true for us takes the hash away.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace

from playbook_app.domain.plan.context import words_of
from playbook_app.domain.plan.model import SECTION_OF, Plan
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.records.control import Control
from playbook_app.domain.plan.schema import layout
from playbook_app.domain.plan.tree import children, places

DIGITS = 12
"""Hex digits kept of each hash."""


def digest(record: Record) -> str:
    """Return a hash of all words of a record and of those inside it, ``""`` when there are none."""
    own = (record, *(place.record for place in places(record)))
    text = "\n".join(words.text for one in own for words in words_of(one))
    return hashlib.sha256(text.encode()).hexdigest()[:DIGITS] if text else ""


def own_records(plan: Plan) -> Iterator[tuple[str, Record]]:
    """Yield what the starter wrote and the owner reads, with its section: all but the front page."""
    for field in layout(Plan).children:
        if field.record is not Control and not field.bookkeeping:
            yield from ((SECTION_OF[field.key], record) for record in children(plan, field))


def begun(plan: Plan) -> Plan:
    """Return a new plan that remembers what it was started with."""
    found = dict.fromkeys(digest(record) for _section, record in own_records(plan))
    return replace(plan, control=replace(plan.control, starter=tuple(one for one in found if one)))


def untouched(plan: Plan) -> dict[str, tuple[Record, ...]]:
    """Return the records that still say what the starter says, by section, in print order."""
    given = frozenset(plan.control.starter) - {""}
    found: dict[str, tuple[Record, ...]] = {}
    for section, record in own_records(plan) if given else ():
        if digest(record) in given:
            found[section] = (*found.get(section, ()), record)
    return found


def accepted(plan: Plan, records: Iterable[Record]) -> Plan:
    """Return the plan in which the words of some records count as our own."""
    gone = {digest(record) for record in records}
    left = tuple(one for one in plan.control.starter if one not in gone)
    return replace(plan, control=replace(plan.control, starter=left))
