"""Fixes that note what was done today, and those for words that are still the starter's."""

from playbook_app.domain.plan.fixes.base import Fix, Task, calm
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.references import without
from playbook_app.domain.plan.rules import RULE_BY_ID
from playbook_app.domain.plan.starter import accepted, untouched

UNSIGNED = tuple(rule for rule in RULE_BY_ID if rule != "CP001")
"""All rules but that for the signature, which any change makes stale."""


def done_today(task: Task) -> Plan:
    """Enter today in the field that waits for a day."""
    return task.having(**{task.finding.field: task.today})


def true_for_us(task: Task) -> Plan | None:
    """Say that the words of a section hold for us; an empty entry goes if nothing misses it."""
    if task.finding.case == "empty":
        return calm(task, without(task.plan, task.finding.record), *UNSIGNED)
    return accepted(task.plan, untouched(task.plan)[task.finding.section])


DAYS = (
    Fix("CP002", done_today),
    Fix("CP003", done_today, frozenset({"never", "due"})),
    Fix("CP004", true_for_us),
    Fix("CP006", done_today),
    Fix("CP103", done_today),
    Fix("CP106", done_today),
)
