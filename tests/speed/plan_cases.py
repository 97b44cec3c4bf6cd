"""The linter over a plan of 500 records, as it runs after every pause in typing."""

import time
from collections.abc import Iterator
from dataclasses import replace
from statistics import median

from playbook_app.base.ids import counted_ids
from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.lint import lint
from playbook_app.domain.plan.records.first_hour import ChecklistItem
from playbook_app.domain.plan.records.people import Contact, Person
from playbook_app.domain.plan.records.statements import Statement, Variant
from playbook_app.domain.plan.schema import new
from tests.domain.plan.sound import BODY, TODAY, sound_plan
from tests.speed.case import Case

ROUNDS = 9
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


def cases() -> Iterator[Case]:
    """Yield the linter's case."""
    draft = big_plan(RECORDS)
    value = median(milliseconds(draft) for _round in range(ROUNDS))
    yield Case(f"full lint of a plan of {RECORDS} records, median", value, "ms", "<= 100", value <= LINT_MS)
