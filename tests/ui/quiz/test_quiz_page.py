"""A quiz by keyboard: pick, change one's mind, check, read why, go on, finish, come back to it."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from playbook_app.base.problem import Problem
from playbook_app.domain.progress.events import ItemAnswered
from playbook_app.services.progress import Progress
from playbook_app.ui.quiz import stage
from playbook_app.ui.theme.theme import theme
from tests.ui.quiz.answering import answer, answers_kept, finish, key_of, pick, rows, settled
from tests.ui.screens import Screen

FOR_EVER = 600_000
"""Milliseconds: a pause that ends only when the test says so."""
NONE = Qt.KeyboardModifier.NoModifier
HELD = ((Qt.Key.Key_Return, "\r"), (Qt.Key.Key_Space, " "))
"""Keys that go on, and what they type."""


def test_a_walk_through(first: Screen, qtbot: QtBot) -> None:
    """Start, wrong answer, its reason alone, another try, then every reason and the rule, next, right."""
    assert "Question 1 of 6" in first.words()
    assert "about 3 min left" in first.words()
    assert not first.find("quiz.check").isEnabled()
    item = first.page._seen.item
    first.press(key_of(first, right=False))
    assert first.find("quiz.check").isEnabled()
    assert answers_kept(first) == 0
    first.press(Qt.Key.Key_Return)
    assert answers_kept(first) == 1
    words = first.words()
    assert "Not quite" in words
    assert "Your pick." in words
    assert item.rule not in words
    assert item.key.reason not in words
    settled(first, qtbot)
    assert first.page.focusWidget().objectName() == "quiz.next"
    assert first.find("quiz.next").text() == "Try again"
    first.press(Qt.Key.Key_Space)
    assert pick(first) is None
    assert "Your pick." not in first.words()
    answer(first, qtbot, right=False)
    words = first.words()
    assert item.rule in words
    for option in item.options:
        assert option.reason in words
    assert answers_kept(first) == 1
    first.press(Qt.Key.Key_Space)
    assert "Question 2 of 6" in first.words()
    assert item.rule not in first.words()
    answer(first, qtbot)
    assert "Right" in first.words()
    assert [row.state for row in rows(first)].count("correct") == 1
    assert "wrong" not in {row.state for row in rows(first)}


def test_numbers_letters_and_arrows_pick(first: Screen) -> None:
    """Nothing is answered by picking, however often one changes one's mind."""
    picked = []
    for key in (Qt.Key.Key_2, Qt.Key.Key_D, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down):
        first.press(key)
        picked.append(pick(first))
        assert [row.isChecked() for row in rows(first)].index(True) == picked[-1]
        assert rows(first)[picked[-1]].hasFocus()
    assert picked == [1, 3, 2, 3, 0]
    assert answers_kept(first) == 0


def test_space_and_a_click_pick_as_well(first: Screen) -> None:
    """As on every radio button; the second click on the same answer changes nothing."""
    first.press(Qt.Key.Key_Space)
    assert pick(first) == 0
    for _click in range(2):
        QTest.mouseClick(rows(first)[2], Qt.MouseButton.LeftButton)
        first.settle()
        assert pick(first) == 2
        assert rows(first)[2].isChecked()
    assert answers_kept(first) == 0


def test_enter_without_an_answer_does_nothing(first: Screen) -> None:
    """However often it is pressed, no question is answered by it."""
    first.press(*[Qt.Key.Key_Return] * 4)
    assert pick(first) is None
    assert answers_kept(first) == 0


