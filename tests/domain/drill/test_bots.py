"""Tests of those who play without reading, and of one who goes by the key."""

import random
from dataclasses import replace

from playbook_app.domain.drill.bots import STRATEGIES, Expert, chance
from playbook_app.domain.drill.model import Pattern
from playbook_app.domain.drill.play import run
from playbook_app.domain.drill.scores import scores
from playbook_app.domain.drill.state import Action, State
from playbook_app.domain.drill.step import available
from tests.domain.drill.sample import CAKE, DRILL, READ, do, with_plan


def acts(state: State, kind: str) -> list[str]:
    """Return what was done of a kind, by reference."""
    return [entry.ref for entry in state.log if entry.kind == kind]


def test_the_hasty_send_the_first_or_the_longest() -> None:
    """To everything that can be answered, and sort everything the same."""
    assert acts(run(DRILL, STRATEGIES["answer-all"]), "publish") == ["soon"]
    assert acts(run(DRILL, STRATEGIES["longest"]), "publish") == ["line"]
    assert set(acts(run(DRILL, STRATEGIES["answer-all"]), "triage")) == {"answer"}


def test_somebody_who_always_escalates() -> None:
    """Passes everything on to the first person, and raises the level at once."""
    state = run(DRILL, STRATEGIES["escalate"])
    assert set(acts(state, "hand-over")) == {"ida"}
    assert acts(state, "escalate") == ["harm"]
    assert set(acts(state, "triage")) == {"escalate"}


def test_somebody_who_does_nothing() -> None:
    """Only time passes."""
    assert {entry.kind for entry in run(DRILL, STRATEGIES["silent"]).log} == {
        *("arrived", "wait", "sharper", "joined", "rose", "level"),
    }


def test_chance_does_what_can_be_done() -> None:
    """Anything of it."""
    assert chance(random.Random(1))(do()) in available(do())


def test_the_expert_does_every_kind_of_duty() -> None:
    """Levels, sent replies and calls among them, and asks those who may sign."""
    duties = (
        replace(READ, id="level", do=Pattern("level", refs=("harm",)), when=Pattern("arrived", "nuts")),
        replace(READ, id="raise", do=Pattern("escalate"), when=Pattern("arrived", "nuts"), within=30),
        replace(READ, id="sent", do=Pattern("publish", "late", ("refund",)), within=40),
        replace(READ, id="call", do=Pattern("phone", refs=("jo",)), within=40),
    )
    refund = replace(
        CAKE, replies=tuple(one for one in CAKE.replies if one.id in {"refund", "soon", "blame"})
    )
    threads = (refund, *DRILL.threads[1:])
    state = run(replace(with_plan(duties=duties), threads=threads), Expert())
    assert (acts(state, "phone"), acts(state, "publish"), acts(state, "approval")) == (
        ["jo"],
        ["refund"],
        ["ida"],
    )
    assert (acts(state, "escalate"), scores(state).plan) == (["harm"], 100)


def test_the_expert_raises_no_level_that_is_reached() -> None:
    """Also where a duty still asks for it."""
    reached = replace(READ, do=Pattern("level", refs=("harm",)), when=Pattern("level"))
    state = run(with_plan(duties=(replace(reached, id="a", when=None), reached)), Expert())
    late = replace(reached, when=Pattern("hand-over"))
    again = run(with_plan(duties=(replace(reached, id="a", when=None), late)), Expert())
    assert (acts(state, "escalate"), acts(again, "escalate")) == (["harm"], ["harm"])


def test_the_expert_has_signed_what_has_to_be() -> None:
    """By somebody who may and is there, before it goes out."""
    signed = replace(CAKE, replies=tuple(CAKE.reply(one) for one in ("refund", "soon", "blame")))
    state = run(replace(DRILL, threads=(signed,)), Expert())
    assert (acts(state, "approval"), acts(state, "publish")) == (["ida"], ["refund"])


def test_the_expert_can_be_sent_another_way() -> None:
    """To try a reply that is not the best, also where nothing has to be answered, or somebody else should."""
    assert acts(run(DRILL, Expert(("late", "blame"))), "publish")[0] == "blame"
    asked = replace(DRILL.threads[1], replies=CAKE.replies)
    state = run(replace(DRILL, threads=(CAKE, asked)), Expert(("nuts", "soon")))
    assert "soon" in acts(state, "publish")


def test_the_expert_waits_where_there_is_nothing_good_to_say() -> None:
    """A pack may be that broken; the checks say so."""
    only_bad = replace(CAKE, replies=(CAKE.reply("blame"),))
    assert acts(run(replace(DRILL, threads=(only_bad,)), Expert()), "publish") == []
    assert Expert()(do(Action("stand-down"))) == Action("wait")
