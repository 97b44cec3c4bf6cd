"""CP206: the promise can be kept in nine of ten hours of a week."""

from collections.abc import Iterator

from playbook_app.domain.plan.context import Context
from playbook_app.domain.plan.findings import Hit, Rule
from playbook_app.domain.plan.model import SECTIONS
from playbook_app.domain.plan.records.levels import Level
from playbook_app.domain.plan.week.minutes import HOURS
from playbook_app.domain.plan.week.result import Cause, week_test

LEAST_HOURS = 152
"""A tenth of the week may be missed, not more."""


def unkept_hours(context: Context) -> Iterator[Hit]:
    """CP206: too many hours in which the plan cannot keep its own promise; the worst of them, and why.

    As long as nobody can be called at all, other rules say so.
    """
    week = week_test(context.plan)
    if not any(promise.calls for promise in week.promises) or week.met >= LEAST_HOURS:
        return
    worst = week.worst
    assert worst is not None
    record, field = place_of(context, worst.cause)
    values = {
        "met": week.met,
        "hours": HOURS,
        "slot": (worst.hour, worst.length),
        "cause": named(context, worst.cause),
    }
    yield Hit(record, field, values)


def place_of(context: Context, cause: Cause) -> tuple[str, str]:
    """Return where a cause is mended; a level without a rule for its approval says who decides."""
    level = context.record(Level, cause.record)
    return (cause.record, cause.field) if level is None else (level.id, "decider")


def named(context: Context, cause: Cause) -> dict[str, object]:
    """Return a cause with names instead of ids; times are minutes."""
    return {
        "code": cause.code,
        "never": cause.never,
        "level": context.name(cause.level),
        "who": context.name(cause.who),
        "person": context.name(cause.person),
        "after": cause.after,
        "within": cause.within,
    }


ALL = tuple(section.key for section in SECTIONS)
WEEK = (Rule("CP206", "warning", "plan", ALL, ("FAST",), "The 168-hour test", unkept_hours),)
