"""Every state a conversation can get into, walked through once.

A state is a place and the numbers that some condition asks for. Numbers nobody asks for cannot
steer anything and are left out; a number that only ever rises is not followed beyond the highest
value it is compared with, one that only falls not below the lowest. Both leave exactly the same
places, choices and outcomes within reach, and make most conversations with loops finite.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from playbook_app.domain.conversation.condition import Condition
from playbook_app.domain.conversation.model import MAX_METER, MIN_METER, Conversation, Outcome, Turn
from playbook_app.domain.conversation.run import open_choices, outcome_index, start_numbers

CAP = 200_000

State = tuple[str, tuple[int, ...]]
"""A place and the followed numbers, in the order of ``Projection.names``."""


@dataclass(frozen=True, slots=True)
class Projection:
    """Which numbers are followed, and between which limits each of them is told apart."""

    names: tuple[str, ...]
    limits: Mapping[str, tuple[int | None, int | None]]
    meters: frozenset[str]

    def state(self, place: str, numbers: Mapping[str, int]) -> State:
        """Return the state that stands for these numbers."""
        return place, tuple(self._seen(name, numbers[name]) for name in self.names)

    def after(self, numbers: Mapping[str, int], effects: Mapping[str, int]) -> dict[str, int]:
        """Return the followed numbers after these effects, clamped as in a run."""
        found = {}
        for name in self.names:
            value = numbers[name] + effects.get(name, 0)
            found[name] = min(MAX_METER, max(MIN_METER, value)) if name in self.meters else value
        return found

    def _seen(self, name: str, value: int) -> int:
        lowest, highest = self.limits[name]
        if highest is not None:
            value = min(value, highest)
        return value if lowest is None else max(value, lowest)


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
    complete: bool

    @property
    def places(self) -> frozenset[str]:
        """Ids of every turn and ending that is reached."""
        return frozenset(place for place, _numbers in self.states)


def explore(conversation: Conversation, cap: int = CAP) -> Exploration:
    """Walk through every state, breadth first, up to ``cap`` of them.

    The conversation must be sound in itself (``checks`` makes sure): known names and places, a
    last outcome without condition. Raises ``KeyError`` or ``NotPossibleError`` otherwise.
    """
    walk = _Walk(conversation)
    complete = walk.run(cap)
    no_exit = walk.no_exit() if complete else frozenset()
    return Exploration(
        projection=walk.projection,
        states=frozenset(walk.sources),
        choices=frozenset((turn, choice) for turn, choice, _index in walk.outcomes),
        outcomes=frozenset(walk.outcomes),
        dead_ends=frozenset(place for place, _numbers in walk.dead_ends),
        no_exit=no_exit,
        complete=complete,
    )


def make_projection(conversation: Conversation) -> Projection:
    """Find out which numbers steer the conversation and how closely they must be followed."""
    compared: dict[str, set[int]] = {}
    for condition in _steering(conversation):
        for name, number in condition.compared:
            compared.setdefault(name, set()).add(number)
    steps: dict[str, set[int]] = {}
    for outcome in _outcomes(conversation):
        for name, amount in outcome.effects.items():
            steps.setdefault(name, set()).add(amount)
    limits: dict[str, tuple[int | None, int | None]] = {}
    for name, numbers in compared.items():
        amounts = steps.get(name, set())
        falls, rises = any(n < 0 for n in amounts), any(n > 0 for n in amounts)
        limits[name] = (None if rises else min(numbers) - 1, None if falls else max(numbers) + 1)
    meters = frozenset(meter.id for meter in conversation.meters)
    return Projection(tuple(sorted(compared)), limits, meters)


def _steering(conversation: Conversation) -> Iterator[Condition]:
    for turn in conversation.turns:
        for choice in turn.choices:
            yield choice.when
    for outcome in _outcomes(conversation):
        yield outcome.when


def _outcomes(conversation: Conversation) -> Iterator[Outcome]:
    for turn in conversation.turns:
        for choice in turn.choices:
            yield from choice.outcomes


class _Walk:
    """The walk while it is going on: every state found, and from which states each is reached."""

    def __init__(self, conversation: Conversation) -> None:
        self.projection = make_projection(conversation)
        self.turns = {turn.id: turn for turn in conversation.turns}
        self.outcomes: set[tuple[str, str, int]] = set()
        self.dead_ends: list[State] = []
        self.ends: list[State] = []
        start = self.projection.state(conversation.start, start_numbers(conversation))
        self.sources: dict[State, list[State]] = {start: []}
        self.ahead = [start]

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
        choices = open_choices(turn, numbers)
        if not choices:
            self.dead_ends.append(state)
        for choice in choices:
            index = outcome_index(choice, numbers)
            outcome = choice.outcomes[index]
            self.outcomes.add((turn.id, choice.id, index))
            self._reach(outcome.goto, self.projection.after(numbers, outcome.effects), state)

    def _reach(self, place: str, numbers: Mapping[str, int], source: State) -> None:
        state = self.projection.state(place, numbers)
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
        return frozenset(place for place, _numbers in self.sources.keys() - out)
