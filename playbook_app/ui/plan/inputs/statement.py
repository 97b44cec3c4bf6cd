"""The words of a statement: blanks stand out and can be inserted; the length is counted per channel."""

import re
from collections.abc import Collection, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QSyntaxHighlighter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QWidget

from playbook_app.domain.plan.blanks import blanks, worst_length
from playbook_app.domain.plan.fields import Field
from playbook_app.domain.plan.platforms import limit_of
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.records.channels import Channel
from playbook_app.domain.plan.records.statements import Placeholder, Statement, Variant
from playbook_app.i18n import _, ngettext
from playbook_app.ui.override import override
from playbook_app.ui.plan.asking import AskDialog
from playbook_app.ui.plan.desk import Desk
from playbook_app.ui.plan.inputs.base import Input, Option
from playbook_app.ui.plan.inputs.text import select, show_text
from playbook_app.ui.plan.parts_ribbon import PartsRibbon
from playbook_app.ui.plan.spots import Mark
from playbook_app.ui.theme.theme import color, line_height
from playbook_app.ui.widgets.boxes import MIDDLE, column, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.fields import TextArea, draw_field
from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Tag
from playbook_app.ui.widgets.menus import Menu
from playbook_app.ui.widgets.surfaces import Hairline

_LINES, _MOST = 6, 22
_MOST_LENGTHS = 4
_KEY_LENGTH = 32
_NEAR = 0.9
"""From this part of the limit on a length is shown in amber."""


class BlankHighlighter(QSyntaxHighlighter):
    """Tints ``{{blanks}}``, those nobody has described in amber, and underlines what a check means."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._known: frozenset[str] = frozenset()
        self._spans: tuple[tuple[int, int], ...] = ()

    def know(self, keys: frozenset[str]) -> None:
        """Take the blanks that are described."""
        if keys != self._known:
            self._known = keys
            self.rehighlight()

    def underline(self, spans: tuple[tuple[int, int], ...]) -> None:
        """Take the characters that findings are about."""
        if spans != self._spans:
            self._spans = spans
            self.rehighlight()

    @override
    def highlightBlock(self, text: str) -> None:
        """Colour one paragraph."""
        for blank in blanks(text):
            known = blank[1] in self._known
            tint = QTextCharFormat()
            tint.setBackground(color("accentSoft" if known else "warningSoft"))
            tint.setForeground(color("accentSoftText" if known else "warning"))
            self.setFormat(blank.start(), len(blank[0]), tint)
        start = self.currentBlock().position()
        for begin, end in self._spans:
            self._underline(max(begin - start, 0), min(end - start, len(text)))

    def _underline(self, begin: int, end: int) -> None:
        for place in range(begin, end):
            shape = self.format(place)
            shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            shape.setUnderlineColor(color("warningFill"))
            self.setFormat(place, 1, shape)


class StatementArea(TextArea):
    """The text itself; its box is drawn by the frame around it and its tools."""

    def __init__(self) -> None:
        super().__init__(name="words", lines=_LINES, most=_MOST, role="mono")
        self.setUndoRedoEnabled(False)

    @override
    def retheme(self) -> None:
        """Grow, and space the lines as the design says."""
        super().retheme()
        self.space_lines()

    def space_lines(self) -> None:
        """Give every paragraph the line height of its role; new ones inherit it."""
        shape = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        shape.setLineHeight(line_height("mono"), fixed)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        blocked = self.blockSignals(True)
        cursor.mergeBlockFormat(shape)
        self.blockSignals(blocked)

    @override
    def event(self, event: QEvent) -> bool:
        """Draw no box; the frame's line follows the cursor."""
        if event.type() == QEvent.Type.Paint:
            return True
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            frame = self.parentWidget()
            if frame is not None:
                frame.update()
        return super().event(event)


