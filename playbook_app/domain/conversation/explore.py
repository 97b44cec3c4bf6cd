"""Every state a conversation can get into, walked through once.

A state is a place, the numbers that some condition asks for, and what is on its way. Numbers nobody
asks for cannot steer anything and are left out; a number that only ever rises is not followed beyond
the highest value that makes a difference, one that only falls not below the lowest. Both leave exactly the
same places, choices and outcomes within reach, and make most conversations with loops finite.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from playbook_app.domain.conversation.condition import Condition
from playbook_app.domain.conversation.model import Consequence, Conversation, Outcome, Turn
from playbook_app.domain.conversation.run import conditions_of, meters_of, start_numbers
from playbook_app.domain.conversation.step import (
    Numbers,
    Pending,
    open_choices,
    outcome_index,
    passing,
    take,
)

CAP = 200_000

State = tuple[str, tuple[int, ...], tuple[tuple[str, int], ...]]
"""A place, the followed numbers in the order of ``Projection.names``, and what is on its way: the id
of each consequence with the minutes or turns that are left."""


@dataclass(frozen=True, slots=True)
class Projection:
    """Which numbers are followed, and between which limits each of them is told apart."""

    names: tuple[str, ...]
    limits: Mapping[str, tuple[int | None, int | None]]

    def state(self, place: str, numbers: Numbers, pending: Iterable[Pending] = ()) -> State:
        """Return the state that stands for these numbers."""
        seen = []
        for name in self.names:  # the innermost loop of all checks: no call, no generator
            value, (lowest, highest) = numbers[name], self.limits[name]
            if highest is not None and value > highest:
                value = highest
            elif lowest is not None and value < lowest:
                value = lowest
            seen.append(value)
        return place, tuple(seen), tuple([(one.consequence.id, one.left) for one in pending])


@dataclass(frozen=True, slots=True)
class Arrow:
    """One step: the choice, which outcome it takes, and the state it leads to."""

    choice: str
    outcome: int
    to: State


@dataclass(frozen=True, slots=True)
class Exploration:
    """What can happen. With ``complete`` false the cap was hit: what is listed is so, more may be."""

    projection: Projection
    states: frozenset[State]
    choices: frozenset[tuple[str, str]]
    """(turn id, choice id) of every choice that is available at some time."""
    outcomes: frozenset[tuple[str, str, int]]
    """(turn id, choice id, outcome index) of every outcome that is taken at some time."""
    dead_ends: frozenset[str]
    """Turns that can be reached with no choice available."""
    no_exit: frozenset[str]
    """Turns that can be reached so that one can go on for ever and never reaches an ending."""
    consequences: frozenset[str]
    """Ids of the consequences that happen at some time."""
    arrows: Mapping[State, tuple[Arrow, ...]]
    """From each state of a turn, where each open choice leads."""
    start: State
    complete: bool

    @property
    def places(self) -> frozenset[str]:
        """Ids of every turn and ending that is reached."""
        return frozenset(place for place, _numbers, _pending in self.states)


def explore(conversation: Conversation, cap: int = CAP, *, lines: bool = False) -> Exploration:
    """Walk through every state, breadth first, up to ``cap`` of them.

    With ``lines``, what only lines ask for is followed too, which makes more states.

    The conversation must be sound in itself (``checks`` makes sure): known names and places, a
    last outcome without condition. Raises ``KeyError`` or ``NotPossibleError`` otherwise.
    """
    walk = _Walk(conversation, conditions_of(conversation) if lines else steering(conversation))
    complete = walk.run(cap)
    no_exit = walk.no_exit() if complete else frozenset()
    return Exploration(
        projection=walk.projection,
        states=frozenset(walk.sources),
        choices=frozenset((turn, choice) for turn, choice, _index in walk.outcomes),
        outcomes=frozenset(walk.outcomes),
        dead_ends=frozenset(state[0] for state in walk.dead_ends),
        no_exit=no_exit,
        consequences=frozenset(walk.consequences),
        arrows=walk.arrows,
        start=walk.start,
        complete=complete,
    )


def make_projection(conversation: Conversation, conditions: Iterable[Condition]) -> Projection:
    """Find out which numbers these conditions ask for and how closely they must be followed."""
    splits: dict[str, set[int]] = {}
    for condition in conditions:
        for name, number in condition.splits:
            splits.setdefault(name, set()).add(number)
    steps: dict[str, set[int]] = {}
    for effects in _effects(conversation):
        for name, amount in effects.items():
            steps.setdefault(name, set()).add(amount)
    limits: dict[str, tuple[int | None, int | None]] = {}
    for name, numbers in splits.items():
        amounts = steps.get(name, set())
        falls, rises = any(n < 0 for n in amounts), any(n > 0 for n in amounts)
        limits[name] = (None if rises else min(numbers) - 1, None if falls else max(numbers))
    return Projection(tuple(sorted(splits)), limits)


def steering(conversation: Conversation) -> Iterator[Condition]:
    """Yield the conditions that decide what can be done and what it does; lines decide nothing."""
    for turn in conversation.turns:
        for choice in turn.choices:
            yield choice.when
    for _turn, _choice, _index, outcome in conversation.outcomes():
        yield outcome.when
        yield from (consequence.when for consequence in outcome.later)


def _effects(conversation: Conversation) -> Iterator[Numbers]:
    for _turn, _choice, _index, outcome in conversation.outcomes():
        yield outcome.effects
        yield passing(outcome)
        yield from (consequence.effects for consequence in outcome.later)


class _Walk:
    """The walk while it is going on: every state found, and from which states each is reached."""

    def __init__(self, conversation: Conversation, conditions: Iterable[Condition]) -> None:
        self.projection = make_projection(conversation, conditions)
        self.turns = {turn.id: turn for turn in conversation.turns}
        self.outcomes: set[tuple[str, str, int]] = set()
        self.consequences: set[str] = set()
        self.arrows: dict[State, tuple[Arrow, ...]] = {}
        self.dead_ends: list[State] = []
        self.ends: list[State] = []
        self._known: dict[str, Consequence] = {
            one.id: one
            for _turn, _choice, _index, outcome in conversation.outcomes()
            for one in outcome.later
        }
        self._meters = meters_of(conversation)
        self._endings = frozenset(ending.id for ending in conversation.endings)
        self.start = self.projection.state(conversation.start, start_numbers(conversation))
        self.sources: dict[State, list[State]] = {self.start: []}
        self.ahead = [self.start]

    def run(self, cap: int) -> bool:
        """Walk until nothing new is found; ``False`` when there are more than ``cap`` states."""
        for state in self.ahead:  # grows while it is walked through
            if len(self.sources) > cap:
                return False
            turn = self.turns.get(state[0])
            if turn is None:
                self.ends.append(state)
            else:
                self._leave(state, turn)
        return True

    def _leave(self, state: State, turn: Turn) -> None:
        numbers = dict(zip(self.projection.names, state[1], strict=True))
        pending = tuple(Pending(self._known[one], left) for one, left in state[2])
        choices = open_choices(turn, numbers)
        if not choices:
            self.dead_ends.append(state)
        arrows = []
        for choice in choices:
            index = outcome_index(choice, numbers)
            self.outcomes.add((turn.id, choice.id, index))
            arrows.append(Arrow(choice.id, index, self._after(choice.outcomes[index], numbers, pending)))
            self._reach(arrows[-1].to, state)
        self.arrows[state] = tuple(arrows)

    def _after(self, outcome: Outcome, numbers: Numbers, pending: tuple[Pending, ...]) -> State:
        step = take(outcome, numbers, pending, self._meters, last=outcome.goto in self._endings)
        self.consequences |= {one.consequence.id for one in step.fired}
        return self.projection.state(outcome.goto, step.numbers, step.pending)

    def _reach(self, state: State, source: State) -> None:
        if state not in self.sources:
            self.sources[state] = []
            self.ahead.append(state)
        self.sources[state].append(source)

    def no_exit(self) -> frozenset[str]:
        """Return the turns of which some state leads neither to an ending nor to a dead end."""
        out = set(self.ends) | set(self.dead_ends)
        behind = list(out)
        for state in behind:  # grows while it is walked through
            fresh = [source for source in self.sources[state] if source not in out]
            out.update(fresh)
            behind += dict.fromkeys(fresh)
        return frozenset(state[0] for state in self.sources.keys() - out)
