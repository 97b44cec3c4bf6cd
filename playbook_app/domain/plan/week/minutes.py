"""A week of minutes as one integer: bit ``n`` is the ``n``-th tick after Monday 00:00.

Python shifts and joins thousands of bits in a fraction of a microsecond, so a question about
every minute of the week is asked of all of them at once. A *tick* is the largest number of
minutes that divides every time in the plan (5, say, when all of them are quarters and tens):
between two ticks nothing begins or ends, so looking at ticks only is exact, and quicker.
"""

from collections.abc import Iterable
from dataclasses import dataclass

HOUR, DAY = 60, 1440
HOURS = 168
WEEK = HOURS * HOUR
Span = tuple[int, int]
"""First minute of the week and how many minutes from there on."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The week in ticks of so many minutes, a divisor of 60. All arguments and results are ticks."""

    tick: int = 1

    @property
    def week(self) -> int:
        """How many ticks a week has."""
        return WEEK // self.tick

    @property
    def hour(self) -> int:
        """How many ticks an hour has."""
        return HOUR // self.tick

    @property
    def all(self) -> int:
        """Every tick."""
        return (1 << self.week) - 1

    def spans(self, spans: Iterable[Span]) -> int:
        """Return some spans (in minutes, around the end of the week), the week twice in a row.

        Twice, so that shifting by up to a week looks around its end.
        """
        joined = 0
        for start, length in spans:
            width = min(length, WEEK) // self.tick
            joined |= ((1 << width) - 1) << (start % WEEK // self.tick)
        joined = (joined | joined >> self.week) & self.all
        return joined | joined << self.week

    def within(self, double: int, soonest: int, latest: int) -> int:
        """Return the ticks that have one of ``double`` between ``soonest`` and ``latest`` ticks later.

        ``latest`` is less than a week. Doubling makes it a handful of shifts instead of one for
        each tick in between.
        """
        width = latest - soonest + 1
        if width <= 0:
            return 0
        reached, covered = double, 1
        while 2 * covered <= width:
            reached |= reached >> covered
            covered *= 2
        reached |= reached >> (width - covered)
        return (reached >> soonest) & self.all

    def full_hours(self, ticks: int) -> tuple[bool, ...]:
        """Return for each hour whether all its ticks are there."""
        length = self.hour
        hour = (1 << length) - 1
        return tuple(ticks >> (length * number) & hour == hour for number in range(HOURS))

    def first_missing(self, ticks: int, hour: int) -> int | None:
        """Return the first tick of an hour that is not there."""
        missing = ~(ticks >> (self.hour * hour)) & ((1 << self.hour) - 1)
        return self.hour * hour + (missing & -missing).bit_length() - 1 if missing else None

    def wait(self, double: int, tick: int) -> int | None:
        """Return how many ticks after ``tick`` the next one of ``double`` is."""
        rest = double >> (tick % self.week)
        return (rest & -rest).bit_length() - 1 if rest else None


def union(parts: Iterable[int]) -> int:
    """Return the ticks that are in any of ``parts``."""
    joined = 0
    for bits in parts:
        joined |= bits
    return joined
