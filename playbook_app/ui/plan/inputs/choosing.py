"""Inputs to choose in: one of a list, several of a few, several in an order, yes or no."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from playbook_app.domain.plan.fields import Field, Kind
from playbook_app.i18n import _, plan_words
from playbook_app.ui.override import override
from playbook_app.ui.plan.inputs.base import Input, Option, add_words
from playbook_app.ui.plan.inputs.picker import Picker
from playbook_app.ui.widgets.boxes import MIDDLE, column, row
from playbook_app.ui.widgets.buttons import IconButton
from playbook_app.ui.widgets.check import CheckRow
from playbook_app.ui.widgets.flow import ColumnGrid
from playbook_app.ui.widgets.focus import move_focus
from playbook_app.ui.widgets.label import Label

_TICK_WIDTH = 150
FRESH = "+"
"""Stands in a list for "add one"; no id looks like it."""


class YesNoInput(Input):
    """A tick with the field's label beside it."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.box = CheckRow("", name="tick")
        self.box.toggled.connect(self.edited.emit)
        self.box.toggled.connect(self.left)
        self.watch(self.box)
        column(self.box, parent=self)

    @override
    def bind(self, name: str, label: str) -> None:
        """Show the label as the words of the tick."""
        super().bind(name, label)
        self.box.setText(label)
        self.box.retheme()

    @override
    def show_value(self, value: Any, options: Sequence[Option] = ()) -> None:
        """Tick or untick."""
        self.box.blockSignals(True)
        self.box.setChecked(bool(value))
        self.box.blockSignals(False)
        self.box.update()

    @override
    def control(self, index: int | None = None) -> QWidget:
        """Return the tick."""
        return self.box


class ChoiceInput(Input):
    """One of a list. Where nothing may be chosen, the first line takes the choice back.

    Arrows choose at once, as in any list; "add one" at its end wants Enter.
    """

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._may_be_empty = field.optional or field.kind is Kind.REF
        self._options: tuple[Option, ...] = ()
        self._value = ""
        self.combo = Picker(name="choice", placeholder=_("Choose"))
        self.combo.looked.connect(self._looked)
        self.combo.taken.connect(self._taken)
        self.watch(self.combo)
        column(self.combo, parent=self)

    def _nothing(self) -> str:
        if self.field.required:
            return _("Choose")
        return plan_words.unnamed(self.field.owner) if self.field.names else _("Not chosen")

    def _looked(self, index: int) -> None:
        value = self.combo.itemData(index)
        self.combo.enter_takes = value == FRESH
        if value != FRESH:
            self._choose(value)

    def _taken(self, index: int) -> None:
        value = self.combo.itemData(index)
        if value == FRESH:
            self._show_chosen()
            self.fresh_wanted.emit()
        else:
            self._choose(value)

    def _choose(self, value: str) -> None:
        if value != self._value:
            self._value = value
            self.edited.emit(value)
            self.left.emit()

    @override
    def show_value(self, value: Any, options: Sequence[Option] = ()) -> None:
        """Show what is chosen."""
        if tuple(options) != self._options or not self.combo.count():
            self._fill(tuple(options))
        self._value = value
        self._show_chosen()

    def _show_chosen(self) -> None:
        self.combo.enter_takes = False
        wanted = self.combo.findData(self._value)
        if wanted != self.combo.currentIndex():
            self.combo.setCurrentIndex(wanted)

    def _fill(self, options: tuple[Option, ...]) -> None:
        self._options = options
        self.combo.clear()
        if self._may_be_empty:
            self.combo.addItem(self._nothing(), "")
        for option in options:
            self.combo.addItem(option.label, option.value)
        if self.field.target:
            self.combo.addItem(add_words(self.field), FRESH)

    @override
    def control(self, index: int | None = None) -> QWidget:
        """Return the drop-down list."""
        return self.combo

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the choice again when "add one" was only looked at."""
        if event.type() == QEvent.Type.FocusOut and watched is self.combo:
            self._show_chosen()
        return super().eventFilter(watched, event)


class TicksInput(Input):
    """Several of a few, where their order says nothing: a tick each."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._options: tuple[Option, ...] = ()
        self._value: tuple[str, ...] = ()
        self._name = ""
        self._ticks: list[CheckRow] = []
        self._nothing = Label(_("There is nothing to choose yet."), "small", "text2")
        self._grid = ColumnGrid(columns=3, least=_TICK_WIDTH, gap=4)
        column(self._nothing, self._grid, parent=self)

    @override
    def bind(self, name: str, label: str) -> None:
        """Name the group and each tick."""
        self._name, self.label = name, label
        self.setObjectName(name)
        self.setAccessibleName(label)
        self._name_ticks()

    def _name_ticks(self) -> None:
        for number, tick in enumerate(self._ticks):
            tick.setObjectName(f"{self._name}.{number}")
            tick.setAccessibleName(f"{self.label}: {tick.text()}")

    @override
    def show_value(self, value: Any, options: Sequence[Option] = ()) -> None:
        """Tick what is chosen."""
        if tuple(options) != self._options:
            self._options = tuple(options)
            self._make_ticks()
        self._value = value
        for option, tick in zip(self._options, self._ticks, strict=True):
            tick.blockSignals(True)
            tick.setChecked(option.value in value)
            tick.blockSignals(False)
            tick.update()

    def _make_ticks(self) -> None:
        self._grid.clear()
        self._ticks = []
        for option in self._options:
            tick = CheckRow(option.label, name="tick")
            tick.toggled.connect(partial(self._toggled, option.value))
            self.watch(tick)
            self._ticks.append(tick)
            self._grid.add(tick)
        self._name_ticks()
        self._nothing.setVisible(not self._ticks)
        self._grid.setVisible(bool(self._ticks))

    def _toggled(self, value: str, on: bool) -> None:
        order = [option.value for option in self._options]
        chosen = {*self._value, value} if on else {*self._value} - {value}
        self._value = tuple(sorted(chosen, key=order.index))
        self.edited.emit(self._value)
        self.left.emit()

    @override
    def control(self, index: int | None = None) -> QWidget:
        """Return the first tick."""
        return self._ticks[0] if self._ticks else self

    @override
    def controls(self) -> Sequence[QWidget]:
        """Return all ticks."""
        return self._ticks


