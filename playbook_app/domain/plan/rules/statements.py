"""CP401 to CP405: there are words, they fit, their blanks are known, and they say what people need."""

import re
from collections.abc import Iterator

from playbook_app.base.readability import grade
from playbook_app.domain.plan.blanks import BLANK, blanks, worst_length
from playbook_app.domain.plan.context import Context, Words, bodies
from playbook_app.domain.plan.findings import FindingLevel, Hit, Rule
from playbook_app.domain.plan.model import SECTIONS
from playbook_app.domain.plan.parts import FIRST_MESSAGE, recognised
from playbook_app.domain.plan.platforms import limit_of
from playbook_app.domain.plan.records.channels import Channel
from playbook_app.domain.plan.records.statements import Statement, Variant
from playbook_app.domain.plan.states import state_of
from playbook_app.domain.plan.wording import Phrases, quoted

LEFTOVER = Phrases(
    re.compile(
        r"\b(?:TODO|TBC|TBD|FIXME|X{3,}|XYZ)\b|\[[A-Z][A-Z _-]{2,30}\]|\?{3,}|_{4,}|\b(?i:lorem ipsum)\b|"
        r"\[\s*(?i:insert|add|enter|your|name|date|time|place|company|organi[sz]ation|link|number"
        r"|amount)\b[^\]\n]{0,40}\]"
    )
)
"""What people write when they mean to come back."""


HIGHEST_GRADE, MAP_WORDS = 8.5, 27
"""Years of school that are enough to read our words (half a year of grace), words of a message map."""


def nothing_to_post(context: Context) -> Iterator[Hit]:
    """CP401: the worst level has no first words that somebody has approved for where the whole story stands.

    Words that were approved once and are not any more are what CP404 is about; in a draft they may
    still be drafts, from the day somebody reviews it they may not.
    """
    if not context.levels:
        return
    worst = context.levels[0]
    fitting = [s for s in context.plan.statements if s.stage == "holding" and worst.id in s.levels]
    written = [(s, v) for s in fitting for v in s.variants if v.body.strip()]
    if not written:
        yield Hit(context.plan.id, "statements", {"case": "none", "level": worst.name})
        return
    truth = {channel.id for channel in context.sources_of_truth}
    if truth and not any(not variant.channel or variant.channel in truth for _statement, variant in written):
        values = {"case": "elsewhere", "level": worst.name, "channel": context.sources_of_truth[0].name}
        yield Hit(written[0][0].id, "variants", values)
    elif all(state_of(statement, context.today) == "draft" for statement, _variant in written):
        level: FindingLevel = "warning" if context.plan.control.status == "draft" else "error"
        values = {"case": "unapproved", "level": worst.name}
        yield Hit(written[0][0].id, "approved_by", values, level=level)


def too_long(context: Context) -> Iterator[Hit]:
    """CP402: words that do not fit once the blanks are filled as long as they may be."""
    for statement in context.plan.statements:
        for variant in statement.variants:
            worst = worst_length(statement, variant.body)
            tight = tightest(context, statement, variant)
            limit = limit_of(tight) if tight is not None else None
            if tight is not None and limit is not None and worst > limit:
                values = {"over": worst - limit, "channel": tight.name, "limit": limit, "length": worst}
                yield Hit(variant.id, "body", {"case": "length", **values})
    yield from hard_to_read(context)


def hard_to_read(context: Context) -> Iterator[Hit]:
    """Yield, as advice, words that need more than eight years of school, and messages nobody can repeat."""
    if context.plan.control.languages[:1] == ("en",):
        for words in bodies(context):
            years = grade(BLANK.sub("it", words.text))
            if years > HIGHEST_GRADE and words.field.code == "variant.body":
                values = {"case": "grade", "grade": round(years)}
                yield Hit(words.record.id, words.field.key, values, level="info")
    for map_ in context.plan.maps:
        count = sum(len(message.text.split()) for message in map_.messages)
        if count > MAP_WORDS:
            yield Hit(map_.id, "messages", {"case": "map", "words": count, "most": MAP_WORDS}, level="info")


def tightest(context: Context, statement: Statement, variant: Variant) -> Channel | None:
    """Return the channel with the least room that a variant serves."""
    if variant.channel:
        return context.record(Channel, variant.channel)
    own = {other.channel for other in statement.variants}
    open_to = [c for c in context.speaking if c.id not in own and limit_of(c) is not None]
    return min(open_to, key=lambda channel: limit_of(channel) or 0, default=None)


def blanks_wrong(context: Context) -> Iterator[Hit]:
    """CP403: a blank nobody knows, one nobody uses, or a note to oneself that could be posted."""
    for statement in context.plan.statements:
        yield from unknown_blanks(statement)
    for words in context.words:
        yield from leftovers(words)


def unknown_blanks(statement: Statement) -> Iterator[Hit]:
    """Yield blanks of a statement that are used and not described, or described and not used."""
    described = {placeholder.key for placeholder in statement.placeholders}
    used: set[str] = set()
    for variant in statement.variants:
        for blank in blanks(variant.body):
            if blank[1] not in described | used:
                yield Hit(variant.id, "body", {"case": "undefined", "key": blank[1]}, span=blank.span())
            used.add(blank[1])
    for placeholder in statement.placeholders:
        if placeholder.key not in used:
            yield Hit(placeholder.id, "key", {"case": "unused", "key": placeholder.key})


def leftovers(words: Words) -> Iterator[Hit]:
    """Yield notes to oneself in a text."""
    for match in LEFTOVER.finditer(words.text):
        if not quoted(words.text, *match.span()):
            yield Hit(words.record.id, words.field.key, {"case": "leftover"}, words.index, match.span())


def other_words(context: Context) -> Iterator[Hit]:
    """CP404: what was approved reads differently now, or the approval has run out."""
    for statement in context.plan.statements:
        state = state_of(statement, context.today)
        if state in ("stale", "expired"):
            values = {"case": state, "name": statement.title, "person": context.name(statement.approved_by)}
            yield Hit(statement.id, "approved_on", values)


def parts_missing(context: Context) -> Iterator[Hit]:
    """CP405: first words without one of the six things people need to hear."""
    for statement in context.plan.statements:
        if statement.stage != "holding":
            continue
        for variant in statement.variants:
            if variant.body.strip():
                said = recognised(variant.body) | set(statement.parts)
                missing = tuple(part for part in FIRST_MESSAGE if part not in said)
                if missing:
                    values = {"name": statement.title, "parts": missing}
                    yield Hit(variant.id, "body", values)


WORDS = ("statements",)
ALL = tuple(section.key for section in SECTIONS)
STATEMENTS = (
    Rule("CP401", "error", "plan", WORDS, ("FAST",), "CERC, first message", nothing_to_post),
    Rule("CP402", "error", "record", WORDS, ("POSITIVE",), "Platform limits, dated table", too_long),
    Rule(
        "CP403",
        "error",
        "words",
        ALL,
        ("FAST",),
        "Placeholders that were published",
        blanks_wrong,
    ),
    Rule("CP404", "error", "record", WORDS, ("PLAN",), "Approval is for words, not titles", other_words),
    Rule("CP405", "warning", "record", WORDS, ("FAST",), "CERC, six parts of a first message", parts_missing),
)
