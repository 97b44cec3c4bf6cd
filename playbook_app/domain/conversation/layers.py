"""Where the nodes of a graph stand when it is drawn in columns from left to right.

Layered drawing after Sugiyama, Tagawa and Toda (IEEE SMC 11, 1981): arrows that close a circle are set
aside, every node stands one column behind its latest forerunner, long arrows get a place in each column
they cross, and each column is put in order by where its neighbours stand. The same graph always gives
the same picture.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

LONGEST_ROUTED = 12
"""Arrows across more columns than this are drawn straight; room for them would push all else apart."""
SWEEPS = 4
NARROW = 0.4
"""Rows that an arrow takes which only passes through a column."""

Arrow = tuple[str, str]
_Item = tuple[str, int]
"""A node and -1, or an arrow (its target stands for it) with its number."""


@dataclass(frozen=True, slots=True)
class Spot:
    """The middle of something, in columns and rows from 0."""

    column: int
    row: float


@dataclass(frozen=True, slots=True)
class Layers:
    """Every node's spot, the spots that long arrows pass through, and the size in columns and rows."""

    spots: Mapping[str, Spot]
    routes: Mapping[Arrow, tuple[Spot, ...]]
    columns: int
    rows: float


def layered(nodes: Sequence[str], arrows: Iterable[Arrow], last: Iterable[str] = ()) -> Layers:
    """Lay out a graph; it begins with the first node, and ``last`` stand in the last column.

    Arrows between nodes that are not listed are left out. Nodes without forerunners start at column 0.
    """
    known = set(nodes)
    real = [(one, two) for one, two in dict.fromkeys(arrows) if {one, two} <= known and one != two]
    order, forward = _forward(nodes, real)
    columns = _columns(order, forward, frozenset(last))
    return _placed(nodes, forward, columns)


def _forward(nodes: Sequence[str], arrows: Sequence[Arrow]) -> tuple[list[str], list[Arrow]]:
    """Return the nodes so that all arrows but those that close a circle lead forward, and these arrows."""
    targets: dict[str, list[str]] = {node: [] for node in nodes}
    for one, two in arrows:
        targets[one].append(two)
    done: dict[str, bool] = {}  # False while a node is on the way that is being followed
    finished: list[str] = []
    back: set[Arrow] = set()
    for root in nodes:
        way = [(root, iter(targets[root]))] if root not in done else []
        done.setdefault(root, False)
        while way:
            node, ahead = way[-1]
            target = next(ahead, None)
            if target is None:
                way.pop()
                done[node] = True
                finished.append(node)
            elif target not in done:
                done[target] = False
                way.append((target, iter(targets[target])))
            elif not done[target]:
                back.add((node, target))
    return finished[::-1], [arrow for arrow in arrows if arrow not in back]


def _columns(order: Sequence[str], arrows: Sequence[Arrow], last: frozenset[str]) -> dict[str, int]:
    targets: dict[str, list[str]] = {node: [] for node in order}
    for one, two in arrows:
        targets[one].append(two)
    columns = dict.fromkeys(order, 0)
    for node in order:
        for target in targets[node]:
            columns[target] = max(columns[target], columns[node] + 1)
    furthest = max(columns.values(), default=0)
    return {node: furthest if node in last else column for node, column in columns.items()}


class _Grid:
    """The items of every column, nodes and passing arrows, with their neighbours in the columns beside."""

    def __init__(self, nodes: Sequence[str], arrows: Sequence[Arrow], columns: Mapping[str, int]) -> None:
        self.columns: list[list[_Item]] = [[] for _column in range(max(columns.values(), default=-1) + 1)]
        self.before: dict[_Item, list[_Item]] = {}
        self.after: dict[_Item, list[_Item]] = {}
        self.passing: dict[Arrow, list[_Item]] = {}
        self.rows: dict[_Item, float] = {}
        for node in nodes:
            self._add((node, -1), columns[node])
        for number, arrow in enumerate(arrows):
            self._thread(number, arrow, columns[arrow[0]], columns[arrow[1]])

    def _add(self, item: _Item, column: int) -> None:
        self.columns[column].append(item)
        self.before[item], self.after[item] = [], []

    def _thread(self, number: int, arrow: Arrow, start: int, end: int) -> None:
        item: _Item = (arrow[0], -1)
        if end - start > LONGEST_ROUTED:
            return
        for column in range(start + 1, end):
            passing = (f"{arrow[1]}/{column}", number)
            self._add(passing, column)
            self.passing.setdefault(arrow, []).append(passing)
            self._join(item, passing)
            item = passing
        self._join(item, (arrow[1], -1))

    def _join(self, one: _Item, two: _Item) -> None:
        self.after[one].append(two)
        self.before[two].append(one)

    def sort(self) -> None:
        """Put every column in order by the middle of its neighbours, there and back a few times."""
        for items in self.columns:
            self.rows.update(_rows(items))
        for sweep in range(SWEEPS):
            forth = sweep % 2 == 0
            beside = self.before if forth else self.after
            for items in self.columns if forth else reversed(self.columns):
                self._sort_column(items, beside)

    def _sort_column(self, items: list[_Item], beside: Mapping[_Item, list[_Item]]) -> None:
        middles = {item: fmean(self.rows[one] for one in beside[item] or [item]) for item in items}
        items.sort(key=middles.__getitem__)
        self.rows.update(_rows(items))


def _rows(items: Sequence[_Item]) -> dict[_Item, float]:
    """Return the row of every item of a column, around 0."""
    top, rows = -_height(items) / 2, {}
    for item in items:
        height = _height([item])
        rows[item] = top + height / 2
        top += height
    return rows


def _height(items: Iterable[_Item]) -> float:
    return sum(1.0 if number < 0 else NARROW for _name, number in items)


def _placed(nodes: Sequence[str], arrows: Sequence[Arrow], columns: Mapping[str, int]) -> Layers:
    grid = _Grid(nodes, arrows, columns)
    grid.sort()
    highest = max(map(_height, grid.columns), default=0.0)
    spots = {
        item: Spot(column, grid.rows[item] + highest / 2)
        for column, items in enumerate(grid.columns)
        for item in items
    }
    return Layers(
        spots={node: spots[node, -1] for node in nodes},
        routes={arrow: tuple(spots[item] for item in items) for arrow, items in grid.passing.items()},
        columns=len(grid.columns),
        rows=highest,
    )
