"""Reminders: what is due when, and an iCalendar file that another program reads back unchanged."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import icalendar
from hypothesis import given, settings
from hypothesis import strategies as st

from playbook_app.domain.plan.clean import clean_line
from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.model import Plan
from playbook_app.formats.plan_calendar import reminders, to_ics
from tests.domain.plan.plans import empty_plan
from tests.domain.plan.sound import TODAY, sound_plan

NOW = datetime(2026, 11, 12, 9, 30, tzinfo=UTC)


def events(data: bytes) -> list[icalendar.Event]:
    """Return the entries of a file, read by a parser."""
    return list(icalendar.Calendar.from_ical(data).walk("VEVENT"))


def titled(title: str) -> Plan:
    """Return the sound plan with another title."""
    draft = Draft(sound_plan())
    draft.set(draft.plan.control.id, title=title)
    return draft.plan


def test_what_is_due() -> None:
    """The review after its interval, contacts 90 days after the oldest check, accounts 180."""
    found = {reminder.key: reminder for reminder in reminders(sound_plan(), TODAY)}
    assert found["review"].day == date(2026, 10, 1) + timedelta(days=180)
    assert (found["contacts"].day, found["contacts"].every) == (date(2026, 10, 1) + timedelta(days=90), 90)
    assert "Ana, Ben, Cy" in found["contacts"].about
    assert "Our page" in found["access"].about


def test_what_is_overdue_is_due_today() -> None:
    """Nothing is put into the past; what was never checked is due now; an empty plan has its review."""
    late = date(2028, 1, 1)
    assert {reminder.day for reminder in reminders(sound_plan(), late)} == {late}
    plan = sound_plan()
    contact = replace(plan.people[0].contacts[0], verified_on=None)
    never = replace(plan, people=(replace(plan.people[0], contacts=(contact,)),))
    assert {r.key: r.day for r in reminders(never, TODAY)}["contacts"] == TODAY
    nobody = replace(plan, people=(replace(plan.people[0], contacts=()),))
    assert {r.key: r.day for r in reminders(nobody, TODAY)}["contacts"] == TODAY
    (only,) = reminders(empty_plan(), TODAY)
    assert (only.key, only.day, only.summary) == (
        "review",
        TODAY + timedelta(days=180),
        "Review: Crisis plan",
    )


def test_the_file() -> None:
    """All-day entries with a stable identity, a repetition and two alarms; lines folded, CR LF."""
    title = "Krisenplan für die Bäckerei Köstlich, Größe: groß; mit \\ und " + "ä" * 120
    data = to_ics(titled(title), NOW)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    review, *rest = events(data)
    assert len(rest) == 2
    assert review["SUMMARY"] == f"Review: {title}"
    assert review["UID"] == f"{sound_plan().id}-review@playbook"
    assert review.decoded("DTSTART") == date(2027, 3, 30)
    assert review.decoded("DTEND") - review.decoded("DTSTART") == timedelta(days=1)
    assert review["RRULE"]["INTERVAL"] == [180]
    assert [alarm.decoded("TRIGGER") for alarm in review.walk("VALARM")] == [
        timedelta(days=-7),
        timedelta(hours=9),
    ]
    assert {event["UID"] for event in events(data)} == {
        event["UID"] for event in events(to_ics(titled("x"), NOW))
    }


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200).map(clean_line))
def test_any_title_comes_back(title: str) -> None:
    """Umlauts, emoji, commas, semicolons, backslashes and line ends, however the lines are folded."""
    review = events(to_ics(titled(title), NOW))[0]
    assert str(review["SUMMARY"]) == f"Review: {title or 'Crisis plan'}"
