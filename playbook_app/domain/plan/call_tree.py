"""Who is rung at a level, one after the other, and who is next when somebody is silent."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from playbook_app.domain.plan.context import people_of
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.people import EscalationStep, Person, Role


@dataclass(frozen=True, slots=True)
class Ring:
    """One call: whom, in which role, by which number, so many minutes after the first."""

    step: str
    role: str
    person: str
    number: str
    """The first number or address of a kind that the step names; "" for none."""
    after: int
    first: bool
    """Whether the step begins with it; the others step in."""


def rings(plan: Plan, level: str) -> tuple[Ring, ...]:
    """Return the calls at a level in their order.

    Whoever is silent is waited for as long as the step says. Then the deputies are rung in
    turn, or all of the role at once, or the next step begins, as the step says.
    """
    found: list[Ring] = []
    clock = 0
    for step in plan.steps:
        if step.level != level:
            continue
        new = tuple(step_rings(plan, step, clock))
        found += new
        clock = max((ring.after for ring in new), default=clock) + (step.wait_min or 0)
    return tuple(found)


def step_rings(plan: Plan, step: EscalationStep, clock: int) -> Iterator[Ring]:
    """Yield the calls of one step that begins at ``clock``."""
    role = next((one for one in plan.roles if one.id == step.notify), None)
    wait = step.wait_min or 0
    for place, person in enumerate(rung(role, step.if_no_answer)):
        later = 0 if step.if_no_answer == "any_of" else wait * place
        number = number_of(plan, person, step.methods)
        yield Ring(step.id, step.notify, person, number, clock + later, first=place == 0)


def rung(role: Role | None, if_no_answer: str) -> tuple[str, ...]:
    """Return whom a step rings of a role: its holder, and its deputies unless the next step comes first."""
    people = people_of(role) if role is not None else ()
    return people if if_no_answer in ("next_deputy", "any_of") else people[:1]


def number_of(plan: Plan, person_id: str, methods: Sequence[str]) -> str:
    """Return the contact of a person that a step asks for, in the step's own order of kinds."""
    person: Person | None = next((one for one in plan.people if one.id == person_id), None)
    contacts = person.contacts if person is not None else ()
    ordered = (one.value for kind in methods for one in contacts if one.kind == kind)
    return next(ordered, "")


def next_ring(calls: Sequence[Ring], silent: Collection[str]) -> Ring | None:
    """Return the first call to somebody who has not been silent; ``None`` when nobody is left."""
    return next((ring for ring in calls if ring.person not in silent), None)
