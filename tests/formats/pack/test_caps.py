"""What prose may hold before Markdown sees it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.formats.pack import caps
from playbook_app.formats.pack.caps import cut_to_caps
from playbook_app.formats.pack.report import Report
from tests.packs.making import codes

BROKEN = {
    "line": ("a " * caps.MAX_LINE, "line-too-long"),
    "word": ("a" * (caps.MAX_WORD + 1), "word-too-long"),
    "huge word": ("x" * 500_000, "line-too-long"),
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
    "prose": (("word " * 20 + "\n\n") * 650, "too-long"),
    "lines": ("\n" * caps.MAX_LINES, "too-many-lines"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_every_cap_is_reported(name: str) -> None:
    """What is beyond a cap does not reach Markdown."""
    text, code = BROKEN[name]
    report = Report()
    lines = text.split("\n")
    assert cut_to_caps(lines, 3, report) != lines
    assert code in [found for found, _line in codes(report)]


def test_lines_are_right() -> None:
    """A finding names the line in the file, a paragraph's its first line."""
    report = Report()
    assert cut_to_caps(["fine", "a" * 300, "", "`" * 9], 20, report) == ["fine", "", "", ""]
    assert codes(report) == [("word-too-long", 21), ("marks-in-a-row", 23)]
    report = Report()
    assert cut_to_caps(["fine", "", "* a\n" * 130], 20, report) == ["fine", "", ""]
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
    lines = text.split("\n")
    assert cut_to_caps(lines, 1, report) == lines
    assert report.findings == []


@given(st.text(alphabet="[]()`*_<>!&\\ab 1.-|#\n", max_size=400))
def test_what_passes_is_small(text: str) -> None:
    """Whatever passes has no long run and no paragraph full of marks."""
    kept = "\n".join(cut_to_caps(text.split("\n"), 1, Report()))
    assert kept.count("\n") == text.count("\n")
    assert all(mark * (caps.MAX_RUN + 1) not in kept for mark in "[]()`<>")
    assert all(paragraph.count("[") <= caps.MAX_MARKS for paragraph in kept.split("\n\n"))
