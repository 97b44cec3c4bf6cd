"""Writing an export beside the window's own work: it can be cancelled, and nothing half-written stays."""

import contextlib
import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal, Slot

from playbook_app.base.atomic_file import write_problem
from playbook_app.base.problem import Problem
from playbook_app.services.plan_exports import Exported

_PATIENCE = 300
"""Milliseconds before it is said that something is being written."""
Write = Callable[[Path], Exported]
"""Writes the export to a path; may raise ``Problem``. Runs outside the window's thread."""


class _Told(QObject):
    done = Signal(object)


class _Job(QRunnable):
    """One export on its way to a temporary neighbour of its target."""

    def __init__(self, write: Write, part: Path) -> None:
        super().__init__()
        self._write, self._part = write, part
        self.told = _Told()

    def run(self) -> None:
        """Write; whatever happens is told."""
        try:
            result: object = self._write(self._part)
        except Exception as error:  # noqa: BLE001 - handed to the window's thread, which raises or shows it
            result = error
        self.told.done.emit(result)


class Exporter(QObject):
    """At most one export at a time."""

    finished = Signal(object)
    """An ``Exported`` is where it should be."""
    failed = Signal(object)
    """A ``Problem``; what was at the target is still there."""
    waiting = Signal(str)
    """It takes a moment to write the file of this name; ``""`` when that is over."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._target: Path | None = None
        self._part: Path | None = None
        self._job: _Job | None = None
        self._cancelled = False
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._timer.timeout.connect(self._say_waiting)

    @property
    def busy(self) -> bool:
        """Whether something is being written."""
        return self._job is not None

    def start(self, write: Write, target: Path) -> bool:
        """Write to ``target``; ``False`` when another export is still running."""
        if self.busy:
            return False
        self._target, self._cancelled = target, False
        self._part = target.with_name(f".{target.stem}.part{target.suffix}")
        self._job = _Job(write, self._part)
        self._job.setAutoDelete(False)
        self._job.told.done.connect(self._done)
        self._timer.start()
        QThreadPool.globalInstance().start(self._job)
        return True

    def cancel(self) -> None:
        """Let what is being written go when it is done."""
        self._cancelled = True
        self._end()

    def _say_waiting(self) -> None:
        if self._target is not None and not self._cancelled:
            self.waiting.emit(self._target.name)

    def _end(self) -> None:
        self._timer.stop()
        self.waiting.emit("")

    @Slot(object)
    def _done(self, result: object) -> None:
        target, part = self._target, self._part
        assert target is not None
        assert part is not None
        self._job = None
        self._end()
        if self._cancelled or not isinstance(result, Exported):
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
        if isinstance(result, Problem):
            self._fail(result, part, target)
        elif isinstance(result, Exception):
            raise result
        elif isinstance(result, Exported) and not self._cancelled:
            self._put(result, part, target)

    def _put(self, result: Exported, part: Path, target: Path) -> None:
        try:
            os.replace(part, target)  # noqa: PTH105 - the one step that gives it its name
        except OSError as error:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
            self.failed.emit(write_problem(error, target))
            return
        self.finished.emit(Exported(target, result.missing))

    def _fail(self, problem: Problem, part: Path, target: Path) -> None:
        if not self._cancelled:
            file = target if problem.file == part else problem.file
            self.failed.emit(Problem(problem.code, file, **problem.values))
