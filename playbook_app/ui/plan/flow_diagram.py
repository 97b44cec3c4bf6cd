"""The decision flow as a diagram: steps down the left, ends on the right, lines from answer to step."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QWidget

from playbook_app.domain.plan.flow_order import Flow, flow_order
from playbook_app.domain.plan.records.flow import Node
from playbook_app.i18n import _
from playbook_app.ui.override import override
from playbook_app.ui.plan.flow_box import FlowBox
from playbook_app.ui.theme.theme import color, px
from playbook_app.ui.widgets.base import HeightForWidth

_GAP, _GUTTER, _HEAD = 14, 84, 4
_LEFT_SHARE = 0.52


class FlowDiagram(HeightForWidth, QWidget):
    """Boxes and lines. ``chosen`` carries the id of a step; arrows go up and down through the boxes."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plan.flow.diagram")
        self.setAccessibleName(_("Decision flow as a diagram"))
        self._nodes: tuple[Node, ...] = ()
        self._flow = Flow((), ())
        self._boxes: dict[str, FlowBox] = {}
        self._current = ""
        self.init_height_for_width()

    def show_nodes(self, nodes: Sequence[Node], current: str = "") -> None:
        """Show the steps of a flow as they are now; ``current`` is chosen."""
        if tuple(nodes) != self._nodes:
            had = next((key for key, box in self._boxes.items() if box.hasFocus()), "")
            self._nodes = tuple(nodes)
            self._flow = flow_order(self._nodes)
            for box in self._boxes.values():
                box.hide()
                box.deleteLater()
            numbers = self._flow.numbered()
            by_id = {node.id: node for node in nodes}
            self._boxes = {key: FlowBox(by_id[key], numbers, self) for key in numbers}
            for key, box in self._boxes.items():
                box.clicked.connect(partial(self.chosen.emit, key))
                box.show()
            self.content_changed()
            self._place(self.width())
            if had in self._boxes:
                self._boxes[had].setFocus(Qt.FocusReason.OtherFocusReason)
        self.choose(current)

    def choose(self, key: str) -> None:
        """Mark a step."""
        self._current = key
        for one, box in self._boxes.items():
            box.setChecked(one == key)
        self.update()

    def stops(self) -> list[FlowBox]:
        """Return the boxes in their order."""
        return list(self._boxes.values())

    def retheme(self) -> None:
        """Grow with the text size."""
        self.content_changed()
        self._place(self.width())

    # ---------------------------------------------------------------- placing

    @override
    def natural_width(self) -> int:
        """Return the width of two columns of words and the lines between."""
        return px(560)

    @override
    def least_width(self) -> int:
        """Return the least that can be read."""
        return px(300)

    @override
    def hasHeightForWidth(self) -> bool:
        """Tell Qt that boxes grow as they get narrower."""
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """Return the height of everything at a width."""
        return self.height_at(
            width, lambda wide: max((r.bottom() for r, _box in self._rects(wide)), default=0) + 4
        )

    def _rects(self, width: int) -> Iterator[tuple[QRect, FlowBox]]:
        """Yield where each box stands."""
        gutter = px(_GUTTER)
        left = int((width - gutter) * _LEFT_SHARE)
        right = max(width - gutter - left, 1)
        top = far = 1
        for line in self._flow.lines:
            box = self._boxes[line.node.id]
            far = max(far, top)
            yield QRect(1, top, left - 2, box.fit(left - 2)), box
            top += box.fit(left - 2) + px(_GAP)
            for end in line.ends:
                aside = self._boxes[end.id]
                yield QRect(left + gutter, far, right - 2, aside.fit(right - 2)), aside
                far += aside.fit(right - 2) + px(_GAP)
        for node in self._flow.loose:
            box = self._boxes[node.id]
            yield QRect(1, top, left - 2, box.fit(left - 2)), box
            top += box.fit(left - 2) + px(_GAP)

    def _place(self, width: int) -> None:
        for rect, box in self._rects(width):
            box.setGeometry(rect)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the boxes in the new width."""
        super().resizeEvent(event)
        self._place(self.width())

    # ---------------------------------------------------------------- lines

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines, those of the chosen step last and stronger."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        boxes = sorted(self._boxes.values(), key=lambda box: box.node.id == self._current)
        lanes = {key: number for number, key in enumerate(self._boxes)}
        for box in boxes:
            box.fit(box.width())
            strong = box.node.id == self._current
            painter.setPen(QPen(color("accent" if strong else "borderStrong"), 2 if strong else 1))
            for port, answer in zip(box.ports, box.node.answers, strict=False):
                target = self._boxes.get(answer.goto)
                if target is not None:
                    self._draw_way(painter, box, port, target, lanes[answer.goto])

    def _draw_way(self, painter: QPainter, box: FlowBox, port: float, target: FlowBox, lane: int) -> None:
        start = QPointF(box.geometry().right() + 1, box.y() + port)
        aside = target.x() > box.x()
        share = 0.16 + 0.68 * (lane + 1) / (len(self._boxes) + 1)
        across = box.geometry().right() + px(_GUTTER) * share
        end_x = target.x() if aside else target.geometry().right() + 1
        end = QPointF(end_x, target.y() + min(px(18), target.height() / 2))
        painter.drawPolyline(QPolygonF([start, QPointF(across, start.y()), QPointF(across, end.y()), end]))
        size = px(_HEAD)
        back = -size if aside else size
        head = QPolygonF([end, end + QPointF(back, -size), end + QPointF(back, size)])
        painter.setBrush(QColor(painter.pen().color()))
        painter.drawPolygon(head)
        painter.setBrush(Qt.BrushStyle.NoBrush)
