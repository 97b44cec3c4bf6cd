"""A conversation as data: people, hidden state, turns, choices with outcomes, endings.

Sources: ``training.md`` F4 to F7 (meters explain, state decides; consequences come due later). The
graph is written in ``conversation.yaml``, read by ``formats.pack`` and checked by
``domain.conversation.checks``.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from playbook_app.domain.content.blocks import Post
from playbook_app.domain.conversation.condition import ALWAYS, Condition

EndingVerdict = Literal["bad", "mixed", "good"]
Channel = Literal["public", "private"]
Clock = Literal["minutes", "turns"]
MIN_METER, MAX_METER = 0, 100
YOU = "you"
MINUTES, TURNS, BEEN = "minutes", "turns", "been_"
"""Numbers that every conversation has: minutes since the start, moves made, and how often one has
stood at a turn (``been_fog``, counting now; dashes become ``_``)."""


def been(turn_id: str) -> str:
    """Return the name of the number that counts the visits to a turn."""
    return BEEN + turn_id.replace("-", "_")


def counted(name: str) -> bool:
    """Tell whether a number is kept by the engine itself, so that no pack may set it."""
    return name in {MINUTES, TURNS} or name.startswith(BEEN)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the thread. ``you`` is the trainee's part."""

    id: str
    name: str
    handle: str
    about: str = ""
    """One line under the name ("Writes about crisis work")."""
    background: str = ""
    """Two or three sentences for the side panel."""


@dataclass(frozen=True, slots=True)
class Meter:
    """A number from 0 to 100 that is shown with named zones, lowest first."""

    id: str
    label: str
    start: int
    zones: tuple[str, ...]
    falling_is_good: bool = False
    """Whether less is better, as with exposure."""

    def zone(self, value: int) -> int:
        """Return the index of the zone that a value lies in; the zones are equally wide."""
        return min(len(self.zones) - 1, value * len(self.zones) // MAX_METER)


@dataclass(frozen=True, slots=True)
class Line:
    """Something said by somebody other than the trainee, if ``when`` holds."""

    who: str
    time: str
    text: str
    when: Condition = ALWAYS
    channel: Channel = "public"
    once: bool = False
    """Said at the first chance and never again, however often one comes back."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A stated rule: what it says, and how it moves the numbers whenever an outcome names it."""

    id: str
    text: str
    effects: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Consequence:
    """Something a choice brings about later; what it costs is charged to that choice.

    It comes due ``after`` so many minutes or turns, or with the ending, and happens if ``when``
    holds at that moment. ``effects`` already contain those of its ``rules``.
    """

    id: str
    after: int
    clock: Clock
    title: str
    reason: str
    """Why it comes back, one to three sentences."""
    effects: Mapping[str, int]
    lines: tuple[Line, ...] = ()
    rules: tuple[Rule, ...] = ()
    when: Condition = ALWAYS


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a choice does when ``when`` holds; the first outcome that holds is taken.

    ``quality`` 1 (worst) to 4 (best) is the expert key; ``goto`` names a turn or an ending.
    ``effects`` are added to meters (clamped to 0..100) and to hidden state (unclamped); they
    already contain those of the ``rules``. ``minutes`` pass until the next turn.
    """

    effects: Mapping[str, int]
    quality: int
    title: str
    """Two to six words for the debrief ("You pitched before he asked")."""
    reason: str
    """What it did and why, one to three sentences."""
    rule: str
    """The line to keep."""
    goto: str
    when: Condition = ALWAYS
    rules: tuple[Rule, ...] = ()
    minutes: int = 0
    later: tuple[Consequence, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """Something the trainee may say or do.

    ``channel`` is where it is said. ``moves`` and ``violations`` (of ``domain.reply``) say what a
    typed reply does that means this choice; left out, its own words are read for them.
    """

    id: str
    label: str
    """The move in a few words ("Ask a real question")."""
    text: str
    """The words that are posted; empty for an action without words."""
    outcomes: tuple[Outcome, ...]
    when: Condition = ALWAYS
    channel: Channel = "public"
    moves: tuple[str, ...] | None = None
    violations: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """What is said, what to think of before choosing, and the choices."""

    id: str
    lines: tuple[Line, ...]
    choices: tuple[Choice, ...]
    hints: tuple[str, ...] = ()
    your_time: str = ""
    """When the trainee's own reply is stamped ("09:36")."""
    channel: Channel = "public"
    free: bool = False
    """Whether the trainee may type the reply."""


@dataclass(frozen=True, slots=True)
class Ending:
    """Where the talk stops. ``lines`` are the last things said; ``text`` what it meant."""

    id: str
    title: str
    verdict: EndingVerdict
    text: str
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Conversation:
    """The whole graph. ``state`` holds hidden numbers and their start values."""

    id: str
    title: str
    situation: str
    """Who you are and what has just happened, two to four sentences."""
    you: Person
    people: tuple[Person, ...]
    meters: tuple[Meter, ...]
    state: Mapping[str, int]
    start: str
    turns: tuple[Turn, ...]
    endings: tuple[Ending, ...]
    opening: Post | None = None
    """The post it all starts from, shown above the thread ("You reposted")."""
    opening_label: str = ""
    skills: tuple[str, ...] = ()
    state_labels: Mapping[str, str] = field(default_factory=dict)
    """What hidden numbers are called in the debrief ("Permission to pitch")."""
    rules: tuple[Rule, ...] = ()
    clock: int | None = None
    """Minutes after midnight at the start; lines without a time are then stamped by it."""
    channels: Mapping[Channel, str] = field(default_factory=dict)
    """What the two channels are called here ("Reviews", "E-mail")."""
    _turns: Mapping[str, Turn] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the turns by id; of two with one id the first counts."""
        object.__setattr__(self, "_turns", {turn.id: turn for turn in reversed(self.turns)})

    def outcomes(self) -> Iterator[tuple[Turn, Choice, int, Outcome]]:
        """Yield every outcome with its turn, its choice and its index."""
        for turn in self.turns:
            for choice in turn.choices:
                for index, outcome in enumerate(choice.outcomes):
                    yield turn, choice, index, outcome

    def turn(self, turn_id: str) -> Turn | None:
        """Return the turn with that id, or ``None``."""
        return self._turns.get(turn_id)

    def ending(self, ending_id: str) -> Ending | None:
        """Return the ending with that id, or ``None``."""
        return next((ending for ending in self.endings if ending.id == ending_id), None)

    def person(self, person_id: str) -> Person:
        """Return the person; ``you`` is the trainee. Raises ``KeyError``."""
        if person_id == YOU:
            return self.you
        for person in self.people:
            if person.id == person_id:
                return person
        raise KeyError(person_id)
