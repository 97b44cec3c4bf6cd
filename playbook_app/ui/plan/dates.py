"""Days and times of day as people write them."""

import re
from datetime import date

_PARTS = re.compile(r"\s*(\d{1,4})\s*[-./ ]\s*(\d{1,2})\s*[-./ ]\s*(\d{1,4})\s*")
_CLOCK = re.compile(r"\s*(\d{1,2})(?:\s*[:.h]\s*(\d{2}))?\s*")
_MIDNIGHT, _HOUR = 1440, 60
_YEAR_DIGITS = 4
_CENTURY = 2000


def read_day(text: str) -> date | None:
    """Return the day in "2026-11-22", "22.11.2026" or "22/11/26"; ``None`` when it is none.

    Two numbers before the year are day and month, in that order.
    """
    found = _PARTS.fullmatch(text)
    if found is None:
        return None
    first, middle, last = found.groups()
    if len(first) == _YEAR_DIGITS:
        year, month, day = int(first), int(middle), int(last)
    elif len(last) in (2, _YEAR_DIGITS):
        year = int(last) + (_CENTURY if len(last) != _YEAR_DIGITS else 0)
        month, day = int(middle), int(first)
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_clock(text: str) -> int | None:
    """Return the minutes after midnight in "7:30", "07.30", "7" or "24:00"; ``None`` when it is none."""
    found = _CLOCK.fullmatch(text)
    if found is None:
        return None
    minutes = int(found[2] or 0)
    total = int(found[1]) * _HOUR + minutes
    return total if minutes < _HOUR and total <= _MIDNIGHT else None
