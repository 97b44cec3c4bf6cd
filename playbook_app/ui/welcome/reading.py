"""Shown while the packs are read: on the first start, and after an update."""

from playbook_app.i18n import _
from playbook_app.ui.widgets.boxes import column, row
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import BrandMark
from playbook_app.ui.widgets.page import Page


class ReadingPage(Page):
    """Says what is being waited for; the window goes on by itself."""

    def __init__(self) -> None:
        super().__init__(name="reading", title=_("Reading the lessons"))
        words = _("Once now, and again after an update. It takes a few seconds.")
        body = column(
            row(None, BrandMark(44), None),
            20,
            Label(self.title, "h1", centered=True),
            8,
            Label(words, tone="text2", centered=True),
        )
        column(None, body, None, margins=(32, 32, 32, 32), parent=self)
