"""A dialog that asks for one line of text."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from playbook_app.i18n import _
from playbook_app.ui.override import override
from playbook_app.ui.widgets.fields import LabeledField, LineEdit
from playbook_app.ui.widgets.floating import Dialog


class AskDialog(Dialog):
    """Asks for a line; ``answered`` carries it once it is not empty and confirmed (Enter or the button)."""

    answered = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        title: str,
        text: str,
        *,
        label: str,
        example: str,
        action: str,
        safe: str,
        name: str,
    ) -> None:
        self.line = LineEdit(name=f"{name}.line", label=label, placeholder=example)
        field = LabeledField(label, self.line)
        super().__init__(parent, title, text, action=action, safe=safe, name=name, content=field)
        self.focus_first(self.line)
        self.line.textChanged.connect(self._typed)
        self.line.returnPressed.connect(self._confirm)
        self._typed("")

    def _typed(self, text: str) -> None:
        self.action.setEnabled(bool(text.strip()))

    def _confirm(self) -> None:
        if self.action.isEnabled():
            self.accept()

    @override
    def accept(self) -> None:
        """Close and hand over the line: what follows may take the cursor."""
        words = self.line.text().strip()
        super().accept()
        self.answered.emit(words)


def version_dialog(parent: QWidget) -> AskDialog:
    """Return a dialog that asks for the note of a version."""
    return AskDialog(
        parent,
        _("Keep a version"),
        _("The plan is saved as it is now, and can be looked at and brought back later."),
        label=_("What is special about it"),
        example=_("Read by our lawyer"),
        action=_("Keep it"),
        safe=_("Cancel"),
        name="plan.version",
    )
