"""Tests of duties: which were asked for, whether they were met, and in time."""

from dataclasses import replace

from playbook_app.domain.drill.duties import DutyState, triggered
from playbook_app.domain.drill.state import Action, State
from tests.domain.drill.sample import OPEN, READ, do, later, waiting, with_plan


def found(state: State) -> dict[str, DutyState]:
    """Return the duties that were asked for, by id."""
    return {one.duty.id: one for one in triggered(state)}


def test_a_duty_is_asked_for_by_what_it_waits_for() -> None:
    """Before that it is not there; one without a trigger is there from the start."""
    assert set(found(do())) == {"read", "never"}
    tell = found(do(*waiting(2)))["tell"]
    assert (tell.since, tell.until, tell.met, tell.open) == (12, 22, False, True)


def test_it_is_met_in_time_or_not_at_all() -> None:
    """A call before it was asked for, or after its time, is no call."""
    assert found(do(*waiting(2), Action("phone", ref="ida")))["tell"].met
    assert not found(do(Action("phone", ref="ida"), *waiting(2)))["tell"].met
    late = found(do(*waiting(2), *waiting(2), Action("phone", ref="ida")))["tell"]
    assert (late.met, late.open) == (False, False)


def test_what_is_kept_counts_from_before() -> None:
    """The plan that was read stays read."""
    after = with_plan(duties=(replace(READ, when=READ.do.__class__("arrived", "nuts")),))
    assert found(do(Action("plan"), *waiting(3), drill=after))["read"].met


def test_what_must_never_happen_is_met_until_it_does() -> None:
    """It stays broken, and it is open no more."""
    assert found(do())["never"].met
    state = do(OPEN, Action("draft", "late", "blame"), Action("publish", "late"))
    broken = found(state)["never"]
    assert (broken.met, state.log[broken.entry].kind) == (False, "publish")


def test_what_could_still_be_done_at_the_end_was_not_asked_for() -> None:
    """Unless it was done; standing down in order ends it early."""
    long = with_plan(duties=(replace(READ, within=500),))
    assert found(later(90, drill=long)) == {}
    assert found(later(90, Action("plan"), drill=long))["read"].met
