"""Finds the line of something that Markdown reported without one."""

import re

_RULE = re.compile(r" {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})")


class LineFinder:
    """Searches the source; asked again for the same text, it finds the next line that has it."""

    def __init__(self, lines: list[str], first_line: int) -> None:
        self._lines = lines
        self._first_line = first_line
        self._reached: dict[str, int] = {}

    def line(self, *texts: str) -> int:
        """Return the next line that holds the first of ``texts`` to be found; else where the source starts.

        The texts after the first are what is left to look for when Markdown changed the first
        one (escapes, entities).
        """
        for text in texts:
            for position in range(self._reached.get(text, 0), len(self._lines) if text else 0):
                if text in self._lines[position]:
                    self._reached[text] = position + 1
                    return self._first_line + position
        return self._first_line

    def rule(self) -> int:
        """Return the next line that draws a rule."""
        for position in range(self._reached.get("", 0), len(self._lines)):
            if _RULE.fullmatch(self._lines[position]):
                self._reached[""] = position + 1
                return self._first_line + position
        return self._first_line
