"""The plan screen: start a plan, or go on with the one used last."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from playbook_app.base.clock import Clock
from playbook_app.base.problem import Problem
from playbook_app.i18n import _
from playbook_app.services.open_plan import OpenPlan, Recovered
from playbook_app.services.plan_exports import Order, order_from
from playbook_app.services.planning import DRAFT, Planning
from playbook_app.ui.models.destinations import Go
from playbook_app.ui.models.files import ChooseFile, FileAsk, choose_file, documents
from playbook_app.ui.override import override
from playbook_app.ui.plan.asking import AskDialog, KindDialog, recovered_dialog
from playbook_app.ui.plan.session import PLAN_SUFFIX, Session
from playbook_app.ui.plan.spots import Spot
from playbook_app.ui.plan.start_pane import StartPane, starters
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.floating import Dialog
from playbook_app.ui.widgets.focus import move_focus
from playbook_app.ui.widgets.page import Page

BLANK = "blank"
_PLACE, _ORDER = "plan", "plan-export"


class PlaceKeeper(Protocol):
    """Remembers small things by name between starts (``services.settings`` does)."""

    def place(self, key: str) -> dict[str, Any] | None:
        """Return what was kept."""
        ...

    def put_place(self, key: str, value: Mapping[str, Any]) -> None:
        """Keep it; raises ``Problem``."""
        ...


class PlanPage(Page):
    """One plan at a time. ``choose_file`` asks for files; ``places`` keeps widths and the last place."""

    def __init__(
        self, planning: Planning, clock: Clock, go: Go, *, places: PlaceKeeper | None = None
    ) -> None:
        super().__init__(name="plan", title=_("Crisis plan"))
        self._planning, self._clock, self._go, self._places = planning, clock, go, places
        self.choose_file: ChooseFile = choose_file
        self.session: Session | None = None
        self._stay = False
        self.start = StartPane()
        self.start.start_wanted.connect(self.ask_start)
        self.start.interview_wanted.connect(self.ask_interview)
        self.start.blank_wanted.connect(partial(self.begin_plan, BLANK, ""))
        self.start.open_wanted.connect(self.ask_open)
        self.start.reopen_wanted.connect(self.reopen)
        self.start.forget_wanted.connect(self.ask_forget)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        column(self._stack, parent=self)
        self._bind_keys()

    def _bind_keys(self) -> None:
        for keys, label, act in (
            ("Ctrl+Z", _("Undo"), "undo"),
            ("Ctrl+Shift+Z", _("Redo"), "redo"),
            ("Ctrl+Y", _("Redo"), "redo"),
            ("Ctrl+S", _("Save the plan's file"), "save"),
            ("Ctrl+Shift+S", _("Save under another name"), "save_as"),
        ):
            self.bind(keys, label, partial(self._session_does, act))
        for keys, label, act, step in (
            ("Ctrl+J", _("Next finding"), "step_finding", 1),
            ("Ctrl+Shift+J", _("Previous finding"), "step_finding", -1),
            ("Alt+Down", _("Next section"), "step_section", 1),
            ("Alt+Up", _("Previous section"), "step_section", -1),
        ):
            self.bind(keys, label, partial(self._pane_does, act, step))
        self.list_key("Ctrl+Enter", _("Mark reviewed"))
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(Qt.Modifier.CTRL | key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._session_does, "mark_reviewed"))
        self.bind("Ctrl+E", _("Good and bad examples"), self._flip_examples)
        self.bind("Ctrl+P", _("Go to a section, record or field"), partial(self._editor_does, "ask_jump"))
        self.bind("Ctrl+R", _("Write or read"), partial(self._editor_does, "flip_reading"))
        self.bind("Ctrl+T", _("List, table or drawing"), partial(self._editor_does, "next_way"))
        self.bind("Ctrl+O", _("Open a plan file"), self.ask_open)
        self.list_key("Ctrl+Shift+Up/Down", _("Move a line or a record"))

    def _session_does(self, name: str) -> None:
        if self.session is not None:
            getattr(self.session, name)()

    def _pane_does(self, name: str, step: int) -> None:
        if self.session is not None:
            getattr(self.session.pane, name)(step)

    def _editor_does(self, name: str) -> None:
        if self.session is not None and self.session.interview_at is None:
            getattr(self.session.pane, name)()

    def _flip_examples(self) -> None:
        if self.session is not None:
            self.session.pane.bench.help.flip()

    # ---------------------------------------------------------------- arriving and leaving

    @override
    def arrive(self) -> None:
        """Go on with the open plan, else with the one used last, else show how to begin."""
        if self.session is not None or self._stay:
            return
        recent = self._planning.recent()
        self.start.show_recent(recent)
        if recent:
            self.reopen(recent[0].key)
        if self.session is None:
            self.start.show_starters(self._planning.templates())

    @override
    def leave(self) -> None:
        """Keep everything that was typed, and where it was."""
        if self.session is not None:
            self.session.keep()
            self._keep_view()

    def _keep_view(self) -> None:
        if self.session is None or self._places is None:
            return
        value = {"plan": self.session.opened.key, **self.session.pane.view_state()}
        value["interview"] = self.session.interview_at
        try:
            if value != self._places.place(_PLACE):
                self._places.put_place(_PLACE, value)
        except Problem as problem:
            self.report(problem)

    def _last_order(self) -> Order:
        kept = (self._places.place(_ORDER) if self._places is not None else None) or {}
        return order_from(kept)

    def _keep_order(self, order: Order) -> None:
        if self._places is None:
            return
        try:
            self._places.put_place(_ORDER, asdict(order))
        except Problem as problem:
            self.report(problem)

    @override
    def first_focus(self) -> QWidget | None:
        """Return the first thing to do."""
        if self.session is None:
            return self.start.first()
        if self.session.interview_at is not None and self.session.interview is not None:
            return self.session.interview.first()
        return self.session.pane.first_focus()

    @override
    def panes(self) -> list[QWidget]:
        """Return bar, outline, form and side."""
        if self.session is None:
            return [self.start]
        if self.session.interview_at is not None:
            return [self.session.bar, self.session.stack]
        return [self.session.bar, *self.session.pane.panes()]

    @override
    def escape(self) -> bool:
        """Go from a field to the outline, and only from there away from the plan."""
        if self.session is None:
            return False
        return self.session.leave_interview() or self.session.pane.to_outline()

    # ---------------------------------------------------------------- beginning

    def ask_start(self, template: str) -> None:
        """Ask whose plan it is, the one thing a starter cannot know."""
        dialog = AskDialog(
            self,
            _("Whose plan is it?"),
            _("It stands on the front page and in the first words."),
            label=_("Name of your organisation"),
            example=_("Blue Heron Café"),
            action=_("Start the plan"),
            safe=_("Cancel"),
            name="plan.organisation",
        )
        dialog.answered.connect(partial(self.begin_plan, template))
        dialog.open()

    def begin_plan(self, template: str, organisation: str) -> None:
        """Begin a plan and go to the first thing to do in it."""
        self._try(lambda: self._planning.create(template, organisation), fresh=True)

    def ask_interview(self) -> None:
        """Ask what kind of organisation it is, which no question of the interview can mend later."""
        dialog = KindDialog(self, starters(self._planning.templates()))
        dialog.chosen.connect(self.begin_interview)
        dialog.open()

    def begin_interview(self, template: str) -> None:
        """Begin a plan from a starter and ask the questions that fill it."""
        self.begin_plan(template, "")
        if self.session is not None:
            self.session.show_interview(0)

    def ask_open(self) -> None:
        """Ask for a plan file and open it."""
        ask = FileAsk(_("Open a plan file"), _("Crisis plans"), PLAN_SUFFIX, documents())
        self.choose_file(self, ask, self.open_file)

    def open_file(self, path: Path) -> None:
        """Open a plan file."""
        self._try(lambda: self._planning.open(path))

    def reopen(self, key: str) -> None:
        """Open a plan of the list."""
        self._try(lambda: self._planning.reopen(key))

    def show_record(self, key: str, record: str) -> None:
        """Show a plan of the list at one of its records; if it cannot be opened, what is there stays."""
        if self.session is None or self.session.opened.key != key:
            self.reopen(key)
        if self.session is not None and self.session.opened.key == key:
            self.session.leave_interview()
            self.session.pane.go(Spot(record))
        elif (first := self.first_focus()) is not None:
            move_focus(first)

    def _try(self, opening: Callable[[], OpenPlan], *, fresh: bool = False) -> None:
        """Put another plan on the table; when that fails, what was there stays."""
        try:
            opened = opening()
        except Problem as problem:
            self.report(problem)
            return
        if self.close_session():
            self._show(opened, fresh=fresh)

    def _show(self, opened: OpenPlan, *, fresh: bool) -> None:
        session = Session(opened, self._clock, lambda: self.choose_file, self._planning.author)
        session.order = self._last_order()
        session.order_chosen.connect(self._keep_order)
        session.said.connect(self.said)
        session.reported.connect(self.report)
        session.open_wanted.connect(self.ask_open)
        session.list_wanted.connect(self.show_list)
        self.session, self._stay = session, False
        self._stack.addWidget(session)
        self._stack.setCurrentWidget(session)
        kept = (self._places.place(_PLACE) if self._places is not None else None) or {}
        same = kept.get("plan") == opened.key
        session.pane.restore_view(kept if same else {"sizes": kept.get("sizes")})
        session.pane.begin(str(kept.get("place", "")) if same else "")
        if same and isinstance(kept.get("interview"), int):
            session.show_interview(kept["interview"])
        elif fresh:
            session.pane.go_next()
        elif self.isVisible():
            first = session.pane.first_focus()
            if first is not None:
                move_focus(first)
        if opened.damage is not None:
            self.report(opened.damage)
        if opened.recovered is not None:
            self._offer(opened, opened.recovered)

    def _offer(self, opened: OpenPlan, found: Recovered) -> None:
        """Ask whether to go on with changes that never reached the file; only a clear no lets them go."""
        dialog = recovered_dialog(self, found.edited_at, beside=found.beside)
        dialog.safe.clicked.disconnect()
        dialog.safe.clicked.connect(partial(self._discard, opened, dialog))
        dialog.finished.connect(lambda _result: opened.use_recovered())
        dialog.open()

    def _discard(self, opened: OpenPlan, dialog: Dialog) -> None:
        try:
            opened.discard_recovered()
        except Problem as problem:
            self.report(problem)
        dialog.reject()

    # ---------------------------------------------------------------- the list

    def show_list(self) -> None:
        """Keep the plan and show all plans."""
        if self.close_session():
            self._stay = True
            self.start.show_starters(self._planning.templates())
            self.start.show_recent(self._planning.recent())
            self._stack.setCurrentWidget(self.start)
            move_focus(self.start.first())

    def close_session(self) -> bool:
        """Keep the open plan and take it off the table; ``False`` when the disk does not take it."""
        session = self.session
        if session is None:
            return True
        self._keep_view()
        if not session.close_session():
            return False
        self.session = None
        self._stack.removeWidget(session)
        session.hide()
        session.deleteLater()
        return True

    def ask_forget(self, key: str) -> None:
        """Take a plan off the list; a draft, which is nowhere else, only after a question."""
        if not key.startswith(DRAFT):
            self._forget(key)
            return
        dialog = Dialog(
            self,
            _("Delete this draft?"),
            _("It was never saved to a file, so it is nowhere else."),
            action=_("Delete the draft"),
            safe=_("Keep it"),
            kind="danger",
            name="plan.forget",
        )
        dialog.accepted.connect(partial(self._forget, key))
        dialog.open()

    def _forget(self, key: str) -> None:
        try:
            self._planning.forget(key)
        except Problem as problem:
            self.report(problem)
        self.start.show_recent(self._planning.recent())
        move_focus(self.start.first())
