"""The interview: one question at a time; every answer is a named step, kept nowhere but in the plan."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QWidget

from playbook_app.domain.plan.editor import PlanChange
from playbook_app.domain.plan.fields import Kind
from playbook_app.domain.plan.interview import QUESTIONS, Hand, Part, Question, next_open
from playbook_app.domain.plan.naming import name_by_id
from playbook_app.i18n import _, interview_words
from playbook_app.ui.override import override
from playbook_app.ui.plan.desk import Desk
from playbook_app.ui.plan.inputs.base import Input
from playbook_app.ui.plan.inputs.making import make_input
from playbook_app.ui.plan.tab_order import order_tabs
from playbook_app.ui.theme.theme import px
from playbook_app.ui.widgets.base import announce
from playbook_app.ui.widgets.boxes import MIDDLE, clear, column, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.focus import move_focus
from playbook_app.ui.widgets.gauges import Bar
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.scroll import ScrollPage
from playbook_app.ui.widgets.surfaces import Card

_WIDTH = 620
LAST = len(QUESTIONS) - 1


class InterviewPane(QWidget):
    """Shows question ``at``. ``left``: somebody goes on in the forms; ``finished``: all was asked."""

    left = Signal()
    finished = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("plan.interview")
        self.setAccessibleName(_("Interview"))
        self._desk = desk
        self._hand = Hand(lambda kind: desk.make(kind.TYPE), desk.today)
        self._answer: dict[str, Any] = {}
        self._inputs: dict[str, Input] = {}
        self.at = 0
        self._count = Label("", "small", "text2")
        self._bar = Bar(0, name=_("How far the questions are"))
        self._known = Label(
            _("The plan answers this already: keep it, or say it better."), "small", "success"
        )
        self._title, self._why = Label("", "h1"), Label("", "body", "text2")
        self._missing = Label("", "small", "danger")
        self._body = column(gap=14)
        self.back = Button(_("Back"), "secondary", name="plan.interview.back", icon="arrow-left")
        self.skip = Button(_("Skip"), "ghost", name="plan.interview.skip")
        self.next = Button(_("Next"), "primary", name="plan.interview.next")
        self.leave = Button(_("Go on in the forms"), "ghost", name="plan.interview.leave", size="sm")
        self.back.clicked.connect(lambda: self.show_question(self.at - 1))
        self.skip.clicked.connect(self._skip)
        self.next.clicked.connect(self.answer)
        self.leave.clicked.connect(self.left)
        self._lay_out()
        self._stop = desk.editor.changed.connect(self._changed)

    def _lay_out(self) -> None:
        head = row((self._count, 1, MIDDLE), (self.leave, 0, MIDDLE), gap=12)
        foot = row(self.back, None, self.skip, self.next, gap=8)
        self._card = Card(
            column(
                head,
                6,
                self._bar,
                22,
                self._title,
                6,
                self._why,
                6,
                self._known,
                14,
                self._body,
                8,
                self._missing,
                18,
                foot,
            ),
            margins=(28, 22, 28, 24),
        )
        content = QWidget()
        row(None, (column(self._card, None), 0), None, margins=(32, 28, 32, 32), parent=content)
        column(ScrollPage(content), parent=self)
        self.retheme()

    def retheme(self) -> None:
        """Keep the lines short enough to read."""
        self._card.setMaximumWidth(px(_WIDTH))
        self._card.setMinimumWidth(min(px(_WIDTH), 860))

    def close_pane(self) -> None:
        """Stop following the plan."""
        self._stop()

    @property
    def question(self) -> Question:
        """The question that is asked."""
        return QUESTIONS[self.at]

    def first(self) -> QWidget:
        """Return the first thing to fill in."""
        return next((one.control() for one in self._inputs.values()), self.next)

    # ---------------------------------------------------------------- asking

    def begin(self, number: int | None = None) -> None:
        """Ask a question, or the first one that the plan does not answer."""
        self.show_question(next_open(self._desk.plan) if number is None else number)

    def show_question(self, number: int) -> None:
        """Ask a question."""
        self.at = min(max(number, 0), LAST)
        said = _("Question {n} of {count}").format(n=self.at + 1, count=len(QUESTIONS))
        self._count.setText(said)
        self._bar.change(100 * self.at // len(QUESTIONS), "accent")
        self._known.setVisible(self._is_known())
        key = self.question.key
        self._title.setText(interview_words.question(key))
        self._why.setText(interview_words.why(key))
        self._missing.hide()
        self.back.setEnabled(self.at > 0)
        self.next.change(_("Sign and finish") if self.at == LAST else _("Next"))
        self._make_inputs()
        announce(self, f"{said}. {self._title.text()}")

    def _is_known(self) -> bool:
        """Tell whether the plan says all of it, also what may be left out; a tick says nothing."""
        read = self.question.read(self._desk.plan)
        parts = [part for part in self.question.parts(self._desk.plan) if part.field.kind is not Kind.BOOL]
        return bool(parts) and all(read.get(part.key) not in ("", None, ()) for part in parts)

    def _make_inputs(self) -> None:
        clear(self._body)
        self._inputs.clear()
        read = self.question.read(self._desk.plan)
        self._answer = dict(read)
        for part in self.question.parts(self._desk.plan):
            self._body.addWidget(self._framed(part, read))
        order_tabs(self)
        if self.isVisible() and self._inputs:
            move_focus(self.first())

    def _framed(self, part: Part, read: Mapping[str, Any]) -> QWidget:
        key, field = self.question.key, part.field
        label = interview_words.label(key, part.key, name_by_id(self._desk.plan, part.key))
        made = make_input(field, self._desk)
        made.bind(f"plan.interview.{key}.{part.key}", label)
        made.fresh_wanted.connect(self.left)
        made.edited.connect(lambda value: self._answer.__setitem__(part.key, value))
        empty: Any = () if field.kind in (Kind.LIST, Kind.CHOICES) else None
        empty = "" if field.kind in (Kind.TEXT, Kind.LONG, Kind.REF, Kind.CHOICE) else empty
        options = self._desk.options(self._desk.plan.control, field)
        made.show_value(read.get(part.key, False if field.kind is Kind.BOOL else empty), options)
        self._inputs[part.key] = made
        framed = QWidget()
        if field.kind is Kind.BOOL:
            column(made, parent=framed)
            return framed
        heading = Label(f"{label} *" if part.needed else label, "smallM")
        heading.setBuddy(made.control())
        column(heading, 6, made, parent=framed)
        return framed

    # ---------------------------------------------------------------- answering

    def answer(self) -> None:
        """Write the answer down as one step and ask the next question."""
        open_part = next((part for part in self.question.parts(self._desk.plan) if self._lacks(part)), None)
        if open_part is not None:
            label = interview_words.label(self.question.key, open_part.key)
            self._missing.setText(_("Fill in “{field}” first, or skip the question.").format(field=label))
            self._missing.show()
            announce(self, self._missing.text())
            move_focus(self._inputs[open_part.key].control())
            return
        said = _("Answer: {question}").format(question=interview_words.question(self.question.key))
        self._desk.settle()
        if self._desk.change(said, lambda draft: self.question.write(draft, self._answer, self._hand)):
            self._skip()

    def _lacks(self, part: Part) -> bool:
        value = self._answer.get(part.key)
        if isinstance(value, tuple):
            return part.needed and not any(line.strip() for line in value)
        return part.needed and (value is None or not str(value).strip())

    def _skip(self) -> None:
        if self.at == LAST:
            self.finished.emit()
        else:
            self.show_question(self.at + 1)

    def _changed(self, change: PlanChange) -> None:
        """Ask again what undo or redo has changed."""
        if change.kind != "edit" and self.isVisible():
            self.show_question(self.at)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter in a line go on, as in every dialog."""
        focused = self.window().focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(
            focused, (QLineEdit, QAbstractSpinBox)
        ):
            self.answer()
        else:
            super().keyPressEvent(event)
