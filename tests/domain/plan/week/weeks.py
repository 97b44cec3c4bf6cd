"""Small plans about who is there when, and a week played minute by minute, written without the engine."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from playbook_app.base.ids import counted_ids
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.channels import Channel
from playbook_app.domain.plan.records.levels import Level
from playbook_app.domain.plan.records.people import (
    ApprovalRule,
    Contact,
    EscalationStep,
    Person,
    Reach,
    Role,
    Shift,
)
from playbook_app.domain.plan.records.statements import Statement
from playbook_app.domain.plan.schema import layout, new

WEEK = 7 * 24 * 60
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Builder:
    """Collects records of a plan and returns their ids; ``plan`` is what there is so far."""

    def __init__(self) -> None:
        """Begin with an empty plan."""
        self.ids = counted_ids()
        self.plan = new(Plan, self.ids)

    def add(self, kind: type, **values: Any) -> str:
        """Add a record and return its id."""
        record = new(kind, self.ids, **values)
        key = next(field.key for field in layout(Plan).children if field.record is kind)
        self.plan = replace(self.plan, **{key: (*getattr(self.plan, key), record)})
        return str(record.id)

    def person(self, name: str, *hours: tuple[Any, Any, Any, Any], **more: Any) -> str:
        """Add somebody with hours: days, from, until, minutes until an answer."""
        keys = ("days", "start", "until", "answer_min")
        reach = tuple(new(Reach, self.ids, **dict(zip(keys, own, strict=True))) for own in hours)
        return self.add(Person, name=name, reach=reach, **more)

    def contact(self, **values: Any) -> Contact:
        """Return a contact for somebody."""
        return new(Contact, self.ids, value="0170 1234567", **values)


def cafe(*, within: int = 60) -> Plan:
    """Return the café: Maya (08:00 to 18:00) approves, Jo (always) answers and posts, Lu has the nights."""
    build = Builder()
    maya = build.person("Maya", (DAYS, 8 * 60, 18 * 60, 10))
    jo = build.person("Jo", (DAYS, 0, 24 * 60, 5))
    lu = build.person("Lu", (DAYS, 17 * 60, 9 * 60, 15))
    hand = build.add(Role, key="publisher", name="Right hand", primary=jo)
    owner = build.add(Role, key="crisis_lead", name="Owner", primary=maya)
    build.add(Role, name="Friend", primary=lu)
    level = build.add(Level, name="Fire", rank=1, first_public_min=within, decider=owner, team=(owner, hand))
    build.add(EscalationStep, level=level, notify=hand, wait_min=10, if_no_answer="next_step")
    build.add(ApprovalRule, level=level, approvers=(owner,), max_min=20, if_silent="use_pre_cleared")
    build.add(Channel, name="Our page", crisis_use="source_of_truth", owner=hand)
    build.add(Statement, title="We have seen it", levels=(level,))
    return build.plan


# -------------------------------------------------------------------- generated plans

MOMENTS = st.sampled_from((0, 300, 450, 465, 720, 1000, 1020, 1380, 1440))
SHORT = st.sampled_from((0, 5, 7, 15, 30))


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Return a plan about some hours, with anything that may be missing missing at times."""
    build = Builder()
    people = [any_person(draw, build, number) for number in range(draw(st.integers(1, 4)))]
    some = st.lists(st.sampled_from(people), max_size=2, unique=True).map(tuple)
    one = st.sampled_from((*people, ""))
    roles = [
        build.add(Role, name=f"R{number}", primary=draw(one), deputies=draw(some))
        for number in range(draw(st.integers(1, 3)))
    ]
    role, several = st.sampled_from((*roles, "")), st.lists(st.sampled_from(roles), max_size=3).map(tuple)
    for _ in range(draw(st.integers(0, 1))):
        days, start, until = draw(hours())[:3]
        build.add(Shift, role=draw(role), person=draw(one), days=days, start=start, until=until)
    levels = [
        build.add(
            Level,
            rank=rank,
            first_public_min=draw(st.sampled_from((None, 0, 20, 45, 60, 75))),
            decider=draw(role),
            team=draw(several),
        )
        for rank in (1, 2)
    ]
    level = st.sampled_from(levels)
    for _ in range(draw(st.integers(0, 4))):
        wait, then = (
            draw(st.none() | SHORT),
            draw(st.sampled_from(("", "next_deputy", "next_step", "any_of"))),
        )
        build.add(EscalationStep, level=draw(level), notify=draw(role), wait_min=wait, if_no_answer=then)
    for _ in range(draw(st.integers(0, 2))):
        build.add(
            ApprovalRule,
            level=draw(level),
            message_kind=draw(st.sampled_from(("holding", "holding", "reply"))),
            approvers=draw(several),
            mode=draw(st.sampled_from(("any", "all", "in_order"))),
            max_min=draw(st.none() | SHORT),
            if_silent=draw(st.sampled_from(("", "use_pre_cleared", "escalate", "lead_decides"))),
            escalate_to=draw(role),
        )
    for _ in range(draw(st.integers(0, 2))):
        build.add(
            Channel,
            status=draw(st.sampled_from(("active", "active", "dormant"))),
            crisis_use=draw(st.sampled_from(("source_of_truth", "mirror", "silent"))),
            owner=draw(role),
            backup=draw(role),
            publishers=draw(some),
        )
    for _ in range(draw(st.integers(0, 1))):
        stage, ready = draw(st.sampled_from(("holding", "update"))), draw(st.booleans())
        build.add(Statement, stage=stage, levels=(draw(level),), pre_cleared=ready)
    return build.plan


