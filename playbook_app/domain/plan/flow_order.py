"""The decision flow in the order it is walked: steps down a column, beside each the ends met there first."""

from collections.abc import Sequence
from dataclasses import dataclass

from playbook_app.domain.plan.records.flow import Node


@dataclass(frozen=True, slots=True)
class Line:
    """A question or something to do, with the outcomes that are first reached from it."""

    node: Node
    ends: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Flow:
    """All steps: lines from the first on, and what nothing leads to."""

    lines: tuple[Line, ...]
    loose: tuple[Node, ...]

    def numbered(self) -> dict[str, int]:
        """Return the number of each step by id, as they stand: 1 is where one begins."""
        nodes = [one for line in self.lines for one in (line.node, *line.ends)]
        return {node.id: number for number, node in enumerate((*nodes, *self.loose), 1)}


def flow_order(nodes: Sequence[Node]) -> Flow:
    """Return the steps as they are met, breadth first, so that the way on stays near."""
    by_id = {node.id: node for node in nodes}
    queue = [nodes[0].id] if nodes else []
    seen: dict[str, Node] = {}
    ends: dict[str, list[Node]] = {}
    while queue:
        here = by_id[queue.pop(0)]
        seen[here.id] = here
        ends[here.id] = []
        for target in dict.fromkeys(answer.goto for answer in here.answers if answer.goto in by_id):
            node = by_id[target]
            if node.id in seen or node.id in queue:
                continue
            if node.kind == "outcome":
                seen[node.id] = node
                ends[here.id].append(node)
            else:
                queue.append(node.id)
    lines = tuple(Line(by_id[key], tuple(found)) for key, found in ends.items())
    return Flow(lines, tuple(node for node in nodes if node.id not in seen))
