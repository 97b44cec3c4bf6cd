"""CP003, CP006, CP007: the plan was tried, lies on paper and looks at more than one kind of day."""

from collections.abc import Iterator

from playbook_app.domain.plan.context import Context
from playbook_app.domain.plan.findings import Hit, Rule

LEAST_SCENARIOS = {"small_business": 3}
USUAL_LEAST = 5


def untried(context: Context) -> Iterator[Hit]:
    """CP003: no drill, one that was never run, or one that is due again."""
    if not context.plan.drills:
        yield Hit(context.plan.id, "drills", {"case": "none"})
    elif all(drill.last_run is None for drill in context.plan.drills):
        yield Hit(context.plan.drills[0].id, "last_run", {"case": "never"})
    else:
        for drill in context.plan.drills:
            late = (context.today - drill.last_run).days if drill.last_run is not None else None
            if late is not None and drill.every_days is not None and late > drill.every_days:
                yield Hit(
                    drill.id, "last_run", {"case": "due", "days": late, "kind": f"drill.kind:{drill.kind}"}
                )


def no_copy(context: Context) -> Iterator[Hit]:
    """CP006: no copy that needs no network, or one that is older than what was signed last."""
    made = context.plan.continuity.exported_on
    approvals = (one.signed_on for one in context.plan.endorsements if one.decision == "approve")
    signed = max((day for day in approvals if day is not None and day <= context.today), default=None)
    if made is None:
        yield Hit(context.plan.continuity.id, "exported_on", {"case": "never"})
    elif signed is not None and made < signed:
        yield Hit(context.plan.continuity.id, "exported_on", {"case": "old", "date": made})


def last_crisis(context: Context) -> Iterator[Hit]:
    """CP007: too few stories, all of one kind, or all of them about something that has been."""
    scenarios = context.plan.scenarios
    least = LEAST_SCENARIOS.get(context.plan.control.profile, USUAL_LEAST)
    if not scenarios:
        return
    if len(scenarios) < least:
        yield Hit(context.plan.id, "scenarios", {"case": "few", "count": len(scenarios), "least": least})
    elif len({scenario.cluster for scenario in scenarios if scenario.cluster}) == 1:
        kind = f"scenario.cluster:{scenarios[0].cluster}" if scenarios[0].cluster else ""
        yield Hit(context.plan.id, "scenarios", {"case": "one_kind", "kind": kind})
    elif all(scenario.happened_before for scenario in scenarios):
        yield Hit(context.plan.id, "scenarios", {"case": "been"})


TRIED = (
    Rule("CP003", "warning", "plan", ("training",), ("LEARN",), "HSEEP; PagerDuty, twice a year", untried),
    Rule("CP006", "warning", "plan", ("continuity",), ("PLAN",), "Baron 19, perfect world plans", no_copy),
    Rule(
        "CP007", "warning", "plan", ("scenarios",), ("PLAN",), "Baron 1, last event plans; SCCT", last_crisis
    ),
)
