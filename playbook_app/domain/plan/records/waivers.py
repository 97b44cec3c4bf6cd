"""Findings that the organisation lives with for a while, and why."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, ClassVar

from playbook_app.domain.plan.fields import day, kept, line, ref
from playbook_app.domain.plan.records.base import Record

LONGEST_DAYS = 180
"""Most days for which a warning may be set aside."""


@dataclass(frozen=True, slots=True)
class Waiver(Record):
    """One warning set aside, with a reason, until a day."""

    TYPE: ClassVar[str] = "waiver"
    rule: Annotated[str, line(required=True, names=True, limit=20)] = ""
    """The rule's id ("CP103")."""
    reason: Annotated[str, line(required=True)] = ""
    until: Annotated[date | None, day(required=True)] = None
    person: Annotated[str, ref("people")] = ""
    """Who decided it."""
    subject: Annotated[str, kept(limit=80)] = ""
    """The id of the record it is about; empty for the rule as a whole."""


def in_force(waiver: Waiver, today: date) -> bool:
    """Tell whether a waiver counts: it has a reason and a last day that is neither over nor too far away."""
    if waiver.until is None or not waiver.reason.strip():
        return False
    return today <= waiver.until <= today + timedelta(days=LONGEST_DAYS)
