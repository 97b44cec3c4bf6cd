"""Fixes that add something to do: pausing, keeping evidence, a promise, a legal duty."""

from playbook_app.domain.plan.fixes.base import FITS, MOST_ITEMS, Fix, Task, calm
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.duties import LegalDuty
from playbook_app.domain.plan.records.first_hour import ChecklistItem, Playbook
from playbook_app.domain.plan.records.risks import Scenario
from playbook_app.domain.plan.records.statements import Statement, Variant
from playbook_app.domain.plan.rules.channels import SECRET
from playbook_app.domain.plan.rules.learning import keeps
from playbook_app.domain.plan.tree import find

PAUSE_MIN, EVIDENCE_MIN, PROMISE_MIN, DUTY_HOURS = 10, 5, 60, 24


def with_item(
    task: Task, playbook: Playbook, item: ChecklistItem, position: int | None = None
) -> Plan | None:
    """Return the plan with another item in a checklist; ``None`` when that is long enough already."""
    if len(playbook.items) >= MOST_ITEMS:
        return None
    draft = task.draft()
    draft.add(item, playbook.id, position)
    return draft.plan


def doer(task: Task, playbook: Playbook) -> str:
    """Return the role that does most of a checklist, or leads."""
    return next((item.role for item in playbook.items if item.role), task.lead)


def pause(task: Task) -> Plan | None:
    """Write how planned posts are stopped, or add that to the checklist of the worst level."""
    if task.finding.case == "no_steps":
        return task.having(pause_steps=task.words["pause_steps"])
    playbook = task.known(Playbook)
    values = {"text": task.words["pause_item"], "role": doer(task, playbook), "due_min": PAUSE_MIN}
    return with_item(task, playbook, task.make(ChecklistItem, kind="pause", **values), 0)


def evidence(task: Task) -> Plan | None:
    """Keep what was said before anybody answers; name a duty where a legal clock may run."""
    if task.finding.case == "duty":
        return with_duty(task, task.known(Scenario))
    playbook = task.known(Playbook)
    if task.finding.case == "late_evidence":
        draft = task.draft()
        draft.move(next(item for item in playbook.items if keeps(item)).id, 0)
        return draft.plan
    values = {"text": task.words["evidence_item"], "role": doer(task, playbook), "due_min": EVIDENCE_MIN}
    return with_item(task, playbook, task.make(ChecklistItem, kind="evidence", **values), 0)


def with_duty(task: Task, scenario: Scenario) -> Plan:
    """Add the duty to ask whether there is one."""
    duty = task.make(
        LegalDuty,
        title=task.words["duty_title"],
        trigger=scenario.title,
        deadline_hours=DUTY_HOURS,
        to_whom=task.words["duty_to"],
        role=task.lead,
    )
    draft = task.draft()
    draft.add(duty)
    draft.set(scenario.id, duties=(duty.id,))
    return draft.plan


def promise(task: Task) -> Plan | None:
    """Put a promise on the checklist of the first level of its statement; add words for the end."""
    if task.finding.case == "no_end":
        return with_closing(task)
    statement = find(task.plan, task.finding.record).parent
    assert isinstance(statement, Statement)
    used = {level.id: level.playbook for level in task.plan.levels}
    wanted = [used[level] for level in statement.levels if used.get(level)]
    playbooks = sorted(task.plan.playbooks, key=lambda one: one.id not in wanted)
    start, end = task.finding.span or (0, 0)
    text = " ".join(task.text[start:end].split())
    for playbook in playbooks:
        item = task.make(ChecklistItem, text=text, role=statement.owner or task.lead, due_min=PROMISE_MIN)
        after = with_item(task, playbook, item)
        if after is not None:
            return after
    return None


def with_closing(task: Task) -> Plan | None:
    """Add words for when it is over."""
    draft = task.draft()
    draft.add(closing(task, "closing"))
    return calm(task, draft.plan, *FITS)


def closing(task: Task, name: str) -> Statement:
    """Return words for an end: of a crisis ("closing") or of one exchange ("exit")."""
    return task.make(
        Statement,
        title=task.words[f"{name}_title"],
        stage="closing",
        levels=tuple(level.id for level in task.plan.levels),
        owner=task.lead,
        use_when=task.words[f"{name}_use"],
        signed_as=task.signature,
        variants=(task.make(Variant, body=task.words[f"{name}_body"]),),
    )


def pointer(task: Task) -> Plan:
    """Write where a password is kept instead of the password; one that follows is found again."""
    start, end = task.finding.span or (0, 0)
    match = SECRET.pattern.fullmatch(task.text[start:end])
    assert match is not None
    begin = start + match.start("value")
    return task.saying(f"{task.text[:begin]}{task.words['vault']}{task.text[end:]}")


LISTS = (
    Fix("CP302", pointer),
    Fix("CP304", pause),
    Fix("CP414", promise),
    Fix("CP510", evidence),
)
