"""A control for one action: what it does and how many minutes it takes; it wraps and is never cut."""

from playbook_app.i18n import _
from playbook_app.ui.widgets.boxes import MIDDLE, row
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import KeyCap
from playbook_app.ui.widgets.surfaces import CardButton


class ActRow(CardButton):
    """A row that is one button, with its minutes at the end and, before them, its key."""

    focus_radius = 8

    def __init__(self, words: str, minutes: int, *, name: str, keys: str = "") -> None:
        takes = _("{n} min").format(n=minutes)
        content = row((Label(words, "smallM"), 1), gap=8)
        if keys:
            content.addWidget(KeyCap(keys), 0, MIDDLE)
        content.addWidget(Label(takes, "small", "text2"), 0, MIDDLE)
        super().__init__(
            content, _("{words}, {minutes}").format(words=words, minutes=takes), margins=(10, 7, 10, 7)
        )
        self.setObjectName(name)
