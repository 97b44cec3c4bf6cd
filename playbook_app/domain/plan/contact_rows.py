"""People out of a table: which column means what, what is wrong with a row, and adding them to the plan.

Pure: a table comes in as cells, whoever read it. A cell that a spreadsheet keeps as a number is
no phone number any more (leading zeros and last digits are gone), so it is refused, not mended.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from playbook_app.domain.plan.clean import clean_line
from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.fields import TEXT_LIMIT
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.records.people import Contact, ContactKind, Person, Role

Target = Literal["", "name", "job_title", "role", "mobile", "landline", "email", "messenger", "contact"]
TARGETS: tuple[Target, ...] = (
    "", "name", "job_title", "role", "mobile", "landline", "email", "messenger", "contact",
)  # fmt: skip
"""What a column can mean; "" is left out, "contact" is a number or an address."""
KINDS: Mapping[Target, ContactKind] = {
    "mobile": "mobile",
    "landline": "landline_office",
    "email": "email",
    "messenger": "messenger",
}
PHONES = frozenset({"mobile", "landline", "contact"})
HEADERS: Mapping[str, Target] = {
    "name": "name", "full name": "name", "person": "name", "contact name": "name",
    "job": "job_title", "job title": "job_title", "title": "job_title", "position": "job_title",
    "what they do": "job_title", "funktion": "job_title", "department": "job_title", "abteilung": "job_title",
    "role": "role", "roles": "role", "rolle": "role", "rollen": "role",
    "mobile": "mobile", "mobile phone": "mobile", "cell": "mobile", "cell phone": "mobile", "mobil": "mobile",
    "handy": "mobile", "phone": "mobile", "telephone": "mobile", "phone number": "mobile", "tel": "mobile",
    "telefon": "mobile", "number": "mobile",
    "landline": "landline", "office": "landline", "office phone": "landline", "work phone": "landline",
    "festnetz": "landline", "email": "email", "e-mail": "email", "mail": "email", "e-mail address": "email",
    "email address": "email", "messenger": "messenger", "whatsapp": "messenger", "signal": "messenger",
    "contact": "contact", "number or address": "contact", "value": "contact", "kontakt": "contact",
}  # fmt: skip
"""Titles of columns as people write them, English and German, in small letters."""
SHORTEST_NUMBER = 3
SCIENTIFIC = re.compile(r"\d+(?:[.,]\d+)?[eE]\+?\d+")
"""A number that a spreadsheet has already rounded before it was saved as text."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its text, where it stands ("B7"), and what the file keeps it as."""

    text: str
    place: str
    kind: Literal["text", "number", "formula"] = "text"


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: the titles of its columns, and rows of as many cells."""

    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class RowFinding:
    """What is to be said about a row. ``refused``: the row is not taken."""

    code: str
    refused: bool
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person as a row describes them; ``row`` is the number of the line in the file."""

    row: int
    name: str
    job_title: str = ""
    roles: tuple[str, ...] = ()
    """Ids of roles of the plan."""
    contacts: tuple[tuple[ContactKind, str], ...] = ()
    findings: tuple[RowFinding, ...] = ()

    @property
    def taken(self) -> bool:
        """Whether this person will be added."""
        return not any(finding.refused for finding in self.findings)


def guess(grid: Grid) -> tuple[Target, ...]:
    """Return what each column probably means, by its title, else by what stands in it."""
    found: list[Target] = []
    for number, title in enumerate(grid.header):
        target = HEADERS.get(title.strip().strip(":").casefold(), "")
        if not target:
            target = guess_by_content([row[number] for row in grid.rows])
        found.append("" if target in {"name", "job_title", "role"} and target in found else target)
    return tuple(found)


def guess_by_content(cells: Sequence[Cell]) -> Target:
    """Return "email" or "mobile" where most of a column looks like that."""
    texts = [cell.text for cell in cells if cell.text.strip()]
    if texts and sum("@" in text for text in texts) * 2 > len(texts):
        return "email"
    if texts and sum(looks_like_number(text) for text in texts) * 2 > len(texts):
        return "mobile"
    return ""


def looks_like_number(text: str) -> bool:
    """Tell whether a text is a phone number as far as its signs go."""
    digits = sum(map(str.isdigit, text))
    return digits > SHORTEST_NUMBER and all(sign.isdigit() or sign in "+ -/().\xa0" for sign in text)


def candidates(plan: Plan, grid: Grid, mapping: Sequence[Target]) -> tuple[Candidate, ...]:
    """Return every row that is not empty as a person, with what is to be said about it.

    Rows of the same name are one person: what a later one adds is added to the first.
    """
    known = {person.name.strip().casefold() for person in plan.people}
    found: dict[str, Candidate] = {}
    refused: list[Candidate] = []
    for row in grid.rows:
        if not any(cell.text.strip() for cell in row):
            continue
        one = candidate(plan, row, mapping)
        key = one.name.casefold()
        if one.name and key in known:
            one = noted(one, RowFinding("in-plan", True, {"name": one.name}))
        elif one.taken and key in found:
            one = merged(found, key, one)
        if not one.taken:
            refused.append(one)
        elif key not in found:
            found[key] = one
    return tuple(sorted((*found.values(), *refused), key=lambda one: one.row))


