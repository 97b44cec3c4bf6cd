"""The offer of the first day: find out what is known already."""

from PySide6.QtCore import Signal

from playbook_app.i18n import _
from playbook_app.i18n.review import placement_line
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.surfaces import Card


class PlacementCard(Card):
    """Offers some questions from all lessons; whoever declines is not asked again."""

    started = Signal()
    declined = Signal()

    def __init__(self, questions: int, takes: int) -> None:
        super().__init__()
        start = Button(_("Find out"), name="today.placement")
        start.clicked.connect(self.started)
        no = Button(_("No, thanks"), "ghost", name="today.placement.no")
        no.setAccessibleDescription(_("Do not offer the questions about what you know already again"))
        no.clicked.connect(self.declined)
        buttons = Flow(gap=8)
        buttons.add(start)
        buttons.add(no)
        title = Label(_("Know some of this already?"), "h3")
        line = Label(placement_line(questions, takes), "small", "text2")
        self.set_content(column(title, 2, line, 14, buttons), (24, 20, 24, 20))
