"""Section 10: how we behave in public, and what may be removed from our pages."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from playbook_app.domain.plan.fields import choice, line, number, ref, yes_no
from playbook_app.domain.plan.records.base import Record

AppliesTo = Literal["everyone", "official_accounts", "personal_accounts", "crisis_team"]
PolicyKind = Literal["do", "do_not", "limit"]
Category = Literal[
    "complaint",
    "criticism",
    "off_topic",
    "spam",
    "abuse",
    "threat",
    "hate",
    "personal_data",
    "illegal",
    "impersonation",
]
ModerationAction = Literal["leave", "reply", "hide", "remove", "report", "block"]
PROTECTED = frozenset({"complaint", "criticism"})
"""Categories that stay: they may only be left or answered."""
HARMLESS = frozenset({"leave", "reply"})
"""Actions after which everybody can still read it."""


@dataclass(frozen=True, slots=True)
class PolicyRule(Record):
    """A rule of conduct, with its reason and the sentence that keeps it fair."""

    TYPE: ClassVar[str] = "policy"
    applies_to: Annotated[AppliesTo, choice(required=True)] = "everyone"
    kind: Annotated[PolicyKind, choice(required=True)] = "do"
    text: Annotated[str, line(required=True, names=True)] = ""
    why: Annotated[str, line(required=True)] = ""
    saving_clause: Annotated[str, line()] = ""
    """What the rule does not forbid (talking about pay and conditions, reporting a wrong)."""
    jurisdiction: Annotated[str, line(limit=40)] = ""


@dataclass(frozen=True, slots=True)
class ModerationRule(Record):
    """What happens to one kind of post on our pages."""

    TYPE: ClassVar[str] = "moderation"
    category: Annotated[Category, choice(required=True, names=True)] = "complaint"
    definition: Annotated[str, line(required=True)] = ""
    """What counts, described by what is said and not by whose side it takes."""
    action: Annotated[ModerationAction, choice(required=True)] = "leave"
    decider: Annotated[str, ref("roles", required=True)] = ""
    evidence_first: Annotated[bool, yes_no()] = False
    log: Annotated[bool, yes_no()] = False
    notice: Annotated[bool, yes_no()] = False
    """Whether the author is told."""
    appeal_to: Annotated[str, ref("roles")] = ""
    keep_days: Annotated[int | None, number(highest=36_500)] = None
