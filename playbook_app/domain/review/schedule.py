"""When one lesson × skill comes back. Days are the person's own, as ``date.toordinal()``.

**Ratings are derived, never asked for.** Wrong is *again*; right and unsure, or nearly right (80 %
of a score that comes in parts), is *hard*; right is *good*; *easy* does not exist.

**One rating a day.** Several answers of one lesson × skill on one own day are one rating, the worst
of them: what was learned together is as good as its weakest part, and ten answers in a row are one
evening, not ten reviews.

**The newest clock is believed.** An answer on an earlier day than the newest one joins that day's
rating and pulls its date back, so that a clock that ran ahead cannot hide anything for years. When
a clock ran behind for a while, the time since the latest day before it counts, so that nobody is
taken to have remembered for decades.

This module does without ``fsrs``, which a start has no time for: it is imported with the first rating.
"""

from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple
from zlib import crc32

AGAIN, HARD, GOOD = 1, 2, 3
NEARLY = 0.8
UNSURE = 1
LONG_AGO = 0
_AHEAD = 1
"""Days that a date may lie ahead before it is held for an error: one, for who flies west."""


class Memory(NamedTuple):
    """How well it sat on a day: stability in days, difficulty from 1 to 10, and when it comes back."""

    stability: float
    difficulty: float
    day: int
    due: int


Counts = tuple[int, int, int]
"""How often the newest day was rated again, hard, good."""
NONE: Counts = (0, 0, 0)
Answer = tuple[int, int]
"""(day, rating)."""


class Schedule(NamedTuple):
    """One lesson × skill.

    ``past`` is the memory before the newest ``day``, ``now`` with it; they are the same when all
    answers of that day were taken back. ``latest`` is the latest day that was ever seen.
    """

    past: Memory | None
    day: int
    counts: Counts
    now: Memory
    latest: int

    @property
    def rating(self) -> int:
        """The rating of the newest day; ``GOOD`` when all its answers were taken back."""
        return _worst(self.counts) or GOOD

    @property
    def held(self) -> bool:
        """Tell whether the newest day went well."""
        return self.rating > AGAIN

    @property
    def repeated(self) -> bool:
        """Tell whether the newest day was a review: it had come back, not met for the first time."""
        return self.past is not None and any(self.counts)

    def is_due(self, today: int) -> bool:
        """Tell whether it has come back."""
        return self.due_day(today) <= today

    def due_day(self, today: int) -> int:
        """Return when it comes back; what was rated on a day far ahead, long ago (the clock was wrong)."""
        return LONG_AGO if self.is_ahead(today) else self.now.due

    def is_ahead(self, today: int) -> bool:
        """Tell whether it was rated on a day so far ahead that the clock must have been wrong."""
        return self.now.day > today + _AHEAD


def rating_of(score: float, certainty: int) -> int:
    """Return the rating of an answer: score 0 to 1, certainty 1 to 3 or 0 where it was not asked."""
    if score < NEARLY:
        return AGAIN
    return HARD if score < 1 or certainty == UNSURE else GOOD


def rated(known: Schedule | None, rating: int, day: int, name: str) -> Schedule:
    """Return the schedule with one more answer; ``name`` makes the fuzz of each lesson × skill its own."""
    return _with(known, _more(NONE, rating), day, name)


def rated_all(known: Schedule | None, answers: Iterable[Answer], name: str) -> Schedule | None:
    """Return the schedule with more answers: the same as one after the other, reckoned once a day."""
    for day, ratings in groupby(answers, key=itemgetter(0)):
        given = [rating for _day, rating in ratings]
        known = _with(known, (given.count(AGAIN), given.count(HARD), given.count(GOOD)), day, name)
    return known


def _with(known: Schedule | None, given: Counts, day: int, name: str) -> Schedule:
    if known is None:
        return _reckoned(None, given, day, day, name)
    latest = max(known.latest, day)
    if day > known.day:
        return _reckoned(_before(known, day), given, day, latest, name)
    again, hard, good = (before + more for before, more in zip(known.counts, given, strict=True))
    counts = again, hard, good
    if day == known.day and any(known.counts) and _worst(counts) == known.rating:
        return known._replace(counts=counts)
    past = known.past
    if past is not None and past.day > day:
        past = past._replace(day=day)
    return _reckoned(past, counts, day, latest, name)


def taken_back(known: Schedule, rating: int, name: str) -> Schedule | None:
    """Return the schedule without one answer of its newest day; ``None`` when nothing is left."""
    counts = _more(known.counts, rating, -1)
    if known.counts[rating - 1] == 0:
        return known
    if any(counts):
        return _reckoned(known.past, counts, known.day, known.latest, name)
    return None if known.past is None else known._replace(counts=counts, now=known.past)


def regraded(known: Schedule, before: int, after: int, day: int, name: str) -> Schedule:
    """Return the schedule with another rating for an answer given on a date.

    Only the newest day can be told apart (it began on that date or the evening before); what older
    days were rated is settled.
    """
    if before == after or known.day not in {day, day - 1} or not known.counts[before - 1]:
        return known
    counts = _more(_more(known.counts, before, -1), after)
    return _reckoned(known.past, counts, known.day, known.latest, name)


def _before(known: Schedule, day: int) -> Memory:
    """Return what is known before a new day; after a clock that ran behind, as of the day before that."""
    ran_behind = known.day < known.latest < day
    return known.now._replace(day=known.latest) if ran_behind else known.now


def _reckoned(past: Memory | None, counts: Counts, day: int, latest: int, name: str) -> Schedule:
    from playbook_app.domain.review.timetable import reviewed

    share = crc32(f"{name} {day}".encode()) / 2**32
    return Schedule(past, day, counts, reviewed(past, _worst(counts), day, share), latest)


def _worst(counts: Counts) -> int:
    """Return the lowest rating that was given, 0 when none was."""
    return next((rating for rating, count in zip((AGAIN, HARD, GOOD), counts, strict=True) if count), 0)


def _more(counts: Counts, rating: int, times: int = 1) -> Counts:
    again, hard, good = (count + times * (rating == place) for place, count in enumerate(counts, 1))
    return again, hard, good
