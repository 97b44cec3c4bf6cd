"""``single``: one row per option, of which one is picked. Picking is not answering: Enter asks for that."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from playbook_app.domain.content.items.base import Mark
from playbook_app.domain.quiz.attempt import Question
from playbook_app.i18n import _
from playbook_app.ui.override import override
from playbook_app.ui.quiz.answers.base import AnswerArea
from playbook_app.ui.widgets.answer_row import State
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.choice import LETTERS, ChoiceList, ChoiceRow
from playbook_app.ui.widgets.focus import move_focus

ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class SingleArea(AnswerArea):
    """Lettered answers."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self.pick: int | None = None
        self._options = question.options
        self.choices = ChoiceList(label=_("Answers"))
        self.choices.chosen.connect(self.choose)
        self.rows = [
            ChoiceRow(letter, option.text, name=f"quiz.option.{letter.lower()}", big=True)
            for letter, option in zip(LETTERS, self._options, strict=False)
        ]
        self.choices.set_rows(self.rows)
        for index, one in enumerate(self.rows):
            one.moved.connect(lambda step, index=index: self.choose((index + step) % len(self.rows)))
            one.toggled.connect(lambda on, index=index: self._toggled(index, on=on))
            one.installEventFilter(self)
        column(self.choices, parent=self)

    def choose(self, index: int) -> None:
        """Pick an answer and stand on it."""
        chosen = self.rows[index]
        if not chosen.locked:
            chosen.select()
            move_focus(chosen)

    def _toggled(self, index: int, *, on: bool) -> None:
        if on and not self.rows[index].locked and self.pick != index:
            self.pick = index
            self.changed.emit()

    @override
    def written(self) -> str:
        """Return the id of the picked option, or nothing."""
        return "" if self.pick is None else str(self._options[self.pick].id)

    @override
    def write(self, text: str) -> None:
        """Pick the option of that id, or none."""
        ids = [option.id for option in self._options]
        self.pick = ids.index(text) if text in ids else None
        for index, one in enumerate(self.rows):
            one.setAutoExclusive(False)
            one.setChecked(index == self.pick)
            one.setAutoExclusive(True)

    @override
    def show_result(self, mark: Mark, *, full: bool) -> None:
        """Show right and wrong, and why, on every answer; or only on the one that was picked."""
        parts = {part.id: part for part in mark.parts}
        for one, option in zip(self.rows, self._options, strict=True):
            part = parts[option.id]
            if part.given:
                one.select()
            if not full and not part.given:
                continue
            state: State = "correct" if part.key else "wrong" if part.given else "other"
            words = _("Your pick. {reason}") if part.given and not part.key else "{reason}"
            one.show_result(state, words.format(reason=part.reason))
        self.locked = True

    @override
    def reopen(self) -> None:
        """Let another be picked; none is."""
        self.locked = False
        for one in self.rows:
            one.reopen()
        self.write("")

    @override
    def stops(self) -> list[QWidget]:
        """Return the rows."""
        return [*self.rows]

    @override
    def focus_stop(self) -> QWidget | None:
        """Return the picked answer, or the first one."""
        return self.rows[self.pick or 0] if self.rows else None

    @override
    def changed_stop(self, before: str) -> QWidget | None:
        """Return the picked answer; where none is any more, the one that was."""
        ids = [option.id for option in self._options]
        place = self.pick if self.pick is not None else ids.index(before) if before in ids else None
        return None if place is None else self.rows[place]

    @override
    def in_sight(self) -> list[QWidget]:
        """Return the right answer and then the one that was picked."""
        marked = [one for one in self.rows if one.state == "correct" or one.isChecked()]
        return [*sorted(marked, key=lambda one: one.isChecked())]

    @override
    def verdict_note(self, mark: Mark) -> str:
        """Name the better answer."""
        if mark.right:
            return ""
        letters = dict(zip((option.id for option in self._options), LETTERS, strict=False))
        return _("The better answer is {letter}.").format(letter=letters[mark.key.id])

    @override
    def spoken(self, mark: Mark, *, full: bool) -> str:
        """Say the reason of what was picked, and which one is better."""
        return " ".join(part for part in (mark.chosen.reason, super().spoken(mark, full=full)) if part)

    @override
    def key_pressed(self, event: QKeyEvent) -> bool:
        """Pick the row of a number or letter."""
        return self.choices.key_pressed(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter from the answers: it confirms, it never picks."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in ENTER:
            if not event.isAutoRepeat():
                self.confirmed.emit()
            return True
        return False
