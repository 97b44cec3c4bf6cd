"""Rows to choose from. Moving commits nothing: only Enter, a click or the row's key does."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QRadioButton, QWidget

from playbook_app.ui.override import override
from playbook_app.ui.widgets.answer_row import AnswerRow
from playbook_app.ui.widgets.flow import ColumnGrid
from playbook_app.ui.widgets.focus import note_keyboard

LETTERS = "ABCDEFGH"
_ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class ChoiceRow(AnswerRow, QRadioButton):
    """One answer of which one is chosen."""

    chosen = Signal()
    """Committed by Enter, a click or its key."""
    moved = Signal(int)
    """An arrow asks for the row that many places on (-1: the one before)."""

    def __init__(self, key: str, text: str, *, name: str, detail: str = "", big: bool = False) -> None:
        """Take the key ("1", "A"), the text, the object name; ``big`` for quiz answers."""
        super().__init__(text)
        self.clicked.connect(self.commit)
        self.init_row(key, name, detail=detail, big=big)

    def select(self) -> None:
        """Mark as picked, before feedback; the row picked before loses its mark."""
        if not self.locked:
            self.setChecked(True)

    def commit(self) -> None:
        """Choose this row, unless choosing is over."""
        if not self.locked and self.isEnabled():
            self.setChecked(True)
            self.chosen.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Commit on Enter, select on Space, move on arrows without committing."""
        key = Qt.Key(event.key())
        if key in _ARROWS:
            upright = key in {Qt.Key.Key_Up, Qt.Key.Key_Down}
            self.moved.emit(_ARROWS[key] * (self._columns() if upright else 1))
        elif key in _ENTER and not event.isAutoRepeat():
            self.commit()
        elif key == Qt.Key.Key_Space and not self.locked:
            self.select()
        else:
            event.ignore()

    def _columns(self) -> int:
        """Return in how many columns the rows stand: that far is the one above or below."""
        grid = self.parentWidget()
        return grid.column_count(grid.width()) if isinstance(grid, ColumnGrid) else 1


def letter_index(event: QKeyEvent, count: int) -> int | None:
    """Return which of ``count`` rows a pressed number or letter means; ``None`` when it is none."""
    if event.modifiers() not in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}:
        return None
    sign = event.text().upper()
    found = (index for index in range(count) if sign and sign in {str(index + 1), LETTERS[index]})
    return next(found, None)


class ChoiceList(ColumnGrid):
    """Rows of which one is chosen. ``keys`` are the caps ("1234", "ABCD"); number and letter both work."""

    chosen = Signal(int)
    """The person committed the row with that index."""

    def __init__(
        self, *, label: str, columns: int = 1, gap: int = 10, least: int = 360, picks: bool = False
    ) -> None:
        """Take what the group is called; two columns become one where a column would be under ``least``.

        With ``picks`` the arrows pick the row they go to, as in a form: nothing is given away by that.
        """
        super().__init__(columns=columns, least=least, gap=gap)
        self._picks = picks
        self.rows: list[ChoiceRow] = []
        self.setAccessibleName(label)

    def set_rows(self, rows: Sequence[ChoiceRow]) -> None:
        """Show these rows instead of the ones before."""
        self.clear()
        self.rows = list(rows)
        for index, row in enumerate(self.rows):
            row.chosen.connect(lambda index=index: self._commit(index))
            row.moved.connect(lambda step, index=index: self._move(index, step))
            self.add(row)

    def key_pressed(self, event: QKeyEvent) -> bool:
        """Commit the row whose number or letter was pressed; called by the page. True when it was one."""
        index = letter_index(event, len(self.rows))
        if index is None:
            return False
        note_keyboard(self)
        self.rows[index].commit()
        return True

    def focus_first(self) -> QWidget | None:
        """Return the row that should take focus first."""
        return self.rows[0] if self.rows else None

    def _commit(self, index: int) -> None:
        self.chosen.emit(index)

    def _move(self, index: int, step: int) -> None:
        target = self.rows[(index + step) % len(self.rows)]
        reason = Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason
        target.setFocus(reason)
        if self._picks:
            target.select()
