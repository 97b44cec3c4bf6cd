"""A plan that is open: edited, kept as a draft while it is, saved, exported."""

import contextlib
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import Any

from playbook_app.base.atomic_file import write_atomic, write_problem
from playbook_app.base.clock import Clock
from playbook_app.base.ids import IdSource
from playbook_app.base.problem import Problem
from playbook_app.domain.plan.editor import PlanEditor
from playbook_app.domain.plan.findings import Finding
from playbook_app.domain.plan.lint import lint, lint_steps, ordered
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.outline import OutlineSection, Readiness, outline, readiness
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.schema import new, record_type
from playbook_app.formats.plan_archive import read_bytes
from playbook_app.formats.plan_draft import DraftFile
from playbook_app.formats.plan_file import SUFFIX, PlanFile, stamp_of, write_plan_file
from playbook_app.formats.plan_history import (
    Kept,
    Save,
    keep,
    kept_in,
    line_for,
    next_history,
    thinned,
    version_of,
)
from playbook_app.i18n import _
from playbook_app.services.draft_writer import DraftJob, DraftPast, DraftWriter, past_file
from playbook_app.services.plan_exports import Exported, Order, export_plan


@dataclass(frozen=True, slots=True)
class Recovered:
    """Edits that were never saved, found when the plan was opened."""

    plan: Plan
    edited_at: datetime
    beside: bool
    """Whether the file has changed since those edits began, so that they are two versions."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an open plan stands on; made by ``Planning``."""

    drafts: Path
    assets: Path
    clock: Clock
    ids: IdSource
    noted: Callable[["OpenPlan", str], None]
    """Called with the plan and its former key when it stands differently in the list of recent ones."""


