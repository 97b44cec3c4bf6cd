"""What every input of a form has in common, whatever kind of value it edits."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from playbook_app.domain.plan.fields import Field
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.schema import layout
from playbook_app.i18n import plan_words
from playbook_app.ui.override import override
from playbook_app.ui.plan.spots import Mark


@dataclass(frozen=True, slots=True)
class Option:
    """Something that can be chosen: the value for the plan and the words for the person."""

    value: str
    label: str


class Input(QWidget):
    """Edits one value of one field; ``name`` and ``label`` change when another record is shown."""

    edited = Signal(object)
    """The person gave the field this value."""
    left = Signal()
    """The person is done typing here: the next change is a step of its own."""
    fresh_wanted = Signal()
    """The person wants to choose a record that does not exist yet."""
    entered = Signal()
    """The field took the cursor: help for it is wanted."""

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field
        self.label = ""

    def bind(self, name: str, label: str) -> None:
        """Take the object name and the accessible name."""
        self.label = label
        control = self.control()
        control.setObjectName(name)
        control.setAccessibleName(label)

    def about(self, record: Record) -> None:
        """Take the record whose field this is; for inputs that show more than their value."""

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Take what the checks say; for inputs that show it inside their text."""

    def show_value(self, value: Any, options: Sequence[Option] = ()) -> None:  # noqa: ANN401 - any field's value
        """Show a value without announcing it; the cursor stays where it is when nothing differs."""
        raise NotImplementedError

    def control(self, index: int | None = None) -> QWidget:
        """Return the control that takes the cursor, for a line of a list that of line ``index``."""
        raise NotImplementedError

    def reveal(self, index: int | None = None, span: tuple[int, int] | None = None) -> QWidget:
        """Make ready to be shown at a line or at characters ``span`` and return the control to focus."""
        del span
        return self.control(index)

    def controls(self) -> Sequence[QWidget]:
        """Return what takes the cursor, in order."""
        return (self.control(),)

    def set_state(self, *, invalid: bool, description: str) -> None:
        """Draw the controls as invalid or not, and say why to assistive technology."""
        for control in self.controls():
            control.setProperty("invalid", invalid)
            control.setAccessibleDescription(description)
            control.update()

    def watch(self, control: QWidget) -> None:
        """Follow a control's cursor and leave undo and redo to the page."""
        control.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when the cursor comes and goes; keep undo whole instead of per field."""
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_undo(event):
            event.ignore()
            return True
        if kind == QEvent.Type.FocusIn:
            self.entered.emit()
        elif kind == QEvent.Type.FocusOut:
            self.left.emit()
        return False


def is_undo(event: QKeyEvent) -> bool:
    """Tell whether a key means undo or redo."""
    if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
        return True
    ctrl, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    if event.key() == Qt.Key.Key_Z:
        return event.modifiers() in (ctrl, ctrl | shift)
    return event.key() == Qt.Key.Key_Y and event.modifiers() == ctrl


def add_words(field: Field) -> str:
    """Return the words that add a record for a reference to point to ("Add a person")."""
    target = layout(Plan).by_key[field.target].record
    assert target is not None
    return plan_words.add_record(target.TYPE)
