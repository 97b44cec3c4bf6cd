"""Tests of how long answers take."""

from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.progress.pace import GUESS, PATIENCE, Pace


def test_a_first_guess() -> None:
    """Two questions a minute; never less than one minute."""
    assert [Pace().minutes(count) for count in (0, 1, 2, 3, 12)] == [1, 1, 1, 2, 6]


def test_measuring_replaces_the_guess() -> None:
    """Somebody who takes a minute each is soon told so; an absence is not thinking."""
    pace = Pace()
    for _answer in range(100):
        pace = pace.add(60)
    assert 57 < pace.seconds <= 60
    assert pace.minutes(10) == 10
    assert pace.add(PATIENCE + 1) == pace.add(0) == pace.add(-5) == pace


@given(st.lists(st.integers(-10, 10_000), max_size=80))
def test_it_stays_within_what_was_measured(gaps: list[int]) -> None:
    """Between nothing and the longest that counts."""
    pace = Pace()
    for gap in gaps:
        pace = pace.add(gap)
    assert 0 < pace.seconds <= max(PATIENCE, GUESS)
