"""The sets of start minutes, against a week that is played minute by minute."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.week.kept import Race, kept
from playbook_app.domain.plan.week.minutes import HOUR, HOURS
from playbook_app.domain.plan.week.promises import promises
from tests.domain.plan.week.weeks import Simulator, cafe, plans, with_first

SLOW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@SLOW
@given(plans(), st.lists(st.integers(0, HOURS - 1), min_size=1, max_size=1))
def test_a_promise_is_kept_exactly_in_the_hours_in_which_every_minute_played_out_keeps_it(
    plan: Plan, hours: list[int]
) -> None:
    """Sixty starts each, played minute by minute, say the same as the sets."""
    levels = {level.id: level for level in plan.levels}
    for promise in promises(plan):
        level = levels[promise.level]
        found = promise.grid.full_hours(kept(promise))
        assert level.first_public_min is not None
        for hour in hours:
            starts = range(HOUR * hour, HOUR * (hour + 1))
            played = [Simulator(plan, level, start).play(level.first_public_min) for start in starts]
            assert found[hour] == all(out is not None for out in played)


@SLOW
@given(plans(), st.integers(0, HOURS * HOUR - 1))
def test_a_single_start_is_kept_exactly_when_it_plays_out(plan: Plan, minute: int) -> None:
    """At the ticks themselves no rounding hides anything."""
    levels = {level.id: level for level in plan.levels}
    for promise in promises(plan):
        tick = minute // promise.grid.tick
        played = Simulator(plan, levels[promise.level], tick * promise.grid.tick).play(
            promise.within * promise.grid.tick
        )
        assert bool(kept(promise) >> tick & 1) == (played is not None)


@settings(max_examples=60, deadline=None)
@given(plans(), st.data())
def test_more_people_never_make_it_worse(plan: Plan, data: st.DataObject) -> None:
    """A deputy, a publisher or a cleared statement loses no start that was kept before."""
    person = data.draw(st.sampled_from(plan.people)).id
    draft = Draft(plan)
    for role in plan.roles:
        if data.draw(st.booleans()):
            draft.set(role.id, deputies=(*role.deputies, person))
    for channel in plan.channels:
        if data.draw(st.booleans()):
            draft.set(channel.id, publishers=(*channel.publishers, person))
    for statement in plan.statements:
        draft.set(statement.id, pre_cleared=True)
    for before, after in zip(promises(plan), promises(draft.plan), strict=True):
        assert kept(before) & ~kept(after) == 0


@settings(max_examples=60, deadline=None)
@given(plans(), st.data())
def test_fewer_people_never_make_it_better(plan: Plan, data: st.DataObject) -> None:
    """Without somebody no hour is met that was not met before."""
    person = data.draw(st.sampled_from(plan.people)).id
    for before, after in zip(promises(plan), promises(plan, person), strict=True):
        hours = zip(before.grid.full_hours(kept(before)), after.grid.full_hours(kept(after)), strict=True)
        assert all(was or not now for was, now in hours)


def test_the_cafe_keeps_its_promise_while_its_owner_answers() -> None:
    """The last hour is lost: what starts at 17:56 finds her gone."""
    (promise,) = promises(cafe())
    hours = promise.grid.full_hours(kept(promise))
    assert [hour for hour in range(24) if hours[hour]] == list(range(8, 17))


def test_a_queue_of_silent_approvers_takes_the_sum_of_their_time() -> None:
    """One after another each may be silent for twenty minutes; at the same time they wait together."""
    plan = cafe()
    lu = plan.people[2].id
    hand, owner, friend = plan.roles
    awake = replace(plan, roles=(hand, replace(owner, primary=lu), replace(friend, primary=lu)))
    rule = {"approvers": (owner.id, friend.id), "if_silent": "escalate", "escalate_to": hand.id}

    def noon(mode: str, within: int) -> bool:
        changed = with_first(awake, "approvals", mode=mode, **rule)
        (promise,) = promises(with_first(changed, "levels", first_public_min=within))
        return promise.grid.full_hours(kept(promise))[12]

    assert [noon("all", within) for within in (20, 25, 45)] == [False, True, True]
    assert [noon("in_order", within) for within in (10, 25, 40, 45)] == [False, False, False, True]
    assert [noon("any", within) for within in (20, 25)] == [False, True]


def test_who_is_looked_at_twice_is_worked_out_once() -> None:
    """Asking again gives the same set."""
    (promise,) = promises(cafe())
    race = Race(promise, slack=10**6)
    assert race.last == promise.grid.week - 1
    team = promise.posters[0]
    assert race.ready(team, 5) is race.ready(team, 5)
