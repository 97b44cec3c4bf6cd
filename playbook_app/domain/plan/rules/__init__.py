"""The lint rules as data, in the reference's order (crisis plans, section 2).

A rule says what breaks, not what is untidy. Its sentences are in ``i18n.plan_findings``.
"""

from playbook_app.domain.plan.findings import Rule
from playbook_app.domain.plan.rules.alive import ALIVE
from playbook_app.domain.plan.rules.channels import CHANNELS
from playbook_app.domain.plan.rules.conduct import CONDUCT
from playbook_app.domain.plan.rules.ending import ENDING
from playbook_app.domain.plan.rules.escalation import ESCALATION
from playbook_app.domain.plan.rules.levels import LEVELS
from playbook_app.domain.plan.rules.people import PEOPLE
from playbook_app.domain.plan.rules.statements import STATEMENTS
from playbook_app.domain.plan.rules.tone import TONE

RULES: tuple[Rule, ...] = (
    *ALIVE,
    *PEOPLE,
    *LEVELS,
    *ESCALATION,
    *CHANNELS,
    *STATEMENTS,
    *TONE,
    *CONDUCT,
    *ENDING,
)
"""Every rule there is; ids are never reused."""

RULE_BY_ID = {rule.id: rule for rule in RULES}
