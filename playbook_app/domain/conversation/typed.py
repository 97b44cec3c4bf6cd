"""A reply in the trainee's own words: which authored choice it comes nearest to, and why.

Open rules (``training.md`` F7) read what the reply does; its likeness to a choice's own words weighs
as much as that. The trainee always sees the reasons and can say that another one was meant.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from playbook_app.domain.conversation.model import YOU, Choice
from playbook_app.domain.conversation.run import Run, available_choices
from playbook_app.domain.reply.check import check_reply
from playbook_app.domain.reply.context import Context, Post
from playbook_app.domain.reply.report import Finding, ReplyReport

MOST = 2_000
"""Characters of a typed reply; what is longer is no reply."""
ALIKE, DOES, BREAKS = 0.5, 0.3, 0.2
"""How much likeness, shared moves and shared violations weigh; together 1."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a choice is near: the same move or violation (with the words of the reply), or its own words.

    ``percent`` is the likeness of the words, for ``alike`` alone.
    """

    kind: Literal["move", "violation", "alike"]
    rule: str = ""
    quote: str = ""
    percent: int = 0


@dataclass(frozen=True, slots=True)
class Match:
    """A choice, how near the reply comes to it (0 to 1), and what speaks for it."""

    choice: Choice
    nearness: float
    reasons: tuple[Reason, ...]


def nearest(run: Run, text: str, language: str) -> tuple[Match, ...]:
    """Return the open choices that have words, the nearest to ``text`` first; ties in the order shown."""
    worded = [choice for choice in available_choices(run) if choice.text]
    return rank(worded, text, reply_context(run, language))


def rank(choices: Iterable[Choice], text: str, context: Context) -> tuple[Match, ...]:
    """Return these choices with the nearest to ``text`` first; ties in the order given."""
    report = check_reply(text[:MOST], context)
    matches = [_match(choice, text[:MOST], report, context) for choice in choices]
    return tuple(sorted(matches, key=lambda match: -match.nearness))


def reply_context(run: Run, language: str) -> Context:
    """Return what a reply is read against here: the last line heard, and one's own earlier replies."""
    heard = [line for line in run.lines if line.who != YOU]
    post = Post(run.conversation.person(heard[-1].who).name, heard[-1].text) if heard else Post()
    turn = run.turn
    return Context(
        language,
        post,
        earlier=tuple(move.text for move in run.moves if move.text),
        public=turn is None or turn.channel == "public",
    )


def _match(choice: Choice, text: str, report: ReplyReport, context: Context) -> Match:
    moves, violations = _means(choice, context)
    alike = _likeness(text, choice.text)
    nearness = (
        ALIKE * alike
        + DOES * _overlap({one.rule for one in report.moves}, moves)
        + BREAKS * _overlap({one.rule for one in report.violations}, violations)
    )
    reasons = [
        *_shared("move", report.moves, moves),
        *_shared("violation", report.violations, violations),
        Reason("alike", percent=round(100 * alike)),
    ]
    return Match(choice, nearness, tuple(reasons))


def _means(choice: Choice, context: Context) -> tuple[frozenset[str], frozenset[str]]:
    """Return moves and violations of a choice: what its author says, else what its words are read for."""
    if choice.moves is not None and choice.violations is not None:
        return frozenset(choice.moves), frozenset(choice.violations)
    own = check_reply(choice.text, context)
    moves = choice.moves if choice.moves is not None else [one.rule for one in own.moves]
    broken = choice.violations if choice.violations is not None else [one.rule for one in own.violations]
    return frozenset(moves), frozenset(broken)


def _likeness(text: str, words: str) -> float:
    # Late: it is asked for only where somebody types.
    from rapidfuzz import fuzz, utils

    return fuzz.token_sort_ratio(text, words, processor=utils.default_process) / 100


def _overlap(found: Iterable[str], wanted: Iterable[str]) -> float:
    """Return how much two sets have in common: 1 when they are the same, also when both are empty."""
    found, wanted = set(found), set(wanted)
    return len(found & wanted) / len(found | wanted) if found | wanted else 1.0


def _shared(
    kind: Literal["move", "violation"], findings: Sequence[Finding], wanted: frozenset[str]
) -> list[Reason]:
    first = {one.rule: one.quote for one in reversed(findings) if one.rule in wanted}
    return [Reason(kind, rule, first[rule]) for rule in sorted(first)]