class _Frame(QWidget):
    """The box around tools, text and lengths."""

    def __init__(self, area: StatementArea) -> None:
        super().__init__()
        self._area = area

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it as a field."""
        self.setProperty("invalid", self._area.property("invalid"))
        draw_field(QPainter(self), self, focused=self._area.hasFocus())


class StatementInput(Input):
    """Edits the body of a variant of a statement."""

    def __init__(self, field: Field, desk: Desk) -> None:
        super().__init__(field)
        self._desk = desk
        self._statement: Statement | None = None
        self._variant: Variant | None = None
        self.area = StatementArea()
        self.area.textChanged.connect(self._changed)
        self._ink = BlankHighlighter(self.area.document())
        self.insert = Button(_("Insert a blank"), "ghost", name="insert", icon="brackets-curly", size="sm")
        self.insert.clicked.connect(self._choose_blank)
        self._count = Label("", "cap", "text2")
        self._lengths = Flow(gap=6)
        self.parts = PartsRibbon()
        self._tags: list[Tag] = []
        self.watch(self.area)
        self.watch(self.insert)
        frame = _Frame(self.area)
        tools = row((self.insert, 0, MIDDLE), None, (self._count, 0, MIDDLE), margins=(6, 4, 14, 4))
        column(tools, row(Hairline(), margins=(1, 0, 1, 0)), self.area, 4, parent=frame)
        column(frame, 8, self._lengths, 8, self.parts, parent=self)

    def retheme(self) -> None:
        """Tint the blanks in the colours of now."""
        self._ink.rehighlight()

    @override
    def bind(self, name: str, label: str) -> None:
        """Name the text and its button."""
        super().bind(name, label)
        self.insert.setObjectName(f"{name}.insert")

    @override
    def about(self, record: Record) -> None:
        """Take the variant whose words these are."""
        assert isinstance(record, Variant)
        self._variant = record
        parent = self._desk.place(record.id).parent
        self._statement = parent if isinstance(parent, Statement) else None

    @override
    def show_value(self, value: Any, options: Sequence[Option] = ()) -> None:
        """Show the words, the blanks and the lengths."""
        if value != self.area.toPlainText():
            show_text(self.area, value)
            self.area.space_lines()
        self._show_counts()

    @override
    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Underline what the findings are about."""
        self._ink.underline(tuple(mark.span for mark in marks if mark.span is not None))

    def _known(self) -> frozenset[str]:
        placeholders = self._statement.placeholders if self._statement is not None else ()
        return frozenset(placeholder.key for placeholder in placeholders)

    def _changed(self) -> None:
        text = self.area.toPlainText()[: self.field.limit]
        self.edited.emit(text)

    def _show_counts(self) -> None:
        text = self.area.toPlainText()
        count = len(text.split())
        self._count.setText(ngettext("{n} word", "{n} words", count).format(n=count))
        self._ink.know(self._known())
        first = self._statement is not None and self._statement.stage == "holding"
        self.parts.setVisible(first)
        if first and self._statement is not None:
            self.parts.show_parts(text, self._statement.parts)
        self._show_lengths(text)

    def _show_lengths(self, text: str) -> None:
        lengths = self._worst_lengths(text)
        while len(self._tags) < len(lengths):
            tag = Tag("")
            self._tags.append(tag)
            self._lengths.add(tag)
        for number, tag in enumerate(self._tags):
            tag.setVisible(number < len(lengths))
            if number < len(lengths):
                name, length, limit = lengths[number]
                tone = "danger" if length > limit else "warning" if length > _NEAR * limit else "neutral"
                words = _("{channel}: {length} of {limit}")
                tag.change(words.format(channel=name, length=f"{length:,}", limit=f"{limit:,}"), tone)
        self._lengths.setVisible(bool(lengths))

    def _worst_lengths(self, text: str) -> list[tuple[str, int, int]]:
        """Return (channel, length with every blank at its longest, limit), the tightest first."""
        if self._statement is None or self._variant is None:
            return []
        length = worst_length(self._statement, text)
        found = [
            (channel.name or channel.handle, length, limit)
            for channel in self._channels()
            if (limit := limit_of(channel)) is not None
        ]
        return sorted(found, key=lambda entry: entry[2])[:_MOST_LENGTHS]

    def _channels(self) -> tuple[Channel, ...]:
        assert self._variant is not None
        channels = self._desk.plan.channels
        if self._variant.channel:
            return tuple(channel for channel in channels if channel.id == self._variant.channel)
        return tuple(channel for channel in channels if channel.crisis_use in ("source_of_truth", "mirror"))

    def _choose_blank(self) -> None:
        menu = Menu(self, name="plan.blanks")
        for placeholder in self._statement.placeholders if self._statement is not None else ():
            label = placeholder.label or placeholder.key
            menu.add(label, partial(self.put_blank, placeholder.key), hint=f"{{{{{placeholder.key}}}}}")
        menu.add(_("New blank"), self._ask_blank, icon_name="plus-bold")
        menu.open_below(self.insert)

    def put_blank(self, key: str) -> None:
        """Write a blank where the cursor is and go on typing after it."""
        self.left.emit()
        self.area.insertPlainText(f"{{{{{key}}}}}")
        self.left.emit()
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_blank(self) -> None:
        dialog = AskDialog(
            self,
            _("What goes into the blank?"),
            _("Whoever posts the words is asked for it by this name."),
            label=_("Name of the blank"),
            example=_("Time of the next update"),
            action=_("Insert"),
            safe=_("Cancel"),
            name="plan.blank",
        )
        dialog.answered.connect(self.new_blank)
        dialog.open()

    def new_blank(self, label: str) -> None:
        """Describe a blank and write it where the cursor is."""
        if self._statement is None:
            return
        key = free_key(label, self._known())
        self._desk.put(self._desk.make(Placeholder.TYPE, key=key, label=label), self._statement.id)
        self.put_blank(key)

    @override
    def control(self, index: int | None = None) -> QWidget:
        """Return the text."""
        return self.area

    @override
    def reveal(self, index: int | None = None, span: tuple[int, int] | None = None) -> QWidget:
        """Select the characters that are meant."""
        if span is not None:
            select(self.area, span)
        return self.area


def free_key(label: str, taken: Collection[str]) -> str:
    """Return a key for a blank called ``label`` that nobody uses: "Next update" gives "next_update"."""
    plain = "_".join(re.findall(r"[^\W_]+", label.lower()))[:_KEY_LENGTH].strip("_") or "blank"
    tries = (plain, *(f"{plain}_{number}" for number in range(2, len(taken) + 3)))
    return next(key for key in tries if key not in taken)
