"""Who is rung when, and who is next."""

from dataclasses import replace

from playbook_app.base.ids import counted_ids
from playbook_app.domain.plan.call_tree import next_ring, rings
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.levels import Level
from playbook_app.domain.plan.records.people import Contact, EscalationStep, Person, Role
from playbook_app.domain.plan.schema import new

IDS = counted_ids()


def plan_of(*answers: str) -> Plan:
    """Return a plan with a level and a step for each answer to silence; Ana has the role, Ben stands in."""
    ana = new(Person, IDS, name="Ana", contacts=(
        new(Contact, IDS, kind="email", value="ana@x.example"), new(Contact, IDS, kind="mobile", value="1"),
    ))  # fmt: skip
    ben = new(Person, IDS, name="Ben")
    role = new(Role, IDS, primary=ana.id, deputies=(ben.id,))
    level = new(Level, IDS, rank=1)
    steps = tuple(
        new(
            EscalationStep,
            IDS,
            level=level.id,
            notify=role.id,
            wait_min=10,
            if_no_answer=one,
            methods=("sms", "mobile", "email"),
        )
        for one in answers
    )
    return new(Plan, IDS, people=(ana, ben), roles=(role,), levels=(level,), steps=steps)


def calls(plan: Plan) -> list[tuple[str, int, str]]:
    """Return who is rung when and by which number."""
    names = {person.id: person.name for person in plan.people}
    return [(names[one.person], one.after, one.number) for one in rings(plan, plan.levels[0].id)]


def test_one_after_the_other() -> None:
    """Deputies in turn, all at once, or only the holder before the next step."""
    assert calls(plan_of("next_deputy", "next_step")) == [("Ana", 0, "1"), ("Ben", 10, ""), ("Ana", 20, "1")]
    assert calls(plan_of("any_of", "")) == [("Ana", 0, "1"), ("Ben", 0, ""), ("Ana", 10, "1")]
    other = plan_of("any_of")
    assert rings(other, "level_X") == ()


def test_who_is_next() -> None:
    """The first who has not been silent; nobody when all were, or when nobody holds the role."""
    plan = plan_of("next_deputy")
    found = rings(plan, plan.levels[0].id)
    ana, ben = (person.id for person in plan.people)
    assert next_ring(found, ()) == found[0]
    assert next_ring(found, {ana}) == found[1]
    assert next_ring(found, {ana, ben}) is None
    nobody = replace(plan, roles=())
    assert rings(nobody, plan.levels[0].id) == ()
