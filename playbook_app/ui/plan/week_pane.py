"""The 168-hour test beside the form: the map, the worst stretch, what would help and what would hurt."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from playbook_app.domain.plan.week.minutes import HOURS
from playbook_app.domain.plan.week.result import Week
from playbook_app.domain.plan.week.what_ifs import Break, WhatIf
from playbook_app.i18n import _, week_words
from playbook_app.services import plan_week
from playbook_app.ui.plan.spots import Spot
from playbook_app.ui.plan.tab_order import order_tabs
from playbook_app.ui.plan.week_map import DAY, WeekMap
from playbook_app.ui.widgets.base import announce
from playbook_app.ui.widgets.boxes import TOP, column, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.check import CheckRow
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.rows import FindingRow
from playbook_app.ui.widgets.surfaces import Hairline

_MOST = 5


class IdeaRow(QWidget):
    """A change that would help: what it brings, what it is, and a button that makes it."""

    def __init__(self, gain: str, words: str, number: int) -> None:
        super().__init__()
        self.apply = Button(_("Apply"), size="sm", name=f"plan.week.apply.{number}")
        self.apply.setAccessibleName(_("Apply: {change}").format(change=words))
        self.apply.setAccessibleDescription(gain)
        said = column(Label(words, "smallM"), Label(gain, "cap", "text2"), gap=1)
        row((said, 1), (self.apply, 0, TOP), gap=8, margins=(6, 6, 6, 6), parent=self)


class WeekPane(QWidget):
    """Shows what the test found. ``wanted`` carries the spot to go to, ``apply_wanted`` an ``Idea``."""

    wanted = Signal(object)
    apply_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plan.week")
        self.setAccessibleName(_("The 168-hour test"))
        self._week: Week | None = None
        self._head = Label("", "h3")
        self._levels = Label("", "small", "text2")
        self.map = WeekMap()
        self._hour = Label("", "smallM")
        self._said = Label("", "small", "text2")
        self.table = CheckRow(_("Show as table"), name="plan.week.table", role="small")
        self.table.toggled.connect(self._show_table)
        self._rows = Label("", "small")
        self._rows.hide()
        self._worst, self._helpful, self._breaks = column(gap=0), column(gap=0), column(gap=0)
        self.map.view.selectionModel().currentChanged.connect(self._hour_chosen)
        self.map.view.entered.connect(self._tell)
        self.map.view.activated.connect(self._go_to_hour)
        parts = (
            self._head, self._levels, 10, self.map, 6, self._hour, self._said, 6, self.table, self._rows,
            10, Hairline(), 8, self._worst, self._helpful, self._breaks,
        )  # fmt: skip
        column(*parts, gap=2, parent=self)

    # ---------------------------------------------------------------- showing

    def show_week(self, week: Week) -> None:
        """Show the map of a week and its worst stretch."""
        self._week = week
        self._head.setText(plan_week.headline(week))
        self._levels.setText(plan_week.levels_text(week))
        self._levels.setVisible(len(week.promises) > 1)
        self.map.model.show_week(week)
        if not self.map.view.currentIndex().isValid():
            hour = week.worst.hour if week.worst is not None else 0
            self.map.view.setCurrentIndex(self.map.model.index(*divmod(hour, DAY)))
        self._tell(self.map.view.currentIndex())
        self._show_table(on=self.table.isChecked())
        self._show_worst(week)

    def _show_worst(self, week: Week) -> None:
        self._clear(self._worst)
        worst = week.worst
        if worst is None:
            self._worst.addWidget(Label(_("The promise is kept in every hour."), "small", "text2"))
            return
        words = plan_week.cause_text(week.plan, worst.cause)
        stretch = week_words.stretch(worst.hour, worst.length)
        line = FindingRow("warn", words, _("Worst: {hours}").format(hours=stretch), name="plan.week.worst")
        spot = Spot(worst.cause.record, worst.cause.field)
        line.clicked.connect(partial(self.wanted.emit, spot))
        self._worst.addWidget(line)
        order_tabs(self)

    def show_explored(self, helpful: Sequence[WhatIf], breaks: Sequence[Break], *, locked: bool) -> None:
        """Show what would help and what would hurt."""
        week = self._week
        if week is None:
            return
        gains = [week_words.gain(week.met, one.met, HOURS) for one in helpful[:_MOST]]
        changes = [plan_week.idea_text(week.plan, one.idea) for one in helpful[:_MOST]]
        self._clear(self._helpful, _("What would help") if helpful else "")
        for number, (gain, change) in enumerate(zip(gains, changes, strict=True)):
            line = IdeaRow(gain, change, number)
            line.apply.setEnabled(not locked)
            line.apply.clicked.connect(partial(self.apply_wanted.emit, helpful[number].idea))
            self._helpful.addWidget(line)
        self._clear(self._breaks, _("Break the plan") if breaks else "")
        for number, one in enumerate(breaks[:_MOST]):
            self._breaks.addWidget(self._break_row(week, one, number))
        order_tabs(self)

    def _break_row(self, week: Week, one: Break, number: int) -> FindingRow:
        words = plan_week.break_text(week.plan, one)
        gain = week_words.gain(week.met, one.met, HOURS)
        line = FindingRow("note" if one.met else "warn", words, gain, name=f"plan.week.break.{number}")
        line.clicked.connect(partial(self.wanted.emit, Spot(one.record)))
        return line

    def _clear(self, layout: QVBoxLayout, title: str = "") -> None:
        while (item := layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if title:
            label = Label(title, "h3")
            label.setContentsMargins(6, 14, 0, 4)
            layout.addWidget(label)

    def _show_table(self, on: bool) -> None:
        if on and self._week is not None:
            self._rows.setText("\n".join(plan_week.day_lines(self._week)))
        self._rows.setVisible(on)

    # ---------------------------------------------------------------- one hour

    def _hour_chosen(self, now: QModelIndex, _before: QModelIndex) -> None:
        self._tell(now)
        announce(self.map.view, f"{self._hour.text()}. {self._said.text()}")

    def _tell(self, index: QModelIndex) -> None:
        if self._week is None or not index.isValid():
            return
        hour = DAY * index.row() + index.column()
        self._hour.setText(week_words.hour_name(hour))
        self._said.setText(plan_week.hour_text(self._week, hour))

    def _go_to_hour(self, index: QModelIndex) -> None:
        cause = self._week.cause(DAY * index.row() + index.column()) if self._week is not None else None
        if cause is not None:
            self.wanted.emit(Spot(cause.record, cause.field))
