"""Tables of contacts from outside, CSV or XLSX, as cells; whatever is wrong with a file is a ``Problem``.

XLSX is read by openpyxl on defusedxml, after the archive was measured: never more is unpacked
than the caps allow, and nothing in a workbook is calculated.
"""

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from playbook_app.base.problem import Problem
from playbook_app.domain.plan.contact_rows import HEADERS, Cell, Grid, looks_like_number
from playbook_app.formats.contact_csv import unguarded
from playbook_app.i18n import _

MEGABYTE = 1_000_000
FILE_LIMIT, UNPACKED_LIMIT, PARTS_LIMIT = 5 * MEGABYTE, 60 * MEGABYTE, 2000
RATIO_LIMIT = 200
"""How many times larger than packed a workbook may be; sheets of text reach about 20."""
ROWS_LIMIT, COLUMNS_LIMIT = 2000, 60
HEADER_WITHIN, HEADER_HITS = 10, 2
"""Titles may stand above the header: the first of so many rows with so many known titles is taken."""
OLD_EXCEL = b"\xd0\xcf\x11\xe0"
"""The container of .xls files, and of .xlsx files with a password."""
DELIMITERS = ",;\t"
Row = tuple[Cell, ...]


def read_table(path: Path) -> Grid:
    """Return the table in a file.

    Raises ``Problem``: "contacts-missing", "contacts-unreadable", "contacts-too-large",
    "contacts-old", "contacts-damaged", "contacts-bomb", "contacts-letters", "contacts-binary",
    "contacts-too-many", "contacts-empty".
    """
    data = read_bytes(path)
    if data.startswith(OLD_EXCEL):
        raise Problem("contacts-old", path)
    rows = list(
        islice(workbook_rows(data, path) if data.startswith(b"PK") else text_rows(data, path), ROWS_LIMIT + 1)
    )
    if len(rows) > ROWS_LIMIT or any(len(row) > COLUMNS_LIMIT for row in rows):
        raise Problem("contacts-too-many", path, rows=ROWS_LIMIT, columns=COLUMNS_LIMIT)
    grid = as_grid(rows)
    if not grid.rows:
        raise Problem("contacts-empty", path)
    return grid


def read_bytes(path: Path) -> bytes:
    """Return a file that is not too large."""
    try:
        with path.open("rb") as file:
            data = file.read(FILE_LIMIT + 1)
    except FileNotFoundError as error:
        raise Problem("contacts-missing", path) from error
    except OSError as error:
        raise Problem("contacts-unreadable", path) from error
    if len(data) > FILE_LIMIT:
        raise Problem("contacts-too-large", path, limit=FILE_LIMIT // MEGABYTE)
    return data


def text_rows(data: bytes, path: Path) -> Iterator[Row]:
    """Yield the rows of CSV text in whatever way it is separated."""
    text = decoded(data, path)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter(text))
    try:
        for number, row in enumerate(reader, start=1):
            yield tuple(
                Cell(unguarded(words), f"{letters(column)}{number}") for column, words in enumerate(row)
            )
    except csv.Error as error:
        raise Problem("contacts-damaged", path) from error


def decoded(data: bytes, path: Path) -> str:
    """Return text in the encodings that spreadsheets write: Unicode, else that of Windows in the west."""
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            raise Problem("contacts-binary", path)
        return text
    raise Problem("contacts-letters", path)


def delimiter(text: str) -> str:
    """Return what separates the cells: the sign that most of the first lines have most often."""
    lines = [re.sub(r'"[^"]*"', "", line) for line in text.splitlines()[:20] if line.strip()]
    return max(
        DELIMITERS,
        key=lambda sign: (sum(sign in line for line in lines), sum(line.count(sign) for line in lines)),
    )


def workbook_rows(data: bytes, path: Path) -> Iterator[Row]:
    """Yield the rows of the first sheet that has any."""
    measure(data, path)
    try:
        yield from sheet_rows(data)
    except Exception as error:
        raise Problem("contacts-damaged", path) from error


def measure(data: bytes, path: Path) -> None:
    """Raise ``Problem`` for an archive that is damaged or unpacks to more than it should."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise Problem("contacts-damaged", path) from error
    unpacked = sum(part.file_size for part in parts)
    if unpacked > UNPACKED_LIMIT or len(parts) > PARTS_LIMIT or unpacked > RATIO_LIMIT * len(data):
        raise Problem("contacts-bomb", path)


def sheet_rows(data: bytes) -> Iterator[Row]:
    """Yield the rows of a workbook; openpyxl raises whatever it likes."""
    import openpyxl
    import openpyxl.xml

    if not openpyxl.xml.DEFUSEDXML:
        raise RuntimeError("XML from outside is only read with defusedxml")
    workbook = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
    try:
        for sheet in workbook.worksheets:
            sheet.reset_dimensions()
            rows = [as_row(number, cells) for number, cells in numbered(sheet)]
            if any(cell.text for row in rows for cell in row):
                yield from rows
                return
    finally:
        workbook.close()


def numbered(sheet: Any) -> Iterable[tuple[int, Any]]:  # noqa: ANN401 - openpyxl has no types
    """Yield the rows of a sheet with their numbers, one more than are read."""
    return enumerate(islice(sheet.iter_rows(max_col=COLUMNS_LIMIT + 1), ROWS_LIMIT + 1), start=1)


def as_row(number: int, cells: Any) -> Row:  # noqa: ANN401 - openpyxl has no types
    """Return a row without the empty cells at its end."""
    row = [as_cell(cell, f"{letters(column)}{number}") for column, cell in enumerate(cells)]
    while row and not row[-1].text:
        row.pop()
    return tuple(row)


def as_cell(cell: Any, place: str) -> Cell:  # noqa: ANN401 - openpyxl has no types
    """Return a cell of a sheet."""
    value = cell.value
    if value is None:
        return Cell("", place)
    if cell.data_type == "f":
        return Cell(str(getattr(value, "text", value)), place, "formula")
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return Cell(str(value), place, "number")
    return Cell(unguarded(str(value)), place)


def as_grid(rows: list[Row]) -> Grid:
    """Return rows as a table of equal width, its header found."""
    filled = [row for row in rows if any(cell.text.strip() for cell in row)]
    width = max((len(row) for row in filled), default=0)
    even = [padded(row, width) for row in filled]
    top = header_row(even)
    if top is None:
        return Grid(tuple(_("Column {letter}").format(letter=letters(n)) for n in range(width)), tuple(even))
    return Grid(tuple(cell.text.strip() for cell in even[top]), tuple(even[top + 1 :]))


def padded(row: Row, width: int) -> Row:
    """Return a row with empty cells up to ``width``."""
    number = re.sub(r"\D", "", row[0].place)
    return (*row, *(Cell("", f"{letters(column)}{number}") for column in range(len(row), width)))


def header_row(rows: list[Row]) -> int | None:
    """Return which row holds the titles, ``None`` when the first row is already somebody."""
    for number, row in enumerate(rows[:HEADER_WITHIN]):
        if sum(cell.text.strip().strip(":").casefold() in HEADERS for cell in row) >= min(
            HEADER_HITS, len(row)
        ):
            return number
    somebody = rows and any("@" in cell.text or looks_like_number(cell.text) for cell in rows[0])
    return None if somebody or not rows else 0


def letters(column: int) -> str:
    """Return what a spreadsheet calls a column: "A", "Z", "AA"."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
