"""When people can be reached, as the plan says it, and the grid on which all its times lie."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import gcd

from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.people import Person
from playbook_app.domain.plan.week.minutes import DAY, HOUR, WEEK, Grid, Span

ANSWER_MIN = 10
"""Minutes until an answer where the plan does not say."""
OFFICE_DAYS, OFFICE_FROM, OFFICE_UNTIL = range(5), 9 * HOUR, 17 * HOUR
DAY_NUMBER = {day: number for number, day in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))}


@dataclass(frozen=True, slots=True)
class Hours:
    """Minutes until an answer, and the spans of the week in which that is so."""

    answer: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class OnDuty:
    """Somebody's hours of duty for a role."""

    role: str
    person: str
    hours: Hours


def hours_of(person: Person) -> tuple[Hours, ...]:
    """Return when a person answers.

    Their own hours where the plan gives them. Otherwise what their contacts say: at any time
    when one works out of hours, else Monday to Friday from 9 to 17; never without a contact.
    """
    if person.reach:
        return tuple(
            Hours(ANSWER_MIN if one.answer_min is None else one.answer_min, spans)
            for one in person.reach
            if (spans := daily(one.days, one.start, one.until))
        )
    if any(contact.out_of_hours for contact in person.contacts):
        return (Hours(ANSWER_MIN, ((0, WEEK),)),)
    office = tuple((day * DAY + OFFICE_FROM, OFFICE_UNTIL - OFFICE_FROM) for day in OFFICE_DAYS)
    return (Hours(ANSWER_MIN, office),) if person.contacts else ()


def duties(plan: Plan) -> Iterator[OnDuty]:
    """Yield the rota, as far as it is filled in."""
    for shift in plan.rota:
        spans = daily(shift.days, shift.start, shift.until)
        if spans:
            yield OnDuty(shift.role, shift.person, Hours(ANSWER_MIN, spans))


def daily(days: Iterable[str], start: int | None, until: int | None) -> tuple[Span, ...]:
    """Return the spans from ``start`` until ``until`` on some days; not later means the next day."""
    if start is None or until is None:
        return ()
    length = until - start if until > start else until - start + DAY
    return tuple((DAY_NUMBER[day] * DAY + start, length) for day in days)


def grid_of(plan: Plan, hours: Iterable[Hours]) -> Grid:
    """Return the coarsest grid on which every time that matters lies."""
    tick = gcd(HOUR, *(level.first_public_min or 0 for level in plan.levels))
    tick = gcd(tick, *(step.wait_min or 0 for step in plan.steps))
    tick = gcd(tick, *(rule.max_min or 0 for rule in plan.approvals))
    for one in hours:
        tick = gcd(tick, one.answer, *(number for span in one.spans for number in span))
    return Grid(tick)
