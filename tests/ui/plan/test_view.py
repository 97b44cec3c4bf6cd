"""What the screen remembers, how it makes room, and what it shows beside the form."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from playbook_app.base.clock import FixedClock
from playbook_app.services.planning import Planning
from playbook_app.ui.plan.page import PlanPage
from playbook_app.ui.plan.spots import Spot
from playbook_app.ui.theme.theme import theme
from playbook_app.ui.widgets.fields import LineEdit
from tests.ui.plan.conftest import CTRL, Hands


class Kept:
    """Remembers places in memory."""

    def __init__(self) -> None:
        """Start with nothing."""
        self.rows: dict[str, dict[str, Any]] = {}

    def place(self, key: str) -> dict[str, Any] | None:
        """Return what was kept."""
        return self.rows.get(key)

    def put_place(self, key: str, value: Mapping[str, Any]) -> None:
        """Keep it."""
        self.rows[key] = dict(value)


def test_width_and_place_come_back(started: Hands, planning: Planning, clock: FixedClock) -> None:
    """Another screen on the same places opens the same plan at the same record, as wide as before."""
    kept = Kept()
    started.page._places = kept
    pane = started.session.pane
    level = started.session.opened.plan.levels[1].id
    pane.bench.show_place(level)
    pane.columns.splitter.setSizes([300, 500, 392])
    pane.columns.splitter.splitterMoved.emit(300, 1)
    pane.bench.help.flip()
    started.page.leave()
    again = PlanPage(planning, clock, lambda _place: None, places=kept)
    started.bot.addWidget(again)
    again.resize(1192, 800)
    again.show()
    again.arrive()
    started.settle()
    assert again.session is not None
    assert again.session.pane.bench.here == level
    assert again.session.pane.bench.help.open
    assert again.session.pane.view_state()["sizes"] == started.session.pane.view_state()["sizes"]


def test_the_help_leaves_a_field_with_the_cursor(started: Hands) -> None:
    """On a button under the fields the strip does not go on about the field before it."""
    bench = started.session.pane.bench
    bench.show_place(started.session.opened.plan.levels[1].id)
    general = "Go to a field to read why it matters. Fields with * are needed."
    bench.view.first().setFocus()
    started.settle()
    assert general not in [label.text() for label in bench.help.findChildren(QLabel)]
    bench.view.remove.setFocus()
    started.settle()
    assert general in [label.text() for label in bench.help.findChildren(QLabel)]


def test_without_room_the_side_becomes_a_tab(sit: Callable[..., Hands]) -> None:
    """Below 1180 pixels of window there are two columns and a switch; with room there are three."""
    hands = sit(1192, 800)
    hands.page.begin_plan("small_business", "Blue Heron")
    hands.settle()
    pane = hands.session.pane
    assert pane.columns.splitter.count() == 3
    assert not pane.columns.tabs.isVisible()
    hands.page.resize(1091, 700)
    hands.settle()
    assert pane.columns.splitter.count() == 2
    assert pane.columns.tabs.isVisible()
    assert not pane.side.isVisible()
    pane.columns.show_tab(1)
    assert pane.side.isVisible()
    assert not pane.bench.isVisible()
    hands.press(Qt.Key.Key_J, CTRL)
    assert pane.bench.isVisible(), "going to a field shows the form"
    hands.page.resize(1192, 700)
    hands.settle()
    assert pane.columns.splitter.count() == 3
    assert pane.side.isVisible()


def test_examples_come_and_go_with_ctrl_e(started: Hands) -> None:
    """Ctrl+E works inside a field and shows the examples of the field with the cursor."""
    role = started.session.opened.plan.roles[0]
    started.session.pane.go(Spot(role.id, "name"))
    assert "What people call it" in started.texts()
    assert "Responsible person for" not in started.texts()
    started.press(Qt.Key.Key_E, CTRL)
    assert "Responsible person for" in started.texts()
    started.press(Qt.Key.Key_E, CTRL)
    assert "Responsible person for" not in started.texts()


def test_suggestions_wait_until_they_are_wanted(started: Hands) -> None:
    """A new plan shows only what blocks; the tick, or the first try to mark it reviewed, shows the rest."""
    findings = started.session.pane.side.findings
    assert {row.level for row in findings._shown} == {"block"}
    assert "could be better" in findings.toggle.accessibleDescription()
    started.press(Qt.Key.Key_Return, CTRL)
    assert findings.toggle.isChecked()
    assert "warn" in {row.level for row in findings._shown}
    assert started.said[-1].problem
    assert started.session.opened.plan.control.last_reviewed is None


def test_a_statement_is_previewed_as_a_post(started: Hands) -> None:
    """Blanks are filled with examples; the longest it may get is counted against the channel."""
    statement = started.session.opened.plan.statements[0]
    preview = started.session.pane.side.preview
    started.session.pane.bench.show_place(statement.id)
    preview.draw()
    assert preview._post.isVisible()
    started.settle()
    said = "\n".join(label.text() for label in preview._post.findChildren(QLabel))
    assert "{{" not in said
    assert statement.placeholders[0].example in said
    started.session.pane.bench.show_place("levels")
    preview.draw()
    assert preview._page.isVisible()
    assert "Fire" in preview._printed.toPlainText()


def test_a_change_of_look_leaves_everything_in_place(started: Hands) -> None:
    """Dark, larger, light again: the field keeps its text and the cursor."""
    role = started.session.opened.plan.roles[0]
    started.session.pane.go(Spot(role.id, "name"))
    field = started.focus()
    assert isinstance(field, LineEdit)
    for mode, size in (("dark", 150), ("light", 100)):
        theme().use(mode=mode, text_size=size)
        started.settle()
    assert started.focus() is field
    assert field.text() == role.name


def test_forms_are_made_before_they_are_wanted(started: Hands) -> None:
    """One after the other, in idle moments, until each type has its form."""
    bench = started.session.pane.bench
    while bench.warm():
        started.settle()
    views = bench.stack.count()
    for record in (started.session.opened.plan.levels[0], started.session.opened.plan.channels[0]):
        bench.show_place(record.id)
    assert bench.stack.count() == views


def test_keys_are_listed(started: Hands) -> None:
    """Everything the screen does by key stands in the list of shortcuts, each key once."""
    lines = [line.keys for line in started.page.key_lines()]
    assert {"Ctrl+J", "Alt+Down", "Ctrl+Enter", "Ctrl+Z", "Ctrl+S"} <= set(lines)
    assert len(lines) == len(set(lines))
