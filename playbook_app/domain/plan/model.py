"""The plan itself and its sections: the map that outline, print order and completeness share.

Source: reference "crisis plans", 1.2. Sections that are not built yet keep their number, so a
plan can grow into them: a section is a line in ``SECTIONS`` and collections in ``Plan``.
"""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from playbook_app.domain.plan.fields import many, one
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.records.channels import Channel
from playbook_app.domain.plan.records.control import Control, Endorsement, Principle, Purpose
from playbook_app.domain.plan.records.ending import EngagementLimit, StandDown
from playbook_app.domain.plan.records.first_hour import Playbook
from playbook_app.domain.plan.records.levels import Level
from playbook_app.domain.plan.records.people import ApprovalRule, EscalationStep, Person, Role, Shift
from playbook_app.domain.plan.records.statements import Statement


@dataclass(frozen=True, slots=True)
class Plan(Record):
    """Everything an organisation has decided before a bad day. ``required`` collections need entries."""

    TYPE: ClassVar[str] = "plan"
    control: Annotated[Control, one()]
    purpose: Annotated[Purpose, one()]
    endorsements: Annotated[tuple[Endorsement, ...], many()] = ()
    principles: Annotated[tuple[Principle, ...], many(required=True, least=3)] = ()
    levels: Annotated[tuple[Level, ...], many(required=True, least=2)] = ()
    people: Annotated[tuple[Person, ...], many(required=True, least=2)] = ()
    roles: Annotated[tuple[Role, ...], many(required=True, least=2)] = ()
    rota: Annotated[tuple[Shift, ...], many()] = ()
    steps: Annotated[tuple[EscalationStep, ...], many(required=True)] = ()
    approvals: Annotated[tuple[ApprovalRule, ...], many(required=True)] = ()
    channels: Annotated[tuple[Channel, ...], many(required=True)] = ()
    statements: Annotated[tuple[Statement, ...], many(required=True)] = ()
    playbooks: Annotated[tuple[Playbook, ...], many(required=True)] = ()
    limits: Annotated[tuple[EngagementLimit, ...], many(required=True)] = ()
    stand_downs: Annotated[tuple[StandDown, ...], many(required=True)] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter of the plan: its number in the standard order and the collections it holds."""

    key: str
    number: int
    collections: tuple[str, ...]


SECTIONS = (
    Section("control", 1, ("control", "endorsements")),
    Section("purpose", 2, ("purpose", "principles")),
    Section("levels", 5, ("levels",)),
    Section("people", 6, ("people", "roles", "rota")),
    Section("escalation", 7, ("steps", "approvals")),
    Section("channels", 8, ("channels",)),
    Section("statements", 11, ("statements",)),
    Section("first_hour", 13, ("playbooks",)),
    Section("walk_away", 16, ("limits",)),
    Section("stand_down", 17, ("stand_downs",)),
)
"""In outline and print order; every collection of ``Plan`` stands in exactly one."""

SECTION_OF = {collection: section.key for section in SECTIONS for collection in section.collections}
"""Section key by collection key."""
