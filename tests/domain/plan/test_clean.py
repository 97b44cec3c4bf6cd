"""Values at the door: what is let in, what is mended, what is refused."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.base.ids import counted_ids
from playbook_app.domain.plan.clean import BadValueError, clean_line, clean_record, clean_text, cleaned
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.control import Control
from playbook_app.domain.plan.records.people import Contact, Person, Role
from playbook_app.domain.plan.schema import field_of, new, record_type

NAME = field_of(Person, "name")


def test_texts_keep_words_and_lose_what_cannot_be_shown() -> None:
    """Line ends become plain, control characters and half characters go."""
    assert clean_text("a\r\nb\rc\u2028d\x00\x07e\ud800") == "a\nb\nc\nde"
    assert clean_line("one\n\ttwo") == "one two"


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    """Cleaned text is stable and can be written as UTF-8."""
    once = clean_text(text)
    assert clean_text(once) == once
    assert clean_line(clean_line(text)) == clean_line(text)
    once.encode()


@pytest.mark.parametrize(
    ("kind", "key", "value", "expected"),
    [
        ("person", "name", "Ana\nB", "Ana B"),
        ("purpose", "scope", "a\r\nb", "a\nb"),
        ("level", "rank", 1, 1),
        ("level", "ack_min", None, None),
        ("level", "pause_scheduled", True, True),
        ("reach", "until", 1440, 1440),
        ("control", "last_reviewed", date(2026, 1, 2), date(2026, 1, 2)),
        ("control", "last_reviewed", None, None),
        ("person", "status", "leaver", "leaver"),
        ("step", "if_no_answer", "", ""),
        ("step", "methods", ("sms", "mobile"), ("sms", "mobile")),
        ("role", "duties", ("Call\n", "Write"), ("Call ", "Write")),
        ("role", "primary", "person_1", "person_1"),
        ("role", "deputies", ("a", "b"), ("a", "b")),
    ],
)
def test_good_values_come_through(kind: str, key: str, value: object, expected: object) -> None:
    """Each kind of field takes its kind of value."""
    assert cleaned(field_of(record_type(kind), key), value) == expected


@pytest.mark.parametrize(
    ("kind", "key", "value", "code"),
    [
        ("person", "name", 7, "wrong-type"),
        ("person", "name", "x" * 401, "too-long"),
        ("role", "duties", "one", "wrong-type"),
        ("role", "duties", ("x",) * 501, "too-many"),
        ("level", "rank", True, "wrong-type"),
        ("level", "rank", 1.0, "wrong-type"),
        ("level", "rank", 0, "out-of-range"),
        ("level", "ack_min", 10**7, "out-of-range"),
        ("level", "pause_scheduled", 1, "wrong-type"),
        ("control", "last_reviewed", datetime(2026, 1, 2), "wrong-type"),  # noqa: DTZ001 - not a date is the point
        ("person", "status", "", "unknown-choice"),
        ("person", "status", "asleep", "unknown-choice"),
        ("plan", "control", None, "wrong-type"),
        ("plan", "people", (3,), "wrong-type"),
    ],
)
def test_bad_values_are_refused(kind: str, key: str, value: object, code: str) -> None:
    """A wrong value says why it cannot stand there."""
    with pytest.raises(BadValueError) as caught:
        cleaned(field_of(record_type(kind), key), value)
    assert caught.value.code == code


def test_whole_records_are_cleaned_inside_out() -> None:
    """Records inside records are cleaned too, and single ones as well."""
    ids = counted_ids()
    person = new(Person, ids, name="A\x00na", contacts=(new(Contact, ids, value="0\n1"),))
    assert clean_record(person).contacts[0].value == "0 1"
    plan = new(Plan, ids, control=new(Control, ids, title="T\x01"), people=(person,))
    cleaned_plan = clean_record(plan)
    assert isinstance(cleaned_plan, Plan)
    assert (cleaned_plan.control.title, cleaned_plan.people[0].name) == ("T", "Ana")
    with pytest.raises(BadValueError):
        clean_record(new(Role, ids, name=None))


def test_the_error_reads_well_in_a_log() -> None:
    """Its text names code and detail."""
    assert str(BadValueError("too-long", 40)) == "too-long 40"
    assert str(BadValueError("wrong-type")) == "wrong-type"
    assert NAME.limit == 400
