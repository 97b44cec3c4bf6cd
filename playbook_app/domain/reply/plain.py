"""A text as the patterns see it: one kind of blank, apostrophe and quotation mark, with the way back.

Every character of the plain text knows where it came from, so that what is found can be marked in
the reply as it was typed.
"""

import re
import unicodedata
from dataclasses import dataclass

SAME = {
    **dict.fromkeys("\u2018\u2019\u201b\u02bc\u2032\u00b4`", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
    **dict.fromkeys("\u2010\u2011\u2212", "-"),
    **dict.fromkeys("\u2012\u2013\u2014\u2015", "\u2013"),
    **dict.fromkeys("\u2028\u2029\x85\x0b\x0c", "\n"),
}
"""Characters that are read as another one."""
INVISIBLE = ("Cf", "Cc", "Cs", "Co", "Cn")
"""Unicode categories that carry no words; blanks among them are dealt with before."""
VARIATION = range(0xFE00, 0xFE10)


@dataclass(frozen=True, slots=True)
class Plain:
    """Plain text with its origins."""

    text: str
    lower: str
    """The same, character by character, in lower case."""
    origins: tuple[int, ...]
    """Where each character stood; one more for the end."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the place in the original of the words at ``start:end``, blanks at the edges left out."""
        words = self.text[start:end]
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        return self.origins[start], self.origins[end - 1] + 1


def plain(text: str) -> Plain:
    """Return ``text`` made plain; linear in its length."""
    letters: list[str] = []
    origins: list[int] = []
    for place, character in enumerate(text):
        for letter in read_as(character):
            if not letter.isspace():
                letters.append(letter)
                origins.append(place)
            elif letters and letters[-1].isspace():
                letters[-1] = wider(letters[-1], letter)
            else:
                letters.append("\n" if letter == "\n" else " ")
                origins.append(place)
    joined = unwrapped("".join(letters))
    return Plain(joined, "".join(map(lowered, joined)), (*origins, len(text)))


def read_as(character: str) -> str:
    """Return what one character is read as: itself, a plainer one, several, or nothing."""
    if " " <= character < "\x7f" or character in "\n\t":
        return SAME.get(character, character)
    if character in SAME:
        return SAME[character]
    if unicodedata.category(character) in INVISIBLE or ord(character) in VARIATION:
        return ""
    return unicodedata.normalize("NFKC", character)


def wider(before: str, blank: str) -> str:
    """Return the one blank that two are read as; a line break outweighs a space, two mark a paragraph."""
    if blank != "\n":
        return before
    return "\n" if before == " " else "\x1d"


WRAP = re.compile(r"(?<![.!?:\n\x1d])\n(?=[a-z])")


def unwrapped(text: str) -> str:
    r"""Return ``text`` with line breaks inside a sentence read as blanks and paragraphs as line breaks.

    >>> unwrapped("We sent the wrong\none.\x1dBen")
    'We sent the wrong one.\nBen'
    """
    return WRAP.sub(" ", text).replace("\x1d", "\n")


def lowered(letter: str) -> str:
    """Return the lower-case letter where it is one, so that places stay the same."""
    lower = letter.lower()
    return lower if len(lower) == 1 else letter
