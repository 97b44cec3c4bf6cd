"""Sections 14 and 15: who has to know, in which order, and who may speak up for us."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from playbook_app.domain.plan.fields import choice, line, lines, minutes, ref, yes_no
from playbook_app.domain.plan.records.base import Record

AudienceKind = Literal[
    "staff",
    "affected",
    "customers",
    "board",
    "funders",
    "regulator",
    "media",
    "partners",
    "union",
    "insurer",
    "clients",
    "elected",
]


@dataclass(frozen=True, slots=True)
class Audience(Record):
    """People who must not learn it from strangers."""

    TYPE: ClassVar[str] = "audience"
    kind: Annotated[AudienceKind, choice(required=True)] = "staff"
    name: Annotated[str, line(required=True, names=True)] = ""
    reach_by: Annotated[tuple[str, ...], lines(required=True)] = ()
    contact: Annotated[str, line(sensitive=True)] = ""


@dataclass(frozen=True, slots=True)
class NotifyRule(Record):
    """Who is told at a level, by whom, within how many minutes, with which words."""

    TYPE: ClassVar[str] = "notice"
    level: Annotated[str, ref("levels", required=True)] = ""
    audience: Annotated[str, ref("audiences", required=True, names=True)] = ""
    within_min: Annotated[int | None, minutes(required=True)] = None
    by: Annotated[str, ref("roles", required=True)] = ""
    statement: Annotated[str, ref("statements", required=True)] = ""
    before_public: Annotated[bool, yes_no()] = True


@dataclass(frozen=True, slots=True)
class AdvocateGroup(Record):
    """People who like us. They are asked for facts in the open, never for applause."""

    TYPE: ClassVar[str] = "advocates"
    name: Annotated[str, line(required=True, names=True)] = ""
    contact_role: Annotated[str, ref("roles", required=True)] = ""
    may_be_told: Annotated[tuple[str, ...], lines(required=True)] = ()
    ask: Annotated[str, line(required=True)] = ""
    disclosure_line: Annotated[str, line(required=True)] = ""
    """What they say about their tie to us."""
    never: Annotated[tuple[str, ...], lines(required=True)] = ()
    activate_when: Annotated[str, line(required=True)] = ""
    activated_by: Annotated[str, ref("roles", required=True)] = ""
