"""The review on Practice: what is due, or when the next comes back."""

from PySide6.QtCore import Signal

from playbook_app.domain.review.agenda import Agenda
from playbook_app.i18n import _
from playbook_app.i18n.review import coming_line, due_line, rest_line
from playbook_app.ui.widgets.boxes import MIDDLE, column, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.surfaces import Card

MOST_DAYS = 3


class ReviewCard(Card):
    """Says how much is due and starts it; with nothing due it says what comes back when."""

    started = Signal()

    def __init__(self, agenda: Agenda, takes: int) -> None:
        super().__init__()
        self.start: Button | None = None
        ahead = coming_line([(day - agenda.today, count) for day, count in agenda.coming[:MOST_DAYS]])
        asked = len(agenda.asked)
        line = _("Nothing is due.")
        if agenda.due:
            line = due_line(asked, takes, agenda.waiting) if asked else rest_line(agenda.waiting)
        words = column(Label(_("Review"), "h3"), 2, Label(line, "body"))
        if ahead:
            words.addWidget(Label(ahead, "small", "text2"))
        content = row((words, 1), gap=14)
        if agenda.due:
            text = _("Review now") if asked else _("Review more")
            self.start = Button(text, name="practice.review", trail="arrow-right-bold")
            self.start.setAccessibleDescription(line)
            self.start.clicked.connect(self.started)
            content.addWidget(self.start, 0, MIDDLE)
        self.set_content(content)
