"""Reading one reply against the rules of its language."""

import dataclasses
from collections.abc import Iterable, Iterator

from playbook_app.domain.reply.context import Context
from playbook_app.domain.reply.grammar import Grammar
from playbook_app.domain.reply.reading import Reading, Span
from playbook_app.domain.reply.report import MOVES, Finding, Kind, ReplyReport
from playbook_app.domain.reply.rule import Hit, Rule, Situation

LANGUAGES = ("de", "en")
"""Languages that have rules of their own."""
AGAINST = frozenset(("blame", "hostile", "pitch", "passed-on", "copy-paste"))
"""Repeating the customer's words in order to do this acknowledges nothing."""


def rules_for(language: str) -> tuple[Grammar, tuple[Rule, ...]]:
    """Return the grammar and rules of ``language``; of an unknown one, what needs no language."""
    if language == "de":
        from playbook_app.domain.reply.german.rules import GERMAN
        from playbook_app.domain.reply.german.rules import RULES as IN_GERMAN

        return GERMAN, IN_GERMAN
    if language == "en":
        from playbook_app.domain.reply.english.rules import ENGLISH
        from playbook_app.domain.reply.english.rules import RULES as IN_ENGLISH

        return ENGLISH, IN_ENGLISH
    from playbook_app.domain.reply.neutral import RULES as NEUTRAL

    return Grammar(), NEUTRAL


def check_reply(text: str, context: Context) -> ReplyReport:
    """Return the moves made and missing in ``text`` and what makes it worse.

    Linear in the length of ``text``, of which the first ``reading.MOST`` characters are read.
    """
    grammar, rules = rules_for(context.language)
    situation = Situation(Reading(text, grammar), Reading(context.post.text, grammar), context)
    violations = [
        (rule, hit) for rule in rules if rule.kind == "violation" for hit in apart(rule.find(rule, situation))
    ]
    against = (hit.span for rule, hit in violations if rule.id in AGAINST and hit.span)
    situation = dataclasses.replace(
        situation, faults=tuple(sorted({situation.reply.sentence(start) for start, _end in against}))
    )
    moves = [judged(rule, situation) for rule in rules if rule.kind == "move"]
    return ReplyReport(
        language=context.language,
        covered=context.language in LANGUAGES,
        moves=tuple(in_order(finding for finding in moves if finding.kind == "move")),
        missing=tuple(in_order(finding for finding in moves if finding.kind == "missing")),
        violations=tuple(
            sorted((found(rule, "violation", hit, situation.reply) for rule, hit in violations), key=place)
        ),
    )


def apart(hits: Iterable[Hit]) -> Iterator[Hit]:
    """Yield ``hits`` in the order of the text, leaving out what overlaps an earlier one."""
    covered = -1
    for hit in sorted(hits, key=lambda hit: hit.span or (-1, -1)):
        if hit.span is None:
            yield hit
        elif hit.span[0] >= covered:
            covered = hit.span[1]
            yield hit


def judged(rule: Rule, situation: Situation) -> Finding:
    """Return a move as made, with its first words, or as missing, with the attempt that came closest."""
    hits = list(rule.find(rule, situation))
    made = [hit for hit in hits if not hit.short]
    if made:
        return found(rule, "move", min(made, key=lambda hit: hit.span or (0, 0)), situation.reply)
    return found(rule, "missing", (hits or [Hit(None, "none")])[0], situation.reply)


def found(rule: Rule, kind: Kind, hit: Hit, reply: Reading) -> Finding:
    """Return ``hit`` with its place and words in the reply as it was typed."""
    span = reply.plain.span(*hit.span) if hit.span else None
    values = {**hit.values, "case": hit.case} if hit.case else hit.values
    return Finding(rule.id, kind, span, reply.original[slice(*span)] if span else "", values)


def place(finding: Finding) -> Span:
    """Return where a finding stands in the reply."""
    return finding.span or (0, 0)


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return moves in the order in which they are usually made."""
    return sorted(findings, key=lambda finding: MOVES.index(finding.rule))
