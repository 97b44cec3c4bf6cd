"""One-click fixes: each clears its finding and adds none, on every plan that breaks its rule."""

from collections import Counter
from itertools import count

import pytest
from hypothesis import given, settings

from playbook_app.base.ids import IdSource
from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.findings import Finding
from playbook_app.domain.plan.fixes import FIX_BY_RULE, FIXES, fix_for
from playbook_app.domain.plan.fixes.base import Task
from playbook_app.domain.plan.lint import lint
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.raw import plan_from_raw, to_raw
from playbook_app.domain.plan.rules import RULE_BY_ID
from playbook_app.i18n import fix_words
from tests.domain.plan.plans import empty_plan, plans
from tests.domain.plan.rules import table_first, table_later
from tests.domain.plan.rules.changes import Change, at, both, every, first, less, none_of, says
from tests.domain.plan.rules.table_first import long_list, writes
from tests.domain.plan.sound import TODAY, sound_plan

MORE: dict[str, tuple[Change, ...]] = {
    "CP105": (both(every("people", media_trained_on=None), every("scenarios", spokesperson="")),),
    "CP204": (both(at("approvals.0", max_min=40), less("statements.1")),),
    "CP304": (both(long_list(11), at("channels.0", ads=True), at("playbooks.0.items.1", kind="task")),),
    "CP403": (
        writes("We are at TODO, call {{place}} at {{next_update}}, {{todo}}."),
        writes("??? {{place}}"),
    ),
    "CP401": (none_of("statements"),),
    "CP414": (both(long_list(11), says("We will refund everybody.")),),
    "CP504": (says("Copy this text."),),
    "CP505": (none_of("audiences"), both(none_of("audiences"), every("levels", first_public_min=None))),
    "CP506": (at("limits.0", exit_line=""),),
    "CP507": (both(less("stand_downs.0.criteria.0"), first("stand_downs", reopen_if=())),),
}
"""Plans on which a fix has more to do, or nothing to hold on to."""
TABLES = {**table_first.BREAKS, **table_later.BREAKS}
BREAKS = {rule: (*changes, *MORE.get(rule, ())) for rule, changes in TABLES.items()}
SIGNING = {("CP001", "stale"), ("CP404", "stale"), ("CP401", "unapproved")}
"""What was signed or approved in other words has to be again; no fix does that for anybody."""


def fresh_ids() -> IdSource:
    """Return ids that no plan of the tests has."""
    numbers = count(1)
    return lambda prefix: f"{prefix}_Z{next(numbers):09d}"


def task(plan: Plan, finding: Finding) -> Task:
    """Return what a fix is given."""
    return Task(plan, finding, TODAY, fresh_ids(), fix_words.texts())


def counted(findings: tuple[Finding, ...]) -> Counter[tuple[str, str, str, str]]:
    """Return findings as keys that can be compared, without those about signing."""
    keys = ((f.rule, f.record, f.path, f.case) for f in findings if (f.rule, f.case) not in SIGNING)
    return Counter(keys)


def mended(plan: Plan, finding: Finding) -> Plan | None:
    """Return the plan after the fix."""
    fix = fix_for(finding)
    return fix.apply(task(plan, finding)) if fix is not None else None


@pytest.mark.parametrize("rule", list(FIX_BY_RULE))
def test_a_fix_clears_its_finding_and_adds_none(rule: str) -> None:
    """On every plan of the rule's table: the finding is gone, nothing has come, the plan is whole."""
    done = sum(mended_findings(rule, change) for change in BREAKS[rule])
    assert done > 0


def mended_findings(rule: str, change: Change) -> int:
    """Return how many findings of a rule were mended after ``change``, each alone; some want a person."""
    draft = Draft(sound_plan())
    change(draft)
    return mended_in(draft.plan, rule)


def mended_in(plan: Plan, rule: str = "") -> int:
    """Mend each finding of a plan (of one rule) alone; return how many could be."""
    before, done = lint(plan, TODAY), 0
    for finding in before:
        after = mended(plan, finding) if rule in ("", finding.rule) else None
        if after is None:
            continue
        done += 1
        found, known = counted(lint(after, TODAY)), counted(before)
        key = (finding.rule, finding.record, finding.path, finding.case)
        assert key[3] == "stale" or found[key] < known[key], finding
        assert not found - known, found - known
        assert plan_from_raw(to_raw(after)) == after
        assert fix_words.label(finding.rule, finding.case)
    return done


@settings(max_examples=5)
@given(plans())
def test_any_plan_can_take_a_fix(plan: Plan) -> None:
    """Whatever stands in a plan, a fix clears what it is for, adds nothing, or does nothing."""
    mended_in(plan)


def test_an_empty_plan_can_take_a_fix() -> None:
    """The usual ending and the usual limit can be put into a plan with nothing in it."""
    assert mended_in(empty_plan()) == 3


def test_which_rules_have_one() -> None:
    """All that the reference marks, but the signature, which is somebody's own."""
    marked = (
        "002 003 004 006 103 105 106 201 204 206 207 302 304 401 403 404 "
        "405 412 414 501 504 505 506 507 508 510"
    )
    assert [fix.rule for fix in FIXES] == [f"CP{number}" for number in marked.split()]
    assert set(FIX_BY_RULE) == {rule.split(".")[0] for rule in fix_words.LABELS} <= set(RULE_BY_ID)
