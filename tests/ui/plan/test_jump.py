"""Anywhere by name, the printed section in the middle, and a statement's parts and looks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from playbook_app.ui.plan.jumping import matching, targets
from playbook_app.ui.plan.parts_ribbon import PartsRibbon
from playbook_app.ui.plan.spots import Spot
from tests.ui.plan.conftest import CTRL, Hands
from tests.ui.plan.sample import cafe_plan
from tests.ui.plan.test_walk import faults, settled


def test_the_best_match_comes_first() -> None:
    """The beginning of a name, then of a word, then anywhere; every word that is asked for."""
    found = targets(cafe_plan())
    assert matching(found, "fire")[0].name == "Fire"
    assert matching(found, "right person ben") == []
    assert matching(found, "person ben")[0].spot.record.startswith("person_")
    assert matching(found, "silva")[0].name == "Ana Silva"
    assert [one.about for one in matching(found, "what it covers")] == ["Purpose and principles"]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_jump_and_read(started: Hands) -> None:
    """Ctrl+P, letters, Enter; Ctrl+R shows the printed section and takes it away; a finding leads back."""
    pane, plan = started.session.pane, started.session.opened.plan
    started.press(Qt.Key.Key_P, CTRL)
    started.bot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    started.type("grumb")
    assert faults(started.page) == []
    started.press(Qt.Key.Key_Return)
    started.bot.waitUntil(lambda: pane.bench.here == plan.levels[2].id)
    started.press(Qt.Key.Key_P, CTRL)
    started.bot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    started.type("standing down")
    started.press(Qt.Key.Key_Down)
    started.press(Qt.Key.Key_Return)
    started.bot.waitUntil(lambda: pane.bench.here == "stand_down")
    started.press(Qt.Key.Key_R, CTRL)
    assert pane.outline.reading.current() == 1
    assert "Standing down" in started.texts()
    assert faults(started.page) == []
    pane.bench.show_place("flow")
    started.settle()
    assert len(pane.bench.view.diagram.stops()) == len(plan.flow)
    assert "Is it true?" in pane.bench.view._text.toPlainText()
    assert faults(started.page) == []
    pane.outline.choose("levels")
    pane.bench.show_place(plan.levels[0].id)
    assert "Grumble" in pane.bench.view._text.toPlainText()
    pane.go(Spot(plan.levels[0].id, "name"))
    assert pane.outline.reading.current() == 0
    assert started.focus().objectName() == f"plan.field.{plan.levels[0].id}.name"


def test_a_record_is_shown_from_outside(started: Hands) -> None:
    """In the plan that is open, and in another one of the list; a plan that is gone leaves what is there."""
    opened, page = started.session.opened, started.page
    page.show_record(opened.key, opened.plan.statements[1].id)
    started.settle()
    assert started.session.pane.bench.here == opened.plan.statements[1].id
    other = page._planning.create("agency", "Other")
    page.show_record(other.key, other.plan.statements[0].id)
    started.settle()
    assert (started.session.opened.key, started.session.pane.bench.here) == (
        other.key,
        other.plan.statements[0].id,
    )
    page.show_record("/nowhere/gone.plan", "statement_1")
    assert started.session.opened.key == other.key
    assert [problem.code for problem in started.problems] == ["plan-missing"]


def test_what_a_first_message_has(started: Hands) -> None:
    """Parts that are there and missing are said in words; a message is broken into posts where it must be."""
    opened, pane = started.session.opened, started.session.pane
    statement = next(one for one in opened.plan.statements if one.stage == "holding")
    pane.go(Spot(statement.variants[0].id, "body"))
    started.settle()
    (ribbon,) = [one for one in pane.bench.findChildren(PartsRibbon) if one.isVisible()]
    body = "We know that a guest is ill. " * 12
    with opened.editor.edit("Edit") as draft:
        draft.set(opened.plan.channels[0].id, platform="x", name="X")
        draft.set(statement.variants[0].id, body=body)
        draft.set(statement.id, parts=("where",))
    pane.side.preview.draw()
    started.settle()
    texts = {part: tag.text() for part, tag in ribbon._tags.items()}
    assert texts["known"] == "What is known"
    assert texts["where"] == "Where to look", "the author says so"
    assert texts["empathy"] == "Missing: Feeling with people"
    assert "2 of 6 parts are there" in started.texts()
    assert "1 of 2 posts" in started.texts()
    for channel, platform in zip(opened.plan.channels, ("x", "sms", "website", "notice"), strict=False):
        with opened.editor.edit("Edit") as draft:
            draft.set(channel.id, platform=platform, crisis_use="mirror")
        pane.side.preview._channel = channel.id
        pane.side.preview.draw()
        settled(started, platform)
