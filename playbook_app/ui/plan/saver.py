"""Keeps what is typed: a draft on disk a moment after each change, and words that say how it stands."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from playbook_app.base.problem import Problem
from playbook_app.i18n import _, dates
from playbook_app.i18n.problems import describe
from playbook_app.services.draft_writer import DraftJob
from playbook_app.services.open_plan import OpenPlan
from playbook_app.ui.models.beside import Beside

_IDLE = 1500
"""Milliseconds without a change before it is written."""
_AGAIN = 10_000
"""Milliseconds until it is tried again after a failure."""


class Saver(QObject):
    """``changed`` says that ``words`` or ``state`` are different.

    What is typed is written on another thread, a snapshot at a time and in order; ``save`` writes at once.
    """

    changed = Signal()

    def __init__(self, opened: OpenPlan, parent: QObject) -> None:
        super().__init__(parent)
        self._opened = opened
        self._problem: Problem | None = None
        self._timer = QTimer(self, singleShot=True, interval=_IDLE)
        self._timer.timeout.connect(self._save_aside)
        self.beside = Beside(self, self._take_written)
        self._disconnect = opened.editor.changed.connect(self._edited)

    def close(self) -> None:
        """Stop following the plan, once nothing is being written any more."""
        self._timer.stop()
        self._disconnect()
        self.beside.wait()

    def _edited(self, _change: object) -> None:
        self._timer.start(_IDLE)
        self.changed.emit()

    def save(self) -> bool:
        """Write the draft now; ``False`` when the disk did not take it. Everything stays in memory then."""
        self._timer.stop()
        try:
            self._opened.autosave()
        except Problem as problem:
            self._note(problem)
        else:
            self._note(None)
        return self._problem is None

    def _note(self, problem: Problem | None) -> None:
        self._problem = problem
        if problem is not None:
            self._timer.start(_AGAIN)
        self.changed.emit()

    def _save_aside(self) -> None:
        """Take a snapshot and let it be written while somebody goes on typing."""
        try:
            job = self._opened.next_draft()
        except Problem as problem:
            self._note(problem)
            return
        if job is None:
            self._note(None)
        else:
            self.beside.start(partial(written, self._opened, job))

    def _take_written(self, result: object) -> None:
        """Take note of what became of a snapshot: the ``DraftJob`` that was written, or a ``Problem``."""
        if isinstance(result, DraftJob):
            self._opened.drafted(result)
        self._note(result if isinstance(result, Problem) else None)

    def saved_elsewhere(self) -> None:
        """Take note that the plan's own file has just been written."""
        self._timer.stop()
        self._problem = None
        self.changed.emit()

    @property
    def problem(self) -> Problem | None:
        """Why the last try failed."""
        return self._problem

    @property
    def state(self) -> str:
        """Return "saved", "pending", "failed" or "locked"."""
        if self._opened.read_only:
            return "locked"
        if self._problem is not None:
            return "failed"
        return "pending" if self._opened.pending else "saved"

    @property
    def behind(self) -> bool:
        """Whether the plan has a file of its own that lacks something."""
        return self._opened.path is not None and self._opened.unsaved and not self._opened.read_only

    @property
    def words(self) -> str:
        """Return how it stands, in one line."""
        if self._problem is not None:
            return _("Not saved: {why}").format(why=describe(self._problem).title)
        if self.state != "saved":
            return _("Can only be read here") if self._opened.read_only else _("Saving in a moment")
        return self._saved_words()

    def _saved_words(self) -> str:
        file = self._opened.path.name if self._opened.path is not None else ""
        time = dates.clock_time(self._opened.saved_at) if self._opened.saved_at is not None else ""
        if not file:
            return _("Saved {time}").format(time=time) if time else _("Nothing to save yet")
        if self.behind:
            return _("Saved {time} as a draft, not yet in {file}").format(time=time, file=file)
        words = _("Saved {time} in {file}") if time else _("Saved in {file}")
        return words.format(time=time, file=file)


def written(opened: OpenPlan, job: DraftJob) -> DraftJob | Problem:
    """Write a snapshot and return it, or what went wrong; runs outside the window's thread."""
    try:
        opened.write_draft(job)
    except Problem as problem:
        return problem
    return job
