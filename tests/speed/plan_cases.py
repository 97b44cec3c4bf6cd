"""What runs after every pause in typing: the linter over 500 records, the week test of 30 people."""

import time
from collections.abc import Iterator
from dataclasses import replace
from statistics import median

from playbook_app.base.ids import counted_ids
from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.lint import lint
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.first_hour import ChecklistItem
from playbook_app.domain.plan.records.people import Contact, Person
from playbook_app.domain.plan.records.statements import Statement, Variant
from playbook_app.domain.plan.schema import new
from playbook_app.domain.plan.week.result import week_test
from tests.domain.plan.sound import BODY, TODAY, sound_plan
from tests.domain.plan.week.weeks import cafe
from tests.speed.case import Case

ROUNDS = 9
CREW = 30
WEEK_MS = 20.0
RECORDS = 500
LINT_MS = 100.0


def big_plan(count: int) -> Draft:
    """Return the sound plan with many more people, items and statements."""
    ids = counted_ids()
    draft = Draft(sound_plan())
    used = 100
    for number in range(count // 5):
        used += 1
        contact = replace(new(Contact, ids, value="0170 1234567"), id=f"contact_{used:010d}")
        draft.add(
            replace(new(Person, ids, name=f"N {number}", contacts=(contact,)), id=f"person_{used:010d}")
        )
        item = replace(new(ChecklistItem, ids, text=f"Call number {number}, then write it down"))
        draft.add(replace(item, id=f"item_{used:010d}"), to=draft.plan.playbooks[0].id)
        variant = replace(new(Variant, ids, body=BODY * 2), id=f"variant_{used:010d}")
        draft.add(replace(new(Statement, ids, title="S", variants=(variant,)), id=f"statement_{used:010d}"))
    return draft


def milliseconds(draft: Draft) -> float:
    """Return how long one full run takes."""
    begun = time.perf_counter()
    lint(draft.plan, TODAY)
    return 1000 * (time.perf_counter() - begun)


def crowd() -> Plan:
    """Return the café with many people, each with other hours, all of them deputies, on four levels."""
    plan = cafe()
    people = tuple(
        replace(
            plan.people[0],
            id=f"person_{100 + number:010d}",
            reach=(
                replace(
                    plan.people[0].reach[0],
                    id=f"reach_{100 + number:010d}",
                    start=360 + 5 * number,
                    until=900 + 15 * number,
                    answer_min=5 * (number % 5),
                ),
            ),
        )
        for number in range(CREW - len(plan.people))
    )
    some = [person.id for person in people]
    roles = tuple(replace(role, deputies=tuple(some[number::3])) for number, role in enumerate(plan.roles))
    levels, steps, rules = [], [], []
    for rank, within in enumerate((15, 30, 60, 240), 1):
        level = replace(plan.levels[0], id=f"level_{rank:010d}", rank=rank, first_public_min=within)
        levels.append(level)
        for number, role in enumerate(roles):
            step = replace(plan.steps[0], id=f"step_{10 * rank + number:010d}", level=level.id)
            steps.append(replace(step, notify=role.id, if_no_answer="next_deputy"))
        rule = replace(plan.approvals[0], id=f"approval_{rank:010d}", level=level.id, mode="in_order")
        rules.append(replace(rule, approvers=(roles[1].id, roles[2].id), if_silent="lead_decides"))
    return replace(
        plan,
        people=(*plan.people, *people),
        roles=roles,
        levels=tuple(levels),
        steps=tuple(steps),
        approvals=tuple(rules),
    )


def week_milliseconds(plan: Plan) -> float:
    """Return how long one whole test of the week takes."""
    begun = time.perf_counter()
    week_test(plan)
    return 1000 * (time.perf_counter() - begun)


def cases() -> Iterator[Case]:
    """Yield the cases of the linter and of the week test."""
    draft = big_plan(RECORDS)
    value = median(milliseconds(draft) for _round in range(ROUNDS))
    yield Case(f"full lint of a plan of {RECORDS} records, median", value, "ms", "<= 100", value <= LINT_MS)
    plan = crowd()
    value = median(week_milliseconds(plan) for _round in range(ROUNDS))
    yield Case(f"168-hour test of {CREW} people, median", value, "ms", "<= 20", value <= WEEK_MS)
