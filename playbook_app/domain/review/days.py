"""The person's own day: it begins when they say, by the clock on their wall.

A day is a whole number, ``date.toordinal()``. The hour on the wall decides alone, so a night with
23 or 25 hours and a journey to another time zone need no rule of their own.
"""

from datetime import date, datetime

DAY_START = 4
"""The hour at which a new day begins, unless the person has set another: a night shift ends its day."""
LATEST_START = 6
ROOM = 366
_FIRST, _LAST = 1, date.max.toordinal() - ROOM
"""Days that can be reckoned with, whatever a broken clock says."""


def is_late(moment: datetime, day_start: int) -> bool:
    """Tell whether a local moment still belongs to the day before its date."""
    return moment.hour < day_start


def day_of(moment: datetime, *, late: bool) -> int:
    """Return the own day of a local moment; ``late`` says that it belongs to the day before."""
    return min(max(moment.toordinal() - late, _FIRST), _LAST)


def own_day(moment: datetime, day_start: int) -> int:
    """Return the day that a local moment belongs to."""
    return day_of(moment, late=is_late(moment, day_start))
