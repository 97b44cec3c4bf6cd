"""What prose may hold before Markdown sees it, so that no text can keep the app busy.

python-markdown's inline patterns are quadratic in the marks of one paragraph (4,000 ``[`` take
seconds) and its block parser recurses; these caps are far above what a lesson needs.
"""

import re
from itertools import groupby

from playbook_app.formats.pack.report import Report
from playbook_app.formats.yaml_text import Fault

MAX_LINE = 3_000
MAX_LINES = 2_000
MAX_WORD = 200
MAX_PARAGRAPH = 6_000
MAX_MARKS = 120
"""Of each mark, in one paragraph."""
MAX_RUN = 6
MAX_PROSE = 60_000
"""All prose of a file; the slowest text within every cap takes under a second."""
MAX_NESTED = 4
"""Quotes and list marks at the start of one line."""
MAX_PREFIX = 20
MAX_COLUMNS = 8

_MARKS = "[]()`*_<>!&\\"
_RUN = re.compile(rf"([\[\]()`<>])\1{{{MAX_RUN}}}")
_PREFIX = re.compile(r"(?:\s|>|[-+*](?=\s)|\d{1,9}[.)](?=\s))*")
_PREFIX_MARK = re.compile(r"[^\s\d]")
_WORD = re.compile(rf"\S{{{MAX_WORD + 1}}}")


def cut_to_caps(lines: list[str], first_line: int, report: Report, room: int = MAX_PROSE) -> list[str]:
    """Return as many lines, of which Markdown may see all: what is beyond a cap is noted and left empty.

    So whatever else is wrong with the text is still found. ``room`` is what is left of the
    characters for the whole file.
    """
    kept = [
        line if _check_line(line, number, report) else ""
        for number, line in enumerate(lines[:MAX_LINES], first_line)
    ]
    if len(lines) > MAX_LINES:
        report.error("too-many-lines", first_line, "", most=MAX_LINES)
    if sum(map(len, kept)) > room:
        report.error("too-long", first_line, "", most=MAX_PROSE)
        return []
    return _cut_paragraphs(kept, first_line, report)


def _check_line(line: str, number: int, report: Report) -> bool:
    fault = _beyond(line, number)
    if fault is not None:
        report.faults((fault,))
    return fault is None


def _beyond(line: str, number: int) -> Fault | None:
    if len(line) > MAX_LINE:
        return Fault("line-too-long", number, {"most": MAX_LINE})
    if _WORD.search(line):
        return Fault("word-too-long", number, {"most": MAX_WORD})
    if _RUN.search(line):
        return Fault("marks-in-a-row", number, {"most": MAX_RUN})
    if _nested_too_deep(line):
        return Fault("nested-too-deep", number, {"most": MAX_NESTED})
    if line.count("|") > MAX_COLUMNS + 1:
        return Fault("too-many-columns", number, {"most": MAX_COLUMNS})
    return None


def _nested_too_deep(line: str) -> bool:
    prefix = _PREFIX.match(line)
    start = prefix.group() if prefix and prefix.end() < len(line) else ""
    return len(start) > MAX_PREFIX or len(_PREFIX_MARK.findall(start)) > MAX_NESTED


def _cut_paragraphs(lines: list[str], first_line: int, report: Report) -> list[str]:
    kept: list[str] = []
    for filled, run in groupby(lines, key=lambda line: bool(line.strip())):
        paragraph = list(run)
        sound = not filled or _check_paragraph(paragraph, first_line + len(kept), report)
        kept += paragraph if sound else [""] * len(paragraph)
    return kept


def _check_paragraph(lines: list[str], line: int, report: Report) -> bool:
    paragraph = "\n".join(lines)
    if len(paragraph) > MAX_PARAGRAPH:
        report.error("paragraph-too-long", line, "", most=MAX_PARAGRAPH)
        return False
    if any(paragraph.count(mark) > MAX_MARKS for mark in _MARKS):
        report.error("too-many-marks", line, "", most=MAX_MARKS)
        return False
    return True
