"""The editor of one open plan: outline, form, and beside it readiness, findings and preview."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from playbook_app.domain.plan.editor import PlanChange
from playbook_app.domain.plan.fields import Kind
from playbook_app.domain.plan.findings import Finding
from playbook_app.domain.plan.model import SECTION_OF, SECTIONS, Plan
from playbook_app.domain.plan.outline import OutlineSection
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.schema import layout
from playbook_app.domain.plan.simple import simple_sections
from playbook_app.domain.plan.tree import get
from playbook_app.domain.plan.week.what_ifs import Break, Idea, WhatIf
from playbook_app.i18n import _, plan_words
from playbook_app.services import plan_week
from playbook_app.ui.plan import words
from playbook_app.ui.plan.changes import changed_spot, same_records
from playbook_app.ui.plan.checker import Checked, Checker
from playbook_app.ui.plan.columns import Columns
from playbook_app.ui.plan.desk import Desk
from playbook_app.ui.plan.history_pane import Past
from playbook_app.ui.plan.jumping import JumpDialog, Target
from playbook_app.ui.plan.mending import Mending
from playbook_app.ui.plan.outline_model import nodes
from playbook_app.ui.plan.outline_pane import OutlinePane
from playbook_app.ui.plan.removing import RemoveDialog, outside_uses
from playbook_app.ui.plan.side_pane import SidePane
from playbook_app.ui.plan.sign_line import summary
from playbook_app.ui.plan.spots import Spot
from playbook_app.ui.plan.tab_order import order_tabs
from playbook_app.ui.plan.views import SectionView
from playbook_app.ui.plan.warmer import Warmer
from playbook_app.ui.plan.week_runner import WeekRunner
from playbook_app.ui.plan.workbench import Workbench
from playbook_app.ui.widgets.base import announce
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.focus import move_focus
from playbook_app.ui.widgets.menus import Menu

_FIRST = 30
"""Milliseconds until the first check: the plan stands there before it is looked at."""
_RENAME = 60
"""Milliseconds until a name that is typed is also changed in the outline."""
SECTION_KEYS = frozenset(section.key for section in SECTIONS)


class EditorPane(QWidget):
    """Everything below the bar. The page tells it about keys; it tells the page what happened."""

    def __init__(self, desk: Desk, find: Callable[[], Sequence[Finding]], past: Past) -> None:
        super().__init__()
        self.setObjectName("plan.editor")
        self.desk = desk
        self.checker = Checker(desk, find, past.finding_steps)
        self.weeks = WeekRunner(desk)
        self.outline = OutlinePane()
        self.bench = Workbench(desk)
        self.side = SidePane(desk, past)
        self.columns = Columns(self.outline, self.bench, self.side)
        column(self.columns, parent=self)
        self._renamer = QTimer(self, singleShot=True, interval=_RENAME)
        self._renamer.timeout.connect(self._rename)
        self._warmer = Warmer(self.bench)
        self._connect()
        self.checker.suggestions = desk.plan.control.last_reviewed is not None
        self._show_outline()
        QTimer.singleShot(_FIRST, self, self._first_check)

    def _connect(self) -> None:
        desk, outline = self.desk, self.outline
        desk.changed.connect(self._plan_changed)
        desk.wanted.connect(self.go)
        desk.removal_wanted.connect(self.ask_remove)
        self.checker.checked.connect(self._show_checked)
        self.checker.checked.connect(self.weeks.later)
        self.weeks.tested.connect(self.side.week.show_week)
        self.weeks.explored.connect(self._show_explored)
        self.side.week.apply_wanted.connect(self._apply)
        Mending(self, desk, self.checker.run).serve(self.side.findings)
        self.side.findings.suggestions_changed.connect(lambda on: self.checker.show_suggestions(on=on))
        self.bench.shown.connect(self._place_shown)
        self.bench.order_wanted.connect(lambda: order_tabs(self.columns))
        outline.mode.changed.connect(lambda mode: desk.show_simple(on=mode == 0))
        outline.reading.changed.connect(lambda mode: self.show_reading(on=mode == 1))
        desk.mode_changed.connect(self._mode_changed)
        outline.chosen.connect(self._row_chosen)
        outline.entered.connect(self._enter_form)
        outline.add_wanted.connect(self._show_add)
        outline.removal_wanted.connect(self.ask_remove)
        outline.move_wanted.connect(desk.move)

    def _first_check(self) -> None:
        """Look at the plan once it stands there."""
        if self.checker.last is None:
            self.checker.begin()

    # ---------------------------------------------------------------- following the plan

    def _plan_changed(self, change: PlanChange) -> None:
        self.bench.refresh()
        self._warmer.rest()
        if same_records(change):
            self._renamer.start()
        else:
            self._show_outline()
        self.side.later()
        if change.kind != "edit":
            self._show_change(change)

    def _show_change(self, change: PlanChange) -> None:
        """Go to where undo or redo changed something, unless the cursor is there already."""
        spot = changed_spot(change)
        focused = self.window().focusWidget()
        in_title = focused is not None and focused.objectName() == "plan.title"
        if spot is None or (in_title and spot == Spot(self.desk.plan.control.id, "title")):
            return
        if not self.bench.stays_at(spot):
            self.go(spot)

    def _rename(self) -> None:
        """Show the name of the record that is typed in; what is called by it follows with the next check."""
        record = get(self.desk.plan, self.bench.here)
        if record is not None:
            self.outline.model.rename(record.id, words.name_of(self.desk.plan, record))

    def _show_outline(self) -> None:
        """Show names and records at once; their states follow with the next check."""
        self._show_nodes(self.checker.sections_now())

    def _show_nodes(self, sections: Sequence[OutlineSection]) -> None:
        """Show the sections: in simple mode those with something to fill in, to mend, or on the table."""
        here, simple = self._section(), simple_sections()
        wanted = [
            one
            for one in sections
            if not self.desk.simple or one.section.key in simple or one.errors or one.section.key == here
        ]
        count = self.outline.model.rowCount()
        self.outline.show_nodes(
            nodes(self.desk.plan, wanted, self.desk.signs, warnings=self.checker.suggestions)
        )
        if count and count != len(wanted):
            self.outline.choose(self.bench.here)

    def _mode_changed(self) -> None:
        self.outline.mode.choose(0 if self.desk.simple else 1)
        self.bench.refresh()
        self._show_outline()
        order_tabs(self.columns)

    def _show_checked(self, checked: Checked) -> None:
        self._show_nodes(checked.sections)
        self.bench.show_checks(checked.states())
        self.side.readiness.show_readiness(checked.readiness, checked.bars, checked.step)
        self.side.readiness.show_signs(summary(self.desk.plan, checked.signs))
        self.side.findings.show_rows(
            checked.rows, suggestions=self.checker.suggestions, hidden=checked.hidden
        )

    def _show_explored(self, helpful: Sequence[WhatIf], breaks: Sequence[Break]) -> None:
        self.side.week.show_explored(helpful, breaks, locked=self.desk.read_only)

    def _apply(self, idea: Idea) -> None:
        """Make a change that would help, as one step."""
        self.desk.apply(plan_week.idea_text(self.desk.plan, idea), idea.edits)

    # ---------------------------------------------------------------- going somewhere

    def _row_chosen(self, key: str) -> None:
        self.columns.show_tab(0)
        self.bench.show_place(key)

    def show_reading(self, *, on: bool) -> None:
        """Show sections as they are printed, or the forms."""
        self.columns.show_tab(0)
        self.bench.show_reading(on=on)
        self._show_mode()

    def flip_reading(self) -> None:
        """Change between writing and reading."""
        self.show_reading(on=not self.bench.reading)
        announce(self, _("Read") if self.bench.reading else _("Write"))

    def next_way(self) -> None:
        """Show the section as list, table, drawing: whatever comes next there."""
        view = self.bench.view
        said = view.next_way() if isinstance(view, SectionView) else ""
        if said:
            announce(self, said)
            self.bench.focus_first()

    def _show_mode(self) -> None:
        self.outline.reading.choose(1 if self.bench.reading else 0)

    def ask_jump(self) -> None:
        """Ask where to go, by name."""
        dialog = JumpDialog(self, self.desk.plan)
        dialog.chosen.connect(self._jump)
        dialog.open()

    def _jump(self, target: Target) -> None:
        if target.spot.record in SECTION_KEYS:
            self.columns.show_tab(0)
            self.bench.show_place(target.spot.record)
            self.bench.focus_first()
        else:
            self.go(target.spot)

    def _place_shown(self, key: str) -> None:
        self.outline.choose(key)
        self.side.show_place(key)

    def _enter_form(self) -> None:
        self.columns.show_tab(0)
        self.bench.focus_first()

    def go(self, spot: Spot) -> None:
        """Go to a place in the plan and give its control the cursor."""
        self.columns.show_tab(0)
        self.bench.go(spot)
        self._show_mode()

    def begin(self, place: str = "") -> None:
        """Show a plan that was just opened, at ``place`` or at its first section."""
        self.bench.show_place(place)
        if not self.bench.here:
            self.bench.show_place(SECTIONS[0].key)
        self._warmer.begin()

    def to_outline(self) -> bool:
        """Give the cursor to the outline; ``False`` when it is there already."""
        if self.outline.isAncestorOf(self.window().focusWidget() or self):
            return False
        move_focus(self.outline.tree)
        return True

    def go_next(self) -> None:
        """Go to the next step and give it the cursor."""
        step = (self.checker.last or self.checker.run()).step
        if step.spot is not None:
            self.go(step.spot)

    def first_focus(self) -> QWidget | None:
        """Return the control with which one begins: the first field of what is shown."""
        return self.bench.view.first() if self.bench.view is not None else self.outline.tree

    def step_section(self, step: int) -> None:
        """Show the next (1) or previous (-1) section."""
        keys = [section.key for section in SECTIONS]
        now = keys.index(self._section())
        target = min(max(now + step, 0), len(keys) - 1)
        self.columns.show_tab(0)
        self.bench.show_place(keys[target])
        announce(self, plan_words.section_name(keys[target]))
        if not self.outline.tree.hasFocus():
            self.bench.focus_first()

    def _section(self) -> str:
        here = self.bench.here
        if here in {section.key for section in SECTIONS}:
            return here
        record = get(self.desk.plan, here)
        if record is None:
            return SECTIONS[0].key
        return SECTION_OF[self.desk.place(here).collection]

    def step_finding(self, step: int) -> None:
        """Go to the next (1) or previous (-1) finding."""
        self.side.findings.step(step)

    def go_to_first_finding(self) -> None:
        """Go to the finding that weighs most."""
        self.side.findings.begin()
        self.side.findings.step(1)

    # ---------------------------------------------------------------- adding and removing

    def _show_add(self) -> None:
        """Add to the section that is shown; with a menu where it holds more than one kind."""
        section = next(section for section in SECTIONS if section.key == self._section())
        fields = [layout(Plan).by_key[key] for key in section.collections]
        kinds = [field.record for field in fields if field.kind is Kind.RECORDS and field.record is not None]
        if len(kinds) == 1:
            self._add(kinds[0])
            return
        menu = Menu(self, name="plan.outline.add.menu")
        for kind in kinds:
            menu.add(plan_words.add_record(kind.TYPE), partial(self._add, kind))
        menu.open_below(self.outline.add)

    def _add(self, kind: type[Record]) -> None:
        made = self.desk.add(kind)
        if made:
            self.go(Spot(made))

    def ask_remove(self, record_id: str) -> None:
        """Remove a record; when something uses it, ask what happens to those places."""
        if self.desk.read_only:
            return
        found = outside_uses(self.desk.plan, record_id)
        if not found:
            name = words.name_of(self.desk.plan, self.desk.place(record_id).record)
            self._remove(record_id, "")
            self.desk.removed.emit(name)
            return
        dialog = RemoveDialog(self, self.desk.plan, record_id, found)
        dialog.confirmed.connect(lambda heir: self._remove(record_id, heir))
        dialog.open()

    def _remove(self, record_id: str, heir: str) -> None:
        """Remove a record; when it was shown, show its neighbour, or the section when there is none."""
        place, was_shown = self.desk.place(record_id), self.bench.here == record_id
        siblings = [one.id for one in getattr(place.parent, place.field.key)]
        self.desk.remove(record_id, heir)
        if not was_shown:
            return
        rest = [one for one in siblings if one != record_id]
        near = rest[min(siblings.index(record_id), len(rest) - 1)] if rest else place.section
        self.bench.show_place(near)
        if not self.outline.tree.hasFocus():
            move_focus(self.outline.tree)

    def panes(self) -> list[QWidget]:
        """Return the parts F6 goes through."""
        return self.columns.panes()

    # ---------------------------------------------------------------- what is remembered

    def view_state(self) -> dict[str, Any]:
        """Return widths, place and what is switched on, as JSON values."""
        return {
            "sizes": self.columns.own_sizes(),
            "place": self.bench.here,
            "suggestions": self.checker.suggestions,
            "examples": self.bench.help.open,
            "simple": self.desk.simple,
        }

    def restore_view(self, state: Mapping[str, Any]) -> None:
        """Take what ``view_state`` gave, its place aside; what does not fit is left as it is."""
        self.columns.take_sizes(state.get("sizes"))
        self.bench.help.set_open(on=bool(state.get("examples")))
        self.desk.show_simple(on=bool(state.get("simple")))
        if "suggestions" in state:
            self.checker.suggestions = bool(state["suggestions"])
