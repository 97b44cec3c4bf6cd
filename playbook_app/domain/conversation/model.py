"""A conversation as data: people, hidden state, turns, choices with outcomes, endings.

Sources: ``training.md`` F5 and F6 (meters explain, state decides). The graph is written in
``conversation.yaml``, read by ``formats.pack`` and checked by ``domain.conversation.checks``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from playbook_app.domain.content.blocks import Post
from playbook_app.domain.conversation.condition import ALWAYS, Condition

EndingVerdict = Literal["bad", "mixed", "good"]
MIN_METER, MAX_METER = 0, 100
YOU = "you"


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


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a choice does when ``when`` holds; the first outcome that holds is taken.

    ``quality`` 1 (worst) to 4 (best) is the expert key; ``goto`` names a turn or an ending.
    ``effects`` are added to meters (clamped to 0..100) and to hidden state (unclamped).
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


@dataclass(frozen=True, slots=True)
class Choice:
    """Something the trainee may say or do."""

    id: str
    label: str
    """The move in a few words ("Ask a real question")."""
    text: str
    """The words that are posted; empty for an action without words."""
    outcomes: tuple[Outcome, ...]
    when: Condition = ALWAYS


@dataclass(frozen=True, slots=True)
class Turn:
    """What is said, what to think of before choosing, and the choices."""

    id: str
    lines: tuple[Line, ...]
    choices: tuple[Choice, ...]
    hints: tuple[str, ...] = ()
    your_time: str = ""
    """When the trainee's own reply is stamped ("09:36")."""


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

    def turn(self, turn_id: str) -> Turn | None:
        """Return the turn with that id, or ``None``."""
        return next((turn for turn in self.turns if turn.id == turn_id), None)

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
