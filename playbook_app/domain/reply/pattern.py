r"""Phrases: a small notation for what people write, with which no pattern can become slow.

====================  =======================================================================
``(a|b)``             one of several
``[a|b]``             one of several, or nothing
``*``                 a word, or the rest of one
``~``                 any ending, or none
``#``                 a figure
``##``                a figure of one or two digits
``...``               a few words, inside the sentence
``!(a|b)``            not followed by
``=(a|b)``            followed by
``/``                 the word ends here
``<mail>``            an e-mail address
====================  =======================================================================

Everything else stands for itself. A phrase is lower case, with single blanks and straight
apostrophes, and matches whole words of plain text (``plain.Plain``). Nothing in the notation
repeats without a bound, so the work at one place of a text is bounded and the whole is linear in
its length, however hostile the text. Figures and marks that need more are ``signs``: regular
expressions, taken apart by the tests to see that they keep the same promise.
"""

import functools
import re

MAIL = r"[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{2,20}){1,4}"
NOTATION = {
    "(": "(?:",
    "[": "(?:",
    "]": ")?",
    ")": ")",
    "|": "|",
    "*": r"[\w'-]{1,20}",
    "~": r"[\w'-]{0,8}",
    "#": r"\d{1,6}",
    "##": r"\d{1,2}(?!\d)",
    "...": r"(?:[^.!?\n;:]|[.:](?=\d)){0,50}?",
    "!(": "(?!",
    "=(": "(?=",
    "/": r"(?!\w)",
    "<mail>": MAIL,
    " ": " ",
}
TOKEN = re.compile("|".join(map(re.escape, sorted(NOTATION, key=len, reverse=True))) + "|.")
FREE = (("n't", "n[']t"), ("'ve", "[']ve"), ("'m", "[']m"), ("you're", "you[']re"), ("that's", "that[']s"))
"""Contractions that people also type without the apostrophe, and that are no other word then."""
Alternatives = tuple[str, ...]


def expression(phrase: str) -> str:
    """Return the regular expression for ``phrase``.

    >>> expression("you [really ]should (read|ask)")
    'you (?:really )?should (?:read|ask)'
    """
    for typed, free in FREE:
        phrase = phrase.replace(typed, free)
    return "".join(NOTATION.get(token) or re.escape(token) for token in TOKEN.findall(phrase))


@functools.cache
def phrases(alternatives: Alternatives) -> re.Pattern[str]:
    """Return a pattern for any of ``alternatives``, compiled when first needed."""
    return signs(tuple(map(expression, alternatives)))


@functools.cache
def signs(alternatives: Alternatives) -> re.Pattern[str]:
    """Return a pattern for any of several regular expressions, as whole words.

    One that begins with an apostrophe or a comma ("'s on us") may follow a word.
    """
    return re.compile(rf"(?:(?<!\w)|(?=[',]))(?:{'|'.join(alternatives)})(?!\w)")
