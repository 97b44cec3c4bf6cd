"""Crisis plans: starting one, opening one, and the list of those used lately.

The plan's own modules are imported when a plan is first asked for, not with the app.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playbook_app.base.clock import Clock
from playbook_app.base.ids import IdSource, is_id
from playbook_app.base.paths import Paths
from playbook_app.base.problem import Problem
from playbook_app.base.signal import Signal
from playbook_app.i18n import _
from playbook_app.storage.store import Store

if TYPE_CHECKING:
    from playbook_app.domain.plan.model import Plan
    from playbook_app.formats.plan_draft import DraftFile
    from playbook_app.formats.plan_template import Template
    from playbook_app.services.open_plan import OpenPlan, Surroundings

DRAFT = "draft:"
LONGEST_RECENT = 20
LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class RecentPlan:
    """A plan used lately. ``key`` opens it; ``path`` is ``None`` before its first save."""

    key: str
    title: str
    organisation: str
    used_at: str
    """ISO 8601, local time with offset."""

    @property
    def path(self) -> Path | None:
        """Its file."""
        return None if self.key.startswith(DRAFT) else Path(self.key)


class Planning:
    """The service behind the plan screen."""

    def __init__(
        self, paths: Paths, store: Store, clock: Clock, ids: IdSource, author: Callable[[], str] = str
    ) -> None:
        """Keep drafts in ``<data>/plans`` and the list of recent plans in ``store``.

        ``author`` says who is at the keyboard, for the history of a file.
        """
        self.author = author
        self._paths = paths
        self._rows = store.table("plans")
        self._clock = clock
        self._ids = ids
        self.changed: Signal[None] = Signal()
        # Only then: somebody may also have taken everything off the list.
        if any(found.code == "recovered-state" for found in store.recovered) and not self._rows.all():
            self._list_again()

    @property
    def drafts(self) -> Path:
        """Where drafts are kept."""
        return self._paths.data / "plans"

    def files(self) -> tuple[Path, ...]:
        """Return files and folders of which one changes whenever the plan used last or a draft does."""
        newest = next(iter(self.recent()), None)
        used = (newest.path,) if newest is not None and newest.path is not None else ()
        drafts = sorted(self.drafts.iterdir()) if self.drafts.is_dir() else ()
        return (self.drafts, *drafts, *used)

    def templates(self) -> tuple["Template", ...]:
        """Return the starter plans, the empty one last."""
        from playbook_app.formats.plan_template import templates

        return templates(self._paths.assets / "plans")

    def create(self, template: str, organisation: str = "") -> "OpenPlan":
        """Begin a plan from a starter and keep it as a draft; raises ``Problem``."""
        from playbook_app.domain.plan.draft import Draft
        from playbook_app.formats.plan_file import PlanFile
        from playbook_app.formats.plan_template import plan_from_template
        from playbook_app.services.open_plan import OpenPlan

        draft = Draft(plan_from_template(self._paths.assets / "plans", template, self._ids))
        name = organisation.strip()[:LONGEST_NAME]
        if name:
            title = _("{title}, {organisation}").format(title=draft.plan.control.title, organisation=name)
            draft.set(draft.plan.control.id, organisation=name, title=title)
        opened = OpenPlan(self._around(), PlanFile(draft.plan), None, None)
        opened.autosave()
        return opened

    def open(self, path: Path) -> "OpenPlan":
        """Open a plan file, with the edits of a session that did not save them; raises ``Problem``."""
        from playbook_app.formats.plan_file import read_plan_file
        from playbook_app.services.open_plan import OpenPlan

        path = path.absolute()
        found = read_plan_file(path)
        draft = self._draft_of(str(path))
        if draft is not None and (draft.plan == found.plan or found.read_only):
            draft = None
        opened = OpenPlan(self._around(), found, path, draft)
        self._note(opened, opened.key)
        return opened

    def reopen(self, key: str) -> "OpenPlan":
        """Open a plan by the key of ``recent`` or ``OpenPlan.key``; raises ``Problem``.

        When its file is gone but a draft of it is left, the draft is opened, without a file.
        """
        if key.startswith(DRAFT):
            return self._open_draft(key)
        try:
            return self.open(Path(key))
        except Problem as problem:
            if problem.code != "plan-missing" or self._draft_of(key) is None:
                raise
        return self._open_draft(key)

    def _open_draft(self, key: str) -> "OpenPlan":
        from playbook_app.formats.plan_archive import read_bytes
        from playbook_app.formats.plan_file import PlanFile
        from playbook_app.services.draft_writer import past_file
        from playbook_app.services.open_plan import OpenPlan, remove

        draft = self._draft_of(key)
        if draft is None:
            raise Problem("plan-draft-gone")
        past = past_file(self._draft_file(key))
        data = read_bytes(past) if draft.path is None and past.is_file() else b""
        found = PlanFile(draft.plan, draft.history, data=data)
        if draft.path is None:
            opened = OpenPlan(self._around(), found, None, draft)
        else:
            opened = OpenPlan(self._around(), found, None, None)
            opened.autosave()
            remove(self._draft_file(key))
        self._note(opened, key)
        return opened

    def recent(self) -> tuple[RecentPlan, ...]:
        """Return the plans used lately, the latest first."""
        rows = [recent_from(key, row) for key, row in self._rows.all().items()]
        return tuple(sorted(rows, key=lambda plan: plan.used_at, reverse=True))

    def read(self, key: str) -> "Plan":
        """Read a plan without opening it: its draft if there is one, for it is newer. Raises ``Problem``."""
        from playbook_app.formats.plan_file import read_plan_file

        draft = self._draft_of(key)
        if draft is not None:
            return draft.plan
        if key.startswith(DRAFT):
            raise Problem("plan-draft-gone")
        return read_plan_file(Path(key)).plan

    def _list_again(self) -> None:
        """List the drafts that lie in their folder: the list was lost, they were not."""
        from playbook_app.formats.plan_draft import read_draft

        for file in sorted(self.drafts.glob("*.json")):
            try:
                draft = read_draft(file)
            except Problem:
                continue  # it stays where it is; opening it would say what is wrong
            key = str(draft.path) if draft.path is not None else DRAFT + file.stem
            if draft.path is None and not is_id(file.stem):
                continue
            control = draft.plan.control
            row = {"title": control.title, "organisation": control.organisation}
            self._rows.put(key, {**row, "used_at": draft.edited_at.isoformat(timespec="seconds")})

    def forget(self, key: str) -> None:
        """Take a plan off the list; a draft that was never saved is deleted, a file is not."""
        self._rows.delete(key)
        if key.startswith(DRAFT):
            from playbook_app.services.draft_writer import past_file

            for file in (self._draft_file(key), past_file(self._draft_file(key))):
                file.unlink(missing_ok=True)
        self.changed.emit(None)

    def _draft_file(self, key: str) -> Path:
        from playbook_app.services.open_plan import draft_name

        if key.startswith(DRAFT) and not is_id(key.removeprefix(DRAFT)):
            raise Problem("plan-draft-gone")
        return self.drafts / draft_name(key)

    def _draft_of(self, key: str) -> "DraftFile | None":
        from playbook_app.formats.plan_draft import read_draft

        try:
            return read_draft(self._draft_file(key))
        except Problem as problem:
            if problem.code == "plan-draft-gone":
                return None
            raise

    def _around(self) -> "Surroundings":
        from playbook_app.services.open_plan import Surroundings

        return Surroundings(self.drafts, self._paths.assets, self._clock, self._ids, self._note)

    def _note(self, opened: "OpenPlan", former: str) -> None:
        control = opened.plan.control
        row = {
            "title": control.title,
            "organisation": control.organisation,
            "used_at": self._clock.local().isoformat(timespec="seconds"),
        }
        self._rows.put(opened.key, row)
        files = [plan.key for plan in self.recent() if plan.path is not None]
        for key in {*files[LONGEST_RECENT:], *({former} - {opened.key, ""})}:
            self._rows.delete(key)
        self.changed.emit(None)


def recent_from(key: str, row: Mapping[str, Any]) -> RecentPlan:
    """Return a stored line of the list."""
    words = {name: str(row.get(name, "")) for name in ("title", "organisation", "used_at")}
    return RecentPlan(key, **words)
