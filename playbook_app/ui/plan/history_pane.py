"""Older versions beside the form: what has changed since each, and a way back for one field or for all."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Protocol

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from playbook_app.base.problem import Problem
from playbook_app.domain.plan.diff import FieldChange, RecordChange, diff
from playbook_app.domain.plan.model import Plan
from playbook_app.formats.plan_history import MOST_KEPT, Save
from playbook_app.i18n import N_, _, dates, ngettext
from playbook_app.ui.models.beside import Beside
from playbook_app.ui.override import override
from playbook_app.ui.plan.desk import Desk
from playbook_app.ui.plan.history_changes import ChangeCard
from playbook_app.ui.plan.tab_order import order_tabs
from playbook_app.ui.widgets.boxes import MIDDLE, clear, column, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.focus import move_focus
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon
from playbook_app.ui.widgets.surfaces import CardButton

_WAIT = 300
"""Milliseconds after the last change until the differences are looked for again."""
_MOST = 30
"""Records whose changes are shown at once."""
KINDS: Mapping[str, str] = {
    "version": N_("Version without a note"),
    "session": N_("As it was when a session began"),
    "before": N_("As it was before an older one came back"),
}


class Past(Protocol):
    """Where older plans come from (``services.open_plan`` has them)."""

    @property
    def versions(self) -> Sequence[Save]:
        """The lines whose plans are kept, the newest first."""
        ...

    def version(self, save: Save) -> Plan:
        """Return a plan that was kept; raises ``Problem``."""
        ...

    def finding_steps(self) -> Iterator[None]:
        """Look for findings a rule at a time."""
        ...

    def restore(self, plan: Plan, name: str) -> None:
        """Let a whole older plan come back as one step; raises ``Problem``."""
        ...


class HistoryPane(QWidget):
    """A list of versions; choosing one shows what is different now."""

    keep_wanted = Signal()
    reported = Signal(object)
    """A ``Problem`` that stopped something."""

    def __init__(self, desk: Desk, past: Past) -> None:
        super().__init__()
        self.setObjectName("plan.history")
        self.setAccessibleName(_("History"))
        self._desk, self._past = desk, past
        self._beside = Beside(self, self._show_read)
        self._wanted: Save | None = None
        """The version that is being read."""
        self._save: Save | None = None
        self._before: Plan | None = None
        self._shown: tuple[Plan, Plan] | None = None
        self._listed: tuple[Save, ...] = ()
        self._timer = QTimer(self, singleShot=True, interval=_WAIT)
        self._timer.timeout.connect(self._compare)
        self.keep = Button(
            _("Keep a version"), "secondary", name="plan.history.keep", icon="plus-bold", size="sm"
        )
        self.keep.clicked.connect(self.keep_wanted)
        self.back = Button(_("All versions"), "ghost", name="plan.history.back", icon="arrow-left", size="sm")
        self.back.clicked.connect(self.show_list)
        self.all = Button(_("Bring all of it back"), "secondary", name="plan.history.all", size="sm")
        self.all.clicked.connect(self._restore_all)
        self._rows, self._changes = column(gap=8), column(gap=10)
        self._list, self._one = QWidget(), QWidget()
        self._none = Label("", "small", "text2")
        self._title, self._when = Label("", "h3"), Label("", "small", "text2")
        self._count, self._more = Label("", "smallM"), Label("", "small", "text2")
        self._lay_out()
        self.show_list()

    def _lay_out(self) -> None:
        rule = _(
            "A copy is kept when a session begins, and whenever you ask. Of more than {n} the oldest "
            "silent copies go first."
        )
        about = Label(rule.format(n=MOST_KEPT), "cap", "text2")
        head = row(
            (Label(_("History"), "h3"), 1, MIDDLE), (self.keep, 0, MIDDLE), gap=8, margins=(6, 0, 0, 0)
        )
        words = column(self._none, about, gap=6, margins=(6, 0, 6, 0))
        column(head, 8, self._rows, 10, words, parent=self._list)
        tools = row((self.back, 0), None, (self.all, 0), gap=8)
        said = column(self._title, self._when, 6, self._count, margins=(6, 0, 6, 0))
        column(tools, 10, said, 8, self._changes, self._more, parent=self._one)
        column(self._list, self._one, parent=self)

    # ---------------------------------------------------------------- the list

    def show_list(self) -> None:
        """Show all versions."""
        had_focus = self._one.isAncestorOf(self.window().focusWidget() or self)
        self._save = self._before = self._shown = None
        self._one.hide()
        self._list.show()
        self.refresh()
        if had_focus:
            move_focus(self.keep)

    def refresh(self) -> None:
        """Show the versions there are now."""
        self.keep.setEnabled(not self._desk.read_only)
        versions = tuple(self._past.versions)
        self._none.setText("" if versions else _("No version is kept yet. The plan's own file holds them."))
        self._none.setVisible(not versions)
        if versions == self._listed and self._rows.count():
            return
        self._listed = versions
        clear(self._rows)
        for number, save in enumerate(versions):
            line = self._row(save)
            line.setObjectName(f"plan.history.{number}")
            line.clicked.connect(partial(self.show_version, save))
            self._rows.addWidget(line)
        order_tabs(self)

    def _row(self, save: Save) -> CardButton:
        title, aside = title_of(save), when_of(save)
        text = column(Label(title, "smallM"), Label(aside, "cap", "text2"), gap=1)
        arrow = Icon("caret-right-bold", 14, "text3")
        return CardButton(
            row((text, 1), (arrow, 0, MIDDLE), gap=8), f"{title}. {aside}", margins=(12, 8, 10, 8)
        )

    # ---------------------------------------------------------------- one version

    def show_version(self, save: Save) -> None:
        """Read a version on another thread, then show what is different now."""
        self._wanted = save
        self._beside.start(partial(read_version, self._past, save))

    def _show_read(self, result: object) -> None:
        """Show a version that was read; one that is damaged says so and stays in the list."""
        assert isinstance(result, tuple)
        save, found = result
        if not isinstance(save, Save) or save is not self._wanted:
            return
        self._wanted = None
        if isinstance(found, Problem):
            self.reported.emit(found)
            return
        self._before = found
        self._save = save
        self._title.setText(title_of(save))
        self._when.setText(when_of(save))
        self._list.hide()
        self._one.show()
        self._compare()
        move_focus(self.back)

    def later(self) -> None:
        """Look again soon, if a version is shown."""
        if self._before is not None:
            self._timer.start()

    def retheme(self) -> None:
        """Mark the words in the colours of now."""
        self._shown = None
        self._compare()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Show what has happened while this was hidden."""
        self.refresh()
        self._compare()

    def _compare(self) -> None:
        before, now = self._before, self._desk.plan
        if before is None or self._shown == (before, now) or not self.isVisible():
            return
        self._shown = (before, now)
        changes = diff(before, now)
        self._count.setText(count_words(len(changes)))
        self.all.setEnabled(bool(changes) and not self._desk.read_only)
        clear(self._changes)
        for number, change in enumerate(changes[:_MOST]):
            self._changes.addWidget(self._card(before, now, change, number))
        rest = len(changes) - _MOST
        self._more.setText(ngettext("and {n} more", "and {n} more", rest).format(n=rest) if rest > 0 else "")
        self._more.setVisible(rest > 0)
        order_tabs(self)

    def _card(self, before: Plan, now: Plan, change: RecordChange, number: int) -> ChangeCard:
        card = ChangeCard(before, now, change, number, locked=self._desk.read_only)
        card.record_wanted.connect(partial(self._restore_record, before, change))
        card.field_wanted.connect(partial(self._restore_field, change))
        card.place_wanted.connect(self._desk.wanted)
        return card

    def _restore_field(self, change: RecordChange, field: FieldChange) -> None:
        self._desk.restore_field(change, field)
        self._compare()
        move_focus(self.back)

    def _restore_record(self, before: Plan, change: RecordChange) -> None:
        self._desk.restore_record(before, change)
        self._compare()
        move_focus(self.back)

    def _restore_all(self) -> None:
        if self._before is None or self._save is None:
            return
        name = _("Bring back the version of {when}").format(when=moment_of(self._save))
        try:
            self._past.restore(self._before, name)
        except Problem as problem:
            self.reported.emit(problem)
        self._compare()
        move_focus(self.back)


def read_version(past: Past, save: Save) -> tuple[Save, Plan | Problem]:
    """Return a version, or what is wrong with it; runs outside the window's thread."""
    try:
        return save, past.version(save)
    except Problem as problem:
        return save, problem


def title_of(save: Save) -> str:
    """Return what a version is called: its note, or why it was kept."""
    return save.note if save.note and save.kind != "session" else _(KINDS.get(save.kind, KINDS["version"]))


def moment_of(save: Save) -> str:
    """Return when a version was saved ("12 November 2026, 10:42")."""
    try:
        moment = datetime.fromisoformat(save.at)
    except ValueError:
        return _("an unknown day")
    return _("{date}, {time}").format(date=dates.day_with_year(moment.date()), time=dates.clock_time(moment))


def when_of(save: Save) -> str:
    """Return when a version was saved and by whom."""
    when = moment_of(save)
    return _("{when}, {author}").format(when=when, author=save.author) if save.author else when


def count_words(count: int) -> str:
    """Return how much is different now."""
    if not count:
        return _("Nothing is different now.")
    return ngettext("{n} record is different now", "{n} records are different now", count).format(n=count)
