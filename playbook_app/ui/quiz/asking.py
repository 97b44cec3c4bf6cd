"""One question with its panel: what is in hand, undoing, and showing what it was worth."""

from PySide6.QtCore import QTimer

from playbook_app.base.problem import Problem
from playbook_app.domain.quiz.attempt import Question, QuizAttempt
from playbook_app.domain.quiz.certainty import certainty_mark
from playbook_app.i18n import _
from playbook_app.i18n.items import INSTRUCTIONS, certainty_earned
from playbook_app.services.drafts import Drafts
from playbook_app.ui.quiz.answers.base import AnswerArea
from playbook_app.ui.quiz.answers.write import WriteArea
from playbook_app.ui.quiz.hand import Hand
from playbook_app.ui.quiz.panel import AnswerPanel, Verdict
from playbook_app.ui.quiz.question import QuestionView
from playbook_app.ui.widgets.base import announce
from playbook_app.ui.widgets.focus import move_focus

KEEP_AFTER = 400
"""Milliseconds without a change after which what is in hand is on disk, off the way of an answer."""


class Asking:
    """Holds the view and the panel together; the page says when."""

    def __init__(self, drafts: Drafts) -> None:
        self.view, self.panel = QuestionView(), AnswerPanel()
        self._drafts = drafts
        self._key = ("", "")
        self.hand = Hand("")
        self._told = False
        self._soon = QTimer(self.view, singleShot=True, interval=KEEP_AFTER)
        self._soon.timeout.connect(self._keep_now)
        self.view.changed.connect(self._changed)
        self.panel.sureness.chosen.connect(self._show_ready)

    @property
    def area(self) -> AnswerArea:
        """Where the question is answered."""
        area = self.view.area
        assert area is not None
        return area

    def open(self, question: Question, lesson: str, language: str) -> None:
        """Show a question with an empty hand; ``lesson`` is its lesson's title."""
        self._hold("", "")
        self.view.show_question(question, lesson, language)
        self.hand = Hand(self.area.written())

    def ask(self, attempt: QuizAttempt, question: Question) -> None:
        """Wait for an answer, with what was in hand when somebody left it."""
        self._hold(attempt.id, _name(question))
        draft = self._drafts.of(*self._key)
        if draft:
            self.area.write(draft)
            self.hand = Hand(self.area.written())
        self._show_panel(attempt, question)

    def reopen(self, attempt: QuizAttempt, question: Question) -> None:
        """Wait for another try."""
        self._hold(attempt.id, _name(question))
        self.area.reopen()
        self.hand = Hand(self.area.written())
        self._show_panel(attempt, question)

    def _hold(self, attempt: str, question: str) -> None:
        """Keep what is in hand for this question from now on; for none with two empty texts."""
        self._soon.stop()
        self._told = False
        self._key = (attempt, question)

    def _show_panel(self, attempt: QuizAttempt, question: Question) -> None:
        assert question.item is not None
        view = attempt.view(question.id)
        before = attempt.record.steps[-1].question if attempt.record.steps else ""
        known = before in {one.id for one in attempt.questions}
        takes_back = known and before != question.id and not attempt.behaviour.feedback_at_once
        self.panel.ask(
            question.item,
            _("Check") if attempt.behaviour.feedback_at_once else _("Keep this answer"),
            hint=view.hint,
            certainty=view.certainty,
            mis_click=takes_back and attempt.view(before).mis_click,
        )
        self._show_ready()

    def _changed(self) -> None:
        self.hand.change(self.area.written(), self.area.run)
        self._show_ready()
        self._keep_soon()

    def _keep_soon(self) -> None:
        if self._key[0]:
            self._soon.start()

    def _keep_now(self) -> None:
        """Keep what is in hand; what cannot be kept is said once."""
        try:
            self.keep()
        except Problem as problem:
            if not self._told:
                self.panel.trouble.show_problem(problem)
            self._told = True

    def _show_ready(self) -> None:
        if not self.area.locked:
            self.panel.show_ready(ready=not self.missing(), undo=self.hand.can_undo)

    def undo(self) -> None:
        """Go back to what was in hand before, and to where that is."""
        if self.hand.can_undo:
            self._take_up(self.hand.undo(), _("Undone"))

    def redo(self) -> None:
        """Go forth again to what was undone last."""
        if self.hand.can_redo:
            self._take_up(self.hand.redo(), _("Done again"))

    def _take_up(self, written: str, said: str) -> None:
        before = self.area.written()
        self.area.write(written)
        by_button = self.panel.undo.hasFocus() and self.hand.can_undo  # it may be pressed again
        stop = self.area.changed_stop(before) or self.area.focus_stop()
        if stop is not None and not by_button:
            move_focus(stop)
        self._show_ready()
        self._keep_soon()
        announce(self.view, said)

    def missing(self) -> str:
        """Return what is still to do before it can be checked; empty when nothing is."""
        if self.area.response is None:
            return f"{_(INSTRUCTIONS[self.area.face.type])}."
        asked = not self.panel.sureness.isHidden()
        return _("Say how sure you are.") if asked and not self.panel.sureness.level else ""

    def keep(self) -> None:
        """Keep what is in hand for coming back; raises ``Problem``."""
        self._soon.stop()
        if self._key[0]:
            self._drafts.keep(*self._key, self.area.written())

    def tell(self, attempt: QuizAttempt, question: Question, next_words: str, *, kept: str) -> str:
        """Show what the answer was worth, and that it is ``kept``; return what a screen reader says."""
        self._hold("", "")
        item, mark, last = question.item, question.mark, question.last
        assert item is not None
        assert mark is not None
        assert last is not None
        view = attempt.view(question.id)
        self.area.question = question
        self.area.show_result(mark, full=view.explanation)
        note = self.area.verdict_note(mark) if view.explanation or item.type != "single" else ""
        sure = certainty_earned(last.certainty, certainty_mark(mark.score, last.certainty or 1))
        verdict = Verdict.of(item, mark, note, sure, full=view.explanation)
        mis_click = _("I mis-clicked") if kept and view.mis_click else ""
        if view.may_note:
            mis_click = _("I mis-clicked: note it for my manager")
        self.panel.show_verdict(verdict, next_words, kept=kept, mis_click=mis_click)
        spoken = self.area.spoken(mark, full=view.explanation)
        parts = (f"{verdict.title}.", spoken, f"{sure}." if sure else "", verdict.rule)
        return " ".join(part for part in parts if part)

    def show_noted(self, rule: str, quote: str) -> None:
        """Say that a disagreement is kept."""
        if isinstance(self.area, WriteArea):
            self.area.show_noted(rule, quote)


def _name(question: Question) -> str:
    """Return what a draft is kept under: another try has a draft of its own."""
    tries = len(question.steps)
    return f"{question.id}/{tries + 1}" if tries else question.id
