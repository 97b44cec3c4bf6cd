"""Playing a conversation: a run is the path so far and the numbers it led to, as a frozen value."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.conversation.condition import Condition
from playbook_app.domain.conversation.model import (
    MINUTES,
    TURNS,
    Choice,
    Conversation,
    Ending,
    Line,
    Outcome,
    Turn,
    been,
    counted,
)
from playbook_app.domain.conversation.step import (
    Fired,
    NotPossibleError,
    Numbers,
    Pending,
    open_choices,
    outcome_index,
    take,
)

Path = tuple[tuple[str, str, int], ...]
"""The moves by name alone: (turn id, choice id, outcome index) each. What is kept in events."""
Typed = Mapping[int, str]
"""What the trainee typed where a turn is free, by the index of its move."""
NOTHING_TYPED: Typed = {}


@dataclass(frozen=True, slots=True)
class Move:
    """One choice that was made, with all numbers as they stood before and after it.

    ``lines`` is what was said before it, ``words`` what the trainee typed (empty: the words of the
    choice), ``fired`` what came due after it, whoever caused it, and ``pending`` what was on its
    way before it.
    """

    turn: Turn
    choice: Choice
    outcome_index: int
    before: Numbers
    after: Numbers
    lines: tuple[Line, ...] = ()
    words: str = ""
    fired: tuple[Fired, ...] = ()
    pending: tuple[Pending, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """The outcome that was taken."""
        return self.choice.outcomes[self.outcome_index]

    @property
    def name(self) -> tuple[str, str, int]:
        """The move by name alone, as it is kept."""
        return self.turn.id, self.choice.id, self.outcome_index

    @property
    def text(self) -> str:
        """What was posted; empty for an action without words."""
        return self.words or self.choice.text

    @property
    def settled(self) -> Numbers:
        """The numbers once everything that came due after it had happened."""
        return self.fired[-1].after if self.fired else self.after

    @property
    def deltas(self) -> dict[str, int]:
        """What it really changed (after clamping), by name; unchanged names are left out."""
        return deltas(self.before, self.after)


@dataclass(frozen=True, slots=True)
class Run:
    """A conversation in progress. ``place`` is the id of a turn, or of an ending when it is over.

    ``moves`` is the path that led here; what a rewind took back is not on it. ``rewinds`` counts
    the rewinds. ``lost`` counts kept moves that no longer fit because the pack was updated.
    ``lines`` is what the others say at this place: what has come due, then the turn's or ending's own.
    """

    id: str
    lesson: LessonRef
    conversation: Conversation
    place: str
    numbers: Numbers
    lines: tuple[Line, ...] = ()
    moves: tuple[Move, ...] = ()
    pending: tuple[Pending, ...] = ()
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
    def typed(self) -> Typed:
        """What was typed, by the index of its move."""
        return {index: move.words for index, move in enumerate(self.moves) if move.words}


def start(run_id: str, lesson: LessonRef, conversation: Conversation) -> Run:
    """Begin at the first turn with the start values."""
    numbers = start_numbers(conversation)
    run = Run(run_id, lesson, conversation, conversation.start, numbers)
    return replace(run, lines=_said_here(run, ()))


def start_numbers(conversation: Conversation) -> dict[str, int]:
    """Return meters, hidden and counted numbers by name, as they stand at the start.

    Visits are counted only of turns that some condition asks about.
    """
    numbers = {meter.id: meter.start for meter in conversation.meters} | dict(conversation.state)
    numbers |= {MINUTES: 0, TURNS: 0}
    numbers |= {name: 0 for name in asked(conversation) if counted(name) and name not in numbers}
    if been(conversation.start) in numbers:
        numbers[been(conversation.start)] = 1
    return numbers


def asked(conversation: Conversation) -> frozenset[str]:
    """Return every name that some condition asks for."""
    return frozenset(name for condition in conditions_of(conversation) for name in condition.names)


def conditions_of(conversation: Conversation) -> Iterator[Condition]:
    """Yield every condition of a conversation."""
    for ending in conversation.endings:
        yield from (line.when for line in ending.lines)
    for turn in conversation.turns:
        yield from (line.when for line in turn.lines)
        yield from (choice.when for choice in turn.choices)
    for _turn, _choice, _index, outcome in conversation.outcomes():
        yield outcome.when
        for consequence in outcome.later:
            yield consequence.when
            yield from (line.when for line in consequence.lines)


def available_choices(run: Run) -> tuple[Choice, ...]:
    """Return what the trainee may do now; empty when it is over."""
    return () if run.turn is None else open_choices(run.turn, run.numbers)


def said(lines: Iterable[Line], numbers: Numbers) -> tuple[Line, ...]:
    """Return the lines whose condition holds for these numbers."""
    return tuple(line for line in lines if line.when.holds(numbers))


def _said_here(run: Run, fired: Iterable[Fired]) -> tuple[Line, ...]:
    """Return what is said on arriving: what has come due, then what belongs to the place."""
    due = [line for one in fired for line in said(one.consequence.lines, one.after)]
    here = run.turn or run.ending
    own = () if here is None else said(here.lines, run.numbers)
    fresh = [line for line in own if not line.once or all(line not in move.lines for move in run.moves)]
    return (*due, *fresh)


def deltas(before: Numbers, after: Numbers) -> dict[str, int]:
    """Return what changed between two sets of numbers, by name, but for what is merely counted."""
    return {
        name: value - before[name]
        for name, value in after.items()
        if value != before[name] and not counted(name)
    }


def choose(run: Run, choice_id: str, words: str = "") -> Run:
    """Make a choice, in the trainee's own ``words`` where the turn is free.

    Raises ``NotPossibleError`` when it is not available now.
    """
    turn = run.turn
    choice = next((choice for choice in available_choices(run) if choice.id == choice_id), None)
    if turn is None or choice is None:
        raise NotPossibleError(choice_id)
    index = outcome_index(choice, run.numbers)
    outcome = choice.outcomes[index]
    step = take(
        outcome,
        run.numbers,
        run.pending,
        meters_of(run.conversation),
        cause=len(run.moves),
        last=run.conversation.ending(outcome.goto) is not None,
    )
    own = words if turn.free and choice.text else ""
    move = Move(turn, choice, index, run.numbers, step.after, run.lines, own, step.fired, run.pending)
    ahead = replace(
        run, place=outcome.goto, numbers=step.numbers, pending=step.pending, moves=(*run.moves, move)
    )
    return replace(ahead, lines=_said_here(ahead, step.fired))


def meters_of(conversation: Conversation) -> frozenset[str]:
    """Return the names of the meters."""
    return frozenset(meter.id for meter in conversation.meters)


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
        lines=move.lines,
        pending=move.pending,
        moves=run.moves[:index],
        rewinds=run.rewinds + 1,
    )


def replay(run: Run, path: Path, typed: Typed = NOTHING_TYPED) -> Run:
    """Play a kept path on from a run, as far as it still fits; the rest is counted as lost.

    It fits while turn and choice are still there and available and lead to the outcome of then.
    """
    for done, name in enumerate(path):
        ahead = _follow(run, name, typed.get(done, ""))
        if ahead is None:
            return replace(run, lost=len(path) - done)
        run = ahead
    return run


def _follow(run: Run, name: tuple[str, str, int], words: str) -> Run | None:
    turn, choice, outcome = name
    if run.place != turn:
        return None
    try:
        ahead = choose(run, choice, words)
    except NotPossibleError:
        return None
    return ahead if ahead.moves[-1].outcome_index == outcome else None
