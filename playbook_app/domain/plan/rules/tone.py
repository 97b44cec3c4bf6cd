"""CP406 to CP412: words that make it worse, looking only at what the public will read; and who speaks."""

import re
from collections.abc import Iterator

from playbook_app.domain.plan.context import Context, bodies
from playbook_app.domain.plan.findings import Hit, Rule
from playbook_app.domain.plan.records.statements import Statement
from playbook_app.domain.plan.wording import FULL_STOP, denied, negated, phrases, quoted

NON_APOLOGY = phrases(
    r"(?:sorry|regret|apologi[sz]e|apolog(?:y|ies))\b[^.!?\n]{0,30}?\b(?:"
    "if (?:anyone|anybody|any|you|someone|somebody|some|this|we|our|it)|"
    "to (?:anyone|anybody|those) who (?:may|might)|"
    "that you (?:feel|felt|think|thought|took)|"
    "for (?:how|the way) you (?:feel|felt)|"
    "you (?:feel|felt) that way)",
    "(?:for |regret )?any inconvenience",
    "mistakes? (?:were|was|have been|has been) made",
    "(?:was|were) (?:taken|misunderstood) out of context",
    "if (?:anyone|anybody) (?:was|were|has been|felt) (?:offended|upset|hurt)",
)
OWNING = phrases(
    "our (?:mistake|fault|error|failure|doing)",
    "we (?:got|did|made|failed|forgot|missed|let|broke|sent|served|handled|gave|posted|caused)",
    "we (?:should have|were wrong|were too|take (?:full )?responsibility|are to blame)",
    "(?:this|that|it) (?:was|is) (?:on us|ours|wrong of us)",
    "i (?:got|was wrong|should have|made|did)",
)
REPAIR = phrases(
    "refund(?:ed|ing)?",
    "money back",
    "repay",
    "pay(?:ing)? (?:you|back|for)",
    "replac(?:e|ed|ing)",
    "(?:put|putting|make|making) (?:it|this|that|things) (?:right|good)",
    "fix(?:ed|ing)?",
    r"(?:have|we've) (?:\w+ly )?(?:changed|stopped|corrected|closed|removed|started)",
    "from (?:today|now|tomorrow)",
    "new (?:rule|check|training)",
    "will (?:train|check|change|call)",
)
NO_COMMENT = phrases(
    "no (?:further )?comments?(?! (?:section|box|field))",
    "declin(?:e|es|ed|ing) to comment",
    "(?:cannot|can't|can not|unable to|will not|won't|not able to) (?:(?:make|give) (?:a|any) )?comment",
)
STILL_SAYS = re.compile(
    r"\b(?:but|however|what we can|we (?:can|will) (?:say|tell|confirm)|until|before|because)\b|\{\{",
    re.IGNORECASE,
)
"""Near "we cannot comment" these say that something is said all the same, or why not yet."""
OVERPROMISE = phrases(
    "(?:will|can|must) never happen again",
    "won't (?:ever )?happen again",
    "guarantee[sd]?",
    "100 ?(?:%|per ?cent)",
    "(?:completely|perfectly) safe",
    "no risk (?:at all|whatsoever)",
    "absolutely (?:certain|sure|safe)",
    "probably",
    "presumably",
    "we (?:suspect|assume|guess)",
    "most likely",
    "it (?:seems|looks) (?:that|as if|like)",
    r"(?:fixed|solved|resolved) (?:by|within|in) (?:\d\S*|\{\{[^}]*\}\})",
)


def non_apologies(context: Context) -> Iterator[Hit]:
    """CP406: sorry that somebody noticed; or an apology that neither owns it nor mends it."""
    for words in context.words:
        if words.field.outgoing:
            for match in NON_APOLOGY.finditer(words.text):
                if not quoted(words.text, *match.span()):
                    values = {"case": "phrase", "phrase": match[0]}
                    yield Hit(words.record.id, words.field.key, values, None, match.span())
    for statement in context.plan.statements:
        if statement.stage == "apology":
            yield from empty_apologies(statement)


def empty_apologies(statement: Statement) -> Iterator[Hit]:
    """Yield the bodies of an apology that lack the two things that carry one (Lewicki 2016)."""
    for variant in statement.variants:
        if variant.body.strip():
            owns, mends = OWNING.search(variant.body), REPAIR.search(variant.body)
            if not owns or not mends:
                case = "empty" if not owns and not mends else "no_repair" if owns else "no_owner"
                yield Hit(variant.id, "body", {"case": case})


def silences(context: Context) -> Iterator[Hit]:
    """CP408: "no comment", which is read as a confession."""
    for words in bodies(context):
        for match in NO_COMMENT.finditer(words.text):
            begin, end = whole_sentence(words.text, match.start(), match.end())
            if not STILL_SAYS.search(words.text, begin, end) and not denied(words.text, *match.span()):
                values = {"phrase": match[0]}
                yield Hit(words.record.id, words.field.key, values, None, match.span())


def whole_sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the sentence around ``start:end``, and the next one, which may take it back."""
    begin = max(text.rfind(mark, 0, start) for mark in ".!?\n") + 1
    first = FULL_STOP.search(text, end)
    second = FULL_STOP.search(text, first.end()) if first else None
    return begin, second.start() if second else len(text)


def overpromises(context: Context) -> Iterator[Hit]:
    """CP409: a guess, a promise nobody can keep, or an estimate of when it will be mended."""
    for words in bodies(context):
        for match in OVERPROMISE.finditer(words.text):
            if not negated(words.text, *match.span()):
                values = {"phrase": match[0]}
                yield Hit(words.record.id, words.field.key, values, None, match.span())


def unsigned(context: Context) -> Iterator[Hit]:
    """CP412: words that do not say who speaks."""
    for statement in context.plan.statements:
        if not statement.signed_as.strip():
            yield Hit(statement.id, "signed_as", {"name": statement.title})


SPOKEN = ("statements", "messages")
TONE = (
    Rule("CP406", "error", "words", SPOKEN, ("NOEXCUSE", "FIX"), "Lewicki 2016", non_apologies),
    Rule("CP408", "warning", "words", SPOKEN, ("FAST",), "CERC, be first", silences),
    Rule("CP409", "warning", "words", SPOKEN, ("FIX",), "PagerDuty, never estimate; Covello", overpromises),
    Rule("CP412", "warning", "record", SPOKEN, ("DISCLOSE",), "USAF, transparency; FTC", unsigned),
)
