"""Finding lines by what stands on them."""

from playbook_app.formats.pack.line_finder import LineFinder

LINES = ["one [x](a)", "", "two", "***", "one [y](a)", "- - -"]


def test_next_occurrence() -> None:
    """The same text is found line by line, then the start is all that is left."""
    finder = LineFinder(LINES, 10)
    assert [finder.line("(a)") for _ in range(3)] == [10, 14, 10]


def test_other_texts_are_tried() -> None:
    """When the first text was changed by Markdown, the next one is looked for."""
    finder = LineFinder(LINES, 10)
    assert finder.line("changed", "two") == 12
    assert finder.line("") == 10


def test_rules() -> None:
    """Rules are found in turn."""
    finder = LineFinder(LINES, 10)
    assert [finder.rule() for _ in range(3)] == [13, 15, 10]
