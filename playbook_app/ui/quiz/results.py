"""After the last question: what came out, question by question, and what to do next."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from playbook_app.domain.quiz.attempt import Question, QuizAttempt
from playbook_app.domain.quiz.certainty import earned
from playbook_app.i18n import _, ngettext
from playbook_app.i18n.items import marks_earned
from playbook_app.ui.quiz.follow import NextStep
from playbook_app.ui.widgets.base import set_names
from playbook_app.ui.widgets.boxes import MIDDLE, TOP, column, holder, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.check import CheckRow
from playbook_app.ui.widgets.columns import clear_layout
from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon
from playbook_app.ui.widgets.surfaces import Card, CardButton
from playbook_app.ui.widgets.trouble import Trouble


class ResultList(QWidget):
    """The score and every question with its verdict; ``look_wanted`` names the one to look at again."""

    look_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.score, self._text = Label("", "h1"), Label("", "body", "text2")
        self.score.setObjectName("quiz.score")
        self.sure = Label("", "bodyM")
        self._rows = column(gap=8)
        self.buttons: dict[str, CardButton] = {}
        column(self.score, 6, self._text, 6, self.sure, 16, self._rows, parent=self)

    def show_results(self, attempt: QuizAttempt) -> None:
        """Show how an attempt went."""
        self.score.setText(score_title(attempt))
        self._text.setText(score_words(attempt))
        words = certainty_words(attempt)
        self.sure.setText(words)
        self.sure.setVisible(bool(words))
        clear_layout(self._rows)
        self.buttons = {}
        for number, question in enumerate(attempt.questions, 1):
            self._rows.addWidget(self._row(number, question))

    def _row(self, number: int, question: Question) -> QWidget:
        icon, tone, verdict = _look(question)
        mark = Icon(icon, 20, tone)
        item = question.item
        if item is None:
            words = column(Label(_("A question that was changed since"), "bodyM", "text2"))
            line = row((mark, 0, TOP), (words, 1), (Label(verdict, "smallM", "text2"), 0, TOP), gap=12)
            card = Card(fill="canvas", radius=10)
            card.set_content(line, (14, 12, 14, 12))
            return card
        words = column(Label(item.prompt, "bodyM"), Label(item.rule, "small", "text2"), gap=2)
        caret = Icon("caret-right", 16, "text3")
        state = Label(verdict, "smallM", tone)
        line = row((mark, 0, TOP), (words, 1), (state, 0, MIDDLE), (caret, 0, MIDDLE), gap=12)
        spoken = _("{verdict}: {question}. Look at it again")
        button = CardButton(
            line, spoken.format(verdict=verdict, question=item.prompt), margins=(14, 12, 14, 12)
        )
        button.setObjectName(f"quiz.result.{number}")
        button.clicked.connect(lambda: self.look_wanted.emit(question.id))
        self.buttons[question.id] = button
        return button


def _look(question: Question) -> tuple[str, str, str]:
    """Return icon, colour and word of a question's first answer."""
    if not question.graded:
        return "info-fill", "accent", _("Written")
    first = question.steps[0] if question.steps else None
    if first is not None and first.right:
        return "check-circle-fill", "success", _("Right")
    if first is not None and first.score > 0:
        return "circle-half", "warning", _("Partly right")
    return "x-circle-fill", "danger", _("Not quite")


def score_title(attempt: QuizAttempt) -> str:
    """Return the line over the results."""
    results = attempt.results
    if attempt.passed is not None:
        words = _("Passed: {percent} of 100 points") if attempt.passed else _("Not passed: {percent} of 100")
        return words.format(percent=attempt.percent)
    if not results.total:
        return _("Done")
    return _("{n} of {total} right").format(n=results.right, total=results.total)


def score_words(attempt: QuizAttempt) -> str:
    """Return the line under the score: what it means, without praise or blame."""
    right, total, left_out = attempt.results.right, attempt.results.total, len(attempt.left_out)
    if attempt.passed is not None:
        words = _("{mark} points pass. Your manager sees this result and what the start page named.")
        words = words.format(mark=attempt.record.terms.pass_mark)
    elif right == total:
        words = _("Another round on another day is what makes it stay.")
    else:
        words = _("Under each question is its rule. Look again at the ones that surprised you.")
    if not left_out:
        return words
    changed = ngettext(
        "{n} question was changed by an update and not asked.",
        "{n} questions were changed by an update and not asked.",
        left_out,
    )
    return f"{words} {changed.format(n=left_out)}"


def certainty_words(attempt: QuizAttempt) -> str:
    """Return what came of saying how sure one was; empty where nobody was asked."""
    firsts = [question.steps[0] for question in attempt.questions if question.steps]
    marks = marks_earned(*earned((step.score, step.certainty) for step in firsts))
    return " ".join(part for part in (sure_words(*attempt.calibration.sure), marks) if part)


def sure_words(right: int, times: int) -> str:
    """Return what came of being sure; empty where nobody was."""
    words = ngettext(
        "When you were sure, you were right {right} of {n} time.",
        "When you were sure, you were right {right} of {n} times.",
        times,
    )
    return words.format(right=right, n=times) if times else ""


class NextPanel(Card):
    """One thing to do next, and the others quietly below. ``taken`` gives the index of a step."""

    taken = Signal(int)
    certainty_set = Signal(bool)

    def __init__(self) -> None:
        super().__init__(radius=14)
        set_names(self, "quiz.next_panel", _("What next"))
        self.trouble = Trouble(name="quiz.next_trouble")
        self._first, self._others = column(), Flow(gap=20)
        self.buttons: list[Button] = []
        self.certainty = CheckRow(
            _("Ask me how sure I am"),
            name="quiz.certainty_next",
            meta=_("Next time, with each answer"),
            role="small",
        )
        self.certainty.toggled.connect(self.certainty_set)
        parts = (self._first, 20, None, self.trouble, self._others, 20, self.certainty)
        self.set_content(column(*parts), 24)

    def show_steps(self, steps: Sequence[NextStep]) -> None:
        """Offer these, the first one as the main thing."""
        clear_layout(self._first)
        self._others.clear()
        self.trouble.hide()
        self.buttons = []
        for index, step in enumerate(steps):
            kind, size, keys = ("primary", "lg", "Space") if index == 0 else ("link", "md", "")
            button = Button(step.action, kind, name=f"quiz.step.{index + 1}", size=size, keys=keys)  # type: ignore[arg-type]
            button.clicked.connect(lambda _on=False, index=index: self.taken.emit(index))
            self.buttons.append(button)
            if index == 0:
                self._show_first(step, button)
            else:
                self._others.add(button)

    def show_certainty(self, *, on: bool) -> None:
        """Show whether answers will say how sure they are."""
        self.certainty.blockSignals(True)
        self.certainty.setChecked(on)
        self.certainty.blockSignals(False)

    def stops(self) -> list[QWidget]:
        """Return the controls in order, for Tab."""
        return [*self.buttons, self.certainty]

    def _show_first(self, step: NextStep, button: Button) -> None:
        words = column(Label(step.caption, "capS", "text2"), 6, Label(step.title, "h3"))
        if step.text:
            words.addSpacing(4)
            words.addWidget(Label(step.text, "small", "text2"))
        self._first.addWidget(holder(words))
        self._first.addSpacing(16)
        self._first.addWidget(holder(row(button, None)))
