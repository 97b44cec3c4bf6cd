"""Every rule with at least three plans that break it and three that do not."""

from dataclasses import replace

import pytest

from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.lint import lint
from playbook_app.domain.plan.records.statements import Statement
from playbook_app.domain.plan.rules import RULE_BY_ID
from playbook_app.i18n.plan_findings import fix
from tests.domain.plan.rules import table_first, table_later
from tests.domain.plan.rules.changes import Change, both, first, policy, says
from tests.domain.plan.sound import TODAY, found, sound_plan

BREAKS = {**table_first.BREAKS, **table_later.BREAKS}
HOLDS = {**table_first.HOLDS, **table_later.HOLDS}
CASES = [(rule, change) for rule, changes in BREAKS.items() for change in changes]
CALM = [(rule, change) for rule, changes in HOLDS.items() for change in changes]


def test_no_rule_has_fewer_than_three_of_each() -> None:
    """All fifty are in both tables."""
    assert len(RULE_BY_ID) == 50
    for table in (BREAKS, HOLDS):
        assert set(table) == set(RULE_BY_ID)
        assert all(len(changes) >= 3 for changes in table.values())


@pytest.mark.parametrize(("rule", "change"), CASES, ids=[f"{rule}" for rule, _change in CASES])
def test_it_is_found(rule: str, change: Change) -> None:
    """The rule finds it, and says what to do."""
    assert found(rule, change)
    assert fix(rule)


@pytest.mark.parametrize(("rule", "change"), CALM, ids=[f"{rule}" for rule, _change in CALM])
def test_it_is_not_found(rule: str, change: Change) -> None:
    """What is meant well, denied, or owned is left alone."""
    assert found(rule, change) == []


def test_a_profile_changes_how_heavy_it_is() -> None:
    """What is advice in a shop is a warning in a council; faith and party block a public body."""
    untrained = first("people", media_trained_on=None)
    assert [f.level for f in found("CP106", untrained)] == ["info"]
    council = both(first("control", profile="public_body"), untrained)
    assert [f.level for f in found("CP106", council)] == ["warning"]
    prayer = both(first("control", profile="public_body"), says("Our prayers are with you."))
    assert {f.level for f in found("CP411", prayer)} == {"error"}


def test_every_rule_of_a_broken_plan_points_somewhere() -> None:
    """With every change at once each finding still has a section that its rule names."""
    plan = sound_plan()
    plan = replace(plan, statements=tuple(replace(s, strategy="deny") for s in plan.statements))
    draft = Draft(plan)
    for change in (says("The haters and our intern posted it."), policy("Never discuss pay")):
        change(draft)
    for finding in lint(draft.plan, TODAY):
        assert finding.section in RULE_BY_ID[finding.rule].sections
    assert isinstance(draft.plan.statements[0], Statement)
