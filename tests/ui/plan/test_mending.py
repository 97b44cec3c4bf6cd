"""Findings are mended, set aside and taken up again, all by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from playbook_app.domain.plan.findings import Finding
from tests.ui.plan.conftest import CTRL, Hands


def shown(hands: Hands, rule: str) -> tuple[int, Finding]:
    """Return the place of a rule's first finding in the list, and the finding."""
    rows = hands.session.pane.side.findings._shown
    return next((number, row.finding) for number, row in enumerate(rows) if row.rule == rule)


def stand_on(hands: Hands, rule: str) -> int:
    """Give a finding the cursor and return its number."""
    number, _finding = shown(hands, rule)
    findings = hands.session.pane.side.findings
    while findings._later.isActive():  # rows come a few at a time
        QTest.qWait(5)
    findings._rows[number].row.setFocus()
    hands.settle()
    return number


def test_a_finding_is_mended_set_aside_and_taken_up_again(started: Hands) -> None:
    """Tab leads from a finding to its buttons; each is one step, said aloud, and undo takes it back."""
    opened = started.session.opened
    started.press(Qt.Key.Key_Return, CTRL)
    number, finding = shown(started, "CP006")
    stand_on(started, "CP006")
    started.press(Qt.Key.Key_Tab)
    assert started.focus().objectName() == f"plan.finding.{number}.fix"
    assert started.focus().accessibleName() or started.focus().text() == "Copied today"
    started.press(Qt.Key.Key_Space)
    assert opened.plan.continuity.exported_on == started.session.desk.today
    assert opened.editor.undo_names[0] == "Copied today"
    assert finding.rule not in {row.rule for row in started.session.pane.checker.run().rows}
    assert QApplication.focusWidget() is not None
    started.press(Qt.Key.Key_Z, CTRL)
    assert opened.plan.continuity.exported_on is None

    started.check()
    number = stand_on(started, "CP003")
    started.press(Qt.Key.Key_Tab, times=2)
    assert started.focus().objectName() == f"plan.finding.{number}.aside"
    started.press(Qt.Key.Key_Space)
    started.press(Qt.Key.Key_Return)
    assert started.focus().objectName() == "plan.aside.reason"
    assert opened.plan.waivers == ()
    started.type("The first drill is in January")
    started.tab_to("plan.aside.action")
    started.press(Qt.Key.Key_Return)
    (waiver,) = opened.plan.waivers
    assert (waiver.rule, waiver.reason) == ("CP003", "The first drill is in January")
    row = started.session.pane.checker.run().rows[-1]
    assert row.where.startswith("Set aside until ")
    assert row.where.endswith("The first drill is in January")
    number = stand_on(started, "CP003")
    started.press(Qt.Key.Key_Tab)
    assert started.focus().objectName() == f"plan.finding.{number}.aside"
    started.press(Qt.Key.Key_Space)
    assert opened.plan.waivers == ()


def test_a_fix_with_nothing_to_hold_on_to_leads_there(started: Hands) -> None:
    """Nobody may speak yet, so the button says so and goes to the field."""
    plan = started.session.opened.plan
    with started.session.opened.editor.edit("Nobody") as draft:
        draft.set(plan.scenarios[0].id, spokesperson="")
    started.check()
    _number, finding = shown(started, "CP105")
    started.session.pane.side.findings.fix_wanted.emit(finding)
    assert started.session.pane.bench.here == finding.record
    assert started.session.opened.editor.undo_names == ("Nobody",)
