"""Tests of the person's own day."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.review.days import day_of, is_late, own_day

NIGHT = datetime(2026, 11, 12, 1, 30, tzinfo=UTC)
THURSDAY = NIGHT.toordinal()


def test_a_day_begins_when_the_person_says() -> None:
    """Half past one is still Wednesday for who begins at four, and Thursday for who begins at midnight."""
    assert [own_day(NIGHT, hour) - THURSDAY for hour in (0, 1, 2, 4)] == [0, 0, -1, -1]
    assert own_day(NIGHT.replace(hour=4, minute=0), 4) == THURSDAY


def test_a_late_answer_says_so() -> None:
    """What is written down is only whether the moment still belongs to the day before."""
    assert (is_late(NIGHT, 4), is_late(NIGHT, 0)) == (True, False)
    assert day_of(NIGHT, late=True) == THURSDAY - 1


def test_impossible_dates_stay_reckonable() -> None:
    """A clock at the beginning or the end of time breaks nothing."""
    assert own_day(datetime(1, 1, 1, 0, tzinfo=UTC), 4) == 1
    assert own_day(datetime(9999, 12, 31, 12, tzinfo=UTC), 4) < datetime(9999, 6, 1, tzinfo=UTC).toordinal()


@given(
    st.integers(0, 2 * 365 * 24 * 60),
    st.sampled_from(["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia"]),
    st.integers(0, 6),
)
def test_days_follow_each_other_through_daylight_saving(minutes: int, zone: str, start: int) -> None:
    """As time goes on the day never goes back and never leaps, through nights of 23 and 25 hours."""
    zone_info, moment = ZoneInfo(zone), NIGHT + timedelta(minutes=minutes)
    days = [own_day((moment + timedelta(hours=n)).astimezone(zone_info), start) for n in range(60)]
    steps = {after - before for before, after in pairwise(days)}
    assert steps <= {0, 1}


@given(st.integers(0, 23), st.integers(0, 6))
def test_every_date_has_one_whole_day(hour: int, start: int) -> None:
    """The same wall-clock hour on the next date is the next own day."""
    moment = NIGHT.replace(hour=hour)
    assert own_day(moment + timedelta(days=1), start) == own_day(moment, start) + 1
