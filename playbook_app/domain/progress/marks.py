"""A bounded memory of how somebody did, day by day, so that the value of a month ago stays known."""

from collections.abc import Iterable
from typing import NamedTuple

KEEP_DAYS = 90
"""How far back the value of any day can be told."""


class DayMark(NamedTuple):
    """What was earned, of how much, on one local day (``date.toordinal()``)."""

    day: int
    earned: float
    of: float

    @property
    def share(self) -> float:
        """The part earned, from 0 to 1; all of nothing counts as 1."""
        return min(1.0, self.earned / self.of) if self.of else 1.0


Marks = tuple[DayMark, ...]
"""One mark per day, oldest first."""


def add_marks(marks: Marks, more: Iterable[DayMark], depth: int) -> Marks:
    """Add each to its day's mark, or start a new day; a clock set back adds to the newest day.

    Kept are the marks of the last ``KEEP_DAYS`` days and, from before them, the newest
    ``depth``: as many as a value looks back on.
    """
    kept = list(marks)
    for mark in more:
        if kept and mark.day <= kept[-1].day:
            last = kept[-1]
            kept[-1] = DayMark(last.day, last.earned + mark.earned, last.of + mark.of)
        else:
            kept.append(mark)
    return _pruned(tuple(kept), depth)


def set_mark(marks: Marks, mark: DayMark, depth: int) -> Marks:
    """Replace the day's mark, or start a new day; otherwise as ``add_marks``."""
    if marks and mark.day <= marks[-1].day:
        return (*marks[:-1], DayMark(marks[-1].day, mark.earned, mark.of))
    return _pruned((*marks, mark), depth)


def change_mark(marks: Marks, day: int, earned: float, of: float) -> Marks:
    """Correct what is kept of a day; a day of which nothing is left goes, a day not kept stays away."""
    changed = (
        mark._replace(earned=max(0.0, mark.earned + earned), of=mark.of + of) if mark.day == day else mark
        for mark in marks
    )
    return tuple(mark for mark in changed if mark.of > 0)


def recent(marks: Marks, until: int | None, depth: int) -> Marks:
    """Return up to ``depth`` marks, newest first, none later than the day ``until``."""
    known = marks if until is None else tuple(mark for mark in marks if mark.day <= until)
    return known[: -depth - 1 : -1]


def _pruned(marks: Marks, depth: int) -> Marks:
    first, limit = 0, marks[-1].day - KEEP_DAYS
    while first + depth < len(marks) and marks[first + depth].day <= limit:
        first += 1
    return marks[first:]
