"""Days and durations in words: "Thursday 12 November", "9 days ago", "6 min". Times are 24 hours, "10:05"."""

from datetime import date, datetime

from playbook_app.i18n import N_, _, ngettext

WEEKDAYS = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)
SHORT_WEEKDAYS = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"))
MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)
SHORT_MONTHS = (
    N_("Jan"),
    N_("Feb"),
    N_("Mar"),
    N_("Apr"),
    N_("May"),
    N_("Jun"),
    N_("Jul"),
    N_("Aug"),
    N_("Sep"),
    N_("Oct"),
    N_("Nov"),
    N_("Dec"),
)


def weekday_short(day: date) -> str:
    """Return "Mon" to "Sun"."""
    return _(SHORT_WEEKDAYS[day.weekday()])


def month_short(day: date) -> str:
    """Return "Jan" to "Dec"."""
    return _(SHORT_MONTHS[day.month - 1])


def day_long(day: date) -> str:
    """Return "Thursday 12 November"."""
    return _("{weekday} {day} {month}").format(
        weekday=_(WEEKDAYS[day.weekday()]), day=day.day, month=_(MONTHS[day.month - 1])
    )


def day_short(day: date) -> str:
    """Return "12 Nov"."""
    return _("{day} {month}").format(day=day.day, month=month_short(day))


def day_with_year(day: date) -> str:
    """Return "12 November 2026"."""
    return _("{day} {month} {year}").format(day=day.day, month=_(MONTHS[day.month - 1]), year=day.year)


def clock_time(moment: datetime) -> str:
    """Return "10:05", in whatever zone ``moment`` is in."""
    return f"{moment:%H:%M}"


def days_ago(days: int) -> str:
    """Return "today", "yesterday" or "9 days ago"; ``days`` counts back from today.

    A date that lies ahead was written by a clock that has been set back since; a single day can also
    be a journey west, and is today.
    """
    if days < -1:
        return _("on a date still to come")
    if days <= 0:
        return _("today")
    if days == 1:
        return _("yesterday")
    return ngettext("{n} day ago", "{n} days ago", days).format(n=days)


def minutes(count: int) -> str:
    """Return "6 min"."""
    return ngettext("{n} min", "{n} min", count).format(n=count)
