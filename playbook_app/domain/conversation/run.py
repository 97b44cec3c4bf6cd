"""Playing a conversation: a run is the path so far and the numbers it led to, as a frozen value."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.conversation.model import (
    MAX_METER,
    MIN_METER,
    Choice,
    Conversation,
    Ending,
    Line,
    Outcome,
    Turn,
)

Path = tuple[tuple[str, str, int], ...]
"""The moves by name alone: (turn id, choice id, outcome index) each. What is kept in events."""


class NotPossibleError(ValueError):
    """The choice or turn is not there at this point of the run."""


@dataclass(frozen=True, slots=True)
class Move:
    """One choice that was made, with all numbers as they stood before and after it."""

    turn: Turn
    choice: Choice
    outcome_index: int
    before: Mapping[str, int]
    after: Mapping[str, int]

    @property
    def outcome(self) -> Outcome:
        """The outcome that was taken."""
        return self.choice.outcomes[self.outcome_index]

    @property
    def name(self) -> tuple[str, str, int]:
        """The move by name alone, as it is kept."""
        return self.turn.id, self.choice.id, self.outcome_index

    @property
    def deltas(self) -> dict[str, int]:
        """What really changed (after clamping), by name; unchanged names are left out."""
        return deltas(self.before, self.after)


@dataclass(frozen=True, slots=True)
class Run:
    """A conversation in progress. ``place`` is the id of a turn, or of an ending when it is over.

    ``moves`` is the path that led here; what a rewind took back is not on it. ``rewinds`` counts
    the rewinds. ``lost`` counts kept moves that no longer fit because the pack was updated.
    """

    id: str
    lesson: LessonRef
    conversation: Conversation
    place: str
    numbers: Mapping[str, int]
    moves: tuple[Move, ...] = ()
    rewinds: int = 0
    lost: int = 0

    @property
    def turn(self) -> Turn | None:
        """The turn to answer now, ``None`` when it is over."""
        return self.conversation.turn(self.place)

    @property
    def ending(self) -> Ending | None:
        """How it ended, ``None`` while it goes on."""
        return self.conversation.ending(self.place)

    @property
    def ended(self) -> bool:
        """Tell whether an ending is reached."""
        return self.ending is not None

    @property
    def number(self) -> int:
        """Number of the turn being played, from 1; of the last one when it is over."""
        return len(self.moves) + (0 if self.ended else 1)

    @property
    def last(self) -> Move | None:
        """The newest move, ``None`` at the start."""
        return self.moves[-1] if self.moves else None

    @property
    def path(self) -> Path:
        """The moves by name alone."""
        return tuple(move.name for move in self.moves)

    @property
    def lines(self) -> tuple[Line, ...]:
        """What the others say at this place, as far as it is said under the numbers now."""
        here = self.turn or self.ending
        return () if here is None else said(here.lines, self.numbers)


def start(run_id: str, lesson: LessonRef, conversation: Conversation) -> Run:
    """Begin at the first turn with the start values."""
    return Run(run_id, lesson, conversation, conversation.start, start_numbers(conversation))


def start_numbers(conversation: Conversation) -> dict[str, int]:
    """Return meters and hidden numbers by name, as they stand at the start."""
    return {meter.id: meter.start for meter in conversation.meters} | dict(conversation.state)


def available_choices(run: Run) -> tuple[Choice, ...]:
    """Return what the trainee may do now; empty when it is over."""
    return () if run.turn is None else open_choices(run.turn, run.numbers)


def open_choices(turn: Turn, numbers: Mapping[str, int]) -> tuple[Choice, ...]:
    """Return the choices of a turn whose condition holds for these numbers."""
    return tuple(choice for choice in turn.choices if choice.when.holds(numbers))


def said(lines: Iterable[Line], numbers: Mapping[str, int]) -> tuple[Line, ...]:
    """Return the lines whose condition holds for these numbers."""
    return tuple(line for line in lines if line.when.holds(numbers))


def outcome_index(choice: Choice, numbers: Mapping[str, int]) -> int:
    """Return which outcome is taken: the first that holds (the last one always does)."""
    for index, outcome in enumerate(choice.outcomes):
        if outcome.when.holds(numbers):
            return index
    raise NotPossibleError(choice.id)


def apply_effects(
    conversation: Conversation, effects: Mapping[str, int], numbers: Mapping[str, int]
) -> dict[str, int]:
    """Return the numbers after these effects; meters stay within 0 and 100, hidden numbers do not care."""
    meters = {meter.id for meter in conversation.meters}
    after = dict(numbers)
    for name, amount in effects.items():
        value = after[name] + amount
        after[name] = min(MAX_METER, max(MIN_METER, value)) if name in meters else value
    return after


def deltas(before: Mapping[str, int], after: Mapping[str, int]) -> dict[str, int]:
    """Return what changed between two sets of numbers, by name."""
    return {name: value - before[name] for name, value in after.items() if value != before[name]}


def choose(run: Run, choice_id: str) -> Run:
    """Make a choice; raises ``NotPossibleError`` when it is not available now."""
    turn = run.turn
    choice = next((choice for choice in available_choices(run) if choice.id == choice_id), None)
    if turn is None or choice is None:
        raise NotPossibleError(choice_id)
    index = outcome_index(choice, run.numbers)
    outcome = choice.outcomes[index]
    after = apply_effects(run.conversation, outcome.effects, run.numbers)
    move = Move(turn, choice, index, run.numbers, after)
    return replace(run, place=outcome.goto, numbers=after, moves=(*run.moves, move))


def rewind(run: Run, index: int) -> Run:
    """Go back to before the move with that index (from 0) and stand at its turn again.

    Raises ``NotPossibleError`` when there is no such move.
    """
    if not 0 <= index < len(run.moves):
        raise NotPossibleError(str(index))
    move = run.moves[index]
    return replace(
        run,
        place=move.turn.id,
        numbers=move.before,
        moves=run.moves[:index],
        rewinds=run.rewinds + 1,
    )


def replay(run: Run, path: Path) -> Run:
    """Play a kept path on from a run, as far as it still fits; the rest is counted as lost.

    It fits while turn and choice are still there and available and lead to the outcome of then.
    """
    for done, (turn, choice, outcome) in enumerate(path):
        ahead = _follow(run, turn, choice, outcome)
        if ahead is None:
            return replace(run, lost=len(path) - done)
        run = ahead
    return run


def _follow(run: Run, turn: str, choice: str, outcome: int) -> Run | None:
    if run.place != turn:
        return None
    try:
        ahead = choose(run, choice)
    except NotPossibleError:
        return None
    return ahead if ahead.moves[-1].outcome_index == outcome else None
