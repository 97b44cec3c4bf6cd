"""CP204 to CP208: who is asked, whether that is quick enough, and what happens when nobody answers."""

from collections.abc import Iterator

from playbook_app.domain.plan.context import Context, people_of
from playbook_app.domain.plan.findings import Hit, Rule
from playbook_app.domain.plan.records.levels import Level
from playbook_app.domain.plan.records.people import ApprovalRule, EscalationStep, Role
from playbook_app.domain.plan.rules.flow import flow_faults

LONGEST_QUEUE = 2


def slow_approval(context: Context) -> Iterator[Hit]:
    """CP204: approving the first words takes longer than the level promises."""
    for rule in first_words(context):
        level = context.record(Level, rule.level)
        if level is None or level.first_public_min is None or rule.max_min is None:
            continue
        takes = (level.ack_min or 0) + approval_minutes(rule)
        if takes > level.first_public_min and not pre_cleared(context, level.id):
            values = {"level": level.name, "takes": takes, "promised": level.first_public_min}
            yield Hit(rule.id, "max_min", values)


def first_words(context: Context) -> Iterator[ApprovalRule]:
    """Yield the rules for holding statements."""
    return (rule for rule in context.plan.approvals if rule.message_kind == "holding")


def approval_minutes(rule: ApprovalRule) -> int:
    """Return how long a rule takes at worst: a queue adds up, and asking somebody else begins again."""
    each = rule.max_min or 0
    waits = len(rule.approvers) if rule.mode == "in_order" else 1
    return each * (waits + (1 if rule.if_silent == "escalate" else 0))


def pre_cleared(context: Context, level_id: str) -> bool:
    """Tell whether first words for a level may go out without asking."""
    return any(
        statement.stage == "holding" and statement.pre_cleared and level_id in statement.levels
        for statement in context.plan.statements
    )


def silence(context: Context) -> Iterator[Hit]:
    """CP205: a step or a rule that does not say what happens when nobody answers."""
    for step in context.plan.steps:
        if not step.if_no_answer:
            values = {"case": "step", "role": context.name(step.notify), "level": context.name(step.level)}
            yield Hit(step.id, "if_no_answer", values)
    for rule in context.plan.approvals:
        role = context.name(rule.approvers[0]) if rule.approvers else ""
        values = {"case": "approval", "role": role, "level": context.name(rule.level)}
        if not rule.if_silent:
            yield Hit(rule.id, "if_silent", values)
        elif rule.if_silent == "escalate" and not rule.escalate_to:
            yield Hit(rule.id, "escalate_to", {**values, "case": "to_nobody"})


def queue(context: Context) -> Iterator[Hit]:
    """CP207: three signatures one after another before the first words."""
    for rule in first_words(context):
        long_queue = rule.mode == "in_order" and len(rule.approvers) > LONGEST_QUEUE
        if long_queue and not pre_cleared(context, rule.level):
            values = {"count": len(rule.approvers), "level": context.name(rule.level)}
            yield Hit(rule.id, "approvers", values)


def dead_ends(context: Context) -> Iterator[Hit]:
    """CP208: a chain of calls that reaches nobody, stops short or goes round in circles."""
    for level in context.plan.levels:
        steps = [step for step in context.plan.steps if step.level == level.id]
        if not steps:
            yield Hit(context.plan.id, "steps", {"case": "no_steps", "level": level.name})
            continue
        yield from circles(context, level, steps)
        if stops_short(context, steps[-1]):
            values = {"case": "dead_end", "level": level.name, "role": context.name(steps[-1].notify)}
            yield Hit(steps[-1].id, "if_no_answer", values)
    yield from asked_again(context)
    yield from flow_faults(context)


def stops_short(context: Context, last: EscalationStep) -> bool:
    """Tell whether the last step points on to somebody who is not there."""
    if last.if_no_answer == "next_deputy":
        role = context.record(Role, last.notify)
        return role is not None and bool(role.primary) and not role.deputies
    return last.if_no_answer == "next_step"


def circles(context: Context, level: Level, steps: list[EscalationStep]) -> Iterator[Hit]:
    """Yield steps that only call people who have not answered already."""
    called: set[str] = set()
    roles: set[str] = set()
    for step in steps:
        role = context.record(Role, step.notify)
        people = set(people_of(role)) if role is not None else set()
        if step.notify and (step.notify in roles or (people and people <= called)):
            values = {"case": "circle", "level": level.name, "role": context.name(step.notify)}
            yield Hit(step.id, "notify", values)
        called |= people
        roles.add(step.notify)


def asked_again(context: Context) -> Iterator[Hit]:
    """Yield approvals that go back to somebody who has just been silent."""
    for rule in context.plan.approvals:
        if rule.if_silent == "escalate" and rule.escalate_to and rule.escalate_to in rule.approvers:
            values = {
                "case": "same",
                "role": context.name(rule.escalate_to),
                "level": context.name(rule.level),
            }
            yield Hit(rule.id, "escalate_to", values)


CALLS = ("escalation",)
ESCALATION = (
    Rule("CP204", "error", "record", CALLS, ("FAST",), "Freshfields 2013, 21 hours", slow_approval),
    Rule("CP205", "error", "record", CALLS, ("FAST",), "counteractive, takeover", silence),
    Rule("CP207", "warning", "record", CALLS, ("FAST",), "CERC, clearance", queue),
    Rule("CP208", "error", "plan", (*CALLS, "flow"), ("WALK",), "USAF, response assessment", dead_ends),
)
