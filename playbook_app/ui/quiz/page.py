"""A lesson's questions: answer, see why, keep the rule, go on. Every answer is kept at once.

The person wants to know whether they would have done it right, and why. They must be able to
change their mind before checking, must not lose an answer to a full disk or a closed window,
and must not skip an explanation because a key was pressed twice.
"""

from collections.abc import Callable
from itertools import pairwise
from typing import Literal

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from playbook_app.base.problem import Problem
from playbook_app.domain.content.model import LessonRef, LessonSummary
from playbook_app.domain.quiz.attempt import NotOpenError, Question, QuizAttempt
from playbook_app.i18n import _
from playbook_app.services.library import Library
from playbook_app.services.progress import Progress
from playbook_app.services.study import Study
from playbook_app.ui.models import destinations as to
from playbook_app.ui.override import override
from playbook_app.ui.quiz.follow import NextStep, next_steps
from playbook_app.ui.quiz.frame import Frame
from playbook_app.ui.quiz.header import QuizHeader
from playbook_app.ui.quiz.panel import AnswerPanel, Verdict
from playbook_app.ui.quiz.question import QuestionView
from playbook_app.ui.quiz.results import NextPanel, ResultList
from playbook_app.ui.theme.theme import theme
from playbook_app.ui.widgets.base import announce
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.floating import EmptyState
from playbook_app.ui.widgets.focus import move_focus
from playbook_app.ui.widgets.page import Page
from playbook_app.ui.widgets.pause import Pause

State = Literal["gone", "asking", "told", "results", "looking"]


