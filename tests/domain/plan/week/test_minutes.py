"""Sets of minutes, against sets."""

from hypothesis import given, settings
from hypothesis import strategies as st

from playbook_app.domain.plan.week.minutes import HOURS, WEEK, Grid, union

FEW = settings(max_examples=25, deadline=None)
GRIDS = st.sampled_from((60, 30, 20, 15)).map(Grid)
SPANS = st.lists(
    st.tuples(st.integers(0, 167).map(lambda n: 60 * n), st.integers(0, 200).map(lambda n: 60 * n)),
    max_size=4,
)


def ticks(grid: Grid, bits: int) -> set[int]:
    """Return a set of ticks as a set."""
    return {tick for tick in range(grid.week) if bits >> tick & 1}


def covered(grid: Grid, spans: list[tuple[int, int]]) -> set[int]:
    """Return the ticks of some spans, one by one."""
    return {
        (start + minute) % WEEK // grid.tick
        for start, length in spans
        for minute in range(0, length, grid.tick)
    }


@FEW
@given(GRIDS, SPANS)
def test_spans_go_around_the_end_of_the_week(grid: Grid, spans: list[tuple[int, int]]) -> None:
    """What begins on Sunday night goes on on Monday; more than a week is all of it."""
    double = grid.spans(spans)
    assert ticks(grid, double) == covered(grid, spans)
    assert double >> grid.week == double & grid.all


@FEW
@given(GRIDS, SPANS, st.integers(0, 40), st.integers(0, 90))
def test_within_looks_ahead(grid: Grid, spans: list[tuple[int, int]], soonest: int, latest: int) -> None:
    """A tick is there when one of the set lies between the two distances after it."""
    found = ticks(grid, grid.within(grid.spans(spans), soonest, latest))
    there = covered(grid, spans)
    assert found == {
        tick
        for tick in range(grid.week)
        if any((tick + ahead) % grid.week in there for ahead in range(soonest, latest + 1))
    }


@FEW
@given(GRIDS, SPANS, st.integers(0, 700))
def test_wait_is_the_way_to_the_next(grid: Grid, spans: list[tuple[int, int]], start: int) -> None:
    """Nothing is waited for when there is nothing."""
    there = covered(grid, spans)
    ahead = (n for n in range(grid.week) if (start + n) % grid.week in there)
    assert grid.wait(grid.spans(spans), start) == next(ahead, None)


@FEW
@given(GRIDS, SPANS)
def test_an_hour_is_full_when_nothing_of_it_is_missing(grid: Grid, spans: list[tuple[int, int]]) -> None:
    """The first missing tick lies in an hour that is not full."""
    bits = grid.spans(spans) & grid.all
    full = grid.full_hours(bits)
    assert len(full) == HOURS
    for hour, whole in enumerate(full):
        missing = grid.first_missing(bits, hour)
        own = range(hour * grid.hour, (hour + 1) * grid.hour)
        assert missing == next((tick for tick in own if not bits >> tick & 1), None)
        assert whole == (missing is None)


def test_union() -> None:
    """Any of the parts, nothing of none."""
    assert union([0b1, 0b100]) == 0b101
    assert union([]) == 0
