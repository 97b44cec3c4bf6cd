"""Tests of what is wrong with a drill: each fault is said once, at its place."""

from dataclasses import replace
from typing import Any

import pytest

from playbook_app.domain.drill.checks import check_drill
from playbook_app.domain.drill.model import Drill, Pattern
from tests.domain.drill.sample import (
    BLAME,
    CAKE,
    DRILL,
    IDA,
    JOKE,
    LINE,
    NUTS,
    PLAN,
    READ,
    REFUND,
    SOON,
    SORRY,
    TELL,
    VAN,
    with_plan,
)


def thread(**changes: Any) -> Drill:
    """Return the drill with another first thread."""
    return replace(DRILL, threads=(replace(CAKE, **changes), NUTS, JOKE))


def duty(pattern: Pattern) -> Drill:
    """Return the drill with a first duty that asks for something else."""
    return with_plan(duties=(replace(TELL, do=pattern), *PLAN.duties[1:]))


UNKNOWN = "drill-unknown"
FAULTS: dict[str, tuple[Drill, str, str]] = {
    "two threads": (replace(DRILL, threads=(CAKE, CAKE)), "drill-duplicate", "threads"),
    "two replies": (thread(replies=(SOON, SORRY, SORRY)), "drill-duplicate", "threads/1"),
    "two people": (with_plan(people=(*PLAN.people, IDA)), "drill-duplicate", "plan.people"),
    "one level": (with_plan(levels=PLAN.levels[:1]), "drill-few-levels", "plan.levels"),
    "approver": (
        with_plan(levels=(replace(PLAN.levels[0], approver="x"), PLAN.levels[1])),
        UNKNOWN,
        "plan.levels/1",
    ),
    "deputy": (
        with_plan(people=(*PLAN.people[:2], replace(PLAN.people[2], deputy="x"))),
        UNKNOWN,
        "plan.people/3",
    ),
    "free action": (replace(DRILL, costs={"open": 0}), "drill-cost", "costs"),
    "phone whom": (duty(Pattern("phone", refs=("x",))), UNKNOWN, "plan.duties/1"),
    "do what": (duty(Pattern("task", refs=("x",))), UNKNOWN, "plan.duties/1"),
    "send what": (duty(Pattern("publish", "late", ("x",))), UNKNOWN, "plan.duties/1"),
    "wait for what": (
        with_plan(duties=(replace(TELL, when=Pattern("arrived", "x")),)),
        UNKNOWN,
        "plan.duties/1",
    ),
    "which level": (thread(level="x"), UNKNOWN, "threads/1"),
    "which fact": (thread(facts=("x",)), UNKNOWN, "threads/1"),
    "whose": (thread(owner="x"), UNKNOWN, "threads/1"),
    "what it needs": (thread(needs="x"), UNKNOWN, "threads/1"),
    "almost the key": (thread(almost=("fix",)), "drill-almost-is-key", "threads/1"),
    "after the end": (thread(at=200), "drill-too-late", "threads/1"),
    "two replies only": (thread(replies=(SOON, SORRY)), "drill-few-replies", "threads/1"),
    "no way out": (
        thread(replies=(BLAME, replace(SOON, quality=2), replace(LINE, quality=1))),
        "drill-no-way-out",
        "threads/1",
    ),
    "nobody's": (replace(DRILL, threads=(CAKE, replace(NUTS, owner=""))), "drill-no-owner", "threads/2"),
    "silence": (thread(late=None), "drill-no-late", "threads/1"),
    "asserts what": (
        thread(replies=(replace(SOON, asserts=("x",)), SORRY, LINE)),
        UNKNOWN,
        "threads/1/replies/1",
    ),
    "which words": (
        thread(replies=(replace(LINE, statement="x"), SORRY, SOON)),
        UNKNOWN,
        "threads/1/replies/1",
    ),
    "unless what": (
        thread(
            replies=(
                replace(BLAME, later=(replace(BLAME.later[0], unless=Pattern("phone", refs=("x",))),)),
                *(SORRY, SOON),
            )
        ),
        UNKNOWN,
        "threads/1/replies/1",
    ),
    "later without an unless": (
        thread(
            replies=(
                replace(BLAME, later=(replace(BLAME.later[0], unless=None),), asserts=("x",)),
                SORRY,
                SOON,
            )
        ),
        UNKNOWN,
        "threads/1/replies/1",
    ),
    "no correction": (
        replace(DRILL, facts=(replace(VAN, id="x"), replace(VAN, correction=""))),
        "drill-no-correction",
        "threads/1/replies/1",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_said_at_its_place(name: str) -> None:
    """With an error of its code; an unsound drill is not played."""
    drill, code, where = FAULTS[name]
    assert ("error", code, where) in {(one.level, one.code, one.where) for one in check_drill(drill)}


def test_a_good_drill_has_no_remark() -> None:
    """Played or not."""
    assert (check_drill(DRILL), check_drill(DRILL, played=False)) == ((), ())


def test_playing_shows_what_reading_does_not() -> None:
    """A duty that is never asked for, and a morning that nobody can pass."""
    never = replace(READ, id="n", when=Pattern("later", refs=("nothing",)))
    codes = [(one.code, one.where) for one in check_drill(with_plan(duties=(*PLAN.duties, never)))]
    assert codes == [("drill-duty-never", "plan.duties/4")]
    hard = with_plan(duties=tuple(replace(TELL, id=f"d{n}", within=1) for n in range(4)))
    assert "drill-cannot-pass" in [one.code for one in check_drill(hard)]


def test_somebody_who_does_not_read_may_not_pass() -> None:
    """Said with the strategy; without being played it is not known."""
    easy = replace(DRILL, threads=(replace(JOKE, at=5),), plan=replace(PLAN, duties=()), facts=())
    easy = replace(easy, needed=replace(easy.needed, judgement=0))
    found = check_drill(easy)
    assert {one.values.get("strategy") for one in found if one.code == "drill-naive"} >= {"silent"}
    assert check_drill(easy, played=False) == ()


def test_matters_of_taste_are_warnings() -> None:
    """The longest reply that is mostly the best one, and a fact that nobody can check."""
    best = replace(CAKE, replies=(replace(SORRY, text="Sorry. " * 20), SOON, BLAME, LINE, REFUND))
    threads = tuple(replace(best, id=name, at=at) for at, name in enumerate(("a", "b", "c")))
    plan = replace(PLAN, duties=(READ,))
    drill = replace(DRILL, threads=threads, facts=(VAN, replace(VAN, id="x")), plan=plan)
    found = check_drill(drill, played=False)
    assert {one.level for one in found} == {"warning"}
    assert [(one.code, one.where) for one in found] == [
        ("drill-longest-best", "threads"),
        ("drill-fact-unused", "facts/2"),
    ]
