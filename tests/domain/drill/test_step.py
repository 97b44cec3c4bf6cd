"""Tests of a single step: what can be done, what it costs, and what it leads to."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playbook_app.domain.drill.bots import chance
from playbook_app.domain.drill.passing import start
from playbook_app.domain.drill.rules import COSTS
from playbook_app.domain.drill.scores import scores
from playbook_app.domain.drill.state import Action, State
from playbook_app.domain.drill.step import (
    NotPossibleError,
    available,
    in_order,
    may_sign,
    needs_signature,
    step,
    waiting_time,
)
from tests.domain.drill.sample import (
    CAKE,
    DRILL,
    LINE,
    OPEN,
    REFUND,
    SEND,
    SORRY,
    do,
    later,
    waiting,
    with_plan,
)


def kinds(state: State, thread: str = "late") -> set[str]:
    """Return what can be done with a thread."""
    return {action.kind for action in available(state) if action.thread == thread}


def test_a_thread_is_opened_first() -> None:
    """Then it can be sorted, checked, answered, passed on, left; what cannot be done raises."""
    assert kinds(start(DRILL)) == {"open"}
    assert kinds(do(OPEN)) == {"triage", "facts", "draft", "hand-over", "walk-away"}
    with pytest.raises(NotPossibleError):
        do(Action("publish", "late"))


def test_every_action_takes_its_minutes() -> None:
    """Sorting is free, and so is nothing else."""
    state = do(OPEN, Action("triage", "late", "fix"), Action("plan"), Action("facts", "late"))
    assert (state.minute, state.plan_read, state.checked) == (8, True, {"van"})
    assert state.threads[0].triage == "fix"
    assert do(Action("phone", ref="ida"), Action("task", ref="sign")).minute == 5


def test_a_draft_is_published_in_ones_own_words_or_the_authored_ones() -> None:
    """Certainty and words go with it; what settles closes the thread, and the answer comes at once."""
    state = do(OPEN, Action("draft", "late", "sorry", "So sorry, Sana.", 3), Action("publish", "late"))
    sent = state.threads[0].published[0]
    assert (sent.words, sent.sure, sent.minute, state.threads[0].settled) == ("So sorry, Sana.", 3, 6, 6)
    assert [entry.words for entry in state.log[-2:]] == ["So sorry, Sana.", "Ok."]
    assert do(*SEND).log[-2].words == SORRY.text
    assert kinds(state) == set()


def test_a_reply_that_is_not_adequate_leaves_the_clock_running() -> None:
    """It can be answered again, with another reply."""
    state = do(OPEN, Action("draft", "late", "blame"), Action("publish", "late"))
    assert state.threads[0].settled is None
    left = {action.ref for action in available(state) if action.kind == "draft"}
    assert left == {"soon", "sorry", "refund", "line"}


def test_what_is_asserted_unchecked_is_on_its_way_back() -> None:
    """One correction for each fact; none for what was checked first."""
    soon = (Action("draft", "late", "soon"), Action("publish", "late"))
    assert [(due.fact, due.minute) for due in do(OPEN, *soon).due] == [("van", 26)]
    assert do(OPEN, Action("facts", "late"), *soon).due == ()


def test_what_has_to_be_signed_is_signed_by_whom_the_level_says() -> None:
    """The approver or the deputy; others cannot, and who is away does not answer."""
    assert [needs_signature(reply) for reply in (REFUND, LINE, SORRY)] == [True, False, False]
    drafted = (OPEN, Action("draft", "late", "refund"))
    signed = [do(*drafted, Action("approval", "late", who)).threads[0].signed for who in ("ida", "jo", "kay")]
    assert signed == [True, True, False]
    away = with_plan(people=tuple(replace(one, away=True) for one in DRILL.plan.people))
    assert not do(*drafted, Action("approval", "late", "ida"), drill=away).threads[0].signed
    assert not may_sign(start(DRILL), "kay")
    unsigned = do(*drafted, Action("publish", "late")).threads[0]
    assert (unsigned.published[0].unsigned, unsigned.settled) == (True, None)
    fine = do(*drafted, Action("approval", "late", "jo"), Action("publish", "late")).threads[0]
    assert (fine.published[0].unsigned, fine.settled) == (False, 16)


def test_another_draft_has_to_be_signed_anew() -> None:
    """A signature is for words, not for a thread."""
    signed = (OPEN, Action("draft", "late", "refund"), Action("approval", "late", "ida"))
    assert not do(*signed, Action("draft", "late", "line")).threads[0].signed


def test_passing_on_settles_only_with_whose_it_is() -> None:
    """Anybody else gives it back, and cannot be asked again."""
    opened = (*waiting(2), Action("open", "nuts"))
    right = do(*opened, Action("hand-over", "nuts", "ida"))
    assert right.known("nuts").settled == 16  # type: ignore[union-attr]
    wrong = do(*opened, Action("hand-over", "nuts", "jo"))
    assert wrong.known("nuts").settled is None  # type: ignore[union-attr]
    assert Action("hand-over", "nuts", "jo") not in available(wrong)


def test_walking_away_from_somebody_who_waits_can_be_taken_back() -> None:
    """The clock goes on, and so can one."""
    state = do(OPEN, Action("walk-away", "late"))
    assert (state.threads[0].walked, state.threads[0].burning) == (True, True)
    assert "draft" in kinds(state)
    assert "walk-away" not in kinds(state)


def test_the_level_is_raised_step_by_step() -> None:
    """Up to the highest of the plan; one that rose meanwhile is not lowered."""
    state = do(Action("escalate"))
    assert (state.level, [entry.kind for entry in state.log][-2:]) == (1, ["escalate", "level"])
    assert Action("escalate") not in available(state)
    late = later(59, drill=replace(DRILL, threads=(CAKE,)))
    assert (late.level, step(late, Action("escalate")).level) == (0, 1)


def test_waiting_ends_when_something_happens() -> None:
    """At most as long as it takes, at least a minute; a clock that runs by itself passes one at a time."""
    state = start(DRILL)
    assert (waiting_time(state), waiting_time(state, 1)) == (10, 1)
    assert [do(*waiting(count)).minute for count in (1, 2, 3)] == [10, 12, 20]
    quiet = replace(DRILL, threads=())
    assert do(Action("wait"), drill=quiet).minute == 10


def test_a_task_is_done_once() -> None:
    """Then it is gone."""
    assert Action("task", ref="sign") not in available(do(Action("task", ref="sign")))


def test_it_is_over_when_nobody_waits_and_it_was_quiet() -> None:
    """Too early, the morning goes on to its end with nobody there."""
    early = do(Action("stand-down"))
    assert (early.stood_down, early.ended, early.minute) == (False, True, 90)
    state = do(*SEND, *waiting(1), Action("open", "nuts"), Action("hand-over", "nuts", "ida"), *waiting(2))
    assert in_order(state)
    over = step(state, Action("stand-down"))
    assert (over.stood_down, over.ended, over.minute) == (True, True, state.minute + 1)
    assert available(over) == ()


def test_nothing_is_begun_that_cannot_be_finished() -> None:
    """In the last minutes only waiting, and what is short, is left."""
    last = replace(start(replace(DRILL, length=11)), minute=10)
    assert {action.kind for action in available(last)} == {"open", "wait", "stand-down"}
    assert step(last, Action("wait")).ended


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000))
def test_anything_done_by_chance_keeps_the_promises(seed: int) -> None:
    """There is always a move until the end; time never runs back; scores stay within bounds."""
    bot, state = chance(random.Random(seed)), start(DRILL)
    for _step in range(300):
        if state.ended:
            break
        assert available(state)
        ahead = step(state, bot(state))
        assert state.minute <= ahead.minute <= DRILL.length
        assert ahead.log[: len(state.log)] == state.log
        state = ahead
    found = scores(state)
    assert all(number is None or 0 <= number <= 100 for number in (found.judgement, found.plan, found.time))
    assert set(COSTS) >= {action.kind for action in available(state)} - {"task"}
