"""Playing a drill through its service: on disk before it is shown, resumed, cut where a pack changed."""

from pathlib import Path

import pytest

from playbook_app.base.ids import counted_ids
from playbook_app.base.paths import Paths, shipped_folder
from playbook_app.base.problem import Problem
from playbook_app.domain.drill.bots import Expert
from playbook_app.domain.drill.state import Action
from playbook_app.domain.drill.step import NotPossibleError
from playbook_app.domain.drill.taken import take
from playbook_app.formats.pack.drill import read_drill
from playbook_app.formats.pack.report import Report
from playbook_app.formats.plan_template import plan_from_template
from playbook_app.services.drills import Drills
from playbook_app.services.planning import Planning
from tests.services.drilling import SITE, play, with_drill
from tests.services.sample import FIRST, Desk


def test_what_is_done_is_on_disk_before_it_is_shown(desk: Desk) -> None:
    """When the change is announced, a reader of the journal finds it."""
    with_drill(desk)
    shift = desk.drills.shift(FIRST)
    seen: list[list[str]] = []
    desk.drills.changed.connect(lambda _changes: seen.append(desk.kinds))
    shift = desk.drills.act(shift, Action("open", "late"))
    assert seen[-1][-2:] == ["drill-started", "drill-acted"]
    assert desk.drills.shift(FIRST) == shift


def test_a_killed_drill_goes_on_where_it_was(desk: Desk) -> None:
    """Another process replays the same actions to the same minute, words and certainty included."""
    with_drill(desk)
    shift = desk.drills.shift(FIRST)
    for action in (
        Action("open", "late"),
        Action("draft", "late", "sorry", "So sorry, it is on its way.", 3),
        Action("wait", minutes=2),
    ):
        shift = desk.drills.act(shift, action)
    desk.kill()
    again = desk.drills.shift(FIRST)
    assert (again.state, again.actions) == (shift.state, shift.actions)
    assert again.state.known("late").words == "So sorry, it is on its way."  # type: ignore[union-attr]


def test_a_run_that_is_behind_records_nothing(desk: Desk) -> None:
    """A second click comes back as it is recorded; an older run is refused."""
    with_drill(desk)
    old = desk.drills.shift(FIRST)
    ahead = desk.drills.act(old, Action("open", "late"))
    before = desk.kinds
    assert desk.drills.act(old, Action("open", "late")) == ahead
    assert desk.kinds == before
    desk.drills.restart(FIRST)
    with pytest.raises(NotPossibleError):
        desk.drills.act(ahead, Action("plan"))


def test_a_finished_drill_is_evidence(desk: Desk) -> None:
    """Its judgement counts for its lesson and skills; a new run starts afresh."""
    with_drill(desk)
    shift = play(desk, Expert())
    known = desk.progress.standing().lesson(FIRST)
    assert known.drill is not None
    assert (known.drill.ended, known.drill.passed, known.drills) == (True, True, (1, 1))
    exercise = next(one for one in known.exercises if one.id == "drill")
    assert (exercise.skills, exercise.marks[-1].share) == (("listen",), known.drill.numbers[0] / 100)
    assert desk.drills.last(FIRST) == shift
    assert desk.drills.shift(FIRST).id != shift.id


def test_an_update_between_two_sittings_keeps_what_still_fits(desk: Desk) -> None:
    """What no longer fits is cut, counted, and the rest goes on as a run that is recorded."""
    with_drill(desk)
    shift = desk.drills.shift(FIRST)
    for action in (Action("plan"), Action("open", "late"), Action("draft", "late", "sorry")):
        shift = desk.drills.act(shift, action)
    with_drill(desk, SITE.replace("id: sorry", "id: regret"))
    cut = desk.drills.last(FIRST)
    assert cut is not None
    assert (cut.lost, len(cut.actions)) == (1, 2)
    kept = desk.drills.shift(FIRST)
    assert (kept.id == shift.id, kept.actions) == (False, cut.actions)
    desk.kill()
    assert desk.drills.shift(FIRST).actions == kept.actions
    assert desk.drills.act(desk.drills.shift(FIRST), Action("draft", "late", "regret")).lost == 0


def test_typed_words_find_their_reply(desk: Desk) -> None:
    """The nearest authored reply comes first; a thread that is not there has none."""
    with_drill(desk)
    shift = desk.drills.act(desk.drills.shift(FIRST), Action("open", "late"))
    found = desk.drills.nearest(shift, "late", "I am sorry, your cake comes today at three. Mo")
    assert found[0].choice.id == "sorry"
    assert desk.drills.nearest(shift, "nobody", "Hello") == ()


def test_a_drill_is_played_with_ones_own_plan(desk: Desk, tmp_path: Path) -> None:
    """What was taken stays with the run, whatever becomes of the plan; so do its actions."""
    with_drill(desk)
    paths = Paths(shipped=shipped_folder(), data=tmp_path / "data")
    planning = Planning(paths, desk.store, desk.clock, desk.ids)
    opened = planning.create("small_business", organisation="Harbour Lane Café")
    desk.drills = Drills(desk.library, desk.progress, desk.ids, planning)
    assert [plan.key for plan in desk.drills.plans()] == [opened.key]
    shift = desk.drills.act(desk.drills.restart(FIRST, opened.key), Action("plan"))
    assert shift.drill.plan.title == opened.plan.control.title
    assert shift.drill.plan.levels[-1].name == "Fire"
    assert shift.drill.plan.levels[-1].target == 30
    planning.forget(opened.key)
    desk.kill()
    assert desk.drills.last(FIRST) == shift
    assert desk.drills.plans() == ()
    with pytest.raises(Problem):
        planning.read(opened.key)


@pytest.mark.parametrize("template", ["small_business", "agency", "nonprofit", "public_body"])
def test_shipped_drills_fill_the_words_of_every_starter(template: str) -> None:
    """Whoever has adapted one of them publishes their own holding words in the drill, without a blank."""
    plan = plan_from_template(shipped_folder() / "assets" / "plans", template, counted_ids())
    for file in (shipped_folder() / "content").rglob("drill.yaml"):
        drill = read_drill(file.read_text(encoding="utf-8"), Report())
        assert drill is not None
        staged = {statement.id for statement in drill.plan.statements if statement.stage}
        taken = take(drill, plan).statements
        assert taken.keys() == staged
        assert not any("{{" in words for words in taken.values())
