"""Running the rules over a plan (reference, section 2)."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from playbook_app.domain.plan.context import Context
from playbook_app.domain.plan.findings import Finding, Hit, Rule
from playbook_app.domain.plan.model import SECTION_OF, SECTIONS, Plan
from playbook_app.domain.plan.records.waivers import Waiver, in_force
from playbook_app.domain.plan.rules import RULES

ORDER = {section.key: position for position, section in enumerate(SECTIONS)}
WEIGHT = {"error": 0, "warning": 1, "info": 2, "waived": 3}


def lint(plan: Plan, today: date, rules: Iterable[Rule] = RULES) -> tuple[Finding, ...]:
    """Return what the rules find: errors, warnings, advice, what is set aside, each in outline order."""
    return ordered(found for part in lint_steps(plan, today, rules) for found in part)


def lint_steps(plan: Plan, today: date, rules: Iterable[Rule] = RULES) -> Iterator[tuple[Finding, ...]]:
    """Yield what each rule finds, for callers that have something else to do in between; see ``ordered``.

    What all rules look at is gathered first, in steps of its own that find nothing.
    """
    context = Context(plan, today)
    for _gathered in (lambda: context.places, lambda: context.words):
        _gathered()
        yield ()
    waivers = [waiver for waiver in plan.waivers if in_force(waiver, today)]
    for rule in rules:
        yield tuple(set_aside(complete(context, rule, hit), waivers) for hit in rule.check(context))


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings in the order of ``lint``."""
    return tuple(sorted(findings, key=lambda f: (WEIGHT[f.level], ORDER[f.section])))


def complete(context: Context, rule: Rule, hit: Hit) -> Finding:
    """Add what the rule and the place say."""
    whole = hit.record == context.plan.id
    return Finding(
        rule=rule.id,
        level=hit.level or rule.level_for(context.plan.control.profile),
        section=SECTION_OF[hit.field] if whole else context.places[hit.record].section,
        record=hit.record,
        field=hit.field,
        index=hit.index,
        span=hit.span,
        values=hit.values,
    )


def set_aside(finding: Finding, waivers: Iterable[Waiver]) -> Finding:
    """Return a finding as waived when a waiver is about it; an error cannot be set aside."""
    if finding.level == "error":
        return finding
    for waiver in waivers:
        if waiver.rule == finding.rule and waiver.subject in ("", finding.record):
            return replace(finding, level="waived", waiver=waiver)
    return finding
