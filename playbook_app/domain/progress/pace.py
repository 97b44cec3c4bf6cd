"""How long an answer takes one person, measured: a first guess that every answer makes better."""

import math
from typing import NamedTuple

GUESS = 30.0
"""Seconds for a question with its explanation, as long as nothing is known."""
PATIENCE = 180
"""Seconds after which somebody was away, not thinking."""
_GUESS_WEIGHT, _MEMORY = 10, 60
"""The guess weighs as much as ten answers; of more than sixty the older ones fade."""


class Pace(NamedTuple):
    """``answers`` measured so far and the mean of their ``seconds``, from one answer to the next."""

    answers: int = 0
    seconds: float = GUESS

    def add(self, passed: int) -> "Pace":
        """Return the pace with an answer given ``passed`` seconds after what came before it."""
        if not 0 < passed <= PATIENCE:
            return self
        weight = min(self.answers + _GUESS_WEIGHT, _MEMORY) + 1
        return Pace(self.answers + 1, self.seconds + (passed - self.seconds) / weight)

    def minutes(self, questions: int) -> int:
        """Return how many whole minutes so many questions take, never less than one."""
        return max(1, math.ceil(questions * self.seconds / 60))
