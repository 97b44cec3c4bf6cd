"""Beside the form: how far the plan is built, what would go wrong, how it will read, and its week."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from playbook_app.domain.plan.outline import Readiness
from playbook_app.i18n import _, ngettext
from playbook_app.ui.plan.desk import Desk
from playbook_app.ui.plan.findings_list import FindingsList
from playbook_app.ui.plan.next_step import NextStep
from playbook_app.ui.plan.preview import Preview
from playbook_app.ui.plan.spots import Spot
from playbook_app.ui.plan.week_pane import WeekPane
from playbook_app.ui.widgets.boxes import MIDDLE, column, holder, row
from playbook_app.ui.widgets.buttons import IconButton
from playbook_app.ui.widgets.gauges import Ring
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.scroll import ScrollPage
from playbook_app.ui.widgets.surfaces import Hairline, Panel
from playbook_app.ui.widgets.toggles import Segmented

_RING = 76


class ReadinessCard(QWidget):
    """The ring, what holds it down, and the next step with a button that goes there."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._spot: Spot | None = None
        self.ring = Ring(0, _RING, name=_("Readiness: how far the plan is built"))
        self._state = Label("", "small", "text2")
        self._step = Label("", "smallM")
        self.go = IconButton("arrow-right-bold", _("Go to the next step"), name="plan.next")
        self.go.clicked.connect(lambda: self.wanted.emit(self._spot))
        words = column(None, Label(_("Readiness: built"), "h3"), self._state, None, gap=2)
        step = row((self._step, 1, MIDDLE), (self.go, 0, MIDDLE), gap=8)
        column(row(self.ring, (words, 1), gap=16), 10, step, parent=self)

    def show_readiness(self, state: Readiness, step: NextStep) -> None:
        """Show how far the plan is, and what to do next."""
        self.ring.change(state.built, "success" if state.built == self.ring.maximum() else "accent")
        self._state.setText(state_words(state))
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
    return _("Nothing is missing. Try it with your people.")


class SidePane(QWidget):
    """Readiness, and under it findings and preview, or the week."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("plan.side")
        self.readiness = ReadinessCard()
        self.findings = FindingsList()
        self.preview = Preview(desk)
        self.week = WeekPane()
        for part in (self.readiness, self.findings, self.week):
            part.wanted.connect(desk.wanted)
        names = (_("Findings"), _("Week"))
        self.tabs = Segmented(names, name="plan.side.tabs", label=_("What is shown at the side"))
        self.tabs.changed.connect(self.show_tab)
        checks = holder(column(self.findings, 12, Hairline(), 14, self.preview))
        self._tabs = (checks, self.week)
        parts = (self.readiness, 16, row(self.tabs, None), 14, *self._tabs, None)
        content = QWidget()
        column(*parts, margins=(20, 20, 20, 20), parent=content)
        panel = Panel(column(ScrollPage(content)), edge="")
        column(panel, parent=self)
        self.show_tab(0)

    def show_tab(self, number: int) -> None:
        """Show the findings (0) or the week (1)."""
        self.tabs.choose(number)
        for index, part in enumerate(self._tabs):
            part.setVisible(index == number)
