"""The measures of a conversation's map in its own units, the same on the screen and in a file."""

from dataclasses import dataclass
from itertools import pairwise

from playbook_app.domain.conversation.layers import Spot
from playbook_app.domain.conversation.talk_map import Link, TalkMap

WIDE, HIGH = 208.0, 92.0
"""A node's box."""
COLUMN, ROW = 300.0, 116.0
"""From the middle of one box to the middle of the next."""
MARGIN = 24.0
_SAG = 0.9
"""How far an arrow that leads back hangs below its boxes, in rows."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its left upper corner."""

    x: float
    y: float
    width: float = WIDE
    height: float = HIGH

    @property
    def middle(self) -> Point:
        """The point in its middle."""
        return self.x + self.width / 2, self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class Bend:
    """One cubic curve: where it begins, what pulls it there, what pulls it here, where it ends."""

    start: Point
    away: Point
    towards: Point
    end: Point


def box_of(spot: Spot) -> Box:
    """Return the box of a node."""
    x, y = _middle(spot)
    return Box(x - WIDE / 2, y - HIGH / 2)


def size_of(drawn: TalkMap) -> tuple[float, float]:
    """Return width and height of the whole map with its margins."""
    sag = ROW * _SAG if any(_leads_back(drawn, link) for link in drawn.links) else 0.0
    wide = max(drawn.columns - 1, 0) * COLUMN + WIDE + 2 * MARGIN
    return wide, drawn.rows * ROW + 2 * MARGIN + sag


def bends_of(drawn: TalkMap, link: Link) -> tuple[Bend, ...]:
    """Return the curve of a link; one that leads back hangs below."""
    spots = drawn.spots
    source, target = box_of(spots[link.source]), box_of(spots[link.target])
    if _leads_back(drawn, link):
        return (_hanging(source, target),)
    points = [(source.x + WIDE, source.middle[1]), *map(_middle, link.via), (target.x, target.middle[1])]
    return tuple(_bend(start, end) for start, end in pairwise(points))


def _leads_back(drawn: TalkMap, link: Link) -> bool:
    return drawn.spots[link.target].column <= drawn.spots[link.source].column


def _middle(spot: Spot) -> Point:
    return MARGIN + WIDE / 2 + spot.column * COLUMN, MARGIN + spot.row * ROW


def _bend(start: Point, end: Point) -> Bend:
    half = (end[0] - start[0]) / 2
    return Bend(start, (start[0] + half, start[1]), (end[0] - half, end[1]), end)


def _hanging(source: Box, target: Box) -> Bend:
    start = (source.middle[0] - WIDE / 4, source.y + HIGH)
    end = (target.middle[0] + WIDE / 4, target.y + HIGH)
    low = max(start[1], end[1]) + ROW * _SAG
    return Bend(start, (start[0], low), (end[0], low), end)
