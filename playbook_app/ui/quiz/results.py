"""After the last question: what came out, question by question, and what to do next."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from playbook_app.domain.quiz.attempt import Question, QuizAttempt
from playbook_app.i18n import _, ngettext
from playbook_app.ui.quiz.follow import NextStep
from playbook_app.ui.widgets.base import set_names
from playbook_app.ui.widgets.boxes import MIDDLE, TOP, column, holder, row
from playbook_app.ui.widgets.buttons import Button
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
        self._rows = column(gap=8)
        self.buttons: dict[str, CardButton] = {}
        column(self.score, 6, self._text, 20, self._rows, parent=self)

    def show_results(self, attempt: QuizAttempt) -> None:
        """Show how an attempt went."""
        results = attempt.results
        self.score.setText(_("{n} of {total} right").format(n=results.right, total=results.total))
        self._text.setText(score_words(results.right, results.total, len(attempt.left_out)))
        clear_layout(self._rows)
        self.buttons = {}
        for number, question in enumerate(attempt.questions, 1):
            self._rows.addWidget(self._row(number, question))

    def _row(self, number: int, question: Question) -> QWidget:
        right = question.last is not None and question.last.right
        icon = Icon(*(("check-circle-fill", 20, "success") if right else ("x-circle-fill", 20, "danger")))
        verdict = _("Right") if right else _("Not quite")
        item = question.item
        if item is None:
            words = column(Label(_("A question that was changed since"), "bodyM", "text2"))
            line = row((icon, 0, TOP), (words, 1), (Label(verdict, "smallM", "text2"), 0, TOP), gap=12)
            card = Card(fill="canvas", radius=10)
            card.set_content(line, (14, 12, 14, 12))
            return card
        words = column(Label(item.prompt, "bodyM"), Label(item.rule, "small", "text2"), gap=2)
        state = Label(verdict, "smallM", "success" if right else "danger")
        caret = Icon("caret-right", 16, "text3")
        line = row((icon, 0, TOP), (words, 1), (state, 0, MIDDLE), (caret, 0, MIDDLE), gap=12)
        spoken = _("{verdict}: {question}. Look at it again")
        button = CardButton(
            line, spoken.format(verdict=verdict, question=item.prompt), margins=(14, 12, 14, 12)
        )
        button.setObjectName(f"quiz.result.{number}")
        button.clicked.connect(lambda: self.look_wanted.emit(item.id))
        self.buttons[item.id] = button
        return button


def score_words(right: int, total: int, left_out: int) -> str:
    """Return the line under the score: what it means, without praise or blame."""
    if right == total:
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


class NextPanel(Card):
    """One thing to do next, and the others quietly below. ``taken`` gives the index of a step."""

    taken = Signal(int)

    def __init__(self) -> None:
        super().__init__(radius=14)
        set_names(self, "quiz.next_panel", _("What next"))
        self.trouble = Trouble(name="quiz.next_trouble")
        self._first, self._others = column(), Flow(gap=20)
        self.buttons: list[Button] = []
        self.set_content(column(self._first, 20, None, self.trouble, self._others), 24)

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

    def _show_first(self, step: NextStep, button: Button) -> None:
        words = column(Label(step.caption, "capS", "text2"), 6, Label(step.title, "h3"))
        if step.text:
            words.addSpacing(4)
            words.addWidget(Label(step.text, "small", "text2"))
        self._first.addWidget(holder(words))
        self._first.addSpacing(16)
        self._first.addWidget(holder(row(button, None)))
