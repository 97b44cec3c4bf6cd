"""The crisis plan on Today: a card at the side, or the first card for somebody who is here to write one.

Both start without the plan, so that the first paint reads no plan file, and are filled a moment later.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from playbook_app.i18n import _, ngettext
from playbook_app.ui.widgets.boxes import MIDDLE, TOP, column, holder, middle, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.columns import clear_layout
from playbook_app.ui.widgets.gauges import Ring
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon, Tag
from playbook_app.ui.widgets.surfaces import Card

if TYPE_CHECKING:
    from playbook_app.services.plan_glance import Gap, PlanGlance

_LEVELS = {"error": "block", "warning": "warn", "info": "note"}


def gaps_left(glance: "PlanGlance") -> str:
    """Return how much is left to do in words, or why that cannot be told."""
    if glance.problem is not None:
        from playbook_app.i18n.problems import describe

        return describe(glance.problem).title
    left = gaps_in_words(glance.gaps)
    return _("{ready} {gaps}").format(ready=glance.ready, gaps=left) if glance.ready else left


def gaps_in_words(gaps: int) -> str:
    """Return how many gaps are left."""
    if not gaps:
        return _("No gaps left")
    return ngettext("{n} gap left to close", "{n} gaps left to close", gaps).format(n=gaps)


def starter_words() -> str:
    """Return what somebody without a plan is offered."""
    return _("Start from the plan for a small business and change what does not fit.")


class PlanCard(Card):
    """State of the plan, and the way to it."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ring = Ring(0, 64, name=_("How far the crisis plan is built"))
        self._line = Label("", "small", "text2")
        self._line.hide()
        self._gaps = column(gap=8)
        self._open = Button(_("Open"), name="today.plan", size="sm")
        self._open.setAccessibleName(_("Open the crisis plan"))
        self._open.clicked.connect(self.opened)
        words = middle(Label(_("Crisis plan"), "h3"), self._line, gap=2)
        head = row((self._ring, 0, TOP), (words, 1), (self._open, 0, MIDDLE), gap=14)
        self.set_content(column(head, self._gaps, None))

    def show_plan(self, glance: "PlanGlance | None") -> None:
        """Fill the card; ``None`` when there is no plan yet."""
        clear_layout(self._gaps)
        self._ring.setVisible(glance is not None and glance.problem is None)
        self._line.setVisible(True)
        if glance is None:
            self._line.setText(_("None written yet"))
            self._open.change(_("Start"))
            self._open.setAccessibleName(_("Start a crisis plan"))
            self._gaps.setContentsMargins(0, 12, 0, 0)
            self._gaps.addWidget(Label(starter_words(), "small", "text2"))
            return
        self._ring.change(glance.built)
        self._line.setText(gaps_left(glance))
        self._gaps.setContentsMargins(0, 16 if glance.worst else 0, 0, 0)
        add_gaps(self._gaps, glance.worst)


def add_gaps(layout: QVBoxLayout, gaps: "Sequence[Gap]") -> None:
    """Add a line with its level's icon for each gap."""
    from playbook_app.ui.widgets.rows import LEVELS

    for gap in gaps:
        icon, tone, word = LEVELS[_LEVELS[gap.level]]
        mark = Icon(icon, 18, tone, means=_(word))
        layout.addWidget(holder(row((mark, 0, TOP), (Label(gap.text, "small"), 1), gap=10)))


class PlanHero(Card):
    """The plan as the next step."""

    started = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = Label(_("Your crisis plan"), "h2")
        self._line = Label("", "body", "text2")
        self._gaps = column(gap=8)
        self._ring = Ring(0, 76, name=_("How far the crisis plan is built"))
        self.start = Button(_("Open the plan"), "primary", name="today.start", size="lg", keys="Enter")
        self.start.clicked.connect(self.started)
        words = column(
            row(Tag(_("Crisis plan"), "accent"), None), 14, self._title, 6, self._line, 10, self._gaps,
            None, 20, row(self.start, None),
        )  # fmt: skip
        self.set_content(row((words, 1), (self._ring, 0, MIDDLE), 12, gap=24), 24)

    def show_plan(self, glance: "PlanGlance | None") -> None:
        """Fill the card; ``None`` when there is no plan yet."""
        clear_layout(self._gaps)
        self._ring.setVisible(glance is not None and glance.problem is None)
        if glance is None:
            self._title.setText(_("Write your crisis plan"))
            self._line.setText(starter_words())
            self.start.change(_("Start from the small-business plan"))
            return
        self._title.setText(glance.name or _("Your crisis plan"))
        self._line.setText(gaps_left(glance))
        self._ring.change(glance.built)
        self.start.change(_("Open the plan"))
        add_gaps(self._gaps, glance.worst)
