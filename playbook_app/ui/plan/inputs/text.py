"""Inputs to type into: a line, several lines, a number, a day."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor, QValidator
from PySide6.QtWidgets import QWidget

from playbook_app.domain.plan.fields import Field, Kind
from playbook_app.i18n import _, dates, plan_words
from playbook_app.ui.override import override
from playbook_app.ui.plan.dates import read_day
from playbook_app.ui.plan.inputs.base import Input, Option
from playbook_app.ui.theme.theme import font, px
from playbook_app.ui.widgets.boxes import MIDDLE, column, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.fields import LineEdit, SpinBox, TextArea
from playbook_app.ui.widgets.label import Label

_LINES, _MOST = 3, 10
_HOUR = 60


class LineInput(Input):
    """One line of text."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.edit = LineEdit(name="line")
        self.edit.setMaxLength(field.limit)
        self.edit.textEdited.connect(self.edited.emit)
        self.edit.editingFinished.connect(self.left)
        self.watch(self.edit)
        column(self.edit, parent=self)

    @override
    def show_value(self, value: Any, options: Sequence[Option] = ()) -> None:
        """Show the text; the cursor keeps its place when it can."""
        if value != self.edit.text():
            place = self.edit.cursorPosition()
            self.edit.setText(value)
            self.edit.setCursorPosition(min(place, len(value)) if self.edit.hasFocus() else 0)

    @override
    def control(self, index: int | None = None) -> QWidget:
        """Return the line."""
        return self.edit

    @override
    def reveal(self, index: int | None = None, span: tuple[int, int] | None = None) -> QWidget:
        """Select the characters that are meant."""
        if span is not None:
            self.edit.setSelection(span[0], span[1] - span[0])
        return self.edit


class LongInput(Input):
    """Several lines of text."""

    def __init__(self, field: Field, lines: int = _LINES, most: int = _MOST) -> None:
        super().__init__(field)
        self.area = TextArea(name="area", lines=lines, most=most)
        self.area.setUndoRedoEnabled(False)
        self.area.textChanged.connect(self._changed)
        self.watch(self.area)
        column(self.area, parent=self)

    def _changed(self) -> None:
        text = self.area.toPlainText()
        if len(text) > self.field.limit:
            self.area.blockSignals(True)
            self.area.setPlainText(text[: self.field.limit])
            self.area.moveCursor(QTextCursor.MoveOperation.End)
            self.area.blockSignals(False)
        self.edited.emit(self.area.toPlainText())

    @override
    def show_value(self, value: Any, options: Sequence[Option] = ()) -> None:
        """Show the text; the cursor keeps its place when it can."""
        show_text(self.area, value)

    @override
    def control(self, index: int | None = None) -> QWidget:
        """Return the text area."""
        return self.area

    @override
    def reveal(self, index: int | None = None, span: tuple[int, int] | None = None) -> QWidget:
        """Select the characters that are meant."""
        if span is not None:
            select(self.area, span)
        return self.area


class SentenceInput(LongInput):
    """One sentence or two: wraps so that all of it can be read, but takes no line breaks."""

    def __init__(self, field: Field) -> None:
        super().__init__(field, 1, 4)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter do nothing: the value is one line."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                return True
        return super().eventFilter(watched, event)


def show_text(area: TextArea, text: str) -> None:
    """Put ``text`` into an area without announcing it, and the cursor back to where it was."""
    if text == area.toPlainText():
        return
    place = area.textCursor().position()
    area.blockSignals(True)
    area.setPlainText(text)
    area.blockSignals(False)
    cursor = area.textCursor()
    cursor.setPosition(min(place, len(text)) if area.hasFocus() else 0)
    area.setTextCursor(cursor)


def select(area: TextArea, span: tuple[int, int]) -> None:
    """Select the characters of a finding, as far as they are still there."""
    end = area.document().characterCount() - 1
    cursor = area.textCursor()
    cursor.setPosition(min(span[0], end))
    cursor.setPosition(min(span[1], end), QTextCursor.MoveMode.KeepAnchor)
    area.setTextCursor(cursor)


