"""Running the rules over a plan (reference, section 2)."""

from collections.abc import Iterable
from datetime import date

from playbook_app.domain.plan.context import Context
from playbook_app.domain.plan.findings import Finding, Hit, Rule
from playbook_app.domain.plan.model import SECTION_OF, SECTIONS, Plan
from playbook_app.domain.plan.rules import RULES

ORDER = {section.key: position for position, section in enumerate(SECTIONS)}
WEIGHT = {"error": 0, "warning": 1, "info": 2}


def lint(plan: Plan, today: date, rules: Iterable[Rule] = RULES) -> tuple[Finding, ...]:
    """Return what the rules find: errors first, then warnings, then advice, each in outline order."""
    context = Context(plan, today)
    findings = [complete(context, rule, hit) for rule in rules for hit in rule.check(context)]
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
