"""Beside the form: how far the plan is built, what would go wrong, how it reads, its week, its past."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from playbook_app.domain.plan.outline import Readiness
from playbook_app.domain.plan.readiness import Bars
from playbook_app.i18n import _, ngettext, readiness_words
from playbook_app.ui.plan.desk import Desk
from playbook_app.ui.plan.findings_list import FindingsList
from playbook_app.ui.plan.history_pane import HistoryPane, Past
from playbook_app.ui.plan.next_step import NextStep
from playbook_app.ui.plan.preview import Preview
from playbook_app.ui.plan.spots import Spot
from playbook_app.ui.plan.tabs import Tabs
from playbook_app.ui.plan.uses_pane import UsesPane
from playbook_app.ui.plan.week_pane import WeekPane
from playbook_app.ui.widgets.boxes import MIDDLE, column, holder, row
from playbook_app.ui.widgets.buttons import IconButton
from playbook_app.ui.widgets.gauges import Bar
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.scroll import ScrollPage
from playbook_app.ui.widgets.surfaces import Hairline, Panel


class ReadinessCard(QWidget):
    """The four bars under the name of the lowest, and the next step with a button that goes there."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plan.readiness")
        self._spot: Spot | None = None
        self._title = Label("", "h3")
        self._state = Label("", "small", "text2")
        self._signs = Label("", "small", "text2")
        self._step = Label("", "smallM")
        self.go = IconButton("arrow-right-bold", _("Go to the next step"), name="plan.next")
        self.go.clicked.connect(lambda: self.wanted.emit(self._spot))
        step = row((self._step, 1, MIDDLE), (self.go, 0, MIDDLE), gap=8)
        self._bars: dict[str, Bar] = {}
        self._values: dict[str, Label] = {}
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for number, name in enumerate(readiness_words.NAMES):
            words = readiness_words.bar_name(name)
            self._bars[name] = Bar(0, name=words)
            self._values[name] = Label("0", "smallM")
            grid.addWidget(Label(words, "small"), number, 0)
            grid.addWidget(self._bars[name], number, 1, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(self._values[name], number, 2, Qt.AlignmentFlag.AlignRight)
        column(self._title, 8, grid, 8, self._state, 2, self._signs, 4, step, gap=0, parent=self)

    def show_signs(self, text: str) -> None:
        """Show how the sign-off stands."""
        self._signs.setText(text)

    def show_readiness(self, state: Readiness, found: Bars, step: NextStep) -> None:
        """Show how far the plan is, why its lowest bar is low, and what to do next."""
        weakest = found.weakest
        self._title.setText(
            _("Readiness: {word}").format(word=readiness_words.headline(weakest, found.lowest))
        )
        for name, value in found.values().items():
            self._bars[name].change(value, "success" if value == self._bars[name].maximum() else "accent")
            self._bars[name].setAccessibleDescription(readiness_words.reason(name, value))
            self._bars[name].setToolTip(readiness_words.reason(name, value))
            self._values[name].setText(str(value))
        why = "" if weakest == "built" else readiness_words.reason(weakest, found.lowest)
        self._state.setText(" ".join(part for part in (state_words(state), why) if part))
        self._step.setText(_("Next: {step}").format(step=step.text) if step.spot else step.text)
        self._spot = step.spot
        self.go.setVisible(step.spot is not None)
        self.go.setAccessibleDescription(step.text)


def state_words(state: Readiness) -> str:
    """Return one line on what is still missing."""
    if state.errors:
        words = ngettext("{n} thing blocks it.", "{n} things block it.", state.errors)
        return words.format(n=state.errors)
    open_fields = state.fields.needed - state.fields.done
    if open_fields:
        words = ngettext("{n} needed field is empty.", "{n} needed fields are empty.", open_fields)
        return words.format(n=open_fields)
    return _("Nothing is missing.")


class SidePane(QWidget):
    """Readiness, and under it findings and preview, the week, uses, or history."""

    def __init__(self, desk: Desk, past: Past) -> None:
        super().__init__()
        self.setObjectName("plan.side")
        self.readiness = ReadinessCard()
        self.findings = FindingsList()
        self.preview = Preview(desk)
        self.week = WeekPane()
        self.uses = UsesPane(desk)
        self.history = HistoryPane(desk, past)
        for part in (self.readiness, self.findings, self.week, self.uses):
            part.wanted.connect(desk.wanted)
        names = (_("Findings"), _("Week"), _("Uses"), _("History"))
        self.tabs = Tabs(names, name="plan.side.tabs", label=_("What is shown at the side"))
        self.tabs.changed.connect(self.show_tab)
        checks = holder(column(self.findings, 12, Hairline(), 14, self.preview))
        self._tabs = (checks, self.week, self.uses, self.history)
        parts = (self.readiness, 16, self.tabs, 14, *self._tabs, None)
        content = QWidget()
        column(*parts, margins=(20, 20, 20, 20), parent=content)
        panel = Panel(column(ScrollPage(content)), edge="")
        column(panel, parent=self)
        self.show_tab(0)

    def show_place(self, key: str) -> None:
        """Follow the middle: a section by key, or a record by id."""
        self.preview.show_place(key)
        self.uses.show_place(key)

    def later(self) -> None:
        """Follow a change soon."""
        self.preview.later()
        self.uses.later()
        self.history.later()

    def show_tab(self, number: int) -> None:
        """Show the findings (0), the week (1), uses (2) or history (3)."""
        self.tabs.choose(number)
        for index, part in enumerate(self._tabs):
            part.setVisible(index == number)
