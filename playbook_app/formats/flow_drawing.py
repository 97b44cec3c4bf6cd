"""The decision flow as a drawing for paper and screen: boxes, ways between them, and the same in words.

It stands on line and shape alone, so that a black-and-white copy says the same: a question has
a thin frame, something to do a thick one, an outcome a round double one. Every answer also
carries the number of the step it leads to, so that nobody has to follow a line. Sizes are
points; words are broken by an estimate of their width that errs on the wide side, because
whoever opens the file has other fonts.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from playbook_app.domain.plan.flow_order import Flow, flow_order
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.flow import Node
from playbook_app.formats.plan_names import title_by_id
from playbook_app.i18n import _, plan_words

LEFT, GUTTER, RIGHT = 286.0, 70.0, 244.0
WIDTH = LEFT + GUTTER + RIGHT
SIZE, STEP = 11.0, 14.0
"""Height of the letters and of a line."""
PAD, APART, GAP = 9.0, 4.0, 12.0
"""Inside a box, before its answers, between boxes."""
NARROW, SLIM, BROAD = frozenset("ijlI.,:;'|! "), frozenset("frt()[]/-"), frozenset("mwMW@%&")
WIDE_FROM = 0x2E80
"""From here on letters are as wide as they are high."""


@dataclass(frozen=True, slots=True)
class Box:
    """A step. ``ports`` are the heights, from the top, at which its answers leave."""

    id: str
    kind: str
    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]
    answers: tuple[tuple[str, ...], ...] = ()
    ports: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Way:
    """From an answer to a step, as corners of a line; the arrow is at the last."""

    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class FlowDrawing:
    """The whole drawing; ``text`` says the same in words."""

    title: str
    text: str
    height: float
    boxes: tuple[Box, ...]
    ways: tuple[Way, ...]
    width: float = WIDTH


def flow_drawing(plan: Plan) -> FlowDrawing:
    """Return the flow of a plan as a drawing."""
    flow = flow_order(plan.flow)
    numbers = flow.numbered()
    boxes = tuple(placed(plan, flow, numbers))
    height = max((box.y + box.height for box in boxes), default=0.0) + 1
    return FlowDrawing(
        title=_("Decision flow"),
        text=" ".join(spoken(node, numbers) for node in in_order(flow)),
        height=height,
        boxes=boxes,
        ways=tuple(ways(plan.flow, boxes)),
    )


def in_order(flow: Flow) -> tuple[Node, ...]:
    """Return the steps by their numbers."""
    return (*(node for line in flow.lines for node in (line.node, *line.ends)), *flow.loose)


def step_name(node: Node, numbers: Mapping[str, int]) -> str:
    """Return number and words of a step ("3  Is it true?")."""
    return f"{numbers[node.id]}  {node.text or plan_words.unnamed(Node.TYPE)}"


def ways_on(node: Node, numbers: Mapping[str, int]) -> tuple[str, ...]:
    """Return the answers of a step with the number each leads to; "?" for nowhere yet."""
    return tuple(
        f"{answer.label or _('No words yet')} → {numbers.get(answer.goto, '?')}" for answer in node.answers
    )


def end_words(plan: Plan, node: Node) -> tuple[str, ...]:
    """Return what an outcome means and whose it is; a step that leads on says nothing here."""
    if node.kind != "outcome":
        return ()
    means = plan_words.choice_name("node.outcome", node.outcome) if node.outcome else ""
    return tuple(
        part for part in (means, title_by_id(plan, node.level), title_by_id(plan, node.role)) if part
    )


def spoken(node: Node, numbers: Mapping[str, int]) -> str:
    """Return a step as a sentence or two."""
    said = (step_name(node, numbers), *ways_on(node, numbers))
    return " ".join(part if part.endswith((".", "?", "!")) else f"{part}." for part in said)


# ---------------------------------------------------------------- placing


def placed(plan: Plan, flow: Flow, numbers: Mapping[str, int]) -> Iterator[Box]:
    """Yield the boxes: steps down the left, the ends first met there beside them on the right."""
    top = far = 1.0
    for line in flow.lines:
        far = max(far, top)
        box = box_of(plan, line.node, numbers, (1.0, top, LEFT - 2))
        yield box
        top += box.height + GAP
        for end in line.ends:
            aside = box_of(plan, end, numbers, (LEFT + GUTTER, far, RIGHT - 2))
            yield aside
            far += aside.height + GAP
    for node in flow.loose:
        box = box_of(plan, node, numbers, (1.0, top, LEFT - 2))
        yield box
        top += box.height + GAP


def box_of(plan: Plan, node: Node, numbers: Mapping[str, int], spot: tuple[float, float, float]) -> Box:
    """Return a step as a box at left, top and width."""
    x, y, width = spot
    room = width - 2 * PAD
    end = " · ".join(end_words(plan, node))
    lines = (*broken(step_name(node, numbers), room), *(broken(end, room) if end else ()))
    answers = tuple(broken(one, room) for one in ways_on(node, numbers))
    below = PAD + len(lines) * STEP
    ports: list[float] = []
    for answer in answers:
        below += APART
        ports.append(below + len(answer) * STEP / 2)
        below += len(answer) * STEP
    return Box(node.id, node.kind, x, y, width, below + PAD, lines, answers, tuple(ports))


def ways(nodes: Sequence[Node], boxes: Sequence[Box]) -> Iterator[Way]:
    """Yield a line for every answer that leads somewhere; what leads to one step shares its lane."""
    by_id = {box.id: box for box in boxes}
    lanes = {box.id: (number + 1) / (len(boxes) + 1) for number, box in enumerate(boxes)}
    for node in nodes:
        box = by_id[node.id]
        for port, answer in zip(box.ports, node.answers, strict=True):
            target = by_id.get(answer.goto)
            if target is not None:
                yield way(box, port, target, lanes[target.id])


def way(box: Box, port: float, target: Box, lane: float) -> Way:
    """Return the line from an answer to a step, along a lane between the columns (0 left to 1 right)."""
    edge = box.x + box.width
    across = LEFT + GUTTER * (0.1 + 0.76 * lane)
    aside = target.x > LEFT
    end = target.x if aside else target.x + target.width
    at = target.y + min(PAD + STEP / 2, target.height / 2)
    return Way(((edge, box.y + port), (across, box.y + port), (across, at), (end, at)))


# ---------------------------------------------------------------- words in a width


def broken(text: str, room: float) -> tuple[str, ...]:
    """Return a text in lines no wider than ``room``; a longer word is cut."""
    lines, line = [], ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if wide(longer) <= room:
            line = longer
            continue
        lines += [line] if line else []
        *whole, line = pieces(word, room)
        lines += whole
    return (*lines, line)


def pieces(word: str, room: float) -> list[str]:
    """Return a word in parts that fit."""
    parts, part = [], ""
    for sign in word:
        if part and wide(part + sign) > room:
            parts.append(part)
            part = ""
        part += sign
    return [*parts, part]


def wide(text: str) -> float:
    """Return about how wide a text is."""
    return SIZE * sum(share(sign) for sign in text)


def share(sign: str) -> float:
    """Return about how wide a letter is for its height."""
    if ord(sign) >= WIDE_FROM:
        return 1.05
    if sign in NARROW:
        return 0.31
    if sign in SLIM:
        return 0.41
    if sign in BROAD:
        return 0.95
    return 0.7 if sign.isupper() else 0.6
