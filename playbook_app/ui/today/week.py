"""Minutes practised on each day of this week."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from playbook_app.domain.progress.overview import Overview
from playbook_app.i18n import _
from playbook_app.i18n.dates import day_long, minutes, weekday_short
from playbook_app.ui.override import override
from playbook_app.ui.theme.paint import CENTER, draw_box, draw_text, elided
from playbook_app.ui.theme.theme import px
from playbook_app.ui.widgets.boxes import MIDDLE, column, row
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.surfaces import Card

_LEAST_FULL = 15
"""Minutes that fill a bar, unless a day had more."""
_HEIGHT, _BAR, _WIDTH, _LINE = 104, 56, 22, 18


class WeekCard(Card):
    """This week's bars under their sum."""

    def __init__(self, overview: Overview) -> None:
        super().__init__()
        week = overview.week()
        total = sum(count for _day, count in week)
        head = row((Label(_("This week"), "h3"), 1, MIDDLE), gap=8)
        if total:
            head.addWidget(Label(minutes(total), "bodyS"), 0, MIDDLE)
        bars = WeekBars(week, overview.today)
        line = Label(_("Rest days cost you nothing."), "small", "text2")
        self.set_content(column(head, 2, line, 14, bars, None), (20, 20, 20, 16))


class WeekBars(QLabel):
    """Seven bars, Monday to Sunday; days to come are paler."""

    def __init__(self, week: Sequence[tuple[date, int]], today: date) -> None:
        super().__init__()
        self._week, self._today = tuple(week), today
        done = [
            _("{day} {minutes}").format(day=day_long(day), minutes=minutes(count))
            for day, count in week
            if count
        ]
        said = ", ".join(done) or _("nothing yet")
        self.setAccessibleName(_("Practised this week: {days}").format(days=said))
        self.retheme()

    def retheme(self) -> None:
        """Grow with the text size."""
        self.setFixedHeight(px(_HEIGHT))

    @override
    def sizeHint(self) -> QSize:
        """Return the room that seven bars like."""
        return QSize(px(7 * 40), px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the room that seven bars need."""
        return QSize(px(7 * 28), px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars."""
        painter = QPainter(self)
        full = max(_LEAST_FULL, *(count for _day, count in self._week))
        step = self.width() / len(self._week)
        for place, (day, count) in enumerate(self._week):
            self._draw_day(painter, QRectF(place * step, 0, step, self.height()), day, count / full)
            if count:
                number = QRectF(place * step, 0, step, px(_LINE))
                draw_text(painter, number, str(count), "capM", "text2", flags=CENTER)

    def _draw_day(self, painter: QPainter, cell: QRectF, day: date, part: float) -> None:
        height, width = px(_BAR), px(_WIDTH)
        bar = QRectF(cell.center().x() - width / 2, px(22), width, height)
        radius = px(6)
        draw_box(painter, bar, radius, "track" if day <= self._today else "sunken")
        if part:
            filled = max(px(8), round(height * part))
            draw_box(painter, bar.adjusted(0, height - filled, 0, 0), radius, "accent")
        now = day == self._today
        role, tone = ("capS", "text") if now else ("cap", "text2")
        word = QRectF(cell.x(), bar.bottom() + px(8), cell.width(), px(_LINE))
        draw_text(painter, word, elided(weekday_short(day), role, word.width()), role, tone, flags=CENTER)
