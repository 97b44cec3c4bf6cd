"""One question: what it is about, the post, and the answers to choose from."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from playbook_app.domain.content.items.option import Option
from playbook_app.domain.quiz.attempt import Question
from playbook_app.i18n import _
from playbook_app.i18n.names import skill_name
from playbook_app.ui.override import override
from playbook_app.ui.widgets.boxes import MIDDLE, column, row
from playbook_app.ui.widgets.choice import ChoiceList, ChoiceRow, State
from playbook_app.ui.widgets.columns import clear_layout
from playbook_app.ui.widgets.focus import move_focus
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Tag
from playbook_app.ui.widgets.post import PostCard

LETTERS = "ABCD"
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class QuestionView(QWidget):
    """Shows a question and which answer is picked. Picking is not answering: Enter asks for that."""

    picked = Signal(int)
    """Another answer is picked."""
    confirmed = Signal()
    """Enter was pressed on an answer."""

    def __init__(self) -> None:
        super().__init__()
        self._options: tuple[Option, ...] = ()
        self.pick: int | None = None
        self._skill, self._lesson = Tag(""), Label("", "small", "text2")
        self._prompt = Label("", "h1")
        self._prompt.setObjectName("quiz.prompt")
        self.choices = ChoiceList(label=_("Answers"))
        self.choices.chosen.connect(self.choose)
        about = row((self._skill, 0, MIDDLE), (self._lesson, 1, MIDDLE), gap=10)
        self._post_place = column()
        column(about, 12, self._prompt, 16, self._post_place, self.choices, parent=self)

    def show_question(self, question: Question, lesson: str) -> None:
        """Show a question afresh; ``lesson`` is its lesson's title."""
        item = question.item
        assert item is not None
        self._options, self.pick = question.options, None
        self._skill.change(skill_name(item.skill), "neutral")
        self._lesson.setText(lesson)
        self._prompt.setText(item.prompt)
        self._show_post(question)
        rows = [
            ChoiceRow(letter, option.text, name=f"quiz.option.{letter.lower()}", big=True)
            for letter, option in zip(LETTERS, self._options, strict=False)
        ]
        self.choices.set_rows(rows)
        for index, one in enumerate(rows):
            one.moved.connect(lambda step, index=index: self.choose((index + step) % len(rows)))
            one.toggled.connect(lambda on, index=index: self._toggled(index, on=on))
            one.installEventFilter(self)

    def show_marks(self, chosen: str) -> None:
        """Show right and wrong, and why, on every answer; ``chosen`` is the option that was taken."""
        for one, option in zip(self.choices.rows, self._options, strict=False):
            mine = option.id == chosen
            state: State = "correct" if option.correct else "wrong" if mine else "other"
            words = _("Your pick. {reason}") if mine and not option.correct else "{reason}"
            if mine:
                one.select()
            one.show_result(state, words.format(reason=option.reason))

    def option(self, index: int) -> Option:
        """Return the option shown at a place."""
        return self._options[index]

    def marked_rows(self) -> list[QWidget]:
        """Return the right answer and then the one that was picked."""
        marked = [one for one in self.choices.rows if one.state == "correct" or one.isChecked()]
        return [*sorted(marked, key=lambda one: one.isChecked())]

    def letter_of_key(self) -> str:
        """Return the letter of the right answer."""
        return next(letter for letter, option in zip(LETTERS, self._options, strict=False) if option.correct)

    def choose(self, index: int) -> None:
        """Pick an answer and stand on it."""
        chosen = self.choices.rows[index]
        if not chosen.locked:
            chosen.select()
            move_focus(chosen)

    def focus_stop(self) -> QWidget | None:
        """Return the picked answer, or the first one."""
        rows = self.choices.rows
        return rows[self.pick or 0] if rows else None

    def _toggled(self, index: int, *, on: bool) -> None:
        if on and not self.choices.rows[index].locked and self.pick != index:
            self.pick = index
            self.picked.emit(index)

    def _show_post(self, question: Question) -> None:
        clear_layout(self._post_place)
        if question.item is not None and question.item.post is not None:
            self._post_place.addWidget(PostCard(question.item.post, name="quiz.post", role="body"))
            self._post_place.addSpacing(16)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter from the answers: it confirms, it never picks."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            if not event.isAutoRepeat():
                self.confirmed.emit()
            return True
        return False