class OrderInput(Input):
    """Several in an order (who is asked first): rows with arrows, and a list to add from."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._options: tuple[Option, ...] = ()
        self._value: tuple[str, ...] = ()
        self._name = ""
        self._rows: list[_PickedRow] = []
        self.combo = Picker(name="add", placeholder=_("Add"))
        self.combo.taken.connect(self._add)
        self.watch(self.combo)
        self._list = column(gap=2)
        column(self._list, 2, self.combo, parent=self)

    @override
    def bind(self, name: str, label: str) -> None:
        """Name the list to add from and each row's buttons."""
        self._name, self.label = name, label
        self.combo.setObjectName(name)
        self.combo.setAccessibleName(_("Add to {field}").format(field=label))
        self._name_rows()

    def _name_rows(self) -> None:
        for number, line in enumerate(self._rows):
            line.rename(f"{self._name}.{number}")

    @override
    def show_value(self, value: Any, options: Sequence[Option] = ()) -> None:
        """Show the chosen in their order."""
        if value == self._value and tuple(options) == self._options and self.combo.count():
            return
        self._value, self._options = value, tuple(options)
        self._show_rows()
        self.combo.clear()
        for option in self._options:
            if option.value not in value:
                self.combo.addItem(option.label, option.value)
        if self.field.target:
            self.combo.addItem(add_words(self.field), FRESH)
        self.combo.setCurrentIndex(-1)
        self.combo.setEnabled(self.combo.count() > 0)

    def _show_rows(self) -> None:
        labels = {option.value: option.label for option in self._options}
        while len(self._rows) < len(self._value):
            line = _PickedRow(self, len(self._rows))
            self._rows.append(line)
            self._list.addWidget(line)
        for number, line in enumerate(self._rows):
            line.setVisible(number < len(self._value))
            if number < len(self._value):
                label = labels.get(self._value[number], self._value[number])
                line.show_choice(label, last=number == len(self._value) - 1)
        self._name_rows()

    def _add(self, index: int) -> None:
        value = self.combo.itemData(index)
        if value == FRESH:
            self.combo.setCurrentIndex(-1)
            self.fresh_wanted.emit()
        else:
            self._take((*self._value, value))

    def shift(self, number: int, step: int) -> None:
        """Move a row up (-1) or down (1)."""
        order = list(self._value)
        order.insert(number + step, order.pop(number))
        self._take(tuple(order))
        moved = self._rows[number + step]
        move_focus(moved.up if step < 0 and moved.up.isEnabled() else moved.best())

    def drop(self, number: int) -> None:
        """Take a row out."""
        self._take((*self._value[:number], *self._value[number + 1 :]))
        move_focus(self._rows[number].remove if number < len(self._value) else self.combo)

    def _take(self, value: tuple[str, ...]) -> None:
        options = self._options
        self.show_value(value, options)
        self.edited.emit(value)
        self.left.emit()

    @override
    def control(self, index: int | None = None) -> QWidget:
        """Return the list to add from."""
        return self.combo

    @override
    def controls(self) -> Sequence[QWidget]:
        """Return the list to add from; the rows' buttons are never invalid."""
        return (self.combo,)


class _PickedRow(QWidget):
    """One of the chosen, with its arrows."""

    def __init__(self, owner: OrderInput, number: int) -> None:
        super().__init__()
        self._number = Label("", "smallM", "text2")
        self._words = Label("", "body")
        self.up = IconButton("arrow-up", "", name="up")
        self.down = IconButton("arrow-down", "", name="down")
        self.remove = IconButton("x", "", name="remove")
        self._number.setText(f"{number + 1}")
        self.up.clicked.connect(lambda: owner.shift(number, -1))
        self.down.clicked.connect(lambda: owner.shift(number, 1))
        self.remove.clicked.connect(lambda: owner.drop(number))
        for button in (self.up, self.down, self.remove):
            button.installEventFilter(owner)
        parts = ((self._number, 0, MIDDLE), (self._words, 1, MIDDLE), self.up, self.down, self.remove)
        row(*parts, gap=6, parent=self)

    def show_choice(self, label: str, *, last: bool) -> None:
        """Show what stands here, and which arrows lead somewhere."""
        self._words.setText(label)
        self.up.setEnabled(self._number.text() != "1")
        self.down.setEnabled(not last)
        for button, words in (
            (self.up, _("Move {name} up")),
            (self.down, _("Move {name} down")),
            (self.remove, _("Remove {name}")),
        ):
            button.setAccessibleName(words.format(name=label))
            button.setToolTip(words.format(name=label))

    def rename(self, name: str) -> None:
        """Take object names below ``name``."""
        for button, part in ((self.up, "up"), (self.down, "down"), (self.remove, "remove")):
            button.setObjectName(f"{name}.{part}")

    def best(self) -> IconButton:
        """Return the button to keep focus on after a move."""
        return self.down if self.down.isEnabled() else self.up
