"""Starter plans: whole plans with the words written and the people missing, in ``assets/plans``."""

from dataclasses import dataclass, replace
from pathlib import Path

from playbook_app.base.ids import IdSource
from playbook_app.base.problem import Problem
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.references import repoint
from playbook_app.domain.plan.schema import layout, new
from playbook_app.domain.plan.starter import begun
from playbook_app.domain.plan.tree import children, places, with_children
from playbook_app.formats.plan_archive import read_bytes
from playbook_app.formats.plan_json import parse, plan_of
from playbook_app.i18n import _

BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Template:
    """A starter plan to choose; ``id`` is the file's name without its ending."""

    id: str
    title: str
    summary: str


def templates(folder: Path) -> tuple[Template, ...]:
    """Return the starter plans in ``folder`` by title, then the empty one."""
    found = [described(file) for file in folder.glob("*.json")]
    blank = Template(BLANK, _("Empty plan"), _("Every section is there, nothing is written yet."))
    return (*sorted(found, key=lambda template: template.title), blank)


def described(file: Path) -> Template:
    """Return what a template file says about itself; raises ``Problem``."""
    raw = parse(read_bytes(file), file, file.name)
    words = {name: raw.get(name) if isinstance(raw, dict) else None for name in ("title", "summary")}
    if not all(isinstance(text, str) for text in words.values()):
        raise Problem("plan-wrong-type", file, where="title")
    return Template(file.stem, str(words["title"]), str(words["summary"]))


def plan_from_template(folder: Path, template: str, ids: IdSource) -> Plan:
    """Return a new plan with ids of its own; raises ``Problem``, "plan-template-unknown" for one."""
    if template == BLANK:
        return new(Plan, ids)
    if template not in {file.stem for file in folder.glob("*.json")}:
        raise Problem("plan-template-unknown", name=template)
    file = folder / f"{template}.json"
    raw = parse(read_bytes(file), file, file.name)
    plan, _newer = plan_of(raw.get("plan") if isinstance(raw, dict) else None, file)
    return begun(with_new_ids(plan, ids))


def with_new_ids(plan: Plan, ids: IdSource) -> Plan:
    """Return the same plan in which every record has a new id and every reference follows it."""
    known = {record.id: ids(record.TYPE) for record in (plan, *(place.record for place in places(plan)))}
    renamed = renewed(repoint(plan, lambda target: known[target]), known)
    assert isinstance(renamed, Plan)
    return renamed


def renewed(record: Record, known: dict[str, str]) -> Record:
    """Return ``record`` and all inside it with their ids exchanged."""
    for field in layout(type(record)).children:
        inside = tuple(renewed(child, known) for child in children(record, field))
        record = with_children(record, field, inside)
    return replace(record, id=known[record.id])
