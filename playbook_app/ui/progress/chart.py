"""Mastery as bars: one line each, a tick where it stood before, amber where it slips."""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from playbook_app.i18n import _, ngettext
from playbook_app.ui.models.mastery import MasteryGroup, MasteryLine, summary
from playbook_app.ui.override import override
from playbook_app.ui.theme.fonts import tabular
from playbook_app.ui.theme.paint import CENTER, RIGHT, TextBlock, draw_box, draw_text, lay_out, text_width
from playbook_app.ui.theme.theme import color, font, line_height, px
from playbook_app.ui.widgets.base import HeightForWidth
from playbook_app.ui.widgets.boxes import MIDDLE, holder, row
from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.label import Label

_ROW, _HEADING, _AXIS = 27, 31, 22
_BAR, _TICK = 10, 14
_NAME_GAP, _NUMBER = 14, 44
_NAME_SHARE = 0.45
"""Widest column of names, of the whole."""
_STEPS = (0, 25, 50, 75, 100)
_NATURAL, _LEAST = 560, 280


_KEPT_WIDTHS = 8
"""For how many widths the places are kept: layouts ask for several in turn."""


class Place(NamedTuple):
    """Where a heading (``line`` is ``None``) or a bar stands, in pixels from the top, and its words.

    They are laid out when they are painted: layouts ask for several widths and see none of them.
    """

    top: float
    height: float
    text: str
    role: str
    room: int
    line: MasteryLine | None

    @property
    def words(self) -> TextBlock:
        """The words in lines."""
        return lay_out(self.text, self.role, self.room)


class MasteryChart(HeightForWidth, QLabel):
    """The bars. Assistive technology gets a summary; the table has every number."""

    def __init__(
        self, groups: Sequence[MasteryGroup], title: str, *, name: str, like: Sequence[MasteryGroup] = ()
    ) -> None:
        """Take the bars, what they are, and the groups of a chart whose bars begin at the same place."""
        super().__init__()
        self._groups = tuple(groups)
        self._names = [line.name for group in (*groups, *like) for line in group.lines]
        self.setObjectName(name)
        self.setAccessibleName(summary(groups, title))
        self.init_height_for_width()
        self._widest = 0
        self._places: dict[int, list[Place]] = {}
        self.retheme()

    def retheme(self) -> None:
        """Measure anew for another text size."""
        self._widest = max((text_width(name, "small") for name in self._names), default=0)
        self._places.clear()
        self.content_changed()

    @override
    def natural_width(self) -> int:
        """Return the width that bars like."""
        return px(_NATURAL)

    @override
    def least_width(self) -> int:
        """Return the width that bars need."""
        return px(_LEAST)

    @override
    def hasHeightForWidth(self) -> bool:
        """Tell Qt that names wrap."""
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """Return where the last bar ends."""
        places = self._placed(width)
        return math.ceil(places[-1].top + places[-1].height) if places else 0

    def _name_width(self, width: int) -> int:
        return min(self._widest + 1, round(width * _NAME_SHARE))

    def _placed(self, width: int) -> list[Place]:
        if width not in self._places:
            if len(self._places) == _KEPT_WIDTHS:
                self._places.clear()
            self._places[width] = list(self._measure(width))
        return self._places[width]

    def _measure(self, width: int) -> Iterator[Place]:
        top: float = px(_AXIS)
        room = self._name_width(width)
        for group in self._groups:
            if group.title:
                height = px(_HEADING) - line_height("capS") + _high(group.title, "capS", width)
                yield Place(top, height, group.title, "capS", width, None)
                top += height
            for line in group.lines:
                height = px(_ROW) - line_height("small") + _high(line.name, "small", room)
                yield Place(top, height, line.name, "small", room, line)
                top += height

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the scale and the lines that are in sight."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = self._name_width(self.width()) + _NAME_GAP
        bars = QRectF(left, 0, self.width() - left - px(_NUMBER), self.height())
        self._draw_scale(painter, bars)
        for place in self._placed(self.width()):
            if place.top + place.height < event.rect().top() or place.top > event.rect().bottom():
                continue
            if place.line is None:
                bottom, words = place.top + place.height - px(5), place.words
                words.draw(painter, 0, bottom - words.height, "text2")
            else:
                self._draw_line(painter, place, place.line, bars)

    def _draw_scale(self, painter: QPainter, bars: QRectF) -> None:
        for step in _STEPS:
            across = round(bars.left() + bars.width() * step / 100) + 0.5
            painter.setPen(QPen(color("border"), 1))
            painter.drawLine(QLineF(across, px(_AXIS) - 2, across, self.height()))
            word = QRectF(across - px(20), 0, px(40), px(16))
            draw_text(painter, word, str(step), "cap", "text2", flags=CENTER)

    def _draw_line(self, painter: QPainter, place: Place, line: MasteryLine, bars: QRectF) -> None:
        middle, words = place.top + place.height / 2, place.words
        words.draw(painter, 0, middle - words.height / 2, "text")
        thick = px(_BAR)
        track = QRectF(bars.left(), middle - thick / 2, bars.width(), thick)
        draw_box(painter, track, thick / 2, "track")
        if line.now:
            part = max(thick, track.width() * line.now / 100)
            tone = "warningFill" if line.slipping else "accent"
            draw_box(painter, QRectF(track.x(), track.y(), part, thick), thick / 2, tone)
        if line.before:
            draw_tick(painter, bars.left() + bars.width() * line.before / 100, middle)
        painter.setFont(tabular(font("smallS")))
        painter.setPen(color("text"))
        number = QRectF(bars.right(), place.top, px(_NUMBER), place.height)
        painter.drawText(number, int(RIGHT.value), str(line.now))


def draw_tick(painter: QPainter, across: float, middle: float) -> None:
    """Draw the mark of an older value, with a rim in the ground's colour so that it stands out on a bar."""
    half = px(_TICK) / 2
    line = QLineF(across, middle - half, across, middle + half)
    painter.setPen(QPen(color("surface"), 4))
    painter.drawLine(line)
    painter.setPen(QPen(color("text"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(line)


class _Swatch(QWidget):
    """The sample of one entry of the legend; an empty tone is the tick."""

    def __init__(self, tone: str) -> None:
        super().__init__()
        self._tone = tone
        self.retheme()

    def retheme(self) -> None:
        """Grow with the text size."""
        self.setFixedSize(self.sizeHint())

    @override
    def sizeHint(self) -> QSize:
        """Return its size."""
        return QSize(px(18 if self._tone else 4), px(18))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a piece of bar, or a tick."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        if self._tone:
            box = QRectF(0, middle - px(4), self.width(), px(8))
            draw_box(painter, box, px(4), self._tone)
        else:
            draw_tick(painter, self.width() / 2, middle)


def legend(days: int) -> Flow:
    """Return what the colours and the tick mean; ``days`` 0 leaves out what is about before."""
    entries = [("accent", _("Mastery, 0 to 100"))]
    if days:
        ago = ngettext("{n} day ago", "{n} days ago", days).format(n=days)
        entries = [("accent", _("Steady or rising")), ("warningFill", _("Slipping")), ("", ago)]
    line = Flow(gap=18)
    for tone, words in entries:
        line.add(holder(row((_Swatch(tone), 0, MIDDLE), (Label(words, "cap", "text2"), 0, MIDDLE), gap=6)))
    return line


def _high(text: str, role: str, room: int) -> int:
    """Return how high words are, without laying them out where they fit into one line."""
    return line_height(role) if text_width(text, role) <= room else lay_out(text, role, room).height
