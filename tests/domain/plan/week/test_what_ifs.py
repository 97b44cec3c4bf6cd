"""What would help and what would hurt."""

from dataclasses import replace
from typing import Any

import pytest

from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.week.result import week_test
from playbook_app.domain.plan.week.what_ifs import Idea, changed, ideas, single_points, what_ifs
from tests.domain.plan.week.weeks import DAYS, Builder, cafe, with_first


def codes(plan: Plan) -> list[tuple[str, int]]:
    """Return what helps, and how much."""
    return [(one.idea.code, one.met) for one in what_ifs(week_test(plan))]


def tries(plan: Plan) -> dict[str, Idea]:
    """Return what is tried, the last of each kind."""
    return {idea.code: idea for idea in ideas(week_test(plan))}


def test_the_cafe() -> None:
    """Clearing the words or a deputy who is always there mends it all; a long evening mends a part."""
    assert codes(cafe()) == [("pre_clear", 168), ("deputy", 168), ("until_late", 98)]


def test_what_is_applied_is_what_was_tried() -> None:
    """Making the edits gives the number that was promised."""
    plan = cafe()
    for one in what_ifs(week_test(plan)):
        assert week_test(changed(plan, one.idea.edits)).met == one.met


def test_nothing_is_tried_when_nothing_is_wrong_or_nothing_promised() -> None:
    """A whole week needs no help, and without a promise nothing can be counted."""
    assert tries(with_first(cafe(), "statements", pre_cleared=True)) == {}
    assert tries(Builder().plan) == {}


def test_single_points() -> None:
    """In the café everything hangs on Maya, on Jo, on the page and on the owner's yes."""
    plan = cafe()
    found = single_points(week_test(plan))
    assert [(one.kind, one.record, one.met) for one in found] == [
        ("person", plan.people[0].id, 0),
        ("person", plan.people[1].id, 0),
        ("channel", plan.channels[0].id, 0),
        ("approver", plan.roles[1].id, 0),
    ]
    assert single_points(week_test(Builder().plan)) == ()


def test_a_spare_part_is_no_single_point() -> None:
    """What can be lost without losing an hour is not listed."""
    plan = cafe()
    jo = plan.people[1].id
    safe = replace(plan, roles=(*plan.roles[:1], replace(plan.roles[1], deputies=(jo,)), *plan.roles[2:]))
    assert plan.people[0].id not in {one.record for one in single_points(week_test(safe))}


def test_a_role_that_nobody_holds_gets_a_holder() -> None:
    """It is not a deputy that is missing."""
    plan = cafe()
    empty = replace(plan, roles=(plan.roles[0], replace(plan.roles[1], primary=""), *plan.roles[2:]))
    idea = tries(empty)["holder"]
    assert (idea.record, idea.edits[0].field) == (plan.roles[1].id, "primary")


def test_first_words_for_every_level_are_cleared_together() -> None:
    """One statement for each level that waits, when one alone cannot do it."""
    plan = cafe()
    (fire,), (words,) = plan.levels, plan.statements
    heat = replace(fire, id="level_zzzzzzzzzz", rank=2)
    step, rule = plan.steps[0], plan.approvals[0]
    plan = replace(
        plan,
        levels=(fire, heat),
        steps=(step, replace(step, id="step_zzzzzzzzzz", level=heat.id)),
        approvals=(rule, replace(rule, id="approval_zzzzzzzzzz", level=heat.id)),
        statements=(words, replace(words, id="statement_zzzzzzzzzz", levels=(heat.id,))),
    )
    assert codes(plan)[:2] == [("pre_clear_all", 168), ("deputy", 168)]


def test_somebody_may_be_let_post() -> None:
    """Where the whole story stands, or where else we speak; not where nobody speaks."""
    plan = cafe()
    assert tries(plan)["publisher"].record == plan.channels[0].id
    assert "publisher" in tries(with_first(plan, "channels", crisis_use="mirror"))
    assert "publisher" not in tries(with_first(plan, "channels", crisis_use="silent"))


def test_calls_may_go_on() -> None:
    """To deputies where there are any, and to the team."""
    plan = with_first(cafe(), "roles", deputies=(cafe().people[2].id,))
    assert {"ring_deputies", "ring_team"} <= set(tries(plan))
    assert "ring_deputies" not in tries(with_first(plan, "steps", if_no_answer="next_deputy"))
    assert "ring_team" not in tries(with_first(plan, "steps", if_no_answer="any_of"))


@pytest.mark.parametrize(
    ("values", "tried"),
    [
        ({"mode": "all", "if_silent": "lead_decides"}, {"any_approver"}),
        ({"mode": "any"}, {"lead_decides"}),
        ({"mode": "any", "max_min": None}, set()),
        ({"message_kind": "reply"}, set()),
    ],
)
def test_approvals_may_be_content_sooner(values: dict[str, Any], tried: set[str]) -> None:
    """With one yes, or with the lead's when nobody answers."""
    plan = cafe()
    hand, owner, _friend = (role.id for role in plan.roles)
    approvers = (owner,) if values.get("mode") == "any" else (hand, owner)
    plan = with_first(plan, "approvals", **{"approvers": approvers, **values})
    assert {"any_approver", "lead_decides"} & set(tries(plan)) == tried


def test_an_heir_who_is_waited_for_may_get_a_deputy_too() -> None:
    """Whoever decides instead is one of those who hold things up."""
    plan = cafe()
    friend = plan.roles[2].id
    plan = replace(plan, roles=(*plan.roles[:2], replace(plan.roles[2], primary=plan.people[0].id)))
    plan = with_first(plan, "approvals", if_silent="escalate", escalate_to=friend)
    assert friend in {idea.record for idea in ideas(week_test(plan)) if idea.code == "deputy"}


def test_hours_may_be_longer() -> None:
    """Until 23:00 where they end in the evening; out of hours where there are only contacts."""
    build = Builder()
    build.person("Late", (DAYS, 480, 1400, 5), (DAYS, 1400, 480, 5))
    build.person("Office", contacts=(build.contact(),))
    build.person("Away", contacts=(build.contact(),), status="on_leave")
    plan = cafe()
    plan = replace(plan, people=(*plan.people[:1], *(replace(p, id=f"{p.id}z") for p in build.plan.people)))
    found = [idea for idea in ideas(week_test(plan)) if idea.code in ("until_late", "out_of_hours")]
    assert [(idea.code, idea.record) for idea in found] == [
        ("until_late", plan.people[0].id),
        ("out_of_hours", plan.people[2].id),
    ]


def test_levels_that_are_kept_are_left_alone() -> None:
    """Their calls and approvals hold nothing up."""
    plan = with_first(cafe(), "statements", pre_cleared=True)
    quiet = replace(plan.levels[0], id="level_zzzzzzzzzz", rank=2)
    plan = replace(plan, levels=(*plan.levels, quiet))
    found = {idea.code for idea in ideas(week_test(plan))}
    assert not found & {"ring_team", "lead_decides"}
