"""What of a plan has been tried, and by whom it has been read: the bars *proven* and *known*.

*Proven*: of the roles, people, levels, scenarios, statements and checklists, the share that a
drill of the last twelve months has exercised, times what the drill was passed with. The plan
notes the day of a drill and not its score, so a drill counts with its pass mark: more was not
shown. A contact check exercises people; any other drill its roles, their people, and the
scenario it was about with its level, words and checklist.

*Known*: of the people who are to read the plan, the share who have confirmed the major version
of now, or whose signature under these very words stands. No quiz score is kept in a plan, so
none counts. Source: reference "crisis plans", section 3.
"""

from collections.abc import Iterator
from datetime import date

from playbook_app.domain.plan.context import people_of
from playbook_app.domain.plan.fingerprint import fingerprint
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.learning import DrillProgramme

FULL = 100
YEAR = 365


def proven(plan: Plan, today: date) -> int:
    """Return from 0 to 100 how much of the plan has been exercised within a year."""
    wanted = exercisable(plan)
    worth: dict[str, int] = {}
    for drill in plan.drills:
        if drill.last_run is None or not 0 <= (today - drill.last_run).days <= YEAR:
            continue
        score = FULL if drill.pass_mark is None else drill.pass_mark
        for record in wanted & set(exercised(plan, drill)):
            worth[record] = max(score, worth.get(record, 0))
    return sum(worth.values()) // len(wanted) if wanted else 0


def exercisable(plan: Plan) -> frozenset[str]:
    """Return the ids of what a drill can try."""
    found = (*plan.roles, *plan.levels, *plan.scenarios, *plan.statements, *plan.playbooks)
    active = (person for person in plan.people if person.status == "active")
    return frozenset(record.id for record in (*found, *active))


def exercised(plan: Plan, drill: DrillProgramme) -> Iterator[str]:
    """Yield the ids of what a drill tries; some may be empty."""
    for role in plan.roles:
        if role.id in drill.roles:
            yield from people_of(role)
    if drill.kind == "contact_check":
        return
    yield from drill.roles
    for scenario in plan.scenarios:
        if scenario.id == drill.scenario:
            yield from (scenario.id, scenario.level, scenario.playbook, *scenario.statements)
            yield from (level.playbook for level in plan.levels if level.id == scenario.level)


def known(plan: Plan) -> int:
    """Return from 0 to 100 how many of those who are to read the plan have read it as it is."""
    wanted = readers(plan)
    return FULL * len(wanted & have_read(plan)) // len(wanted) if wanted else 0


def readers(plan: Plan) -> frozenset[str]:
    """Return who is to read the plan: the people of the roles it names, else everybody who is active."""
    active = {person.id for person in plan.people if person.status == "active"}
    named = {one for role in plan.roles if role.id in plan.reading.who for one in people_of(role)}
    return frozenset(active & named) or frozenset(active)


def have_read(plan: Plan) -> frozenset[str]:
    """Return who has confirmed this major version, or signed the plan as it stands."""
    now = major(plan.control.version)
    confirmed = {one.person for one in plan.acknowledgements if one.on and major(one.version) == now}
    approving = [one for one in plan.endorsements if not one.scope and one.decision == "approve"]
    words = fingerprint(plan) if approving else ""
    return frozenset(confirmed | {one.person for one in approving if one.fingerprint == words})


def major(version: str) -> str:
    """Return what stands before the first dot of a version."""
    return version.partition(".")[0].strip()
