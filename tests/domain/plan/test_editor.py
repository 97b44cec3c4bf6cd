"""Transactions, undo and redo."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playbook_app.base.ids import counted_ids
from playbook_app.base.problem import Problem
from playbook_app.domain.plan.editor import PlanChange, PlanEditor
from playbook_app.domain.plan.fields import Kind
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.raw import plan_text
from playbook_app.domain.plan.records.people import Person
from playbook_app.domain.plan.schema import layout, new
from playbook_app.domain.plan.tree import places
from tests.domain.plan.plans import empty_plan, plans, records, values


@pytest.fixture
def editor() -> PlanEditor:
    """Return an editor on a plan with one person."""
    ids = counted_ids()
    return PlanEditor(new(Plan, ids, people=(new(Person, ids, name="Ana"),)))


def heard(editor: PlanEditor) -> list[PlanChange]:
    """Return the list that fills with what is announced."""
    changes: list[PlanChange] = []
    editor.changed.connect(changes.append)
    return changes


def rename(editor: PlanEditor, name: str, key: str | None = None) -> None:
    """Give the first person another name."""
    with editor.edit(f"Rename to {name}", key) as draft:
        draft.set(editor.plan.people[0].id, name=name)


def test_an_edit_is_one_step_and_one_notice(editor: PlanEditor) -> None:
    """Two changes in one block are announced once and undone together."""
    changes, before = heard(editor), editor.plan
    with editor.edit("Add and rename") as draft:
        draft.add(Person("person_BBBBBBBBBB", name="Ben"))
        draft.set(editor.plan.people[0].id, name="Anna")
    assert [(c.kind, c.name) for c in changes] == [("edit", "Add and rename")]
    assert changes[0].records() == {before.people[0].id, "person_BBBBBBBBBB"}
    assert editor.undo()
    assert editor.plan is before
    assert changes[-1].kind == "undo"


def test_undo_and_redo_are_named(editor: PlanEditor) -> None:
    """The names stand in the order in which the keys take them."""
    rename(editor, "B")
    rename(editor, "C")
    assert editor.undo_names == ("Rename to C", "Rename to B")
    editor.undo()
    assert editor.redo_names == ("Rename to C",)
    editor.redo()
    assert (editor.plan.people[0].name, editor.redo_names) == ("C", ())
    editor.undo()
    rename(editor, "D")
    assert editor.redo_names == ()


def test_nothing_to_undo(editor: PlanEditor) -> None:
    """At either end the keys do nothing and say so."""
    changes = heard(editor)
    assert not editor.undo()
    assert not editor.redo()
    assert changes == []


def test_typing_is_one_step(editor: PlanEditor) -> None:
    """Edits with the same key join until the field is left, another is edited or something is undone."""
    for name in ("B", "Be", "Ben"):
        rename(editor, name, "name")
    assert editor.undo_names == ("Rename to B",)
    editor.settle()
    rename(editor, "Bent", "name")
    rename(editor, "Bento", "other")
    assert len(editor.undo_names) == 3
    editor.undo()
    rename(editor, "Bea", "name")
    assert len(editor.undo_names) == 3


def test_typing_and_taking_it_back_leaves_no_step(editor: PlanEditor) -> None:
    """When a joined step ends where it began there is nothing to undo, but it was announced."""
    changes = heard(editor)
    rename(editor, "B", "name")
    rename(editor, "Ana", "name")
    assert editor.undo_names == ()
    assert len(changes) == 2
    rename(editor, "C", "name")
    assert len(editor.undo_names) == 1


def test_an_edit_without_effect_is_silent(editor: PlanEditor) -> None:
    """Setting the value that is there makes no step, no notice, and keeps what can be redone."""
    rename(editor, "B")
    editor.undo()
    changes = heard(editor)
    rename(editor, "Ana")
    assert changes == []
    assert editor.redo_names == ("Rename to B",)


def test_a_failing_edit_changes_nothing(editor: PlanEditor) -> None:
    """An error inside the block passes through and the plan stays."""
    before = editor.plan
    with pytest.raises(KeyError), editor.edit("Fail") as draft:  # noqa: PT012 - the block is the subject
        draft.set(before.people[0].id, name="X")
        draft.remove("person_X")
    assert editor.plan is before
    rename(editor, "B")
    assert editor.undo_names == ("Rename to B",)


def test_edits_do_not_nest(editor: PlanEditor) -> None:
    """An edit inside an edit is a mistake in the program."""
    with pytest.raises(RuntimeError), editor.edit("One"), editor.edit("Two"):
        pass


def test_read_only() -> None:
    """A plan of a newer program can be looked at but not edited."""
    editor = PlanEditor(empty_plan(), read_only=True)
    with pytest.raises(Problem) as caught, editor.edit("Change"):
        pass
    assert caught.value.code == "plan-read-only"


@settings(max_examples=30, deadline=None)
@given(plans(), st.data())
def test_undoing_everything_gives_the_same_bytes(plan: Plan, data: st.DataObject) -> None:
    """After any series of edits, undo leads back to the first byte and redo to the last."""
    editor = PlanEditor(plan)
    before = plan_text(plan)
    for _ in range(data.draw(st.integers(1, 6))):
        operate(editor, data)
    after, steps = plan_text(editor.plan), len(editor.undo_names)
    while editor.undo():
        pass
    assert plan_text(editor.plan) == before
    assert editor.plan == plan
    for _ in range(steps):
        editor.redo()
    assert plan_text(editor.plan) == after


def operate(editor: PlanEditor, data: st.DataObject) -> None:
    """Do something at random: set, add, remove, move, undo or redo."""
    found = [place for place in places(editor.plan) if place.field.kind is Kind.RECORDS]
    what = data.draw(st.sampled_from(["add", "set", "remove", "move", "undo", "redo"]))
    if what == "undo":
        editor.undo()
    elif what == "redo":
        editor.redo()
    elif what == "add" or not found:
        used = {place.record.id for place in places(editor.plan)}
        kind = data.draw(st.sampled_from([f.record for f in layout(Plan).children if f.kind is Kind.RECORDS]))
        with editor.edit("Add") as draft:
            draft.add(data.draw(records(kind, used)))
    else:
        place = data.draw(st.sampled_from(found))
        key = data.draw(st.sampled_from([None, "a", "b"]))
        with editor.edit(what, key) as draft:
            if what == "remove":
                draft.remove(place.record.id)
            elif what == "move":
                draft.move(place.record.id, data.draw(st.integers(-1, 3)))
            else:
                fields = [f for f in layout(type(place.record)).fields if f.record is None]
                field = data.draw(st.sampled_from(fields))
                change: dict[str, Any] = {field.key: data.draw(values(field))}
                draft.set(place.record.id, **change)
