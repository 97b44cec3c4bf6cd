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

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track, arc and what stands inside."""
        draw_ring(
            QPainter(self), QRectF(self.rect()), self._size, self.value(), tone=self.tone, text=self._text
        )


def draw_ring(
    painter: QPainter,
    rect: QRectF,
    size: int,
    value: int,
    *,
    tone: str = "accent",
    text: str | None = None,
) -> None:
    """Draw a ring into a square; ``size`` is its width in pixels at 100 %, ``text`` the value by default."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    stroke = px(next((stroke for limit, stroke in _STROKES if size < limit), _WIDEST_STROKE))
    inset = stroke / 2 + 0.5
    circle = rect.adjusted(inset, inset, -inset, -inset)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color("track"), stroke))
    painter.drawEllipse(circle)
    if value > 0:
        painter.setPen(QPen(shade(tone), stroke, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(circle, 90 * 16, -round(360 * 16 * value / FULL))
    if value >= FULL and text is None:
        side = px(size * 0.4)
        check = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
        draw_icon(painter, "check-bold", check, tone)
        return
    painter.setFont(tabular(font(_ring_role(size))))
    painter.setPen(color("text"))
    painter.drawText(rect, int(CENTER.value), text if text is not None else str(value) if value else "")


def _ring_role(size: int) -> str:
    if size >= 70:  # noqa: PLR2004 - the sizes of the design: 76, 64, 44, 36
        return "h2"
    if size >= 56:  # noqa: PLR2004 - see above
        return "h3"
    return "capS" if size >= 40 else "capM"  # noqa: PLR2004 - see above


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
