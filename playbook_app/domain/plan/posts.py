"""How words look on a platform: which kind of place it is, and in how many posts they fit."""

import re
from collections.abc import Mapping
from typing import Literal

Look = Literal["post", "message", "page", "paper"]
LOOKS: Mapping[str, Look] = {
    "whatsapp": "message",
    "sms": "message",
    "website": "page",
    "newsletter": "page",
    "notice": "paper",
}
"""Look by platform; everywhere else words are a post."""
SHARE = 3
"""A post is not broken before this part of the limit for the sake of a sentence."""
SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
SPACE = re.compile(r"\s+")


def look_of(platform: str) -> Look:
    """Return what words look like on a platform."""
    return LOOKS.get(platform, "post")


def split(text: str, limit: int | None) -> tuple[str, ...]:
    """Return ``text`` in pieces of at most ``limit`` characters.

    A piece ends after a sentence where that does not make it tiny, else between words, else
    anywhere. Without a limit, and for a short text, it is one piece.
    """
    rest, pieces = text.strip(), []
    while limit and len(rest) > limit:
        end, begin = cut(rest, limit)
        pieces.append(rest[:end].rstrip())
        rest = rest[begin:].lstrip()
    return (*pieces, rest)


def cut(text: str, limit: int) -> tuple[int, int]:
    """Return where the first piece of a text ends and where the next begins."""
    for pattern, least in ((SENTENCE, limit // SHARE), (SPACE, 1)):
        ends = [
            (m.start(), m.end()) for m in pattern.finditer(text, 0, limit + 1) if least <= m.start() <= limit
        ]
        if ends:
            return ends[-1]
    return limit, limit
