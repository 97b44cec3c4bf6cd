"""One question with its panel: what is in hand, undoing, and showing what it was worth."""

from playbook_app.domain.quiz.attempt import Question, QuizAttempt
from playbook_app.i18n import _
from playbook_app.i18n.items import INSTRUCTIONS
from playbook_app.services.drafts import Drafts
from playbook_app.ui.quiz.answers.base import AnswerArea
from playbook_app.ui.quiz.answers.write import WriteArea
from playbook_app.ui.quiz.hand import Hand
from playbook_app.ui.quiz.panel import AnswerPanel, Verdict
from playbook_app.ui.quiz.question import QuestionView
from playbook_app.ui.widgets.base import announce


class Asking:
    """Holds the view and the panel together; the page says when."""

    def __init__(self, drafts: Drafts) -> None:
        self.view, self.panel = QuestionView(), AnswerPanel()
        self._drafts = drafts
        self._key = ("", "")
        self.hand = Hand("")
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
        self.view.show_question(question, lesson, language)
        self.hand = Hand(self.area.written())

    def ask(self, attempt: QuizAttempt, question: Question) -> None:
        """Wait for an answer, with what was in hand when somebody left it."""
        self._key = (attempt.id, question.id)
        draft = self._drafts.of(*self._key)
        if draft:
            self.area.write(draft)
            self.hand = Hand(self.area.written())
        self._show_panel(attempt, question)

    def reopen(self, attempt: QuizAttempt, question: Question) -> None:
        """Wait for another try."""
        self.area.reopen()
        self.hand = Hand(self.area.written())
        self._show_panel(attempt, question)

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
        self.hand.change(self.area.written())
        self._show_ready()

    def _show_ready(self) -> None:
        if not self.area.locked:
            self.panel.show_ready(ready=not self.missing(), undo=self.hand.can_undo)

    def undo(self) -> None:
        """Go back to what was in hand before."""
        if not self.hand.can_undo:
            return
        self.area.write(self.hand.undo())
        self._show_ready()
        announce(self.view, _("Undone"))

    def missing(self) -> str:
        """Return what is still to do before it can be checked; empty when nothing is."""
        if self.area.response is None:
            return f"{_(INSTRUCTIONS[self.area.face.type])}."
        asked = not self.panel.sureness.isHidden()
        return _("Say how sure you are.") if asked and not self.panel.sureness.level else ""

    def keep(self) -> None:
        """Keep what is in hand for coming back; raises ``Problem``."""
        self._drafts.keep(*self._key, self.area.written())

    def tell(self, attempt: QuizAttempt, question: Question, next_words: str, *, saved: bool) -> str:
        """Show what the answer was worth; return what a screen reader says."""
        item, mark = question.item, question.mark
        assert item is not None
        assert mark is not None
        view = attempt.view(question.id)
        self.area.question = question
        self.area.show_result(mark, full=view.explanation)
        note = self.area.verdict_note(mark) if view.explanation or item.type != "single" else ""
        verdict = Verdict.of(item, mark, note, full=view.explanation)
        mis_click = _("I mis-clicked") if saved and view.mis_click else ""
        if view.may_note:
            mis_click = _("I mis-clicked: note it for my manager")
        self.panel.show_verdict(verdict, next_words, saved=saved, mis_click=mis_click)
        parts = (f"{verdict.title}.", self.area.spoken(mark, full=view.explanation), verdict.rule)
        return " ".join(part for part in parts if part)

    def show_noted(self, rule: str, quote: str) -> None:
        """Say that a disagreement is kept."""
        if isinstance(self.area, WriteArea):
            self.area.show_noted(rule, quote)