class QuizPage(Page):
    """Shows one attempt; ``show_quiz`` says of which lesson."""

    def __init__(
        self,
        study: Study,
        library: Library,
        progress: Progress,
        go: to.Go,
        back: Callable[[], None],
    ) -> None:
        super().__init__(name="quiz", title=_("Questions"))
        self._study, self._library, self._progress, self._go = study, library, progress, go
        self._state: State = "gone"
        self._attempt: QuizAttempt | None = None
        self._lesson: LessonSummary | None = None
        self._seen: Question | None = None
        self._steps: tuple[NextStep, ...] = ()
        self._pause = Pause(self)
        self._header = QuizHeader()
        self._header.leave.clicked.connect(back)
        self._question, self._panel = QuestionView(), AnswerPanel()
        self._results, self._next = ResultList(), NextPanel()
        self._gone = self._make_gone(back)
        self._asking_frame = Frame(self._question, self._panel, name="quiz")
        self._results_frame = Frame(self._results, self._next, name="quiz.results")
        self._stack = QStackedWidget()
        for part in (self._gone, self._asking_frame, self._results_frame):
            self._stack.addWidget(part)
        column(self._header, (self._stack, 1), parent=self)
        self._connect()

    def _connect(self) -> None:
        self._question.picked.connect(lambda _index: self._panel.wait_for_check())
        self._question.confirmed.connect(self._enter)
        self._panel.check_wanted.connect(self.check)
        self._panel.next_wanted.connect(self.go_on)
        self._panel.hint_wanted.connect(self._show_hint)
        self._panel.lesson_wanted.connect(self._open_lesson)
        self._results.look_wanted.connect(self._look_again)
        self._next.taken.connect(self._take)
        self.list_key(_("1 to 4"), _("Pick an answer (or A to D)"))
        self.bind("Enter", _("Check the answer"), self._enter)
        self.bind("Space", _("Next question"), self._space)
        self.bind("H", _("Show the hint"), self._show_hint)

    # ------------------------------------------------------------------ showing

    def show_quiz(self, ref: LessonRef, again: bool = False) -> None:
        """Go on with a lesson's attempt or show how it went; start one if ``again`` or there is none.

        Raises ``Problem`` when the lesson cannot be read or the start not be kept.
        """
        try:
            self._lesson = self._library.summary(ref)
        except KeyError:
            self._lesson = None
        if self._lesson is None or not self._lesson.items:
            self._show_gone()
            return
        self.set_title(_("Questions on {lesson}").format(lesson=self._lesson.title))
        attempt = None if again else self._study.last_quiz(ref)
        if attempt is None or (attempt.complete and not attempt.results.answered):
            attempt = self._study.restart_quiz(ref)
        if attempt != self._attempt or self._state in {"gone", "results"}:
            self._show_attempt(attempt)

    def _show_attempt(self, attempt: QuizAttempt) -> None:
        self._attempt = attempt
        if attempt.complete:
            self._show_results()
        else:
            self._ask()

    def _ask(self) -> None:
        """Show the question to answer next."""
        attempt, lesson = self._attempt, self._lesson
        assert attempt is not None
        assert lesson is not None
        question = attempt.current
        assert question is not None
        assert question.item is not None
        self._state, self._seen = "asking", question
        self._asking_frame.to_top()
        self._question.show_question(question, lesson.title)
        self._panel.ask(question.item.hint)
        self._show_frame(self._asking_frame)
        self._show_progress()

    def _tell(self, question: Question, next_words: str) -> None:
        """Show what was answered, why it was right or wrong, and the rule."""
        item, mark = question.item, question.mark
        assert item is not None
        assert mark is not None
        note = (
            ""
            if mark.right
            else _("The better answer is {letter}.").format(letter=self._question.letter_of_key())
        )
        verdict = Verdict(mark.right, note, item.rule)
        self._question.show_marks(mark.chosen.id)
        self._panel.show_verdict(verdict, next_words, saved=self._state == "told")
        self._asking_frame.keep_in_sight(self._question.marked_rows())
        parts = (verdict.title + ".", mark.chosen.reason, note, item.rule)
        announce(self, " ".join(part for part in parts if part), assertive=True)

    def _show_progress(self) -> None:
        attempt = self._attempt
        assert attempt is not None
        results = attempt.results
        number = min(attempt.index + (0 if self._state == "told" else 1), results.total)
        left = 0 if attempt.complete else results.total - results.answered
        self._header.show_finished(finished=attempt.complete)
        self._header.show_progress(results.answered, results.total, number, left)

    def _show_frame(self, frame: Frame) -> None:
        self._header.show()
        self._stack.setCurrentWidget(frame)
        frame.to_top()
        frame.arrange()
        self._set_tab_order()

    def _set_tab_order(self) -> None:
        """Let Tab go from the top to the answers and on to what is beside them."""
        stops: list[QWidget] = [self._header.leave]
        if self._state == "results":
            stops += [*self._results.buttons.values(), *self._next.buttons]
        else:
            stops += [*self._question.choices.rows, *self._panel.stops()]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    # ------------------------------------------------------------------ answering

    def check(self) -> None:
        """Submit the picked answer; it is on disk before anything is shown."""
        attempt, pick = self._attempt, self._question.pick
        if self._state != "asking" or attempt is None or self._seen is None:
            return
        if pick is None:
            announce(self, _("Choose an answer first."), assertive=True)
            return
        try:
            self._attempt = self._study.answer(attempt, self._question.option(pick).id)
        except NotOpenError:
            self.show_quiz(attempt.lesson)
            return
        except Problem as problem:
            self._panel.trouble.show_problem(problem)
            return
        self._state = "told"
        self._seen = self._attempt.question(self._seen.id)
        move_focus(self._question.choices.rows[pick])
        self._tell(self._seen, _("See how it went") if self._attempt.complete else _("Next question"))
        self._show_progress()
        self._pause.begin(lambda: move_focus(self._panel.next))

    def go_on(self) -> None:
        """Go to the next question, to the results, or from a look back to the list."""
        if self._pause.running or self._attempt is None:
            return
        if self._state == "looking":
            self._back_to_list()
        elif self._state == "told":
            self._show_attempt(self._attempt)
            self._focus_first()
            if self._attempt.complete:
                self._pause.begin()

    def _focus_first(self) -> None:
        first = self.first_focus()
        if first is not None:
            move_focus(first)

    def _enter(self) -> None:
        if self._state == "asking":
            self.check()
        else:
            self._space()

    def _space(self) -> None:
        if self._state == "results":
            self._take(0)
        else:
            self.go_on()

    def _show_hint(self) -> None:
        stop = self._question.focus_stop()
        if self._state != "asking" or stop is None:
            return
        if self._panel.hint.hasFocus():  # it goes away
            move_focus(stop)
        self._panel.show_hint()

    # ------------------------------------------------------------------ results

    def _show_results(self) -> None:
        attempt, lesson = self._attempt, self._lesson
        assert attempt is not None
        assert lesson is not None
        self._state, self._seen = "results", None
        self._results.show_results(attempt)
        known = self._progress.standing().lesson(attempt.lesson)
        self._steps = next_steps(lesson, attempt.results, known, self._progress.overview())
        self._next.show_steps(self._steps)
        self._show_frame(self._results_frame)
        self._show_progress()
        announce(self, self._results.score.text())

    def _look_again(self, item_id: str) -> None:
        attempt, lesson = self._attempt, self._lesson
        assert attempt is not None
        assert lesson is not None
        self._state, self._seen = "looking", attempt.question(item_id)
        self._asking_frame.to_top()
        self._question.show_question(self._seen, lesson.title)
        self._show_frame(self._asking_frame)
        self._tell(self._seen, _("Back to the list"))
        move_focus(self._panel.next)

    def _back_to_list(self) -> None:
        seen = self._seen
        self._state, self._seen = "results", None
        self._show_frame(self._results_frame)
        if seen is not None:
            move_focus(self._results.buttons[seen.id])

    def _take(self, index: int) -> None:
        if self._pause.running:  # a second press on "See how it went"
            return
        place = self._steps[index].place
        if place is not None:
            self._go(place)
            return
        assert self._attempt is not None
        try:
            attempt = self._study.restart_quiz(self._attempt.lesson)
        except Problem as problem:
            self._next.trouble.show_problem(problem)
            return
        self._show_attempt(attempt)
        self._focus_first()

    def _open_lesson(self) -> None:
        if self._lesson is not None:
            self._go(to.LessonPage(self._lesson.ref))

    # ------------------------------------------------------------------ nothing to ask

    def _make_gone(self, back: Callable[[], None]) -> EmptyState:
        button = Button(_("Go back"), "primary", name="quiz.gone")
        button.clicked.connect(back)
        text = _("Its lesson was removed or changed. Your answers are kept.")
        return EmptyState("books", _("There are no questions here"), text, button=button)

    def _show_gone(self) -> None:
        self._state, self._attempt = "gone", None
        self._header.hide()
        self._stack.setCurrentWidget(self._gone)

    # ------------------------------------------------------------------ for the window

    @override
    def first_focus(self) -> QWidget | None:
        """Focus the answers, or what leads on."""
        if self._state == "asking":
            return self._question.focus_stop()
        if self._state == "results":
            return self._next.buttons[0]
        return self._gone.findChild(Button) if self._state == "gone" else self._panel.next

    @override
    def panes(self) -> list[QWidget]:
        """Top, question or list, panel."""
        if self._state == "results":
            return [self._header, self._results, self._next]
        return [self._header, self._question, self._panel]

    @override
    def escape(self) -> bool:
        """Go from a look back to the list."""
        if self._state != "looking":
            return False
        self._back_to_list()
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer keys to the answers first; scroll from wherever focus is."""
        asking = self._state == "asking" and theme().single_keys
        if asking and self._question.choices.key_pressed(event):
            return
        frame = self._results_frame if self._state == "results" else self._asking_frame
        if not frame.scroller.scroll_by_key(event):
            super().keyPressEvent(event)
