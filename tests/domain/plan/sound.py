"""A small plan in which the linter finds nothing, and helpers to break it in one place."""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

from playbook_app.base.ids import counted_ids
from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.findings import Finding
from playbook_app.domain.plan.fingerprint import fingerprint
from playbook_app.domain.plan.lint import lint
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.channels import Channel
from playbook_app.domain.plan.records.control import Endorsement, Principle
from playbook_app.domain.plan.records.ending import Criterion, EngagementLimit, StandDown
from playbook_app.domain.plan.records.first_hour import ChecklistItem, Playbook
from playbook_app.domain.plan.records.levels import Level, Trigger
from playbook_app.domain.plan.records.people import ApprovalRule, Contact, EscalationStep, Person, Role
from playbook_app.domain.plan.records.statements import Placeholder, Statement, Variant
from playbook_app.domain.plan.rules import RULE_BY_ID
from playbook_app.domain.plan.schema import new
from playbook_app.i18n.plan_findings import sentence
from tests.domain.plan.sound_rest import CHECKED, Rest

TODAY = date(2026, 11, 12)
BODY = (
    "We are sorry, and we know how worrying this is. We have read the reports from {{place}}. "
    "We do not yet know the cause. We are checking every step. "
    "More here at {{next_update}}."
)


@cache
def sound_plan() -> Plan:
    """Return the plan: two people, three roles, two levels, one channel, words, an ending."""
    ids = counted_ids()
    draft = Draft(new(Plan, ids))

    def add(record: Any) -> str:
        draft.add(record)
        return str(record.id)

    def person(name: str, number: str) -> str:
        contact = new(Contact, ids, value=number, out_of_hours=True, verified_on=date(2026, 10, 1))
        trained = {"media_trained_on": date(2026, 2, 1), "consent": True}
        return add(new(Person, ids, name=name, contacts=(contact,), **trained))

    ana, ben, cy = (
        person("Ana", "+49 170 1234567"),
        person("Ben", "0170 7654321"),
        person("Cy", "0170 222333"),
    )

    def role(key: str, name: str, holder: str, deputy: str) -> str:
        values = {"purpose": f"{name}.", "duties": ("Answer the phone",), "primary": holder}
        return add(new(Role, ids, key=key, name=name, deputies=(deputy,), **values))

    lead, voice, hand = role("crisis_lead", "Lead", ana, ben), role("publisher", "Voice", ben, ana), ""
    hand = role("custom", "Friend", cy, ana)
    draft.set(
        draft.plan.control.id,
        title="Crisis plan",
        organisation="Oakline Bikes",
        profile="small_business",
        owner=lead,
        last_reviewed=date(2026, 10, 1),
    )
    draft.set(draft.plan.purpose.id, purpose="So that we answer.", scope="All our channels.")
    for text in ("Answer a complaint where it was made", "Tell staff first", "Say what is not known"):
        add(new(Principle, ids, text=text, why="People remember."))
    page = add(
        new(
            Channel,
            ids,
            platform="facebook",
            name="Our page",
            handle="oakline",
            purpose="Everything",
            crisis_use="source_of_truth",
            owner=lead,
            backup=voice,
            second_factor="yes",
            admins=2,
            recovery_contact="org_owned",
            access_checked_on=date(2026, 10, 1),
        )
    )
    item = new(ChecklistItem, ids, text="Call the lead", role=voice, due_min=5)
    pause = new(ChecklistItem, ids, text="Pause what is planned", role=voice, due_min=10, kind="pause")
    playbook = add(new(Playbook, ids, title="First hour", items=(item, pause)))
    closing = add(
        new(
            Statement,
            ids,
            title="Thank you",
            stage="closing",
            owner=voice,
            use_when="It is over",
            signed_as="Ana, Oakline Bikes",
            variants=(new(Variant, ids, body="It is put right. Thank you for your patience."),),
        )
    )
    criterion = new(Criterion, ids, kind="mentions_normal", text="Usual day", threshold=5, sustained_hours=72)
    ending = add(
        new(
            StandDown,
            ids,
            title="Over",
            criteria=(criterion,),
            decider=lead,
            tell=("Everybody on the rota",),
            closing_statement=closing,
            resume_steps=("Switch planned posts on again",),
            aftercare_days=14,
            reopen_if=("A second report",),
        )
    )

    def level(rank: int, name: str, amount: int, targets: tuple[int, int, int, int]) -> str:
        trigger = new(Trigger, ids, kind="mention_count", threshold=amount, window_min=60)
        ack, inside, outside, update = targets
        values = {
            "ack_min": ack,
            "internal_notify_min": inside,
            "first_public_min": outside,
            "update_min": update,
        }
        return add(
            new(
                Level,
                ids,
                rank=rank,
                name=name,
                meaning=f"{name}.",
                examples=("One", "Two"),
                triggers=(trigger,),
                decider=lead,
                team=(lead, voice),
                playbook=playbook,
                stand_down=ending,
                **values,
            )
        )

    fire, grumble = level(1, "Fire", 20, (5, 10, 30, 60)), level(2, "Grumble", 3, (30, 60, 240, 480))
    for each in (fire, grumble):
        first = {"methods": ("mobile",), "wait_min": 5, "if_no_answer": "next_step"}
        add(new(EscalationStep, ids, level=each, notify=lead, **first))
        add(new(EscalationStep, ids, level=each, notify=hand, **{**first, "if_no_answer": "any_of"}))
        add(new(ApprovalRule, ids, level=each, approvers=(lead,), max_min=15, if_silent="use_pre_cleared"))
    blanks = (
        new(Placeholder, ids, key="place", label="Where", example="Hill Street"),
        new(Placeholder, ids, key="next_update", label="When next", type="time", example="14:30"),
    )
    holding = add(
        new(
            Statement,
            ids,
            title="We have seen it",
            levels=(fire, grumble),
            owner=voice,
            use_when="Anything at all",
            signed_as="Ana, Oakline Bikes",
            variants=(new(Variant, ids, body=BODY),),
            placeholders=blanks,
        )
    )
    draft.set(closing, levels=(fire,))
    add(
        new(
            EngagementLimit,
            ids,
            title="Two answers",
            max_public_replies=2,
            stop_when=("The same words come back",),
            exit_line=holding,
            decider=lead,
            exceptions=("Somebody is in danger",),
        )
    )
    Rest(draft, ids).everything()
    for statement in draft.plan.statements:
        draft.set(statement.id, approved_by=ana, approved_on=CHECKED, expires_on=date(2027, 4, 1))
    signed = {"person": ana, "signed_on": date(2026, 10, 2)}
    add(new(Endorsement, ids, fingerprint=fingerprint(draft.plan), **signed))
    assert page
    return draft.plan


def found(rule: str, change: Callable[[Draft], object]) -> list[Finding]:
    """Return what ``rule`` finds in the sound plan after ``change``."""
    draft = Draft(sound_plan())
    change(draft)
    findings = list(lint(draft.plan, TODAY, [RULE_BY_ID[rule]]))
    assert all(sentence(finding.rule, finding.values) for finding in findings)
    return findings


def cases(rule: str, change: Callable[[Draft], object]) -> list[str]:
    """Return which sentences ``rule`` would say after ``change``."""
    return [finding.case for finding in found(rule, change)]
