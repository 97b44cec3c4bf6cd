"""Tables for people as CSV that a spreadsheet opens as what it is: words and numbers, never a formula."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from playbook_app.base.atomic_file import replacing, write_problem
from playbook_app.formats.control_text import find_control

Cell = str | int
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", *"\uff1d\uff0b\uff0d\uff20")
"""What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection), also in full width."""
TEXT_MARK = "'"
"""Put before such a cell, it says: this is text."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: what it is, the titles of its columns, and a row of as many cells for each line."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def to_csv(sheet: Sheet) -> str:
    """Return the table as comma-separated lines (RFC 4180) with its header."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([safe(title) for title in sheet.header])
    writer.writerows([safe(cell) for cell in row] for row in sheet.rows)
    return text.getvalue()


def safe(cell: Cell) -> str:
    """Return a cell that starts no formula, without characters that are not to be seen."""
    text = str(cell)
    while (place := find_control(text)) is not None:
        text = text[:place] + text[place + 1 :]
    return TEXT_MARK + text if text.lstrip(" \u00a0").startswith(FORMULA) else text


def write_csv(sheet: Sheet, target: Path) -> None:
    """Write it as UTF-8 with the mark that spreadsheets look for; raises ``Problem`` as other exports do."""
    try:
        with replacing(target) as file:
            file.write(to_csv(sheet).encode("utf-8-sig"))
    except OSError as error:
        raise write_problem(error, target) from error
