"""The decision flow as diagram and table over the same records, and walked through."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from playbook_app.ui.plan.flow_board import DIAGRAM, STEPS, TABLE, WALK, FlowBoard
from playbook_app.ui.plan.flow_table import ANSWER, STEP, TARGET
from playbook_app.ui.theme.theme import theme
from playbook_app.ui.widgets.combo import ComboBox
from tests.ui.plan.conftest import CTRL, Hands
from tests.ui.plan.test_walk import faults
from tests.ui.walk import missed_by_tab


def board(hands: Hands) -> FlowBoard:
    """Show the flow's section and return its board."""
    hands.session.pane.bench.show_place("flow")
    hands.settle()
    (found,) = hands.session.pane.bench.findChildren(FlowBoard)
    return found


def test_the_diagram_is_edited_and_follows(started: Hands) -> None:
    """A step is chosen with Enter, its words change in the box, a step after it is one step to undo."""
    shown, opened = board(started), started.session.opened
    shown.show_way(DIAGRAM)
    started.settle()
    assert faults(started.page) == []
    boxes = shown.diagram.stops()
    assert len(boxes) == len(opened.plan.flow)
    assert "Is it true?" in boxes[2].accessibleName()
    boxes[2].setFocus()
    started.press(Qt.Key.Key_Return)
    true = opened.plan.flow[1]
    started.tab_to(f"plan.field.{true.id}.text")
    started.overwrite("Is it so?")
    assert any("Is it so?" in box.accessibleName() for box in shown.diagram.stops())
    assert any("Is it so?" in box.text() for box in shown.diagram.stops() if box.isChecked())
    shown.after.click()
    started.settle()
    assert len(opened.plan.flow) == len(boxes) + 1
    assert opened.plan.flow[1].answers[-1].goto == opened.plan.flow[-1].id
    assert opened.editor.undo_names[0] == "Add a step to the flow"
    assert list(missed_by_tab(started.page)) == []
    started.session.undo()
    assert len(opened.plan.flow) == len(boxes)
    for size in (150, 200):
        theme().use(text_size=size, mode="dark")
        started.settle()
        assert faults(started.page) == []


def test_the_table_is_edited_in_its_cells(started: Hands) -> None:
    """Words are typed, a way on is chosen; both are ordinary steps, and the diagram shows them."""
    shown, opened = board(started), started.session.opened
    shown.show_way(TABLE)
    started.settle()
    assert faults(started.page) == []
    model = shown.table.flow_model
    assert model.rowCount() == sum(max(len(node.answers), 1) for node in opened.plan.flow)
    shown.table.setFocus()
    shown.table.setCurrentIndex(model.index(0, ANSWER))
    started.press(Qt.Key.Key_F2)
    started.overwrite("Somebody is")
    started.press(Qt.Key.Key_Return)
    assert opened.plan.flow[0].answers[0].label == "Somebody is"
    assert "Somebody is" in shown.table.model().index(0, ANSWER).data()
    target = opened.plan.flow[2].id
    shown.table.setFocus()
    shown.table.setCurrentIndex(model.index(0, TARGET))
    shown.table.edit(model.index(0, TARGET))
    (combo,) = [
        one for one in shown.table.findChildren(ComboBox) if one.objectName() == "plan.flow.table.target"
    ]
    combo.setCurrentIndex(combo.findData(target))
    shown.table.commitData(combo)
    assert opened.plan.flow[0].answers[0].goto == target
    assert model.setData(model.index(0, STEP), "Is anybody hurt?")
    assert not model.flags(model.index(1, STEP)) & Qt.ItemFlag.ItemIsEditable
    assert opened.editor.undo_names[0].startswith("Change “")
    shown.show_way(DIAGRAM)
    assert "Is anybody hurt?" in shown.diagram.stops()[0].text()


def test_walked_through_to_an_end(started: Hands) -> None:
    """Each answer leads on, the end says what is done and by whom, back and the beginning are near."""
    shown, plan = board(started), started.session.opened.plan
    shown.show_way(WALK)
    started.settle()
    assert faults(started.page) == []
    started.tab_to("plan.flow.walk.1")
    started.press(Qt.Key.Key_Return)
    assert plan.flow[1].text in started.texts()
    started.press(Qt.Key.Key_Return)
    for _step in range(8):
        if started.focus().objectName() in ("plan.flow.walk.again", "plan.flow.walk.words.0"):
            break
        started.press(Qt.Key.Key_Return)
    assert "Outcome: " in started.texts()
    end = next(node for node in plan.flow if node.text in started.texts() and node.kind == "outcome")
    if end.statements:
        started.press(Qt.Key.Key_Return)
        assert started.session.pane.bench.here == end.statements[0], "the words are one press away"
        board(started)
    shown.walk.again.setFocus()
    started.press(Qt.Key.Key_Return)
    assert "This is where one begins." in started.texts()
    assert isinstance(started.focus(), QWidget)
    shown.walk.edit.click()
    started.settle()
    assert started.session.pane.bench.here == plan.flow[0].id


def test_ctrl_t_goes_through_the_ways(started: Hands) -> None:
    """Steps, diagram, table, walk, steps again, each with its first control in focus; other sections too."""
    shown = board(started)
    started.session.pane.bench.focus_first()
    names = []
    for _way in range(4):
        started.press(Qt.Key.Key_T, CTRL)
        names.append(started.focus().objectName())
    first = started.session.opened.plan.flow[0].id
    assert names == [f"plan.flow.{first}", "plan.flow.table", "plan.flow.walk.0", "plan.list.flow.add"]
    assert shown.ways.current() == STEPS
    started.session.pane.bench.show_place("escalation")
    started.session.pane.bench.focus_first()
    started.press(Qt.Key.Key_T, CTRL)
    assert started.focus().objectName() == "plan.calls.level"
    started.press(Qt.Key.Key_T, CTRL)
    assert started.focus().objectName() == "plan.grid.steps"
    started.session.pane.bench.show_place("channels")
    started.session.pane.bench.focus_first()
    started.press(Qt.Key.Key_T, CTRL)
    assert started.focus().objectName() == "plan.grid.channels"
    started.session.pane.bench.show_place("statements")
    started.session.pane.bench.focus_first()
    started.press(Qt.Key.Key_T, CTRL)
    assert started.focus().objectName() == "plan.list.statements.add", "there is one way only"
