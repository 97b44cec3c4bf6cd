"""One-click fixes as data, beside the rules they belong to (crisis plans, section 2, the marked ones).

Three kinds of findings have none: those that want a fact only the owner knows, those that want a
decision, and CP001, for a signature is somebody's own.
"""

from playbook_app.domain.plan.findings import Finding
from playbook_app.domain.plan.fixes.base import Fix
from playbook_app.domain.plan.fixes.days import DAYS
from playbook_app.domain.plan.fixes.ends import ENDS
from playbook_app.domain.plan.fixes.lists import LISTS
from playbook_app.domain.plan.fixes.people import PEOPLE
from playbook_app.domain.plan.fixes.words import WORDS

FIXES: tuple[Fix, ...] = tuple(sorted((*DAYS, *PEOPLE, *LISTS, *WORDS, *ENDS), key=lambda fix: fix.rule))
"""In the order of the rules; at most one for each."""

FIX_BY_RULE = {fix.rule: fix for fix in FIXES}


def fix_for(finding: Finding) -> Fix | None:
    """Return the fix for a finding, ``None`` when there is none."""
    fix = FIX_BY_RULE.get(finding.rule)
    return fix if fix is not None and fix.mends(finding) else None
