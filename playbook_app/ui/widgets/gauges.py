"""How far something is: ring, bar and a row of turns. All are progress bars to assistive technology."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy

from playbook_app.ui.override import override
from playbook_app.ui.theme.fonts import tabular
from playbook_app.ui.theme.icons import draw_icon
from playbook_app.ui.theme.paint import CENTER, draw_box, shade
from playbook_app.ui.theme.theme import color, font, px

FULL = 100
_STROKES = ((32, 3), (40, 4), (52, 5), (70, 6))
_WIDEST_STROKE = 7


class Gauge(QProgressBar):
    """0 to 100, named. ``tone`` is accent, or warningFill for what is slipping."""

    def __init__(self, value: int, name: str, *, tone: str = "accent") -> None:
        super().__init__()
        self.setRange(0, FULL)
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self.tone = tone
        self.setValue(value)

    def change(self, value: int, tone: str | None = None) -> None:
        """Show another value, and another tone if given."""
        if tone is not None:
            self.tone = tone
        self.setValue(value)
        self.update()


class Ring(Gauge):
    """A ring with a short text in it; a check mark when it is full and says nothing else."""

    def __init__(
        self, value: int, size: int = 44, *, name: str, text: str | None = None, tone: str = "accent"
    ) -> None:
        """Take 0 to 100, the width in pixels at 100 %, a name and the text (the value by default)."""
        super().__init__(value, name, tone=tone)
        self._size, self._text = size, text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.retheme()

    def retheme(self) -> None:
        """Grow with the text size."""
        self.setFixedSize(px(self._size), px(self._size))

    @override
    def sizeHint(self) -> QSize:
        """Return its fixed square."""
        return QSize(px(self._size), px(self._size))

    def _stroke(self) -> int:
        return px(next((stroke for limit, stroke in _STROKES if self._size < limit), _WIDEST_STROKE))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track, arc and what stands inside."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        stroke = self._stroke()
        inset = stroke / 2 + 0.5
        rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.setPen(QPen(color("track"), stroke))
        painter.drawEllipse(rect)
        if self.value() > 0:
            pen = QPen(shade(self.tone), stroke, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(rect, 90 * 16, -round(360 * 16 * self.value() / FULL))
        self._draw_inside(painter)

    def _draw_inside(self, painter: QPainter) -> None:
        if self.value() >= FULL and self._text is None:
            side = px(self._size * 0.4)
            box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
            draw_icon(painter, "check-bold", box, self.tone)
            return
        text = self._text if self._text is not None else str(self.value()) if self.value() else ""
        painter.setFont(tabular(font(self._role())))
        painter.setPen(color("text"))
        painter.drawText(self.rect(), CENTER, text)

    def _role(self) -> str:
        if self._size >= 70:  # noqa: PLR2004 - the sizes of the design: 76, 64, 44, 36
            return "h2"
        if self._size >= 56:  # noqa: PLR2004 - see above
            return "h3"
        return "capS" if self._size >= 40 else "capM"  # noqa: PLR2004 - see above


class Bar(Gauge):
    """A flat bar; ``height`` in pixels, ``width`` 0 to fill the room there is."""

    def __init__(
        self, value: int, *, name: str, height: int = 6, width: int = 0, tone: str = "accent"
    ) -> None:
        super().__init__(value, name, tone=tone)
        self.setFixedHeight(height)
        if width:
            self.setFixedWidth(width)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track and fill."""
        painter = QPainter(self)
        height = self.height()
        draw_box(painter, self.rect(), height / 2, "track")
        if self.value() > 0:
            width = max(height, self.width() * self.value() / FULL)
            draw_box(painter, QRectF(0, 0, width, height), height / 2, self.tone)


class TurnDots(QProgressBar):
    """Which of a few turns this is: one short dash each."""

    _DASH, _STEP = 13, 17

    def __init__(self, total: int, done: int, name: str) -> None:
        super().__init__()
        self.setTextVisible(False)
        self.show_turn(total, done, name)

    def show_turn(self, total: int, done: int, name: str) -> None:
        """Show ``done`` of ``total``; the one after is the present turn. ``name`` says it in words."""
        self.setRange(0, max(total, 1))
        self.setValue(done)
        self.setAccessibleName(name)
        self.setFixedSize(self._STEP * total, 22)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dashes."""
        painter = QPainter(self)
        for index in range(self.maximum()):
            tone = "track" if index > self.value() else "accentBorder" if index == self.value() else "accent"
            draw_box(painter, QRectF(self._STEP * index, 8, self._DASH, 6), 3, tone)
