"""The parts of the page and which of them is shown; ``page`` decides what happens."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import Literal

from PySide6.QtWidgets import QStackedWidget, QWidget

from playbook_app.domain.quiz.attempt import Question, QuizAttempt
from playbook_app.domain.quiz.certainty import LEVELS
from playbook_app.i18n import _
from playbook_app.i18n.items import CERTAINTY
from playbook_app.services.drafts import Drafts
from playbook_app.services.progress import Progress
from playbook_app.ui.override import override
from playbook_app.ui.quiz.asking import Asking
from playbook_app.ui.quiz.frame import Frame
from playbook_app.ui.quiz.header import QuizHeader
from playbook_app.ui.quiz.results import NextPanel, ResultList
from playbook_app.ui.quiz.start import StartPage
from playbook_app.ui.widgets.base import announce
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.floating import EmptyState
from playbook_app.ui.widgets.focus import move_focus
from playbook_app.ui.widgets.page import Page

State = Literal["gone", "start", "asking", "again", "told", "results", "looking"]


class QuizStage(Page):
    """Header over one of: nothing to ask, what is coming, a question with its panel, the results."""

    def __init__(self, progress: Progress, drafts: Drafts, back: Callable[[], None]) -> None:
        super().__init__(name="quiz", title=_("Questions"))
        self._progress = progress
        self._state: State = "gone"
        self._attempt: QuizAttempt | None = None
        self._seen: Question | None = None
        self._header = QuizHeader()
        self._header.leave.clicked.connect(back)
        self._asking = Asking(drafts)
        self._question, self._panel = self._asking.view, self._asking.panel
        self._results, self._next, self._start = ResultList(), NextPanel(), StartPage()
        self._start.later.clicked.connect(back)
        self._gone = _make_gone(back)
        self._asking_frame = Frame(self._question, self._panel, name="quiz")
        self._results_frame = Frame(self._results, self._next, name="quiz.results")
        self._stack = QStackedWidget()
        for part in (self._gone, self._start, self._asking_frame, self._results_frame):
            self._stack.addWidget(part)
        column(self._header, (self._stack, 1), parent=self)

    def _bind_keys(self) -> None:
        self.bind("H", _("Show the hint"), self._show_hint)
        self.bind("U", _("Undo"), self._undo)
        self.bind("Ctrl+Z", _("Undo, also while typing"), self._undo)
        self.bind("Ctrl+Y", _("Do it again"), self._redo)
        self.list_key(_("1 to 8"), _("Pick, tick, rate or sort (or A to H)"))
        self.list_key(_("Alt+Up, Alt+Down"), _("Move a step"))
        self.list_key("Ctrl+Enter", _("Check what is written"))
        for level in LEVELS:
            self.bind(f"Alt+{level}", _(CERTAINTY[level]), partial(self._panel.sureness.choose, level))

    def _show_alone(self, state: State, part: QWidget) -> None:
        """Show a part without the header: nothing has been begun."""
        self._state, self._attempt = state, None
        self._header.hide()
        self._stack.setCurrentWidget(part)
        self._set_tab_order()

    def _show_frame(self, frame: Frame) -> None:
        self._header.show()
        self._stack.setCurrentWidget(frame)
        frame.to_top()
        frame.arrange()
        self._set_tab_order()

    def _tell(self, attempt: QuizAttempt, question: Question, next_words: str, kept: str) -> None:
        """Show what was answered, why it was right or wrong, and the rule."""
        said = self._asking.tell(attempt, question, next_words, kept=kept)
        self._asking_frame.keep_in_sight(self._asking.area.in_sight())
        self._set_tab_order()
        announce(self, said, assertive=True)

    def _show_progress(self) -> None:
        attempt = self._attempt
        assert attempt is not None
        total = len(attempt.questions)
        done = sum(question.closed for question in attempt.questions)
        number = min(attempt.index + (0 if self._state == "told" else 1), total)
        self._header.show_finished(finished=attempt.complete)
        left = total - done
        minutes = self._progress.standing().pace.minutes(left) if left else 0  # as Today and Practice say it
        self._header.show_progress(done, total, number, minutes)

    def _set_tab_order(self) -> None:
        """Let Tab go from the top to the answers and on to what is beside them."""
        stops: list[QWidget] = [self._header.leave]
        if self._state == "start":
            stops = self._start.stops()
        elif self._state == "results":
            stops += [*self._results.buttons.values(), *self._next.stops()]
        else:
            stops += [*self._question.stops(), *self._panel.stops()]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _focus_first(self) -> None:
        first = self.first_focus()
        if first is not None:
            move_focus(first)

    def _to_next(self, *, stays: bool) -> None:
        """Stand on what leads on; where that is below the reasons, they are not scrolled away for it."""
        if self._asking_frame.beside or not stays:
            move_focus(self._panel.next)

    def _undo(self) -> None:
        if self._state == "asking":
            self._asking.undo()

    def _redo(self) -> None:
        if self._state == "asking":
            self._asking.redo()

    def _show_hint(self) -> None:
        stop = self._question.focus_stop()
        if self._state != "asking" or stop is None:
            return
        if self._panel.hint.hasFocus():  # it goes away
            move_focus(stop)
        self._panel.show_hint()

    @override
    def first_focus(self) -> QWidget | None:
        """Focus the answers, or what leads on."""
        if self._state == "asking":
            return self._question.focus_stop()
        if self._state == "start":
            return self._start.begin
        if self._state == "results":
            return self._next.buttons[0]
        return self._gone.findChild(Button) if self._state == "gone" else self._panel.next

    @override
    def panes(self) -> list[QWidget]:
        """Top, question or list, panel."""
        if self._state == "start":
            return [self._start]
        if self._state == "results":
            return [self._header, self._results, self._next]
        return [self._header, self._question, self._panel]


def _make_gone(back: Callable[[], None]) -> EmptyState:
    button = Button(_("Go back"), "primary", name="quiz.gone")
    button.clicked.connect(back)
    text = _("Its lesson was removed or changed. Your answers are kept.")
    return EmptyState("books", _("There are no questions here"), text, button=button)
