"""CP509 and CP510: what was learned changes the plan, and no legal clock runs unseen."""

from collections.abc import Iterator

from playbook_app.domain.plan.context import Context
from playbook_app.domain.plan.findings import Hit, Rule
from playbook_app.domain.plan.records.first_hour import ChecklistItem
from playbook_app.domain.plan.wording import phrases

OVER = frozenset({"done", "dropped"})
CAPTURE = phrases(
    "screenshots?", "(?:take|save|keep) (?:a )?(?:pictures?|copy|copies|photos?)", "evidence", "record the"
)


def unlearned(context: Context) -> Iterator[Hit]:
    """CP509: nobody looks back, a lesson is overdue, or one was closed and the plan stayed as it was."""
    review = context.plan.review
    missing = tuple(key for key in ("facilitator", "within_days") if getattr(review, key) in ("", None))
    if missing:
        codes = tuple(f"review.{key}" for key in missing)
        yield Hit(review.id, missing[0], {"case": "nobody", "missing": codes})
    for action in context.plan.actions:
        if action.status == "done" and not (action.change.strip() or action.closed_by_version.strip()):
            yield Hit(action.id, "change", {"case": "unchanged", "name": action.text}, level="warning")
        elif action.status not in OVER and action.due is not None and action.due < context.today:
            values = {"case": "overdue", "name": action.text, "date": action.due}
            yield Hit(action.id, "due", values, level="warning")


def unseen_clock(context: Context) -> Iterator[Hit]:
    """CP510: a story that may start a legal clock, or a checklist that keeps no evidence."""
    for scenario in context.plan.scenarios:
        if scenario.touches and not scenario.duties:
            values = {
                "case": "duty",
                "scenario": scenario.title,
                "kind": f"scenario.touches:{scenario.touches[0]}",
            }
            yield Hit(scenario.id, "duties", values)
    for playbook in context.plan.playbooks:
        words = [n for n, item in enumerate(playbook.items) if item.kind == "message"]
        kept = [n for n, item in enumerate(playbook.items) if keeps(item)]
        if words and (not kept or kept[0] > words[0]):
            case = "no_evidence" if not kept else "late_evidence"
            yield Hit(playbook.id, "items", {"case": case, "name": playbook.title})


def keeps(item: ChecklistItem) -> bool:
    """Tell whether an item saves what was said."""
    return item.kind == "evidence" or CAPTURE.search(item.text) is not None


LEARNING = (
    Rule("CP509", "error", "record", ("learning",), ("LEARN",), "HSEEP, improvement plan", unlearned),
    Rule(
        "CP510",
        "warning",
        "record",
        ("scenarios", "first_hour"),
        ("PLAN",),
        "GDPR Art. 33, 72 hours",
        unseen_clock,
        {"public_body": "error", "nonprofit": "error"},
    ),
)
