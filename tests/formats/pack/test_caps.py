"""What prose may hold before Markdown sees it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.formats.pack import caps
from playbook_app.formats.pack.caps import within_caps
from playbook_app.formats.pack.report import Report
from tests.packs.making import codes

BROKEN = {
    "line": ("a " * caps.MAX_LINE, "line-too-long"),
    "word": ("a" * (caps.MAX_WORD + 1), "word-too-long"),
    "huge word": ("x" * 500_000, "too-long"),
    "brackets": ("[" * 4000, "line-too-long"),
    "some brackets": ("a " + "[" * (caps.MAX_RUN + 1), "marks-in-a-row"),
    "links": ("[a](b " * (caps.MAX_MARKS + 1), "too-many-marks"),
    "many links": ("[a](b" * 10_000, "line-too-long"),
    "backticks": ("`" * (caps.MAX_RUN + 1), "marks-in-a-row"),
    "quotes": ("> " * (caps.MAX_NESTED + 1) + "a", "nested-too-deep"),
    "lists": ("- " * (caps.MAX_NESTED + 1) + "a", "nested-too-deep"),
    "mixed": ("> 1. - * > a", "nested-too-deep"),
    "indent": (" " * (caps.MAX_PREFIX + 1) + "a", "nested-too-deep"),
    "indent in quote": (">" + " " * caps.MAX_PREFIX + "- a", "nested-too-deep"),
    "columns": ("|a" * (caps.MAX_COLUMNS + 2), "too-many-columns"),
    "paragraph": ("word word\n" * 601, "paragraph-too-long"),
    "stars": ("*a " * (caps.MAX_MARKS + 1), "too-many-marks"),
    "lines": ("\n" * caps.MAX_LINES, "too-many-lines"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_every_cap_is_reported(name: str) -> None:
    """What is beyond a cap does not reach Markdown."""
    text, code = BROKEN[name]
    report = Report()
    assert not within_caps(text.split("\n"), 3, report)
    assert code in [found for found, _line in codes(report)]


def test_lines_are_right() -> None:
    """A finding names the line in the file, a paragraph's its first line."""
    report = Report()
    within_caps(["fine", "a" * 300, "", "`" * 9], 20, report)
    assert codes(report) == [("word-too-long", 21), ("marks-in-a-row", 23)]
    report = Report()
    within_caps(["fine", "", "* a\n" * 130], 20, report)
    assert codes(report) == [("too-many-marks", 22)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- one\n- two\n    - three",
        "> a quote\n> > in a quote",
        "| a | b |\n| --- | --- |\n| 1 | 2 |",
        "A paragraph with **bold**, *italic*, `code` and [a link](https://www.example.org/a?b=c).",
        "----------------------------------------",
        "2026-10-10 and 1. no list - really",
    ],
)
def test_ordinary_prose_passes(text: str) -> None:
    """What a lesson needs is far below every cap."""
    report = Report()
    assert within_caps(text.split("\n"), 1, report)
    assert report.findings == []


@given(st.text(alphabet="[]()`*_<>!&\\ab 1.-|#\n", max_size=400))
def test_what_passes_is_small(text: str) -> None:
    """Whatever passes has no long run and no paragraph full of marks."""
    lines = text.split("\n")
    if within_caps(lines, 1, Report()):
        assert all(mark * (caps.MAX_RUN + 1) not in text for mark in "[]()`<>")
        assert all(paragraph.count("[") <= caps.MAX_MARKS for paragraph in text.split("\n\n"))
