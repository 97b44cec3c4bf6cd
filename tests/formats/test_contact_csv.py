"""Contacts as CSV: read back the same, and no cell that a spreadsheet takes for a formula."""

import csv
import io
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.people import Contact
from playbook_app.formats.contact_csv import FORMULA_START, guarded, to_csv, unguarded
from tests.domain.plan.plans import plans
from tests.domain.plan.sound import sound_plan


def cells(data: bytes) -> list[list[str]]:
    """Return the rows as a spreadsheet reads them."""
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_the_table() -> None:
    """One row for each contact, with roles; numbers that begin with a plus are guarded; a mark for Excel."""
    data = to_csv(sound_plan())
    assert data.startswith(b"\xef\xbb\xbf")
    header, ana, *_rest = cells(data)
    assert header[0] == "Name"
    assert ana == ["Ana", "", "Lead, Voice, Friend", "Mobile", "'+49 170 1234567", "Yes", "2026-10-01"]
    assert len(cells(data)) == 4


def test_somebody_without_contacts() -> None:
    """They have a row all the same, so that the gap is seen; a number never checked has no date."""
    plan = sound_plan()
    bare = replace(plan.people[0], contacts=())
    by_day = replace(plan.people[1], contacts=(Contact("contact_1", "email", "b@x.example"),))
    _header, first, second = cells(to_csv(replace(plan, people=(bare, by_day))))
    assert first[3:] == ["", "", "", ""]
    assert second[3:] == ["Email", "b@x.example", "", ""]


@settings(max_examples=25, deadline=None)
@given(plans())
def test_no_cell_starts_a_formula(plan: Plan) -> None:
    """In any plan, in any column."""
    assert not any(cell.startswith(FORMULA_START) for row in cells(to_csv(plan)) for cell in row)


@given(st.text(max_size=20) | st.sampled_from(["=1+1", "'=1", "''", "@x", "-1", "+49 1", "\uff1dx", "'"]))
def test_the_guard_comes_off_again(cell: str) -> None:
    """What was guarded reads as before; an apostrophe of one's own stays."""
    assert unguarded(guarded(cell)) == cell or cell.startswith("'")
    assert not guarded(cell).startswith(FORMULA_START)
    assert unguarded("'hello") == "'hello"
