"""``multiple``: one row per option, any number of them ticked."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from playbook_app.domain.content.items.base import Mark, Part
from playbook_app.domain.quiz.attempt import Question
from playbook_app.i18n import _, ngettext
from playbook_app.i18n.items import state_words
from playbook_app.ui.override import override
from playbook_app.ui.quiz.answers.base import AnswerArea, listed, plain
from playbook_app.ui.widgets.answer_row import AnswerRow, State
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.choice import LETTERS, letter_index
from playbook_app.ui.widgets.flow import ColumnGrid
from playbook_app.ui.widgets.focus import move_focus

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_STATES: dict[str, State] = {"right": "correct", "missed": "missed", "wrong": "wrong", "other": "other"}


class TickRow(AnswerRow, QCheckBox):
    """One answer that can be ticked. Space ticks; Enter is left to the page."""

    def __init__(self, key: str, text: str, *, name: str) -> None:
        super().__init__(text)
        self.init_row(key, name, detail="", big=True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick on Space; the area moves, the page confirms."""
        if event.key() == Qt.Key.Key_Space and not self.locked:
            super().keyPressEvent(event)
        else:
            event.ignore()


class MultipleArea(AnswerArea):
    """Lettered answers to tick."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        grid = ColumnGrid(columns=1, least=360, gap=10)
        grid.setAccessibleName(_("Answers"))
        self.rows = [
            TickRow(letter, option.text, name=f"quiz.option.{letter.lower()}")
            for letter, option in zip(LETTERS, question.options, strict=False)
        ]
        for one in self.rows:
            grid.add(one)
            one.clicked.connect(self._clicked)
        column(grid, parent=self)

    def _clicked(self) -> None:
        if not self.locked:
            self.changed.emit()

    @override
    def written(self) -> str:
        """Return the ticked ids."""
        pairs = zip(self.rows, self.question.options, strict=True)
        return plain(sorted(option.id for one, option in pairs if one.isChecked()))

    @override
    def write(self, text: str) -> None:
        """Tick these."""
        ticked = listed(text)
        for one, option in zip(self.rows, self.question.options, strict=True):
            one.setChecked(option.id in ticked)

    @override
    def show_result(self, mark: Mark, *, full: bool) -> None:
        """Show each option's state and reason; without ``full`` only of the ticked ones."""
        self.write(plain([part.id for part in mark.parts if part.given]))
        self.locked = True
        parts = {part.id: part for part in mark.parts}
        for one, option in zip(self.rows, self.question.options, strict=True):
            part = parts[option.id]
            if full or part.given:
                one.show_result(_STATES[part.state], _reason(part))

    @override
    def reopen(self) -> None:
        """Let the ticks be changed."""
        self.locked = False
        for one in self.rows:
            one.reopen()

    @override
    def stops(self) -> list[QWidget]:
        """Return the rows."""
        return [*self.rows]

    @override
    def changed_stop(self, before: str) -> QWidget | None:
        """Return the row with another tick."""
        ticked = set(listed(before))
        pairs = zip(self.rows, self.question.options, strict=True)
        return next((one for one, option in pairs if one.isChecked() != (option.id in ticked)), None)

    @override
    def in_sight(self) -> list[QWidget]:
        """Return the first row."""
        return [*self.rows[:1]]

    @override
    def verdict_note(self, mark: Mark) -> str:
        """Count what was found and what was too much."""
        wanted = [part for part in mark.parts if part.key]
        found = sum(part.state == "right" for part in wanted)
        slips = sum(part.state == "wrong" for part in mark.parts)
        words = _("You found {n} of {total}.").format(n=found, total=len(wanted))
        if not slips:
            return "" if mark.right else words
        more = ngettext("{n} of yours is not right.", "{n} of yours are not right.", slips)
        return f"{words} {more.format(n=slips)}"

    @override
    def key_pressed(self, event: QKeyEvent) -> bool:
        """Tick the row of a number or letter."""
        index = letter_index(event, len(self.rows))
        if index is None:
            return False
        move_focus(self.rows[index])
        self.rows[index].click()
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between the rows."""
        step = _STEPS.get(Qt.Key(event.key()), 0)
        here = next((index for index, one in enumerate(self.rows) if one.hasFocus()), None)
        if not step or here is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            return
        reason = Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason
        self.rows[(here + step) % len(self.rows)].setFocus(reason)


def _reason(part: Part) -> str:
    words = {
        "right": _("Right. {reason}"),
        "missed": _("Left out. {reason}"),
        "wrong": _("Your pick. {reason}"),
        "other": "{reason}",
    }
    return words.get(part.state, state_words(part.state)).format(reason=part.reason)