class OpenPlan:
    """One plan in the window.

    Nothing typed is lost: call ``autosave`` a moment after each change and it is in a draft
    that survives the process. ``save`` writes the plan's own file and lets the draft go.
    """

    def __init__(
        self, around: Surroundings, found: PlanFile, path: Path | None, draft: DraftFile | None
    ) -> None:
        """Open what ``Planning`` read; ``draft`` is what an earlier session left of it."""
        self._around = around
        self._stamp = found.stamp
        self._on_disk: Plan | None = found.plan if path is not None else None
        self._drafted: Plan | None = None
        self._checked: tuple[Plan, object, tuple[Finding, ...]] | None = None
        self._named = ("", "")
        self._aside: Path | None = None
        self._found = found
        self._kept: Kept | None = None
        self._before: list[Plan] = []
        going_on = path is not None or (draft is not None and draft.path is None)
        self._begun: Plan | None = found.plan if going_on else None
        self._writer, self._unpacking = DraftWriter(), Lock()
        self._let_go = 0
        self._past_due: DraftPast | None = None
        self.path = path
        self.history = found.history
        self.damage = found.damage
        """What is wrong with the log of saves, until the next save writes a new one."""
        self.editor = PlanEditor(found.plan, read_only=found.read_only)
        self.saved_at: datetime | None = last_save(found.history)
        """When everything here was last on disk, in a draft or in the file; local time."""
        self.recovered: Recovered | None = None
        """Edits of an earlier session; stays on offer until it is used, discarded or this is closed."""
        if draft is not None and draft.path is None:
            self._drafted, self.saved_at = draft.plan, draft.edited_at
        elif draft is not None:
            self.recovered = Recovered(draft.plan, draft.edited_at, beside=draft.stamp != found.stamp)

    @property
    def plan(self) -> Plan:
        """The plan as it is now."""
        return self.editor.plan

    @property
    def read_only(self) -> bool:
        """Whether a newer program wrote the file; it can be read, exported and saved as a copy."""
        return self.editor.read_only

    @property
    def key(self) -> str:
        """What ``Planning.reopen`` opens it by: its path, or ``"draft:..."`` before the first save."""
        return str(self.path) if self.path is not None else f"draft:{self.plan.id}"

    @property
    def unsaved(self) -> bool:
        """Whether the plan's own file lacks something that is here."""
        return self.plan != self._on_disk

    @property
    def pending(self) -> bool:
        """Whether something here is neither in the file nor in a draft."""
        return self.unsaved and self.plan != self._drafted

    def new(self, kind: str, **values: Any) -> Record:  # noqa: ANN401 - any field's value
        """Return a fresh record of a type ("person"), to be added in an edit."""
        return new(record_type(kind), self._around.ids, **values)

    def findings(self) -> tuple[Finding, ...]:
        """Return what the linter finds today; asked again without a change it costs nothing."""
        today = self._around.clock.local().date()
        if self._checked is None or self._checked[0] is not self.plan or self._checked[1] != today:
            self._checked = (self.plan, today, lint(self.plan, today))
        return self._checked[2]

    def finding_steps(self) -> Iterator[None]:
        """Do the work of ``findings`` a rule at a time; asking for them afterwards costs nothing."""
        plan, today = self.plan, self._around.clock.local().date()
        found: list[Finding] = []
        for part in lint_steps(plan, today):
            found += part
            yield
        if plan is self.plan:
            self._checked = (plan, today, ordered(found))

    def outline(self) -> tuple[OutlineSection, ...]:
        """Return the sections with states and counts."""
        return outline(self.plan, self.findings())

    def readiness(self) -> Readiness:
        """Return how far the plan is built."""
        return readiness(self.outline())

    def autosave(self) -> bool:
        """Put what is pending into the draft; ``False`` when there was nothing. Raises ``Problem``."""
        job = self.next_draft()
        if job is None:
            return False
        self.write_draft(job)
        self.drafted(job)
        return True

    def next_draft(self) -> DraftJob | None:
        """Return what is pending as a snapshot to be written, ``None`` for nothing. Raises ``Problem``."""
        if not self.pending or self.read_only:
            return None
        self._set_aside()
        now = self._around.clock.local()
        self._keep_begun(now.isoformat(timespec="seconds"))
        draft = DraftFile(self.plan, now, self.path, self._stamp, self.history)
        return self._writer.take(self._draft_file, draft, self._past_due)

    def write_draft(self, job: DraftJob) -> None:
        """Write a snapshot, on any thread; one that has become old is dropped. Raises ``Problem``."""
        self._writer.write(job)

    def drafted(self, job: DraftJob) -> None:
        """Take note that a snapshot has been written."""
        if job.number <= self._let_go:
            return  # the plan's own file was saved meanwhile
        self._drafted, self.saved_at, self._past_due = job.draft.plan, job.draft.edited_at, None
        self._tell(self.key)

    def _keep_begun(self, at: str) -> None:
        """Keep a draft without a file as it was when this session began, once something is different."""
        if self.path is not None or self._begun is None or self._begun == self.plan:
            return
        begun, self._begun = self._begun, None
        log, kept = keep(self.history, self.kept, begun, line_for(begun, at, "", ""), "session")
        self.history, self._kept = thinned(log, kept)
        self._past_due = DraftPast(begun, self.history, self._kept)

    def use_recovered(self) -> None:
        """Take the recovered edits over, as one step that can be undone."""
        if self.recovered is None:
            return
        with self.editor.edit(_("Recover unsaved changes")) as draft:
            draft.replace(self.recovered.plan)
        self.autosave()
        self.discard_recovered()

    def discard_recovered(self) -> None:
        """Let the recovered edits go."""
        if self.recovered is not None:
            remove(self._aside or self._draft_file)
        self.recovered = self._aside = None

    def save(
        self,
        path: Path | None = None,
        *,
        note: str = "",
        author: str = "",
        replace: bool = False,
        version: bool = False,
    ) -> Path:
        """Write the plan to its file, or to ``path``, and return where; a ``version`` is kept with its note.

        Raises ``ValueError`` when there is no path yet, and ``Problem``:
        "plan-changed-outside" when another program has written the file since it was opened
        (with ``replace`` that other version is kept beside it), "plan-read-only" for the
        file of a newer program (a copy elsewhere can be saved and edited), and what can go
        wrong with a disk. The draft stays until the file is written.
        """
        target = with_suffix(path) if path is not None else self.path
        if target is None:
            raise ValueError("this plan has no file yet")
        if target == self.path:
            self._guard(target, replace)
        now = self._around.clock.local()
        history, kept = self._past(now.isoformat(timespec="seconds"), author, note, version=version)
        stamp = write_plan_file(target, self.plan, history, kept)
        self._kept, self._begun, self.damage = kept, None, None
        self._before.clear()
        self._set_aside()
        self._let_go, self._past_due = self._writer.let_go(), None
        former, draft = self.key, self._draft_file
        self.path, self.history, self._stamp, self._on_disk = target, history, stamp, self.plan
        self.saved_at, self._drafted, self.editor.read_only = now, None, False
        self.editor.settle()
        remove(draft, past_file(draft), self._draft_file)
        self._tell(former)
        return target

    def _past(self, at: str, author: str, note: str, *, version: bool) -> tuple[tuple[Save, ...], Kept]:
        """Return log and older plans as the next save writes them; the rule is that of ``plan_history``."""
        history, kept = self.history, self.kept
        if self._begun is not None and self._begun != self.plan:
            line = line_for(self._begun, at, "", "")
            history, kept = keep(history, kept, self._begun, line, "session")
        for plan in self._before:
            history, kept = keep(history, kept, plan, line_for(plan, at, author, ""), "before")
        history = next_history(self.plan, history, at, author, note)
        if version:
            history, kept = keep(history, kept, self.plan, history[-1], "version")
        return thinned(history, kept)

    @property
    def kept(self) -> Kept:
        """The older plans in the file, by number; unpacked when they are first asked for."""
        with self._unpacking:  # an older plan is read on another thread
            if self._kept is None:
                numbers = [save.number for save in self.history if save.number]
                self._kept = kept_in(self._found.data, self.path or Path(), numbers)
            return self._kept

    @property
    def versions(self) -> tuple[Save, ...]:
        """The lines of the log whose plans are kept, the newest first."""
        return tuple(save for save in reversed(self.history) if save.number)

    def version(self, save: Save) -> Plan:
        """Return a plan that was kept, on any thread; raises ``Problem`` when it is damaged or changed."""
        return version_of(save, self.kept, self.path or Path())

    def restore(self, plan: Plan, name: str) -> None:
        """Let an older plan come back as one step called ``name``; that of now is kept at the next save.

        Raises ``Problem("plan-read-only")``.
        """
        now = self.plan
        with self.editor.edit(name) as draft:
            draft.replace(plan)
        if self.plan != now:
            self._before.append(now)

    def _guard(self, target: Path, replace: bool) -> None:
        if self.read_only:
            raise Problem("plan-read-only", target)
        now = stamp_of(target)
        if now not in ("", self._stamp):
            if not replace:
                raise Problem("plan-changed-outside", target)
            keep_beside(target, self._around.clock.local())

    def export(self, order: Order, target: Path) -> Exported:
        """Write the plan to a file; see ``plan_exports.export_plan``."""
        return export_plan(self.plan, order, target, self._around.clock.local(), self._around.assets)

    def close(self) -> None:
        """Keep what is pending; raises ``Problem`` when the disk does not take it."""
        self.autosave()

    def _set_aside(self) -> None:
        """Keep recovered edits that nobody has decided about out of the way of the next draft."""
        if self.recovered is None or self._aside is not None:
            return
        draft = self._draft_file
        aside = draft.with_name(f"{draft.stem}-{self.recovered.edited_at:%Y%m%dT%H%M%S}.aside")
        try:
            draft.replace(aside)
        except OSError as error:
            raise write_problem(error, draft) from error
        self._aside = aside

    def _tell(self, former: str) -> None:
        control = self.plan.control
        if (control.title, control.organisation) != self._named or former != self.key:
            self._named = (control.title, control.organisation)
            self._around.noted(self, former)

    @property
    def _draft_file(self) -> Path:
        return self._around.drafts / draft_name(self.key)


