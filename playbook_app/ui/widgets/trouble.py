"""What went wrong with the thing at hand, beside the control that will try it again."""

from playbook_app.base.problem import Problem
from playbook_app.i18n.problems import describe
from playbook_app.ui.widgets.base import announce, set_names
from playbook_app.ui.widgets.boxes import TOP, column, row
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon
from playbook_app.ui.widgets.surfaces import Card


class Trouble(Card):
    """Hidden until something could not be saved; says what is wrong and what to do."""

    def __init__(self, *, name: str) -> None:
        super().__init__(fill="warningSoft", border="warningBorder", radius=10)
        self._title, self._remedy = Label("", "bodyS"), Label("", "small", "text2")
        set_names(self, name)
        words = column(self._title, self._remedy, gap=2)
        icon = Icon("warning-fill", 18, "warning")
        self.set_content(row((icon, 0, TOP), (words, 1), gap=10), (12, 10, 12, 12))
        self.hide()

    def show_problem(self, problem: Problem) -> None:
        """Say it, also to a screen reader."""
        words = describe(problem)
        self._title.setText(words.title)
        self._remedy.setText(words.remedy)
        self._remedy.setVisible(bool(words.remedy))
        self.setAccessibleName(words.title)
        self.show()
        announce(self, f"{words.title} {words.remedy}".strip(), assertive=True)
