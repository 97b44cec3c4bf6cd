"""Keeps what is typed: a draft on disk a moment after each change, and words that say how it stands."""

from PySide6.QtCore import QObject, QTimer, Signal

from playbook_app.base.problem import Problem
from playbook_app.i18n import _, dates
from playbook_app.i18n.problems import describe
from playbook_app.services.open_plan import OpenPlan

_IDLE = 1500
"""Milliseconds without a change before it is written."""
_AGAIN = 10_000
"""Milliseconds until it is tried again after a failure."""


class Saver(QObject):
    """``changed`` says that ``words`` or ``state`` are different."""

    changed = Signal()

    def __init__(self, opened: OpenPlan, parent: QObject) -> None:
        super().__init__(parent)
        self._opened = opened
        self._problem: Problem | None = None
        self._timer = QTimer(self, singleShot=True, interval=_IDLE)
        self._timer.timeout.connect(self.save)
        self._disconnect = opened.editor.changed.connect(self._edited)

    def close(self) -> None:
        """Stop following the plan."""
        self._timer.stop()
        self._disconnect()

    def _edited(self, _change: object) -> None:
        self._timer.start(_IDLE)
        self.changed.emit()

    def save(self) -> bool:
        """Write the draft now; ``False`` when the disk did not take it. Everything stays in memory then."""
        self._timer.stop()
        try:
            self._opened.autosave()
        except Problem as problem:
            self._problem = problem
            self._timer.start(_AGAIN)
        else:
            self._problem = None
        self.changed.emit()
        return self._problem is None

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
