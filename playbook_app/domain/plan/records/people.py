"""Sections 6 and 7: people, the roles they hold, who is called and who approves."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Literal

from playbook_app.domain.plan.fields import (
    choice,
    choices,
    clock,
    day,
    line,
    lines,
    many,
    minutes,
    ref,
    refs,
    yes_no,
)
from playbook_app.domain.plan.records.base import Record

Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
ContactKind = Literal[
    "mobile", "sms", "landline_direct", "landline_office", "email", "messenger", "radio", "other"
]
PersonStatus = Literal["active", "on_leave", "leaver"]
Employer = Literal["own", "agency", "client", "supplier", "friend"]
RoleKey = Literal[
    "crisis_lead",
    "approver",
    "publisher",
    "spokesperson",
    "monitor",
    "social_lead",
    "customer_care",
    "internal_comms",
    "scribe",
    "legal",
    "exec",
    "security",
    "ads_owner",
    "custom",
]
IfNoAnswer = Literal["", "next_deputy", "next_step", "any_of"]
WrongFace = Literal[
    "",
    "implicated",
    "named_in_complaint",
    "no_authority",
    "legal_exposure",
    "untrained",
    "temperament",
    "language",
    "conflict",
]
MessageKind = Literal["holding", "reply", "correction", "apology", "update", "closing", "dm"]
ApprovalMode = Literal["any", "all", "in_order"]
IfSilent = Literal["", "use_pre_cleared", "escalate", "lead_decides"]


@dataclass(frozen=True, slots=True)
class Contact(Record):
    """One way to reach a person; the first in the list is tried first."""

    TYPE: ClassVar[str] = "contact"
    kind: Annotated[ContactKind, choice(required=True)] = "mobile"
    value: Annotated[str, line(required=True, names=True, sensitive=True)] = ""
    out_of_hours: Annotated[bool, yes_no()] = False
    verified_on: Annotated[date | None, day(bookkeeping=True)] = None


@dataclass(frozen=True, slots=True)
class Reach(Record):
    """Hours in which a person answers, and how soon; ``until`` before ``start`` means the next day."""

    TYPE: ClassVar[str] = "reach"
    days: Annotated[tuple[Day, ...], choices(required=True)] = ()
    start: Annotated[int | None, clock(required=True)] = None
    until: Annotated[int | None, clock(required=True)] = None
    answer_min: Annotated[int | None, minutes(required=True)] = None


@dataclass(frozen=True, slots=True)
class Person(Record):
    """Somebody who can be called."""

    TYPE: ClassVar[str] = "person"
    name: Annotated[str, line(required=True, names=True)] = ""
    job_title: Annotated[str, line()] = ""
    status: Annotated[PersonStatus, choice(required=True)] = "active"
    employer: Annotated[Employer, choice()] = "own"
    contacts: Annotated[tuple[Contact, ...], many(required=True, sensitive=True)] = ()
    reach: Annotated[tuple[Reach, ...], many()] = ()
    """Without any it is not known when this person answers."""
    timezone: Annotated[str, line(limit=40)] = ""
    """An IANA name ("Europe/London"); empty means where the organisation is."""
    languages: Annotated[tuple[str, ...], lines()] = ()
    media_trained_on: Annotated[date | None, day(bookkeeping=True)] = None
    consent: Annotated[bool, yes_no()] = False
    """Has agreed that these details are kept here."""


@dataclass(frozen=True, slots=True)
class Role(Record):
    """A job in a crisis, with the person who holds it and who steps in."""

    TYPE: ClassVar[str] = "role"
    key: Annotated[RoleKey, choice(required=True)] = "custom"
    name: Annotated[str, line(required=True, names=True)] = ""
    purpose: Annotated[str, line(required=True, limit=200)] = ""
    duties: Annotated[tuple[str, ...], lines(required=True)] = ()
    primary: Annotated[str, ref("people", required=True)] = ""
    deputies: Annotated[tuple[str, ...], refs("people", required=True)] = ()
    cannot_also_be: Annotated[tuple[str, ...], refs("roles")] = ()
    """Roles that whoever holds this one cannot hold in the same minute."""
    may_declare: Annotated[bool, yes_no()] = False
    may_post: Annotated[bool, yes_no()] = False
    may_stand_down: Annotated[bool, yes_no()] = False
    may_pause_ads: Annotated[bool, yes_no()] = False


@dataclass(frozen=True, slots=True)
class MustNot(Record):
    """A scenario for which somebody is the wrong face."""

    TYPE: ClassVar[str] = "mustnot"
    scenario: Annotated[str, ref("scenarios", required=True, names=True)] = ""
    reason: Annotated[WrongFace, choice(required=True)] = ""
    note: Annotated[str, line()] = ""


@dataclass(frozen=True, slots=True)
class Fit(Record):
    """What somebody can and cannot stand in front of a camera for."""

    TYPE: ClassVar[str] = "fit"
    person: Annotated[str, ref("people", required=True, names=True)] = ""
    suits: Annotated[tuple[str, ...], refs("scenarios")] = ()
    must_not: Annotated[tuple[MustNot, ...], many()] = ()
    worst_level: Annotated[str, ref("levels")] = ""
    """Up to which level this person speaks; empty means all."""
    channels: Annotated[tuple[str, ...], refs("channels")] = ()
    languages: Annotated[tuple[str, ...], lines()] = ()


@dataclass(frozen=True, slots=True)
class Shift(Record):
    """Who is on duty for a role, in which hours of the week."""

    TYPE: ClassVar[str] = "shift"
    role: Annotated[str, ref("roles", required=True, names=True)] = ""
    person: Annotated[str, ref("people", required=True)] = ""
    days: Annotated[tuple[Day, ...], choices(required=True)] = ()
    start: Annotated[int | None, clock(required=True)] = None
    until: Annotated[int | None, clock(required=True)] = None


@dataclass(frozen=True, slots=True)
class EscalationStep(Record):
    """Who is called at a level, how, for how long, and what if nobody answers.

    The steps of a level are taken in the order in which they stand in the plan.
    """

    TYPE: ClassVar[str] = "step"
    level: Annotated[str, ref("levels", required=True)] = ""
    notify: Annotated[str, ref("roles", required=True, names=True)] = ""
    methods: Annotated[tuple[ContactKind, ...], choices(required=True)] = ()
    wait_min: Annotated[int | None, minutes(required=True)] = None
    if_no_answer: Annotated[IfNoAnswer, choice(required=True)] = ""
    say: Annotated[str, line(limit=200)] = ""
    """What the caller says first."""


@dataclass(frozen=True, slots=True)
class ApprovalRule(Record):
    """Who has to say yes to which words at a level, within how long, and what if they are silent."""

    TYPE: ClassVar[str] = "approval"
    level: Annotated[str, ref("levels", required=True)] = ""
    message_kind: Annotated[MessageKind, choice(required=True, names=True)] = "holding"
    approvers: Annotated[tuple[str, ...], refs("roles", required=True)] = ()
    mode: Annotated[ApprovalMode, choice(required=True)] = "any"
    max_min: Annotated[int | None, minutes(required=True)] = None
    """How long one approver may take."""
    if_silent: Annotated[IfSilent, choice(required=True)] = ""
    escalate_to: Annotated[str, ref("roles")] = ""
    """Who decides instead, when ``if_silent`` is "escalate"."""
