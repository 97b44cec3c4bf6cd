"""What each ending can be reached with: the lowest and the highest share of quality on any way to it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from playbook_app.domain.conversation.explore import CAP, Exploration, State, explore
from playbook_app.domain.conversation.model import Conversation, Turn

MOST_POINTS = 120
"""Ways that could earn more than this (forty moves) are not followed any further."""
WORST = 1

_Earned = dict[int, tuple[int, int]]
"""By the points that could have been earned: the fewest and the most that were."""


@dataclass(frozen=True, slots=True)
class EndingScore:
    """Lowest and highest score of an ending, in percent of what could be earned on the way."""

    ending: str
    lowest: int
    highest: int


def talk_scores(conversation: Conversation, cap: int = CAP) -> tuple[EndingScore, ...]:
    """Return the scores of a sound conversation; nothing when it is too large to be explored."""
    found = explore(conversation, cap)
    return ending_scores(conversation, found) if found.complete else ()


def ending_scores(conversation: Conversation, found: Exploration) -> tuple[EndingScore, ...]:
    """Return the scores of every ending that is reached, in the order of the file.

    Exact for all ways of up to ``MOST_POINTS``: of ways that lead to the same state and could have
    earned the same, only the best and the worst can lead to an extreme.
    """
    reached = _walk(conversation, found)
    by_ending: dict[str, list[int]] = {}
    for state, earned in reached.items():
        if state not in found.arrows:
            by_ending.setdefault(state[0], []).extend(_percents(earned))
    return tuple(
        EndingScore(ending.id, min(shares), max(shares))
        for ending in conversation.endings
        if (shares := by_ending.get(ending.id))
    )


def _percents(earned: _Earned) -> Iterator[int]:
    for possible, (fewest, most) in earned.items():
        for points in (fewest, most):
            yield round(100 * points / possible) if possible else 100


def _walk(conversation: Conversation, found: Exploration) -> Mapping[State, _Earned]:
    turns = {turn.id: turn for turn in conversation.turns}
    reached: dict[State, _Earned] = {found.start: {0: (0, 0)}}
    ahead = [found.start]
    for state in ahead:  # grows while it is walked through
        if state in found.arrows:
            for to, points, possible in _moves(turns[state[0]], state, found):
                if _add(reached.setdefault(to, {}), reached[state], points, possible):
                    ahead.append(to)
    return reached


def _moves(turn: Turn, state: State, found: Exploration) -> Iterator[tuple[State, int, int]]:
    """Yield where each open choice leads, what it earns and what could have been earned."""
    choices = {choice.id: choice for choice in turn.choices}
    arrows = found.arrows[state]
    worth = [choices[arrow.choice].outcomes[arrow.outcome].quality - WORST for arrow in arrows]
    for arrow, points in zip(arrows, worth, strict=True):
        yield arrow.to, points, max(worth)


def _add(into: _Earned, before: _Earned, points: int, possible: int) -> bool:
    """Add a move to every way that leads here; tell whether that brought anything new."""
    fresh = False
    for could, (fewest, most) in list(before.items()):
        key = could + possible
        if key > MOST_POINTS:
            continue
        low, high = into.get(key, (fewest + points, most + points))
        now = min(low, fewest + points), max(high, most + points)
        if into.get(key) != now:
            into[key] = now
            fresh = True
    return fresh
