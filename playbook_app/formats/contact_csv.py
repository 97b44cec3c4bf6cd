"""The contacts of a plan as CSV, for a phone list or another program.

UTF-8 with a byte order mark: spreadsheets on Windows take a file without one for the code page
of the computer and break every umlaut; whoever reads CSV today skips the mark. Lines end with
CR LF (RFC 4180). No cell begins like a formula: one that would ("+49 170 ...") gets an
apostrophe in front, which our own import takes away again.
"""

import csv
import io

from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.people import Person
from playbook_app.i18n import _, plan_words

FORMULA_START = tuple("=+-@\t\r\n|%＝＋－＠")  # noqa: RUF001 - the full-width forms count for spreadsheets too
GUARD = "'"


def to_csv(plan: Plan) -> bytes:
    """Return one row per contact, and one for a person without any."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header())
    for person in plan.people:
        writer.writerows([guarded(cell) for cell in row] for row in rows(plan, person))
    return text.getvalue().encode("utf-8-sig")


def header() -> list[str]:
    """Return the titles of the columns."""
    codes = ("person.name", "person.job_title", "contact.kind", "contact.value", "contact.out_of_hours")
    first, title, *rest = (plan_words.label(code) for code in codes)
    return [first, title, plan_words.record_plural("role"), *rest, plan_words.label("contact.verified_on")]


def rows(plan: Plan, person: Person) -> list[list[str]]:
    """Return the rows of a person."""
    held = [role.name for role in plan.roles if person.id in (role.primary, *role.deputies)]
    own = [person.name, person.job_title, ", ".join(held)]
    return [
        [
            *own,
            plan_words.choice_name("contact.kind", contact.kind),
            contact.value,
            _("Yes") if contact.out_of_hours else "",
            contact.verified_on.isoformat() if contact.verified_on is not None else "",
        ]
        for contact in person.contacts
    ] or [[*own, "", "", "", ""]]


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return GUARD + cell if cell.startswith(FORMULA_START) else cell


def unguarded(cell: str) -> str:
    """Return a cell without the apostrophe that ``guarded`` put in front."""
    return cell[1:] if cell.startswith(GUARD) and cell[1:].startswith(FORMULA_START) else cell
