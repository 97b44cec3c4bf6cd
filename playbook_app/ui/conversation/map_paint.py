"""Draws the nodes and links of a conversation's map that are in sight."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from playbook_app.domain.conversation.map_shape import Bend, bends_of, box_of
from playbook_app.domain.conversation.talk_map import Link, Node, TalkMap
from playbook_app.formats.map_words import mark_words
from playbook_app.formats.talk_svg import LINE, MOST_LINES, ROUND, shortened, wrapped
from playbook_app.ui.theme.paint import CENTER, draw_box
from playbook_app.ui.theme.theme import color, font, theme

_FILLS = {"good": "successSoft", "mixed": "warningSoft", "bad": "dangerSoft"}
_ARROW = 7.0


class MapPaint:
    """A map that is ready to be drawn: its curves are made once."""

    def __init__(self, drawn: TalkMap) -> None:
        self._nodes = [(node, _rect(node)) for node in drawn.nodes]
        links = sorted(drawn.links, key=lambda link: link.taken)  # what was taken lies above the rest
        self._links = [(link, _curve(bends_of(drawn, link))) for link in links]

    def draw(self, painter: QPainter, seen: QRectF, current: Node | None) -> None:
        """Draw what touches ``seen``, in units of the drawing; ``current`` has a frame."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for link, curve in self._links:
            if curve.boundingRect().adjusted(-4, -4, 4, 4).intersects(seen):
                _draw_link(painter, link, curve)
        for node, rect in self._nodes:
            if rect.intersects(seen):
                _draw_node(painter, node, rect, current=node is current)


def _rect(node: Node) -> QRectF:
    box = box_of(node.spot)
    return QRectF(box.x, box.y, box.width, box.height)


def _curve(bends: tuple[Bend, ...]) -> QPainterPath:
    path = QPainterPath(QPointF(*bends[0].start))
    for bend in bends:
        path.cubicTo(QPointF(*bend.away), QPointF(*bend.towards), QPointF(*bend.end))
    return path


def _draw_link(painter: QPainter, link: Link, curve: QPainterPath) -> None:
    tone = color("accent" if link.taken else "text3")
    pen = QPen(tone, 3 if link.taken else 1.5)
    if not link.taken:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(curve)
    end = curve.currentPosition()
    angle = curve.angleAtPercent(1.0)
    painter.save()
    painter.translate(end)
    painter.rotate(-angle)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tone)
    painter.drawPolygon([QPointF(0, 0), QPointF(-_ARROW, -_ARROW / 1.6), QPointF(-_ARROW, _ARROW / 1.6)])
    painter.restore()


def _draw_node(painter: QPainter, node: Node, rect: QRectF, *, current: bool) -> None:
    round_by = ROUND if node.kind == "ending" else 10
    fill = _FILLS.get(node.verdict or "", "surface")
    border = "accent" if node.taken else "borderStrong"
    draw_box(painter, rect, round_by, fill, border, width=3 if node.taken else 1.5)
    if current:
        draw_box(painter, rect.adjusted(-5, -5, 5, 5), round_by + 5, None, "focus", width=2)
    _write(painter, _line(rect, 8), shortened(node.title, LINE - 4), "bodyS", "text")
    for number, line in enumerate(wrapped(node.text, LINE, MOST_LINES)):
        _write(painter, _line(rect, 30 + 16 * number), line, "cap", "text2")
    tone = "warning" if node.problems else "accent" if node.taken else "text2"
    _write(painter, _line(rect, 68), mark_words(node), "capS", tone)


def _line(rect: QRectF, top: float) -> QRectF:
    return QRectF(rect.x() + 8, rect.y() + top, rect.width() - 16, 18)


def _write(painter: QPainter, line: QRectF, words: str, role: str, tone: str) -> None:
    """Write in the middle of a line, at 100 % text size: the painter is scaled already."""
    plain = font(role)
    plain.setPixelSize(max(round(plain.pixelSize() / theme().scale), 1))
    painter.setFont(plain)
    painter.setPen(color(tone))
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(line.width()))
    painter.drawText(line, int(CENTER.value), shown)
