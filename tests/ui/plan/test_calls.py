"""The contact tree: who is called first, who is next when somebody is silent."""

from PySide6.QtCore import Qt

from playbook_app.ui.plan.call_board import TABLE, TREE, CallBoard
from playbook_app.ui.theme.theme import theme
from tests.ui.plan.conftest import Hands
from tests.ui.plan.test_walk import faults
from tests.ui.walk import missed_by_tab


def test_who_is_next_if_silent(started: Hands) -> None:
    """By keyboard: nobody yet, then the owner, then whoever steps in, then nobody; edits are followed."""
    opened = started.session.opened
    started.session.pane.bench.show_place("escalation")
    started.settle()
    (board,) = started.session.pane.bench.findChildren(CallBoard)
    board.show_way(TREE)
    started.settle()
    assert "Nobody is called at this level." in started.texts()
    with opened.editor.edit("Edit") as draft:
        people = [opened.new("person", name=name) for name in ("Ana", "Ben")]
        for person in people:
            draft.add(person)
        for role in draft.plan.roles:
            draft.set(role.id, primary=people[0].id, deputies=(people[1].id,))
        for step in draft.plan.steps:
            draft.set(step.id, if_no_answer="next_deputy", wait_min=10)
    started.settle()
    assert "First: Ana, at once" in started.texts()
    assert faults(started.page) == []
    started.tab_to("plan.calls.silent.0")
    started.press(Qt.Key.Key_Space)
    assert "Next: Ben, after 10 min" in started.texts()
    assert started.focus().objectName() == "plan.calls.silent.0"
    assert list(missed_by_tab(started.page)) == []
    started.tab_to("plan.calls.silent.1")
    started.press(Qt.Key.Key_Space)
    assert "Nobody is left to call." in started.texts()
    theme().use(text_size=200, mode="dark")
    started.settle()
    assert faults(started.page) == []
    board.levels.setCurrentIndex(1)
    assert "First: Ana, at once" in started.texts()
    board.show_way(TABLE)
    started.settle()
    assert faults(started.page) == []
    assert list(missed_by_tab(started.page)) == []
    calls, approvals = board.tables
    wait = next(n for n, one in enumerate(calls.model.columns) if one.code == "step.wait_min")
    assert calls.model.setData(calls.model.index(0, wait), 7)
    assert opened.plan.steps[0].wait_min == 7
    assert approvals.model.rowCount() == len(opened.plan.approvals)
    calls.view.setFocus()
    started.session.undo()
    started.settle()
    assert opened.plan.steps[0].wait_min == 10
    assert started.focus() is calls.view, "undo stays in the table"
