"""A field of a form: label, input, and under it what the checks say about it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from playbook_app.domain.plan.fields import Field, Kind
from playbook_app.domain.plan.records.base import Record
from playbook_app.i18n import _, plan_words
from playbook_app.ui.plan.desk import Desk
from playbook_app.ui.plan.inputs.making import make_input
from playbook_app.ui.plan.spots import Mark, Spot
from playbook_app.ui.theme.theme import line_height, px
from playbook_app.ui.widgets.boxes import TOP, column, row
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon
from playbook_app.ui.widgets.rows import LEVELS

_ICON = 14


class MarkLine(QWidget):
    """One finding in the words of the findings list."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = Icon("x-circle-fill", _ICON, "danger")
        self._words = Label("", "cap", "danger")
        row((column(1, self._icon), 0, TOP), (self._words, 1), gap=5, parent=self)

    def show_mark(self, mark: Mark) -> None:
        """Show a finding."""
        icon, tone, _word = LEVELS[mark.level]
        self._icon.change(icon, tone)
        self._words.setText(mark.text)
        self._words.set_tone("text2" if mark.level == "note" else tone)


class MarkLines(QWidget):
    """All findings of one field; takes no room when there are none."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[MarkLine] = []
        self._shown: tuple[Mark, ...] = ()
        self._body = column(margins=(0, 4, 0, 0), gap=2, parent=self)
        self.hide()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show these findings."""
        if tuple(marks) == self._shown:
            return
        self._shown = tuple(marks)
        while len(self._lines) < len(marks):
            line = MarkLine()
            self._lines.append(line)
            self._body.addWidget(line)
        for number, line in enumerate(self._lines):
            line.setVisible(number < len(marks))
            if number < len(marks):
                line.show_mark(marks[number])
        self.setVisible(bool(marks))


class FieldFrame(QWidget):
    """Edits one field of whichever record is shown. Object names follow the record."""

    def __init__(self, field: Field, desk: Desk) -> None:
        super().__init__()
        self.field = field
        self._desk = desk
        self._record: Record | None = None
        self._marks: tuple[Mark, ...] = ()
        self.input = make_input(field, desk)
        self.input.edited.connect(self._edited)
        self.input.left.connect(desk.settle)
        self.input.entered.connect(lambda: desk.help_wanted.emit(field))
        self.input.fresh_wanted.connect(self._add_for)
        self._under = MarkLines()
        label = plan_words.label(field.code)
        self._said = _("{field}, required").format(field=label) if field.required else label
        self._body = body = column(parent=self)
        self._level = False
        if field.kind is Kind.BOOL:
            self._said = label
        else:
            self.heading = Label(f"{label} *" if field.required else label, "smallM")
            self.heading.setBuddy(self.input.control())
            body.addWidget(self.heading)
            body.addSpacing(6)
        body.addWidget(self.input)
        body.addWidget(self._under)
        body.addStretch(1)

    def stand_level(self) -> None:
        """Let a tick stand where the box of a labelled field beside it stands."""
        self._level = self.field.kind is Kind.BOOL
        self.retheme()

    def retheme(self) -> None:
        """Keep level with the neighbour at the text size in use."""
        if self._level:
            self._body.setContentsMargins(0, line_height("smallM") + 6 + px(4), 0, 0)

    def show_record(self, record: Record) -> None:
        """Show the field of a record, as it is now."""
        if self._record is None or self._record.id != record.id:
            self.input.bind(f"plan.field.{record.id}.{self.field.key}", self._said)
            self._marks = ()
            self._under.show_marks(())
            self._describe()
        self._record = record
        self.input.about(record)
        self.input.show_value(getattr(record, self.field.key), self._desk.options(record, self.field))
        self.input.setEnabled(not self._desk.read_only)

    def show_marks(self) -> None:
        """Show what the checks say about the field now."""
        if self._record is None:
            return
        marks = self._desk.marks.get((self._record.id, self.field.key), ())
        if marks != self._marks:
            self._marks = marks
            self._under.show_marks(marks)
            self.input.show_marks(marks)
            self._describe()

    def _describe(self) -> None:
        said = " ".join(mark.text for mark in self._marks) or plan_words.why(self.field.code)
        self.input.set_state(invalid=any(mark.level == "block" for mark in self._marks), description=said)

    def reveal(self, spot: Spot) -> QWidget:
        """Return the control that a finding is about, with its words selected."""
        return self.input.reveal(spot.index, spot.span)

    def _edited(self, value: object) -> None:
        if self._record is not None:
            self._desk.set(self._record, self.field, value)

    def _add_for(self) -> None:
        if self._record is not None:
            self._desk.add_for(self._record, self.field)
