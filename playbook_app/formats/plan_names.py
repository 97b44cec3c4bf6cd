"""What a plan's records and values are called, for windows and documents alike."""

from datetime import date
from typing import get_args

from playbook_app.domain.plan.fields import Field, Kind
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.naming import name_of
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.records.people import Day
from playbook_app.domain.plan.schema import layout
from playbook_app.domain.plan.tree import get
from playbook_app.i18n import _, dates, plan_words

LINE = "\n"
WEEK: tuple[str, ...] = get_args(Day)
A_ROW = 3
AMOUNTS = {Kind.MINUTES: plan_words.duration, Kind.CLOCK: plan_words.time_of_day}
"""How numbers are said that are not simply counted."""


def title_of(plan: Plan, record: Record) -> str:
    """Return what a record is called, never empty: "Ana", "Mentions", "Unnamed person"."""
    naming = layout(type(record)).naming
    if naming is not None and naming.kind is Kind.CHOICE:
        return plan_words.choice_name(naming.code, getattr(record, naming.key))
    return name_of(plan, record) or plan_words.unnamed(record.TYPE)


def title_by_id(plan: Plan, record_id: str) -> str:
    """Return what the record with that id is called, ``""`` for no record."""
    record = get(plan, record_id) if record_id else None
    return "" if record is None else title_of(plan, record)


def value_text(plan: Plan, field: Field, value: object) -> str:
    """Return a field's value in words, lists one entry a line; ``""`` when there is nothing to say.

    A "no" says nothing: what is not ticked is left out.
    """
    if isinstance(value, bool):
        return _("Yes") if value else ""
    if isinstance(value, tuple) and field.choices == WEEK:
        return days_text(field, value)
    if isinstance(value, tuple):
        return LINE.join(text for entry in value if (text := entry_text(plan, field, str(entry))))
    if isinstance(value, int):
        return AMOUNTS.get(field.kind, str)(value)
    if isinstance(value, date):
        return dates.day_with_year(value)
    return entry_text(plan, field, str(value)) if value is not None else ""


def days_text(field: Field, days: tuple[str, ...]) -> str:
    """Return days of the week in words; three or more in a row by the first and the last."""
    if set(days) == set(WEEK):
        return _("Every day")
    numbers = sorted(WEEK.index(day) for day in days)
    names = [plan_words.choice_name(field.code, WEEK[number]) for number in numbers]
    if len(names) >= A_ROW and numbers[-1] - numbers[0] == len(numbers) - 1:
        return _("{first} to {last}").format(first=names[0], last=names[-1])
    return LINE.join(names)


def entry_text(plan: Plan, field: Field, entry: str) -> str:
    """Return one text, choice or reference in words."""
    if field.target:
        return title_by_id(plan, entry)
    if field.choices:
        return plan_words.choice_name(field.code, entry) if entry else ""
    return entry.strip()