def merged(found: dict[str, Candidate], key: str, one: Candidate) -> Candidate:
    """Add what ``one`` brings to the first of its name; return it refused when it brings nothing."""
    first = found[key]
    contacts = tuple(contact for contact in one.contacts if contact not in first.contacts)
    roles = tuple(role for role in one.roles if role not in first.roles)
    if not contacts and not roles:
        return noted(one, RowFinding("twice", True, {"name": one.name, "row": first.row}))
    found[key] = replace(
        first,
        contacts=first.contacts + contacts,
        roles=first.roles + roles,
        findings=first.findings + one.findings,
    )
    return one


def noted(one: Candidate, finding: RowFinding) -> Candidate:
    """Return a candidate with one more finding."""
    return replace(one, findings=(*one.findings, finding))


def candidate(plan: Plan, row: Sequence[Cell], mapping: Sequence[Target]) -> Candidate:
    """Return one row as a person."""
    read = [(target, cell) for target, cell in zip(mapping, row, strict=True) if target and cell.text.strip()]
    words = {target: clean_line(cell.text).strip() for target, cell in reversed(read)}
    contacts = tuple(contact(target, cell) for target, cell in read if target in KINDS or target == "contact")
    roles, strangers = roles_of(plan, words.get("role", ""))
    one = Candidate(
        row=int(re.sub(r"\D", "", row[0].place) or 0),
        name=words.get("name", ""),
        job_title=words.get("job_title", ""),
        roles=roles,
        contacts=tuple(dict.fromkeys(contacts)),
        findings=tuple(finding for target, cell in read for finding in cell_findings(target, cell)),
    )
    for stranger in strangers:
        one = noted(one, RowFinding("role-unknown", False, {"role": stranger}))
    if not one.name:
        one = noted(one, RowFinding("no-name", True, {}))
    elif not one.contacts:
        one = noted(one, RowFinding("no-contact", False, {"name": one.name}))
    return one


def contact(target: Target, cell: Cell) -> tuple[ContactKind, str]:
    """Return a cell as a way to reach somebody."""
    text = clean_line(cell.text).strip()
    if target == "contact":
        return ("email" if "@" in text else "mobile", text)
    return (KINDS[target], text)


def cell_findings(target: Target, cell: Cell) -> Iterator[RowFinding]:
    """Yield what is wrong with a cell."""
    values = {"place": cell.place, "text": clean_line(cell.text).strip()[:40]}
    if cell.kind == "formula":
        yield RowFinding("formula", True, values)
    elif target in PHONES and (cell.kind == "number" or SCIENTIFIC.fullmatch(cell.text.strip())):
        yield RowFinding("number", True, values)
    elif len(clean_line(cell.text).strip()) > TEXT_LIMIT:
        yield RowFinding("too-long", True, {**values, "limit": TEXT_LIMIT})
    elif target in {"mobile", "landline"} and sum(map(str.isdigit, cell.text)) < SHORTEST_NUMBER:
        yield RowFinding("no-number", False, values)
    elif target == "email" and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", cell.text.strip()):
        yield RowFinding("no-address", False, values)


def roles_of(plan: Plan, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the ids of the roles a cell names, and the names that are no role of the plan."""
    names = [name.strip() for name in re.split(r"[,;/]", text) if name.strip()]
    by_name = {role.name.strip().casefold(): role.id for role in plan.roles if role.name.strip()}
    known = [by_name[name.casefold()] for name in names if name.casefold() in by_name]
    return tuple(dict.fromkeys(known)), tuple(name for name in names if name.casefold() not in by_name)


def add_people(draft: Draft, found: Sequence[Candidate], make: Callable[..., Record]) -> int:
    """Add those who are taken and return how many; ``make`` gives fresh records by type ("person").

    A role without a holder gets the first one named for it, one with a holder gets a deputy.
    """
    taken = [one for one in found if one.taken]
    for one in taken:
        contacts = tuple(with_kind(make("contact", value=value), kind) for kind, value in one.contacts)
        person = make("person", name=one.name, job_title=one.job_title, contacts=contacts)
        assert isinstance(person, Person)
        draft.add(person)
        for role_id in one.roles:
            role = draft.get(role_id)
            assert isinstance(role, Role)
            change: dict[str, Any] = {"deputies": (*role.deputies, person.id)}
            draft.set(role_id, **(change if role.primary else {"primary": person.id}))
    return len(taken)


def with_kind(record: Record, kind: ContactKind) -> Contact:
    """Return a fresh contact as one of a kind."""
    assert isinstance(record, Contact)
    return replace(record, kind=kind)