class NumberBox(SpinBox):
    """A whole number that may also be missing: ``blank`` (one below the lowest) is shown as nothing."""

    def __init__(self, low: int, high: int) -> None:
        self.blank = low - 1
        super().__init__(self.blank, high, self.blank, name="number")
        self.setGroupSeparatorShown(False)
        self.setAccelerated(True)

    @override
    def textFromValue(self, val: int) -> str:
        """Return nothing for the missing number."""
        return "" if val == self.blank else str(val)

    @override
    def valueFromText(self, text: str) -> int:
        """Read a number; nothing is the missing one."""
        digits = text.strip()
        return int(digits) if digits.isdecimal() else self.blank

    @override
    def validate(self, input: str, pos: int) -> tuple[QValidator.State, str, int]:
        """Take nothing or digits in range; what is not yet in range may become so."""
        digits = input.strip()
        if not digits:
            return (QValidator.State.Acceptable, input, pos)
        if not digits.isdecimal() or int(digits) > self.maximum():
            return (QValidator.State.Invalid, input, pos)
        inside = int(digits) > self.blank
        return (QValidator.State.Acceptable if inside else QValidator.State.Intermediate, input, pos)


class NumberInput(Input):
    """A whole number or nothing. Minutes are also said in hours once they are many."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._minutes = field.kind is Kind.MINUTES
        self.box = NumberBox(field.lowest, field.highest)
        self.box.setSingleStep(5 if self._minutes else 1)
        self._said = Label("", "small", "text2")
        self.box.valueChanged.connect(self._changed)
        self.box.editingFinished.connect(self.left)
        self.watch(self.box)
        self.retheme()
        row((self.box, 0, MIDDLE), (self._said, 1, MIDDLE), gap=10, parent=self)

    def retheme(self) -> None:
        """Keep the box as wide as its numbers need."""
        self.box.setFixedWidth(px(128))

    def _changed(self, value: int) -> None:
        self._say(value)
        self.edited.emit(None if value == self.box.blank else value)

    def _say(self, value: int) -> None:
        self._said.setText(plan_words.duration(value) if self._minutes and value >= _HOUR else "")

    @override
    def show_value(self, value: Any, options: Sequence[Option] = ()) -> None:
        """Show the number."""
        wanted = self.box.blank if value is None else value
        if wanted != self.box.value():
            self.box.blockSignals(True)
            self.box.setValue(wanted)
            self.box.blockSignals(False)
        self._say(wanted)

    @override
    def control(self, index: int | None = None) -> QWidget:
        """Return the box."""
        return self.box


class DayInput(Input):
    """A day, typed in any usual order; Up and Down move it, "Today" fills it in."""

    def __init__(self, field: Field, today: date) -> None:
        super().__init__(field)
        self.today = today
        self._value: date | None = None
        self.edit = LineEdit(name="day", placeholder=_("Year-month-day"))
        self.button = Button(_("Today"), "ghost", name="today", size="sm")
        self._said = Label("", "small", "text2")
        self.edit.textEdited.connect(self._typed)
        self.edit.editingFinished.connect(self._finished)
        self.button.clicked.connect(self._take_today)
        self.watch(self.edit)
        self.watch(self.button)
        self.retheme()
        row((self.edit, 0, MIDDLE), (self.button, 0, MIDDLE), (self._said, 1, MIDDLE), gap=8, parent=self)

    def retheme(self) -> None:
        """Keep the line as wide as a day needs."""
        self.edit.setFont(font("body"))
        self.edit.setFixedWidth(px(138))

    @override
    def bind(self, name: str, label: str) -> None:
        """Name the line and its button."""
        super().bind(name, label)
        self.button.setObjectName(f"{name}.today")
        self.button.setAccessibleName(_("Today as {field}").format(field=label))

    def _typed(self, text: str) -> None:
        found = read_day(text)
        if found is not None or not text.strip():
            self._take(found)

    def _finished(self) -> None:
        self._write()
        self.left.emit()

    def _take_today(self) -> None:
        self._take(self.today)
        self._write()
        self.left.emit()

    def _take(self, value: date | None) -> None:
        if value != self._value:
            self._value = value
            self._say()
            self.edited.emit(value)

    def _write(self) -> None:
        self.edit.setText(self._value.isoformat() if self._value else "")

    def _say(self) -> None:
        self._said.setText(dates.weekday_short(self._value) if self._value else "")

    @override
    def show_value(self, value: Any, options: Sequence[Option] = ()) -> None:
        """Show the day."""
        if value != self._value or not self.edit.hasFocus():
            self._value = value
            self._write()
        self._say()

    @override
    def control(self, index: int | None = None) -> QWidget:
        """Return the line."""
        return self.edit

    @override
    def controls(self) -> Sequence[QWidget]:
        """Return the line and the button."""
        return (self.edit, self.button)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move by a day with Up and Down."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and watched is self.edit
            and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
            and not event.modifiers() & Qt.KeyboardModifier.AltModifier
        ):
            step = 1 if event.key() == Qt.Key.Key_Up else -1
            base = self._value or self.today
            self._take(date.fromordinal(base.toordinal() + step) if self._value else base)
            self._write()
            return True
        return super().eventFilter(watched, event)
