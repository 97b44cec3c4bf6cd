"""What would help, and what would hurt: changes of the plan that are tried out one by one.

A what-if is a handful of field values, so the one that helps can be applied as it was tried.
Trying costs a few milliseconds each; callers that must not wait take them one at a time.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

from playbook_app.domain.plan.context import people_of
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.people import ApprovalRule, EscalationStep, Role
from playbook_app.domain.plan.tree import find, put
from playbook_app.domain.plan.week.minutes import HOURS
from playbook_app.domain.plan.week.promises import Crew, Promise, cleared, speaks
from playbook_app.domain.plan.week.result import Week, kept_hours

IdeaCode = Literal[
    "deputy",
    "holder",
    "pre_clear",
    "pre_clear_all",
    "publisher",
    "ring_deputies",
    "ring_team",
    "any_approver",
    "lead_decides",
    "out_of_hours",
    "until_late",
]
MOST_PEOPLE = 6
"""People tried for a job: those who can be reached longest."""
LATE = 23 * 60
SHOWN = 6


@dataclass(frozen=True, slots=True)
class Edit:
    """A field of a record gets a value."""

    record: str
    field: str
    value: object


@dataclass(frozen=True, slots=True)
class Idea:
    """A change that could help: a code, the record and the person it is about, and how it is made."""

    code: IdeaCode
    record: str
    edits: tuple[Edit, ...]
    person: str = ""


@dataclass(frozen=True, slots=True)
class WhatIf:
    """An idea that was tried: how many hours are met with it, and how many start minutes are kept."""

    idea: Idea
    met: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Break:
    """The plan without one part: ``kind`` says what ``record`` is, ``met`` how many hours remain."""

    kind: Literal["person", "channel", "approver"]
    record: str
    met: int


def changed(plan: Plan, edits: Iterable[Edit]) -> Plan:
    """Return the plan with the edits made."""
    for edit in edits:
        record = find(plan, edit.record).record
        values: dict[str, Any] = {edit.field: edit.value}
        plan = put(plan, replace(record, **values))
    return plan


def tried(plan: Plan, idea: Idea) -> WhatIf:
    """Return what an idea would bring."""
    found, starts, hours = kept_hours(changed(plan, idea.edits))
    return WhatIf(idea, sum(hours), minutes_of(found, starts))


def minutes_of(found: Iterable[Promise], starts: Iterable[int]) -> int:
    """Return at how many start minutes of the week promises are kept, all levels together."""
    return sum(promise.grid.tick * bits.bit_count() for promise, bits in zip(found, starts, strict=True))


def ranked(week: Week, found: Iterable[WhatIf], most: int = SHOWN) -> tuple[WhatIf, ...]:
    """Return what helps, the most helpful first; of several people for one job only the best."""
    now = minutes_of(week.promises, week.kept)
    helpful = [one for one in found if (one.met, one.minutes) > (week.met, now)]
    best: dict[tuple[str, str], WhatIf] = {}
    for one in sorted(helpful, key=lambda one: (-one.met, -one.minutes)):
        best.setdefault((one.idea.code, one.idea.record), one)
    return tuple(best.values())[:most]


def what_ifs(week: Week) -> tuple[WhatIf, ...]:
    """Try everything and return what helps."""
    return ranked(week, (tried(week.plan, idea) for idea in ideas(week)))


def single_points(week: Week) -> tuple[Break, ...]:
    """Return the parts whose loss costs hours, the worst loss first."""
    return weighed(week, (broken(week.plan, one) for one in parts(week)))


def weighed(week: Week, found: Iterable[Break]) -> tuple[Break, ...]:
    """Return the breaks that cost hours, the worst first."""
    return tuple(sorted((one for one in found if one.met < week.met), key=lambda one: one.met))


def broken(plan: Plan, part: Break) -> Break:
    """Return how many hours are met without a part."""
    return replace(part, met=sum(kept_hours(plan, part.record)[2]))


def parts(week: Week) -> Iterator[Break]:
    """Yield what can be taken away: people, channels that speak, and roles that approve."""
    if not week.met:
        return
    yield from (Break("person", one.id, HOURS) for one in week.plan.people if one.status == "active")
    speaking = (one for one in week.plan.channels if speaks(one))
    yield from (Break("channel", one.id, HOURS) for one in speaking)
    approvers = (t.record for p in week.promises for rule in p.approvals for t in rule.approvers if t.record)
    yield from (Break("approver", role, HOURS) for role in dict.fromkeys(approvers))


# -------------------------------------------------------------------- ideas


def ideas(week: Week) -> Iterator[Idea]:
    """Yield every change worth trying; none when all hours are met or nothing is promised."""
    if week.met == HOURS or not week.promises:
        return
    crew = Crew(week.plan)
    people = sorted(crew.reach, key=lambda one: -reachable(crew, one))
    yield from clearing(week)
    yield from deputies(week, people)
    yield from publishers(week, people)
    yield from ringing(week)
    yield from deciding(week)
    yield from longer_hours(week.plan)


def reachable(crew: Crew, person: str) -> int:
    """Return how much of a week somebody can be reached."""
    joined = 0
    for _answer, bits in crew.reach[person]:
        joined |= bits
    return joined.bit_count()


def failing(week: Week) -> tuple[str, ...]:
    """Return the levels whose promise is not kept at every start."""
    return tuple(
        promise.level
        for promise, starts in zip(week.promises, week.kept, strict=True)
        if starts != promise.grid.all
    )


def clearing(week: Week) -> Iterator[Idea]:
    """Yield first words that could be cleared beforehand: each alone, and one for every level that waits."""
    waiting = [level for level in failing(week) if not cleared(week.plan, level)]
    usable = [s for s in week.plan.statements if s.stage == "holding" and set(s.levels) & set(waiting)]
    edits = {statement.id: Edit(statement.id, "pre_cleared", value=True) for statement in usable}
    for statement in usable:
        yield Idea("pre_clear", statement.id, (edits[statement.id],))
    firsts = dict.fromkeys(next((s.id for s in usable if level in s.levels), "") for level in waiting)
    together = [one for one in firsts if one]
    if len(together) > 1:
        yield Idea("pre_clear_all", week.plan.id, tuple(edits[one] for one in together))


def deputies(week: Week, people: list[str]) -> Iterator[Idea]:
    """Yield deputies for the roles that are waited for."""
    by_id = {role.id: role for role in week.plan.roles}
    for role in (by_id[one] for one in waited_roles(week) if one in by_id):
        known = people_of(role)
        for person in [one for one in people if one not in known][:MOST_PEOPLE]:
            yield joining(role, person)


def joining(role: Role, person: str) -> Idea:
    """Return the idea that a person is the last deputy, or the holder of a role that nobody holds."""
    if not role.primary:
        return Idea("holder", role.id, (Edit(role.id, "primary", person),), person)
    return Idea("deputy", role.id, (Edit(role.id, "deputies", (*role.deputies, person)),), person)


def waited_roles(week: Week) -> Iterator[str]:
    """Yield, once each, the roles that have to answer, approve or post at a level that fails."""
    levels = set(failing(week))
    approving = (
        team.record
        for promise in week.promises
        if promise.level in levels
        for rule in promise.approvals
        for team in (*rule.approvers, *((rule.instead,) if rule.instead is not None else ()))
    )
    calling = (step.notify for step in week.plan.steps if step.level in levels)
    posting = (role for one in week.plan.channels if speaks(one) for role in (one.owner, one.backup))
    yield from dict.fromkeys((*approving, *calling, *posting))


def publishers(week: Week, people: list[str]) -> Iterator[Idea]:
    """Yield people who could be let post where the whole story stands, or where else we speak."""
    speaking = [one for one in week.plan.channels if speaks(one)]
    channel = next(
        (one for one in speaking if one.crisis_use == "source_of_truth"), next(iter(speaking), None)
    )
    if channel is None:
        return
    team = next(team for promise in week.promises for team in promise.posters if team.record == channel.id)
    known = {member.person for member in team.members}
    for person in [one for one in people if one not in known][:MOST_PEOPLE]:
        edit = Edit(channel.id, "publishers", (*channel.publishers, person))
        yield Idea("publisher", channel.id, (edit,), person)


def ringing(week: Week) -> Iterator[Idea]:
    """Yield calls that could go on to deputies or to the whole team."""
    with_deputies = {role.id for role in week.plan.roles if len(people_of(role)) > 1}
    for step in week.plan.steps:
        if step.level in failing(week):
            yield from other_calls(step, deputies=step.notify in with_deputies)


def other_calls(step: EscalationStep, *, deputies: bool) -> Iterator[Idea]:
    """Yield what a call could do instead when nobody answers."""
    if deputies and step.if_no_answer != "next_deputy":
        yield Idea("ring_deputies", step.id, (Edit(step.id, "if_no_answer", "next_deputy"),))
    if step.if_no_answer != "any_of":
        yield Idea("ring_team", step.id, (Edit(step.id, "if_no_answer", "any_of"),))


def deciding(week: Week) -> Iterator[Idea]:
    """Yield approvals that could ask for one yes, or let the lead decide."""
    for rule in week.plan.approvals:
        if rule.level in failing(week) and rule.message_kind == "holding":
            yield from other_approvals(rule)


def other_approvals(rule: ApprovalRule) -> Iterator[Idea]:
    """Yield how a rule could be content sooner."""
    if rule.mode != "any" and len(rule.approvers) > 1:
        yield Idea("any_approver", rule.id, (Edit(rule.id, "mode", "any"),))
    if rule.if_silent != "lead_decides" and rule.max_min is not None:
        yield Idea("lead_decides", rule.id, (Edit(rule.id, "if_silent", "lead_decides"),))


def longer_hours(plan: Plan) -> Iterator[Idea]:
    """Yield people who could be reached longer: until 23:00, or out of hours where no hours are given."""
    for person in plan.people:
        if person.status != "active":
            continue
        own = person.reach
        longer = tuple(
            Edit(one.id, "until", LATE)
            for one in own
            if one.start is not None and one.until is not None and one.start < one.until < LATE
        )
        if longer:
            yield Idea("until_late", person.id, longer, person.id)
        if not own and person.contacts and not any(contact.out_of_hours for contact in person.contacts):
            edit = Edit(person.contacts[0].id, "out_of_hours", value=True)
            yield Idea("out_of_hours", person.id, (edit,), person.id)
