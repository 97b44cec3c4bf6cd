"""One start looked at closely."""

from hypothesis import given, settings
from hypothesis import strategies as st

from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.week.kept import kept
from playbook_app.domain.plan.week.look import NEVER, NOBODY, look
from playbook_app.domain.plan.week.promises import promises
from tests.domain.plan.week.weeks import WEEK, Simulator, cafe, plans, with_first


@settings(max_examples=80, deadline=None)
@given(plans(), st.integers(0, WEEK - 1))
def test_it_is_late_exactly_when_the_promise_is_not_kept(plan: Plan, minute: int) -> None:
    """The close look and the sets say the same, at every start."""
    for promise in promises(plan):
        tick = minute // promise.grid.tick
        assert (look(promise, tick).late == 0) == bool(kept(promise) >> tick & 1)


@settings(max_examples=25, deadline=None)
@given(plans(), st.integers(0, WEEK - 1))
def test_it_takes_as_long_as_it_takes_minute_by_minute(plan: Plan, minute: int) -> None:
    """Also when that is later than promised, within a few hours."""
    levels = {level.id: level for level in plan.levels}
    for promise in promises(plan):
        tick = minute // promise.grid.tick
        played = Simulator(plan, levels[promise.level], tick * promise.grid.tick).play(180)
        seen = look(promise, tick).out
        assert played == (seen if seen <= 180 else None)


def test_the_cafe_at_noon_and_at_night() -> None:
    """At noon three people act within fifteen minutes; at 22:00 Maya is waited for until morning."""
    plan = cafe()
    (promise,) = promises(plan)
    noon = look(promise, 12 * 12)
    assert (noon.answered.after, noon.approved.after, noon.posted.after) == (5, 15, 5)
    assert (noon.out, noon.late, noon.cleared, noon.start, noon.within) == (15, 0, False, 720, 60)
    assert noon.approved.person == plan.people[0].id
    night = look(promise, 22 * 12)
    assert (night.out, night.late) == (610, 550)


def test_nobody() -> None:
    """Nobody to ring, nobody to approve, nobody to post: never."""
    plan = cafe()
    (silent,) = promises(with_first(plan, "steps", notify=""))
    assert look(silent, 0).answered == look(silent, 0).posted == NOBODY
    assert look(silent, 0).out == NEVER
    (mute,) = promises(with_first(plan, "channels", status="retired"))
    assert look(mute, 720 // 5).posted == NOBODY
    (cleared,) = promises(with_first(plan, "statements", pre_cleared=True))
    assert look(cleared, 0).cleared
    assert look(cleared, 0).approved == look(cleared, 0).answered
