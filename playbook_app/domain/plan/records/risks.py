"""Sections 3 and 4: what could go wrong, and how we notice that it has."""

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
    long,
    minutes,
    number,
    ref,
    refs,
    yes_no,
)
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.records.people import Day

Cluster = Literal["", "victim", "accidental", "preventable", "unknown"]
Touches = Literal["harm", "personal_data", "minors", "regulated"]
Metric = Literal["mentions_day", "negative_share", "reach_day", "messages_day"]


@dataclass(frozen=True, slots=True)
class Scenario(Record):
    """Something that could happen, thought through on a quiet day (SCCT clusters: Coombs)."""

    TYPE: ClassVar[str] = "scenario"
    title: Annotated[str, line(required=True, names=True)] = ""
    story: Annotated[str, long(required=True)] = ""
    cluster: Annotated[Cluster, choice(required=True)] = ""
    """Whose doing it looks like: done to us, an accident, or our own fault."""
    happened_before: Annotated[bool, yes_no()] = False
    poor_reputation: Annotated[bool, yes_no()] = False
    likelihood: Annotated[int | None, number(required=True, lowest=1, highest=5)] = None
    impact: Annotated[int | None, number(required=True, lowest=1, highest=5)] = None
    touches: Annotated[tuple[Touches, ...], choices()] = ()
    """What may start a legal clock."""
    early_signs: Annotated[tuple[str, ...], lines(required=True)] = ()
    level: Annotated[str, ref("levels", required=True)] = ""
    spokesperson: Annotated[str, ref("roles", required=True)] = ""
    """A role, so that a deputy can stand in; who must not is in ``Fit``."""
    statements: Annotated[tuple[str, ...], refs("statements", required=True)] = ()
    playbook: Annotated[str, ref("playbooks")] = ""
    audiences: Annotated[tuple[str, ...], refs("audiences")] = ()
    duties: Annotated[tuple[str, ...], refs("duties")] = ()
    facts_needed: Annotated[tuple[str, ...], lines(required=True)] = ()
    good_of_it: Annotated[str, line()] = ""


@dataclass(frozen=True, slots=True)
class Monitoring(Record):
    """What is watched, where, when and by whom."""

    TYPE: ClassVar[str] = "monitoring"
    keywords: Annotated[tuple[str, ...], lines(required=True)] = ()
    where: Annotated[tuple[str, ...], lines(required=True)] = ()
    tool: Annotated[str, line()] = ""
    days: Annotated[tuple[Day, ...], choices(required=True)] = ()
    start: Annotated[int | None, clock(required=True)] = None
    until: Annotated[int | None, clock(required=True)] = None
    check_every_min: Annotated[int | None, minutes(required=True)] = None
    role: Annotated[str, ref("roles", required=True)] = ""


@dataclass(frozen=True, slots=True)
class Baseline(Record):
    """What is usual, so that unusual means something."""

    TYPE: ClassVar[str] = "baseline"
    metric: Annotated[Metric, choice(required=True, names=True)] = "mentions_day"
    value: Annotated[int | None, number(required=True)] = None
    measured_on: Annotated[date | None, day(required=True, bookkeeping=True)] = None
