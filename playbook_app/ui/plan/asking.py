"""Dialogs that ask for one thing: a line of text, a kind of organisation."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from playbook_app.formats.plan_template import Template
from playbook_app.i18n import _, dates
from playbook_app.ui.override import override
from playbook_app.ui.widgets.boxes import MIDDLE, column, row
from playbook_app.ui.widgets.fields import LabeledField, LineEdit
from playbook_app.ui.widgets.floating import Dialog
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon
from playbook_app.ui.widgets.surfaces import CardButton


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


class KindDialog(Dialog):
    """Asks which starter plan to begin from; ``chosen`` carries its id."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, templates: Sequence[Template]) -> None:
        content = QWidget()
        cards = [starter_card(template, f"plan.kind.{template.id}") for template in templates]
        column(*cards, gap=8, parent=content)
        super().__init__(
            parent,
            _("What kind of organisation is it?"),
            _("Each begins with its own levels, stories and words; the twelve questions fill in the rest."),
            action=_("Begin"),
            safe=_("Cancel"),
            name="plan.kind",
            content=content,
        )
        self.action.hide()  # a kind is chosen by pressing it
        self.focus_first(cards[0] if cards else self.safe)
        for template, card in zip(templates, cards, strict=True):
            card.clicked.connect(partial(self._take, template.id))

    def _take(self, template: str) -> None:
        self.accept()
        self.chosen.emit(template)


def starter_card(template: Template, name: str) -> CardButton:
    """Return a starter plan as something to press: its title, and a line for whom it is."""
    words = column(Label(template.title, "bodyM"), Label(template.summary, "cap", "text2"), gap=1)
    arrow = Icon("caret-right-bold", 14, "text3")
    said = f"{template.title}. {template.summary}"
    made = CardButton(row((words, 1), (arrow, 0, MIDDLE), gap=12), said, margins=(14, 9, 14, 9))
    made.setObjectName(name)
    return made


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


def recovered_dialog(parent: QWidget, edited_at: datetime, *, beside: bool) -> Dialog:
    """Return a dialog about changes that never reached the file; ``beside`` when the file changed too."""
    words = _("There are changes from {day}, {time}, that are not in the file.").format(
        day=dates.day_long(edited_at.date()), time=dates.clock_time(edited_at)
    )
    if beside:
        words += " " + _("The file was changed by somebody else since then.")
    return Dialog(
        parent,
        _("Go on where you stopped?"),
        words,
        action=_("Use the changes"),
        safe=_("Open the saved one"),
        name="plan.recovered",
    )
