"""Fixes for who speaks and how fast: faces, levels, approval, the week."""

from itertools import pairwise

from playbook_app.domain.plan.context import Context
from playbook_app.domain.plan.fixes.base import Fix, Task, calm, hits
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.levels import Level
from playbook_app.domain.plan.records.people import ApprovalRule
from playbook_app.domain.plan.records.risks import Scenario
from playbook_app.domain.plan.week.result import week_test
from playbook_app.domain.plan.week.what_ifs import changed, what_ifs

FACES = ("CP105", "CP106", "CP107")
CALLS = ("CP101", "CP104", "CP208", "CP301")
PACE = ("CP201", "CP204", "CP505")


def other_face(task: Task) -> Plan | None:
    """Let the first role speak whose holder may: first those said to suit the story."""
    scenario = task.known(Scenario)
    suited = {fit.person for fit in task.plan.fits if scenario.id in fit.suits}
    roles = [role for role in task.plan.roles if role.primary and role.id != scenario.spokesperson]
    for role in sorted(roles, key=lambda role: role.primary not in suited):
        after = task.having(spokesperson=role.id)
        left = {record for _rule, record, _field, _case in hits(after, task.today, ("CP105",))}
        if scenario.id not in left and calm(task, after, *FACES) is not None:
            return after
    return None


def swapped(task: Task) -> Plan | None:
    """Let two levels change their targets, or let staff know no later than the public."""
    level = task.known(Level)
    if task.finding.case == "staff_last":
        return calm(task, task.having(internal_notify_min=level.first_public_min), *PACE)
    field = task.finding.field
    pairs = pairwise(Context(task.plan, task.today).levels)
    milder = next(milder for worse, milder in pairs if worse.id == level.id)
    draft = task.draft()
    draft.set(level.id, **{field: getattr(milder, field)})
    draft.set(milder.id, **{field: getattr(level, field)})
    return calm(task, draft.plan, *PACE)


def pre_clear(task: Task) -> Plan | None:
    """Let the first words for the level go out without asking."""
    level = task.known(ApprovalRule).level
    ready = (s for s in task.plan.statements if s.stage == "holding" and level in s.levels)
    statement = next(ready, None)
    if statement is None:
        return None
    draft = task.draft()
    draft.set(statement.id, pre_cleared=True)
    return draft.plan


def best_change(task: Task) -> Plan | None:
    """Make the change that helps the week most, when one is enough."""
    for found in what_ifs(week_test(task.plan)):
        after = changed(task.plan, found.idea.edits)
        if not hits(after, task.today, ("CP206",)) and calm(task, after, *CALLS) is not None:
            return after
    return None


def any_of(task: Task) -> Plan:
    """Let one yes be enough."""
    return task.having(mode="any")


PEOPLE = (
    Fix("CP105", other_face),
    Fix("CP201", swapped, frozenset({"slower", "staff_last"})),
    Fix("CP204", pre_clear),
    Fix("CP206", best_change),
    Fix("CP207", any_of),
)
