"""What is shown instead of the window when the data folder cannot be opened."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from playbook_app.base.problem import Problem
from playbook_app.i18n import _
from playbook_app.i18n.problems import describe
from playbook_app.ui.shell.brand import brand_icon
from playbook_app.ui.theme.theme import px, theme
from playbook_app.ui.widgets.boxes import TOP, column, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon
from playbook_app.ui.widgets.page import Page
from playbook_app.ui.widgets.scroll import ScrollPage

_WIDTH, _HEIGHT = 560, 300


class ProblemWindow(Page):
    """A small window: what is wrong, where, what to do; try again or close."""

    again = Signal()

    def __init__(self, problem: Problem) -> None:
        words = describe(problem)
        super().__init__(name="problem", title=words.title)
        self.setWindowTitle(_("Playbook"))
        self.setWindowIcon(brand_icon(theme().tokens.light.colour))
        said = column(Label(words.title, "h2"), gap=8)
        for text, role, tone in ((words.remedy, "body", "text"), (words.detail, "small", "text2")):
            if text:
                said.addWidget(Label(text, role, tone))
        said.addStretch(1)
        self.try_again = Button(_("Try again"), "primary", name="problem.again")
        self.try_again.clicked.connect(self.again)
        close = Button(_("Close"), name="problem.close")
        close.clicked.connect(self.close)
        content = QWidget()
        top = row((Icon("warning-fill", 28, "warning"), 0, TOP), (said, 1), gap=16)
        column((top, 1), 20, row(None, close, self.try_again, gap=8), margins=28, parent=content)
        column(ScrollPage(content), parent=self)
        for keys in ("Esc", "Ctrl+Q"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.close)
        self.try_again.setFocus()
        self.resize(px(_WIDTH), px(_HEIGHT))
