"""Drafts written in the order in which they were taken, also from another thread than the window's.

A draft is a snapshot of frozen values. Whoever is late is dropped: an older snapshot never
replaces a newer one, and nothing that was taken before the plan's own file was saved is written
after it.
"""

from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from playbook_app.domain.plan.model import Plan
from playbook_app.formats.plan_draft import DraftFile, write_draft
from playbook_app.formats.plan_file import write_plan_file
from playbook_app.formats.plan_history import Kept, Log


@dataclass(frozen=True, slots=True)
class DraftPast:
    """The older plans of a draft that has no file of its own; they are kept beside it."""

    plan: Plan
    history: Log
    kept: Kept


@dataclass(frozen=True, slots=True)
class DraftJob:
    """A snapshot to be written to ``file``; ``number`` says in which order it was taken."""

    number: int
    file: Path
    draft: DraftFile
    past: DraftPast | None = None


class DraftWriter:
    """``take`` and ``let_go`` belong to the window's thread, ``write`` to any."""

    def __init__(self) -> None:
        """Start with nothing taken."""
        self._lock = Lock()
        self._taken = self._newest = 0

    def take(self, file: Path, draft: DraftFile, past: DraftPast | None) -> DraftJob:
        """Return the next job."""
        self._taken += 1
        return DraftJob(self._taken, file, draft, past)

    def write(self, job: DraftJob) -> None:
        """Write a draft unless a newer one is there; raises ``Problem``."""
        with self._lock:
            if job.number <= self._newest:
                return
            if job.past is not None:
                write_plan_file(past_file(job.file), job.past.plan, job.past.history, job.past.kept)
            write_draft(job.file, job.draft)
            self._newest = job.number

    def let_go(self) -> int:
        """Drop what is not written yet, wait for what is being written, and return the last number taken."""
        with self._lock:
            self._newest = self._taken
        return self._taken


def past_file(draft: Path) -> Path:
    """Return where the older plans of a draft are kept."""
    return draft.with_suffix(".past")
