"""The parts of a good first message (CERC), recognised by how people usually say them.

A guess, and shown as one: the author can mark a part as said (``Statement.parts``) in other words.
"""

import re

from playbook_app.domain.plan.wording import phrases

FIRST_MESSAGE = ("empathy", "known", "unknown", "doing", "next_update", "where")
"""What a holding statement needs, in the order people need it."""

A_TIME = r"(?:\{\{[^}]*\}\}|\d[\d:.]*|noon|tonight|tomorrow)"
SIGNS = {
    "empathy": phrases(
        "sorry",
        "apologi[sz]e",
        "apolog(?:y|ies)",
        "worr(?:y|ied|ying)",
        "upset(?:ting)?",
        "understand (?:how|why|that)",
        "shock(?:ed|ing)",
        "distress(?:ed|ing)?",
        "thank(?: you|s) for telling",
        "take (?:this|it) seriously",
        "thoughts are with",
        "frustrat(?:ed|ing)",
        "frightening",
    ),
    "known": phrases(
        "we know",
        "we(?: have|'ve)? (?:confirmed|seen|heard|read|received|found|learned)",
        "we can confirm",
        "we (?:saw|heard)",
        "so far",
        "what we know",
        "happened",
        "reported",
        "t(?:ells?|old) us",
    ),
    "unknown": phrases(
        "(?:do not|don't) (?:yet )?know",
        "not (?:yet )?know(?:n)?",
        "not (?:yet )?clear",
        "unclear",
        "still (?:checking|finding out|looking|trying|working out|do not|don't)",
        "(?:cannot|can't) say yet",
        "ha(?:ve not|ven't|s not|sn't) (?:yet )?(?:been )?(?:confirmed|found)",
        "too early",
    ),
    "doing": phrases(
        r"we(?: are|'re) (?!sorry|not)\w+ing",
        "we(?: have|'ve) (?:stopped|closed|taken|paused|called|asked|removed|started|pulled|set)",
        r"\w+ is (?:talking|speaking|looking|checking|calling)",
    ),
    "commitment": phrases("we will", "we'll", "we promise", "you will hear", "we are going to"),
    "next_update": phrases(
        rf"(?:update|more|again|come back|back here|post here|hear from us)[^.!?\n]{{0,60}}?{A_TIME}",
        rf"(?:by|at|before) {A_TIME}[^.!?\n]{{0,60}}?(?:update|more|again|here)",
    ),
    "where": phrases(
        "here",
        "on (?:this|our) (?:page|website|site)",
        r"\{\{[^}]*(?:link|page|site|phone|number|email)[^}]*\}\}",
        "(?:call|message|write to) us",
        r"https?://\S+",
        r"www\.\S+",
    ),
}


def recognised(body: str) -> set[str]:
    """Return the parts that ``body`` seems to say."""
    return set(part_spans(body))


def part_spans(body: str) -> dict[str, tuple[int, int]]:
    """Return where each recognised part begins and ends, for the ribbon above a statement."""
    found: dict[str, re.Match[str] | None] = {part: sign.search(body) for part, sign in SIGNS.items()}
    return {part: match.span() for part, match in found.items() if match}
