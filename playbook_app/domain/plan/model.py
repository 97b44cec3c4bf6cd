"""The plan itself and its sections: the map that outline, print order and completeness share.

Source: reference "crisis plans", 1.2. A section is a line in ``SECTIONS`` and collections in
``Plan``; nothing else has to be told that it exists.
"""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from playbook_app.domain.plan.fields import many, one
from playbook_app.domain.plan.records.audiences import AdvocateGroup, Audience, NotifyRule
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.records.channels import Channel
from playbook_app.domain.plan.records.conduct import ModerationRule, PolicyRule
from playbook_app.domain.plan.records.control import Control, Endorsement, Neutrality, Principle, Purpose
from playbook_app.domain.plan.records.duties import EvidenceRule, LegalDuty
from playbook_app.domain.plan.records.ending import EngagementLimit, StandDown
from playbook_app.domain.plan.records.first_hour import Playbook
from playbook_app.domain.plan.records.flow import Node
from playbook_app.domain.plan.records.learning import (
    Acknowledgement,
    Continuity,
    DrillProgramme,
    ImprovementAction,
    Reading,
    Review,
)
from playbook_app.domain.plan.records.levels import Level
from playbook_app.domain.plan.records.messages import MessageMap, QuestionAnswer
from playbook_app.domain.plan.records.people import ApprovalRule, EscalationStep, Fit, Person, Role, Shift
from playbook_app.domain.plan.records.risks import Baseline, Monitoring, Scenario
from playbook_app.domain.plan.records.statements import Statement
from playbook_app.domain.plan.records.waivers import Waiver


@dataclass(frozen=True, slots=True)
class Plan(Record):
    """Everything an organisation has decided before a bad day. ``required`` collections need entries."""

    TYPE: ClassVar[str] = "plan"
    control: Annotated[Control, one()]
    purpose: Annotated[Purpose, one()]
    neutrality: Annotated[Neutrality, one()]
    monitoring: Annotated[Monitoring, one()]
    review: Annotated[Review, one()]
    reading: Annotated[Reading, one()]
    continuity: Annotated[Continuity, one()]
    endorsements: Annotated[tuple[Endorsement, ...], many(bookkeeping=True)] = ()
    waivers: Annotated[tuple[Waiver, ...], many(bookkeeping=True)] = ()
    principles: Annotated[tuple[Principle, ...], many(required=True, least=3)] = ()
    scenarios: Annotated[tuple[Scenario, ...], many(required=True, least=3)] = ()
    baselines: Annotated[tuple[Baseline, ...], many()] = ()
    levels: Annotated[tuple[Level, ...], many(required=True, least=2)] = ()
    people: Annotated[tuple[Person, ...], many(required=True, least=2)] = ()
    roles: Annotated[tuple[Role, ...], many(required=True, least=2)] = ()
    fits: Annotated[tuple[Fit, ...], many()] = ()
    rota: Annotated[tuple[Shift, ...], many()] = ()
    steps: Annotated[tuple[EscalationStep, ...], many(required=True)] = ()
    approvals: Annotated[tuple[ApprovalRule, ...], many(required=True)] = ()
    channels: Annotated[tuple[Channel, ...], many(required=True)] = ()
    flow: Annotated[tuple[Node, ...], many(required=True, least=3)] = ()
    policy: Annotated[tuple[PolicyRule, ...], many(required=True)] = ()
    moderation: Annotated[tuple[ModerationRule, ...], many(required=True)] = ()
    statements: Annotated[tuple[Statement, ...], many(required=True)] = ()
    maps: Annotated[tuple[MessageMap, ...], many()] = ()
    answers: Annotated[tuple[QuestionAnswer, ...], many()] = ()
    playbooks: Annotated[tuple[Playbook, ...], many(required=True)] = ()
    audiences: Annotated[tuple[Audience, ...], many(required=True)] = ()
    notices: Annotated[tuple[NotifyRule, ...], many(required=True)] = ()
    advocates: Annotated[tuple[AdvocateGroup, ...], many()] = ()
    limits: Annotated[tuple[EngagementLimit, ...], many(required=True)] = ()
    stand_downs: Annotated[tuple[StandDown, ...], many(required=True)] = ()
    duties: Annotated[tuple[LegalDuty, ...], many()] = ()
    evidence: Annotated[tuple[EvidenceRule, ...], many(required=True)] = ()
    actions: Annotated[tuple[ImprovementAction, ...], many()] = ()
    drills: Annotated[tuple[DrillProgramme, ...], many(required=True)] = ()
    acknowledgements: Annotated[tuple[Acknowledgement, ...], many(bookkeeping=True)] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter of the plan: its number in the standard order and the collections it holds."""

    key: str
    number: int
    collections: tuple[str, ...]


SECTIONS = (
    Section("control", 1, ("control", "endorsements", "waivers")),
    Section("purpose", 2, ("purpose", "principles", "neutrality")),
    Section("scenarios", 3, ("scenarios",)),
    Section("monitoring", 4, ("monitoring", "baselines")),
    Section("levels", 5, ("levels",)),
    Section("people", 6, ("people", "roles", "fits", "rota")),
    Section("escalation", 7, ("steps", "approvals")),
    Section("channels", 8, ("channels",)),
    Section("flow", 9, ("flow",)),
    Section("conduct", 10, ("policy", "moderation")),
    Section("statements", 11, ("statements",)),
    Section("messages", 12, ("maps", "answers")),
    Section("first_hour", 13, ("playbooks",)),
    Section("audiences", 14, ("audiences", "notices")),
    Section("advocates", 15, ("advocates",)),
    Section("walk_away", 16, ("limits",)),
    Section("stand_down", 17, ("stand_downs",)),
    Section("duties", 18, ("duties", "evidence")),
    Section("learning", 19, ("review", "actions")),
    Section("training", 20, ("drills", "reading", "acknowledgements")),
    Section("continuity", 21, ("continuity",)),
)
"""In outline and print order; every collection of ``Plan`` stands in exactly one."""

SECTION_OF = {collection: section.key for section in SECTIONS for collection in section.collections}
"""Section key by collection key."""
