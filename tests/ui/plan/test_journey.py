"""An owner with forty minutes writes a plan, by keyboard only."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from playbook_app.base.clock import FixedClock
from playbook_app.services.planning import Planning
from playbook_app.ui.plan.page import PlanPage
from tests.ui.plan.conftest import CTRL, SHIFT, Hands

MOST_KEYS = 600


def test_create_from_the_starter(sit: Callable[..., Hands]) -> None:
    """Enter, the organisation's name, Enter: a plan stands there, saved, at its first step."""
    hands = sit()
    assert hands.focus().objectName() == "plan.start.small_business"
    hands.press(Qt.Key.Key_Return)
    hands.bot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    assert hands.focus().objectName() == "plan.organisation.line"
    hands.type("Blue Heron")
    hands.press(Qt.Key.Key_Return)
    hands.bot.waitUntil(lambda: hands.page.session is not None)
    assert hands.session.opened.plan.control.organisation == "Blue Heron"
    assert hands.session.bar.state.text() == "Saved 09:30"
    assert hands.focus().objectName() == "plan.list.people.add"
    assert hands.problems == []


def test_break_a_rule_and_mend_it_through_the_findings(started: Hands) -> None:
    """A missing target is found, Ctrl+J leads to the field, typing mends it."""
    level = started.session.opened.plan.levels[0]
    field = f"plan.field.{level.id}.first_public_min"
    before = {row.text for row in started.session.pane.checker.run().rows}
    started.session.pane.bench.show_place(level.id)
    started.session.pane.bench.focus_first()
    started.tab_to(field)
    started.press(Qt.Key.Key_A, CTRL)
    started.press(Qt.Key.Key_Delete)
    started.check()
    assert started.session.opened.plan.levels[0].first_public_min is None
    (broken,) = [row for row in started.session.pane.checker.run().rows if row.text not in before]
    assert broken.text in started.texts(), "the field says it in the words of the list"
    started.session.bar.export.setFocus()
    for _time in range(20):
        started.press(Qt.Key.Key_J, CTRL)
        if started.focus().objectName() == field:
            break
    assert started.focus().objectName() == field
    started.type("30")
    started.check()
    assert {row.text for row in started.session.pane.checker.run().rows} == before


