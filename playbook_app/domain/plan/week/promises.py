"""What a plan promises and with whom: its levels, calls, approvals and channels as the test needs them.

All times here are ticks of the plan's grid (see ``minutes``).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from playbook_app.domain.plan.context import people_of
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.channels import Channel
from playbook_app.domain.plan.records.levels import Level
from playbook_app.domain.plan.records.people import ApprovalRule, EscalationStep
from playbook_app.domain.plan.week.hours import Hours, duties, grid_of, hours_of
from playbook_app.domain.plan.week.minutes import Grid, Span

SPEAKING = frozenset({"source_of_truth", "mirror"})
Reach = tuple[tuple[int, int], ...]
"""Pairs of ticks until an answer and the week, twice, in which that is so."""


@dataclass(frozen=True, slots=True)
class Member:
    """A person in a job, and when they can be reached for it."""

    person: str
    reach: Reach


@dataclass(frozen=True, slots=True)
class Team:
    """Whoever can do one thing, each alone: a role, or those who may post on a channel."""

    record: str
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """A member who is rung ``after`` so long if nobody has answered by then."""

    after: int
    step: str
    member: Member


@dataclass(frozen=True, slots=True)
class Approval:
    """One rule: who must say yes, for how long each may be silent, and who then decides instead."""

    record: str
    approvers: tuple[Team, ...]
    mode: Literal["any", "all", "in_order"]
    patience: int | None
    instead: Team | None


@dataclass(frozen=True, slots=True)
class Promise:
    """First words ``within`` so long at a level, and everything that has to happen for it."""

    level: str
    grid: Grid
    within: int
    calls: tuple[Call, ...]
    approvals: tuple[Approval, ...]
    """Empty when the words are cleared already."""
    posters: tuple[Team, ...]
    """One team for each channel."""


class Crew:
    """A plan's people, ready to be asked for. ``without`` is the id of what is taken away.

    That is a person, a channel, or a role: its people are there but none of them may approve.
    """

    def __init__(self, plan: Plan, without: str = "") -> None:
        """Look at ``plan``."""
        self.plan = plan
        self.without = without
        self._roles = {role.id: role for role in plan.roles}
        self._teams: dict[str, Team] = {}
        here = [one for one in plan.people if one.status == "active" and one.id != without]
        self._duties = [duty for duty in duties(plan) if duty.person in {one.id for one in here}]
        hours = {one.id: [*hours_of(one)] for one in here}
        for duty in self._duties:
            hours[duty.person].append(duty.hours)
        self.grid = grid_of(plan, (one for own in hours.values() for one in own))
        self.reach = {person: self._reach(own) for person, own in hours.items()}
        """When each person who is there can be reached, on duty or not."""

    def _reach(self, hours: Iterable[Hours]) -> Reach:
        spans: dict[int, tuple[Span, ...]] = {}
        for one in hours:
            spans[one.answer] = (*spans.get(one.answer, ()), *one.spans)
        return tuple(
            (answer // self.grid.tick, self.grid.spans(own)) for answer, own in sorted(spans.items())
        )

    def members(self, people: Iterable[str]) -> tuple[Member, ...]:
        """Return those of ``people`` who are there."""
        return tuple(Member(one, self.reach[one]) for one in people if one in self.reach)

    def on_duty(self, role: str) -> tuple[Member, ...]:
        """Return who has a shift for a role; each counts in those hours only."""
        return tuple(
            Member(duty.person, self._reach([duty.hours]))
            for duty in self._duties
            if role and duty.role == role
        )

    def team(self, role_id: str) -> Team:
        """Return everybody who can do what a role does."""
        if role_id not in self._teams:
            role = self._roles.get(role_id)
            people = people_of(role) if role is not None else ()
            self._teams[role_id] = Team(role_id, (*self.members(people), *self.on_duty(role_id)))
        return self._teams[role_id]

    def approver(self, role_id: str) -> Team:
        """Return everybody who may approve for a role."""
        return Team(role_id, ()) if role_id == self.without else self.team(role_id)

    # ---------------------------------------------------------------- calls

    def calls(self, level: Level) -> Iterator[Call]:
        """Yield who is rung at a level, and after how long; what follows an unknown wait is never rung."""
        steps = [step for step in self.plan.steps if step.level == level.id]
        known = next((n for n, step in enumerate(steps) if step.wait_min is None), len(steps))
        starts = accumulate((step.wait_min or 0 for step in steps), initial=0)
        for step, start in zip(steps[: known + 1], starts, strict=False):
            for after, member in self._step(level, step):
                yield Call((start + after) // self.grid.tick, step.id, member)

    def _step(self, level: Level, step: EscalationStep) -> Iterator[tuple[int, Member]]:
        """Yield whom one step rings, and how many minutes after it began."""
        role = self._roles.get(step.notify)
        people = people_of(role) if role is not None else ()
        holder = (role.primary,) if role is not None else ()
        yield from ((0, member) for member in (*self.members(holder), *self.on_duty(step.notify)))
        if step.wait_min is None:
            return
        if step.if_no_answer == "next_deputy":
            deputies = [one for one in people if one not in holder]
            for number, deputy in enumerate(deputies, 1):
                yield from ((number * step.wait_min, member) for member in self.members((deputy,)))
        elif step.if_no_answer == "any_of":
            for key in level.team:
                yield from ((step.wait_min, member) for member in self.team(key).members)

    # ---------------------------------------------------------------- approval

    def approvals(self, level: Level) -> tuple[Approval, ...]:
        """Return who has to say yes to the first words of a level."""
        if cleared(self.plan, level.id):
            return ()
        rules = [r for r in self.plan.approvals if r.level == level.id and r.message_kind == "holding"]
        if not rules:
            return (Approval(level.id, (self.approver(level.decider),), "any", None, None),)
        return tuple(self._approval(level, rule) for rule in rules)

    def _approval(self, level: Level, rule: ApprovalRule) -> Approval:
        approvers = tuple(self.approver(role) for role in rule.approvers) or (Team("", ()),)
        heirs = {"escalate": rule.escalate_to, "lead_decides": level.decider}
        heir = heirs.get(rule.if_silent, "")
        if not heir or rule.max_min is None:
            return Approval(rule.id, approvers, rule.mode, None, None)
        return Approval(rule.id, approvers, rule.mode, rule.max_min // self.grid.tick, self.approver(heir))

    # ---------------------------------------------------------------- posting

    def posters(self) -> tuple[Team, ...]:
        """Return who may post, by channel that speaks in a crisis."""
        return tuple(
            Team(channel.id, self._posters(channel))
            for channel in self.plan.channels
            if speaks(channel) and channel.id != self.without
        )

    def _posters(self, channel: Channel) -> tuple[Member, ...]:
        both = (*self.team(channel.owner).members, *self.team(channel.backup).members)
        return (*both, *self.members(channel.publishers))


def promises(plan: Plan, without: str = "") -> tuple[Promise, ...]:
    """Return what the plan promises, the worst level first."""
    crew = Crew(plan, without)
    posters = crew.posters()
    longest = crew.grid.week - 1
    return tuple(
        Promise(
            level.id,
            crew.grid,
            min(level.first_public_min // crew.grid.tick, longest),
            tuple(crew.calls(level)),
            crew.approvals(level),
            posters,
        )
        for level in sorted(plan.levels, key=lambda level: level.rank or 0)
        if level.first_public_min is not None
    )


def cleared(plan: Plan, level: str) -> bool:
    """Tell whether first words for a level may go out without asking."""
    return any(s.stage == "holding" and s.pre_cleared and level in s.levels for s in plan.statements)


def speaks(channel: Channel) -> bool:
    """Tell whether first words may stand on a channel."""
    return channel.crisis_use in SPEAKING and channel.status == "active"
