"""What differs between two plans."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from playbook_app.base.ids import counted_ids
from playbook_app.domain.plan.diff import MOST_TOKENS, Piece, diff, words
from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.people import Contact, Person
from playbook_app.domain.plan.schema import new
from tests.domain.plan.plans import plans
from tests.domain.plan.sound import sound_plan


def said(before: Plan, after: Plan) -> list[tuple[str, str, list[str]]]:
    """Return what changed: kind, record type, field keys."""
    return [
        (change.kind, change.record.TYPE, [field.field.key for field in change.fields])
        for change in diff(before, after)
    ]


def test_a_changed_field() -> None:
    """Only the record that holds it is named, with both values; what the program keeps is not."""
    draft = Draft(sound_plan())
    person = draft.plan.people[0]
    draft.set(person.contacts[0].id, value="0170 999")
    draft.set(draft.plan.endorsements[0].id, fingerprint="x")
    (change,) = diff(sound_plan(), draft.plan)
    (field,) = change.fields
    assert (change.record.TYPE, field.field.key) == ("contact", "value")
    assert (field.before, field.after) == ("+49 170 1234567", "0170 999")


def test_added_and_removed() -> None:
    """What is inside goes with it; pointers that went with it are changes of their own."""
    draft, ids = Draft(sound_plan()), counted_ids()
    contact = replace(new(Contact, ids), id="contact_zzzzzzzzzz")
    draft.add(replace(new(Person, ids, contacts=(contact,)), id="person_zzzzzzzzzz"))
    assert said(sound_plan(), draft.plan) == [("added", "person", [])]
    assert said(draft.plan, sound_plan()) == [("removed", "person", [])]
    draft = Draft(sound_plan())
    draft.add(contact, to=draft.plan.people[0].id)
    assert said(sound_plan(), draft.plan) == [("added", "contact", [])]
    assert said(draft.plan, sound_plan()) == [("removed", "contact", [])]


def test_moved() -> None:
    """One that jumps over others is the one that moved; it may have changed, too."""
    draft = Draft(sound_plan())
    first = draft.plan.people[0].id
    draft.move(first, 2)
    assert said(sound_plan(), draft.plan) == [("moved", "person", [])]
    draft.set(first, name="Anna")
    assert said(sound_plan(), draft.plan) == [("moved", "person", []), ("changed", "person", ["name"])]


@settings(max_examples=30, deadline=None)
@given(plans())
def test_nothing_differs_from_itself(plan: Plan) -> None:
    """Equal plans, built anew, have no difference."""
    assert diff(plan, replace(plan)) == ()


TEXTS = st.text(st.sampled_from("ab c.\n"), max_size=40)


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_out_of_the_pieces(before: str, after: str) -> None:
    """Without what came it is the old text, without what went the new one."""
    pieces = words(before, after)
    assert "".join(piece.text for piece in pieces if piece.kind != "new") == before
    assert "".join(piece.text for piece in pieces if piece.kind != "gone") == after


def test_words_are_marked() -> None:
    """Words, not letters; very long texts as a whole."""
    assert words("We are sorry.", "We are very sorry!") == (
        Piece("same", "We are "),
        Piece("new", "very "),
        Piece("same", "sorry"),
        Piece("gone", "."),
        Piece("new", "!"),
    )
    long = "a " * MOST_TOKENS
    assert words(long, "b") == (Piece("gone", long), Piece("new", "b"))
