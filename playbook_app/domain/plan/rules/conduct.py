"""CP501: nobody is told to make a complaint disappear."""

import re
from collections.abc import Iterator

from playbook_app.domain.plan.context import Context, Words
from playbook_app.domain.plan.findings import Hit, Rule
from playbook_app.domain.plan.model import SECTIONS
from playbook_app.domain.plan.records.conduct import HARMLESS, PROTECTED, PolicyRule
from playbook_app.domain.plan.records.control import Principle
from playbook_app.domain.plan.wording import NEGATION, asked, denied, negated, phrases

REMOVE = (
    "(?:delet(?:e|es|ed|ing)|remov(?:e|es|ed|ing)|eras(?:e|es|ed|ing)|hid(?:e|es|ing)|hidden"
    "|wip(?:e|es|ed|ing)|"
    "bur(?:y|ies|ied|ying)|purg(?:e|es|ed|ing)|suppress(?:es|ed|ing)?|tak(?:e|es|ing) down|taken down|"
    "get(?:s|ting)? rid of|clear(?:s|ed|ing)? away)"
)
CRITICISM = (
    "(?:complaints?(?! (?:form|box|procedure|desk|number|line))|criticisms?|"
    "(?:critical|negative|bad|nasty|angry|unfavou?rable|one-star|1-star) "
    "(?:comments?|posts?|reviews?|repl(?:y|ies)|ratings?|feedback|messages?|remarks?))"
)
ACTIVE = phrases(rf"{REMOVE}\b(?P<between>[^.!?;:\n]{{0,60}}?)\b{CRITICISM}")
PASSIVE = phrases(
    rf"{CRITICISM}\b(?P<between>[^.!?;:\n,]{{0,40}}?)\b(?:is|are|be|get|gets|being) (?:then |quietly |all )?"
    "(?:deleted|removed|erased|hidden|wiped|taken down|suppressed)"
)
BLOCK = phrases(
    r"(?:block|ban|mute)(?:s|ed|ing)?\b(?P<between>[^.!?;:\n]{0,30}?)\b(?:critics?|complainers?"
    r"|complainants?|"
    "(?:unhappy|angry|dissatisfied|difficult) (?:customers?|people|guests?|clients?))"
)
KEEPS = phrases(
    "leav(?:e|es|ing)",
    "keep(?:s|ing)?",
    "answer(?:s|ing)?",
    "repl(?:y|ies|ying)",
    "respond(?:s|ing)?",
    "except",
    "unless",
    "(?:causes?|source) of",
    "reason for",
    "personal (?:data|details)",
    "behind",
)
"""Between the verb and the complaint these turn the meaning round."""
CONDEMNED = re.compile(
    r"^[^.!?\n]{0,40}?\b(?:(?:is|are) (?:not (?:allowed|an option|how)|never|forbidden|banned|wrong|out)|"
    r"makes? (?:it|things|everything|matters) worse|looks? like|feeds?|costs? us|backfires?)\b",
    re.IGNORECASE,
)
"""After the complaint these say that removing it is wrong."""
KEPT = phrases(rf"(?:leave|keep|answer|reply to)\b[^.!?;:\n]{{0,30}}?\b{CRITICISM}")


def deletions(context: Context) -> Iterator[Hit]:
    """CP501: words that tell people to remove complaints, read with their negations."""
    for words in context.words:
        pattern_hits = inverted(words) if forbids(words) else removals(words.text)
        for start, end in pattern_hits:
            values: dict[str, object] = {"phrase": words.text[start:end]}
            yield Hit(
                words.record.id, words.field.key, {"case": "words", **values}, words.index, (start, end)
            )
    for rule in context.plan.moderation:
        if rule.category in PROTECTED and rule.action not in HARMLESS:
            values = {"case": "rule", "category": f"moderation.category:{rule.category}"}
            yield Hit(rule.id, "action", values)


def forbids(words: Words) -> bool:
    """Tell whether a text says what we do not do: everything in it means its opposite."""
    record = words.record
    kind = record.kind if isinstance(record, (Principle, PolicyRule)) else ""
    return kind == "do_not" and words.field.key == "text"


def inverted(words: Words) -> Iterator[tuple[int, int]]:
    """Yield where a do-not principle forbids leaving complaints up or answering them."""
    return (m.span() for m in KEPT.finditer(words.text) if not negated(words.text, *m.span()))


def removals(text: str) -> Iterator[tuple[int, int]]:
    """Yield where ``text`` tells somebody to remove complaints."""
    for pattern in (ACTIVE, PASSIVE, BLOCK):
        for match in pattern.finditer(text):
            if meant(text, match):
                yield match.span()


def meant(text: str, match: re.Match[str]) -> bool:
    """Tell whether the words found are an instruction rather than its opposite."""
    between = match["between"]
    if NEGATION.search(between) or KEEPS.search(between):
        return False
    start, end = match.span()
    if denied(text, start, end) or asked(text, end):
        return False
    return CONDEMNED.match(text[end:]) is None


CONDUCT = (
    Rule(
        "CP501",
        "error",
        "words",
        tuple(section.key for section in SECTIONS),
        ("NODELETE",),
        "The deleted complaint is the story",
        deletions,
    ),
)