def last_save(history: tuple[Save, ...]) -> datetime | None:
    """Return when a file was last saved, as far as its log can be read."""
    with contextlib.suppress(ValueError, IndexError):
        return datetime.fromisoformat(history[-1].at)
    return None


def remove(*files: Path) -> None:
    """Remove files that are not needed any more; one that stays does no harm."""
    for file in files:
        with contextlib.suppress(OSError):
            file.unlink(missing_ok=True)


def draft_name(key: str) -> str:
    """Return the file name of a plan's draft; paths are hashed, since they may be long and strange."""
    prefix, _colon, rest = key.partition(":")
    if prefix == "draft":
        return f"{rest}.json"
    return f"file-{hashlib.sha256(key.encode(errors='surrogatepass')).hexdigest()[:24]}.json"


def with_suffix(path: Path) -> Path:
    """Return ``path`` in full, with the ending of plan files."""
    named = path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)
    return named.absolute()


def keep_beside(file: Path, now: datetime) -> Path:
    """Copy ``file`` to a name beside it that is free, and return that."""
    words = _("{name}, other version {time}").format(name=file.stem, time=f"{now:%Y-%m-%d %H%M%S}")
    beside = file.with_name(f"{words}{file.suffix}")
    try:
        write_atomic(beside, read_bytes(file))
    except OSError as error:
        raise write_problem(error, beside) from error
    return beside
