"""Four bars, and the lowest is what the plan is called by."""

from datetime import date, timedelta

from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.readiness import Bars, Check, bars
from tests.domain.plan.plans import empty_plan
from tests.domain.plan.sound import sound_plan

DAY = date(2026, 10, 1)
"""When everything in the sound plan was checked."""


def test_fresh_falls_every_day() -> None:
    """Full on the day of the checks, less every day after, nothing at the end."""
    plan = sound_plan()
    values = [bars(plan, 90, DAY + timedelta(days=days)).fresh for days in (0, 9, 18, 90, 400)]
    assert values == [100, 94, 88, 38, 0]
    daily = [bars(plan, 90, DAY + timedelta(days=days)).fresh for days in range(200)]
    assert daily == sorted(daily, reverse=True)


def test_each_group_counts_the_same() -> None:
    """One number that was never tried weighs by its share of the numbers, not of all checks."""
    draft = Draft(sound_plan())
    contact = draft.plan.people[0].contacts[0].id
    draft.set(contact, verified_on=None)
    found = bars(draft.plan, 90, DAY)
    assert found.fresh == int(100 * (2 / 3 + 1 + 1 + 1) / 4)
    assert (found.stalest.record, found.stalest.field) == (contact, "verified_on")


def test_channels_that_are_not_used_need_no_check() -> None:
    """A dormant account does not make the plan stale."""
    draft = Draft(sound_plan())
    channel = draft.plan.channels[0].id
    draft.set(channel, access_checked_on=None)
    assert bars(draft.plan, 90, DAY).fresh == 75
    draft.set(channel, status="dormant")
    assert bars(draft.plan, 90, DAY).fresh == 100


def test_what_is_usual_gets_old() -> None:
    """A value that was counted half a year ago is worth nothing, and one is reminded of it."""
    draft = Draft(sound_plan())
    usual = draft.plan.baselines[0].id
    draft.set(usual, measured_on=DAY - timedelta(days=180))
    found = bars(draft.plan, 90, DAY)
    assert found.fresh == 75
    assert (found.stalest.record, found.stalest.field) == (usual, "measured_on")


def test_an_empty_plan_was_never_reviewed() -> None:
    """The review is a check that every plan has."""
    plan = empty_plan()
    found = bars(plan, 0, DAY)
    assert (found.fresh, found.stalest.record) == (0, plan.control.id)


def test_the_lowest_bar_is_the_headline() -> None:
    """Never a mean; of equals the first. A check made tomorrow is worth no more than one made today."""
    check = Check("", "", DAY + timedelta(days=3), 90)
    assert check.worth(DAY) == 1
    found = Bars(90, 0, 0, 50, check)
    assert (found.weakest, found.lowest) == ("proven", 0)
    assert Bars(20, 80, 90, 50, check).weakest == "built"
    assert list(found.values()) == ["built", "proven", "known", "fresh"]
