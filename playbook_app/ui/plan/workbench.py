"""The middle of the editor: shows a section or a record, goes to the exact field of a finding."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QStackedWidget, QWidget

from playbook_app.domain.plan.fields import Kind
from playbook_app.domain.plan.model import SECTIONS, Plan
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.schema import layout
from playbook_app.domain.plan.tree import get, index
from playbook_app.ui.plan.checks import top_record
from playbook_app.ui.plan.desk import Desk, family
from playbook_app.ui.plan.help_strip import HelpStrip
from playbook_app.ui.plan.inputs.base import Input
from playbook_app.ui.plan.reading import ReadView
from playbook_app.ui.plan.spots import Spot
from playbook_app.ui.plan.views import RecordView, SectionView, View
from playbook_app.ui.theme.theme import px
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.focus import move_focus
from playbook_app.ui.widgets.wrap_table import WrapTable

_FEW = 20
"""A record with more inside it is not laid out before it is wanted."""
_AROUND = 64
"""Pixels at 100 % kept visible above and below a control that was gone to."""


class Workbench(QWidget):
    """Makes a view the first time it is wanted and keeps it. ``here`` is a section key or a record id."""

    shown = Signal(str)
    """Another section or record stands in the middle now."""
    order_wanted = Signal()
    """Controls came or went, so that Tab has to learn its way again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("plan.workbench")
        self._desk = desk
        self._views: dict[str, View] = {}
        self._states: dict[str, str] = {}
        self.here = ""
        self.reading = False
        """Whether sections are shown as they are printed."""
        self.stack = QStackedWidget()
        self.help = HelpStrip()
        desk.help_wanted.connect(self.help.explain)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)
        column((self.stack, 1), self.help, parent=self)

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Explain no field any more when focus is on something else in the form, such as a button."""
        if now is None or not self.stack.isAncestorOf(now):
            return
        parent: QWidget | None = now
        while parent is not None and not isinstance(parent, Input | WrapTable):
            parent = parent.parentWidget()
        if parent is None:
            self.help.explain(None)

    def _show_help(self) -> None:
        self.help.setVisible(not self.reading)

    @property
    def view(self) -> View | None:
        """What is shown."""
        view = self.stack.currentWidget()
        return view if isinstance(view, View) else None

    def show_place(self, key: str) -> None:
        """Show a section by key or a record of the outline by id; a record that is gone shows its section."""
        view = self._read(key) if self.reading else None
        view = view or (self._section(key) if key in _BY_KEY else self._record(key))
        if view is None:
            return
        view.refresh(self._states)
        view.show_marks()
        if self.stack.indexOf(view) < 0:
            self.stack.addWidget(view)
        self.stack.setCurrentWidget(view)
        self._show_help()
        self.order_wanted.emit()
        if key != self.here:
            self.here = key
            self.shown.emit(key)

    def show_reading(self, *, on: bool) -> None:
        """Show what is printed, or the forms."""
        self.reading = on
        self.show_place(self.here)

    def _read(self, key: str) -> View | None:
        """Return the Read view at the section of a place."""
        home = key if key in _BY_KEY else self.home_section(key)
        view = self._views.setdefault("read", ReadView(self._desk)) if home else None
        if isinstance(view, ReadView):
            view.show_section(home)
        return view

    def home_section(self, record_id: str) -> str:
        """Return the key of the section a record stands in, ``""`` when it is gone."""
        if get(self._desk.plan, record_id) is None:
            return ""
        return self._desk.place(record_id).section

    def _section(self, key: str) -> View:
        if key not in self._views:
            self._views[key] = SectionView(_BY_KEY[key], self._desk)
        return self._views[key]

    def _record(self, record_id: str) -> View | None:
        record = get(self._desk.plan, record_id)
        if record is None:
            return None
        kind: type[Record] = type(record)
        view = self._views.get(kind.TYPE)
        if not isinstance(view, RecordView):
            view = RecordView(kind, self._desk)
            self._views[kind.TYPE] = view
        view.show_record(record_id)
        return view

    def warm(self) -> bool:
        """Make one form that will soon be wanted, hidden; ``False`` when all are made."""
        lists = (field for field in layout(Plan).children if field.kind is Kind.RECORDS)
        field = next((f for f in lists if f.record is not None and f.record.TYPE not in self._views), None)
        if field is None or field.record is None:
            return False
        view = RecordView(field.record, self._desk)
        self._views[field.record.TYPE] = view
        first = next(iter(getattr(self._desk.plan, field.key)), None)
        if first is not None and len(family(first)) <= _FEW:
            view.show_record(first.id)
            view.refresh(self._states)
        self.stack.addWidget(view)
        return True

    def refresh(self) -> None:
        """Show the plan as it is now; when what was shown is gone, its section."""
        if self.view is None:
            return
        if self.here not in _BY_KEY and get(self._desk.plan, self.here) is None:
            kind = self.here.split("_")[0]
            self.show_place(next(s.key for s in SECTIONS if any(_holds(c, kind) for c in s.collections)))
            return
        self.view.refresh(self._states)

    def show_checks(self, states: dict[str, str]) -> None:
        """Take the states of all records, and show what the checks say at the fields."""
        self._states = states
        if self.view is not None:
            if isinstance(self.view, SectionView):
                self.view.refresh(states)
            self.view.show_marks()

    def go(self, spot: Spot) -> None:
        """Show the place of a spot and give its control the cursor."""
        key = self.home_of(spot)
        if not key:
            return
        self.reading = False
        self.show_place(key)
        assert self.view is not None
        control = self.view.reveal(spot) if key != spot.record or spot.field else self.view.first()
        self.order_wanted.emit()
        if control is not None:
            move_focus(control)
            QTimer.singleShot(0, control, lambda: into_sight(control))

    def stays_at(self, spot: Spot) -> bool:
        """Go to a spot in the table that is shown; ``False`` when it has to be gone to elsewhere."""
        return isinstance(self.view, SectionView) and self.view.stays_at(spot)

    def home_of(self, spot: Spot) -> str:
        """Return the section key or the record id under which a spot is shown; ``""`` when it is gone."""
        plan = self._desk.plan
        if spot.record == plan.id:
            return next((s.key for s in SECTIONS if spot.field in s.collections), SECTIONS[0].key)
        places = index(plan)
        if spot.record not in places:
            return ""
        top = top_record(places, plan, spot.record)
        single = layout(Plan).by_key[top.collection].kind is Kind.RECORD
        return top.section if single else top.record.id

    def focus_first(self) -> None:
        """Give the cursor to the first field of what is shown."""
        first = self.view.first() if self.view is not None else None
        if first is not None:
            move_focus(first)


def into_sight(control: QWidget) -> None:
    """Scroll to a control once its form has been laid out, its label included."""
    parent = control.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    if isinstance(parent, QScrollArea) and control.isVisible():
        parent.ensureWidgetVisible(control, 0, px(_AROUND))


_BY_KEY = {section.key: section for section in SECTIONS}


def _holds(collection: str, kind: str) -> bool:
    record = layout(Plan).by_key[collection].record
    return record is not None and kind == record.TYPE
