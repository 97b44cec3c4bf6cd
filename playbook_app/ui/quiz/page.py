"""Questions one after the other: answer, see why, keep the rule, go on. Every answer is kept at once.

The person wants to know whether they would have done it right, and why. They must be able to
change their mind before checking, must not lose an answer to a full disk or a closed window,
and must not skip an explanation because a key was pressed twice.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from playbook_app.base.problem import Problem
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.quiz.attempt import NotOpenError, Question, QuizAttempt
from playbook_app.domain.quiz.places import COLD
from playbook_app.i18n import _
from playbook_app.services.drafts import Drafts
from playbook_app.services.progress import Progress
from playbook_app.ui.models import destinations as to
from playbook_app.ui.override import override
from playbook_app.ui.quiz.answers.single import ENTER
from playbook_app.ui.quiz.follow import NextStep, next_steps
from playbook_app.ui.quiz.returns import kept_words
from playbook_app.ui.quiz.sitting import STARTS, Sittings, Wish
from playbook_app.ui.quiz.stage import QuizStage
from playbook_app.ui.theme.theme import theme
from playbook_app.ui.widgets.base import announce
from playbook_app.ui.widgets.focus import move_focus
from playbook_app.ui.widgets.pause import Pause


class QuizPage(QuizStage):
    """Shows one attempt; ``show_quiz`` says of which lesson or place."""

    def __init__(
        self, sittings: Sittings, progress: Progress, drafts: Drafts, go: to.Go, back: Callable[[], None]
    ) -> None:
        super().__init__(progress, drafts, back)
        self._sittings, self._study, self._go = sittings, sittings.study, go
        self._wish = Wish(LessonRef("", ""))
        self._steps: tuple[NextStep, ...] = ()
        self._pause = Pause(self)
        self._connect()
        self.bind("Enter", _("Check the answer"), self._enter)
        self.bind("Space", _("Next question"), self._space)
        self._bind_keys()

    def _connect(self) -> None:
        self._start.wanted.connect(self._begin)
        self._start.sharing_wanted.connect(lambda: self._go(to.Sharing()))
        self._start.certainty_set.connect(self._keep_certainty)
        self._next.certainty_set.connect(self._keep_certainty)
        self._question.confirmed.connect(self._enter)
        self._question.disagreed.connect(self._dispute)
        self._question.stops_changed.connect(self._set_tab_order)
        self._panel.sureness.confirmed.connect(self._enter)
        self._panel.check_wanted.connect(self.check)
        self._panel.next_wanted.connect(self.go_on)
        self._panel.hint_wanted.connect(self._show_hint)
        self._panel.undo_wanted.connect(self._undo)
        self._panel.lesson_wanted.connect(self._open_lesson)
        self._panel.mis_click_said.connect(self._mis_clicked)
        self._results.look_wanted.connect(self._look_again)
        self._next.taken.connect(self._take)

    # ------------------------------------------------------------------ showing

    def show_quiz(self, ref: LessonRef, again: bool = False, mode: str = to.LEARNING) -> None:
        """Go on with an attempt or show how it went; start one if ``again`` or there is none.

        Raises ``Problem`` when the lesson cannot be read or the start not be kept.
        """
        self._wish = Wish(ref, again, mode)
        if not self._sittings.known(ref):
            self._show_alone("gone", self._gone)
            return
        self.set_title(self._sittings.title(COLD if mode == to.COLDLY else ref))
        attempt = self._sittings.going(self._wish)
        if attempt is None:
            self._show_start()
        elif attempt != self._attempt or self._state in {"gone", "start", "results"}:
            self._show_attempt(attempt)

    def _show_start(self) -> None:
        """Say what is coming before it starts."""
        lesson = self._sittings.summary(self._wish.ref)
        assert lesson is not None
        behaviour = STARTS[self._wish.mode]
        certainty = self._sittings.certainty(behaviour)
        if self._wish.mode == to.ASSESSING:
            notice = self._study.notice(lesson.ref, certainty=certainty)
            self._start.show_assessed(lesson.title, notice)
        else:
            self._start.show_check(lesson.title, len(lesson.items), certainty=certainty)
        self._show_alone("start", self._start)

    def _begin(self) -> None:
        try:
            self._show_attempt(self._sittings.begin(self._wish.ref, STARTS[self._wish.mode]))
        except Problem as problem:
            self._start.trouble.show_problem(problem)
            return
        self._focus_first()
        self._pause.begin()

    def _keep_certainty(self, on: bool) -> None:
        behaviour = STARTS.get(self._wish.mode) if self._attempt is None else self._attempt.behaviour
        assert behaviour is not None
        try:
            self._sittings.keep_certainty(behaviour, on=on)
        except Problem as problem:
            self.report(problem)

    def _show_attempt(self, attempt: QuizAttempt) -> None:
        self._attempt = attempt
        if attempt.complete:
            self._show_results()
        else:
            self._ask()

    def _ask(self) -> None:
        """Show the question to answer next."""
        attempt = self._attempt
        assert attempt is not None
        question = attempt.current
        assert question is not None
        self._state, self._seen = "asking", question
        self._asking_frame.to_top()
        self._asking.open(question, *self._sittings.asked(attempt, question))
        self._asking.ask(attempt, question)
        self._show_frame(self._asking_frame)
        self._show_progress()

    # ------------------------------------------------------------------ answering

    def check(self) -> None:
        """Submit the answer in hand; it is on disk before anything is shown."""
        attempt, seen = self._attempt, self._seen
        if self._state != "asking" or attempt is None or seen is None or self._pause.holds():
            return
        missing = self._asking.missing()
        if missing:
            announce(self, missing, assertive=True)
            return
        try:
            ahead = self._study.answer(
                attempt, self._asking.area.written(), certainty=self._panel.sureness.level
            )
        except NotOpenError:
            self.show_quiz(self._wish.ref, mode=self._wish.mode)
            return
        except Problem as problem:
            self._panel.trouble.show_problem(problem)
            return
        self._attempt, self._seen = ahead, ahead.question(seen.id)
        self._answered(ahead, self._seen)

    def _answered(self, attempt: QuizAttempt, question: Question) -> None:
        stage = attempt.view(question.id).stage
        if stage == "kept" or (attempt.complete and not attempt.behaviour.feedback_at_once):
            announce(self, _("Kept."))
            self._show_attempt(attempt)
            self._focus_first()
            self._pause.begin()
            return
        self._state = "again" if stage == "again" else "told"
        words = _next_words(stage, complete=attempt.complete)
        self._tell(attempt, question, words, kept_words(attempt, question, self._progress))
        self._show_progress()
        stop = self._question.focus_stop()
        stays = stop is not None and stop.isVisible()
        if stop is not None and stays:
            move_focus(stop)
        self._pause.begin(lambda: self._to_next(stays=stays))

    def go_on(self) -> None:
        """Go to the next question, to another try, to the results, or from a look back to the list."""
        if self._attempt is None or self._pause.holds():
            return
        if self._state == "looking":
            self._back_to_list()
        elif self._state == "again":
            self._try_again(self._attempt)
        elif self._state == "told":
            self._show_attempt(self._attempt)
            self._focus_first()
            if self._attempt.complete:
                self._pause.begin()

    def _try_again(self, attempt: QuizAttempt) -> None:
        assert self._seen is not None
        self._state = "asking"
        self._asking.reopen(attempt, self._seen)
        self._set_tab_order()
        self._focus_first()
        if self._asking.area.response is not None:  # what was wrong is still in hand
            self._pause.begin()

    def _mis_clicked(self) -> None:
        """Take the newest answer back and ask it again later; at the end of an assessed one, note it."""
        attempt, looked = self._attempt, self._seen if self._state == "looking" else None
        assert attempt is not None
        try:
            if looked is not None:
                self._attempt = self._study.note_mis_click(attempt, looked.id)
                self._panel.mis_click.hide()
                move_focus(self._panel.next)
                self.toast(_("Noted for your manager. The score stays."))
                return
            newest = attempt.question(attempt.record.steps[-1].question)
            ahead = self._study.mis_clicked(attempt)
        except Problem as problem:
            self._panel.trouble.show_problem(problem)
            return
        again = ahead.current is not None and ahead.current.shown.item == newest.shown.item
        later = _("Noted. The question comes back later.")
        self.toast(_("Noted. Here is the question once more.") if again else later)
        self._show_attempt(ahead)
        self._focus_first()
        self._pause.begin()

    def _dispute(self, rule: str, quote: str) -> None:
        assert self._attempt is not None
        assert self._seen is not None
        try:
            self._study.dispute(self._attempt, self._seen.id, rule, quote)
        except Problem as problem:
            self.report(problem)
            return
        self._asking.show_noted(rule, quote)

    def _enter(self) -> None:
        if self._state == "start":
            self._begin()
        elif self._state == "asking":
            self.check()
        else:
            self._space()

    def _space(self) -> None:
        if self._state == "results":
            self._take(0)
        elif self._state != "start":
            self.go_on()

    # ------------------------------------------------------------------ results

    def _show_results(self) -> None:
        attempt = self._attempt
        assert attempt is not None
        self._state, self._seen = "results", None
        self._results.show_results(attempt)
        lesson = self._sittings.summary(self._wish.ref if attempt.lesson == COLD else attempt.lesson)
        self._steps = next_steps(lesson, attempt, self._progress)
        self._next.show_steps(self._steps)
        self._next.show_certainty(on=self._sittings.certainty(attempt.behaviour))
        self._show_frame(self._results_frame)
        self._show_progress()
        announce(self, f"{self._results.score.text()}. {self._results.sure.text()}".strip())

    def _look_again(self, question_id: str) -> None:
        attempt = self._attempt
        assert attempt is not None
        self._state, self._seen = "looking", attempt.question(question_id)
        self._asking_frame.to_top()
        self._asking.open(self._seen, *self._sittings.asked(attempt, self._seen))
        self._show_frame(self._asking_frame)
        self._tell(attempt, self._seen, _("Back to the list"), "")
        move_focus(self._panel.next)

    def _back_to_list(self) -> None:
        seen = self._seen
        self._state, self._seen = "results", None
        self._show_frame(self._results_frame)
        if seen is not None:
            move_focus(self._results.buttons[seen.id])

    def _take(self, index: int) -> None:
        if self._pause.holds():  # a second press on "See how it went"
            return
        place = self._steps[index].place
        if place is not None:
            self._go(place)
            return
        assert self._attempt is not None
        try:
            attempt = self._sittings.begin(self._attempt.lesson, self._attempt.behaviour)
        except Problem as problem:
            self._next.trouble.show_problem(problem)
            return
        self._show_attempt(attempt)
        self._focus_first()

    def _open_lesson(self) -> None:
        if self._attempt is not None and self._seen is not None:
            self._go(to.LessonPage(self._seen.shown.lesson or self._attempt.lesson))

    # ------------------------------------------------------------------ for the window

    @override
    def leave(self) -> None:
        """Keep what is in hand."""
        if self._state == "asking":
            try:
                self._asking.keep()
            except Problem as problem:
                self.report(problem)

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
        if event.isAutoRepeat() and event.key() in {*ENTER, Qt.Key.Key_Space}:
            return  # a key that is held down goes on nowhere
        asking = self._state == "asking" and theme().single_keys and self._question.area is not None
        if asking and self._asking.area.key_pressed(event):
            return
        frame = self._results_frame if self._state == "results" else self._asking_frame
        if not frame.scroller.scroll_by_key(event):
            super().keyPressEvent(event)


def _next_words(stage: str, *, complete: bool) -> str:
    """Return where the button leads after feedback."""
    if stage == "again":
        return _("Try again")
    return _("See how it went") if complete else _("Next question")
