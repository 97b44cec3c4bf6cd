"""The plan in short, for Today: how far it is built and what would go wrong first. Reads only."""

import importlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from playbook_app.base.problem import Problem

if TYPE_CHECKING:
    from playbook_app.domain.plan.model import Plan
    from playbook_app.domain.plan.readiness import Bars
    from playbook_app.services.planning import Planning

WORST = 2
_HEAVY = (
    "playbook_app.domain.plan.schema",
    "playbook_app.domain.plan.lint",
    "playbook_app.formats.plan_file",
    "playbook_app.services.open_plan",
    "playbook_app.i18n.plan_findings",
)


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that would go wrong: ``level`` is error, warning or info; ``text`` a sentence."""

    level: str
    text: str


@dataclass(frozen=True, slots=True)
class PlanGlance:
    """The plan used last. ``built`` is how far it is, from 0 to 100, ``gaps`` errors and warnings."""

    name: str
    built: int
    gaps: int
    worst: tuple[Gap, ...]
    problem: Problem | None = None
    """Why it cannot be read; the numbers say nothing then."""
    ready: str = ""
    """What it is called by its lowest bar, and all four of them."""


def prepare() -> Iterator[None]:
    """Import what a plan needs, one part at a time, so that a window can go on living in between."""
    for name in _HEAVY:
        importlib.import_module(name)
        yield


def sight(planning: "Planning", today: date) -> tuple[object, ...]:
    """Return what a glance is made of: while this is equal, so is the glance. Reads no plan."""
    from playbook_app.services.open_plan import draft_name

    newest = next(iter(planning.recent()), None)
    if newest is None:
        return (today,)
    files = (planning.drafts / draft_name(newest.key), Path(newest.key))
    return (today, newest, *map(_stamp, files))


def _stamp(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except (OSError, ValueError):  # not there, or no name of a file
        return (0, 0)
    return (status.st_mtime_ns, status.st_size)


def glance(planning: "Planning", today: date) -> PlanGlance | None:
    """Return the plan used last in short, ``None`` when there is none. Writes nothing."""
    from playbook_app.domain.plan.lint import lint
    from playbook_app.domain.plan.outline import outline, readiness
    from playbook_app.domain.plan.readiness import bars
    from playbook_app.i18n.plan_findings import sentence

    newest = next(iter(planning.recent()), None)
    if newest is None:
        return None
    name = newest.organisation or newest.title
    try:
        plan = _read(planning, newest.key)
    except Problem as problem:
        return PlanGlance(name, 0, 0, (), problem)
    findings = lint(plan, today)
    state = readiness(outline(plan, findings))
    pressing = [found for found in findings if found.waiver is None][:WORST]
    worst = tuple(Gap(found.level, sentence(found.rule, found.values)) for found in pressing)
    ready = _ready(bars(plan, state.built, today))
    return PlanGlance(name, state.built, state.errors + state.warnings, worst, ready=ready)


def _ready(found: "Bars") -> str:
    from playbook_app.i18n import _, readiness_words

    word = readiness_words.headline(found.weakest, found.lowest)
    short = readiness_words.in_short(found.values())
    return _("{word}. {bars}.").format(word=word, bars=short)


def _read(planning: "Planning", key: str) -> "Plan":
    """Return the draft if there is one, for it is newer than the file."""
    from playbook_app.formats.plan_draft import read_draft
    from playbook_app.formats.plan_file import read_plan_file
    from playbook_app.services.open_plan import draft_name

    draft = planning.drafts / draft_name(key)
    if draft.exists() or key.startswith("draft:"):
        return read_draft(draft).plan
    return read_plan_file(Path(key)).plan
