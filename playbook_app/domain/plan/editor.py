"""The one way to change a plan: a named transaction that is one undo step and one notice.

Model: Randovania's preset editor. The plan is frozen, so undo is a list of plans that share
what did not change; a thousand steps cost little more than their differences.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal

from playbook_app.base.problem import Problem
from playbook_app.base.signal import Signal
from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.tree import index


@dataclass(frozen=True, slots=True)
class PlanChange:
    """What happened, announced once. ``name`` is the step's name, as given to ``edit``."""

    kind: Literal["edit", "undo", "redo"]
    name: str
    before: Plan = field(repr=False)
    after: Plan = field(repr=False)

    def records(self) -> frozenset[str]:
        """Return the ids of records that are new, gone or different; the plan's own id is not among them."""
        old, new = index(self.before), index(self.after)
        changed = {key for key in old.keys() & new.keys() if old[key].record is not new[key].record}
        return frozenset(changed | (old.keys() ^ new.keys()))


@dataclass(frozen=True, slots=True)
class Step:
    """A step that can be undone: its name and the plan on its other side."""

    name: str
    key: str | None
    plan: Plan


class PlanEditor:
    """Holds the plan of now, its past and its undone future.

    >>> with editor.edit("Rename level", coalesce_key="level_1.name") as draft:
    ...     draft.set(level.id, name="Fire")
    """

    def __init__(self, plan: Plan, *, read_only: bool = False) -> None:
        """Start with ``plan`` and no history; a ``read_only`` one refuses every edit."""
        self.plan = plan
        self.read_only = read_only
        self.changed: Signal[PlanChange] = Signal()
        self._past: list[Step] = []
        self._future: list[Step] = []
        self._settled = True
        self._open = False

    @contextmanager
    def edit(self, name: str, coalesce_key: str | None = None) -> Iterator[Draft]:
        """Change the plan inside a ``with`` block; ``name`` is shown beside undo.

        Edits that follow each other with the same ``coalesce_key`` (``"<record id>.<field>"``
        while somebody types) become one step until ``settle`` is called. A block that raises
        changes nothing; one that ends with an equal plan makes no step and no notice. Raises
        ``Problem("plan-read-only")``, and ``RuntimeError`` inside another edit.
        """
        if self.read_only:
            raise Problem("plan-read-only")
        if self._open:
            raise RuntimeError("an edit is open already")
        self._open = True
        draft = Draft(self.plan)
        try:
            yield draft
        finally:
            self._open = False
        if draft.plan != self.plan:
            self._take(draft.plan, name, coalesce_key)

    def _take(self, plan: Plan, name: str, key: str | None) -> None:
        before, self.plan = self.plan, plan
        self._future.clear()
        continues = not self._settled and key is not None and self._past[-1].key == key
        if not continues:
            self._past.append(Step(name, key, before))
        self._settled = continues and self._past[-1].plan == plan
        if self._settled:
            self._past.pop()  # typed and taken back again: nothing is left to undo
        self.changed.emit(PlanChange("edit", name, before, plan))

    def settle(self) -> None:
        """Let the next edit begin a step of its own (call it when a field loses focus)."""
        self._settled = True

    @property
    def undo_names(self) -> tuple[str, ...]:
        """What can be undone, the latest first."""
        return tuple(step.name for step in reversed(self._past))

    @property
    def redo_names(self) -> tuple[str, ...]:
        """What can be done again, the next first."""
        return tuple(step.name for step in reversed(self._future))

    def undo(self) -> bool:
        """Take the latest step back; ``False`` when there is none."""
        return self._travel("undo", self._past, self._future)

    def redo(self) -> bool:
        """Do the step again that was undone last; ``False`` when there is none."""
        return self._travel("redo", self._future, self._past)

    def _travel(self, kind: Literal["undo", "redo"], source: list[Step], target: list[Step]) -> bool:
        if not source:
            return False
        step = source.pop()
        before, self.plan = self.plan, step.plan
        target.append(Step(step.name, step.key, before))
        self._settled = True
        self.changed.emit(PlanChange(kind, step.name, before, self.plan))
        return True
