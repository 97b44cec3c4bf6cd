"""Review reminders as an iCalendar file (RFC 5545): the review, the contacts, the access to the accounts.

Each is an all-day entry that comes again and has two alarms. Its UID stays the same for a
plan, so a file that is imported again moves the entries instead of doubling them.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.rules.channels import ACCESS_DAYS
from playbook_app.domain.plan.rules.people import UNCHECKED_DAYS
from playbook_app.i18n import _

REVIEW_DAYS = 180
"""Where the plan does not say how often."""
WEEK_BEFORE, MORNING = timedelta(days=-7), timedelta(hours=9)
"""Alarms, counted from the beginning of the day."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """Something to do on a day and every so many days from then on."""

    key: str
    day: date
    every: int
    summary: str
    about: str


def reminders(plan: Plan, today: date) -> tuple[Reminder, ...]:
    """Return what the plan asks for; what is overdue is due today."""
    title = plan.control.title or _("Crisis plan")
    found = (review(plan, title, today), contacts(plan, title, today), access(plan, title, today))
    return tuple(reminder for reminder in found if reminder is not None)


def review(plan: Plan, title: str, today: date) -> Reminder:
    """Return when the plan is to be read again."""
    control = plan.control
    every = control.review_every_days or REVIEW_DAYS
    due = (control.last_reviewed or control.effective_from or today) + timedelta(days=every)
    summary = _("Review: {title}").format(title=title)
    about = _("Read the plan once, correct what has changed, and mark it as reviewed.")
    return Reminder("review", max(today, due), every, summary, about)


def contacts(plan: Plan, title: str, today: date) -> Reminder | None:
    """Return when numbers are to be tried, ``None`` where there is nobody."""
    people = [person for person in plan.people if person.status == "active" and person.name.strip()]
    if not people:
        return None
    checks = [contact.verified_on for person in people for contact in person.contacts]
    due = next_check(checks, UNCHECKED_DAYS, today)
    names = ", ".join(person.name for person in people)
    about = _("Call or write to everybody once: {names}.").format(names=names)
    return Reminder("contacts", due, UNCHECKED_DAYS, _("Try the numbers: {title}").format(title=title), about)


def access(plan: Plan, title: str, today: date) -> Reminder | None:
    """Return when logins are to be tried, ``None`` where there are no accounts."""
    accounts = [channel for channel in plan.channels if channel.status == "active" and channel.name.strip()]
    if not accounts:
        return None
    due = next_check([channel.access_checked_on for channel in accounts], ACCESS_DAYS, today)
    names = ", ".join(channel.name for channel in accounts)
    about = _("Log in once as publisher and as backup: {names}.").format(names=names)
    return Reminder("access", due, ACCESS_DAYS, _("Try the logins: {title}").format(title=title), about)


def next_check(days: list[date | None], every: int, today: date) -> date:
    """Return when the oldest check runs out; today when something was never checked."""
    known = [day for day in days if day is not None]
    if len(known) < len(days) or not known:
        return today
    return max(today, min(known) + timedelta(days=every))


def to_ics(plan: Plan, now: datetime) -> bytes:
    """Return the reminders as UTF-8 text with folded lines; ``now`` is aware, its date is local."""
    import icalendar

    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Playbook//Crisis plan//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for reminder in reminders(plan, now.date()):
        event = icalendar.Event()
        event.add("uid", f"{plan.id}-{reminder.key}@playbook")
        event.add("dtstamp", now)
        event.add("dtstart", reminder.day)
        event.add("dtend", reminder.day + timedelta(days=1))
        event.add("rrule", {"freq": "daily", "interval": reminder.every})
        event.add("summary", reminder.summary)
        event.add("description", reminder.about)
        event.add("transp", "TRANSPARENT")
        for before in (WEEK_BEFORE, MORNING):
            alarm = icalendar.Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", reminder.summary)
            alarm.add("trigger", before)
            event.add_component(alarm)
        calendar.add_component(event)
    return bytes(calendar.to_ical())
