"""Fixes for who hears it first, when to stop, and how it ends."""

from typing import Any

from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.fixes.base import FITS, Fix, Task, calm
from playbook_app.domain.plan.fixes.lists import closing
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.audiences import Audience, NotifyRule
from playbook_app.domain.plan.records.ending import Criterion, EngagementLimit, StandDown
from playbook_app.domain.plan.records.levels import Level
from playbook_app.domain.plan.records.statements import Statement, Variant
from playbook_app.domain.plan.tree import get

REPLIES, QUIET_HOURS, AFTERCARE_DAYS, FIRST_MIN = 2, 72, 14, 10


def staff_first(task: Task) -> Plan | None:
    """Tell staff before the public at a level, or give them a sentence."""
    draft = task.draft()
    if task.finding.case == "no_words":
        draft.add(staff_words(task))
    elif task.finding.case == "none":
        for level in untold(task):
            draft.add(notice(task, draft, level))
    else:
        rule = task.known(NotifyRule)
        found = get(task.plan, rule.level)
        limit = found.first_public_min if isinstance(found, Level) else None
        within = rule.within_min if limit is None else min(rule.within_min or 0, limit)
        draft.set(rule.id, before_public=True, within_min=within)
    return calm(task, draft.plan, *FITS)


def staff_words(task: Task) -> Statement:
    """Return what staff are told, and may say when somebody asks."""
    return task.make(
        Statement,
        title=task.words["staff_title"],
        stage="staff",
        levels=tuple(level.id for level in task.plan.levels),
        owner=task.lead,
        use_when=task.words["staff_use"],
        signed_as=task.signature,
        variants=(task.make(Variant, body=task.words["staff_body"]),),
    )


def untold(task: Task) -> list[Level]:
    """Return the levels at which nobody tells staff: all that the rule speaks of at once."""
    staff = {audience.id for audience in task.plan.audiences if audience.kind == "staff"}
    told = {rule.level for rule in task.plan.notices if rule.audience in staff}
    return [level for level in task.plan.levels if level.id not in told]


def notice(task: Task, draft: Draft, level: Level) -> NotifyRule:
    """Return a rule that tells staff at a level; adds the audience when there is none."""
    staff = next((one.id for one in draft.plan.audiences if one.kind == "staff"), "")
    if not staff:
        made = task.make(Audience, name=task.words["staff_group"], reach_by=(task.words["staff_reach"],))
        draft.add(made)
        staff = made.id
    words = next((one.id for one in task.plan.statements if one.stage == "staff"), "")
    limits = [one for one in (level.internal_notify_min, level.first_public_min) if one is not None]
    values = {"within_min": min(limits, default=FIRST_MIN), "by": level.decider, "statement": words}
    return task.make(NotifyRule, level=level.id, audience=staff, **values)


def two_answers(task: Task) -> Plan | None:
    """Add the usual rule for stopping, or what one leaves out."""
    draft = task.draft()
    if task.finding.case == "none":
        limit = task.make(EngagementLimit, title=task.words["limit_title"], decider=task.lead)
        draft.add(limit)
    else:
        limit = task.known(EngagementLimit)
    usual: dict[str, Any] = {
        "max_public_replies": REPLIES,
        "stop_when": (task.words["limit_stop"],),
        "exceptions": (task.words["limit_except"],),
    }
    missing = {key: value for key, value in usual.items() if getattr(limit, key) in (None, ())}
    if not limit.exit_line:
        last = closing(task, "exit")
        draft.add(last)
        missing["exit_line"] = last.id
    draft.set(limit.id, **missing)
    return calm(task, draft.plan, *FITS)


def measurable_end(task: Task) -> Plan:
    """Add the usual end (quiet for three days), or what one leaves out."""
    if task.finding.case == "no_hours":
        return task.having(sustained_hours=QUIET_HOURS)
    if task.finding.case == "no_reopen":
        return task.having(reopen_if=(task.words["end_reopen"],))
    draft = task.draft()
    if task.finding.case == "none":
        ending = task.make(
            StandDown,
            title=task.words["end_title"],
            decider=task.lead,
            tell=(task.words["end_tell"],),
            resume_steps=(task.words["end_resume"],),
            aftercare_days=AFTERCARE_DAYS,
            reopen_if=(task.words["end_reopen"],),
        )
        draft.add(ending)
    else:
        ending = task.known(StandDown)
    quiet = {"text": task.words["end_quiet"], "threshold": 0, "sustained_hours": QUIET_HOURS}
    draft.add(task.make(Criterion, kind="no_new_outlet", **quiet), ending.id)
    if not ending.reopen_if:
        draft.set(ending.id, reopen_if=(task.words["end_reopen"],))
    return draft.plan


def aftercare(task: Task) -> Plan:
    """Watch on for two weeks."""
    return task.having(aftercare_days=AFTERCARE_DAYS)


ENDS = (
    Fix("CP505", staff_first),
    Fix("CP506", two_answers),
    Fix("CP507", measurable_end),
    Fix("CP508", aftercare, frozenset({"aftercare"})),
)
