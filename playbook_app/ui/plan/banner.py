"""A line over the editor that stays: the plan can only be read, a file is being written, a draft is newer."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from playbook_app.ui.widgets.base import announce
from playbook_app.ui.widgets.boxes import MIDDLE, column
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon
from playbook_app.ui.widgets.spread import Spread
from playbook_app.ui.widgets.surfaces import Card


class Banner(QWidget):
    """Hidden until it has something to say; with at most one button."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._icon = Icon("info-fill", 18, "accent")
        self._words = Label("", "smallM")
        self.button = Button("", "secondary", name=f"{name}.action", size="sm")
        self.button.clicked.connect(self._act)
        self._action: Callable[[], object] | None = None
        line = Spread(gap=12)
        for part in (self._words, self.button):
            line.add(part)
        body = column(line)
        card = Card(fill="accentSoft", border="accentBorder", radius=10)
        card.set_content(body, (14, 8, 10, 8))
        column((card, 0, MIDDLE), margins=(20, 10, 20, 10), parent=self)
        self.hide()

    def say(self, words: str, action: str = "", on_action: Callable[[], object] | None = None) -> None:
        """Show words, with a button when ``action`` names one; no words hide the banner."""
        self._words.setText(words)
        self.button.change(action)
        self.button.setVisible(bool(action))
        self._action = on_action
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        if words:
            announce(self, words)

    def _act(self) -> None:
        if self._action is not None:
            self._action()
