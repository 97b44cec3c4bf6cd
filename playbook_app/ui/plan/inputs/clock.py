"""An input for a time of day, typed as people write it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from playbook_app.domain.plan.fields import Field
from playbook_app.i18n import _, plan_words
from playbook_app.ui.override import override
from playbook_app.ui.plan.dates import read_clock
from playbook_app.ui.plan.inputs.base import Input, Option
from playbook_app.ui.theme.theme import font, px
from playbook_app.ui.widgets.boxes import MIDDLE, row
from playbook_app.ui.widgets.fields import LineEdit


class ClockInput(Input):
    """A time of day or nothing; what cannot be read yet changes nothing."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._value: int | None = None
        self.edit = LineEdit(name="clock", placeholder=_("Hours:minutes"))
        self.edit.textEdited.connect(self._typed)
        self.edit.editingFinished.connect(self._finished)
        self.watch(self.edit)
        self.retheme()
        row((self.edit, 0, MIDDLE), None, parent=self)

    def retheme(self) -> None:
        """Keep the line as wide as its placeholder."""
        self.edit.setFont(font("body"))
        self.edit.setFixedWidth(px(138))

    def _typed(self, text: str) -> None:
        found = read_clock(text)
        if (found is not None or not text.strip()) and found != self._value:
            self._value = found
            self.edited.emit(found)

    def _finished(self) -> None:
        self._write()
        self.left.emit()

    def _write(self) -> None:
        self.edit.setText("" if self._value is None else plan_words.time_of_day(self._value))

    @override
    def show_value(self, value: Any, options: Sequence[Option] = ()) -> None:
        """Show the time."""
        if value != self._value or not self.edit.hasFocus():
            self._value = value
            self._write()

    @override
    def control(self, index: int | None = None) -> QWidget:
        """Return the line."""
        return self.edit
