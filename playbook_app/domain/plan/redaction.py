"""What a copy of the plan leaves out, depending on who will read it: profiles as data.

A profile is closed by default. A field declared ``sensitive`` goes out only where a profile
names it, so a new sensitive field is in no copy but the full one until somebody decides.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from playbook_app.domain.plan.fields import WORDS, Field, Kind
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.references import repoint
from playbook_app.domain.plan.schema import layout
from playbook_app.domain.plan.tree import children, places, with_children

LEFT_OUT = "[…]"
"""What stands where a text repeated something that is left out."""
SHORTEST = 6
"""Letters or digits from which on a text is looked for elsewhere; shorter ones are ordinary words."""
BETWEEN_DIGITS = r"[\s./()\-]*"
NOTHING: dict[Kind, Any] = {
    Kind.NUMBER: None,
    Kind.MINUTES: None,
    Kind.CLOCK: None,
    Kind.DATE: None,
    Kind.BOOL: False,
    Kind.CHOICES: (),
    Kind.LIST: (),
    Kind.REFS: (),
    Kind.RECORDS: (),
}
"""What a field that is left out says, by kind; texts, choices and references say ``""``."""


@dataclass(frozen=True, slots=True)
class Redaction:
    """Who a copy is for. All names are field codes ("contact.value")."""

    id: str
    keeps: frozenset[str] = frozenset()
    """Sensitive fields that stay in."""
    drops: frozenset[str] = frozenset()
    """Fields that are left out although they are not sensitive."""
    everything: bool = False
    """Nothing is left out."""

    def hides(self, field: Field) -> bool:
        """Tell whether a field is left out."""
        if self.everything or field.kind is Kind.RECORD:
            return False
        return field.code in self.drops or (field.sensitive and field.code not in self.keeps)


PUBLIC, TRAINEE, TEAM, FULL = (
    Redaction("public", drops=frozenset({"plan.people", "plan.endorsements", "plan.rota"})),
    Redaction("trainee"),
    Redaction("team", keeps=frozenset({"person.contacts", "contact.value", "audience.contact"})),
    Redaction("full", everything=True),
)
REDACTIONS = (PUBLIC, TRAINEE, TEAM, FULL)
"""From the least to the most that goes out."""
REDACTION_BY_ID = {redaction.id: redaction for redaction in REDACTIONS}


def redacted(plan: Plan, redaction: Redaction) -> Plan:
    """Return a copy of ``plan`` for readers only, without what ``redaction`` hides.

    Hidden fields say nothing, references to what is gone are gone, and a text elsewhere that
    repeats a hidden one (a number typed into a checklist) has ``LEFT_OUT`` in its place. Some
    values cannot stand in a plan that is edited, so the result is never saved.
    """
    if redaction.everything:
        return plan
    secrets = sorted({text for text in hidden_texts(plan, redaction) if worth_hiding(text)}, key=len)
    bare = blanked(plan, redaction)
    left = {place.record.id for place in places(bare)}
    bare = repoint(bare, lambda target: target if target in left else "")
    if secrets:
        bare = scrubbed(
            bare, re.compile("|".join(pattern(text) for text in reversed(secrets)), re.IGNORECASE)
        )
    assert isinstance(bare, Plan)
    return bare


def hidden_texts(record: Record, redaction: Redaction, *, inside: bool = False) -> Iterator[str]:
    """Yield every line that is sensitive and left out; ``inside``: the record itself is left out."""
    for field in layout(type(record)).fields:
        hidden = field.sensitive and (inside or redaction.hides(field))
        value = getattr(record, field.key)
        if field.kind in WORDS and hidden:
            for text in (value,) if isinstance(value, str) else value:
                yield from (line.strip() for line in text.split("\n"))
        elif field.record is not None:
            gone = inside or redaction.hides(field)
            for child in children(record, field):
                yield from hidden_texts(child, redaction, inside=gone)


def worth_hiding(text: str) -> bool:
    """Tell whether a text says enough to be recognised elsewhere."""
    return sum(map(str.isalnum, text)) >= SHORTEST


def pattern(text: str) -> str:
    """Return a pattern for a text, in which a number may be grouped in any way."""
    digits = [sign for sign in text if sign.isdigit()]
    if len(digits) >= SHORTEST and not any(map(str.isalpha, text)):
        return BETWEEN_DIGITS.join(digits)
    return re.escape(text)


def blanked(record: Record, redaction: Redaction) -> Record:
    """Return ``record`` and those inside it without the fields that are hidden."""
    values: dict[str, Any] = {}
    for field in layout(type(record)).fields:
        if redaction.hides(field):
            values[field.key] = NOTHING.get(field.kind, "")
    for field in layout(type(record)).children:
        if field.key not in values:
            inside = tuple(blanked(child, redaction) for child in children(record, field))
            record = with_children(record, field, inside)
    return replace(record, **values)


def scrubbed(record: Record, secrets: re.Pattern[str]) -> Record:
    """Return ``record`` and those inside it with ``LEFT_OUT`` wherever a secret stood."""
    values: dict[str, Any] = {}
    for field in layout(type(record)).words:
        value = getattr(record, field.key)
        if isinstance(value, str):
            values[field.key] = secrets.sub(LEFT_OUT, value)
        else:
            values[field.key] = tuple(secrets.sub(LEFT_OUT, entry) for entry in value)
    for field in layout(type(record)).children:
        inside = tuple(scrubbed(child, secrets) for child in children(record, field))
        record = with_children(record, field, inside)
    return replace(record, **values)
