"""One open plan in the window: bar, banners and editor; saving, exporting, marking as reviewed."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QStackedWidget, QWidget

from playbook_app.base.clock import Clock
from playbook_app.base.problem import Problem
from playbook_app.domain.plan.editor import PlanChange
from playbook_app.domain.plan.schema import layout
from playbook_app.i18n import _, dates
from playbook_app.i18n.problems import describe
from playbook_app.services.open_plan import OpenPlan
from playbook_app.services.plan_exports import EXPORTS, Exported, Order
from playbook_app.ui.models.exporting import Exporter
from playbook_app.ui.models.files import ChooseFile, FileAsk, documents, file_name
from playbook_app.ui.plan.asking import version_dialog
from playbook_app.ui.plan.banner import Banner
from playbook_app.ui.plan.desk import Desk
from playbook_app.ui.plan.editor_pane import EditorPane
from playbook_app.ui.plan.export_dialog import ExportDialog
from playbook_app.ui.plan.interview_pane import InterviewPane
from playbook_app.ui.plan.people_dialog import PeopleTaking
from playbook_app.ui.plan.saver import Saver
from playbook_app.ui.plan.side_pane import state_words
from playbook_app.ui.plan.top_bar import TopBar
from playbook_app.ui.widgets.base import announce
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.floating import Dialog
from playbook_app.ui.widgets.page import Saying

PLAN_SUFFIX = ".crisisplan"


class Session(QWidget):
    """Everything one can do with an open plan. ``ask`` asks for files; tests answer themselves."""

    said = Signal(object)
    """A ``Saying`` for the toast."""
    reported = Signal(object)
    """A ``Problem`` for a notice."""
    open_wanted = Signal()
    list_wanted = Signal()
    title_changed = Signal(str)
    order_chosen = Signal(object)
    """An ``Order``: how the plan goes out, to be remembered."""

    def __init__(
        self, opened: OpenPlan, clock: Clock, ask: Callable[[], ChooseFile], author: Callable[[], str]
    ) -> None:
        super().__init__()
        self.setObjectName("plan.session")
        self.opened, self._clock, self._ask, self._author = opened, clock, ask, author
        self.desk = Desk(opened.editor, clock.local().date(), opened.new)
        self.desk.setParent(self)
        self.bar = TopBar()
        self.lock = Banner("plan.locked")
        self.writing = Banner("plan.writing")
        self.pane = EditorPane(self.desk, opened.findings, opened)
        self.saver = Saver(opened, self)
        self.exporter = Exporter(self)
        self.order = Order("pdf")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.pane)
        self.interview: InterviewPane | None = None
        column(self.bar, self.lock, self.writing, (self.stack, 1), parent=self)
        self._connect()
        self._show_all()

    def _connect(self) -> None:
        bar, desk = self.bar, self.desk
        bar.title_edited.connect(self._title_edited)
        bar.title_left.connect(desk.settle)
        bar.undo_wanted.connect(self.undo)
        bar.redo_wanted.connect(self.redo)
        bar.save_wanted.connect(self.save)
        bar.save_as_wanted.connect(partial(self.save_as, ""))
        bar.open_wanted.connect(self.open_wanted)
        bar.list_wanted.connect(self.list_wanted)
        bar.export_wanted.connect(self.ask_export)
        bar.people_wanted.connect(self.ask_people)
        bar.interview_wanted.connect(self.show_interview)
        bar.reviewed_wanted.connect(self.mark_reviewed)
        self.pane.side.history.keep_wanted.connect(self.ask_version)
        self.pane.side.history.reported.connect(self.reported)
        desk.changed.connect(self._changed)
        desk.refused.connect(self.reported)
        desk.removed.connect(self._say_removed)
        self.saver.changed.connect(self._show_saved)
        self.exporter.finished.connect(self._exported)
        self.exporter.failed.connect(self.reported)
        self.exporter.waiting.connect(self._show_waiting)

    # ---------------------------------------------------------------- showing

    def _show_all(self) -> None:
        locked = self.opened.read_only
        self.bar.title.setEnabled(not locked)
        self.bar.reviewed.setEnabled(not locked)
        words = _("A newer version of Playbook wrote this plan. You can read and export it here.")
        self.lock.say(words if locked else "", _("Save a copy"), self.save_as)
        self._show_title()
        self._show_steps()
        self._show_saved()

    def _changed(self, change: PlanChange) -> None:
        self._show_title()
        self._show_steps()
        if change.kind == "undo":
            announce(self, _("Undone: {step}").format(step=change.name))
        elif change.kind == "redo":
            announce(self, _("Done again: {step}").format(step=change.name))

    def _show_title(self) -> None:
        title = self.opened.plan.control.title
        self.bar.show_title(title)
        self.title_changed.emit(title)

    def _show_steps(self) -> None:
        editor = self.opened.editor
        self.bar.show_steps(next(iter(editor.undo_names), ""), next(iter(editor.redo_names), ""))

    def _show_saved(self) -> None:
        show = {
            "saved": self.bar.state.show_saved,
            "locked": self.bar.state.show_saved,
            "pending": self.bar.state.show_pending,
            "failed": self.bar.state.show_failed,
        }[self.saver.state]
        show(self.saver.words)
        self.bar.show_behind(on=self.saver.behind)

    def _show_waiting(self, name: str) -> None:
        words = _("Writing {file}").format(file=name) if name else ""
        self.writing.say(words, _("Cancel"), self.exporter.cancel)

    def _say(self, text: str, *, problem: bool = False, action: str = "", act: object = None) -> None:
        self.said.emit(Saying(text, problem, action, act if callable(act) else None))

    def _say_removed(self, name: str) -> None:
        self._say(_("Removed {name}").format(name=name), action=_("Undo"), act=self.undo)

    # ---------------------------------------------------------------- editing

    def _title_edited(self, title: str) -> None:
        control = self.opened.plan.control
        self.desk.set(control, layout(type(control)).by_key["title"], title)

    def undo(self) -> None:
        """Take the latest step back and show where."""
        self.desk.settle()
        self.opened.editor.undo()

    def redo(self) -> None:
        """Do the step again that was undone last and show where."""
        self.opened.editor.redo()

    def show_interview(self, number: int | None = None) -> None:
        """Ask the twelve questions, from one of them or from the first that is open."""
        if self.opened.read_only:
            return
        if self.interview is None:
            self.interview = InterviewPane(self.desk)
            self.interview.left.connect(self.leave_interview)
            self.interview.finished.connect(self._interview_finished)
            self.stack.addWidget(self.interview)
        self.stack.setCurrentWidget(self.interview)
        self.interview.begin(number)

    @property
    def interview_at(self) -> int | None:
        """The number of the question that is asked, ``None`` while the forms are shown."""
        shown = self.interview is not None and self.stack.currentWidget() is self.interview
        return self.interview.at if shown and self.interview is not None else None

    def leave_interview(self) -> bool:
        """Go on in the forms; ``False`` when they are shown already."""
        if self.interview_at is None:
            return False
        self.stack.setCurrentWidget(self.pane)
        self.pane.bench.refresh()
        self.pane.go_next()
        return True

    def _interview_finished(self) -> None:
        """Show what is left in simple mode, and how the plan stands."""
        self.desk.show_simple(on=True)
        ready = self.pane.checker.run().readiness
        self.leave_interview()
        words = _("The interview is done. {percent} % is built. {state}")
        self._say(words.format(percent=ready.built, state=state_words(ready)))

    def mark_reviewed(self) -> None:
        """Note today as the last review, or go to what blocks it; show suggestions from now on."""
        if self.interview_at is not None and self.interview is not None:
            self.interview.answer()
            return
        self.pane.checker.show_suggestions(on=True)
        checked = self.pane.checker.run()
        if checked.readiness.errors:
            self._say(_("Not yet: this blocks it. Ctrl+J goes to the next."), problem=True)
            self.pane.go_to_first_finding()
            return
        control, today = self.opened.plan.control, self._clock.local().date()
        self.desk.set(control, layout(type(control)).by_key["last_reviewed"], today)
        self.desk.settle()
        words = _("Reviewed on {date}").format(date=dates.day_with_year(today))
        self._say(words, action=_("Undo"), act=self.undo)

    # ---------------------------------------------------------------- saving

    def keep(self) -> bool:
        """Put everything on disk now; ``False``, with a notice, when the disk does not take it."""
        kept = self.saver.save()
        if not kept and self.saver.problem is not None:
            self.reported.emit(self.saver.problem)
        return kept

    def save(self) -> None:
        """Write the plan's own file; ask for one when it has none yet."""
        if self.opened.path is None or self.opened.read_only:
            self.save_as()
        else:
            self._save(None)

    def ask_version(self) -> None:
        """Ask what a version is, then write the plan with it kept under that note."""
        dialog = version_dialog(self)
        dialog.answered.connect(self.keep_version)
        dialog.open()

    def keep_version(self, note: str) -> None:
        """Write the plan with a version of this note; ask for a file when it has none yet."""
        if self.opened.path is None or self.opened.read_only:
            self.save_as(note)
        else:
            self._save(None, note=note)

    def save_as(self, note: str = "") -> None:
        """Ask for a place and write the plan there; with a ``note`` as a version."""
        name = file_name(self.opened.plan.control.title, PLAN_SUFFIX)
        home = self.opened.path.parent if self.opened.path is not None else documents()
        ask = FileAsk(_("Save the plan"), _("Crisis plans"), PLAN_SUFFIX, home / name, save=True)
        self._ask()(self, ask, partial(self._save, note=note))

    def _save(self, path: Path | None, *, replace: bool = False, note: str = "") -> None:
        try:
            target = self.opened.save(
                path, replace=replace, note=note, author=self._author(), version=bool(note)
            )
        except Problem as problem:
            self._not_saved(problem, path, note)
            return
        self.saver.saved_elsewhere()
        self._show_all()
        self.pane.bench.refresh()
        self.pane.side.history.refresh()
        self._say(_("Saved in {file}").format(file=target.name))

    def _not_saved(self, problem: Problem, path: Path | None, note: str) -> None:
        if problem.code != "plan-changed-outside":
            self.reported.emit(problem)
            return
        words = describe(problem)
        dialog = Dialog(
            self,
            words.title,
            words.remedy,
            action=_("Save and keep both"),
            safe=_("Do not save"),
            name="plan.outside",
        )
        dialog.accepted.connect(partial(self._save, path, replace=True, note=note))
        dialog.open()

    # ---------------------------------------------------------------- exporting

    def ask_export(self) -> None:
        """Ask which format and for whom, beginning with the choice before."""
        dialog = ExportDialog(self, self.order)
        dialog.ordered.connect(self.export)
        dialog.open()

    def export(self, order: Order) -> None:
        """Ask for a place and write the plan there; the choice is remembered."""
        self.order = order
        self.order_chosen.emit(order)
        found = next(known for known in EXPORTS if known.id == order.kind)
        home = self.opened.path.parent if self.opened.path is not None else documents()
        name = file_name(self.opened.plan.control.title, found.suffix)
        ask = FileAsk(_("Export the plan"), found.name, found.suffix, home / name, save=True)
        self._ask()(self, ask, partial(self._write, order))

    def _write(self, order: Order, target: Path) -> None:
        if not self.exporter.start(partial(self.opened.export, order), target):
            self._say(_("Another export is still being written."), problem=True)

    def _exported(self, result: Exported) -> None:
        words = _("Exported {file}").format(file=result.path.name)
        said = f"{words}. {result.warning}" if result.warning else words
        folder = QUrl.fromLocalFile(str(result.path.parent))
        self._say(
            said, problem=bool(result.warning), action=_("Open folder"), act=partial(open_folder, folder)
        )

    def ask_people(self) -> None:
        """Ask for a table and show what would be taken over."""
        taking = PeopleTaking(self, self.desk)
        taking.said.connect(self.said)
        taking.reported.connect(self.reported)
        ask = FileAsk(_("Take people from a table"), _("Tables"), ".csv", documents(), also=(".xlsx",))
        self._ask()(self, ask, taking.read)

    def close_session(self) -> bool:
        """Keep everything and let go of the plan."""
        self.exporter.cancel()
        kept = self.keep()
        if not kept:
            return False
        self.saver.close()
        if self.interview is not None:
            self.interview.close_pane()
        self.desk.close()
        return True


def open_folder(folder: QUrl) -> None:
    """Show a folder in the system's file manager."""
    QDesktopServices.openUrl(folder)
