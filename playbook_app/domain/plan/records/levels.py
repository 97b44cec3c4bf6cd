"""Section 5: how bad it is, how that is recognised, and what it promises."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from playbook_app.domain.plan.fields import (
    choice,
    line,
    lines,
    many,
    minutes,
    number,
    ref,
    refs,
    yes_no,
)
from playbook_app.domain.plan.records.base import Record

TriggerKind = Literal[
    "mention_count",
    "mention_ratio",
    "negative_share",
    "reach",
    "spread_channels",
    "media_contact",
    "regulator_contact",
    "safety_harm",
    "discrimination",
    "legal_threat",
    "staff_conduct",
    "named_person",
    "data_exposure",
    "account_compromised",
    "false_claim",
    "manual",
]
MEASURED = frozenset({"mention_count", "mention_ratio", "negative_share", "reach", "spread_channels"})
"""Trigger kinds that are a number over a window; the others are yes or no and need a definition."""


@dataclass(frozen=True, slots=True)
class Trigger(Record):
    """One sign that a level applies: a number reached within a window, or a fact."""

    TYPE: ClassVar[str] = "trigger"
    kind: Annotated[TriggerKind, choice(required=True, names=True)] = "manual"
    threshold: Annotated[int | None, number()] = None
    """At least this many (mentions, times the usual, per cent, people, channels)."""
    window_min: Annotated[int | None, minutes()] = None
    sustain_min: Annotated[int | None, minutes()] = None
    """For so long, before it counts."""
    baseline: Annotated[str, ref("baselines")] = ""
    """What is usual, for kinds that are a multiple of it."""
    note: Annotated[str, line()] = ""


@dataclass(frozen=True, slots=True)
class Level(Record):
    """A level of severity. ``rank`` 1 is the worst; all targets are minutes after it is declared."""

    TYPE: ClassVar[str] = "level"
    rank: Annotated[int | None, number(required=True, lowest=1, highest=9)] = None
    name: Annotated[str, line(required=True, names=True)] = ""
    meaning: Annotated[str, line(required=True)] = ""
    examples: Annotated[tuple[str, ...], lines(required=True, least=2)] = ()
    triggers: Annotated[tuple[Trigger, ...], many(required=True)] = ()
    ack_min: Annotated[int | None, minutes(required=True)] = None
    """Somebody of ours has seen it and taken it."""
    internal_notify_min: Annotated[int | None, minutes(required=True)] = None
    """Our own people know."""
    first_public_min: Annotated[int | None, minutes(required=True)] = None
    """The first words are out."""
    update_min: Annotated[int | None, minutes(required=True)] = None
    """Longest silence between two public updates."""
    exec_notify_min: Annotated[int | None, minutes()] = None
    """Whoever is above the lead knows."""
    decider: Annotated[str, ref("roles", required=True)] = ""
    team: Annotated[tuple[str, ...], refs("roles", required=True)] = ()
    playbook: Annotated[str, ref("playbooks", required=True)] = ""
    stand_down: Annotated[str, ref("stand_downs", required=True)] = ""
    pause_scheduled: Annotated[bool, yes_no()] = False
    pause_ads: Annotated[bool, yes_no()] = False
    review_within_days: Annotated[int | None, number(lowest=1, highest=365)] = None
    """Where it differs from the plan's usual review."""
    go_higher_in_doubt: Annotated[bool, yes_no()] = True
