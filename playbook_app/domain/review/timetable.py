"""The only place that knows ``fsrs``: how well something sits after a day's rating, and for how long.

The package wants moments in UTC. Ours are midnights that stand for the person's own days, so that
an interval is always a whole number of days and no change of clocks or zones can bend it.
"""

from datetime import UTC, date, datetime, time

from fsrs import Card, Rating, Scheduler, State
from fsrs.scheduler import FUZZ_RANGES

from playbook_app.domain.review.schedule import Memory

RETENTION = 0.9
"""The share that is still right on the day it comes back."""
LONGEST = 120
"""Days after which everything comes back at the latest."""
SHORTEST_FUZZED = 2.5
"""An interval shorter than this many days is kept as it is."""

_SCHEDULER = Scheduler(
    desired_retention=RETENTION,
    learning_steps=(),
    relearning_steps=(),
    maximum_interval=LONGEST,
    enable_fuzzing=False,  # the package throws dice of its own; ``fuzzed`` does the same with ours
)


def reviewed(before: Memory | None, rating: int, day: int, share: float) -> Memory:
    """Return the memory after a rating (1 to 3) on a day; ``share`` (0 to below 1) is the dice."""
    moment = _moment(day)
    card = Card(card_id=1, due=moment)
    if before is not None:
        card = Card(
            card_id=1,
            state=State.Review,
            stability=before.stability,
            difficulty=before.difficulty,
            due=moment,
            last_review=_moment(before.day),
        )
    card, _log = _SCHEDULER.review_card(card, Rating(rating), moment)
    assert card.stability is not None
    assert card.difficulty is not None
    interval = fuzzed((card.due - moment).days, share)
    return Memory(card.stability, card.difficulty, day, day + interval)


def fuzzed(interval: int, share: float) -> int:
    """Move an interval a little, so that what was learned together does not come back together.

    The package's own rule (``Scheduler`` with fuzzing on) with ``share`` in place of its dice.
    """
    if interval < SHORTEST_FUZZED:
        return interval
    delta = 1.0
    for part in FUZZ_RANGES:
        delta += part["factor"] * max(min(float(interval), part["end"]) - part["start"], 0.0)
    most = min(round(interval + delta), LONGEST)
    least = min(max(2, round(interval - delta)), most)
    return min(round(share * (most - least + 1) + least), LONGEST)


def _moment(day: int) -> datetime:
    return datetime.combine(date.fromordinal(day), time(), UTC)
