"""What is in hand before it is checked: undone and done again, kept, there after a kill."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from playbook_app.base.ids import counted_ids
from playbook_app.base.problem import Problem
from playbook_app.domain.quiz.behaviour import LEARN
from playbook_app.domain.quiz.places import PRACTICE
from playbook_app.services.drafts import Drafts
from playbook_app.services.profiles import Profiles
from playbook_app.storage.store import Store
from playbook_app.ui.quiz.panel import TYPED
from tests.ui.quiz.answering import settled
from tests.ui.quiz.bench import TYPES, ask, bench, face_of, give
from tests.ui.screens import Screen

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


@pytest.mark.parametrize("name", TYPES)
def test_undo_goes_back_without_end_and_forth(tmp_path: Path, qtbot: QtBot, name: str) -> None:
    """By key wherever the cursor stands, or by the button; a killed process finds what was in hand."""
    with bench(tmp_path / "data") as screen:
        ask(screen, PRACTICE, LEARN.terms(), name)
        asking = screen.page._asking
        area, hand = asking.area, asking.hand
        asking._soon.setInterval(0)
        before = area.written()
        give(screen, right=True)
        after = area.written()
        assert after != before
        key, modifier = (Qt.Key.Key_Z, CTRL) if name in TYPED else (Qt.Key.Key_U, NONE)
        while hand.can_undo:
            was = area.written()
            screen.press(key, modifier=modifier)
            stop = area.changed_stop(was)
            assert stop is not None
            assert stop.hasFocus()
        assert area.written() == before
        assert not screen.has("quiz.undo")
        assert not screen.find("quiz.check").isEnabled()
        while hand.can_redo:
            screen.press(Qt.Key.Key_Y, modifier=CTRL)
        assert area.written() == after
        screen.find("quiz.undo").click()
        kept = area.written()
        assert kept != after
        qtbot.waitUntil(lambda: not asking._soon.isActive())
        shutil.copytree(tmp_path / "data", tmp_path / "killed")
        with Store.open(tmp_path / "killed", screen.who.clock) as store:
            profiles = Profiles(store, screen.who.clock, counted_ids())
            assert Drafts(store, profiles).of(screen.page._attempt.id, screen.page._seen.id) == kept


def test_typing_is_undone_word_by_word(tmp_path: Path) -> None:
    """U and H are letters there; a step is a word, or what was rubbed out; the cursor stays where it was."""
    with bench(tmp_path) as screen:
        ask(screen, PRACTICE, LEARN.terms(), "gap", "write")
        if face_of(screen).type == "gap":
            _undo_in_gaps(screen)
            _undo_in_a_reply(screen)
        else:
            _undo_in_a_reply(screen)
            _undo_in_gaps(screen)


def _undo_in_gaps(screen: Screen) -> None:
    fields = [*screen.page._asking.area.fields.values()]
    screen.type("uh by")
    screen.press(Qt.Key.Key_Return)
    screen.type("Petra")
    seen = []
    for _press in range(3):
        screen.press(Qt.Key.Key_Z, modifier=CTRL)
        seen.append(([field.text() for field in fields], fields.index(QApplication.focusWidget())))
    assert seen == [(["uh by", ""], 1), (["uh", ""], 0), (["", ""], 0)]
    screen.page._asking.area.write('{"when":"by noon","who":"Petra"}')
    screen.page.check()
    screen.page._pause.stop()
    screen.page.go_on()
    screen.settle()


def _undo_in_a_reply(screen: Screen) -> None:
    field = screen.find("quiz.own")
    field.insertPlainText("Dear \N{GRINNING FACE}")
    screen.type(" hug")
    screen.press(*[Qt.Key.Key_Backspace] * 2)
    screen.press(Qt.Key.Key_Z, modifier=CTRL)
    assert field.toPlainText() == "Dear 😀 hug"
    screen.press(Qt.Key.Key_Z, modifier=CTRL)
    screen.type(" Marit")
    assert field.toPlainText() == "Dear 😀 Marit"
    screen.press(Qt.Key.Key_Z, modifier=CTRL)
    screen.press(Qt.Key.Key_Home)
    screen.type("Oh")
    screen.press(Qt.Key.Key_Z, modifier=CTRL)
    assert (field.toPlainText(), field.textCursor().position()) == ("Dear 😀", 0)


def test_a_draft_is_there_after_a_restart(tmp_path: Path, qtbot: QtBot) -> None:
    """What stood there when the process was killed stands there again, at another try what came of it."""
    with bench(tmp_path / "data") as screen:
        ask(screen, PRACTICE, LEARN.terms(), "multiple")
        asking = screen.page._asking
        asking._soon.setInterval(0)
        give(screen, right=False)
        qtbot.waitUntil(lambda: not asking._soon.isActive())
        screen.press(Qt.Key.Key_Return)
        settled(screen, qtbot)
        shutil.copytree(tmp_path / "data", tmp_path / "killed")
        screen.press(Qt.Key.Key_Space, Qt.Key.Key_D)
        qtbot.waitUntil(lambda: not asking._soon.isActive())
        written = asking.area.written()
        shutil.copytree(tmp_path / "data", tmp_path / "killed again")
    for folder, expected in (("killed", "[]"), ("killed again", written)):
        with bench(tmp_path / folder) as screen:
            screen.page.show_quiz(PRACTICE)
            screen.arrive()
            assert screen.page._asking.area.written() == expected
            assert screen.page._question.isAncestorOf(QApplication.focusWidget())


def test_what_cannot_be_kept_is_said_once(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk: beside the answer, not with every key; leaving the page tells it too."""
    with bench(tmp_path) as screen:
        ask(screen, PRACTICE, LEARN.terms(), "multiple")
        asking = screen.page._asking
        asking._soon.setInterval(0)

        def full_disk(*_row: object) -> None:
            raise Problem("disk-full")

        monkeypatch.setattr(asking._drafts, "keep", full_disk)
        screen.press(Qt.Key.Key_A)
        qtbot.waitUntil(asking.panel.trouble.isVisible)
        asking.panel.trouble.hide()
        screen.press(Qt.Key.Key_B)
        qtbot.waitUntil(lambda: not asking._soon.isActive())
        assert not asking.panel.trouble.isVisible()
        told: list[Problem] = []
        screen.page.reported.connect(told.append)
        screen.page.leave()
        assert [one.code for one in told] == ["disk-full"]


def test_dragging_moves_a_step(tmp_path: Path) -> None:
    """By the mouse, and it can be undone like any other move."""
    with bench(tmp_path) as screen:
        ask(screen, PRACTICE, LEARN.terms(), "order")
        area = screen.page._asking.area
        first, last = area.rows[0], area.rows[-1]
        QTest.mousePress(first, Qt.MouseButton.LeftButton, pos=first.rect().center())
        QTest.mouseMove(first, first.mapFromGlobal(last.mapToGlobal(last.rect().center())) * 2)
        screen.settle()
        QTest.mouseRelease(first, Qt.MouseButton.LeftButton)
        assert area.rows[-1] is first
        assert screen.page._asking.hand.can_undo
        screen.find("quiz.undo").click()
        assert area.rows[0] is first