def test_a_hasty_second_enter_neither_skips_the_reasons_nor_answers(first: Screen, qtbot: QtBot) -> None:
    """Within the pause nothing goes on; afterwards Enter leads to the next question and stops there."""
    guard = first.page._pause._timer
    guard.setInterval(FOR_EVER)
    first.press(key_of(first, right=True), Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert "Question 1 of 6" in first.words()
    QTest.mouseClick(first.find("quiz.next"), Qt.MouseButton.LeftButton)
    assert "Question 1 of 6" in first.words()
    guard.setInterval(0)
    settled(first, qtbot)
    guard.setInterval(FOR_EVER)
    first.press(*[Qt.Key.Key_Return] * 5)
    assert "Question 2 of 6" in first.words()
    assert answers_kept(first) == 1


def test_a_key_held_down_answers_nothing(first: Screen) -> None:
    """Repeated key presses are no presses, neither for the answer nor for going on."""
    first.press(key_of(first, right=True))
    row = rows(first)[pick(first)]
    held = [QKeyEvent(QEvent.Type.KeyPress, key, NONE, text, autorep=True) for key, text in HELD]
    for event in held:
        QApplication.sendEvent(row, event)
    assert answers_kept(first) == 0
    first.press(Qt.Key.Key_Return)
    assert answers_kept(first) == 1
    first.page._pause.stop()
    for event in held:
        QApplication.sendEvent(first.find("quiz.next"), event)
        QApplication.sendEvent(rows(first)[0], event)
    assert "Question 1 of 6" in first.words()


def test_the_hint_is_shown_once(first: Screen) -> None:
    """By its key or its button; then the button is gone and the answers have the focus."""
    hint = first.page._seen.item.hint
    assert hint not in first.words()
    first.tab_to("quiz.hint")
    first.press(Qt.Key.Key_Return)
    assert hint in first.words()
    assert not first.has("quiz.hint")
    assert first.page.focusWidget() is rows(first)[0]
    first.press(Qt.Key.Key_H)
    assert first.words().count(hint) == 1


def test_h_shows_the_hint_and_leaves_the_pick_alone(first: Screen) -> None:
    """The key works while an answer has the focus."""
    first.press(Qt.Key.Key_B, Qt.Key.Key_H)
    assert first.page._seen.item.hint in first.words()
    assert pick(first) == 1
    assert rows(first)[1].hasFocus()


def test_single_keys_can_be_off(first: Screen) -> None:
    """Letters and numbers do nothing then, arrows, Space, Enter and Tab still do everything."""
    theme().use(single_keys=False)
    first.press(Qt.Key.Key_B, Qt.Key.Key_2, Qt.Key.Key_H)
    assert pick(first) is None
    first.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert answers_kept(first) == 1


def full_disk(*_events: object) -> None:
    """Stand in for recording on a full disk."""
    raise Problem("disk-full")


def test_a_full_disk_loses_no_answer(first: Screen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says what to do, the pick stays, no feedback shows, and trying again works."""
    with monkeypatch.context() as full:
        full.setattr(Progress, "record", full_disk)
        first.press(key_of(first, right=True), Qt.Key.Key_Return)
        assert "The disk is full, so this could not be saved." in first.words()
        assert "Keep this rule" not in first.words()
        assert rows(first)[pick(first)].isChecked()
    assert answers_kept(first) == 0
    first.press(Qt.Key.Key_Return)
    assert answers_kept(first) == 1
    assert "The disk is full" not in first.words()
    finish_from_feedback(first, qtbot)
    with monkeypatch.context() as full:
        full.setattr(Progress, "record", full_disk)
        first.tab_to("quiz.step.3")
        first.press(Qt.Key.Key_Return)
        assert "The disk is full, so this could not be saved." in first.words()
    first.press(Qt.Key.Key_Return)
    assert "Question 1 of 6" in first.words()


def finish_from_feedback(screen: Screen, qtbot: QtBot) -> None:
    """Go on from the first answer's feedback to the results."""
    settled(screen, qtbot)
    screen.press(Qt.Key.Key_Space)
    finish(screen, qtbot, "11111")


def test_an_attempt_left_behind_elsewhere_is_shown_anew(first: Screen) -> None:
    """When the quiz was started again in another place, the answer is not recorded for the old one."""
    first.press(Qt.Key.Key_A)
    first.who.study.restart_quiz(first.who.ref(1))
    first.press(Qt.Key.Key_Return)
    assert answers_kept(first) == 0
    assert "Question 1 of 6" in first.words()
    assert pick(first) is None


def test_the_verdict_is_announced(first: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    """Verdict and reason, and the rule with the last try, each once, as soon as they are shown."""
    said: list[str] = []
    monkeypatch.setattr(stage, "announce", lambda _widget, text, **_more: said.append(text))
    item = first.page._seen.item
    first.press(key_of(first, right=False), Qt.Key.Key_Return)
    assert len(said) == 1
    assert said[0].startswith("Not quite. ")
    assert item.rule not in said[0]
    first.page._pause.stop()
    first.press(Qt.Key.Key_Space, key_of(first, right=True), Qt.Key.Key_Return)
    assert said[-1].startswith("Right. ")
    assert item.rule in said[-1]


def test_an_answer_is_recorded_as_it_was_shown(first: Screen) -> None:
    """With the order of the options and what was chosen."""
    kept: list[ItemAnswered] = []
    record = first.who.progress.record
    first.who.progress.record = lambda *events: kept.extend(events) or record(*events)
    first.press(Qt.Key.Key_C, Qt.Key.Key_Return)
    question = first.page._seen
    assert kept[0].options == question.shown.options
    assert kept[0].chosen == question.shown.options[2]
