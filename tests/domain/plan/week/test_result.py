"""The week as a whole."""

from dataclasses import replace

import pytest

from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.week.look import NEVER
from playbook_app.domain.plan.week.result import Cause, kept_hours, longest_stretch, week_test
from tests.domain.plan.week.weeks import Builder, cafe, with_first


def cause(plan: Plan) -> Cause:
    """Return why the worst hour is the worst."""
    worst = week_test(plan).worst
    assert worst is not None
    return worst.cause


def test_the_cafe() -> None:
    """Nine hours a day; the longest night begins just too late for Maya."""
    plan = cafe()
    week = week_test(plan)
    assert week.met == week.met_at(plan.levels[0].id) == 63
    assert week.met_at("") == 0
    assert kept_hours(plan) == (week.promises, week.kept, week.hours)
    assert [week.grades[hour] for hour in (3, 4, 12, 17)] == ["lost", "late", "met", "lost"]
    assert week.worst is not None
    assert (week.worst.hour, week.worst.length) == (17, 15)
    found = week.worst.cause
    owner, maya = plan.roles[1].id, plan.people[0].id
    assert (found.code, found.record, found.field) == ("approval", owner, "deputies")
    assert (found.who, found.person, found.after, found.within) == (owner, maya, 855, 60)
    assert (found.start, found.never) == (17 * 60 + 55, False)
    assert week.cause(12) is None
    seen = week.look(12)
    assert seen is not None
    assert seen.out == 15


def test_all_hours_met() -> None:
    """There is no worst hour then."""
    week = week_test(with_first(cafe(), "statements", pre_cleared=True))
    assert (week.met, week.worst, set(week.grades)) == (168, None, {"met"})


def test_nothing_promised_is_nothing_kept() -> None:
    """A plan that says no time fails in every hour, and says so."""
    plan = Builder().plan
    week = week_test(plan)
    assert (week.met, week.look(0)) == (0, None)
    assert cause(plan) == Cause("no_promise", record=plan.id, field="levels")


@pytest.mark.parametrize(
    ("key", "values", "code", "field"),
    [
        ("steps", {"notify": ""}, "no_calls", "notify"),
        ("channels", {"status": "dormant"}, "no_channel", "channels"),
        ("channels", {"owner": ""}, "posting", "publishers"),
        ("approvals", {"approvers": ()}, "approval", "approvers"),
        ("roles", {"primary": ""}, "no_calls", "notify"),
        ("levels", {"first_public_min": 4}, "answer", "notify"),
    ],
)
def test_causes(key: str, values: dict[str, object], code: str, field: str) -> None:
    """What is missing is named at the place where it is mended."""
    plan = cafe()
    if code == "answer":
        plan = with_first(with_first(plan, "statements", pre_cleared=True), key, **values)
    else:
        plan = with_first(plan, key, **values)
    found = cause(plan)
    assert (found.code, found.field) == (code, field)
    assert found.never == (code != "answer")


def test_no_steps_at_all() -> None:
    """They are mended in the list of calls."""
    plan = replace(cafe(), steps=())
    found = cause(plan)
    assert (found.code, found.record, found.field, found.after) == ("no_calls", plan.id, "steps", NEVER)


def test_an_approver_who_never_answers_is_named() -> None:
    """Never is worse than late, and the role is known all the same."""
    plan = cafe()
    gone = replace(plan, people=(replace(plan.people[0], status="leaver"), *plan.people[1:]))
    found = cause(gone)
    assert (found.code, found.who, found.never) == ("approval", plan.roles[1].id, True)


def test_the_hour_shows_the_level_that_is_latest() -> None:
    """Of two broken promises the longer wait is told."""
    plan = cafe()
    (fire,) = plan.levels
    plan = replace(plan, levels=(fire, replace(fire, id="level_zzzzzzzzzz", rank=2)))
    found = cause(plan)
    assert (found.code, found.level) == ("no_calls", "level_zzzzzzzzzz")


def test_the_longest_stretch() -> None:
    """The first of the longest, also around the end of the week; none when nothing is missing."""
    assert longest_stretch((True, False, True, False, False, True)) == (3, 2)
    assert longest_stretch((False, True, False, True, False)) == (4, 2)
    assert longest_stretch((False, True, False, True)) == (0, 1)
    assert longest_stretch((True, True)) == (0, 0)
    assert longest_stretch((False, False)) == (0, 2)
