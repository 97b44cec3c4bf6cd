"""Who is called: as steps, in tables, or as a tree in which one can try out who is next if one is silent."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from playbook_app.domain.plan.call_tree import Ring, next_ring, rings
from playbook_app.domain.plan.grids import grids_of
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.naming import name_by_id
from playbook_app.i18n import _, dates
from playbook_app.ui.plan.desk import Desk
from playbook_app.ui.plan.grid_table import GridTable, spread
from playbook_app.ui.plan.record_list import RecordList
from playbook_app.ui.plan.spots import Spot
from playbook_app.ui.plan.tab_order import order_tabs
from playbook_app.ui.plan.tabs import Tabs
from playbook_app.ui.theme.theme import px
from playbook_app.ui.widgets.base import announce
from playbook_app.ui.widgets.boxes import MIDDLE, TOP, clear, column, holder, row
from playbook_app.ui.widgets.buttons import IconButton
from playbook_app.ui.widgets.check import CheckRow
from playbook_app.ui.widgets.combo import ComboBox
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon, Tag
from playbook_app.ui.widgets.surfaces import Card

STEPS, TREE, TABLE = range(3)


class RingRow(QWidget):
    """One call: when, whom, in which role, by which number; a tick for "does not answer"."""

    silenced = Signal(bool)
    wanted = Signal()

    def __init__(self, plan: Plan, ring: Ring, number: int, *, state: str) -> None:
        super().__init__()
        icon, tone = {"now": ("arrow-right-bold", "accent"), "silent": ("x", "text3")}.get(
            state, ("circle-dashed", "text3")
        )
        name = name_by_id(plan, ring.person) or _("Nobody")
        role = name_by_id(plan, ring.role)
        said = _("{role}, {number}").format(role=role, number=ring.number or _("no number for this step"))
        after = _("after {time}").format(time=dates.minutes(ring.after)) if ring.after else _("at once")
        head = row((Label(name, "smallS"), 0, MIDDLE), (Label(after, "cap", "text2"), 0, MIDDLE), None, gap=8)
        if state == "now":
            head.insertWidget(2, Tag(_("Call now"), "accent"))
        self.silent = CheckRow(_("Does not answer"), name=f"plan.calls.silent.{number}", role="small")
        self.silent.setAccessibleName(_("{name} does not answer").format(name=name))
        self.silent.setChecked(state == "silent")
        self.silent.toggled.connect(self.silenced)
        go = IconButton(
            "arrow-right-bold", _("Go to {name}").format(name=name), name=f"plan.calls.go.{number}"
        )
        go.clicked.connect(self.wanted)
        text = column(head, Label(said, "cap", "text2"), gap=1)
        mark = holder(column(2, Icon(icon, 16, tone)))
        indent = 0 if ring.first else px(24)
        body = row(indent, (mark, 0, TOP), (text, 1), (self.silent, 0, MIDDLE), (go, 0, MIDDLE), gap=10)
        card = Card(body, margins=(12, 8, 8, 8), fill="accentSoft" if state == "now" else "surface")
        column(card, parent=self)


class CallBoard(QWidget):
    """Stands where the lists of section 7 stand."""

    def __init__(self, desk: Desk, lists: Sequence[RecordList]) -> None:
        super().__init__()
        self.setObjectName("plan.calls")
        self._desk = desk
        self._silent: set[str] = set()
        self._shown: object = None
        names = (_("Steps"), _("Contact tree"), _("Table"))
        self.ways = Tabs(names, name="plan.calls.ways", label=_("How the calls are shown"))
        self.ways.changed.connect(self.show_way)
        self.levels = ComboBox(name="plan.calls.level", label=_("At level"))
        self.levels.currentIndexChanged.connect(self._level_chosen)
        self.next = Label("", "h3")
        self._rows = column(gap=6)
        hint = Label(_("Tick who does not answer, and see who is called next."), "small", "text2")
        top = row((Label(_("At level"), "smallM"), 0, MIDDLE), (self.levels, 0, MIDDLE), None, gap=10)
        self._tree = holder(column(top, 12, self.next, 2, hint, 10, self._rows))
        self._lists = QWidget()
        inner = column(parent=self._lists)
        for number, one in enumerate(lists):
            if number:
                inner.addSpacing(20)
            inner.addWidget(one)
        self.tables = [GridTable(grid, desk) for grid in grids_of(tuple(one.field.key for one in lists))]
        self._parts = (self._lists, self._tree, holder(column(*spread(self.tables, 24))))
        column(self.ways, 14, *self._parts, parent=self)
        self.show_way(STEPS)

    def show_way(self, number: int) -> None:
        """Show the steps (0), the tree (1) or tables (2)."""
        self.ways.choose(number)
        for at, part in enumerate(self._parts):
            part.setVisible(at == number)
        self.refresh()

    def first(self) -> QWidget | None:
        """Return the level in the tree, or the first table; the lists have their own."""
        return {STEPS: None, TREE: self.levels, TABLE: self.tables[0].view}[self.ways.current()]

    def show_spot(self, spot: Spot) -> bool:
        """Go to the cell of a spot if tables are shown; ``False`` when it is in none of them."""
        return self.ways.current() == TABLE and any(table.show_spot(spot) for table in self.tables)

    def show_marks(self) -> None:
        """Show what the checks say in the cells; nothing is marked in the tree, the lists show theirs."""
        if self.ways.current() == TABLE:
            for table in self.tables:
                table.show_marks()

    def refresh(self) -> None:
        """Show the calls as they are now."""
        if self.ways.current() == TABLE:
            for table in self.tables:
                table.refresh()
        if self.ways.current() != TREE:
            order_tabs(self)
            return
        plan = self._desk.plan
        wanted = [(level.name, level.id) for level in plan.levels]
        known = [(self.levels.itemText(n), self.levels.itemData(n)) for n in range(self.levels.count())]
        if wanted != known:
            chosen = self.levels.currentData()
            self.levels.blockSignals(True)
            self.levels.clear()
            for name, key in wanted:
                self.levels.addItem(name, key)
            self.levels.setCurrentIndex(max(self.levels.findData(chosen), 0))
            self.levels.blockSignals(False)
        self._show()

    def _level_chosen(self) -> None:
        self._silent.clear()
        self._show()

    def _show(self) -> None:
        plan, level = self._desk.plan, self.levels.currentData() or ""
        calls = rings(plan, level)
        now = next_ring(calls, self._silent)
        self.next.setText(self._next_words(plan, calls, now))
        people = tuple(name_by_id(plan, one.person) for one in calls)
        shown = (calls, people, frozenset(self._silent))
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._rows)
        for number, ring in enumerate(calls):
            state = "silent" if ring.person in self._silent else "now" if ring is now else "later"
            line = RingRow(plan, ring, number, state=state)
            line.silenced.connect(partial(self._silence, ring.person, number))
            line.wanted.connect(partial(self._desk.wanted.emit, Spot(ring.person or ring.step)))
            self._rows.addWidget(line)
        order_tabs(self)

    def _next_words(self, plan: Plan, calls: Sequence[Ring], now: Ring | None) -> str:
        if now is not None:
            name = name_by_id(plan, now.person)
            time = dates.minutes(now.after) if now.after else ""
            words = _("Next: {name}, after {time}") if time else _("First: {name}, at once")
            return words.format(name=name, time=time)
        return _("Nobody is left to call.") if calls else _("Nobody is called at this level.")

    def _silence(self, person: str, number: int, on: bool) -> None:
        (self._silent.add if on else self._silent.discard)(person)
        self._show()
        announce(self, self.next.text())
        item = self._rows.itemAt(number)
        line = item.widget() if item is not None else None
        if isinstance(line, RingRow):
            line.silent.setFocus()
