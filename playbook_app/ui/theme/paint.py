"""Drawing helpers that every painted widget shares: rounded boxes, text in lines, blended colours."""

import math
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)

from playbook_app.ui.theme.theme import color, font, line_height, theme

Tone = str | QColor | None
CENTER = Qt.AlignmentFlag.AlignCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LINE_BREAK = "\u2028"
_UNBROKEN = re.compile(r"[^\s/-]*[/-]*")


def shade(tone: str | QColor) -> QColor:
    """Return a colour given by token name or as itself."""
    return color(tone) if isinstance(tone, str) else tone


def blend(start: str | QColor, end: str | QColor, part: float) -> QColor:
    """Return the colour ``part`` of the way (0 to 1) from one to the other."""
    one, two = shade(start), shade(end)
    return QColor.fromRgbF(
        one.redF() + (two.redF() - one.redF()) * part,
        one.greenF() + (two.greenF() - one.greenF()) * part,
        one.blueF() + (two.blueF() - one.blueF()) * part,
        one.alphaF() + (two.alphaF() - one.alphaF()) * part,
    )


def faded(tone: str | QColor, alpha: float) -> QColor:
    """Return a copy of a colour with an opacity from 0 to 1."""
    copy = QColor(shade(tone))
    copy.setAlphaF(alpha)
    return copy


def draw_box(
    painter: QPainter,
    rect: QRect | QRectF,
    radius: float,
    fill: Tone = None,
    border: Tone = None,
    *,
    width: float = 1,
) -> None:
    """Draw a rounded box; its border lies inside ``rect``, so that nothing is cut off."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(shade(border), width) if border is not None else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(shade(fill) if fill is not None else Qt.BrushStyle.NoBrush)
    inset = width / 2 if border is not None else 0
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)


def draw_text(
    painter: QPainter,
    rect: QRect | QRectF,
    text: str,
    role: str,
    tone: str | QColor,
    *,
    flags: Qt.AlignmentFlag = LEFT,
) -> None:
    """Draw one line of text in a role's font."""
    painter.setFont(font(role))
    painter.setPen(shade(tone))
    painter.drawText(QRectF(rect), int(flags.value), text)


def text_width(text: str, role: str) -> int:
    """Return how wide one line is in a role's font, in whole pixels."""
    return math.ceil(_advance(text, role, theme().text_size))


@lru_cache(maxsize=8192)
def _advance(text: str, role: str, _text_size: int) -> float:
    """Measure a text: layouts ask for the same widths many times, at every key and every resize."""
    return _metrics(role, _text_size).horizontalAdvance(text)


@lru_cache(maxsize=64)
def _metrics(role: str, _text_size: int) -> QFontMetricsF:
    return QFontMetricsF(font(role))


def longest_word(text: str, role: str) -> int:
    """Return the width below which a wrapped text would have to be cut; lines also break after / and -."""
    size = theme().text_size
    return math.ceil(max((_advance(part, role, size) for part in _UNBROKEN.findall(text)), default=0.0))


def elided(text: str, role: str, width: float) -> str:
    """Return ``text``, shortened with an ellipsis when it is wider than ``width``."""
    return QFontMetricsF(font(role)).elidedText(text, Qt.TextElideMode.ElideRight, width)


class TextBlock(NamedTuple):
    """Text laid out in lines of one height. ``width`` is the widest line's, both in pixels."""

    layout: QTextLayout
    width: float
    height: int

    def draw(self, painter: QPainter, x: float, y: float, tone: str | QColor) -> None:
        """Draw it with its upper left corner at a point."""
        painter.setPen(shade(tone))
        self.layout.draw(painter, QPointF(x, y))


def lay_out(
    text: str,
    role: str,
    width: float,
    *,
    centered: bool = False,
    formats: Sequence[QTextLayout.FormatRange] = (),
    text_font: QFont | None = None,
) -> TextBlock:
    """Break ``text`` into lines no wider than ``width``, each as high as the role says."""
    layout = QTextLayout(text.replace("\n", _LINE_BREAK), text_font or font(role))
    option = QTextOption(Qt.AlignmentFlag.AlignHCenter if centered else Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    if formats:
        layout.setFormats(list(formats))
    step = line_height(role)
    widest, top = 0.0, 0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, top + (step - line.height()) / 2))
        widest = max(widest, line.naturalTextWidth())
        top += step
    layout.endLayout()
    return TextBlock(layout, widest, top)
