"""Sections 1 and 2: whose plan this is, who signed it, and what the organisation holds to."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Literal

from playbook_app.domain.plan.fields import choice, day, kept, kept_lines, line, lines, long, number, ref
from playbook_app.domain.plan.records.base import Record

Profile = Literal["small_business", "agency", "nonprofit", "public_body", "other"]
PlanStatus = Literal["draft", "in_review", "approved", "published", "superseded"]
Stance = Literal["steer_clear", "topic_list"]
Decision = Literal["approve", "changes_requested"]
PrincipleKind = Literal["do", "do_not", "limit"]


@dataclass(frozen=True, slots=True)
class Control(Record):
    """The front page."""

    TYPE: ClassVar[str] = "control"
    title: Annotated[str, line(required=True, names=True)] = ""
    organisation: Annotated[str, line(required=True)] = ""
    profile: Annotated[Profile, choice(required=True)] = "other"
    owner: Annotated[str, ref("roles", required=True)] = ""
    status: Annotated[PlanStatus, choice(required=True, bookkeeping=True)] = "draft"
    """Which of these can follow which: ``status.NEXT``."""
    version: Annotated[str, line(required=True, limit=20)] = "0.1"
    """"major.minor"; a new major number asks everybody to read it again."""
    effective_from: Annotated[date | None, day()] = None
    review_every_days: Annotated[int | None, number(required=True, lowest=1, highest=730)] = 180
    last_reviewed: Annotated[date | None, day(bookkeeping=True)] = None
    jurisdictions: Annotated[tuple[str, ...], lines()] = ()
    timezone: Annotated[str, line(limit=40)] = ""
    """An IANA name ("Europe/London") for the hours in this plan."""
    client: Annotated[str, line()] = ""
    """For an agency: whose accounts this plan is about."""
    languages: Annotated[tuple[str, ...], lines(required=True)] = ("en",)
    """Language codes; the first is the one statements are written in."""
    starter: Annotated[tuple[str, ...], kept_lines(limit=16)] = ()
    """What ``starter.digest`` gives for records that nobody has made their own since the plan was started."""


@dataclass(frozen=True, slots=True)
class Endorsement(Record):
    """A signature under the plan, or a section, as it stood; any later change of its words makes it stale."""

    TYPE: ClassVar[str] = "endorsement"
    person: Annotated[str, ref("people", required=True, names=True)] = ""
    role: Annotated[str, ref("roles")] = ""
    decision: Annotated[Decision, choice(required=True)] = "approve"
    signed_on: Annotated[date | None, day(required=True)] = None
    fingerprint: Annotated[str, kept(limit=64)] = ""
    """What ``signoff.print_of`` gave when it was signed."""
    comment: Annotated[str, long()] = ""
    scope: Annotated[str, kept(limit=40)] = ""
    """What was signed: ``""`` the plan, else the key of a section."""


@dataclass(frozen=True, slots=True)
class Purpose(Record):
    """Why there is a plan and where it ends."""

    TYPE: ClassVar[str] = "purpose"
    purpose: Annotated[str, long(required=True)] = ""
    scope: Annotated[str, long(required=True)] = ""
    first_duty: Annotated[str, long()] = ""
    """Who comes before reputation."""


@dataclass(frozen=True, slots=True)
class Neutrality(Record):
    """What we take no side in, and the topics that are our purpose."""

    TYPE: ClassVar[str] = "neutrality"
    stance: Annotated[Stance, choice(required=True)] = "steer_clear"
    allowed_topics: Annotated[tuple[str, ...], lines()] = ()
    """Words that may stand in our posts because they are what we are here for."""
    reason: Annotated[str, line()] = ""


@dataclass(frozen=True, slots=True)
class Principle(Record):
    """Something we always do, never do, or do only so far."""

    TYPE: ClassVar[str] = "principle"
    kind: Annotated[PrincipleKind, choice(required=True)] = "do"
    text: Annotated[str, line(required=True, names=True)] = ""
    why: Annotated[str, line(required=True)] = ""
