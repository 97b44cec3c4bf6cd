"""A conversation as a picture: turns and endings in columns, what leads where, what was taken."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from playbook_app.domain.conversation.layers import Arrow, Spot, layered
from playbook_app.domain.conversation.model import YOU, Conversation, Ending, EndingVerdict, Turn
from playbook_app.domain.conversation.run import Path

Problems = Mapping[str, tuple[str, ...]]
"""What is wrong, in words, by the id of the turn or ending."""
NO_PROBLEMS: Problems = {}


@dataclass(frozen=True, slots=True)
class Node:
    """A turn or an ending. ``number`` is its place in the file, from 1, turns and endings apart."""

    id: str
    kind: Literal["turn", "ending"]
    number: int
    title: str
    text: str
    """What is said first at a turn, or what an ending meant."""
    spot: Spot
    taken: bool
    """Whether somebody has been here."""
    tried: int = 0
    """How many of the choices were tried."""
    choices: int = 0
    verdict: EndingVerdict | None = None
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """All that leads from a turn to another place, by label. ``via`` are spots on the way."""

    source: str
    target: str
    choices: tuple[str, ...]
    taken: bool
    via: tuple[Spot, ...] = ()


@dataclass(frozen=True)
class TalkMap:
    """Nodes in the order of the file, and what leads where; the size in columns and rows."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    columns: int
    rows: float

    @cached_property
    def spots(self) -> Mapping[str, Spot]:
        """Where every node stands, by id."""
        return {node.id: node.spot for node in self.nodes}

    def leads_from(self, node_id: str) -> tuple[Link, ...]:
        """Return the links that begin at a node."""
        return tuple(link for link in self.links if link.source == node_id)


def make_map(conversation: Conversation, taken: Path = (), problems: Problems = NO_PROBLEMS) -> TalkMap:
    """Draw up the map. ``taken`` are moves that were made at some time; what no longer fits is ignored."""
    return _Maker(conversation, frozenset(taken), problems).make()


class _Maker:
    def __init__(
        self, conversation: Conversation, taken: frozenset[tuple[str, str, int]], problems: Problems
    ) -> None:
        self._talk, self._problems = conversation, problems
        self._tried = {(turn, choice) for turn, choice, _outcome in taken}
        self._labels: dict[Arrow, dict[str, None]] = {}
        self._walked: set[Arrow] = set()
        for turn, choice, index, outcome in conversation.outcomes():
            arrow = (turn.id, outcome.goto)
            self._labels.setdefault(arrow, {})[choice.label] = None
            if (turn.id, choice.id, index) in taken:
                self._walked.add(arrow)
        self._been = {place for arrow in self._walked for place in arrow}
        turns = sorted((turn.id for turn in conversation.turns), key=lambda name: name != conversation.start)
        endings = [ending.id for ending in conversation.endings]
        self._layers = layered([*turns, *endings], self._labels, endings)

    def make(self) -> TalkMap:
        turns = (self._turn(turn, number) for number, turn in enumerate(self._talk.turns, 1))
        endings = (self._ending(ending, number) for number, ending in enumerate(self._talk.endings, 1))
        return TalkMap((*turns, *endings), tuple(self._links()), self._layers.columns, self._layers.rows)

    def _links(self) -> Iterator[Link]:
        for arrow, labels in self._labels.items():
            if arrow[1] in self._layers.spots:
                via = self._layers.routes.get(arrow, ())
                yield Link(*arrow, tuple(labels), arrow in self._walked, via)

    def _turn(self, turn: Turn, number: int) -> Node:
        return Node(
            turn.id,
            "turn",
            number,
            title=turn.id.replace("-", " ").capitalize(),
            text=next((line.text for line in turn.lines if line.who != YOU), ""),
            spot=self._layers.spots[turn.id],
            taken=turn.id in self._been,
            tried=sum((turn.id, choice.id) in self._tried for choice in turn.choices),
            choices=len(turn.choices),
            problems=self._problems.get(turn.id, ()),
        )

    def _ending(self, ending: Ending, number: int) -> Node:
        return Node(
            ending.id,
            "ending",
            number,
            title=ending.title,
            text=ending.text,
            spot=self._layers.spots[ending.id],
            taken=ending.id in self._been,
            verdict=ending.verdict,
            problems=self._problems.get(ending.id, ()),
        )
