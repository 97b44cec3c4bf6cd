"""The drawing of a decision flow as SVG: for the web page as it stands, for PDF and Word as a picture.

It has one colour, that of the text around it, and no ground, so that it is black on paper and
light in the dark. Every word is escaped; nothing is loaded.
"""

from collections.abc import Iterator
from html import escape

from playbook_app.formats.flow_drawing import PAD, SIZE, STEP, Box, FlowDrawing, Way

ROUND = {"question": 4.0, "action": 0.0, "outcome": 13.0}
FRAME = {"question": 0.8, "action": 2.2, "outcome": 0.8}
INNER = 2.5
HEAD = 4.0


def to_svg(drawing: FlowDrawing) -> str:
    """Return the drawing as one element with a title and a description."""
    return "\n".join(parts(drawing))


def parts(drawing: FlowDrawing) -> Iterator[str]:
    """Yield the lines of the element."""
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {drawing.width:g} {drawing.height:g}" '
        f'width="{drawing.width:g}" height="{drawing.height:g}" role="img" font-size="{SIZE:g}" '
        'font-family="Inter, system-ui, sans-serif" fill="currentColor" '
        'aria-labelledby="flow-title flow-text">'
    )
    yield f'<title id="flow-title">{escape(drawing.title)}</title>'
    yield f'<desc id="flow-text">{escape(drawing.text)}</desc>'
    for way in drawing.ways:
        yield line(way)
    for box in drawing.boxes:
        yield from frame(box)
    yield "</svg>"


def line(way: Way) -> str:
    """Return a way with its arrow."""
    corners = " ".join(f"{x:.1f},{y:.1f}" for x, y in way.points)
    (before, _height), (x, y) = way.points[-2:]
    back = x - HEAD if before < x else x + HEAD
    head = f"M{x:.1f} {y:.1f}L{back:.1f} {y - HEAD:.1f}V{y + HEAD:.1f}Z"
    return (
        f'<polyline points="{corners}" fill="none" stroke="currentColor" stroke-width="0.8"/>'
        f'<path d="{head}"/>'
    )


def frame(box: Box) -> Iterator[str]:
    """Yield a step: its frame, an inner one for an outcome, its words and its answers."""
    yield rectangle(box, 0.0)
    if box.kind == "outcome":
        yield rectangle(box, INNER)
    middle = PAD + STEP * 0.76
    for number, text in enumerate(box.lines):
        yield words(box, middle + number * STEP, text, strong=True)
    for port, answer in zip(box.ports, box.answers, strict=True):
        top = port - len(answer) * STEP / 2 + STEP * 0.76
        for number, text in enumerate(answer):
            yield words(box, top + number * STEP, text, strong=False)


def rectangle(box: Box, inset: float) -> str:
    """Return a frame."""
    return (
        f'<rect x="{box.x + inset:.1f}" y="{box.y + inset:.1f}" width="{box.width - 2 * inset:.1f}" '
        f'height="{box.height - 2 * inset:.1f}" rx="{max(ROUND[box.kind] - inset, 0):g}" fill="none" '
        f'stroke="currentColor" stroke-width="{FRAME[box.kind]:g}"/>'
    )


def words(box: Box, down: float, text: str, *, strong: bool) -> str:
    """Return a line of text."""
    weight = ' font-weight="600"' if strong else ""
    return f'<text x="{box.x + PAD:.1f}" y="{box.y + down:.1f}"{weight}>{escape(text)}</text>'
