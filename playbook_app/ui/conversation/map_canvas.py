"""The map of a conversation as a drawing: one node is current, and the keys lead from one to the next."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from playbook_app.domain.conversation.map_shape import COLUMN, HIGH, WIDE, box_of, size_of
from playbook_app.domain.conversation.talk_map import Node, TalkMap
from playbook_app.formats.map_words import node_words
from playbook_app.i18n import _
from playbook_app.ui.conversation.map_paint import MapPaint
from playbook_app.ui.override import override
from playbook_app.ui.theme.paint import draw_box
from playbook_app.ui.theme.theme import px, theme
from playbook_app.ui.widgets.base import announce
from playbook_app.ui.widgets.focus import Focusable

LEAST_ZOOM, MOST_ZOOM, ZOOM_STEP = 0.1, 2.0, 1.25
_HEIGHT, _GROWS = 300, 120
"""Pixels of height, and those that grow with the text: more would leave the window at 150 %."""
_PAN = 120.0
_NEAR = 24.0
"""Kept around the current node."""
_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ZOOMS = {Qt.Key.Key_Plus: ZOOM_STEP, Qt.Key.Key_Equal: ZOOM_STEP, Qt.Key.Key_Minus: 1 / ZOOM_STEP}


class MapCanvas(Focusable, QWidget):
    """Arrows go to the next node, with Shift they move the picture; + and - zoom, 0 shows all."""

    current_changed = Signal(str)
    focus_radius = 12

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("conversation.map")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._drawn: TalkMap | None = None
        self._paint: MapPaint | None = None
        self._current: Node | None = None
        self._zoom, self._corner = 1.0, QPointF()
        self._grabbed: QPointF | None = None
        self.retheme()

    def retheme(self) -> None:
        """Grow with the text size."""
        self.setFixedHeight(_HEIGHT + px(_GROWS))
        self._follow()

    @property
    def current(self) -> Node | None:
        """The node that the keys go on from."""
        return self._current

    @property
    def scale(self) -> float:
        """Pixels for one unit of the drawing."""
        return self._zoom * theme().scale

    def show_map(self, drawn: TalkMap) -> None:
        """Show a map, at the last node that was reached or else at the first."""
        self._drawn, self._paint = drawn, MapPaint(drawn)
        self._zoom, self._corner = 1.0, QPointF()
        taken = [node for node in drawn.nodes if node.taken]
        self.go_to((taken or list(drawn.nodes))[-1 if taken else 0])

    def go_to(self, node: Node) -> None:
        """Make a node the current one, in sight, and say it."""
        assert self._drawn is not None
        self._current = node
        words = node_words(self._drawn, node)
        self.setAccessibleName(_("Map of the conversation. {node}").format(node=words))
        if self.hasFocus():
            announce(self, words)
        self._follow()
        self.current_changed.emit(node.id)

    def zoom_by(self, factor: float) -> None:
        """Zoom around the middle of what is seen."""
        middle = self._corner + QPointF(self.width(), self.height()) / (2 * self.scale)
        self._zoom = min(max(self._zoom * factor, LEAST_ZOOM), MOST_ZOOM)
        self._look_at(middle)

    def show_all(self) -> None:
        """Zoom so that everything is seen."""
        if self._drawn is not None:
            wide, high = size_of(self._drawn)
            fits = min(self.width() / wide, self.height() / high) / theme().scale
            self._zoom = min(max(fits, LEAST_ZOOM), 1.0)
            self._look_at(QPointF(wide / 2, high / 2))

    def pan(self, across: float, down: float) -> None:
        """Move the picture by units of the drawing."""
        self._corner += QPointF(across, down)
        self._keep_inside()

    # ------------------------------------------------------------------ where one looks

    def _look_at(self, middle: QPointF) -> None:
        self._corner = middle - QPointF(self.width(), self.height()) / (2 * self.scale)
        self._keep_inside()

    def _follow(self) -> None:
        """Bring the current node into sight, with the least movement."""
        if self._current is None:
            return
        box = box_of(self._current.spot)
        wide, high = self.width() / self.scale, self.height() / self.scale
        left, top = self._corner.x(), self._corner.y()
        left = max(min(left, box.x - _NEAR), box.x + WIDE + _NEAR - wide)
        top = max(min(top, box.y - _NEAR), box.y + HIGH + _NEAR - high)
        self._corner = QPointF(left, top)
        self._keep_inside()

    def _keep_inside(self) -> None:
        assert self._drawn is not None
        wide, high = size_of(self._drawn)
        seen = self.width() / self.scale, self.height() / self.scale
        self._corner = QPointF(
            _within(self._corner.x(), wide - seen[0]), _within(self._corner.y(), high - seen[1])
        )
        self.update()

    def _beside(self, across: int, down: int) -> Node | None:
        """Return the nearest node in a direction."""
        assert self._drawn is not None
        assert self._current is not None
        here = self._current.spot
        ahead = [
            (abs(node.spot.column - here.column) + 2 * abs(node.spot.row - here.row), node.number, node)
            if across
            else (abs(node.spot.row - here.row), node.number, node)
            for node in self._drawn.nodes
            if (node.spot.column - here.column) * across > 0
            or (down and node.spot.column == here.column and (node.spot.row - here.row) * down > 0)
        ]
        return min(ahead, key=lambda one: one[:2])[2] if ahead else None

    # ------------------------------------------------------------------ keys and mouse

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from node to node, move the picture, zoom."""
        if self._drawn is None or not self._pressed(event):
            super().keyPressEvent(event)

    def _pressed(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _WAYS:
            self._step(*_WAYS[key], moves=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in _ZOOMS:
            self.zoom_by(_ZOOMS[key])
        elif key == Qt.Key.Key_0:
            self.show_all()
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            assert self._drawn is not None
            self.go_to(self._drawn.nodes[0 if key == Qt.Key.Key_Home else -1])
        else:
            return False
        return True

    def _step(self, across: int, down: int, *, moves: bool) -> None:
        if moves:
            self.pan(across * _PAN, down * _PAN)
            return
        node = self._beside(across, down)
        if node is not None:
            self.go_to(node)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Make the node under the mouse current, or take hold of the picture."""
        self._grabbed = event.position()
        at = self._corner + event.position() / self.scale
        for node in self._drawn.nodes if self._drawn is not None else ():
            box = box_of(node.spot)
            if QRectF(box.x, box.y, box.width, box.height).contains(at):
                self.go_to(node)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the picture."""
        if self._grabbed is not None and self._drawn is not None:
            moved = (self._grabbed - event.position()) / self.scale
            self._grabbed = event.position()
            self.pan(moved.x(), moved.y())

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl; without it the page scrolls."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._drawn is not None:
            self.zoom_by(ZOOM_STEP if event.angleDelta().y() > 0 else 1 / ZOOM_STEP)
        else:
            event.ignore()

    # ------------------------------------------------------------------ drawing

    @override
    def sizeHint(self) -> QSize:
        """Return a width that shows two columns, and the fixed height."""
        return QSize(px(round(2 * COLUMN)), _HEIGHT + px(_GROWS))

    @override
    def minimumSizeHint(self) -> QSize:
        """Return a width that shows one node."""
        return QSize(px(round(WIDE)), _HEIGHT + px(_GROWS))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current node in sight."""
        super().resizeEvent(event)
        self._follow()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is in sight."""
        painter = QPainter(self)
        draw_box(painter, self.rect(), 12, "sunken", "border")
        if self._paint is None:
            return
        painter.setClipRect(self.rect().adjusted(2, 2, -2, -2))
        painter.scale(self.scale, self.scale)
        painter.translate(-self._corner)
        size = QPointF(self.width(), self.height()) / self.scale
        seen = QRectF(self._corner.x(), self._corner.y(), size.x(), size.y())
        self._paint.draw(painter, seen, self._current)


def _within(place: float, room: float) -> float:
    """Return a place from 0 to ``room``; in the middle when all of it is seen."""
    return room / 2 if room <= 0 else min(max(place, 0.0), room)