@st.composite
def hours(draw: st.DrawFn) -> tuple[tuple[str, ...], int | None, int | None, int | None]:
    """Return days, from, until and minutes until an answer."""
    days = tuple(draw(st.lists(st.sampled_from(DAYS), min_size=1, max_size=7, unique=True)))
    return days, draw(MOMENTS), draw(MOMENTS), draw(st.none() | SHORT)


def any_person(draw: st.DrawFn, build: Builder, number: int) -> str:
    """Add somebody with hours, with contacts only, or gone."""
    own = draw(st.lists(hours(), max_size=2))
    contacts = tuple(build.contact(out_of_hours=draw(st.booleans())) for _ in range(draw(st.integers(0, 1))))
    status = draw(st.sampled_from(("active", "active", "active", "on_leave")))
    return build.person(f"P{number}", *own, contacts=contacts, status=status)


# -------------------------------------------------------------------- the week, minute by minute


class Simulator:
    """Plays one level from one start, a minute at a time."""

    def __init__(self, plan: Plan, level: Level, start: int) -> None:
        """Begin in a minute of the week."""
        self.plan, self.level, self.start = plan, level, start
        self.roles = {role.id: role for role in plan.roles}
        self.people = {one.id: one for one in plan.people if one.status == "active"}

    def play(self, limit: int) -> int | None:
        """Return the minute in which the first words are out, ``None`` when not within ``limit``."""
        self.limit = limit
        rung: dict[str, int] = {}
        calls = list(self.calls())
        first: int | None = None
        self.answers: dict[tuple[str, str, int], int] = {}
        waiting = self.rules()
        for minute in range(limit + 1):
            for after, person, _duty in calls:
                if after == minute and first is None:
                    rung.setdefault(person, minute)
            if first is None:
                answers = (self.answered(person, duty, after, minute) for after, person, duty in calls)
                first = minute if any(answers) else None
                if first is not None:
                    self.told = {one: rung.get(one, first) for one in self.people}
            if first is not None:
                waiting = [rule for rule in waiting if not rule.content(self, minute)]
                if not waiting and any(self.there(*who, minute) for who in self.posters()):
                    return minute
        return None

    def answered(self, person: str, duty: str, asked: int, minute: int) -> bool:
        """Tell whether a person who was asked has answered by now."""
        key = (person, duty, asked)
        if key not in self.answers:
            self.answers[key] = self.first_answer(person, duty, asked)
        return self.answers[key] <= minute

    def first_answer(self, person: str, duty: str, asked: int) -> int:
        """Return the minute in which a person who was asked answers, as far as that is played."""
        best = self.limit + 1
        for then in range(asked, self.limit + 1):
            waits = self.answer_minutes(person, duty, self.start + then)
            best = min([best, *(then + wait for wait in waits)])
        return best

    def there(self, person: str, duty: str, minute: int) -> bool:
        """Tell whether somebody who was rung or told is there by now."""
        return self.answered(person, duty, self.told[person], minute)

    def answer_minutes(self, person: str, duty: str, moment: int) -> list[int]:
        """Return how long answers take in a minute of the week; nothing when the person is not there."""
        found = self.people[person]
        shifts = [one for one in self.plan.rota if one.person == person and duty in ("", one.role)]
        waits = [10 for one in shifts if self.inside(one, moment)]
        if duty:
            return waits
        day, clock = divmod(moment % WEEK, 1440)
        if found.reach:
            own = [one for one in found.reach if self.inside(one, moment)]
            return waits + [10 if one.answer_min is None else one.answer_min for one in own]
        always = any(contact.out_of_hours for contact in found.contacts)
        office = bool(found.contacts) and day < 5 and 540 <= clock < 1020
        return waits + ([10] if always or office else [])

    def inside(self, one: Reach | Shift, moment: int) -> bool:
        """Tell whether a minute of the week lies in somebody's hours."""
        if one.start is None or one.until is None:
            return False
        day, clock = divmod(moment % WEEK, 1440)
        today, yesterday = DAYS[day] in one.days, DAYS[day - 1] in one.days
        if one.until > one.start:
            return today and one.start <= clock < one.until
        return (today and clock >= one.start) or (yesterday and clock < one.until)

    def members(self, role_id: str) -> list[tuple[str, str]]:
        """Return persons and, for those on a shift, the role they are on duty for."""
        role = self.roles.get(role_id)
        people = [role.primary, *role.deputies] if role else []
        duty = [(one.person, one.role) for one in self.plan.rota if one.role == role_id and role_id]
        return [who for who in [*((one, "") for one in people), *duty] if who[0] in self.people]

    def calls(self) -> Iterator[tuple[int, str, str]]:
        """Yield after how many minutes who is rung, and the role they are on duty for."""
        begin = 0
        for step in (one for one in self.plan.steps if one.level == self.level.id):
            holder = self.roles[step.notify].primary if step.notify else ""
            for person, duty in self.members(step.notify):
                if duty or person == holder:
                    yield begin, person, duty
            if step.wait_min is None:
                return
            for number, (person, duty) in enumerate(self.others(step, holder), 1):
                rounds = number if step.if_no_answer == "next_deputy" else 1
                if person in self.people:
                    yield begin + rounds * step.wait_min, person, duty
            begin += step.wait_min

    def others(self, step: EscalationStep, holder: str) -> list[tuple[str, str]]:
        """Return whom a step rings when nobody answers, those who are away included."""
        if step.if_no_answer == "any_of":
            return [who for key in self.level.team for who in self.members(key)]
        if step.if_no_answer == "next_deputy" and step.notify:
            return [(one, "") for one in dict.fromkeys(self.roles[step.notify].deputies) if one != holder]
        return []

    def posters(self) -> Iterator[tuple[str, str]]:
        """Yield who may post."""
        for channel in self.plan.channels:
            if channel.status == "active" and channel.crisis_use in ("source_of_truth", "mirror"):
                yield from self.members(channel.owner)
                yield from self.members(channel.backup)
                yield from ((one, "") for one in channel.publishers if one in self.people)

    def rules(self) -> list["Signing"]:
        """Return the approvals that are needed."""
        for words in self.plan.statements:
            if words.stage == "holding" and words.pre_cleared and self.level.id in words.levels:
                return []
        rules = [
            Signing(rule, self.level)
            for rule in self.plan.approvals
            if rule.level == self.level.id and rule.message_kind == "holding"
        ]
        decider = new(ApprovalRule, counted_ids(), approvers=(self.level.decider,))
        return rules or [Signing(decider, self.level)]


