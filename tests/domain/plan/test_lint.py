"""The engine and the rules as data."""

from dataclasses import replace
from datetime import timedelta

import pytest

from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.lint import lint
from playbook_app.domain.plan.model import SECTIONS
from playbook_app.domain.plan.records.waivers import LONGEST_DAYS, Waiver
from playbook_app.domain.plan.rules import RULE_BY_ID, RULES
from playbook_app.domain.plan.schema import layout
from playbook_app.domain.plan.tree import get
from tests.domain.plan.plans import empty_plan
from tests.domain.plan.sound import TODAY, sound_plan


def test_the_sound_plan_is_clean() -> None:
    """In the plan that the tests break, nothing is found before."""
    assert lint(sound_plan(), TODAY) == ()


def test_rules_are_data() -> None:
    """Ids are unique and sorted within their group, and sections exist."""
    ids = [rule.id for rule in RULES]
    assert len(set(ids)) == len(ids) == len(RULE_BY_ID)
    assert ids == sorted(ids)
    known = {section.key for section in SECTIONS}
    assert all(set(rule.sections) <= known and rule.sections and rule.source for rule in RULES)


def test_an_empty_plan_lacks_the_whole() -> None:
    """Nothing in it breaks a rule that needs a record; what is missing as a whole is said once each."""
    findings = lint(empty_plan(), TODAY)
    assert [f.rule for f in findings] == ["CP001", "CP301", "CP506", "CP507", "CP509", "CP003", "CP006"]
    assert [finding.level for finding in findings] == ["error"] * 5 + ["warning"] * 2


def test_findings_point_to_something() -> None:
    """Record and field of every finding exist, and its section is one its rule names."""
    draft = Draft(sound_plan())
    for role in draft.plan.roles:
        draft.set(role.id, primary="", duties=("Answer promptly, TODO", "Delete complaints"))
    for person in draft.plan.people[:1]:
        draft.remove(person.id)
    findings = lint(draft.plan, TODAY)
    assert {"CP101", "CP202", "CP403", "CP501", "CP001"} <= {f.rule for f in findings}
    for finding in findings:
        record = get(draft.plan, finding.record)
        assert record is not None
        assert finding.field in layout(type(record)).by_key
        assert finding.section in RULE_BY_ID[finding.rule].sections
    duty = next(f for f in findings if f.rule == "CP403")
    assert duty.case == "leftover"
    assert duty.path == "duties[0]"
    assert duty.span is not None
    assert draft.plan.roles[0].duties[0][slice(*duty.span)] == "TODO"


def test_errors_come_first() -> None:
    """Findings are sorted by weight, then by outline order."""
    draft = Draft(sound_plan())
    draft.set(draft.plan.statements[1].id, signed_as="")
    draft.set(draft.plan.stand_downs[0].id, reopen_if=())
    levels = [f.level for f in lint(draft.plan, TODAY)]
    assert levels == ["error", "error", "error", "warning"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rules_survive_anything_missing(rule: object) -> None:
    """A plan in which every optional value is empty is still checked."""
    plan = sound_plan()
    bare = replace(
        plan,
        levels=tuple(replace(x, decider="", playbook="", rank=None) for x in plan.levels),
        steps=tuple(replace(x, notify="", level="") for x in plan.steps),
        approvals=tuple(replace(x, level="", approvers=()) for x in plan.approvals),
        channels=tuple(replace(x, owner="", backup="") for x in plan.channels),
        roles=tuple(replace(x, primary="", deputies=()) for x in plan.roles),
    )
    lint(bare, TODAY, [rule])


def waived(days: int = 30, **values: object) -> list[str]:
    """Return the levels of two old numbers, of which a waiver sets something aside."""
    draft = Draft(sound_plan())
    old = [person.contacts[0].id for person in draft.plan.people[:2]]
    for contact in old:
        draft.set(contact, verified_on=None)
    known = {"rule": "CP103", "reason": "She is at sea", "subject": old[0], **values}
    draft.add(Waiver("waiver_AAAAAAAAAA", until=TODAY + timedelta(days=days), **known))
    found = lint(draft.plan, TODAY, [RULE_BY_ID["CP103"]])
    assert all((f.level == "waived") == (f.waiver is not None) == bool(f.set_aside[0]) for f in found)
    return [f.level for f in found]


def test_a_waiver_sets_a_warning_aside() -> None:
    """One finding, or all of a rule; it stays in the list and comes last."""
    assert waived() == ["warning", "waived"]
    assert waived(0) == ["warning", "waived"]
    assert waived(LONGEST_DAYS, subject="") == ["waived", "waived"]


@pytest.mark.parametrize(
    ("days", "values"),
    [
        (-1, {}),
        (LONGEST_DAYS + 1, {}),
        (30, {"reason": " "}),
        (30, {"rule": "CP104"}),
        (30, {"subject": "contact_ZZZZZZZZZZ"}),
    ],
)
def test_a_waiver_that_does_not_count(days: int, values: dict[str, object]) -> None:
    """Over, too long, without a reason, or about something else: the warning is back."""
    assert waived(days, **values) == ["warning", "warning"]


def test_an_error_cannot_be_set_aside() -> None:
    """A waiver for a rule that blocks changes nothing; neither does one without a last day."""
    draft = Draft(sound_plan())
    draft.set(draft.plan.roles[0].id, deputies=())
    until = TODAY + timedelta(days=9)
    draft.add(Waiver("waiver_AAAAAAAAAA", rule="CP101", reason="Later", until=until))
    draft.add(Waiver("waiver_BBBBBBBBBB", rule="CP103", reason="Later"))
    assert [f.level for f in lint(draft.plan, TODAY, [RULE_BY_ID["CP101"]])] == ["error"]
