"""Beside a question: first how to answer, then what the answer was worth and the rule to keep."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from playbook_app.domain.content.items.base import AnyFace, Mark
from playbook_app.i18n import _
from playbook_app.i18n.items import HOW, INSTRUCTIONS
from playbook_app.ui.quiz.sureness import Sureness
from playbook_app.ui.widgets.base import announce, set_names
from playbook_app.ui.widgets.boxes import MIDDLE, TOP, column, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon
from playbook_app.ui.widgets.rule import RuleCard
from playbook_app.ui.widgets.surfaces import Card
from playbook_app.ui.widgets.trouble import Trouble

TYPED = ("gap", "write")
"""Types in whose fields a single key is a letter: other keys are shown on the buttons."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an answer was worth, in words.

    ``note`` may be empty, ``rule`` is until the key is shown, ``sure`` where nobody asked how sure it was.
    """

    title: str
    icon: str
    tone: str
    note: str
    rule: str
    sure: str = ""

    @classmethod
    def of(cls, face: AnyFace, mark: Mark, note: str, sure: str, *, full: bool) -> "Verdict":
        """Judge the answer, never the learner."""
        rule = face.rule if full else ""
        if not face.graded:
            return cls(_("Compare"), "info-fill", "accent", note, rule)
        if mark.right:
            return cls(_("Right"), "check-circle-fill", "success", note, rule, sure)
        if mark.score > 0:
            return cls(_("Partly right"), "circle-half", "warning", note, rule, sure)
        return cls(_("Not quite"), "x-circle-fill", "danger", note, rule, sure)


class AnswerPanel(Card):
    """Its buttons change with what can be done."""

    check_wanted = Signal()
    next_wanted = Signal()
    hint_wanted = Signal()
    lesson_wanted = Signal()
    undo_wanted = Signal()
    mis_click_said = Signal()

    def __init__(self) -> None:
        super().__init__(radius=14)
        set_names(self, "quiz.panel", _("Your answer"))
        self._icon = Icon("check-circle-fill", 22, "success")
        self._title, self._text = Label("", "h3"), Label("", "body", "text2")
        self._sure = Label("", "smallM", "text2")
        self.sureness = Sureness()
        self.rule = RuleCard(_("Keep this rule"), "", name="quiz.rule")
        self._hint_words = Label("", "body")
        self._hint_card = self._make_hint_card()
        self.trouble = Trouble(name="quiz.trouble")
        self._kept = Label("", "small", "text2")
        self._saved = self._make_saved()
        self.check = Button(_("Check"), "primary", name="quiz.check", keys="Enter", size="lg")
        self.next = Button("", "primary", name="quiz.next", keys="Space", size="lg")
        self.hint = Button(_("Show the hint"), "ghost", name="quiz.hint", keys="H", size="lg")
        self.undo = Button(_("Undo"), "ghost", name="quiz.undo", keys="U", size="lg")
        self.lesson = Button(_("Open lesson"), "ghost", name="quiz.lesson", size="lg")
        self.mis_click = Button(_("I mis-clicked"), "ghost", name="quiz.mis_click", size="lg")
        self._hint = ""
        self._connect()
        self._fill()

    def _connect(self) -> None:
        for button, wanted in (
            (self.check, self.check_wanted),
            (self.next, self.next_wanted),
            (self.hint, self.hint_wanted),
            (self.undo, self.undo_wanted),
            (self.lesson, self.lesson_wanted),
            (self.mis_click, self.mis_click_said),
        ):
            button.clicked.connect(wanted)

    def _fill(self) -> None:
        buttons = Flow(gap=4)
        for button in self._buttons():
            buttons.add(button)
        head = row((self._icon, 0, TOP), (self._title, 1, MIDDLE), gap=10)
        parts = (
            head,
            8,
            self._text,
            6,
            self._sure,
            16,
            self.rule,
            self._hint_card,
            self.sureness,
            16,
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

    def _make_saved(self) -> QWidget:
        line = QWidget()
        row(
            (Icon("check", 18, "text2"), 0, TOP), (self._kept, 1), gap=10, margins=(0, 16, 0, 16), parent=line
        )
        return line

    def _buttons(self) -> list[Button]:
        return [self.check, self.next, self.hint, self.undo, self.lesson, self.mis_click]

    def stops(self) -> list[QWidget]:
        """Return the controls in order, for Tab."""
        return [*self.sureness.rows, *self._buttons()]

    # ------------------------------------------------------------------ states

    def ask(self, face: AnyFace, words: str, *, hint: bool, certainty: bool, mis_click: bool) -> None:
        """Wait for an answer. ``words`` stand on the button that submits it.

        ``hint`` and ``certainty`` say whether they are offered; ``mis_click`` takes back the answer before.
        """
        self._hint = face.hint if hint else ""
        self._icon.hide()
        self._title.setText(_(INSTRUCTIONS[face.type]))
        self._text.setText(_(HOW[face.type]))
        self._text.show()
        for part in (self.rule, self._hint_card, self._saved, self.trouble, self._sure):
            part.hide()
        self.sureness.rest()
        if certainty:
            self.sureness.ask()
        typed = face.type in TYPED
        self.check.change(words, keys="Ctrl+Enter" if face.type == "write" else "Enter")
        self.undo.change(_("Undo"), keys="Ctrl+Z" if typed else "U")
        self.hint.change(_("Show the hint"), keys="" if typed else "H")
        self.check.setEnabled(False)
        self.mis_click.change(_("I mis-clicked on the last one") if mis_click else _("I mis-clicked"))
        self._show_buttons(
            self.check,
            *([self.hint] if self._hint else []),
            *([self.mis_click] if mis_click else []),
        )

    def show_ready(self, *, ready: bool, undo: bool) -> None:
        """Allow checking once there is an answer, and undoing once there is something to undo."""
        self.check.setEnabled(ready)
        self.undo.setVisible(undo)

    def show_hint(self) -> None:
        """Show the hint if there is one and it is not shown yet."""
        if not self._hint or self.hint.isHidden():
            return
        self._hint_words.setText(self._hint)
        self._hint_card.show()
        self.hint.hide()
        announce(self, _("Hint: {hint}").format(hint=self._hint))

    def show_verdict(self, verdict: Verdict, next_words: str, *, kept: str, mis_click: str) -> None:
        """Say what the answer was worth; ``next_words`` says where the button leads.

        ``kept`` adds what becomes of it, where it was answered just now. ``mis_click`` stands on the
        button that says so; empty where there is none.
        """
        self._icon.change(verdict.icon, verdict.tone)
        self._icon.show()
        self._title.setText(verdict.title)
        self._text.setText(verdict.note)
        self._text.setVisible(bool(verdict.note))
        self._sure.setText(verdict.sure)
        self._sure.setVisible(bool(verdict.sure))
        self.rule.show_rule(verdict.rule)
        self.rule.setVisible(bool(verdict.rule))
        for part in (self._hint_card, self.trouble, self.sureness):
            part.hide()
        self._kept.setText(kept)
        self._saved.setVisible(bool(kept))
        self.next.change(next_words)
        self.mis_click.change(mis_click)
        self._show_buttons(self.next, self.lesson, *([self.mis_click] if mis_click else []))

    def _show_buttons(self, *shown: Button) -> None:
        for button in self._buttons():
            button.setVisible(button in shown)
