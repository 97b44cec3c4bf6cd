"""Words and fields set in lines, as a text is: where each goes in a width."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect

_WORDS = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Token:
    """Something that is not broken. ``before``: what stands before it.

    "" hangs on to the token before, " " is a space, and a line break begins a paragraph.
    """

    text: str
    before: str


def tokens_of(text: str) -> list[Token]:
    """Return the words of a text with what stands before each."""
    found, position = [], 0
    for match in _WORDS.finditer(text):
        blank = text[position : match.start()]
        found.append(Token(match.group(), before(blank)))
        position = match.end()
    return found


def before(blank: str) -> str:
    """Return what a stretch of blanks is; one line break is only where the author's editor was full."""
    return "\n" if blank.count("\n") > 1 else " " if blank else ""


def place(tokens: Sequence[Token], widths: Sequence[int], width: int, *, gap: int, line: int) -> list[QRect]:
    """Return where tokens of these widths go; ``gap`` is a space's width, ``line`` a line's height."""
    boxes: list[QRect] = []
    left = top = 0
    for first, last in _runs(tokens):
        across = sum(widths[first:last])
        if first and tokens[first].before == "\n":
            left, top = 0, top + line + line // 2
        elif first and left + gap + across > width:
            left, top = 0, top + line
        elif first:
            left += gap
        for index in range(first, last):
            boxes.append(QRect(left, top, min(widths[index], width), line))
            left += widths[index]
    return boxes


def _runs(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Return (first, after the last) of tokens that hang together."""
    starts = [index for index, token in enumerate(tokens) if index == 0 or token.before]
    return list(zip(starts, [*starts[1:], len(tokens)], strict=True))
