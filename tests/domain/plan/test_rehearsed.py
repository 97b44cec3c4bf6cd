"""Proven and known: what drills have tried, and who has read the plan as it is."""

from dataclasses import replace
from datetime import date, timedelta

from playbook_app.base.ids import counted_ids
from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.control import Endorsement
from playbook_app.domain.plan.records.learning import Acknowledgement, DrillProgramme
from playbook_app.domain.plan.rehearsed import exercisable, known, proven
from playbook_app.domain.plan.schema import new
from playbook_app.domain.plan.signoff import sign
from tests.domain.plan.plans import empty_plan
from tests.domain.plan.sound import sound_plan

TODAY = date(2026, 11, 12)
IDS = counted_ids()


def drilled(*drills: DrillProgramme) -> Plan:
    """Return the sound plan with these drills and no others."""
    return replace(sound_plan(), drills=drills)


def test_a_contact_check_tries_people_only() -> None:
    """They count from the day of the drill for a year, and not before it."""
    plan = sound_plan()
    role = plan.roles[0]
    check = new(DrillProgramme, IDS, roles=(role.id,), last_run=TODAY, pass_mark=100)
    people = len({role.primary, *role.deputies})
    share = 100 * people // len(exercisable(plan))
    assert proven(drilled(check), TODAY) == share > 0
    assert proven(drilled(check), TODAY + timedelta(days=365)) == share
    assert proven(drilled(check), TODAY + timedelta(days=366)) == 0
    assert proven(drilled(check), TODAY - timedelta(days=1)) == 0
    assert proven(drilled(replace(check, last_run=None)), TODAY) == 0


def test_a_drill_about_a_scenario_tries_what_belongs_to_it() -> None:
    """Its roles, level, words and checklist too, with the pass mark; of two drills the better counts."""
    plan = sound_plan()
    scenario = plan.scenarios[0]
    drill = new(DrillProgramme, IDS, kind="tabletop", roles=tuple(one.id for one in plan.roles),
                scenario=scenario.id, last_run=TODAY, pass_mark=50)  # fmt: skip
    half, whole = drilled(drill), drilled(replace(drill, pass_mark=None))
    assert proven(half, TODAY) * 2 <= proven(whole, TODAY) <= proven(half, TODAY) * 2 + 1
    assert proven(drilled(drill, replace(drill, pass_mark=None)), TODAY) == proven(whole, TODAY)
    without = drilled(replace(drill, scenario="", pass_mark=None))
    assert proven(without, TODAY) < proven(whole, TODAY) < 100
    assert proven(empty_plan(), TODAY) == 0


def test_readers_are_those_the_plan_names() -> None:
    """Each who has confirmed the major version of now counts; leavers are not asked."""
    draft = Draft(replace(sound_plan(), endorsements=(), acknowledgements=()))
    control, people = draft.plan.control, draft.plan.people
    draft.set(control.id, version="2.1")
    assert known(draft.plan) == 0
    draft.add(new(Acknowledgement, IDS, person=people[0].id, version="2.0", on=TODAY))
    draft.add(new(Acknowledgement, IDS, person=people[1].id, version="1.9", on=TODAY))
    assert known(draft.plan) == 50
    draft.set(draft.plan.acknowledgements[1].id, version="2")
    assert known(draft.plan) == 100
    draft.set(draft.plan.reading.id, who=())
    draft.set(people[1].id, status="leaver")
    draft.set(draft.plan.acknowledgements[0].id, on=None)
    assert known(draft.plan) == 0
    assert known(empty_plan()) == 0


def test_a_signature_that_stands_has_read_it() -> None:
    """Whoever signed these very words knows them; after an edit, or with a refusal, not."""
    draft = Draft(replace(sound_plan(), endorsements=(), acknowledgements=()))
    person = draft.plan.people[0].id
    sign(draft, "", person, TODAY, new(Endorsement, IDS))
    assert known(draft.plan) == 50
    sign(draft, "levels", draft.plan.people[1].id, TODAY, new(Endorsement, IDS))
    assert known(draft.plan) == 50, "a section is not the plan"
    draft.set(draft.plan.endorsements[0].id, decision="changes_requested")
    assert known(draft.plan) == 0
    draft.set(draft.plan.endorsements[0].id, decision="approve")
    draft.set(draft.plan.levels[0].id, meaning="Other words")
    assert known(draft.plan) == 0
