"""Tables as CSV."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.base.problem import Problem
from playbook_app.formats.sheet_csv import FORMULA, Sheet, safe, to_csv, write_csv

cells = st.one_of(st.text(), st.integers(), st.sampled_from([f"{sign}1+1" for sign in FORMULA]))


def test_words_and_numbers_stand_as_they_are(tmp_path: Path) -> None:
    """With their header, in lines that every spreadsheet reads; commas and quotes stay in their cell."""
    sheet = Sheet("Mastery", ("Lesson", "Now"), (("Silence, kept", 40), ('The "sorry if"', 0)))
    assert to_csv(sheet) == 'Lesson,Now\r\n"Silence, kept",40\r\n"The ""sorry if""",0\r\n'
    write_csv(sheet, tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbfLesson,Now\r\n")


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\uff1d1", "\x00=1"]
)
def test_nothing_starts_a_formula(text: str) -> None:
    """Whatever a name, a title or an option says, also behind blanks or what cannot be seen."""
    assert safe(text).startswith("'")
    assert safe(f"a{text}").startswith("a")


@given(st.lists(st.lists(cells, min_size=2, max_size=2), max_size=5))
def test_what_is_read_back_is_a_table_of_text(rows: list[list[str | int]]) -> None:
    """As many lines and cells as went in, and no cell that a spreadsheet would work out."""
    text = to_csv(Sheet("t", ("a", "b"), tuple(map(tuple, rows))))
    read = list(csv.reader(text.splitlines(keepends=True)))
    assert [len(row) for row in read] == [2] * (len(rows) + 1)
    assert not any(cell.lstrip(" \u00a0").startswith(FORMULA) for row in read for cell in row)


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    """It is a problem, and what stands there stays."""
    with pytest.raises(Problem):
        write_csv(Sheet("t", ("a",), ()), tmp_path / "nowhere" / "a.csv")
