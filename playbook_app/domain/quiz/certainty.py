"""How sure somebody was, and how that went: marks beside the score, never part of it.

Marks and levels are Moodle's certainty-based marking (training notes, section 5, rule 4): being
sure pays from 80 % on, guessing is honest below 67 %.
"""

from collections.abc import Iterable
from dataclasses import dataclass

LEVELS = (1, 2, 3)
SURE = 3
RIGHT = {1: 1, 2: 2, 3: 3}
WRONG = {1: 0, 2: -2, 3: -6}

Count = tuple[int, int]
"""(how many were right, how many there were)."""


def certainty_mark(score: float, certainty: int) -> float:
    """Return the mark of an answer: from ``WRONG`` at score 0 to ``RIGHT`` at 1, on a straight line."""
    low, high = WRONG[certainty], RIGHT[certainty]
    return low + (high - low) * score


def earned(answers: Iterable[tuple[float, int]]) -> tuple[float, int]:
    """Return the marks that (score, certainty) pairs earned, and the most that they could have."""
    said = [(score, certainty) for score, certainty in answers if certainty in LEVELS]
    return sum(certainty_mark(score, certainty) for score, certainty in said), RIGHT[SURE] * len(said)


@dataclass(frozen=True, slots=True)
class Calibration:
    """What came of being sure: a count for each of the levels 1, 2 and 3."""

    counts: tuple[Count, Count, Count] = ((0, 0), (0, 0), (0, 0))

    def add(self, certainty: int, *, right: bool, times: int = 1) -> "Calibration":
        """Return it with an answer more, or less with ``times`` -1; 0 certainty changes nothing."""
        if certainty not in LEVELS:
            return self
        counts = list(self.counts)
        hits, all_ = counts[certainty - 1]
        counts[certainty - 1] = (max(0, hits + times * right), max(0, all_ + times))
        return Calibration((counts[0], counts[1], counts[2]))

    @property
    def answered(self) -> int:
        """How many answers said how sure they were."""
        return sum(count for _right, count in self.counts)

    @property
    def sure(self) -> Count:
        """How many were right of those that were sure."""
        return self.counts[SURE - 1]

    @property
    def confident_errors(self) -> int:
        """How many were sure and wrong."""
        right, count = self.sure
        return count - right

    @property
    def mean_mark(self) -> float | None:
        """The mean of the marks, -6 to 3; ``None`` without any answer."""
        if not self.answered:
            return None
        marks = sum(
            right * RIGHT[level] + (count - right) * WRONG[level]
            for level, (right, count) in zip(LEVELS, self.counts, strict=True)
        )
        return marks / self.answered
