"""The line to keep: what a lesson, a question or a turn comes down to."""

from playbook_app.ui.widgets.base import set_names
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.surfaces import Card


class RuleCard(Card):
    """One line on the accent's soft ground, under a word that says what it is ("Keep this rule")."""

    def __init__(self, caption: str, text: str, *, name: str, role: str = "bodyM") -> None:
        super().__init__(fill="accentSoft", border=None)
        set_names(self, name)
        self._words = Label(text, role)
        self.set_content(column(Label(caption, "capS", "accent"), 4, self._words), (16, 12, 16, 14))

    def show_rule(self, text: str) -> None:
        """Show another line."""
        self._words.setText(text)
