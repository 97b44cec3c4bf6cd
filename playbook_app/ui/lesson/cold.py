"""Before the text: an invitation to try a question or two cold. Mistakes are what they are for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from playbook_app.i18n import _, ngettext
from playbook_app.ui.widgets.base import set_names
from playbook_app.ui.widgets.boxes import TOP, column, holder, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon
from playbook_app.ui.widgets.surfaces import Card

_BELOW = 24


class ColdCard(QWidget):
    """Offered while a lesson is new; reading on is skipping it."""

    wanted = Signal()
    skipped = Signal()

    def __init__(self, questions: int) -> None:
        super().__init__()
        title = _("Try it cold")
        set_names(self, "lesson.cold", title)
        text = ngettext(
            "{n} question before you read. Mistakes are welcome: what surprises you is what stays.",
            "{n} questions before you read. Mistakes are welcome: what surprises you is what stays.",
            questions,
        ).format(n=questions)
        self.begin = Button(_("Answer first"), "secondary", name="lesson.cold.begin")
        self.skip = Button(_("Read first"), "ghost", name="lesson.cold.skip")
        self.begin.clicked.connect(self.wanted)
        self.skip.clicked.connect(self.skipped)
        buttons = Flow(gap=8)
        for button in (self.begin, self.skip):
            buttons.add(button)
        words = column(Label(title, "h3"), 2, Label(text, "body"), 12, buttons)
        line = row((Icon("lightbulb", 22, "accent"), 0, TOP), (holder(words), 1), gap=12)
        column(Card(line, fill="accentSoft", border=None), margins=(0, 0, 0, _BELOW), parent=self)
