"""Levels, triggers and people in tables: edited by keyboard, undone, read out, whole at every size."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from playbook_app.ui.plan.grid_board import TABLE, GridBoard
from playbook_app.ui.plan.grid_table import GridTable
from playbook_app.ui.theme.theme import theme
from playbook_app.ui.widgets.combo import ComboBox
from tests.ui.plan.conftest import CTRL, SHIFT, Hands
from tests.ui.plan.test_walk import faults
from tests.ui.walk import missed_by_tab


def board(hands: Hands, section: str) -> GridBoard:
    """Show a section's tables."""
    hands.session.pane.bench.show_place(section)
    hands.settle()
    (found,) = [one for one in hands.session.pane.bench.findChildren(GridBoard) if one.isVisible()]
    found.show_way(TABLE)
    hands.settle()
    return found


def go(hands: Hands, table: GridTable, code: str, row: int = 0) -> None:
    """Put the cursor into the cell of a column."""
    number = next(n for n, one in enumerate(table.model.columns) if one.code == code)
    table.view.setFocus(Qt.FocusReason.TabFocusReason)
    table.view.setCurrentIndex(table.model.index(row, number))
    hands.settle()


def write(hands: Hands, text: str) -> None:
    """Type into a cell: the first key begins, the others go where the cursor is then."""
    for sign in text:
        hands.type(sign)
    hands.press(Qt.Key.Key_Return)


def test_levels_and_triggers_are_edited_in_tables(started: Hands) -> None:
    """Words, numbers and choices in cells; rows added, moved and removed; each an ordinary step to undo."""
    shown, opened = board(started, "levels"), started.session.opened
    levels, triggers = shown.tables
    assert faults(started.page) == []
    assert list(missed_by_tab(started.page)) == []
    go(started, levels, "level.name")
    started.press(Qt.Key.Key_Return)
    started.overwrite("Blaze")
    started.press(Qt.Key.Key_Return)
    assert opened.plan.levels[0].name == "Blaze"
    assert opened.editor.undo_names[0].startswith("Change “Name”")
    go(started, levels, "level.first_public_min")
    write(started, "45")
    assert opened.plan.levels[0].first_public_min == 45
    help_strip = started.session.pane.bench.help
    assert help_strip._field is not None
    assert help_strip._field.code == "level.first_public_min", "the cell is explained"
    cell = levels.view.currentIndex()
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole).endswith(": 45 min")
    interface = QAccessible.queryAccessibleInterface(levels.view)
    assert interface.role() == QAccessible.Role.Table
    order = [one.id for one in opened.plan.levels]
    started.press(Qt.Key.Key_Down, CTRL, SHIFT)
    assert [one.id for one in opened.plan.levels] == [order[1], order[0], *order[2:]]
    assert levels.view.currentIndex().row() == 1
    started.page.session.undo()  # type: ignore[union-attr]
    started.settle()
    assert [one.id for one in opened.plan.levels] == order
    assert started.focus() is levels.view, "undo stays in the table"
    level, trigger = opened.plan.levels[1], opened.plan.levels[0].triggers[0]
    go(started, triggers, "level.name")
    started.press(Qt.Key.Key_F2)
    (combo,) = triggers.view.findChildren(ComboBox)
    combo.choose(level.id)
    started.press(Qt.Key.Key_Return)
    assert opened.plan.levels[1].triggers[-1] == trigger
    assert triggers.model.rows[triggers.view.currentIndex().row()].record == trigger
    triggers.add.click()
    started.settle()
    assert len(opened.plan.levels[1].triggers) == len(level.triggers) + 2
    triggers.remove.click()
    started.settle()
    assert len(opened.plan.levels[1].triggers) == len(level.triggers) + 1
    for size in (150, 200):
        theme().use(text_size=size, mode="dark")
        started.settle()
        assert faults(started.page) == []


def test_people_are_edited_in_tables(started: Hands) -> None:
    """A person, a number, an hour and a day; a yes turned over with Space; deputies open in the form."""
    shown, opened = board(started, "people"), started.session.opened
    people, contacts, hours, roles, _rota = shown.tables
    assert not contacts.add.isEnabled()
    people.add.click()
    started.settle()
    assert started.focus() is people.view
    write(started, "Ana")
    assert opened.plan.people[0].name == "Ana"
    go(started, people, "person.consent")
    started.press(Qt.Key.Key_Space)
    assert opened.plan.people[0].consent
    contacts.add.click()
    go(started, contacts, "contact.value")
    write(started, "0151 5550 101")
    go(started, contacts, "contact.verified_on")
    write(started, "1.5.2026")
    number = opened.plan.people[0].contacts[0]
    assert (number.value, str(number.verified_on)) == ("0151 5550 101", "2026-05-01")
    write(started, "soon")
    assert opened.plan.people[0].contacts[0].verified_on == number.verified_on
    hours.add.click()
    go(started, hours, "reach.start")
    write(started, "7:30")
    assert opened.plan.people[0].reach[0].start == 450
    assert hours.view.currentIndex().data() == "07:30"
    go(started, roles, "role.primary")
    started.type("A")
    started.press(Qt.Key.Key_Down)
    started.press(Qt.Key.Key_Return)
    assert opened.plan.roles[0].primary == opened.plan.people[0].id
    started.session.desk.show_simple(on=True)
    started.settle()
    assert [one.code for one in people.model.columns] == ["person.name", "person.job_title", "person.consent"]
    assert faults(started.page) == []
    started.session.desk.show_simple(on=False)
    go(started, roles, "role.deputies")
    started.press(Qt.Key.Key_Return)
    assert started.session.pane.bench.here == opened.plan.roles[0].id
    assert started.focus().objectName() == f"plan.field.{opened.plan.roles[0].id}.deputies"
