"""Days and durations in words."""

from datetime import UTC, date, datetime

import pytest

from playbook_app.i18n import dates

THURSDAY = date(2026, 11, 12)


def test_a_day_in_words() -> None:
    """A day is written with its weekday, shortly, or with its year."""
    assert dates.day_long(THURSDAY) == "Thursday 12 November"
    assert dates.day_short(THURSDAY) == "12 Nov"
    assert dates.day_with_year(THURSDAY) == "12 November 2026"
    assert (dates.weekday_short(THURSDAY), dates.month_short(THURSDAY)) == ("Thu", "Nov")


def test_a_time_has_24_hours() -> None:
    """Five past nine in the evening is 21:05."""
    assert dates.clock_time(datetime(2026, 11, 12, 21, 5, tzinfo=UTC)) == "21:05"


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "today"), (1, "yesterday"), (2, "2 days ago"), (-1, "today"), (-2, "on a date still to come")],
)
def test_days_ago(days: int, words: str) -> None:
    """The last two days have words of their own; what a clock dated ahead is not called today."""
    assert dates.days_ago(days) == words


def test_minutes_have_a_unit() -> None:
    """A duration is never a bare number."""
    assert (dates.minutes(1), dates.minutes(6)) == ("1 min", "6 min")
