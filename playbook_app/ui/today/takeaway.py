"""The takeaway of the day: a line worth keeping from a lesson already read."""

from playbook_app.domain.content.model import LessonSummary
from playbook_app.i18n import _
from playbook_app.ui.models.destinations import Go, LessonPage
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.surfaces import Card


class TakeawayCard(Card):
    """One line and the way back to its lesson."""

    def __init__(self, lesson: LessonSummary, go: Go) -> None:
        super().__init__()
        again = Button(_("Read it again"), name="today.takeaway")
        again.setAccessibleDescription(lesson.title)
        again.clicked.connect(lambda: go(LessonPage(lesson.ref)))
        buttons = Flow(gap=8)
        buttons.add(again)
        line = Label(lesson.takeaway, "body")
        source = Label(lesson.title, "small", "text2")
        self.set_content(column(Label(_("Today’s takeaway"), "h3"), 10, line, 4, source, 14, buttons, None))
