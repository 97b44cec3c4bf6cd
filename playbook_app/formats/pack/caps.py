"""What prose may hold before Markdown sees it, so that no text can keep the app busy.

python-markdown's inline patterns are quadratic in the marks of one paragraph (4,000 ``[`` take
seconds) and its block parser recurses; these caps are far above what a lesson needs.
"""

import re

from playbook_app.formats.pack.report import Report

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


def within_caps(lines: list[str], first_line: int, report: Report, room: int = MAX_PROSE) -> bool:
    """Tell whether Markdown may see these lines; every line beyond a cap is noted.

    ``room`` is what is left of the characters for the whole file.
    """
    before = report.errors
    if sum(map(len, lines)) > room:
        report.error("too-long", first_line, "", most=MAX_PROSE)
    if len(lines) > MAX_LINES:
        report.error("too-many-lines", first_line, "", most=MAX_LINES)
    for number, line in enumerate(lines[:MAX_LINES], first_line):
        _check_line(line, number, report)
    if report.errors == before:
        _check_paragraphs(lines, first_line, report)
    return report.errors == before


def _check_line(line: str, number: int, report: Report) -> None:
    if len(line) > MAX_LINE:
        report.error("line-too-long", number, "", most=MAX_LINE)
    elif _WORD.search(line):
        report.error("word-too-long", number, "", most=MAX_WORD)
    elif _RUN.search(line):
        report.error("marks-in-a-row", number, "", most=MAX_RUN)
    elif _nested_too_deep(line):
        report.error("nested-too-deep", number, "", most=MAX_NESTED)
    elif line.count("|") > MAX_COLUMNS + 1:
        report.error("too-many-columns", number, "", most=MAX_COLUMNS)


def _nested_too_deep(line: str) -> bool:
    prefix = _PREFIX.match(line)
    start = prefix.group() if prefix and prefix.end() < len(line) else ""
    return len(start) > MAX_PREFIX or len(_PREFIX_MARK.findall(start)) > MAX_NESTED


def _check_paragraphs(lines: list[str], first_line: int, report: Report) -> None:
    start, paragraph = 0, ""
    for position, line in enumerate([*lines, ""]):
        if line.strip():
            if not paragraph:
                start = position
            paragraph += line + "\n"
            continue
        _check_paragraph(paragraph, first_line + start, report)
        paragraph = ""


def _check_paragraph(paragraph: str, line: int, report: Report) -> None:
    if len(paragraph) > MAX_PARAGRAPH:
        report.error("paragraph-too-long", line, "", most=MAX_PARAGRAPH)
    elif any(paragraph.count(mark) > MAX_MARKS for mark in _MARKS):
        report.error("too-many-marks", line, "", most=MAX_MARKS)
