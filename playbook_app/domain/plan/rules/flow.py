"""CP208, second half: every question leads somewhere, and not answering is one of the outcomes."""

from collections.abc import Iterator

from playbook_app.domain.plan.context import Context
from playbook_app.domain.plan.findings import Hit
from playbook_app.domain.plan.records.flow import Node

QUIET = frozenset({"monitor", "walk_away"})
LEAST_ANSWERS = {"question": 2, "action": 1, "outcome": 0}


def flow_faults(context: Context) -> Iterator[Hit]:
    """Yield open ends, circles, nodes that nothing leads to, and a flow that always answers."""
    nodes = context.plan.flow
    if not nodes:
        return
    ways = {node.id: tuple(answer.goto for answer in node.answers if answer.goto) for node in nodes}
    for node in nodes:
        case, field = open_end(node)
        if case:
            yield Hit(node.id, field, {"case": case, "node": node.text})
    reached = reachable(nodes[0].id, ways)
    for node in nodes:
        if node.id not in reached:
            yield Hit(node.id, "text", {"case": "unreached", "node": node.text})
    for loop in circles(nodes[0].id, ways):
        yield Hit(loop, "answers", {"case": "loop", "node": context.name(loop)})
    if not any(node.kind == "outcome" and node.outcome in QUIET for node in nodes):
        yield Hit(context.plan.id, "flow", {"case": "no_quiet"})


def open_end(node: Node) -> tuple[str, str]:
    """Return (case, field) of what leaves somebody standing at a node, ``("", "")`` for nothing."""
    if node.kind == "outcome":
        return ("", "") if node.outcome else ("no_outcome", "outcome")
    leading = sum(bool(answer.goto) for answer in node.answers)
    if leading < len(node.answers) or leading < LEAST_ANSWERS[node.kind]:
        return "open_end", "answers"
    return "", ""


def reachable(start: str, ways: dict[str, tuple[str, ...]]) -> set[str]:
    """Return every node that can be come to from ``start``."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        here = waiting.pop()
        if here not in found:
            found.add(here)
            waiting.extend(ways.get(here, ()))
    return found


def circles(start: str, ways: dict[str, tuple[str, ...]]) -> list[str]:
    """Return nodes from which an answer leads back to where one came from."""
    found: list[str] = []
    done: set[str] = set()
    path: list[str] = []
    waiting: list[tuple[str, bool]] = [(start, False)]
    while waiting:
        here, leaving = waiting.pop()
        if leaving:
            done.add(path.pop())
        elif here not in done:
            path.append(here)
            waiting.append((here, True))
            ahead = ways.get(here, ())
            if any(step in path for step in ahead):
                found.append(here)
            waiting.extend((step, False) for step in ahead if step not in path)
    return found
