"""The 168-hour test in words."""

from playbook_app.domain.plan.week.result import week_test
from playbook_app.domain.plan.week.what_ifs import single_points, what_ifs
from playbook_app.services.plan_week import as_raw, as_text, hour_text, name
from tests.domain.plan.week.weeks import Builder, cafe, with_first


def test_the_json_has_what_programs_ask_for() -> None:
    """Met of 168, the worst hour and why, what would help, what would hurt."""
    week = week_test(cafe())
    raw = as_raw(week, what_ifs(week), single_points(week))
    assert (raw["met"], raw["hours"]) == (63, 168)
    assert raw["worst"]["hour"] == 17
    assert raw["worst"]["cause"].startswith("At Fire Maya can say yes as Owner only after 14 h 15 min.")
    assert raw["what_ifs"][0] == {"change": "Clear “We have seen it” beforehand", "met": 168}
    assert raw["single_points"][0]["without"] == "Without Maya"
    assert raw["levels"] == [{"level": "Fire", "met": 63}]


def test_the_text_draws_the_week() -> None:
    """A line for each day with a sign for each hour; then the worst, the help and the hurt."""
    week = week_test(cafe())
    text = as_text(week, what_ifs(week), single_points(week))
    assert text.startswith("The promise is kept in 63 of 168 hours.")
    assert "Monday     ....----#########......." in text
    assert "63 → 98 of 168 hours  Let Maya answer until 23:00" in text
    assert text.endswith("63 → 0 of 168 hours  When nobody approves as Owner")


def test_a_week_without_a_gap_and_a_plan_without_a_promise() -> None:
    """Nothing is said that is not so."""
    whole = week_test(with_first(cafe(), "statements", pre_cleared=True))
    assert as_raw(whole, (), ())["worst"] is None
    assert "Worst" not in as_text(whole, (), ())
    nothing = week_test(Builder().plan)
    assert "No level says how soon the first words are out." in as_text(nothing, (), ())


def test_what_happens_in_an_hour() -> None:
    """Kept: who does what; not kept: why. Steps and rules are named with their level."""
    plan = cafe()
    week = week_test(plan)
    assert hour_text(week, 12) == "Fire: Jo answers, Maya says yes, Jo posts. Out after 15 min of 1 h."
    assert "Maya can say yes" in hour_text(week, 20)
    cleared = week_test(with_first(plan, "statements", pre_cleared=True))
    assert hour_text(cleared, 3) == "Fire: Jo answers, Jo posts. Out after 5 min of 1 h."


def test_what_belongs_to_a_level_is_named_with_it() -> None:
    """Calls of several levels are otherwise told apart by nothing."""
    plan = cafe()
    assert name(plan, plan.steps[0].id) == "Fire: Right hand"
    assert name(plan, plan.people[0].id) == "Maya"
    assert name(plan, "") == ""
