"""A number that was hidden while playing, turn by turn."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from playbook_app.i18n import _
from playbook_app.ui.override import override
from playbook_app.ui.theme.paint import CENTER, TextBlock, draw_text, lay_out, text_width
from playbook_app.ui.theme.theme import color, font, line_height, px

_RISE, _DOT = 34, 3.5


class HiddenPlot(QLabel):
    """A label, and under it the value before the first turn and after each: points, numbers, turns."""

    def __init__(self, label: str, values: Sequence[int], *, name: str) -> None:
        super().__init__(label)
        self._label, self._values = label, tuple(values)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName(name)
        spoken = ", ".join(_number(value) for value in self._values)
        self.setAccessibleName(
            _("{label}: at the start, then after each turn: {values}").format(label=label, values=spoken)
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retheme()

    def retheme(self) -> None:
        """Grow with the text size."""
        self.setFont(font("smallM"))
        self._grow()
        self.updateGeometry()

    def _words(self) -> TextBlock:
        return lay_out(self._label, "smallM", max(self.width(), self.minimumSizeHint().width()))

    def _grow(self) -> None:
        """Make room for a label that takes several lines."""
        more = self._words().height - line_height("smallM")
        self.setFixedHeight(self.sizeHint().height() + max(more, 0))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the label anew."""
        super().resizeEvent(event)
        self._grow()

    @override
    def sizeHint(self) -> QSize:
        """Return room for label, numbers, line and turns."""
        lines = line_height("small") + 2 * line_height("cap") + 14
        wide = max(text_width(self._label, "smallM"), px(20) * len(self._values))
        return QSize(wide, lines + px(_RISE))

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the width of the numbers side by side."""
        return QSize(px(18) * len(self._values), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw label, line, points, numbers and turns."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._words().draw(painter, 0, 0, "text")
        points = self._points()
        painter.setPen(QPen(color("accent"), 2))
        painter.drawPolyline(QPolygonF(points))
        step = self.width() / len(points)
        below = self.height() - line_height("cap")
        for turn, (point, value) in enumerate(zip(points, self._values, strict=True)):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent"))
            painter.drawEllipse(point, px(_DOT), px(_DOT))
            left = step * turn
            above = QRectF(left, point.y() - line_height("cap") - px(_DOT), step, line_height("cap"))
            draw_text(painter, above, _number(value), "capS", "text", flags=CENTER)
            if turn:
                place = QRectF(left, below, step, line_height("cap"))
                draw_text(painter, place, str(turn), "cap", "text3", flags=CENTER)

    def _points(self) -> list[QPointF]:
        low, high = min(self._values), max(self._values)
        step = self.width() / len(self._values)
        top = self._words().height + line_height("cap") + 6
        scale = px(_RISE) / max(high - low, 1)
        return [
            QPointF(step * (turn + 0.5), top + (high - value) * scale if high > low else top + px(_RISE))
            for turn, value in enumerate(self._values)
        ]


def _number(value: int) -> str:
    return str(value).replace("-", "\u2212")
