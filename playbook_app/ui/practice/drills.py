"""A card for an inbox drill: what the morning is about, how long it takes, how it went."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from playbook_app.base.problem import Problem
from playbook_app.domain.drill.model import Drill
from playbook_app.domain.progress.effort import DRILL_MINUTES
from playbook_app.domain.progress.overview import LessonRow
from playbook_app.i18n import _, ngettext
from playbook_app.i18n.problems import describe
from playbook_app.i18n.standing import about_minutes, drills_passed
from playbook_app.ui.practice.cards import MOST_SIGNS, from_lesson, shortened
from playbook_app.ui.widgets.boxes import TOP, column, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon, Tag
from playbook_app.ui.widgets.surfaces import Card


class DrillCard(Card):
    """A drill. Its situation comes a moment later, when its file is read."""

    played = Signal()

    def __init__(self, line: LessonRow, sharing: Sequence[str] = ()) -> None:
        super().__init__()
        self.lesson = line.lesson
        finished, passed = line.drills
        self._situation = Label("", "body", "text2")
        self._situation.hide()
        words = _("Play again") if finished else _("Play")
        self.play = Button(words, name=f"practice.drill.{self.lesson.ref.slug}", icon="play-bold")
        self.play.setAccessibleDescription(self.lesson.drill)
        self.play.clicked.connect(self.played)
        self._takes = Label(about_minutes(DRILL_MINUTES), "small", "text2")
        about = from_lesson(self.lesson.title, sharing)
        titles = column(Label(self.lesson.drill, "h3"), 2, Label(about, "small", "text2"), None)
        head = row((Icon("clock", 22, "accent"), 0, TOP), (titles, 1), gap=14)
        foot = Flow(gap=12)
        for part in (self.play, Label(drills_passed(finished, passed), "small", "text2"), self._takes):
            foot.add(part)
        if passed:
            foot.add(Tag(_("Passed"), "success", "check-circle-fill"))
        self.set_content(column(head, 10, row(self._situation, None), None, 16, foot))

    def show_drill(self, drill: Drill) -> None:
        """Fill in what only its file knows."""
        count = len(drill.threads)
        words = ngettext("{n} post", "{n} posts", count).format(n=count)
        self._takes.setText(_("{posts}, {time}").format(posts=words, time=about_minutes(DRILL_MINUTES)))
        self._situation.setText(shortened(drill.situation, MOST_SIGNS))
        self._situation.show()

    def show_problem(self, problem: Problem) -> None:
        """Say that it cannot be played."""
        self._situation.setText(describe(problem).title)
        self._situation.show()
        self.play.setEnabled(False)
