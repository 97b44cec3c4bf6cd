"""Questions to take again, a row for each lesson; arrows go from row to row, staying at the same button."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from playbook_app.domain.content.model import LessonSummary
from playbook_app.domain.progress.effort import quiz_minutes
from playbook_app.domain.progress.overview import LessonRow, Overview
from playbook_app.i18n import _
from playbook_app.i18n.dates import days_ago, minutes
from playbook_app.i18n.standing import weak_reason
from playbook_app.ui.models.destinations import ASSESSING, CHECKING, Go, Quiz
from playbook_app.ui.override import override
from playbook_app.ui.practice.sections import Made
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.focus import move_focus, note_keyboard
from playbook_app.ui.widgets.gauges import Ring
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.lists import ListCard, action_row

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class QuizRow(NamedTuple):
    """All that a row shows of a lesson."""

    lesson: LessonSummary
    mastery: int
    tone: str
    reason: str


def quiz_rows(rows: Sequence[LessonRow], overview: Overview) -> tuple[QuizRow, ...]:
    """Return what the rows say, with why each lesson is weak or when it was practised last."""
    reasons = {spot.lesson: weak_reason(spot.code, spot.values) for spot in overview.weak}
    found: list[QuizRow] = []
    for row in rows:
        reason = reasons.get(row.lesson.ref, "")
        tone = "warningFill" if reason or row.slipping else "accent"
        if not reason and row.last_at is not None:
            when = days_ago((overview.today - row.last_at.date()).days)
            reason = _("Last practised {when}").format(when=when)
        found.append(QuizRow(row.lesson, row.mastery, tone, reason))
    return tuple(found)


def take_again(rows: Sequence[QuizRow], go: Go) -> Made:
    """Return the card with its first way on."""
    card = TakeAgainCard([_row(row, go) for row in rows])
    return card, card.findChild(Button, f"practice.again.{rows[0].lesson.ref.slug}")


def _row(row: QuizRow, go: Go) -> QWidget:
    lesson = row.lesson
    ring = Ring(row.mastery, 36, name=_("Mastery of {lesson}").format(lesson=lesson.title), tone=row.tone)
    again = Button(_("Take again"), name=f"practice.again.{lesson.ref.slug}", size="sm")
    again.setAccessibleName(_("Take the questions of {lesson} again").format(lesson=lesson.title))
    again.clicked.connect(lambda: go(Quiz(lesson.ref, again=True)))
    check = Button(_("Check"), "ghost", name=f"practice.check.{lesson.ref.slug}", size="sm")
    check.setAccessibleName(_("Check yourself on {lesson}").format(lesson=lesson.title))
    check.clicked.connect(lambda: go(Quiz(lesson.ref, again=True, mode=CHECKING)))
    assess = Button(_("Be assessed"), "ghost", name=f"practice.assess.{lesson.ref.slug}", size="sm")
    assess.setAccessibleName(_("Be assessed on {lesson}").format(lesson=lesson.title))
    assess.clicked.connect(lambda: go(Quiz(lesson.ref, again=True, mode=ASSESSING)))
    ways = Flow(gap=4)
    ways.add_all([check, assess, again])
    takes = Label(minutes(quiz_minutes(lesson)), "small", "text2")
    return action_row(ring, lesson.title, row.reason, [takes, ways])


class TakeAgainCard(ListCard):
    """Every row has the same buttons."""

    def __init__(self, rows: Sequence[QWidget]) -> None:
        line = _("The weakest first. Right on three days makes a question hold.")
        super().__init__(_("Questions to take again"), line, rows)
        self._ways = [one.findChildren(Button) for one in rows]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the same button of the row above or below, round at the ends."""
        step = _STEPS.get(Qt.Key(event.key()), 0)
        places = [
            (row, place)
            for row, ways in enumerate(self._ways)
            for place, way in enumerate(ways)
            if way.hasFocus()
        ]
        if not step or not places:
            super().keyPressEvent(event)
            return
        row, place = places[0]
        note_keyboard(self)
        move_focus(self._ways[(row + step) % len(self._ways)][place])
