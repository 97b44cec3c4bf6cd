"""Tests of our face on fsrs: always what the package itself says."""

from datetime import UTC, date, datetime, time, timedelta
from unittest.mock import patch

import pytest
from fsrs import Card, Rating, Scheduler
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.review.schedule import AGAIN, GOOD, HARD, Memory
from playbook_app.domain.review.timetable import LONGEST, fuzzed, reviewed

FIRST = date(2026, 11, 12).toordinal()
HISTORIES = st.lists(
    st.tuples(st.integers(1, 400), st.sampled_from([AGAIN, HARD, GOOD]), st.floats(0, 0.999)),
    min_size=1,
    max_size=25,
)
"""Days since the rating before, the rating, and what the dice show."""


def package(*, fuzz: bool) -> Scheduler:
    """Return the package's own scheduler as it is agreed."""
    return Scheduler(
        desired_retention=0.9,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=120,
        enable_fuzzing=fuzz,
    )


@given(HISTORIES)
def test_the_schedule_equals_the_packages_own(history: list[tuple[int, int, float]]) -> None:
    """Stability, difficulty and the day it comes back, dice included, over random histories."""
    scheduler, card, memory, day = package(fuzz=True), Card(card_id=1), None, FIRST
    for gap, rating, share in history:
        day += gap
        moment = datetime.combine(date.fromordinal(day), time(), UTC)
        with patch("fsrs.scheduler.random", lambda share=share: share):
            card, _log = scheduler.review_card(card, Rating(rating), moment)
        memory = reviewed(memory, rating, day, share)
        assert (memory.stability, memory.difficulty) == (card.stability, card.difficulty)
        assert memory.due == card.due.toordinal()


@given(st.integers(1, LONGEST), st.floats(0, 0.999))
def test_the_fuzz_equals_the_packages_own(interval: int, share: float) -> None:
    """For every interval and every throw."""
    scheduler = package(fuzz=True)
    with patch("fsrs.scheduler.random", lambda: share):
        theirs = scheduler._get_fuzzed_interval(interval=timedelta(days=interval))
    assert fuzzed(interval, share) == theirs.days <= LONGEST


@pytest.mark.parametrize(
    ("ratings", "intervals"),
    [([GOOD] * 4, [2, 11, 46, 120]), ([AGAIN, GOOD, GOOD, GOOD], [1, 2, 6, 17])],
)
def test_the_intervals_that_were_promised(ratings: list[int], intervals: list[int]) -> None:
    """Right four times, and wrong and then right, without fuzz (training notes, section 5, rule 5)."""
    found: list[int] = []
    card, moment = Card(card_id=1), datetime(2026, 11, 12, tzinfo=UTC)
    memory: Memory | None = None
    for rating in ratings:
        card, _log = package(fuzz=False).review_card(card, Rating(rating), moment)
        found.append((card.due - moment).days)
        memory = reviewed(memory, rating, moment.toordinal(), 0.5)
        assert abs(memory.due - card.due.toordinal()) <= 7
        moment = card.due
    assert found == intervals
