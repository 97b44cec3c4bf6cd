"""Beside a question: first how to answer, then what the answer was worth and the rule to keep."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from playbook_app.i18n import _
from playbook_app.ui.widgets.base import announce, set_names
from playbook_app.ui.widgets.boxes import MIDDLE, TOP, column, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon
from playbook_app.ui.widgets.rule import RuleCard
from playbook_app.ui.widgets.surfaces import Card
from playbook_app.ui.widgets.trouble import Trouble


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an answer was worth, in words. ``note`` may be empty."""

    right: bool
    note: str
    rule: str

    @property
    def title(self) -> str:
        """The verdict itself."""
        return _("Right") if self.right else _("Not quite")


class AnswerPanel(Card):
    """Its buttons change with what can be done."""

    check_wanted = Signal()
    next_wanted = Signal()
    hint_wanted = Signal()
    lesson_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(radius=14)
        set_names(self, "quiz.panel", _("Your answer"))
        self._icon = Icon("check-circle-fill", 22, "success")
        self._title, self._text = Label("", "h3"), Label("", "body", "text2")
        self.rule = RuleCard(_("Keep this rule"), "", name="quiz.rule")
        self._hint_words = Label("", "body")
        self._hint_card = self._make_hint_card()
        self.trouble = Trouble(name="quiz.trouble")
        self._saved = self._make_saved()
        self.check = Button(_("Check"), "primary", name="quiz.check", keys="Enter", size="lg")
        self.next = Button("", "primary", name="quiz.next", keys="Space", size="lg")
        self.hint = Button(_("Show the hint"), "ghost", name="quiz.hint", keys="H", size="lg")
        self.lesson = Button(_("Open lesson"), "ghost", name="quiz.lesson", size="lg")
        self.check.clicked.connect(self.check_wanted)
        self.next.clicked.connect(self.next_wanted)
        self.hint.clicked.connect(self.hint_wanted)
        self.lesson.clicked.connect(self.lesson_wanted)
        self._hint = ""
        self._fill()

    def _fill(self) -> None:
        buttons = Flow(gap=4)
        for button in self.stops():
            buttons.add(button)
        head = row((self._icon, 0, TOP), (self._title, 1, MIDDLE), gap=10)
        parts = (
            head,
            8,
            self._text,
            16,
            self.rule,
            self._hint_card,
            None,
            self.trouble,
            self._saved,
            buttons,
        )
        self.set_content(column(*parts, gap=0), 24)

    def _make_hint_card(self) -> Card:
        card = Card(fill="sunken", border=None, radius=10)
        icon = Icon("lightbulb", 20, "accent")
        card.set_content(row((icon, 0, TOP), (self._hint_words, 1), gap=10), (14, 12, 14, 14))
        return card

    @staticmethod
    def _make_saved() -> QWidget:
        line = QWidget()
        words = Label(_("Saved. You can stop here and go on later."), "small", "text2")
        row((Icon("check", 18, "text2"), 0, TOP), (words, 1), gap=10, margins=(0, 16, 0, 16), parent=line)
        return line

    def stops(self) -> list[Button]:
        """Return the buttons in order, for Tab."""
        return [self.check, self.next, self.hint, self.lesson]

    # ------------------------------------------------------------------ states

    def ask(self, hint: str) -> None:
        """Wait for an answer; ``hint`` may be empty."""
        self._hint = hint
        self._icon.hide()
        self._title.setText(_("Choose one answer"))
        self._text.setText(_("You can change your mind until you check it."))
        self._text.show()
        self.rule.hide()
        self._hint_card.hide()
        self._saved.hide()
        self.trouble.hide()
        self.check.setEnabled(False)
        self._show_buttons(self.check, *([self.hint] if hint else []))

    def wait_for_check(self) -> None:
        """Allow checking: an answer is picked."""
        self.check.setEnabled(True)

    def show_hint(self) -> None:
        """Show the hint if there is one and it is not shown yet."""
        if not self._hint or self.hint.isHidden():
            return
        self._hint_words.setText(self._hint)
        self._hint_card.show()
        self._show_buttons(self.check)
        announce(self, _("Hint: {hint}").format(hint=self._hint))

    def show_verdict(self, verdict: Verdict, next_words: str, *, saved: bool) -> None:
        """Say what the answer was worth; ``next_words`` says where the button leads.

        ``saved`` adds that it is kept (it was answered just now).
        """
        icon = ("check-circle-fill", "success") if verdict.right else ("x-circle-fill", "danger")
        self._icon.change(*icon)
        self._icon.show()
        self._title.setText(verdict.title)
        self._text.setText(verdict.note)
        self._text.setVisible(bool(verdict.note))
        self.rule.show_rule(verdict.rule)
        self.rule.show()
        self._hint_card.hide()
        self.trouble.hide()
        self._saved.setVisible(saved)
        self.next.change(next_words)
        self._show_buttons(self.next, self.lesson)

    def _show_buttons(self, *shown: Button) -> None:
        for button in self.stops():
            button.setVisible(button in shown)
