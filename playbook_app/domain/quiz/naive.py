"""Assessed sittings taken by somebody who does not read: none of them should pass.

Source: training notes, F12 (naive-bot proof). A sitting asks every graded item of a lesson once,
with a face and an order drawn by the seed, and passes by the mean of the scores.
"""

import random
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from playbook_app.domain.content.items.base import AnyFace, Item, Rank
from playbook_app.domain.content.items.taste import TASTES, chance
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.quiz.behaviour import PASS_MARK

CHANCE = "random"
STRATEGIES = (*TASTES, CHANCE)
"""Always first, longest, most polite, "escalate", and chance; ``i18n.naive.STRATEGIES`` has their names."""
RUNS = 10_000
ACCEPTED = 0.05
"""The share of sittings that luck may pass."""


class Player:
    """Takes sittings of the same items over and over; what was marked once is not marked again."""

    def __init__(self, items: Sequence[Item], strategy: str, seed: int) -> None:
        self._dice = random.Random(seed)  # noqa: S311 - runs to be repeated, not a secret
        self._items = [item for item in items if item.graded]
        self._rank: Rank = TASTES[strategy] if strategy in TASTES else chance(self._dice)
        self._by_order = strategy in TASTES
        self._scores: dict[Hashable, float] = {}

    def sitting(self) -> float:
        """Take one sitting and return its share of the score, from 0 to 1."""
        scores = [self._score(self._dice.choice(item.faces)) for item in self._items]
        return sum(scores) / len(scores)

    def passes(self, share: float) -> bool:
        """Take one sitting, up to where it can not come to ``share`` any more, and tell whether it did."""
        may_lose = len(self._items) * (1 - share)
        for item in self._items:
            may_lose -= 1 - self._score(self._dice.choice(item.faces))
            if may_lose < 0:
                return False
        return True

    def _score(self, face: AnyFace) -> float:
        pieces = [piece.id for piece in face.elements()]
        shown = face.settled(tuple(self._dice.sample(pieces, len(pieces))))
        # Whoever goes by looks answers the same order the same way; chance does not.
        answer = None if self._by_order else face.naive(self._rank, shown)
        key = (id(face), shown if answer is None else answer)
        if key not in self._scores:
            self._scores[key] = face.mark(answer or face.naive(self._rank, shown)).score
        return self._scores[key]


def pass_rate(
    items: Sequence[Item], strategy: str, *, runs: int = RUNS, seed: int = 1, pass_mark: int = PASS_MARK
) -> float:
    """Return the share of ``runs`` assessed sittings that a strategy passes; 0 where nothing is graded."""
    if not any(item.graded for item in items):
        return 0.0
    player = Player(items, strategy, seed)
    needed = pass_mark / 100 - 1e-9
    return sum(player.passes(needed) for _run in range(runs)) / runs


@dataclass(frozen=True, slots=True)
class Rate:
    """What share of the assessed sittings of a lesson a strategy passes, from 0 to 1."""

    lesson: LessonRef
    strategy: str
    passed: float

    @property
    def accepted(self) -> bool:
        """Tell whether luck may do as much."""
        return self.passed <= ACCEPTED


def play(lesson: LessonRef, items: Sequence[Item], *, runs: int = RUNS) -> tuple[Rate, ...]:
    """Let every strategy take the sittings of one lesson; the same items always give the same rates."""
    return tuple(Rate(lesson, strategy, pass_rate(items, strategy, runs=runs)) for strategy in STRATEGIES)
