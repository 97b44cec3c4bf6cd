"""What ``rate`` and ``triage`` share: rows that are each put on one place of the same scale."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from playbook_app.domain.content.items.base import Mark, Part, State
from playbook_app.domain.quiz.attempt import Question
from playbook_app.i18n import _
from playbook_app.i18n.items import state_words
from playbook_app.ui.override import override
from playbook_app.ui.quiz.answers.base import AnswerArea, plain, table
from playbook_app.ui.quiz.answers.reasons import outcome, state_of
from playbook_app.ui.quiz.answers.scale import ScaleRow
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.focus import move_focus


class ScalesArea(AnswerArea):
    """Rows under each other; a number puts the row with the focus on its place and goes on to the next."""

    def __init__(self, question: Question, places: Sequence[tuple[str, str]]) -> None:
        super().__init__(question)
        self._words = dict(places)
        self._codes = [code for code, _word in places]
        self.rows = [self.make_row(number, piece, places) for number, piece in enumerate(question.options, 1)]
        for index, one in enumerate(self.rows):
            one.chosen.connect(lambda _code: self.changed.emit())
            one.left.connect(lambda step, index=index: self._go(index + step))
        column(*self.rows, gap=10, parent=self)

    def make_row(self, number: int, piece: Any, places: Sequence[tuple[str, str]]) -> ScaleRow:  # noqa: ANN401 - of its type
        """Return the row of a piece."""
        raise NotImplementedError

    @override
    def written(self) -> str:
        """Return the codes given so far, by id."""
        pairs = zip(self.question.options, self.rows, strict=True)
        return plain({piece.id: one.code for piece, one in pairs if one.code})

    @override
    def write(self, text: str) -> None:
        """Put every row on its place."""
        given = table(text)
        for piece, one in zip(self.question.options, self.rows, strict=True):
            one.set_code(given.get(piece.id, ""))

    @override
    def show_result(self, mark: Mark, *, full: bool) -> None:
        """Show each row's place and the right one; without ``full`` only whether it is right."""
        self.write(plain({part.id: part.given for part in mark.parts if part.given}))
        self.locked = True
        parts = {part.id: part for part in mark.parts}
        for piece, one in zip(self.question.options, self.rows, strict=True):
            self._tell(one, parts[piece.id], full=full)

    def _tell(self, one: ScaleRow, part: Part, *, full: bool) -> None:
        state = state_of(part)
        states: dict[str, State] = {part.given: state} if part.given else {}
        if full and part.key != part.given:
            states[part.key] = "missed"
        word = state_words(state)
        if full:
            word = outcome(part, self._words.get(part.given, ""), self._words[part.key])
        one.show_result(states, state, word, part.reason if full or state == "right" else "")

    @override
    def reopen(self) -> None:
        """Let every row be moved."""
        self.locked = False
        for one in self.rows:
            one.reopen()

    @override
    def stops(self) -> list[QWidget]:
        """Return the chips; Tab stops at one of each row."""
        return [chip for one in self.rows for chip in one.chips]

    @override
    def focus_stop(self) -> QWidget | None:
        """Return the first row that has no place yet, or the first of all."""
        return self._open_row(0).stop()

    @override
    def changed_stop(self, before: str) -> QWidget | None:
        """Return the row that stands on another place."""
        given = table(before)
        pairs = zip(self.question.options, self.rows, strict=True)
        return next((one.stop() for piece, one in pairs if one.code != given.get(piece.id, "")), None)

    @override
    def in_sight(self) -> list[QWidget]:
        """Return the first row."""
        return [*self.rows[:1]]

    @override
    def verdict_note(self, mark: Mark) -> str:
        """Count the rows that are right."""
        found = sum(part.state == "right" for part in mark.parts)
        return _("{n} of {total} as we see them.").format(n=found, total=len(mark.parts))

    @override
    def key_pressed(self, event: QKeyEvent) -> bool:
        """Put the row with the focus, or the first open one, on the place of a number."""
        sign = event.text()
        plain_key = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if not plain_key or sign not in "123456789"[: len(self._codes)] or not sign:
            return False
        here = next((index for index, one in enumerate(self.rows) if one.holds_focus()), None)
        row = self._open_row(0) if here is None else self.rows[here]
        row.choose(int(sign) - 1)
        after = self._open_row(self.rows.index(row))
        if not after.code:
            move_focus(after.stop())
        return True

    def _open_row(self, start: int) -> ScaleRow:
        """Return the first row from ``start`` on without a place, going round; else the row at ``start``."""
        order = [*self.rows[start:], *self.rows[:start]]
        return next((one for one in order if not one.code), order[0])

    def _go(self, index: int) -> None:
        target = self.rows[index % len(self.rows)].stop()
        target.setFocus(Qt.FocusReason.TabFocusReason)
