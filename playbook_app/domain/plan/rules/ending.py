"""CP506 to CP508: when to stop replying, how to know that it is over, who watches afterwards."""

import re
from collections.abc import Iterator

from playbook_app.domain.plan.context import Context
from playbook_app.domain.plan.findings import Hit, Rule
from playbook_app.domain.plan.records.ending import Criterion, StandDown

LIMIT_PARTS = ("max_public_replies", "stop_when", "exit_line", "exceptions")
HOURS_PARTS = ("days", "start", "until")
BASELINE_DAYS = 180
MEASURABLE = frozenset({"mentions_normal", "negative_share", "no_new_outlet"})


def no_walk_away(context: Context) -> Iterator[Hit]:
    """CP506: no rule for stopping, or one that leaves out when, how or for whom not."""
    if not context.plan.limits:
        yield Hit(context.plan.id, "limits", {"case": "none"})
    for limit in context.plan.limits:
        missing = [key for key in LIMIT_PARTS if getattr(limit, key) in (None, "", ())]
        if missing:
            codes = tuple(f"limit.{key}" for key in missing)
            yield Hit(limit.id, missing[0], {"case": "missing", "name": limit.title, "missing": codes})


def never_over(context: Context) -> Iterator[Hit]:
    """CP507: an end that nobody can measure."""
    if not context.plan.stand_downs:
        yield Hit(context.plan.id, "stand_downs", {"case": "none"})
    for ending in context.plan.stand_downs:
        case, field = open_end(ending)
        if case:
            yield Hit(ending.id, field, {"case": case, "name": ending.title})
        for criterion in ending.criteria:
            if not criterion.sustained_hours:
                yield Hit(criterion.id, "sustained_hours", {"case": "no_hours", "name": criterion.text})


def open_end(ending: StandDown) -> tuple[str, str]:
    """Return (case, field) of what keeps an ending open, ``("", "")`` for nothing."""
    if not ending.criteria:
        return "no_criteria", "criteria"
    if not any(map(measurable, ending.criteria)):
        return "not_measurable", "criteria"
    if not ending.reopen_if:
        return "no_reopen", "reopen_if"
    return "", ""


def measurable(criterion: Criterion) -> bool:
    """Tell whether two people would agree that a criterion is met."""
    if criterion.kind in MEASURABLE:
        return criterion.threshold is not None
    return criterion.kind == "cause_fixed" or re.search(r"\d", criterion.text) is not None


def nobody_watches(context: Context) -> Iterator[Hit]:
    """CP508: after the end nobody looks any more, or nobody knows what is usual."""
    for ending in context.plan.stand_downs:
        if not ending.aftercare_days:
            yield Hit(ending.id, "aftercare_days", {"case": "aftercare", "name": ending.title})
    if context.plan.levels:
        yield from unwatched(context)
        yield from unmeasured(context)


def unwatched(context: Context) -> Iterator[Hit]:
    """Yield when it is not said on which days and from when until when somebody looks."""
    watch = context.plan.monitoring
    missing = tuple(key for key in HOURS_PARTS if getattr(watch, key) in (None, ()))
    if missing:
        codes = tuple(f"monitoring.{key}" for key in missing)
        yield Hit(watch.id, missing[0], {"case": "hours", "missing": codes})


def unmeasured(context: Context) -> Iterator[Hit]:
    """Yield when no usual day has been counted, or the last count is older than half a year."""
    if not context.plan.baselines:
        yield Hit(context.plan.id, "baselines", {"case": "no_baseline"})
    for usual in context.plan.baselines:
        if usual.value is None or usual.measured_on is None:
            field = "value" if usual.value is None else "measured_on"
            yield Hit(usual.id, field, {"case": "uncounted", "kind": f"baseline.metric:{usual.metric}"})
        elif (days := (context.today - usual.measured_on).days) > BASELINE_DAYS:
            values = {"case": "old", "days": days, "kind": f"baseline.metric:{usual.metric}"}
            yield Hit(usual.id, "measured_on", values)


ENDING = (
    Rule("CP506", "error", "record", ("walk_away",), ("WALK",), "Baer; USAF, monitor only", no_walk_away),
    Rule("CP507", "error", "record", ("stand_down",), ("OVER",), "Agnes, 72 hours", never_over),
    Rule(
        "CP508",
        "warning",
        "record",
        ("stand_down", "monitoring"),
        ("MONITOR",),
        "PRIMER, recover",
        nobody_watches,
    ),
)
