"""Tests of what a drill takes from somebody's own plan."""

from dataclasses import replace

import pytest

from playbook_app.base.ids import counted_ids
from playbook_app.domain.drill.model import Statement
from playbook_app.domain.drill.taken import Taken, played_with, read_taken, take
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.schema import new
from tests.domain.drill.sample import AWAY, CAKE, DRILL, IDA, JO, PLAN, SORRY, with_plan
from tests.domain.plan.sound import sound_plan

THEIRS = replace(
    DRILL,
    plan=replace(
        PLAN,
        people=(IDA, JO, replace(AWAY, plays="publisher")),
        statements=(
            replace(PLAN.statements[0], stage="holding"),
            Statement("end", "End", "Over.", "closing"),
        ),
    ),
)


def test_levels_meet_from_the_worst_on_and_bring_their_targets() -> None:
    """Where the plan says nothing, the drill's own stays."""
    plan = sound_plan()
    worst = min(plan.levels, key=lambda level: level.rank or 0)
    found = take(THEIRS, plan)
    assert found.levels["harm"] == (worst.name, worst.meaning, worst.first_public_min)
    silent = replace(plan, levels=(replace(worst, name="", meaning="", first_public_min=None),))
    assert take(THEIRS, silent).levels == {"harm": ("Harm", "Somebody is ill.", 10)}


def test_people_are_those_who_hold_the_role() -> None:
    """The approver is the lead, the deputy the lead's deputy; a role that nobody holds changes nobody."""
    found = take(THEIRS, sound_plan())
    assert {name: who for name, (who, _role) in found.people.items()} == {
        "ida": "Ana",
        "jo": "Ben",
        "kay": "Ben",
    }
    assert take(THEIRS, new(Plan, counted_ids())).people == {}
    alone = replace(sound_plan(), roles=tuple(replace(role, deputies=()) for role in sound_plan().roles))
    assert "jo" not in take(THEIRS, alone).people


def test_words_come_from_the_plan_where_every_blank_is_filled() -> None:
    """A blank that nobody fills would go out as a blank; who signs has the name they have in that plan."""
    plan = sound_plan()
    first = plan.statements[0]
    assert take(THEIRS, plan).statements.get("holding") is None
    plain = replace(
        first, stage="holding", variants=(replace(first.variants[0], body="We know, and we look."),)
    )
    found = take(THEIRS, replace(plan, statements=(plain,)))
    assert found.statements == {"holding": "We know, and we look."}
    open_words = replace(
        first,
        stage="holding",
        variants=(replace(first.variants[0], body="{{what}}: by {{ when }}. {{name}}"),),
    )
    known = (("what", "A rash"), ("when", "noon"), ("name", "Ida"))
    for blanks, words in ((known, "A rash: by noon. Ana"), (known[:2], None)):
        theirs = replace(
            THEIRS, plan=replace(THEIRS.plan, statements=(replace(THEIRS.plan.statements[0], blanks=blanks),))
        )
        taken = take(theirs, replace(plan, statements=(open_words,)))
        assert taken.statements.get("holding") == words


def test_it_is_written_and_read() -> None:
    """Damage, or nothing, means the drill's own plan."""
    found = take(THEIRS, sound_plan())
    assert read_taken(found.text) == found
    for text in ("", "[]", "{", '["t", [], {}, {}, []]'):
        assert read_taken(text) is None


def test_a_drill_is_played_with_it() -> None:
    """Names change in every text, ids do not, and what was not taken stays."""
    drill = replace(THEIRS, situation="Ida is in; Idaho is far.", plan=replace(THEIRS.plan, title=""))
    taken = Taken(
        "Ours", {"calm": ("Quiet", "One.", 7)}, {"ida": ("Bo Lind", "")}, {"holding": "Here."}, ("A.",)
    )
    played = played_with(drill, taken)
    assert played.plan.title == "Ours"
    assert (played.plan.levels[0].target, played.plan.levels[1]) == (7, PLAN.levels[1])
    assert (played.plan.person("ida").name, played.plan.person("ida").role) == ("Bo Lind", "Owner")
    assert played.plan.duties[0].text == "Tell Bo."
    assert played.situation == "Bo is in; Idaho is far."
    assert played.plan.statement("holding").text == "Here."
    assert played.plan.notes == ("House rule", "A.")
    assert played.thread("late").reply("sorry") == SORRY
    assert played.target(played.thread("late")) == 7
    assert [thread.id for thread in played.threads] == [thread.id for thread in DRILL.threads]


def test_nobody_new_changes_no_text() -> None:
    """A plan without people leaves the threads as they are."""
    played = played_with(DRILL, Taken("", {}, {}, {}, ()))
    assert (played.threads[0], played.plan) == (CAKE, PLAN)


@pytest.mark.parametrize("people", [(IDA, JO), (IDA,)])
def test_whoever_is_not_in_the_drill_is_not_missed(people: tuple[object, ...]) -> None:
    """Approver and deputy may be the only ones there are."""
    small = with_plan(people=people)
    assert set(take(small, sound_plan()).people) == {"ida", "jo"}
