"""Tests of the plan in short, as Today shows it."""

from datetime import date
from pathlib import Path

from playbook_app.base.clock import FixedClock
from playbook_app.services.plan_glance import glance, prepare, sight
from playbook_app.services.planning import Planning


def test_there_is_nothing_to_see_before_the_first_plan(planning: Planning, clock: FixedClock) -> None:
    """No plan, no glance; a day later it is still the same."""
    assert sight(planning, clock.local().date()) == sight(planning, clock.local().date())
    assert glance(planning, clock.local().date()) is None


def test_a_draft_is_read_without_being_touched(planning: Planning, clock: FixedClock) -> None:
    """The numbers are those of the plan itself; looking neither writes nor counts as using it."""
    opened = planning.create("small_business", "Harbour Lane Café")
    before = planning.recent()
    clock.advance(days=1)
    found = glance(planning, clock.local().date())
    state = opened.readiness()
    assert found is not None
    assert (found.name, found.built) == ("Harbour Lane Café", state.built)
    assert found.gaps == state.errors + state.warnings
    assert [gap.level for gap in found.worst] == ["error", "error"]
    assert all(gap.text.endswith(".") for gap in found.worst)
    assert planning.recent() == before


def test_a_saved_plan_is_read_from_its_file(planning: Planning, clock: FixedClock, tmp_path: Path) -> None:
    """Edits that are only in the draft count, for they are newer."""
    opened = planning.create("small_business", "Café")
    opened.save(tmp_path / "cafe.crisisplan")
    saved = glance(planning, clock.local().date())
    seen = sight(planning, clock.local().date())
    assert seen == sight(planning, clock.local().date()) != sight(planning, date(2030, 1, 1))
    with opened.editor.edit("Take all channels out") as draft:
        for channel in draft.plan.channels:
            draft.remove(channel.id)
    opened.autosave()
    assert sight(planning, clock.local().date()) != seen
    edited = glance(planning, clock.local().date())
    assert saved is not None
    assert edited is not None
    assert edited.gaps != saved.gaps


def test_a_plan_that_is_gone_says_so(planning: Planning, clock: FixedClock, tmp_path: Path) -> None:
    """The name stays, and the reason why the rest is not known."""
    opened = planning.create("small_business", "Café")
    opened.save(tmp_path / "cafe.crisisplan").unlink()
    found = glance(planning, clock.local().date())
    assert found is not None
    assert found.problem is not None
    assert (found.name, found.problem.code, found.worst) == ("Café", "plan-missing", ())


def test_preparing_comes_in_parts() -> None:
    """Each part may have a turn of the event loop of its own."""
    assert list(prepare()) == [None] * 5
