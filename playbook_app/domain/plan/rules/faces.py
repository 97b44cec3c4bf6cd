"""CP105 to CP107: whoever speaks is the right face, has practised, and is not always the same."""

from collections.abc import Iterator

from playbook_app.domain.plan.context import Context
from playbook_app.domain.plan.findings import Hit, Rule
from playbook_app.domain.plan.records.levels import Level
from playbook_app.domain.plan.records.people import Fit, Role
from playbook_app.domain.plan.records.risks import Scenario

TRAINED_DAYS = 731
"""Two years."""


def wrong_face(context: Context) -> Iterator[Hit]:
    """CP105: nobody speaks in a scenario, or somebody who must not."""
    for scenario in context.plan.scenarios:
        if not scenario.spokesperson:
            yield Hit(scenario.id, "spokesperson", {"case": "nobody", "scenario": scenario.title})
            continue
        role = context.record(Role, scenario.spokesperson)
        reason = bar(context, scenario, role.primary) if role is not None else ""
        if role is not None and reason:
            values = {"name": context.name(role.primary), "scenario": scenario.title}
            if reason == "level":
                yield Hit(scenario.id, "spokesperson", {"case": "level", **values})
            else:
                yield Hit(scenario.id, "spokesperson", {"case": "barred", "reason": reason, **values})


def bar(context: Context, scenario: Scenario, person: str) -> str:
    """Return why a person must not speak in a scenario: a reason, "level", or ``""`` for none."""
    for fit in context.fits.get(person, ()):
        for barred in fit.must_not:
            if barred.scenario == scenario.id:
                return barred.reason or "conflict"
        if too_big(context, fit, scenario):
            return "level"
    return ""


def too_big(context: Context, fit: Fit, scenario: Scenario) -> bool:
    """Tell whether a scenario begins at a worse level than somebody speaks at."""
    worst, begins = context.record(Level, fit.worst_level), context.record(Level, scenario.level)
    if worst is None or begins is None or worst.rank is None or begins.rank is None:
        return False
    return begins.rank < worst.rank


def speakers(context: Context) -> dict[str, Scenario]:
    """Return the people who speak first in a scenario, each with the first one."""
    found: dict[str, Scenario] = {}
    for scenario in context.plan.scenarios:
        role = context.record(Role, scenario.spokesperson)
        if role is not None and role.primary:
            found.setdefault(role.primary, scenario)
    return found


def untrained(context: Context) -> Iterator[Hit]:
    """CP106: a spokesperson who has never practised, or not for two years."""
    for person_id in speakers(context):
        person = context.person(person_id)
        if person is None:
            continue
        trained = person.media_trained_on
        if trained is None:
            yield Hit(person.id, "media_trained_on", {"case": "never", "name": person.name})
        elif (context.today - trained).days > TRAINED_DAYS:
            yield Hit(person.id, "media_trained_on", {"case": "old", "name": person.name, "date": trained})


def one_face(context: Context) -> Iterator[Hit]:
    """CP107: the same person speaks at every level, so that nothing can be raised any more."""
    levels = {s.level for s in context.plan.scenarios if s.level}
    found = speakers(context)
    if len(levels) > 1 and len(found) == 1 and all(s.spokesperson for s in context.plan.scenarios):
        (person,) = found
        yield Hit(context.plan.id, "scenarios", {"name": context.name(person)})


STORIES = ("scenarios",)
FACES = (
    Rule("CP105", "error", "record", STORIES, ("SPOKES",), "CERC, spokesperson", wrong_face),
    Rule(
        "CP106",
        "warning",
        "record",
        ("people",),
        ("SPOKES",),
        "CERC, training",
        untrained,
        {"small_business": "info"},
    ),
    Rule(
        "CP107",
        "warning",
        "plan",
        STORIES,
        ("SPOKES",),
        "Who speaks, by level",
        one_face,
        {"small_business": "info"},
    ),
)
