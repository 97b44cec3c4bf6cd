"""One question: what it is about, the post, and where it is answered."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from playbook_app.domain.quiz.attempt import Question
from playbook_app.i18n.names import skill_name
from playbook_app.ui.quiz.answers.base import AnswerArea
from playbook_app.ui.quiz.answers.kinds import make_area
from playbook_app.ui.widgets.boxes import MIDDLE, column, row
from playbook_app.ui.widgets.columns import clear_layout
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Tag
from playbook_app.ui.widgets.post import PostCard


class QuestionView(QWidget):
    """Shows a question; ``area`` is where it is answered, another one for each question."""

    changed = Signal()
    confirmed = Signal()
    disagreed = Signal(str, str)
    stops_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.area: AnswerArea | None = None
        self._skill, self._lesson = Tag(""), Label("", "small", "text2")
        self._prompt = Label("", "h1")
        self._prompt.setObjectName("quiz.prompt")
        about = row((self._skill, 0, MIDDLE), (self._lesson, 1, MIDDLE), gap=10)
        self._post_place, self._area_place = column(), column()
        column(about, 12, self._prompt, 16, self._post_place, self._area_place, parent=self)

    def show_question(self, question: Question, lesson: str, language: str = "en") -> AnswerArea:
        """Show a question afresh; ``lesson`` is its lesson's title, ``language`` its pack's."""
        item = question.item
        assert item is not None
        self._skill.change(skill_name(item.skill), "neutral")
        self._lesson.setText(lesson)
        self._prompt.setText(item.prompt)
        clear_layout(self._post_place)
        if item.post is not None:
            self._post_place.addWidget(PostCard(item.post, name="quiz.post", role="body"))
            self._post_place.addSpacing(16)
        clear_layout(self._area_place)
        self.area = area = make_area(question, language)
        self._area_place.addWidget(area)
        area.changed.connect(self.changed)
        area.confirmed.connect(self.confirmed)
        area.disagreed.connect(self.disagreed)
        area.stops_changed.connect(self.stops_changed)
        return area

    def stops(self) -> list[QWidget]:
        """Return the controls in order, for Tab."""
        return [] if self.area is None else self.area.stops()

    def focus_stop(self) -> QWidget | None:
        """Return what takes focus first."""
        return None if self.area is None else self.area.focus_stop()
