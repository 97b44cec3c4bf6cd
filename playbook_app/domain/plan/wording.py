"""Reading a sentence carefully enough: clauses, negation, quotation (reference, section 2, last note).

A plan is full of sentences about what must not be said or done. A pattern alone would flag
"Never delete a complaint"; these helpers tell whether the words found are meant.
"""

import re
from functools import lru_cache

REMEMBERED = 8192
"""Texts of which a pattern remembers what it found: more than a large plan has."""


class Phrases:
    """A pattern that remembers what it found in a text.

    A plan is looked at after every edit, and all of its texts but one are what they were.
    """

    def __init__(self, pattern: re.Pattern[str]) -> None:
        """Look for ``pattern``."""
        self.pattern = pattern
        self.finditer = lru_cache(REMEMBERED)(self._all)
        self.search = lru_cache(REMEMBERED)(self._first)

    def _all(self, text: str) -> tuple[re.Match[str], ...]:
        """Return every place."""
        return tuple(self.pattern.finditer(text))

    def _first(self, text: str) -> re.Match[str] | None:
        """Return the first place."""
        return self.pattern.search(text)


def phrases(*alternatives: str) -> Phrases:
    """Return what finds any of several phrases, as whole words, upper or lower case.

    Each is a regular expression; an apostrophe also stands for the typographic one.
    """
    joined = "|".join(alternatives).replace("'", "['\u2019]")
    return Phrases(re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE))


SENTENCE_END = re.compile(r"[.!?;:\n]|\b(?:but|however|then|otherwise)\b", re.IGNORECASE)
FULL_STOP = re.compile(r"[.!?\n]")
NEGATION = phrases(
    "never",
    "not",
    r"\w+n't",
    "no",
    "nobody",
    "no-one",
    "none",
    "nor",
    "neither",
    "nothing",
    "cannot",
    "without",
    "avoid(?:s|ing)?",
    "refus(?:e|es|ing) to",
    "resist(?:s|ing)?",
    "stop",
    "instead of",
    "rather than",
    "against",
    "forbid(?:s|den)?",
    "declin(?:e|es|ing) to",
)
BARE_NEGATION = re.compile(
    r"(?:\bnever|\bnot|\bcannot|\w+n['\u2019]t)\s*$",
    re.IGNORECASE,
)
ALTERNATIVES = re.compile(r"\b(?:or|nor)\b", re.IGNORECASE)
MARKS = '"\u201c\u201d\u201e\u00ab\u00bb'
QUOTES = re.compile(rf"[{MARKS}]([^{MARKS}\n]*)[{MARKS}]")


def reach(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the stretch around ``start:end`` in which a negation reaches it."""
    begin = max((m.end() for m in SENTENCE_END.finditer(text, 0, start)), default=0)
    following = SENTENCE_END.search(text, end)
    return begin, following.start() if following else len(text)


def sentence(text: str, start: int, end: int) -> str:
    """Return the sentence around ``start:end``."""
    begin = max((m.end() for m in FULL_STOP.finditer(text, 0, start)), default=0)
    following = FULL_STOP.search(text, end)
    return text[begin : following.start() if following else len(text)]


def negated(text: str, start: int, end: int) -> bool:
    """Tell whether the words at ``start:end`` are denied rather than said.

    >>> negated("Never hide, delete or edit a complaint", 12, 18)
    True
    >>> negated("Do not reply, delete it", 14, 20)
    False
    """
    begin, finish = reach(text, start, end)
    *earlier, last = text[begin:start].split(",")
    if NEGATION.search(last):
        return True
    if earlier and ALTERNATIVES.search(text, start, finish) and any(map(NEGATION.search, earlier)):
        return True
    return any(BARE_NEGATION.search(clause) for clause in earlier)


def quoted(text: str, start: int, end: int) -> bool:
    """Tell whether the words at ``start:end`` stand inside quotation marks."""
    return any(m.start() < start and end < m.end() for m in QUOTES.finditer(text))


def asked(text: str, end: int) -> bool:
    """Tell whether the sentence that goes on at ``end`` is a question."""
    following = FULL_STOP.search(text, end)
    return following is not None and following.group() == "?"


def denied(text: str, start: int, end: int) -> bool:
    """Tell whether the words at ``start:end`` are negated or quoted: talked about, not meant."""
    return negated(text, start, end) or quoted(text, start, end)
