"""Before a plan is open: one next step, and the plans there are."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from playbook_app.formats.plan_template import Template
from playbook_app.i18n import _, dates
from playbook_app.services.planning import RecentPlan
from playbook_app.ui.plan.asking import starter_card
from playbook_app.ui.plan.tab_order import order_tabs
from playbook_app.ui.theme.theme import px
from playbook_app.ui.widgets.boxes import MIDDLE, clear, column, row
from playbook_app.ui.widgets.buttons import Button, IconButton
from playbook_app.ui.widgets.floating import EmptyState
from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon
from playbook_app.ui.widgets.scroll import ScrollPage
from playbook_app.ui.widgets.surfaces import Card, CardButton

_WIDTH = 560
_USUAL, _BLANK = "small_business", "blank"
_MOST = 8


class StartPane(QWidget):
    """Begin with a starter plan, open a file, or go on with a plan used lately."""

    start_wanted = Signal(str)
    """Carries the id of a starter plan."""
    interview_wanted = Signal()
    blank_wanted = Signal()
    open_wanted = Signal()
    reopen_wanted = Signal(str)
    forget_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plan.start")
        self.interview = Button(
            _("Answer twelve questions"), "secondary", name="plan.start.interview", icon="list-checks"
        )
        self.interview.clicked.connect(self.interview_wanted)
        self.blank = Button(_("Start with an empty plan"), "ghost", name="plan.start.blank")
        self.open = Button(_("Open a plan file"), "secondary", name="plan.start.open", icon="folder-open")
        self.blank.clicked.connect(self.blank_wanted)
        self.open.clicked.connect(self.open_wanted)
        self._state = EmptyState(
            "shield-check",
            _("Write down what happens on a bad day, before it comes"),
            _(
                "A starter plan has the levels, the first hour and the first words. You add people, "
                "channels and facts. A small business needs about forty minutes, and everything is "
                "saved while you type."
            ),
        )
        self._starters = column(gap=8)
        self._shown: tuple[str, ...] = ()
        others = Flow(gap=8)
        others.add_all((self.interview, self.open, self.blank))
        self._rows = column(gap=8)
        self._recent = column(Label(_("Your plans"), "h3"), 8, self._rows)
        self._recent_box = QWidget()
        self._recent_box.setLayout(self._recent)
        first = Card(column(self._state, 4, self._starters, 14, others), margins=(20, 20, 20, 24))
        body = QWidget()
        self._body = column(first, 24, self._recent_box, parent=body)
        self._column = body
        content = QWidget()
        row(None, (column(None, body, None), 0), None, margins=(40, 32, 40, 32), parent=content)
        column(ScrollPage(content), parent=self)
        self.retheme()

    def retheme(self) -> None:
        """Keep the column narrow enough to read."""
        self._column.setMaximumWidth(px(_WIDTH))
        self._column.setMinimumWidth(min(px(_WIDTH), 860))

    def show_starters(self, templates: Sequence[Template]) -> None:
        """Show the starter plans, each with a line for whom it is; the first is the usual one."""
        found = starters(templates)
        if self._shown != tuple(one.id for one in found):
            self._shown = tuple(one.id for one in found)
            clear(self._starters)
            for template in found:
                self._starters.addWidget(self._starter(template))
            order_tabs(self)

    def _starter(self, template: Template) -> CardButton:
        made = starter_card(template, f"plan.start.{template.id}")
        made.clicked.connect(partial(self.start_wanted.emit, template.id))
        return made

    def show_recent(self, plans: Sequence[RecentPlan]) -> None:
        """Show the plans used lately."""
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, plan in enumerate(plans[:_MOST]):
            self._rows.addWidget(self._row(number, plan))
        self._recent_box.setVisible(bool(plans))
        order_tabs(self)

    def first(self) -> QWidget:
        """Return the control with which one begins: the plan used last, else starting one."""
        item = self._rows.itemAt(0)
        line = item.widget() if item is not None else None
        if line is not None:
            return line.findChildren(CardButton)[0]
        starter = self._starters.itemAt(0)
        usual = starter.widget() if starter is not None else None
        return usual if usual is not None else self.interview

    def _row(self, number: int, plan: RecentPlan) -> QWidget:
        title = plan.title or _("Untitled plan")
        path = plan.path
        where = path.name if path is not None else _("kept on this computer")
        used = used_words(plan)
        aside = _("{organisation}, {where}, {used}") if plan.organisation else _("{where}, {used}")
        said = aside.format(organisation=plan.organisation, where=where, used=used)
        text = column(Label(title, "bodyM"), Label(said, "cap", "text2"), gap=1)
        arrow = Icon("caret-right-bold", 14, "text3")
        line = CardButton(
            row((text, 1), (arrow, 0, MIDDLE), gap=12), f"{title}. {said}", margins=(14, 9, 14, 9)
        )
        line.setObjectName(f"plan.recent.{number}")
        line.clicked.connect(partial(self.reopen_wanted.emit, plan.key))
        words = _("Delete this draft") if path is None else _("Take this off the list")
        away = IconButton("trash" if path is None else "x", words, name=f"plan.recent.{number}.forget")
        away.setAccessibleName(f"{words}: {title}")
        away.clicked.connect(partial(self.forget_wanted.emit, plan.key))
        both = QWidget()
        row((line, 1), (away, 0, MIDDLE), gap=6, parent=both)
        return both


def starters(templates: Sequence[Template]) -> list[Template]:
    """Return the starter plans with something in them, the usual one first."""
    return sorted((one for one in templates if one.id != _BLANK), key=lambda one: one.id != _USUAL)


def used_words(plan: RecentPlan) -> str:
    """Return the day a plan was used last."""
    try:
        return dates.day_with_year(datetime.fromisoformat(plan.used_at).date())
    except ValueError:
        return _("some time ago")
