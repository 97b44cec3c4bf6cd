"""Writing an export beside the window's own work: it can be cancelled, and nothing half-written stays."""

import contextlib
import os
import threading
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
    """One export: written to a neighbour of its target, which it replaces unless it was cancelled."""

    def __init__(self, write: Write, target: Path) -> None:
        super().__init__()
        self._write, self._target = write, target
        self._part = target.with_name(f".{target.stem}.part{target.suffix}")
        self._cancelled = threading.Event()
        self.told = _Told()
        self.setAutoDelete(False)

    def cancel(self) -> None:
        """Let the result go."""
        self._cancelled.set()

    def run(self) -> None:
        """Write; whatever happens is told: an ``Exported``, ``None`` when cancelled, or the exception."""
        try:
            result: object = self._replaced(self._write(self._part))
        except Problem as problem:
            file = self._target if problem.file == self._part else problem.file
            result = Problem(problem.code, file, **problem.values)
        except Exception as error:  # noqa: BLE001 - handed to the window's thread, which raises it there
            result = error
        with contextlib.suppress(OSError):
            self._part.unlink(missing_ok=True)
        self.told.done.emit(result)

    def _replaced(self, written: Exported) -> Exported | None:
        if self._cancelled.is_set():
            return None
        try:
            os.replace(self._part, self._target)  # noqa: PTH105 - the step that gives it its name
        except OSError as error:
            raise write_problem(error, self._target) from error
        return Exported(self._target, written.missing)


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
        self._name = ""
        self._job: _Job | None = None
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._timer.timeout.connect(lambda: self.waiting.emit(self._name))

    @property
    def busy(self) -> bool:
        """Whether something is being written."""
        return self._job is not None

    def start(self, write: Write, target: Path) -> bool:
        """Write to ``target``; ``False`` when another export is still running."""
        if self.busy:
            return False
        self._name = target.name
        self._job = _Job(write, target)
        self._job.told.done.connect(self._done)
        self._timer.start()
        QThreadPool.globalInstance().start(self._job)
        return True

    def cancel(self) -> None:
        """Let what is being written go when it is done."""
        if self._job is not None:
            self._job.cancel()
            self._end()

    def _end(self) -> None:
        self._timer.stop()
        self.waiting.emit("")

    @Slot(object)
    def _done(self, result: object) -> None:
        self._job = None
        self._end()
        if isinstance(result, Exported):
            self.finished.emit(result)
        elif isinstance(result, Problem):
            self.failed.emit(result)
        elif isinstance(result, Exception):
            raise result