class Signing:
    """One approval rule while time goes by."""

    def __init__(self, rule: ApprovalRule, level: Level) -> None:
        """Begin with nobody asked."""
        self.rule = rule
        self.open = list(rule.approvers)
        self.heir = {"escalate": rule.escalate_to, "lead_decides": level.decider}.get(rule.if_silent, "")
        self.asked: int | None = None

    def content(self, week: Simulator, minute: int) -> bool:
        """Tell whether everybody who must has said yes by now."""
        if self.asked is None:
            self.asked = minute
        if not self.rule.approvers:
            return False
        if self.rule.mode == "in_order":
            while self.open and self.yes(week, self.open[0], minute):
                self.open.pop(0)
                self.asked = minute
            return not self.open
        said = [self.yes(week, role, minute) for role in self.rule.approvers]
        return any(said) if self.rule.mode == "any" else all(said)

    def yes(self, week: Simulator, role: str, minute: int) -> bool:
        """Tell whether a role, or whoever decides instead, has said yes by now."""
        assert self.asked is not None
        own = any(week.there(*who, minute) for who in week.members(role))
        silent = self.rule.max_min is not None and minute - self.asked >= self.rule.max_min
        return own or (silent and any(week.there(*who, minute) for who in week.members(self.heir)))


def with_first(plan: Plan, key: str, **values: Any) -> Plan:
    """Return the plan with values in the first record of a collection."""
    first, *rest = getattr(plan, key)
    return replace(plan, **{key: (replace(first, **values), *rest)})
