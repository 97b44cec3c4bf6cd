"""One step of a conversation on bare numbers: what a choice does now, and what has come due.

Playing (``run``) and exploring (``explore``) take the same steps, so that what was explored is what
can be played.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from playbook_app.domain.conversation.model import (
    MAX_METER,
    MIN_METER,
    MINUTES,
    TURNS,
    Choice,
    Consequence,
    Outcome,
    Turn,
    been,
)

Numbers = Mapping[str, int]


class NotPossibleError(ValueError):
    """The choice or turn is not there at this point of the run."""


@dataclass(frozen=True, slots=True)
class Pending:
    """A consequence on its way. ``left`` counts down on its own clock; ``cause`` is a move's index."""

    consequence: Consequence
    left: int
    cause: int = 0


@dataclass(frozen=True, slots=True)
class Fired:
    """A consequence that has come: which move it is charged to, and the numbers before and after it."""

    consequence: Consequence
    cause: int
    before: Numbers
    after: Numbers


@dataclass(frozen=True, slots=True)
class Step:
    """What one outcome led to: the numbers after its own effects, what came due then, and how it stands."""

    after: Numbers
    fired: tuple[Fired, ...]
    numbers: Numbers
    pending: tuple[Pending, ...]


def open_choices(turn: Turn, numbers: Numbers) -> tuple[Choice, ...]:
    """Return the choices of a turn whose condition holds for these numbers."""
    return tuple(choice for choice in turn.choices if choice.when.holds(numbers))


def outcome_index(choice: Choice, numbers: Numbers) -> int:
    """Return which outcome is taken: the first that holds (the last one always does)."""
    for index, outcome in enumerate(choice.outcomes):
        if outcome.when.holds(numbers):
            return index
    raise NotPossibleError(choice.id)


def apply_effects(meters: frozenset[str], effects: Numbers, numbers: Numbers) -> dict[str, int]:
    """Return the numbers after these effects; meters stay within 0 and 100, hidden numbers do not care.

    A name that is not among the numbers is not followed and is left out.
    """
    after = dict(numbers)
    for name, amount in effects.items():
        if name in after:
            value = after[name] + amount
            after[name] = min(MAX_METER, max(MIN_METER, value)) if name in meters else value
    return after


def passing(outcome: Outcome) -> dict[str, int]:
    """Return what a move adds to the numbers that are counted: minutes, moves, visits."""
    return {MINUTES: outcome.minutes, TURNS: 1, been(outcome.goto): 1}


def take(
    outcome: Outcome,
    numbers: Numbers,
    pending: Iterable[Pending],
    meters: frozenset[str],
    *,
    cause: int = 0,
    last: bool = False,
) -> Step:
    """Take an outcome; with ``last`` it leads to an ending, and everything on its way comes due."""
    after = apply_effects(meters, outcome.effects, numbers)
    now: Numbers = apply_effects(meters, passing(outcome), after)
    fired, waiting = [], []
    for ahead in _scheduled(outcome, pending, cause):
        if ahead.left > 0 and not last:
            waiting.append(ahead)
        elif ahead.consequence.when.holds(now):
            before, now = now, apply_effects(meters, ahead.consequence.effects, now)
            fired.append(Fired(ahead.consequence, ahead.cause, before, now))
    return Step(after, tuple(fired), now, tuple(waiting))


def _scheduled(outcome: Outcome, pending: Iterable[Pending], cause: int) -> list[Pending]:
    """Return what is on its way, nearer by this move, and what the outcome sends; each only once."""
    passed = {"minutes": outcome.minutes, "turns": 1}
    ahead = [Pending(one.consequence, one.left - passed[one.consequence.clock], one.cause) for one in pending]
    if not outcome.later:
        return ahead
    known = {one.consequence.id for one in ahead}
    fresh = [Pending(one, one.after, cause) for one in outcome.later if one.id not in known]
    return ahead + fresh
