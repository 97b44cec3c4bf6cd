"""People out of a table: guessing columns, refusing what cannot be right, merging, adding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.base.ids import counted_ids
from playbook_app.domain.plan.contact_rows import (
    TARGETS,
    Candidate,
    Cell,
    Grid,
    add_people,
    candidates,
    guess,
)
from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.schema import new, record_type
from tests.domain.plan.sound import sound_plan


def grid(header: tuple[str, ...], *rows: tuple[str | Cell, ...]) -> Grid:
    """Return a table whose rows begin in line 2."""
    cells = tuple(
        tuple(
            one if isinstance(one, Cell) else Cell(one, f"{'ABCDEFGH'[column]}{number}")
            for column, one in enumerate(row)
        )
        for number, row in enumerate(rows, start=2)
    )
    return Grid(header, cells)


def read(header: tuple[str, ...], *rows: tuple[str | Cell, ...]) -> tuple[Candidate, ...]:
    """Return what a table becomes with the columns as they are guessed."""
    table = grid(header, *rows)
    return candidates(sound_plan(), table, guess(table))


def codes(one: Candidate) -> list[str]:
    """Return the codes of what is said about a row."""
    return [finding.code for finding in one.findings]


def test_guessing() -> None:
    """By the title in two languages, else by what stands below; a second name column is left out."""
    table = grid(
        ("Name:", "E-Mail", "Handy", "Full name", "x", "y", "z"),
        ("Dora", "", "", "Dora D.", "d@x.example", "+49 (170) 123", "12 eggs"),
    )
    assert guess(table) == ("name", "email", "mobile", "", "email", "mobile", "")
    assert guess(grid(("nothing",))) == ("",)


def test_a_row_becomes_a_person() -> None:
    """Name, title, roles of the plan, ways to reach; empty rows are nobody."""
    header = ("Name", "Job title", "Role", "Mobile", "Email", "Contact", "Landline")
    table = grid(
        header,
        (" Dora\tDee ", "Cook", "lead, Juggler", "0170 555 01", "d@x.example", "d@y.example", "0151 1"),
        ("", "", "", "", "", " ", ""),
        ("Eve", "", "", "", "", "0170 555 02", ""),
    )
    dora, eve = candidates(sound_plan(), table, guess(table))
    lead = sound_plan().roles[0]
    assert (dora.row, dora.name, dora.job_title, dora.roles) == (2, "Dora Dee", "Cook", (lead.id,))
    assert dora.contacts == (
        ("mobile", "0170 555 01"),
        ("email", "d@x.example"),
        ("email", "d@y.example"),
        ("landline_office", "0151 1"),
    )
    assert codes(dora) == ["role-unknown"]
    assert eve.contacts == (("mobile", "0170 555 02"),)


@pytest.mark.parametrize(
    ("cell", "code", "taken"),
    [
        (Cell("491701234567", "B2", "number"), "number", False),
        (Cell("4,93012E+16", "B2"), "number", False),
        (Cell("=A1", "B2", "formula"), "formula", False),
        (Cell("1" * 401, "B2"), "too-long", False),
        (Cell("ask Ana", "B2"), "no-number", True),
        (Cell("0170 555", "B2"), "", True),
    ],
)
def test_cells(cell: Cell, code: str, taken: bool) -> None:
    """A number kept as a number, a rounded one, a formula and a novel are refused by the cell's name."""
    (one,) = read(("Name", "Mobile"), ("Dora", cell))
    assert codes(one) == ([code] if code else [])
    assert one.taken is taken
    if code:
        assert one.findings[0].values["place"] == "B2"


def test_other_findings() -> None:
    """No name, an odd address, nothing to reach by; a number in another column is no harm."""
    rows = (("", "d@x.example"), ("Dora", "d at x"), ("Eve", ""), ("Finn", "f@x.example"))
    found = read(("Name", "Email"), *rows)
    assert [codes(one) for one in found] == [["no-name"], ["no-address"], ["no-contact"], []]
    assert [one.taken for one in found] == [False, True, True, True]
    (one,) = read(("Name", "Department"), ("Dora", Cell("7", "B2", "number")))
    assert one.job_title == "7"


def test_duplicates() -> None:
    """Who is in the plan is left out; a second row adds what it knows, or is said to add nothing."""
    header = ("Name", "Mobile", "Role")
    first, again = ("Dora", "0170 555 01", ""), ("dora", "0170 555 02", "Voice")
    ana, dora, more = read(header, ("ANA", "0170 555 01", ""), first, again, first)
    _dora, same = read(header, first, first)
    assert codes(ana) == ["in-plan"]
    assert dora.contacts == (("mobile", "0170 555 01"), ("mobile", "0170 555 02"))
    assert dora.roles == (sound_plan().roles[1].id,)
    assert codes(more) == ["twice"]
    assert (codes(same), same.findings[0].values["row"]) == (["twice"], 2)


def test_adding() -> None:
    """Those who are taken stand in the plan; a role without a holder gets one, another a deputy."""
    draft = Draft(sound_plan())
    lead, voice, *_rest = draft.plan.roles
    draft.set(voice.id, primary="")
    table = grid(
        ("Name", "Mobile", "Role"), ("Dora", "0170 555 01", "Lead, Voice"), ("Ana", "0170 555 02", "Voice")
    )
    ids = counted_ids()
    made = {"n": 0}

    def make(kind: str, **values: object) -> object:
        made["n"] += 1
        return new(record_type(kind), lambda name: ids(name).replace("00", "zz", 1), **values)

    assert add_people(draft, candidates(draft.plan, table, guess(table)), make) == 1
    dora = draft.plan.people[-1]
    assert (dora.name, dora.contacts[0].value) == ("Dora", "0170 555 01")
    assert draft.plan.roles[0].deputies == (*lead.deputies, dora.id)
    assert draft.plan.roles[1].primary == dora.id
    assert made["n"] == 2


@given(
    st.lists(st.lists(st.text(max_size=12), min_size=3, max_size=3), max_size=6),
    st.lists(st.sampled_from(TARGETS), min_size=3, max_size=3),
)
def test_any_table_can_be_added(rows: list[list[str]], mapping: list) -> None:
    """Whatever stands in the cells, those who are taken fit into the plan."""
    table = grid(("a", "b", "c"), *(tuple(row) for row in rows))
    draft = Draft(sound_plan())
    ids = counted_ids()
    found = candidates(draft.plan, table, mapping)
    count = add_people(
        draft, found, lambda kind, **v: new(record_type(kind), lambda n: ids(n).replace("00", "zz", 1), **v)
    )
    assert len(draft.plan.people) == 3 + count
