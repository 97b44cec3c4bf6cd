"""CP414: what the words promise, somebody does; and there are words for when it is done."""

import re
from collections.abc import Iterator

from playbook_app.domain.plan.context import Context
from playbook_app.domain.plan.findings import Hit, Rule
from playbook_app.domain.plan.wording import negated, phrases

PROMISE = phrases(
    r"we (?:will|shall|are going to)(?: also| now)? (?P<verb>refund|call|train|replace|inspect"
    r"|repair|send|visit|test|pay|"
    r"publish|close|change|check|invite|meet)(?P<rest>[^.!?\n{]{0,60})",
)
ENDINGS = frozenset({"fix_done", "closing"})
INSIDE = frozenset({"staff", "dm"})
"""Stages of words that the public does not read."""


def unkept(context: Context) -> Iterator[Hit]:
    """CP414: a promise that stands on no checklist, or no words for the end."""
    done = " ".join(
        f"{item.text} {item.done_when}".lower()
        for playbook in context.plan.playbooks
        for item in playbook.items
    )
    for statement in context.plan.statements:
        for variant in statement.variants:
            for match in PROMISE.finditer(variant.body):
                if not negated(variant.body, *match.span()) and not planned(match["verb"].lower(), done):
                    values = {"case": "promise", "promise": match[0].strip()}
                    yield Hit(variant.id, "body", values, None, match.span())
    stages = {statement.stage for statement in context.plan.statements}
    if stages - INSIDE and not stages & ENDINGS:
        yield Hit(context.plan.id, "statements", {"case": "no_end"})


def planned(verb: str, done: str) -> bool:
    """Tell whether a checklist names the same action."""
    return re.search(rf"\b{verb.removesuffix('e')}", done) is not None


PROMISES = (
    Rule(
        "CP414", "warning", "words", ("statements",), ("FIX", "OVER"), "Promises made become clocks", unkept
    ),
)
