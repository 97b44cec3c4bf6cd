"""Every field of every record type can be filled by keyboard, and what is typed stands in the plan."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt

from playbook_app.domain.plan.fields import Field, Kind
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.schema import all_types, layout
from playbook_app.domain.plan.tree import get, places
from playbook_app.ui.plan.inputs.making import IN_ORDER
from playbook_app.ui.plan.spots import Spot
from tests.ui.plan.conftest import ALT, CTRL, SHIFT, Hands

DAY = date(2026, 11, 11)


def first_of(hands: Hands, kind: type[Record]) -> Record | None:
    """Return a record of a type, wherever it stands."""
    plan = hands.session.opened.plan
    return next((place.record for place in places(plan) if type(place.record) is kind), None)


def editable(kind: type[Record]) -> Iterator[Field]:
    """Yield the fields of a type that have an input of their own."""
    return (f for f in layout(kind).fields if not f.hidden and f.kind not in (Kind.RECORD, Kind.RECORDS))


def value_of(hands: Hands, record: Record, field: Field) -> object:
    """Return what the plan says in a field now."""
    now = get(hands.session.opened.plan, record.id)
    assert now is not None
    return getattr(now, field.key)


def write(hands: Hands, field: Field) -> None:
    """Change the field with the cursor in the way its kind asks for."""
    if field.kind in (Kind.TEXT, Kind.LONG):
        hands.overwrite("Typed here")
    elif field.kind in (Kind.NUMBER, Kind.MINUTES):
        hands.overwrite(str(small(field)))
    elif field.kind is Kind.CLOCK:
        hands.overwrite("7:45")
    elif field.kind is Kind.DATE:
        hands.overwrite("11.11.2026")
    elif field.kind is Kind.BOOL or (field.kind in (Kind.CHOICES, Kind.REFS) and field.code not in IN_ORDER):
        hands.press(Qt.Key.Key_Space)
    elif field.kind is Kind.LIST:
        hands.overwrite("Typed here")
    elif field.code in IN_ORDER:
        hands.press(Qt.Key.Key_Down)
        hands.press(Qt.Key.Key_Return)
    else:
        steps = len(hands.session.opened.editor.undo_names)
        hands.press(Qt.Key.Key_Down)
        if len(hands.session.opened.editor.undo_names) == steps:  # it was the last of the list
            hands.press(Qt.Key.Key_Up, times=2)


def small(field: Field) -> int:
    """Return a number that a field takes and that no starter plan has there."""
    return 7 if field.highest > 7 else 1


def expected(field: Field, before: object, after: object) -> bool:
    """Tell whether the field holds what was written."""
    if field.kind in (Kind.TEXT, Kind.LONG):
        return after == "Typed here"
    if field.kind in (Kind.NUMBER, Kind.MINUTES):
        return after == small(field)
    if field.kind is Kind.CLOCK:
        return after == 7 * 60 + 45
    if field.kind is Kind.DATE:
        return after == DAY
    if field.kind is Kind.LIST:
        return isinstance(after, tuple) and "Typed here" in after
    return after != before


@pytest.mark.parametrize("kind", [kind for kind in all_types() if kind.TYPE != "plan"], ids=lambda k: k.TYPE)
def test_every_field_takes_what_is_typed(prepared: Hands, kind: type[Record]) -> None:
    """Go to the record, Tab to the field, change it, and undo it again."""
    record = first_of(prepared, kind)
    assert record is not None
    for field in editable(kind):
        control = go_to(prepared, record, field)
        before = value_of(prepared, record, field)
        write(prepared, field)
        after = value_of(prepared, record, field)
        assert expected(field, before, after), f"{field.code}: {before!r} to {after!r} in {control}"
        if after != before:
            prepared.press(Qt.Key.Key_Z, CTRL)
            assert value_of(prepared, record, field) == before, field.code
    assert prepared.problems == []


def go_to(hands: Hands, record: Record, field: Field) -> str:
    """Put the cursor into a field as a finding would, then off it and back with Tab."""
    hands.session.pane.go(Spot(record.id, field.key))
    hands.settle()
    name = hands.focus().objectName()
    assert name.startswith(f"plan.field.{record.id}.{field.key}"), name
    hands.press(Qt.Key.Key_Tab, SHIFT)
    hands.press(Qt.Key.Key_Tab)
    assert hands.focus().objectName() == name
    return name


def put_somewhere(hands: Hands, kind: type[Record]) -> None:
    """Add a record of a type to the plan, or to the first record that can hold one."""
    desk = hands.session.desk
    holders = (hands.session.opened.plan, *(place.record for place in places(hands.session.opened.plan)))
    holder = next(h for h in holders if any(f.record is kind for f in layout(type(h)).children))
    desk.put(desk.make(kind.TYPE), "" if holder is hands.session.opened.plan else holder.id)


@pytest.fixture
def prepared(started: Hands) -> Hands:
    """Return a plan with people, contacts, a signature and one of everything."""
    desk = started.session.desk
    for name in ("Ana Silva", "Ben Okafor"):
        person = desk.make("person", name=name)
        desk.put(person)
        desk.put(desk.make("contact", value="+44 7700 900123"), person.id)
    desk.put(desk.make("endorsement"))
    for kind in all_types():
        if kind.TYPE != "plan" and first_of(started, kind) is None:
            put_somewhere(started, kind)
    started.settle()
    return started


def test_a_choice_that_is_not_there_yet_can_be_added(started: Hands) -> None:
    """The line "Add a person" at the end of a list of people makes one, chooses it and goes there."""
    role = started.session.opened.plan.roles[0]
    started.session.pane.go(Spot(role.id, "primary"))
    started.press(Qt.Key.Key_End)
    assert started.session.opened.plan.people == (), "looking at it does nothing"
    started.press(Qt.Key.Key_Return)
    (person,) = started.session.opened.plan.people
    assert started.session.opened.plan.roles[0].primary == person.id
    assert started.focus().objectName() == f"plan.field.{person.id}.name"
    started.press(Qt.Key.Key_Z, CTRL)
    assert started.session.opened.plan.people == ()
    assert started.session.opened.plan.roles[0].primary == ""


def test_lines_are_added_moved_and_removed(started: Hands) -> None:
    """Enter adds a line, Ctrl+Shift+Up moves it, Backspace in an empty one takes it away."""
    level = started.session.opened.plan.levels[0]
    started.session.pane.go(Spot(level.id, "examples", 0))
    before = level.examples
    started.press(Qt.Key.Key_Return)
    started.type("New")
    assert started.session.opened.plan.levels[0].examples == (before[0], "New", *before[1:])
    started.press(Qt.Key.Key_Up, CTRL, SHIFT)
    assert started.session.opened.plan.levels[0].examples[:2] == ("New", before[0])
    started.press(Qt.Key.Key_Backspace, times=4)
    assert started.session.opened.plan.levels[0].examples == before


def test_alt_arrows_move_between_sections(started: Hands) -> None:
    """Alt+Down and Alt+Up show the next and the previous section, and stop at the ends."""
    started.session.pane.bench.show_place("control")
    started.session.pane.bench.focus_first()
    started.press(Qt.Key.Key_Up, ALT)
    assert started.session.pane.bench.here == "control"
    started.press(Qt.Key.Key_Down, ALT, times=2)
    assert started.session.pane.bench.here == "scenarios"
    started.press(Qt.Key.Key_Up, ALT)
    assert started.session.pane.bench.here == "purpose"
    assert started.session.pane.outline.current_key() == "purpose"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_blank_is_inserted_described_and_marked(started: Hands) -> None:
    """The menu puts a known blank at the cursor; a new one is described by its label."""
    statement = started.session.opened.plan.statements[0]
    variant = statement.variants[0]
    started.session.pane.go(Spot(variant.id, "body"))
    started.press(Qt.Key.Key_Home, CTRL)
    started.press(Qt.Key.Key_Tab, SHIFT)
    assert started.focus().objectName() == f"plan.field.{variant.id}.body.insert"
    started.press(Qt.Key.Key_Return)
    started.press(Qt.Key.Key_Return)
    key = statement.placeholders[0].key
    assert started.session.opened.plan.statements[0].variants[0].body.startswith(f"{{{{{key}}}}}")
    control = started.focus()
    started.press(Qt.Key.Key_Tab, SHIFT)
    started.press(Qt.Key.Key_Return)
    started.press(Qt.Key.Key_Up)
    started.press(Qt.Key.Key_Return)
    started.bot.waitUntil(lambda: started.focus().objectName() == "plan.blank.line")
    started.type("Name of the dish")
    started.press(Qt.Key.Key_Return)
    assert started.session.opened.plan.statements[0].placeholders[-1].key == "name_of_the_dish"
    assert "{{name_of_the_dish}}" in started.session.opened.plan.statements[0].variants[0].body
    assert started.focus() is control
