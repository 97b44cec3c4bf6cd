"""Clocks."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from playbook_app.base.clock import FixedClock, SystemClock

BERLIN = timezone(timedelta(hours=1))


def test_the_computers_clock_knows_its_zone() -> None:
    """Both moments are aware and the same."""
    clock = SystemClock()
    assert clock.now().tzinfo is UTC
    assert abs(clock.local() - clock.now()) < timedelta(seconds=5)
    assert clock.local().tzinfo is not None


def test_a_fixed_clock_stands_until_it_is_moved() -> None:
    """UTC for storing, its own zone for showing."""
    clock = FixedClock(datetime(2026, 11, 12, 9, 30, tzinfo=BERLIN))
    assert clock.now() == datetime(2026, 11, 12, 8, 30, tzinfo=UTC)
    assert clock.now().tzinfo is UTC
    clock.advance(minutes=45)
    assert clock.local() == datetime(2026, 11, 12, 10, 15, tzinfo=BERLIN)


def test_a_moment_without_a_zone_is_refused() -> None:
    """It could mean anything."""
    with pytest.raises(ValueError, match="time zone"):
        FixedClock(datetime(2026, 11, 12, 9, 30))  # noqa: DTZ001 - that is the mistake
