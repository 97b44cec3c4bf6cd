"""Sections 19 to 21: what is learned, how it is practised, and the plan without power or network."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Literal

from playbook_app.domain.plan.fields import choice, day, line, lines, long, number, ref, refs, yes_no
from playbook_app.domain.plan.records.base import Record

ActionSource = Literal["review", "incident", "drill", "lint"]
ActionStatus = Literal["open", "in_progress", "done", "dropped"]
Element = Literal["", "planning", "organisation", "equipment", "training", "exercises"]
DrillKind = Literal["contact_check", "micro", "tabletop", "live_clock"]


@dataclass(frozen=True, slots=True)
class Review(Record):
    """How we look back: soon, together, without looking for a culprit."""

    TYPE: ClassVar[str] = "review"
    within_days: Annotated[int | None, number(required=True, lowest=1, highest=365)] = None
    facilitator: Annotated[str, ref("roles", required=True)] = ""
    questions: Annotated[tuple[str, ...], lines(required=True)] = ()
    blameless: Annotated[bool, yes_no()] = True
    publish_to: Annotated[tuple[str, ...], refs("audiences")] = ()


@dataclass(frozen=True, slots=True)
class ImprovementAction(Record):
    """A lesson with an owner, a day, and the change of the plan that closes it."""

    TYPE: ClassVar[str] = "action"
    source: Annotated[ActionSource, choice(required=True)] = "review"
    text: Annotated[str, line(required=True, names=True)] = ""
    owner: Annotated[str, ref("roles", required=True)] = ""
    due: Annotated[date | None, day(required=True)] = None
    status: Annotated[ActionStatus, choice(required=True)] = "open"
    element: Annotated[Element, choice()] = ""
    change: Annotated[str, long()] = ""
    """What in the plan is different now."""
    closed_by_version: Annotated[str, line(limit=20)] = ""


@dataclass(frozen=True, slots=True)
class DrillProgramme(Record):
    """A kind of drill, how often, with whom, and what counts as passed."""

    TYPE: ClassVar[str] = "drill"
    kind: Annotated[DrillKind, choice(required=True, names=True)] = "contact_check"
    every_days: Annotated[int | None, number(required=True, lowest=1, highest=730)] = None
    roles: Annotated[tuple[str, ...], refs("roles", required=True)] = ()
    lead: Annotated[str, ref("roles")] = ""
    scenario: Annotated[str, ref("scenarios")] = ""
    pass_mark: Annotated[int | None, number(highest=100)] = None
    """Per cent."""
    last_run: Annotated[date | None, day(bookkeeping=True)] = None


@dataclass(frozen=True, slots=True)
class Reading(Record):
    """Who reads each major version, within how long, and whether a quiz follows."""

    TYPE: ClassVar[str] = "reading"
    who: Annotated[tuple[str, ...], refs("roles", required=True)] = ()
    within_days: Annotated[int | None, number(required=True, lowest=1, highest=365)] = None
    quiz: Annotated[bool, yes_no()] = False
    pass_mark: Annotated[int | None, number(highest=100)] = None
    """Per cent."""


@dataclass(frozen=True, slots=True)
class Acknowledgement(Record):
    """Somebody has read a version."""

    TYPE: ClassVar[str] = "acknowledgement"
    person: Annotated[str, ref("people", required=True, names=True)] = ""
    version: Annotated[str, line(required=True, limit=20)] = ""
    on: Annotated[date | None, day(required=True)] = None


@dataclass(frozen=True, slots=True)
class Continuity(Record):
    """If the lights go out: copies on paper, another way to talk, and what lies ready."""

    TYPE: ClassVar[str] = "continuity"
    copies: Annotated[tuple[str, ...], lines(required=True)] = ()
    fallback: Annotated[str, line(required=True)] = ""
    meeting_point: Annotated[str, line()] = ""
    go_bag: Annotated[tuple[str, ...], lines(required=True)] = ()
    exported_on: Annotated[date | None, day(bookkeeping=True)] = None
