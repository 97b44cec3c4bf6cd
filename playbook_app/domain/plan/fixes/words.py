"""Fixes for words: a first message, blanks, missing parts, who speaks, and rules that hide or pretend."""

import re

from playbook_app.domain.plan.blanks import keys
from playbook_app.domain.plan.fixes.base import FITS, Fix, Task, calm
from playbook_app.domain.plan.fixes.lists import closing
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.people import Role
from playbook_app.domain.plan.records.statements import Placeholder, Statement, Variant
from playbook_app.domain.plan.rules.promises import ENDINGS
from playbook_app.domain.plan.tree import find, get
from playbook_app.domain.plan.wording import FULL_STOP

TIMES = frozenset({"next_update"})


def first_words(task: Task) -> Plan | None:
    """Draft a holding statement for the worst level, or a wording for every channel of one there is."""
    draft, body = task.draft(), task.words["holding_body"]
    variant = task.make(Variant, body=body)
    if task.finding.case == "elsewhere":
        draft.add(variant, task.finding.record)
        known = {one.key for one in task.known(Statement).placeholders}
        for placeholder in blanks_of(task, body):
            if placeholder.key not in known:
                draft.add(placeholder, task.finding.record)
        return calm(task, draft.plan, *FITS)
    worst = min((one for one in task.plan.levels if one.rank is not None), key=lambda one: one.rank or 0)
    made = task.make(
        Statement,
        title=task.words["holding_title"],
        levels=(worst.id,),
        owner=worst.decider or task.lead,
        use_when=task.words["holding_use"],
        signed_as=task.signature,
        variants=(variant,),
        placeholders=blanks_of(task, body),
    )
    draft.add(made)
    if not ENDINGS & {one.stage for one in task.plan.statements}:
        draft.add(closing(task, "closing"))
    return calm(task, draft.plan, *FITS)


def blanks_of(task: Task, body: str) -> tuple[Placeholder, ...]:
    """Return a description for each blank of a text."""
    return tuple(
        task.make(
            Placeholder,
            key=one,
            label=task.words.get(f"blank_{one}", one),
            type="time" if one in TIMES else "text",
        )
        for one in keys(body)
    )


def blank(task: Task) -> Plan | None:
    """Describe a blank, take away one that is not used, or make a blank of a note to oneself."""
    if task.finding.case == "unused":
        draft = task.draft()
        draft.remove(task.finding.record)
        return draft.plan
    if not isinstance(task.record, Variant):
        return None
    if task.finding.case == "undefined":
        return described(task, task.plan, str(task.finding.values["key"]))
    start, end = task.finding.span or (0, 0)
    name = free_key(task, task.text[start:end])
    after = task.saying(f"{task.text[:start]}{{{{{name}}}}}{task.text[end:]}")
    return calm(task, described(task, after, name), *FITS)


def described(task: Task, plan: Plan, name: str) -> Plan:
    """Return a plan in which the statement of the finding describes a blank."""
    parent = find(plan, task.finding.record).parent
    made = Task(plan, task.finding, task.today, task.ids, task.words)
    draft = made.draft()
    draft.add(task.make(Placeholder, key=name[:40], label=name), parent.id)
    return draft.plan


def free_key(task: Task, note: str) -> str:
    """Return a name for a blank from the words of a note, that no other blank has."""
    name = re.sub(r"[^a-z0-9]+", "_", note.lower()).strip("_")[:30] or "blank"
    used = {one.key for one in statement_of(task).placeholders} | set(keys(task.text))
    return next(
        free
        for number in range(len(used) + 1)
        if (free := f"{name}_{number}" if number else name) not in used
    )


def statement_of(task: Task) -> Statement:
    """Return the statement that the words of a finding belong to."""
    parent = find(task.plan, task.finding.record).parent
    assert isinstance(parent, Statement)
    return parent


def take_back(task: Task) -> Plan:
    """Take back an approval that was for other words, so that somebody reads these."""
    return task.having(approved_by="", approved_on=None, expires_on=None)


def prompts(task: Task) -> Plan | None:
    """Add a sentence with a blank for each part that is missing."""
    parts = task.finding.values["parts"]
    assert isinstance(parts, tuple)
    added = " ".join(task.words[f"part_{part}"] for part in parts)
    known = {one.key for one in statement_of(task).placeholders}
    draft = task.draft()
    draft.set(task.finding.record, body=f"{task.text.rstrip()} {added}")
    for placeholder in blanks_of(task, added):
        if placeholder.key not in known:
            draft.add(placeholder, statement_of(task).id)
    return calm(task, draft.plan, *FITS)


def signature(task: Task) -> Plan:
    """Let the role that owns the words sign them for the organisation."""
    owner = get(task.plan, task.known(Statement).owner)
    names = (owner.name if isinstance(owner, Role) else "", task.signature)
    return task.having(signed_as=", ".join(name for name in names if name))


def kept(task: Task) -> Plan:
    """Answer complaints or leave them: a rule in place of the sentence that removes them."""
    if task.finding.case == "rule":
        return task.having(action="reply")
    if getattr(task.record, "kind", "") == "do_not":
        return task.having(kind="do")
    return task.saying(replaced(task, task.words["leave_rule"]))


def replaced(task: Task, words: str) -> str:
    """Return the text of the finding with its sentence replaced."""
    text, (start, end) = task.text, task.finding.span or (0, 0)
    begin = max((m.end() for m in FULL_STOP.finditer(text, 0, start)), default=0)
    following = FULL_STOP.search(text, end)
    before, after = text[:begin].rstrip(), text[following.start() :] if following else ""
    return f"{before} {words}{after}".strip()


def open_friends(task: Task) -> Plan | None:
    """Ask for facts instead of praise, or say the tie to us."""
    if task.finding.case == "hidden":
        return task.having(disclosure_line=task.words["tie"])
    if isinstance(task.record, Variant):
        return None
    return task.saying(replaced(task, task.words["ask_facts"]))


WORDS = (
    Fix("CP401", first_words, frozenset({"none", "elsewhere"})),
    Fix("CP403", blank),
    Fix("CP404", take_back),
    Fix("CP405", prompts),
    Fix("CP412", signature),
    Fix("CP501", kept),
    Fix("CP504", open_friends),
)
