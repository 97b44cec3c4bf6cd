"""Before a check or an assessed sitting: what is coming, and exactly what a manager will see of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from playbook_app.domain.quiz.assessed import Notice
from playbook_app.i18n import _, ngettext
from playbook_app.i18n.items import NOT_SEEN, SEEN
from playbook_app.ui.widgets.boxes import column, holder, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.check import CheckRow
from playbook_app.ui.widgets.columns import PageBody, clear_layout
from playbook_app.ui.widgets.flow import ColumnGrid
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.lists import listing
from playbook_app.ui.widgets.scroll import ScrollPage
from playbook_app.ui.widgets.trouble import Trouble

_LEAST_CARD = 330


class StartPage(QWidget):
    """One primary button; ``certainty`` is whether each answer will say how sure it is."""

    wanted = Signal()
    sharing_wanted = Signal()
    certainty_set = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.begin = Button(_("Start"), "primary", name="quiz.begin", keys="Enter", size="lg")
        self.begin.clicked.connect(self.wanted)
        self.later = Button(_("Not now"), "ghost", name="quiz.later", size="lg")
        self.sharing = Button(
            _("All of it, and what is kept about me"), "link", name="quiz.sharing", size="sm"
        )
        self.sharing.clicked.connect(self.sharing_wanted)
        self.sharing.setParent(self)
        self.sharing.hide()
        self.trouble = Trouble(name="quiz.start_trouble")
        self.certainty = CheckRow(
            _("Ask me how sure I am of each answer"),
            name="quiz.certainty",
            meta=_("You see afterwards how often you were right when you were sure."),
        )
        self.certainty.toggled.connect(self.certainty_set)
        self._body = column()
        self._title, self._line = Label("", "h1"), Label("", "body", "text2")
        buttons = holder(row(self.begin, self.later, None, gap=4))
        parts = (self._title, 6, self._line, self._body, 20, self.certainty, 20, self.trouble, buttons, None)
        self._scroller = ScrollPage(PageBody(column(*parts)), name="quiz.start")
        column(self._scroller, parent=self)

    def stops(self) -> list[QWidget]:
        """Return the controls in order, for Tab."""
        return [self.sharing, self.certainty, self.begin, self.later]

    def show_check(self, lesson: str, questions: int, *, certainty: bool) -> None:
        """Say what a check is."""
        words = ngettext("{n} question", "{n} questions", questions).format(n=questions)
        self._title.setText(_("Check yourself: {lesson}").format(lesson=lesson))
        self._line.setText(
            _("{questions}, one answer each. What was right comes at the end.").format(questions=words)
        )
        self._show(certainty=certainty)
        self.begin.change(_("Start the check"))

    def show_assessed(self, lesson: str, notice: Notice) -> None:
        """Say what the sitting is, and what of it will be seen."""
        words = ngettext("{n} question", "{n} questions", notice.questions).format(n=notice.questions)
        line = _("{questions}, one answer each, no hints. {percent} of 100 points pass. No clock runs.")
        self._title.setText(_("Assessed: {lesson}").format(lesson=lesson))
        self._line.setText(line.format(questions=words, percent=notice.pass_mark))
        self._show(certainty=notice.certainty)
        grid = ColumnGrid(columns=2, least=_LEAST_CARD, gap=16)
        seen = [_(SEEN[name]) for name in notice.seen if name in SEEN]
        hidden = [_(NOT_SEEN[name]) for name in notice.not_seen if name in NOT_SEEN]
        grid.add(listing(_("Your manager will see"), seen, "eye"))
        grid.add(listing(_("Your manager will not see"), hidden, "shield-check"))
        note = _(
            "An answer cannot be changed once it is given. If you mis-clicked, you can say so beside the "
            "question at the end: your manager sees that you did, and the score stays."
        )
        self._body.addSpacing(20)
        self._body.addWidget(grid)
        self._body.addSpacing(12)
        self._body.addWidget(Label(note, "small", "text2"))
        self._body.addSpacing(8)
        self._body.addWidget(holder(row(self.sharing, None)))
        self.sharing.show()
        self.begin.change(_("Start the assessed sitting"))

    def _show(self, *, certainty: bool) -> None:
        clear_layout(self._body)
        self._scroller.begin_at_top()
        self.trouble.hide()
        self.certainty.blockSignals(True)
        self.certainty.setChecked(certainty)
        self.certainty.blockSignals(False)
