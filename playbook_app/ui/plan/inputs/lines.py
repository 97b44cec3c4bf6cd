"""An input for a list of lines: Enter adds one, Backspace in an empty one takes it away."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from playbook_app.domain.plan.fields import ENTRY_LIMIT, Field
from playbook_app.i18n import _
from playbook_app.ui.override import override
from playbook_app.ui.plan.inputs.base import Input, Option
from playbook_app.ui.plan.spots import Mark
from playbook_app.ui.theme.theme import px
from playbook_app.ui.widgets.boxes import column, row
from playbook_app.ui.widgets.buttons import IconButton
from playbook_app.ui.widgets.fields import LineEdit
from playbook_app.ui.widgets.focus import move_focus
from playbook_app.ui.widgets.label import Label

_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class LinesInput(Input):
    """A list of lines; one empty line at the end waits for the next entry."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._name = ""
        self._value: tuple[str, ...] = ()
        self._blocked: set[int | None] = set()
        self._rows: list[_Line] = []
        self._list = column(gap=6)
        column(self._list, parent=self)
        self._want(1)

    @override
    def bind(self, name: str, label: str) -> None:
        """Name every line; a new record starts with no empty line kept open in its middle."""
        self._name, self.label = name, label
        self._value = ()
        self._show(())

    @override
    def show_value(self, value: Any, options: Sequence[Option] = ()) -> None:
        """Show the lines, unless they are what stands here already (empty ones aside)."""
        if value != self._entries():
            self._show(value)
        self._value = value

    def _texts(self) -> list[str]:
        return [line.edit.text() for line in self._rows if not line.isHidden()]

    def _entries(self) -> tuple[str, ...]:
        return tuple(text for text in self._texts() if text.strip())

    def _show(self, texts: Sequence[str]) -> None:
        wanted = [*texts, ""] if len(texts) < ENTRY_LIMIT else list(texts)
        self._want(len(wanted))
        for number, line in enumerate(self._rows):
            line.setVisible(number < len(wanted))
            if number < len(wanted) and line.edit.text() != wanted[number]:
                line.edit.setText(wanted[number])
            line.remove.setVisible(number < len(wanted) - 1)
            line.rename(f"{self._name}.{number}", self.label, number + 1)

    def _want(self, count: int) -> None:
        while len(self._rows) < count:
            line = _Line(self.field.limit)
            line.edit.textEdited.connect(self._typed)
            line.edit.editingFinished.connect(self.left)
            line.remove.clicked.connect(lambda _on=False, line=line: self._drop(line))
            self.watch(line.edit)
            self._rows.append(line)
            self._list.addWidget(line)
            if len(self._rows) > 1:
                QWidget.setTabOrder(self._rows[-2].edit, line.edit)

    def _typed(self) -> None:
        texts = self._texts()
        if texts[-1].strip() and len(texts) < ENTRY_LIMIT:
            self._show(texts)
        self._tell()

    def _tell(self) -> None:
        entries = self._entries()
        if entries != self._value:
            self._value = entries
            self.edited.emit(entries)

    def _drop(self, line: "_Line") -> None:
        number = self._rows.index(line)
        texts = self._texts()
        del texts[number]
        self._restructure(texts, max(number - 1, 0))

    def _restructure(self, texts: list[str], focus: int) -> None:
        """Show other lines as a step of its own and put the cursor at the end of one of them."""
        self.left.emit()
        self._show(texts[:-1] if texts and not texts[-1] else texts)
        self._tell()
        self.left.emit()
        edit = self._rows[focus].edit
        move_focus(edit)
        edit.end(False)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter, Backspace and the arrows work on whole lines."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            number = next((i for i, line in enumerate(self._rows) if line.edit is watched), None)
            if number is not None and self._key(number, event):
                return True
        return super().eventFilter(watched, event)

    def _key(self, number: int, event: QKeyEvent) -> bool:
        texts, key = self._texts(), Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._enter(number, texts)
        if key == Qt.Key.Key_Backspace and not texts[number] and number > 0:
            del texts[number]
            self._restructure(texts, number - 1)
            return True
        if key in _MOVES:
            return self._arrow(number, _MOVES[key], event.modifiers(), texts)
        return False

    def _enter(self, number: int, texts: list[str]) -> bool:
        if number < len(texts) - 1:
            if texts[number + 1]:
                texts.insert(number + 1, "")
                self._show(texts[:-1])
            move_focus(self._rows[number + 1].edit)
        return True

    def _arrow(self, number: int, step: int, keys: Qt.KeyboardModifier, texts: list[str]) -> bool:
        other = number + step
        plain = keys & ~Qt.KeyboardModifier.KeypadModifier
        if plain == Qt.KeyboardModifier.NoModifier and 0 <= other < len(texts):
            move_focus(self._rows[other].edit)
            return True
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if plain == both:
            if 0 <= other < len(texts) - 1 and number < len(texts) - 1:
                texts[number], texts[other] = texts[other], texts[number]
                self._restructure(texts, other)
            return True
        return False

    @override
    def control(self, index: int | None = None) -> QWidget:
        """Return a line, the first by default."""
        shown = len(self._texts())
        return self._rows[min(index or 0, shown - 1)].edit

    @override
    def reveal(self, index: int | None = None, span: tuple[int, int] | None = None) -> QWidget:
        """Select what is meant; without a line, go to the one that waits for the next entry."""
        if index is None:
            return self._rows[len(self._texts()) - 1].edit
        edit = self._rows[min(index, len(self._texts()) - 1)].edit
        if span is not None:
            edit.setSelection(span[0], span[1] - span[0])
        return edit

    @override
    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Take which lines are meant."""
        self._blocked = {mark.index for mark in marks if mark.level == "block"}

    @override
    def set_state(self, *, invalid: bool, description: str) -> None:
        """Draw only those lines as invalid that a finding is about; all when it is about none of them."""
        for number, control in enumerate(self.controls()):
            control.setProperty("invalid", invalid and bool({number, None} & self._blocked))
            control.setAccessibleDescription(description)
            control.update()

    @override
    def controls(self) -> Sequence[QWidget]:
        """Return the lines that are shown."""
        return [line.edit for line in self._rows if not line.isHidden()]


class _Line(QWidget):
    """One line with its button. The button is for the mouse: Backspace does the same for the keyboard."""

    def __init__(self, limit: int) -> None:
        super().__init__()
        self._number = Label("", "small", "text2")
        self.edit = LineEdit(name="line", placeholder=_("Add a line"))
        self.edit.setMaxLength(limit)
        self.remove = IconButton("x", _("Remove this line"), name="remove")
        self.remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = self.remove.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.remove.setSizePolicy(policy)
        row(self._number, self.edit, self.remove, gap=6, parent=self)
        self.retheme()

    def retheme(self) -> None:
        """Keep the numbers in a column."""
        self._number.setFixedWidth(px(18))

    def rename(self, name: str, label: str, number: int) -> None:
        """Take the object name and say which line of what it is."""
        self.edit.setObjectName(name)
        self.edit.setAccessibleName(_("{field}, line {number}").format(field=label, number=number))
        self.remove.setObjectName(f"{name}.remove")
        self._number.setText(f"{number}")
