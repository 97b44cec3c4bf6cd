"""Four bars instead of one number: built, proven, known, fresh. The plan is as ready as its lowest bar.

*Built* is ``outline.readiness``, *proven* and *known* are ``rehearsed``. *Fresh* falls every day: a
check is worth 1 on the day it is made and loses evenly until its limit, when it is worth 0, as is
one that was never made; fresh is the mean over contacts, accesses, usual values and review, each
of these groups counting the same. Source: reference "crisis plans", section 3.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.records.channels import Channel
from playbook_app.domain.plan.records.control import Control
from playbook_app.domain.plan.records.people import Contact
from playbook_app.domain.plan.records.risks import Baseline
from playbook_app.domain.plan.rehearsed import known, proven
from playbook_app.domain.plan.tree import places

CONTACT_DAYS, ACCESS_DAYS, USUAL_DAYS, REVIEW_DAYS = 90, 180, 180, 180
"""After so many days a check is worth nothing; a plan that says how often it is reviewed decides itself."""
FULL = 100
BarName = Literal["built", "proven", "known", "fresh"]


@dataclass(frozen=True, slots=True)
class Check:
    """Something that was looked at on a day, or never; it is looked at again at ``record`` and ``field``."""

    record: str
    field: str
    on: date | None
    limit: int

    def worth(self, today: date) -> float:
        """Return from 1, made today, down to 0."""
        if self.on is None:
            return 0.0
        return min(1.0, max(0.0, 1 - (today - self.on).days / self.limit))


@dataclass(frozen=True, slots=True)
class Bars:
    """Each from 0 to 100."""

    built: int
    proven: int
    known: int
    fresh: int
    stalest: Check
    """The check that is worth least; of several the first in the plan."""

    def values(self) -> dict[BarName, int]:
        """Return the bars by name, in their order."""
        return {"built": self.built, "proven": self.proven, "known": self.known, "fresh": self.fresh}

    @property
    def weakest(self) -> BarName:
        """The lowest bar, the first of several: what the plan is called by."""
        values = self.values()
        return min(values, key=lambda name: values[name])

    @property
    def lowest(self) -> int:
        """How high the lowest bar is."""
        return min(self.values().values())


def bars(plan: Plan, built: int, today: date) -> Bars:
    """Return the four bars of a plan that is ``built`` so far."""
    found = list(checks(plan))
    groups: dict[str, list[float]] = {}
    for check in found:
        groups.setdefault(check.field, []).append(check.worth(today))
    fresh = sum(sum(group) / len(group) for group in groups.values()) / len(groups)
    stalest = min(found, key=lambda check: check.worth(today))
    return Bars(built, proven(plan, today), known(plan), int(FULL * fresh), stalest)


def checks(plan: Plan) -> Iterator[Check]:
    """Yield what has to be looked at again: numbers, accounts, what is usual, the plan itself."""
    for place in places(plan):
        check = check_of(place.record)
        if check is not None:
            yield check


def check_of(record: Record) -> Check | None:
    """Return what has to be looked at again in one record, if anything."""
    if isinstance(record, Control):
        return Check(
            record.id, "last_reviewed", record.last_reviewed, record.review_every_days or REVIEW_DAYS
        )
    if isinstance(record, Contact):
        return Check(record.id, "verified_on", record.verified_on, CONTACT_DAYS)
    if isinstance(record, Baseline):
        return Check(record.id, "measured_on", record.measured_on, USUAL_DAYS)
    if isinstance(record, Channel) and record.status == "active":
        return Check(record.id, "access_checked_on", record.access_checked_on, ACCESS_DAYS)
    return None
