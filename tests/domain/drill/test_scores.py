"""Tests of the four numbers, each by itself, and of what a pass needs."""

from dataclasses import replace

import pytest

from playbook_app.domain.drill.bots import Expert
from playbook_app.domain.drill.play import run
from playbook_app.domain.drill.scores import credit_of, decisions, in_time, red_lines, scores
from playbook_app.domain.drill.state import Action
from tests.domain.drill.sample import CAKE, DRILL, JOKE, OPEN, SEND, do, later, waiting


def test_somebody_who_goes_by_the_key_gets_all_of_it() -> None:
    """And passes; nothing is said of certainty, which nobody asked."""
    found = scores(run(DRILL, Expert()))
    assert (found.judgement, found.plan, found.time, found.passed) == (100, 100, 100, True)
    assert (found.red, found.calibration.answered) == ((), 0)


def test_nothing_is_passed_before_it_has_ended() -> None:
    """However well it stands."""
    assert not scores(do(*SEND, Action("plan"))).passed


@pytest.mark.parametrize(("minute", "share"), [(20, 1.0), (21, 0.975), (40, 0.5), (60, 0.0), (80, 0.0)])
def test_time_is_full_until_the_target_and_nothing_at_three_times_it(minute: int, share: float) -> None:
    """A straight line between; haste earns nothing."""
    state = do(*SEND)
    known = replace(state.threads[0], settled=minute)
    assert in_time(state, known) == pytest.approx(share)


def test_no_clock_no_time_and_none_yet() -> None:
    """What waits within its target is not judged yet; past it, it counts as it stands; at the end nothing."""
    state = later(30)
    assert in_time(state, state.known("joke")) is None  # type: ignore[arg-type]
    assert in_time(do(), do().threads[0]) is None
    assert in_time(state, state.threads[0]) == pytest.approx(0.75)
    ended = later(90)
    assert in_time(ended, ended.threads[0]) == 0.0
    assert scores(do(drill=replace(DRILL, threads=()))).time is None


def test_sorting_earns_all_half_or_nothing() -> None:
    """Half for what would also do."""
    earned = []
    for word in ("fix", "answer", "thank"):
        state = do(OPEN, Action("triage", "late", word), drill=replace(DRILL, threads=(CAKE,)))
        earned.append(decisions(state)[0].credit)
    assert earned == [1.0, 0.5, 0.0]


def test_what_was_done_with_a_thread_counts_by_its_mean() -> None:
    """A bad reply and then a good one is half; silence is nothing; a joke left alone is no decision."""
    bad = (OPEN, Action("draft", "late", "blame"), Action("publish", "late"))
    good = (Action("draft", "late", "sorry"), Action("publish", "late"))
    alone = replace(DRILL, threads=(CAKE,))
    state = do(*bad, *good, drill=alone)
    assert [one.credit for one in decisions(state)] == [0.0, 0.0, 1.0]
    assert scores(state).judgement == 25
    silent = decisions(do(drill=alone))
    assert [(one.kind, one.credit) for one in silent] == [("triage", 0.0), ("wait", 0.0)]
    joke = do(drill=replace(DRILL, threads=(replace(JOKE, at=0),)))
    assert [one.kind for one in decisions(joke)] == ["triage"]
    assert scores(do(drill=replace(DRILL, threads=()))).judgement is None


def test_passing_on_and_walking_away_are_decisions() -> None:
    """Right where it is theirs, and where nobody waits."""
    state = do(OPEN, Action("hand-over", "late", "ida"), Action("walk-away", "late"))
    assert [(one.kind, one.ref, one.credit) for one in decisions(state)[1:]] == [
        ("hand-over", "ida", 0.0),
        ("walk-away", "", 0.0),
    ]
    joke = replace(DRILL, threads=(replace(JOKE, at=0),))
    left = decisions(do(Action("open", "joke"), Action("walk-away", "joke"), drill=joke))
    assert left[-1].credit == 1.0


def test_raising_the_level_is_right_while_something_is_as_bad() -> None:
    """A false alarm is not; what silence made worse counts too."""
    assert decisions(do(Action("escalate")))[-1].credit == 0.0
    assert decisions(do(*waiting(2), Action("escalate")))[-1].credit == 1.0
    plan = replace(DRILL.plan, levels=(*DRILL.plan.levels, replace(DRILL.plan.levels[1], id="worst")))
    alone = replace(DRILL, threads=(CAKE,), plan=plan)
    assert decisions(do_escalate(alone))[-1].credit == 0.0
    assert decisions(later(62, drill=alone))[-1].kind == "wait"


def do_escalate(drill: object) -> object:
    """Return the state after the level rose by itself and was raised once more."""
    from playbook_app.domain.drill.step import step

    return step(later(62, drill=drill), Action("escalate"))  # type: ignore[arg-type]


def test_standing_down_is_a_decision() -> None:
    """Too early it earns nothing."""
    early = [one for one in decisions(do(Action("stand-down"))) if one.kind == "stand-down"]
    assert [one.credit for one in early] == [0.0]
    over = [one for one in decisions(run(DRILL, Expert())) if one.kind == "stand-down"]
    assert [one.credit for one in over] == [1.0]


def test_red_lines_are_crossed_by_what_is_published() -> None:
    """By what a reply does, and by publishing what nobody signed."""
    deleted = do(OPEN, Action("draft", "late", "blame"), Action("publish", "late"))
    assert [one.line for one in red_lines(deleted)] == ["deleted-criticism"]
    unsigned = do(OPEN, Action("draft", "late", "refund"), Action("publish", "late"))
    assert [(one.line, one.thread) for one in red_lines(unsigned)] == [("exceeded-authority", "late")]


def test_how_sure_is_shown_and_counts_nowhere() -> None:
    """Right is what is adequate."""
    wrong = do(OPEN, Action("draft", "late", "blame", sure=3), Action("publish", "late"))
    right = do(OPEN, Action("draft", "late", "sorry", sure=3), Action("publish", "late"))
    assert scores(wrong).calibration.confident_errors == 1
    assert scores(right).calibration.mean_mark == 3
    assert [credit_of(quality) for quality in (1, 4)] == [0.0, 1.0]
