"""Playing a conversation by machine: every option, random walks, and those who do not read."""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from playbook_app.domain.content.items.base import Rank
from playbook_app.domain.content.items.taste import TASTES
from playbook_app.domain.conversation.condition import Condition
from playbook_app.domain.conversation.explore import CAP, Exploration, explore
from playbook_app.domain.conversation.model import Choice, Conversation, Line, Turn
from playbook_app.domain.conversation.run import meters_of, start_numbers
from playbook_app.domain.conversation.step import Numbers, Pending, open_choices, outcome_index, take

WALKS, SEED = 10_000, 4
MOST_MOVES = 100
"""Where a random walk is given up; a sound conversation ends long before."""

NOTHING: tuple[Pending, ...] = ()

Side = tuple[str, str, bool]
"""A place, the text of a condition there, and whether it held."""


@dataclass(frozen=True, slots=True)
class Played:
    """What playing a conversation showed.

    ``hits`` counts how often each place was come to, in all states and all walks. ``one_sided`` are
    the conditions (place, text) of which only one side was ever seen. ``naive`` says to which ending
    each way of not reading leads.
    """

    conversation: Conversation
    hits: Counter[str]
    choices: frozenset[tuple[str, str]]
    one_sided: tuple[tuple[str, str], ...]
    naive: dict[str, str]

    @property
    def turns_hit(self) -> int:
        """How many turns were come to."""
        return sum(self.hits[turn.id] > 0 for turn in self.conversation.turns)

    @property
    def endings_reached(self) -> int:
        """How many endings were come to."""
        return sum(self.hits[ending.id] > 0 for ending in self.conversation.endings)

    @property
    def missed(self) -> tuple[str, ...]:
        """Turns, endings and choices (``turn/choice``) that nobody came to."""
        talk = self.conversation
        ids = (*(turn.id for turn in talk.turns), *(ending.id for ending in talk.endings))
        places = [place for place in ids if not self.hits[place]]
        choices = [(turn.id, choice.id) for turn in talk.turns for choice in turn.choices]
        return (*places, *("/".join(choice) for choice in choices if choice not in self.choices))

    @property
    def rewarded(self) -> tuple[str, ...]:
        """The ways of not reading that lead to a good ending."""
        good = {ending.id for ending in self.conversation.endings if ending.verdict == "good"}
        return tuple(strategy for strategy, place in self.naive.items() if place in good)


def play(conversation: Conversation, walks: int = WALKS, seed: int = SEED, cap: int = CAP) -> Played:
    """Run every option and both sides of every condition, ``walks`` random walks, and the naive ways.

    The conversation must be sound (``checks`` makes sure). ``cap`` is how many states are explored.
    """
    found = explore(conversation, cap, lines=True)
    walker = _Walker(conversation)
    dice = random.Random(seed)  # noqa: S311 - walks to be repeated, not a secret
    for _walk in range(walks):
        if found.complete:
            walker.walk_states(found, dice)
        else:
            walker.walk(dice)
    hits = walker.hits + Counter(state[0] for state in found.states)
    sides = set(_explored_sides(conversation, found))
    one_sided = sorted({(place, text) for place, text, held in sides if (place, text, not held) not in sides})
    naive = {strategy: walker.naive(rank) for strategy, rank in TASTES.items()}
    return Played(conversation, hits, found.choices | walker.choices, tuple(one_sided), naive)


def _explored_sides(conversation: Conversation, found: Exploration) -> Iterator[Side]:
    turns = {turn.id: turn for turn in conversation.turns}
    endings = {ending.id: ending for ending in conversation.endings}
    for place, values, _pending in found.states:
        numbers = dict(zip(found.projection.names, values, strict=True))
        if place in turns:
            yield from _line_sides(place, turns[place].lines, numbers)
            yield from _choice_sides(turns[place], numbers)
        else:
            yield from _line_sides(place, endings[place].lines, numbers)


def _line_sides(place: str, lines: tuple[Line, ...], numbers: Numbers) -> Iterator[Side]:
    for line in lines:
        yield from _side(place, line.when, numbers)


def _choice_sides(turn: Turn, numbers: Numbers) -> Iterator[Side]:
    """Yield the conditions of choices, and of outcomes as far as they are asked."""
    for choice in turn.choices:
        yield from _side(turn.id, choice.when, numbers)
        if choice.when.holds(numbers):
            for outcome in choice.outcomes[: outcome_index(choice, numbers) + 1]:
                yield from _side(turn.id, outcome.when, numbers)


def _side(place: str, condition: Condition, numbers: Numbers) -> Iterator[Side]:
    if condition.text:
        yield place, condition.text, condition.holds(numbers)


class _Walker:
    """Walks from state to state where all are known, else on bare numbers; both take the same ways.

    Either is many times faster than keeping whole runs.
    """

    def __init__(self, conversation: Conversation) -> None:
        self.hits: Counter[str] = Counter()
        self.choices: set[tuple[str, str]] = set()
        self._turns = {turn.id: turn for turn in conversation.turns}
        self._endings = {ending.id: ending for ending in conversation.endings}
        self._begin, self._start = conversation.start, start_numbers(conversation)
        self._meters = meters_of(conversation)

    def walk_states(self, found: Exploration, dice: random.Random) -> None:
        """Walk by chance until an ending, along what was explored."""
        state = found.start
        for _move in range(MOST_MOVES):
            self.hits[state[0]] += 1
            arrows = found.arrows.get(state)
            if arrows is None:
                return
            state = dice.choice(arrows).to

    def walk(self, dice: random.Random) -> None:
        """Walk by chance until an ending, noting what was come to."""
        place, numbers, pending = self._begin, self._start, NOTHING
        for _move in range(MOST_MOVES):
            self.hits[place] += 1
            turn = self._turns.get(place)
            if turn is None:
                return
            choice = dice.choice(open_choices(turn, numbers))
            self.choices.add((place, choice.id))
            place, numbers, pending = self._step(choice, numbers, pending)

    def naive(self, rank: Rank) -> str:
        """Return where somebody ends who always goes by one thing; the last place if never."""
        place, numbers, pending = self._begin, self._start, NOTHING
        for _move in range(MOST_MOVES):
            turn = self._turns.get(place)
            if turn is None:
                break
            choices = {choice.id: choice for choice in open_choices(turn, numbers)}
            shown = [(choice.id, f"{choice.label} {choice.text}") for choice in choices.values()]
            place, numbers, pending = self._step(choices[rank(shown)[0]], numbers, pending)
        return place

    def _step(
        self, choice: Choice, numbers: Numbers, pending: tuple[Pending, ...]
    ) -> tuple[str, dict[str, int], tuple[Pending, ...]]:
        outcome = choice.outcomes[outcome_index(choice, numbers)]
        step = take(outcome, numbers, pending, self._meters, last=outcome.goto in self._endings)
        return outcome.goto, dict(step.numbers), step.pending
