"""Where the record in the middle is used, as rows that lead there; and what it points to."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from playbook_app.domain.plan.model import SECTIONS
from playbook_app.domain.plan.references import Use
from playbook_app.domain.plan.tree import Place, get, index
from playbook_app.i18n import _, ngettext, plan_words
from playbook_app.ui.override import override
from playbook_app.ui.plan import words
from playbook_app.ui.plan.checks import top_record
from playbook_app.ui.plan.desk import Desk
from playbook_app.ui.plan.removing import outside_uses
from playbook_app.ui.plan.spots import Spot
from playbook_app.ui.plan.tab_order import order_tabs
from playbook_app.ui.widgets.boxes import clear, column
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.rows import FindingRow

_WAIT = 300
_MOST = 40


class UsesPane(QWidget):
    """Follows what is shown in the middle. ``wanted`` carries the spot to go to."""

    wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("plan.uses")
        self.setAccessibleName(_("Uses"))
        self._desk = desk
        self._key = ""
        self._shown: tuple[object, ...] = ()
        self._timer = QTimer(self, singleShot=True, interval=_WAIT)
        self._timer.timeout.connect(self.draw)
        self._title, self._count = Label("", "h3"), Label("", "small", "text2")
        self._rows = column(gap=0)
        column(column(self._title, self._count, gap=2, margins=(6, 0, 6, 0)), 6, self._rows, parent=self)

    def show_place(self, key: str) -> None:
        """Follow the middle: a section by key, or a record by id."""
        self._key = key
        self._timer.start(0)

    def later(self) -> None:
        """Look again soon."""
        self._timer.start()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Show what has happened while this was hidden."""
        self.draw()

    def draw(self) -> None:
        """Show where the record is used now."""
        if not self.isVisible():
            return
        record = get(self._desk.plan, self._key)
        if record is None:
            section = next((one.key for one in SECTIONS if one.key == self._key), "")
            self._show(plan_words.section_name(section) if section else "", ())
            self._count.setText(_("Choose a record in the outline to see where it is used."))
            return
        found = outside_uses(self._desk.plan, record.id)
        self._show(words.name_of(self._desk.plan, record), found)
        used = ngettext("Used in {n} place", "Used in {n} places", len(found)).format(n=len(found))
        self._count.setText(used if found else _("Nothing points to it."))

    def _show(self, title: str, found: tuple[Use, ...]) -> None:
        self._title.setText(title)
        places = index(self._desk.plan)
        lines = [self._words(places, use) for use in found[:_MOST]]
        if tuple(lines) == self._shown:
            return
        self._shown = tuple(lines)
        clear(self._rows)
        for number, (line, use) in enumerate(zip(lines, found, strict=False)):
            made = FindingRow("note", *line, name=f"plan.uses.{number}")
            made.setAccessibleName(". ".join(line))
            made.clicked.connect(partial(self.wanted.emit, Spot(use.record.id, use.field.key)))
            self._rows.addWidget(made)
        order_tabs(self)

    def _words(self, places: dict[str, Place], use: Use) -> tuple[str, str]:
        top = top_record(places, self._desk.plan, use.record.id)
        return words.name_of(self._desk.plan, top.record), plan_words.label(use.field.code)
