"""Finds the fenced blocks of a lesson (post, compare, ...) before Markdown sees the text."""

import re
from dataclasses import dataclass

from playbook_app.formats.pack.report import Report

KINDS = ("post", "compare", "checklist", "callout", "takeaway")
MARK = "\ue000"
"""Stands for a block in the text given to Markdown; a private-use character, refused in files."""

_OPEN = re.compile(r"(?P<ticks>`{3,}|~{3,})\s*(?P<info>[^`]*)")


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block. ``line`` is the line of its fence; the body starts on the next one."""

    kind: str
    argument: str
    body: str
    line: int


def take_fences(lines: list[str], first_line: int, report: Report) -> tuple[list[str], list[Fence]]:
    """Split text into prose lines, each block replaced by a mark, and the blocks.

    The prose keeps its line numbers: a block of n lines leaves n lines, mostly blank.
    """
    prose = list(lines)
    fences: list[Fence] = []
    position = 0
    while position < len(lines):
        opening = _OPEN.fullmatch(lines[position].rstrip())
        if opening is None:
            position += 1
            continue
        end = _end(lines, position, opening["ticks"])
        fence = _fence(opening["info"], lines[position + 1 : end], first_line + position)
        prose[position : end + 1] = [""] * (min(end + 1, len(lines)) - position)
        if end == len(lines):
            report.error("fence-open", fence.line)
        elif not fence.body.strip():
            report.error("block-empty", fence.line, "", kind=fence.kind[:40])
        elif fence.kind not in KINDS:
            report.error("unknown-block", fence.line, "", kind=fence.kind[:40], known=", ".join(KINDS))
        else:
            prose[position + 1] = f"{MARK}{len(fences)}"
            fences.append(fence)
        position = end + 1
    return prose, fences


def _end(lines: list[str], start: int, ticks: str) -> int:
    """Return the position of the closing fence, or of the end of the text."""
    for position in range(start + 1, len(lines)):
        line = lines[position].strip()
        if line.startswith(ticks) and not line.strip(ticks[0]):
            return position
    return len(lines)


def _fence(info: str, body: list[str], line: int) -> Fence:
    kind, _space, argument = info.strip().partition(" ")
    return Fence(kind, argument.strip(), "\n".join(body), line)