def test_typing_is_one_step_and_everything_can_be_undone(started: Hands) -> None:
    """Twenty keys are one step; undo from anywhere leads back to the beginning, redo forth again."""
    start = started.session.opened.plan
    started.press(Qt.Key.Key_Return)  # "Add a person"
    started.type("Ana Silva")
    started.press(Qt.Key.Key_Tab)
    started.type("Owner of the Blue Heron")
    end = started.session.opened.plan
    assert [person.name for person in end.people] == ["Ana Silva"]
    assert len(started.session.opened.editor.undo_names) == 3
    assert "What they do" in started.session.bar.undo.accessibleName()
    started.press(Qt.Key.Key_Z, CTRL, times=3)
    assert started.session.opened.plan == start
    assert not started.session.bar.undo.isEnabled()
    started.press(Qt.Key.Key_Z, CTRL, SHIFT, times=2)
    started.press(Qt.Key.Key_Y, CTRL)
    assert started.session.opened.plan == end
    assert started.focus().objectName() == f"plan.field.{end.people[0].id}.job_title"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_pdf_says_what_was_typed(started: Hands, tmp_path: Path) -> None:
    """Export by keyboard; the text of the file contains the name that was typed."""
    started.press(Qt.Key.Key_Return)
    started.type("Ana Silva")
    started.path = tmp_path / "plan.pdf"
    started.session.bar.export.setFocus()
    started.press(Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is not None
    started.press(Qt.Key.Key_Return)
    started.press(Qt.Key.Key_Return)  # the format and the copy as they are offered
    started.bot.waitUntil(lambda: bool(started.said), timeout=20_000)
    text = " ".join(page.extract_text() for page in PdfReader(tmp_path / "plan.pdf").pages)
    assert "Ana Silva" in text
    assert "Blue Heron Café" in text
    assert started.said[-1].action == "Open folder"
    assert started.asked[0].suggested is not None
    assert started.asked[0].suggested.name == "Crisis plan, Blue Heron Café.pdf"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["plan.pdf"]


def test_killed_and_opened_again_the_draft_is_there(
    started: Hands, planning: Planning, clock: FixedClock
) -> None:
    """What was typed and autosaved is there after the process died, in a new screen on the same folder."""
    started.press(Qt.Key.Key_Return)
    started.type("Ana Silva")
    assert started.session.bar.state.text() == "Saving in a moment"
    clock.advance(minutes=72)
    started.bot.waitUntil(lambda: not started.session.opened.pending, timeout=4000)
    assert started.session.bar.state.text() == "Saved 10:42"
    again = PlanPage(planning, clock, lambda _place: None)
    started.bot.addWidget(again)
    again.arrive()
    assert again.session is not None
    assert [person.name for person in again.session.opened.plan.people] == ["Ana Silva"]
    assert again.session.bar.state.text() == "Saved 10:42"


def test_an_owner_gets_to_zero_blockers(started: Hands) -> None:
    """Three people, who holds what, a signature: nothing blocks, and the plan can be marked as reviewed."""
    begun = started.session.opened.plan
    add_people(started)
    started.check()
    for _step in range(12):
        row = next(iter(started.session.pane.checker.run().rows), None)
        if row is None:
            break
        mend(started)
    assert started.session.pane.checker.run().rows == ()
    print(started.effort("By form", begun))
    assert started.keys < MOST_KEYS
    started.press(Qt.Key.Key_Return, CTRL)
    assert started.session.opened.plan.control.last_reviewed is not None
    assert started.said[-1].text == "Reviewed on 12 November 2026"


def add_people(hands: Hands) -> None:
    """Type three people with a mobile number each."""
    for number, name in enumerate(("Ana Silva", "Ben Okafor", "Cleo Marin")):
        hands.session.pane.bench.show_place("people")
        hands.session.pane.bench.focus_first()
        hands.press(Qt.Key.Key_Return)
        hands.type(name)
        person = hands.session.opened.plan.people[number].id
        hands.tab_to(f"plan.field.{person}.contacts.add")
        hands.press(Qt.Key.Key_Return)
        contact = hands.session.opened.plan.people[number].contacts[0].id
        hands.tab_to(f"plan.field.{contact}.value")
        hands.type(f"+44 7700 90012{number}")
        hands.tab_to(f"plan.field.{contact}.out_of_hours")
        hands.press(Qt.Key.Key_Space)
    hands.session.pane.side.findings.begin()


def mend(hands: Hands) -> None:
    """Go to the finding that weighs most and do what it asks for."""
    plan = hands.session.opened.plan
    hands.session.pane.side.findings.begin()
    hands.press(Qt.Key.Key_J, CTRL)
    name = hands.focus().objectName()
    rows = hands.session.pane.checker.run().rows
    if name == "plan.list.endorsements.add" and len(rows) > 1:
        hands.press(Qt.Key.Key_J, CTRL)
        name = hands.focus().objectName()
    role = next((role for role in plan.roles if name.startswith(f"plan.field.{role.id}.")), None)
    if name == "plan.list.endorsements.add":
        hands.press(Qt.Key.Key_Return)
        hands.press(Qt.Key.Key_Down)
    elif role is not None and name.endswith(".primary"):
        hands.press(Qt.Key.Key_Down, times=1 + plan.roles.index(role))
    elif role is not None and name.endswith(".deputies"):
        hands.press(Qt.Key.Key_Down, times=1 + (plan.roles.index(role) + 1) % 3)
        hands.press(Qt.Key.Key_Return)
    else:
        raise AssertionError(name)
    hands.check()
