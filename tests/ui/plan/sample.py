"""A small café's plan for tests and pictures: whole, with a few things still missing."""

from datetime import date
from typing import Any

from playbook_app.base.ids import IdSource, counted_ids
from playbook_app.domain.plan.editor import PlanEditor
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.records.channels import Channel
from playbook_app.domain.plan.records.control import Principle
from playbook_app.domain.plan.records.ending import Criterion, EngagementLimit, StandDown
from playbook_app.domain.plan.records.first_hour import ChecklistItem, Playbook
from playbook_app.domain.plan.records.levels import Level, Trigger
from playbook_app.domain.plan.records.people import ApprovalRule, Contact, EscalationStep, Person, Role
from playbook_app.domain.plan.records.statements import Placeholder, Statement, Variant
from playbook_app.domain.plan.schema import new

TODAY = date(2026, 11, 22)
WORDS = """At {{time}} we heard that a guest was ill after eating at {{place}}.

We do not know the cause yet. We have taken the dish off the menu and called the health inspector.

We are sorry for everyone who is unwell. Please write to {{email}}, Ana reads every message.

Our next update is here at {{next_update}}."""


class Making:
    """Adds records to a plan one after the other."""

    def __init__(self, ids: IdSource) -> None:
        """Start with an empty plan."""
        self.ids = ids
        self.editor = PlanEditor(new(Plan, ids))

    def add(self, record_type: type[Record], to: str = "", /, **values: Any) -> str:
        """Add a record and return its id."""
        record = record_type(self.ids(record_type.TYPE), **values)
        with self.editor.edit("add") as draft:
            draft.add(record, to)
        return record.id

    def set(self, record_id: str, **values: Any) -> None:
        """Fill fields of a record that exists."""
        with self.editor.edit("set") as draft:
            draft.set(record_id, **values)


def cafe_plan() -> Plan:
    """Return the plan of a café: Ana owns it, Ben is her right hand."""
    making = Making(counted_ids())
    ana = making.add(Person, name="Ana Silva", job_title="Owner", consent=True)
    making.add(Contact, ana, kind="mobile", value="0151 5550 101", out_of_hours=True)
    making.add(Contact, ana, kind="email", value="ana@blueheron.example")
    ben = making.add(Person, name="Ben Okafor", job_title="Shift lead", consent=True)
    making.add(Contact, ben, kind="mobile", value="0151 5550 102")
    lead = making.add(
        Role,
        key="crisis_lead",
        name="Crisis lead",
        purpose="Decides what we say",
        primary=ana,
        deputies=(ben,),
    )
    making.add(Role, key="publisher", name="Publisher", purpose="Posts it", primary=ben)
    plan = making.editor.plan
    making.set(
        plan.control.id, title="Crisis plan, Blue Heron Café", organisation="Blue Heron Café", owner=lead
    )
    making.set(plan.purpose.id, purpose="Say the right thing in the first hour.", scope="All our pages.")
    for text in (
        "Look after people first",
        "Say what we know and what we do not",
        "Never delete a complaint",
    ):
        making.add(Principle, kind="do", text=text, why="Trust lasts longer than a bad day")
    facebook = making.add(
        Channel,
        platform="facebook",
        name="Facebook",
        handle="@blueheron",
        crisis_use="source_of_truth",
        owner=lead,
    )
    making.add(Channel, platform="x", name="X", handle="@blueheron", crisis_use="mirror", owner=lead)
    del facebook
    statements(making, lead)
    levels(making, lead)
    return making.editor.plan


def statements(making: Making, lead: str) -> None:
    """Add what is ready to be said."""
    ill = making.add(
        Statement, title="A guest is ill", use_when="Somebody says our food made them ill", owner=lead,
        signed_as="Ana, owner", pre_cleared=True,
    )  # fmt: skip
    making.add(Variant, ill, body=WORDS)
    for key, label, kind in (
        ("time", "Time we heard", "time"),
        ("place", "Place", "text"),
        ("email", "Email", "text"),
    ):
        making.add(Placeholder, ill, key=key, label=label, type=kind, example="10:05")
    for title in ("We got it wrong", "Not our café"):
        making.add(Statement, title=title, owner=lead)


def levels(making: Making, lead: str) -> None:
    """Add levels, checklists and endings."""
    first = making.add(Playbook, title="First hour")
    for minute, text in enumerate(
        ("Screenshot what was said", "Stop all scheduled posts", "Call Ben", "Decide the level")
    ):
        making.add(ChecklistItem, first, text=text, role=lead, due_min=5 * minute)
    over = making.add(StandDown, title="Over", decider=lead, tell=("Staff",), aftercare_days=14)
    making.add(Criterion, over, kind="mentions_normal", text="As quiet as usual", sustained_hours=48)
    for rank, name in ((1, "Fire"), (2, "Heat"), (3, "Grumble")):
        level = making.add(
            Level, rank=rank, name=name, meaning="Somebody may be harmed",
            examples=("A guest is ill", "A film of a row"), ack_min=15 * rank, first_public_min=30 * rank,
            internal_notify_min=10, update_min=60, decider=lead, team=(lead,), playbook=first,
            stand_down=over,
        )  # fmt: skip
        making.add(Trigger, level, kind="mention_count", threshold=5, window_min=1440)
        making.add(EscalationStep, level=level, notify=lead, methods=("mobile",), wait_min=10)
        making.add(ApprovalRule, level=level, message_kind="holding", approvers=(lead,), max_min=15)
    making.add(EngagementLimit, title="Two replies", max_public_replies=2, stop_when=("They insult us",))
