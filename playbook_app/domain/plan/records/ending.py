"""Sections 16 and 17: when to stop replying to one person, and how to know that it is over."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from playbook_app.domain.plan.fields import (
    choice,
    line,
    lines,
    many,
    number,
    ref,
)
from playbook_app.domain.plan.records.base import Record

CriterionKind = Literal["mentions_normal", "negative_share", "no_new_outlet", "cause_fixed", "manual"]


@dataclass(frozen=True, slots=True)
class EngagementLimit(Record):
    """When one exchange ends, whatever the other side says."""

    TYPE: ClassVar[str] = "limit"
    title: Annotated[str, line(required=True, names=True)] = ""
    max_public_replies: Annotated[int | None, number(required=True, lowest=1, highest=20)] = None
    move_private_after: Annotated[int | None, number(highest=20)] = None
    stop_when: Annotated[tuple[str, ...], lines(required=True)] = ()
    exit_line: Annotated[str, ref("statements", required=True)] = ""
    decider: Annotated[str, ref("roles", required=True)] = ""
    exceptions: Annotated[tuple[str, ...], lines(required=True)] = ()
    re_engage_if: Annotated[tuple[str, ...], lines()] = ()


@dataclass(frozen=True, slots=True)
class Criterion(Record):
    """Something that has been true for so long."""

    TYPE: ClassVar[str] = "criterion"
    kind: Annotated[CriterionKind, choice(required=True)] = "manual"
    text: Annotated[str, line(required=True, names=True)] = ""
    threshold: Annotated[int | None, number()] = None
    """At most this many (mentions in a day, per cent, new outlets)."""
    sustained_hours: Annotated[int | None, number(required=True)] = None


@dataclass(frozen=True, slots=True)
class StandDown(Record):
    """How a crisis is declared over, and who still watches afterwards."""

    TYPE: ClassVar[str] = "standdown"
    title: Annotated[str, line(required=True, names=True)] = ""
    criteria: Annotated[tuple[Criterion, ...], many(required=True)] = ()
    decider: Annotated[str, ref("roles", required=True)] = ""
    tell: Annotated[tuple[str, ...], lines(required=True)] = ()
    closing_statement: Annotated[str, ref("statements", required=True)] = ""
    resume_steps: Annotated[tuple[str, ...], lines(required=True)] = ()
    aftercare_days: Annotated[int | None, number(required=True, highest=730)] = None
    reopen_if: Annotated[tuple[str, ...], lines(required=True)] = ()
