"""Tables of contacts from outside: CSV as spreadsheets write it, XLSX, and every way to be bad."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.base.problem import Problem
from playbook_app.domain.plan.contact_rows import guess
from playbook_app.formats import contact_table
from playbook_app.formats.contact_csv import to_csv
from playbook_app.formats.contact_table import Cell, letters, read_table
from playbook_app.i18n.problems import describe
from tests.domain.plan.sound import sound_plan


def written(folder: Path, data: bytes, name: str = "people.csv") -> Path:
    """Return a file with these bytes."""
    path = folder / name
    path.write_bytes(data)
    return path


def workbook(*rows: tuple[object, ...], before: int = 0) -> bytes:
    """Return an XLSX file, with empty sheets before the one with the rows."""
    book = openpyxl.Workbook()
    for _number in range(before):
        book.create_sheet()
    sheet = book.worksheets[-1]
    for row in rows:
        sheet.append(row)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def texts(path: Path) -> list[list[str]]:
    """Return header and rows as texts."""
    grid = read_table(path)
    return [list(grid.header), *([cell.text for cell in row] for row in grid.rows)]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_csv(tmp_path: Path, separator: str, encoding: str) -> None:
    """Commas, semicolons and tabs; Unicode with and without a mark, and the letters of Windows."""
    lines = [["Name", "Mobil"], ["Jürgen Ä", "'+49 170 1"], ['"Ö, a; b"', "0170 2"]]
    data = "\r\n".join(separator.join(line) for line in lines).encode(encoding)
    assert texts(written(tmp_path, data)) == [
        ["Name", "Mobil"],
        ["Jürgen Ä", "+49 170 1"],
        ["Ö, a; b", "0170 2"],
    ]


def test_header_rows(tmp_path: Path) -> None:
    """Titles above the header are passed over; a table without titles keeps its first person."""
    above = b"Our people 2026,,\n,,\nName,Role,Phone\nDora,Cook,0170 1\n"
    assert texts(written(tmp_path, above)) == [["Name", "Role", "Phone"], ["Dora", "Cook", "0170 1"]]
    bare = b"Dora,d@x.example\nEve\n"
    assert texts(written(tmp_path, bare)) == [["Column A", "Column B"], ["Dora", "d@x.example"], ["Eve", ""]]
    strange = b"Wer,Was\nDora,Cook\n"
    assert texts(written(tmp_path, strange))[0] == ["Wer", "Was"]


def test_our_own_table_comes_back(tmp_path: Path) -> None:
    """What was exported reads as names and numbers, without the apostrophes."""
    grid = read_table(written(tmp_path, to_csv(sound_plan())))
    assert guess(grid)[:4] == ("name", "job_title", "role", "")
    assert grid.rows[0][4] == Cell("+49 170 1234567", "E2")


def test_xlsx(tmp_path: Path) -> None:
    """Text stays text; numbers, formulas and their places are known; the first sheet with words counts."""
    data = workbook(
        ("Name", "Mobile", "x"), ("Dora", "0170 1", None), ("Eve", 491701, "=1+1"), ("F", True), before=1
    )
    grid = read_table(written(tmp_path, data, "people.xlsx"))
    assert grid.header == ("Name", "Mobile", "x")
    assert grid.rows[0] == (Cell("Dora", "A2"), Cell("0170 1", "B2"), Cell("", "C2"))
    assert grid.rows[1][1:] == (Cell("491701", "B3", "number"), Cell("=1+1", "C3", "formula"))
    assert grid.rows[2][1].kind == "text"


def bomb() -> bytes:
    """Return an archive that unpacks to far more than it is."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * 20_000_000)
    return data.getvalue()


def entity_bomb() -> bytes:
    """Return a workbook whose XML declares entities."""
    source, target = io.BytesIO(workbook(("Name",), ("Dora",))), io.BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                data = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + data
            new.writestr(name, data)
    return target.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "contacts-empty"),
        (b"Name,Phone\r\n", "contacts-empty"),
        (workbook(), "contacts-empty"),
        (b"a\0b", "contacts-binary"),
        (b"a\x81b", "contacts-letters"),
        (b"PK\x03\x04 no archive", "contacts-damaged"),
        (workbook(("Name",), ("Dora",))[:-300], "contacts-damaged"),
        (entity_bomb(), "contacts-damaged"),
        (bomb(), "contacts-bomb"),
        (b'Name\n"' + b"x" * 200_000 + b'"\n', "contacts-damaged"),
        (b"\xd0\xcf\x11\xe0 old", "contacts-old"),
        (b"x" * (contact_table.FILE_LIMIT + 1), "contacts-too-large"),
        (b"Name\n" + b"Dora\n" * (contact_table.ROWS_LIMIT + 1), "contacts-too-many"),
        (b"Name" + b"," * contact_table.COLUMNS_LIMIT + b"\n", "contacts-too-many"),
    ],
)
def test_bad_files(tmp_path: Path, data: bytes, code: str) -> None:
    """Each is a problem in words: what is wrong, and what to do."""
    with pytest.raises(Problem) as caught:
        read_table(written(tmp_path, data))
    assert caught.value.code == code
    words = describe(caught.value)
    assert words.title
    assert words.remedy


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    """One that is not there, and a folder."""
    for path, code in ((tmp_path / "no.csv", "contacts-missing"), (tmp_path, "contacts-unreadable")):
        with pytest.raises(Problem) as caught:
            read_table(path)
        assert caught.value.code == code


def test_without_the_safe_parser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """XML from outside is not read at all."""
    import openpyxl.xml

    monkeypatch.setattr(openpyxl.xml, "DEFUSEDXML", False)
    with pytest.raises(Problem):
        read_table(written(tmp_path, workbook(("Name",), ("Dora",))))


def test_letters() -> None:
    """Columns are called as in a spreadsheet."""
    assert [letters(number) for number in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


@given(st.binary(max_size=200) | st.binary(max_size=80).map(lambda data: b"PK\x03\x04" + data))
def test_any_bytes(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    """Whatever a file holds, it is a table or a problem."""
    path = written(tmp_path_factory.getbasetemp(), data, "any")
    try:
        grid = read_table(path)
    except Problem:
        return
    assert all(len(row) == len(grid.header) for row in grid.rows)
