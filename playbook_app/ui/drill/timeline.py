"""The picture of a morning: a row per thread, hotter the longer it waited; the same in words for all."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from playbook_app.domain.drill.state import State
from playbook_app.domain.drill.timeline import Row, Span, timeline
from playbook_app.i18n import _
from playbook_app.i18n.drill_words import heat_words
from playbook_app.ui.drill.words import time_at
from playbook_app.ui.override import override
from playbook_app.ui.theme.paint import draw_box
from playbook_app.ui.theme.theme import px
from playbook_app.ui.widgets.base import set_names
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.label import Label

FILLS = ("accent", "warningFill", "warning", "danger")
"""Colour by heat; each step is also higher, and stands in the words below."""
_HIGH, _STEP = 10, 3


class Strip(QWidget):
    """One row of the picture: when it arrived, how long it waited, how hot it got."""

    def __init__(self, state: State, shown: Row) -> None:
        super().__init__()
        self._length, self._row = max(1, state.drill.length), shown
        self.retheme()

    def retheme(self) -> None:
        """Grow with the text size."""
        self.setFixedHeight(px(_HIGH + 3 * _STEP))

    @override
    def sizeHint(self) -> QSize:
        """Return a width at which minutes can be told apart."""
        return QSize(px(180), px(_HIGH + 3 * _STEP))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the spans, and a mark where it arrived."""
        painter, height = QPainter(self), self.height()
        scale = self.width() / self._length
        draw_box(painter, QRectF(0, height - px(4), self.width(), px(3)), 1, "sunken")
        for span in self._row.spans:
            high = px(_HIGH + _STEP * (span.heat - 1)) if span.heat else px(_HIGH - 4)
            wide = max(2.0, (span.end - span.start) * scale - 1)
            draw_box(painter, QRectF(span.start * scale, height - high, wide, high), 2, FILLS[span.heat])
        if not self._row.spans:
            at = self._row.thread.thread.at * scale
            draw_box(painter, QRectF(at, height - px(8), px(8), px(8)), 4, "borderStrong")


class TimelineView(QWidget):
    """A strip with a line of words for each thread."""

    def __init__(self, state: State, *, name: str) -> None:
        super().__init__()
        rows = timeline(state) if state.ended else tuple(_so_far(state, row) for row in timeline(state))
        set_names(self, name, _("What was on fire when"))
        body = column(gap=2, parent=self)
        for row in rows:
            words = row_words(state, row)
            body.addWidget(Label(row.thread.thread.who, "smallM"))
            strip = Strip(state, row)
            set_names(strip, f"{name}.{row.thread.id}", f"{row.thread.thread.who}. {words}")
            body.addWidget(strip)
            body.addWidget(Label(words, "cap", "text2"))
            body.addSpacing(6)
        if not rows:
            body.addWidget(Label(_("Nothing has arrived yet."), "small", "text2"))


def _so_far(state: State, row: Row) -> Row:
    """Return a row that does not tell, before the end, for which posts a clock runs."""
    if row.spans:
        return row
    return replace(row, spans=(Span(row.thread.thread.at, state.minute, 0),))


def row_words(state: State, row: Row) -> str:
    """Return what a row shows, in words."""
    drill, thread = state.drill, row.thread.thread
    arrived = time_at(drill, thread.at)
    if not row.spans:
        return _("Arrived {time}; no clock ran").format(time=arrived)
    hottest = heat_words(max(span.heat for span in row.spans))
    if row.thread.settled is None:
        return _("Arrived {time}; still open, {heat}").format(time=arrived, heat=hottest)
    words = _("Arrived {time}; settled {until}, {heat}")
    return words.format(time=arrived, until=time_at(drill, row.thread.settled), heat=hottest)
