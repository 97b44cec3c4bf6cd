"""A conversation's map as a drawing that any browser or drawing program opens (SVG 1.1, text only).

Every word comes from a pack and is escaped; the drawing holds no script, no link and no style from outside.
"""

from collections.abc import Iterator
from html import escape

from playbook_app.domain.conversation.map_shape import Bend, bends_of, box_of, size_of
from playbook_app.domain.conversation.talk_map import Link, Node, TalkMap
from playbook_app.formats.map_words import link_words, mark_words, node_words

ROUND = 28
"""How round an ending is; a turn is nearly square."""
LINE, MOST_LINES = 30, 2
"""Characters that fit across a box, and lines of its text."""
_INK, _SOFT, _GROUND = "#1d2733", "#5b6775", "#ffffff"
_TAKEN, _OPEN = "#0b6b62", "#98a2ad"
_FILLS = {"good": "#e3f4ea", "mixed": "#fdf1d8", "bad": "#fbe5e3"}
_HEAD = (
    '<marker id="{id}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
    '<path d="M0 0 8 4 0 8z" fill="{fill}"/></marker>'
)


def to_svg(drawn: TalkMap, title: str) -> str:
    """Return the drawing as a whole file, every part with its name for screen readers."""
    return "\n".join(_lines(drawn, title)) + "\n"


def _lines(drawn: TalkMap, title: str) -> Iterator[str]:
    wide, high = size_of(drawn)
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:g} {high:g}" width="{wide:g}" '
        f'height="{high:g}" font-family="Inter, Segoe UI, sans-serif" role="img">'
    )
    yield f"<title>{escape(title)}</title>"
    heads = (("taken", _TAKEN), ("open", _OPEN))
    yield f"<defs>{''.join(_HEAD.format(id=name, fill=fill) for name, fill in heads)}</defs>"
    yield f'<rect width="100%" height="100%" fill="{_GROUND}"/>'
    for link in sorted(drawn.links, key=lambda link: link.taken):
        yield _link(drawn, link)
    for node in drawn.nodes:
        yield from _node(drawn, node)
    yield "</svg>"


def _link(drawn: TalkMap, link: Link) -> str:
    way = "".join(_curve(bend, first=not number) for number, bend in enumerate(bends_of(drawn, link)))
    colour, name = (_TAKEN, "taken") if link.taken else (_OPEN, "open")
    look = 'stroke-width="3"' if link.taken else 'stroke-width="1.5" stroke-dasharray="5 4"'
    words = escape(link_words(link))
    return (
        f'<path d="{way}" fill="none" stroke="{colour}" {look} marker-end="url(#{name})">'
        f"<title>{words}</title></path>"
    )


def _curve(bend: Bend, *, first: bool) -> str:
    move = f"M{_at(bend.start)}" if first else ""
    return f"{move}C{_at(bend.away)} {_at(bend.towards)} {_at(bend.end)}"


def _at(point: tuple[float, float]) -> str:
    return f"{point[0]:.1f} {point[1]:.1f}"


def _node(drawn: TalkMap, node: Node) -> Iterator[str]:
    box = box_of(node.spot)
    round_by = ROUND if node.kind == "ending" else 10
    fill = _FILLS.get(node.verdict or "", _GROUND)
    look = f'stroke="{_TAKEN}" stroke-width="3"' if node.taken else f'stroke="{_OPEN}" stroke-width="1.5"'
    yield f'<g transform="translate({box.x:.1f} {box.y:.1f})">'
    yield f"<title>{escape(node_words(drawn, node))}</title>"
    yield f'<rect width="{box.width:g}" height="{box.height:g}" rx="{round_by:g}" fill="{fill}" {look}/>'
    yield _text(22, shortened(node.title, LINE - 4), size=14, weight=600)
    for number, line in enumerate(wrapped(node.text, LINE, MOST_LINES)):
        yield _text(42 + 15 * number, line, size=11.5, colour=_SOFT)
    yield _text(82, mark_words(node), size=11, colour=_TAKEN if node.taken else _SOFT, weight=600)
    yield "</g>"


def _text(y: float, words: str, *, size: float, colour: str = _INK, weight: int = 400) -> str:
    place = f'x="104" y="{y:g}" text-anchor="middle" font-size="{size:g}" font-weight="{weight}"'
    return f'<text {place} fill="{colour}">{escape(words)}</text>'


def wrapped(text: str, wide: int, most: int) -> list[str]:
    """Return a text in at most ``most`` lines of ``wide`` characters, with … where more would follow."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most:
        line = words.pop(0)
        while words and len(line) + 1 + len(words[0]) <= wide:
            line += f" {words.pop(0)}"
        lines.append(line)
    if words:
        while len(lines[-1]) > wide - 2 and " " in lines[-1]:
            lines[-1] = lines[-1].rpartition(" ")[0]
        lines[-1] = f"{lines[-1][: wide - 2]} …"
    return [shortened(line, wide) for line in lines]


def shortened(text: str, most: int) -> str:
    """Return a text of at most ``most`` characters."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
