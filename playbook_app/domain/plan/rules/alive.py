"""CP001, CP002, CP004, CP005: the plan is signed, reviewed, made our own, and short enough to use."""

from collections.abc import Iterator
from datetime import timedelta

from playbook_app.domain.plan.context import Context, words_of
from playbook_app.domain.plan.findings import FindingLevel, Hit, Rule
from playbook_app.domain.plan.fingerprint import fingerprint
from playbook_app.domain.plan.model import SECTIONS, Plan
from playbook_app.domain.plan.outline import is_touched
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.schema import layout
from playbook_app.domain.plan.starter import own_records, untouched
from playbook_app.domain.plan.tree import places

REVIEW_NOTICE_DAYS, REVIEW_LIMIT_DAYS = 30, 90
FIRST_HOUR_ITEMS, FIRST_HOUR_WORDS = 12, 350
PLAN_WORDS = 5500
"""On paper, with labels and tables, some 200 words stand on a page: this is more than 25 of them."""


def unsigned(context: Context) -> Iterator[Hit]:
    """CP001: nobody has signed, or the plan has changed since."""
    signatures = [
        e for e in context.plan.endorsements if not e.scope and e.decision == "approve" and e.person
    ]
    if not signatures:
        yield Hit(context.plan.id, "endorsements", {"case": "none"})
        return
    now = fingerprint(context.plan)
    if all(signature.fingerprint != now for signature in signatures):
        latest = signatures[-1]
        yield Hit(latest.id, "signed_on", {"case": "stale", "name": context.name(latest.person)})


def review_due(context: Context) -> Iterator[Hit]:
    """CP002: the review is near, due, or long over."""
    control = context.plan.control
    since = control.last_reviewed or control.effective_from
    if since is None or control.review_every_days is None:
        return
    due = since + timedelta(days=control.review_every_days)
    late = (context.today - due).days
    if late >= -min(REVIEW_NOTICE_DAYS, control.review_every_days // 2):
        level: FindingLevel = "error" if late > REVIEW_LIMIT_DAYS else "warning"
        case = "soon" if late < 0 else "over"
        yield Hit(control.id, "last_reviewed", {"case": case, "date": due, "days": abs(late)}, level=level)


def not_ours(context: Context) -> Iterator[Hit]:
    """CP004: a section still has the starter's words, or an entry that nobody has filled in."""
    own = list(own_records(context.plan))
    for section, records in untouched(context.plan).items():
        first = records[0]
        values = {
            "case": "starter",
            "count": len(records),
            "total": sum(key == section for key, _record in own),
        }
        record, field = first_words(first)
        yield Hit(record.id, field, values)
    for collection in (field for field in layout(Plan).children if field.required):
        for record in getattr(context.plan, collection.key):
            if not is_touched(record):
                yield Hit(record.id, layout(type(record)).fields[0].key, {"case": "empty"})


def first_words(record: Record) -> tuple[Record, str]:
    """Return where the words of a record begin, as (record, field)."""
    own = (record, *(place.record for place in places(record)))
    words = next(words for one in own for words in words_of(one))
    return words.record, words.field.key


def too_long(context: Context) -> Iterator[Hit]:
    """CP005: a first-hour checklist that nobody can use standing up, a plan of more than 25 pages.

    A small business is printed tighter, so it is not counted. The wallet card is one
    page whatever stands in the plan.
    """
    if context.plan.control.profile != "small_business":
        words = sum(len(one.text.split()) for one in context.words)
        if words > PLAN_WORDS:
            yield Hit(context.plan.id, "playbooks", {"case": "plan", "words": words})
    used = {level.playbook for level in context.plan.levels}
    for playbook in context.plan.playbooks:
        words = sum(len(f"{item.text} {item.done_when}".split()) for item in playbook.items)
        if playbook.id in used and (len(playbook.items) > FIRST_HOUR_ITEMS or words > FIRST_HOUR_WORDS):
            values = {"case": "list", "name": playbook.title, "items": len(playbook.items), "words": words}
            yield Hit(playbook.id, "items", values)


ALL = tuple(section.key for section in SECTIONS)
ALIVE = (
    Rule("CP001", "error", "plan", ("control",), ("PLAN",), "CERC, plan element 1", unsigned),
    Rule("CP002", "warning", "plan", ("control",), ("LEARN",), "Dispatch, evergreen reminder", review_due),
    Rule(
        "CP004", "warning", "record", ALL, ("PLAN",), "counteractive, words left in published plans", not_ours
    ),
    Rule("CP005", "warning", "record", ("first_hour",), ("FAST",), "In Case of Crisis, step 1", too_long),
)
