"""A meter with named zones that shows where the last move came from."""

from collections.abc import Sequence

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QSize, QVariantAnimation
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from playbook_app.i18n import _
from playbook_app.ui.override import override
from playbook_app.ui.theme.paint import CENTER, draw_text, text_width
from playbook_app.ui.theme.theme import color, line_height, px, theme
from playbook_app.ui.widgets.base import set_names
from playbook_app.ui.widgets.boxes import MIDDLE, column, row
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Tag

FULL = 100
_TRACK_TOP, _TRACK_HEIGHT, _GAP = 5, 10, 3
_KNOB = 9
_ROOM = 250
"""What names may take beside each other; wider ones are broken into two lines."""
MINUS = "\u2212"


def signed(change: int) -> str:
    """Return a change with its sign, in the typographer's minus."""
    return f"+{change}" if change > 0 else f"{MINUS}{-change}" if change < 0 else "±0"


def zone_of(value: int, zones: Sequence[str]) -> int:
    """Return the index of the zone a value (0 to 100) lies in; zones are equally wide."""
    return min(value * len(zones) // FULL, len(zones) - 1)


def broken(name: str) -> str:
    """Return a name in two lines of about the same width; a single word stays as it is."""
    words = name.split()
    halves = [(" ".join(words[:cut]), " ".join(words[cut:])) for cut in range(1, len(words))]
    return "\n".join(min(halves, key=lambda half: max(map(len, half)))) if halves else name


class Meter(QProgressBar):
    """0 to 100 in named zones, lowest first; the last change is the paler end of the bar."""

    def __init__(
        self, zones: Sequence[str], value: int, *, name: str, label: str, falling_is_good: bool = False
    ) -> None:
        """Take the zones' names, where it stands, the object name and what is measured."""
        super().__init__()
        self._falling_is_good = falling_is_good
        self.setRange(0, FULL)
        self.setTextVisible(False)
        self._zones, self._label = tuple(zones), label
        self._before = value
        self._shown = float(value)
        self._animation = QVariantAnimation(self)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._move)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retheme()
        self.show_value(value, value)

    def retheme(self) -> None:
        """Grow with the text size."""
        self.setFixedHeight(self.sizeHint().height())

    def show_value(self, value: int, before: int) -> None:
        """Stand at ``value``, having come from ``before``; moves there unless motion is reduced."""
        self._before = before
        self.setValue(value)
        zone = self._zones[zone_of(value, self._zones)]
        name = _("{label}: {value} of 100, {zone}").format(label=self._label, value=value, zone=zone)
        if value != before:
            name = _("{name}, changed by {change}").format(name=name, change=signed(value - before))
        self.setAccessibleName(name)
        self._animation.stop()
        self._animation.setDuration(theme().duration("meter") if self.isVisible() else 0)
        self._animation.setStartValue(float(before))
        self._animation.setEndValue(float(value))
        self._animation.start()

    def _move(self, value: object) -> None:
        if isinstance(value, float):
            self._shown = value
            self.update()

    def _names(self) -> tuple[str, ...]:
        """Return the zones' names, all in one line or, where that is too wide, broken into two."""
        return self._zones if _widest(self._zones) <= px(_ROOM) else tuple(map(broken, self._zones))

    @override
    def sizeHint(self) -> QSize:
        """Return room for bar and zone names."""
        names = self._names()
        lines = max(name.count("\n") for name in names) + 1
        high = _TRACK_TOP * 2 + _TRACK_HEIGHT + px(4) + lines * line_height("cap")
        return QSize(max(px(160), _widest(names) + px(4)), high)

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the width of the longest line of a name times the number of zones."""
        return QSize(_widest(self._names()), self.sizeHint().height())

    def _spans(self) -> list[tuple[float, float]]:
        """Return left and right of each zone's track, with gaps between."""
        step = self.width() / len(self._zones)
        last = len(self._zones) - 1
        return [
            (
                step * index + (_GAP / 2 if index else 0),
                step * (index + 1) - (_GAP / 2 if index < last else 0),
            )
            for index in range(len(self._zones))
        ]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track, value, last change, knob and zone names."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QPainterPath()
        half = _TRACK_HEIGHT / 2
        for left, right in self._spans():
            track.addRoundedRect(QRectF(left, _TRACK_TOP, right - left, _TRACK_HEIGHT), half, half)
        painter.fillPath(track, color("track"))
        worst = len(self._zones) - 1 if self._falling_is_good else 0
        tone = "dangerFill" if zone_of(round(self._shown), self._zones) == worst else "accent"
        self._draw_value(painter, track, tone)
        x = min(max(self.width() * self._shown / FULL, _KNOB + 1), self.width() - _KNOB - 1)
        painter.setPen(QPen(color("surface"), 3))
        painter.setBrush(color(tone))
        painter.drawEllipse(QPointF(x, _TRACK_TOP + half), _KNOB, _KNOB)
        self._draw_names(painter)

    def _draw_value(self, painter: QPainter, track: QPainterPath, tone: str) -> None:
        low, high = sorted((self._shown, float(self._before)))
        rises = self._shown >= self._before
        change = "accentBorder" if rises is not self._falling_is_good else "dangerBorder"
        scale = self.width() / FULL
        painter.save()
        painter.setClipPath(track)
        painter.fillRect(QRectF(0, _TRACK_TOP, scale * low, _TRACK_HEIGHT), color(tone))
        moved = QRectF(scale * low, _TRACK_TOP, scale * (high - low), _TRACK_HEIGHT)
        painter.fillRect(moved, color(change))
        painter.restore()

    def _draw_names(self, painter: QPainter) -> None:
        top = _TRACK_TOP * 2 + _TRACK_HEIGHT + px(4)
        current = zone_of(self.value(), self._zones)
        for index, (name, (left, right)) in enumerate(zip(self._names(), self._spans(), strict=True)):
            role, tone = ("capS", "text") if index == current else ("cap", "text2")
            for number, line in enumerate(name.split("\n")):
                box = QRectF(left, top + number * line_height("cap"), right - left, line_height("cap"))
                draw_text(painter, box, line, role, tone, flags=CENTER)


def _widest(names: Sequence[str]) -> int:
    """Return the width of as many columns as there are names, each as wide as the widest line."""
    lines = (line for name in names for line in name.split("\n"))
    return (max(text_width(line, "capS") for line in lines) + px(4)) * len(names)


class MeterPanel(QWidget):
    """A meter under its label, with the number and the last change as a tag."""

    def __init__(
        self, label: str, zones: Sequence[str], value: int, *, name: str, falling_is_good: bool = False
    ) -> None:
        super().__init__()
        self._falling_is_good = falling_is_good
        self._number = Label(str(value), "h2")
        self._tag = Tag("", "success")
        self._tag.hide()
        self.meter = Meter(zones, value, name=name, label=label, falling_is_good=falling_is_good)
        head = row((Label(label, "h3"), 1, MIDDLE), (self._number, 0, MIDDLE), (self._tag, 0, MIDDLE), gap=10)
        column(head, 6, self.meter, parent=self)
        set_names(self, f"{name}.panel")

    def show_value(self, value: int, before: int) -> None:
        """Stand at ``value``, having come from ``before``."""
        self._number.setText(str(value))
        change = value - before
        self._tag.setVisible(change != 0)
        if change:
            up = change > 0
            icon = "trend-up-bold" if up else "trend-down-bold"
            good = up is not self._falling_is_good
            self._tag.change(signed(change), "success" if good else "danger", icon)
        self.meter.show_value(value, before)
