"""The lint rules as data, in the reference's order (crisis plans, section 2).

A rule says what breaks, not what is untidy. Its sentences are in ``i18n.plan_findings``.
"""

from playbook_app.domain.plan.findings import Rule
from playbook_app.domain.plan.rules.alive import ALIVE
from playbook_app.domain.plan.rules.blame import BLAME
from playbook_app.domain.plan.rules.channels import CHANNELS
from playbook_app.domain.plan.rules.conduct import CONDUCT
from playbook_app.domain.plan.rules.ending import ENDING
from playbook_app.domain.plan.rules.escalation import ESCALATION
from playbook_app.domain.plan.rules.faces import FACES
from playbook_app.domain.plan.rules.friends import FRIENDS
from playbook_app.domain.plan.rules.learning import LEARNING
from playbook_app.domain.plan.rules.levels import LEVELS
from playbook_app.domain.plan.rules.moderation import MODERATION
from playbook_app.domain.plan.rules.neutral import NEUTRAL
from playbook_app.domain.plan.rules.people import PEOPLE
from playbook_app.domain.plan.rules.promises import PROMISES
from playbook_app.domain.plan.rules.statements import STATEMENTS
from playbook_app.domain.plan.rules.tone import TONE
from playbook_app.domain.plan.rules.tried import TRIED
from playbook_app.domain.plan.rules.week import WEEK

GROUPS = (
    *(ALIVE, TRIED, PEOPLE, FACES, LEVELS, ESCALATION, CHANNELS, STATEMENTS, TONE),
    *(BLAME, NEUTRAL, PROMISES, CONDUCT, MODERATION, FRIENDS, ENDING, LEARNING, WEEK),
)
RULES: tuple[Rule, ...] = tuple(
    sorted((rule for group in GROUPS for rule in group), key=lambda rule: rule.id)
)
"""Every rule there is; ids are never reused."""

RULE_BY_ID = {rule.id: rule for rule in RULES}
