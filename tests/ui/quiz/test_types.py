"""Every type under every behaviour, by keyboard: open, wrong, again, right, the end."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from playbook_app import i18n
from playbook_app.domain.quiz.behaviour import CHECK, LEARN, REVIEW
from playbook_app.domain.quiz.places import PRACTICE
from playbook_app.domain.quiz.places import REVIEW as DUE
from playbook_app.ui.models import destinations as to
from playbook_app.ui.theme.theme import theme
from tests.ui.pseudo import LANGUAGE, install_pseudo
from tests.ui.quiz.answering import settled
from tests.ui.quiz.bench import GRADED, REF, TYPES, ask, bench, face_of, give
from tests.ui.screens import Screen
from tests.ui.walk import missed_by_tab

ALT, CTRL, SHIFT, NONE = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
HEARD: list[tuple[str, object]] = []
"""What assistive technology was told: words, and how politely."""


@pytest.fixture(autouse=True)
def _heard(monkeypatch: pytest.MonkeyPatch) -> None:
    """Listen to the announcements."""

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            HEARD.append((event.message(), event.politeness()))

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    HEARD.clear()


def verdict_is_announced(screen: Screen) -> bool:
    """Tell whether the verdict that is shown was said, at once and before all else, by an event of Qt's."""
    verdict = f"{screen.page._panel._title.text()}."
    told = [politeness for words, politeness in HEARD if words.startswith(verdict)]
    HEARD.clear()
    return told == [QAccessible.AnnouncementPoliteness.Assertive]


def check(screen: Screen, qtbot: QtBot) -> None:
    """Submit what is in hand by Enter, and wait until one may go on; a verdict is announced."""
    HEARD.clear()
    screen.press(Qt.Key.Key_Return)
    settled(screen, qtbot)
    if screen.page._state in {"again", "told"}:
        assert verdict_is_announced(screen)
    area = screen.page._question.area
    if area is not None and area.locked and area.face.type == "write":
        qtbot.waitUntil(lambda: area.view is not None)
        screen.settle()


def answer_all(screen: Screen, qtbot: QtBot, *, right: bool = True) -> list[str]:
    """Answer every question that follows, sure of each, and return the types in their order."""
    types = []
    while screen.page._state == "asking":
        types.append(face_of(screen).type)
        give(screen, right=right)
        screen.press(Qt.Key.Key_3, modifier=ALT)
        check(screen, qtbot)
        if screen.page._state == "told":
            assert screen.page._attempt.behaviour.feedback_at_once
            assert "later in this sitting" not in screen.words()
            screen.press(Qt.Key.Key_Space)
            settled(screen, qtbot)
    return types


@pytest.mark.parametrize("name", GRADED)
def test_learn(tmp_path: Path, qtbot: QtBot, name: str) -> None:
    """Wrong: no key and no rule, another try. Right then: every reason, the rule, and it is kept."""
    with bench(tmp_path) as screen:
        ask(screen, PRACTICE, LEARN.terms(), name)
        face = face_of(screen)
        assert not screen.find("quiz.check").isEnabled()
        assert not screen.has("quiz.sure.1")
        give(screen, right=False)
        assert screen.find("quiz.check").isEnabled()
        assert screen.page._attempt.record.steps == ()
        check(screen, qtbot)
        assert screen.page._state == "again"
        assert face.rule not in screen.words()
        assert not screen.page._asking.area.question.mark.right
        assert screen.page.focusWidget().objectName() == "quiz.next"
        screen.press(Qt.Key.Key_Space)
        settled(screen, qtbot)
        give(screen, right=True)
        check(screen, qtbot)
        words = screen.words()
        assert screen.page._state == "told"
        written = screen.page._asking.area.written()
        screen.press(Qt.Key.Key_U)
        screen.press(Qt.Key.Key_Z, modifier=CTRL)
        assert (screen.page._state, screen.page._asking.area.written()) == ("told", written)
        assert "Right" in words
        assert face.rule in words
        for part in screen.page._seen.mark.parts:
            assert part.reason in words
        screen.press(Qt.Key.Key_Space)
        settled(screen, qtbot)
        assert "0 of 1 right" in screen.words()


def test_learn_a_reply(tmp_path: Path, qtbot: QtBot) -> None:
    """Written and rated; then the words that hurt, why, how to mend it, and replies that work."""
    with bench(tmp_path) as screen:
        ask(screen, PRACTICE, LEARN.terms(), "write")
        give(screen, right=False)
        check(screen, qtbot)
        words = screen.words()
        assert "Compare" in words
        assert "“sorry if” doubts that anything happened." in words
        assert "Say sorry for what you did" in words
        assert "It owns the fault and has a time." in words
        screen.find("quiz.next").setFocus()
        screen.press(Qt.Key.Key_Tab, modifier=SHIFT)
        last = len(screen.page._asking.area.view.notes)
        assert QApplication.focusWidget().objectName() == f"quiz.disagree.{last}"
        screen.find("quiz.disagree.1").click()
        screen.settle()
        assert "Noted for your manager: the rule and these words" in screen.words()
        raw = [raw for _id, raw in screen.who.progress.events() if raw["e"] == "reply-disputed"]
        assert [(one["rule"], one["quote"]) for one in raw] == [("non-apology", "sorry if")]
        screen.find("quiz.next").setFocus()
        screen.press(Qt.Key.Key_Space)
        settled(screen, qtbot)
        assert "Done" in screen.words()


def test_check(tmp_path: Path, qtbot: QtBot) -> None:
    """All nine types, no word about any before the end; then each can be looked at with its reasons."""
    with bench(tmp_path) as screen:
        ask(screen, PRACTICE, CHECK.terms(), *TYPES)
        assert set(answer_all(screen, qtbot)) == set(TYPES)
        assert "8 of 8 right" in screen.words()
        assert "When you were sure, you were right 8 of 8 times." in screen.words()
        assert "Saying how sure you were earned +24 of 24 marks." in screen.words()
        for number in range(1, 10):
            HEARD.clear()
            screen.find(f"quiz.result.{number}").click()
            screen.settle()
            assert verdict_is_announced(screen)
            face = face_of(screen)
            assert face.rule in screen.words()
            assert ("You were sure: +3" in screen.words()) is (face.type != "write")
            assert not screen.has("quiz.mis_click")
            screen.press(Qt.Key.Key_Space)


def test_review(tmp_path: Path, qtbot: QtBot) -> None:
    """All types one after the other, feedback at once; what was sure and wrong comes back in this sitting."""
    with bench(tmp_path) as screen:
        ask(screen, DUE, REVIEW.terms(), *TYPES)
        first = face_of(screen)
        give(screen, right=first.type == "write")
        screen.press(Qt.Key.Key_3, modifier=ALT)
        check(screen, qtbot)
        assert first.rule in screen.words()
        graded = first.type != "write"
        assert ("You were sure: " in screen.words()) is graded
        assert ("it comes back later in this sitting" in screen.words()) is graded
        screen.press(Qt.Key.Key_Space)
        types = answer_all(screen, qtbot)
        assert sorted([first.type, *types]) == sorted([*TYPES, *([first.type] * (first.type != "write"))])
        assert screen.went == []
        screen.press(Qt.Key.Key_Space)
        assert screen.went == [to.Today()]


def test_assessed(tmp_path: Path, qtbot: QtBot) -> None:
    """First what a manager will see; every graded question once; at the end passed or not."""
    with bench(tmp_path) as screen:
        screen.page.show_quiz(REF, again=True, mode=to.ASSESSING)
        screen.arrive()
        words = screen.words()
        for expected in ("8 questions", "80 of 100 points pass", "Your manager will see", "Your name"):
            assert expected in words
        assert "How sure you were" in words
        assert screen.who.study.exam(REF) is None
        assert screen.flaws_at_all_sizes() == []
        screen.page.show_quiz(REF, again=True, mode=to.ASSESSING)
        screen.arrive()
        bar = screen.page._start._scroller.verticalScrollBar()
        assert (bar.value(), bar.maximum() > 0) == (0, True)
        theme().use(mode="light", text_size=100)
        assert list(missed_by_tab(screen.page)) == []
        screen.find("quiz.later").click()
        assert screen.went == [to.Practice()]
        screen.arrive()
        screen.press(Qt.Key.Key_Return)
        settled(screen, qtbot)
        assert set(answer_all(screen, qtbot)) == set(GRADED)
        assert "Passed: 100 of 100 points" in screen.words()
        screen.page.show_quiz(REF, mode=to.ASSESSING)
        assert "Passed: 100 of 100 points" in screen.words()
        screen.page.show_quiz(REF, again=True, mode=to.ASSESSING)
        screen.arrive()
        screen.press(Qt.Key.Key_Return)
        settled(screen, qtbot)
        answer_all(screen, qtbot, right=False)
        assert "Not passed" in screen.words()
        for number in range(1, 9):
            HEARD.clear()
            screen.find(f"quiz.result.{number}").click()
            screen.settle()
            assert verdict_is_announced(screen)
            assert screen.page.escape()
            screen.settle()


def test_a_mis_click_in_an_assessed_sitting_is_only_noted(tmp_path: Path, qtbot: QtBot) -> None:
    """Never while it goes on; beside a question at the end, once, for the manager; the score stays."""
    with bench(tmp_path) as screen:
        screen.page.show_quiz(REF, again=True, mode=to.ASSESSING)
        screen.arrive()
        assert "your manager sees that you did, and the score stays" in screen.words()
        screen.find("quiz.sharing").click()
        assert screen.went == [to.Sharing()]
        screen.press(Qt.Key.Key_Return)
        settled(screen, qtbot)
        give(screen, right=False)
        screen.press(Qt.Key.Key_3, modifier=ALT)
        check(screen, qtbot)
        assert not screen.has("quiz.mis_click")
        answer_all(screen, qtbot)
        before = screen.page._results.score.text()
        screen.find("quiz.result.1").click()
        screen.settle()
        screen.tab_to("quiz.mis_click")
        screen.press(Qt.Key.Key_Space)
        assert not screen.has("quiz.mis_click")
        assert screen.find("quiz.next").hasFocus()
        screen.press(Qt.Key.Key_Space)
        assert screen.page._results.score.text() == before
        exam = screen.who.study.exam(REF)
        assert exam is not None
        assert len(exam.record.noted) == 1


def test_certainty_is_needed_where_it_is_asked(tmp_path: Path, qtbot: QtBot) -> None:
    """Its marks are visible, nothing is chosen before, and without it nothing is submitted."""
    with bench(tmp_path) as screen:
        ask(screen, PRACTICE, CHECK.terms(), "single", "multiple")
        for words in ("Right +1, wrong 0", "Right +2, wrong {}2", "Right +3, wrong {}6"):
            assert words.format("\N{MINUS SIGN}") in screen.words()
        assert screen.page._panel.sureness.level == 0
        give(screen, right=True)
        assert not screen.find("quiz.check").isEnabled()
        screen.press(Qt.Key.Key_Return)
        assert screen.page._attempt.record.steps == ()
        screen.press(Qt.Key.Key_2, modifier=ALT)
        check(screen, qtbot)
        assert screen.page._attempt.record.steps[0].certainty == 2
        assert screen.page._panel.sureness.level == 0


def test_a_mis_click_comes_back(tmp_path: Path, qtbot: QtBot) -> None:
    """In a check it is said at the next question; it is counted, and the question is asked again."""
    with bench(tmp_path) as screen:
        ask(screen, PRACTICE, CHECK.terms(certainty=False), "single", "multiple")
        first = face_of(screen).id
        give(screen, right=False)
        check(screen, qtbot)
        assert screen.find("quiz.mis_click").text() == "I mis-clicked on the last one"
        screen.find("quiz.mis_click").click()
        screen.settle()
        attempt = screen.page._attempt
        assert len(attempt.record.struck) == 1
        assert [question.shown.item for question in attempt.questions].count(first) == 1
        settled(screen, qtbot)
        answer_all(screen, qtbot)
        assert "2 of 2 right" in screen.words()


def test_a_mis_click_on_the_last_question_comes_back_at_once(tmp_path: Path, qtbot: QtBot) -> None:
    """It does not say "later" where nothing lies in between."""
    with bench(tmp_path) as screen:
        said: list[str] = []
        screen.page.said.connect(lambda saying: said.append(saying.text))
        ask(screen, PRACTICE, LEARN.terms(), "single")
        give(screen, right=True)
        check(screen, qtbot)
        screen.find("quiz.mis_click").click()
        assert said == ["Noted. Here is the question once more."]
        assert screen.page._state == "asking"


@pytest.mark.parametrize("name", TYPES)
def test_tab_reaches_everything(tmp_path: Path, qtbot: QtBot, name: str) -> None:
    """The answer, the levels of certainty and the buttons, before and after feedback."""
    with bench(tmp_path) as screen:
        ask(screen, PRACTICE, LEARN.terms(certainty=True), name)
        assert list(missed_by_tab(screen.page)) == []
        screen.arrive()
        give(screen, right=False)
        screen.press(Qt.Key.Key_1, modifier=ALT)
        assert list(missed_by_tab(screen.page)) == []
        screen.page.check()
        settled(screen, qtbot)
        assert list(missed_by_tab(screen.page)) == []


@pytest.mark.parametrize("name", TYPES)
def test_nothing_is_clipped(tmp_path: Path, qtbot: QtBot, name: str) -> None:
    """In every state, at 100, 150 and 200 % text, light and dark, in a small window, in longer words."""
    i18n.install(LANGUAGE, install_pseudo(tmp_path / "catalogue"))
    with bench(tmp_path / "data") as screen:
        ask(screen, PRACTICE, LEARN.terms(certainty=True), name)
        assert screen.flaws_at_all_sizes() == []
        for right in (False, False):
            area = screen.page._asking.area
            give(screen, right=right)
            screen.page._panel.sureness.choose(1)
            assert screen.flaws_at_all_sizes() == []
            screen.page.check()
            if name == "write":
                qtbot.waitUntil(lambda area=area: area.view is not None)
            screen.settle()
            assert screen.flaws_at_all_sizes() == []
            settled(screen, qtbot)
            if screen.page._state != "again":
                break
            screen.page.go_on()
            screen.settle()


def test_the_same_side_twice_is_said(tmp_path: Path) -> None:
    """Nothing is taken from another row; it says so on both, and there is nothing to check."""
    with bench(tmp_path) as screen:
        ask(screen, PRACTICE, LEARN.terms(), "match")
        area = screen.page._asking.area
        for row in area.rows:
            row.box.setCurrentIndex(0)
        screen.settle()
        assert screen.words().count("Chosen twice. Each can be used once.") >= 3
        assert not screen.find("quiz.check").isEnabled()


def test_enter_in_a_gap_goes_to_the_next_one(tmp_path: Path, qtbot: QtBot) -> None:
    """And checks when all are filled."""
    with bench(tmp_path) as screen:
        ask(screen, PRACTICE, LEARN.terms(), "gap")
        screen.type("by noon")
        screen.press(Qt.Key.Key_Return)
        assert QApplication.focusWidget().objectName() == "quiz.gap.2"
        assert screen.page._state == "asking"
        screen.type("Petra")
        check(screen, qtbot)
        assert screen.page._state == "told"


def test_a_theme_change_keeps_the_feedback(tmp_path: Path, qtbot: QtBot) -> None:
    """Of every type, at the end of a check that was looked at again."""
    with bench(tmp_path) as screen:
        ask(screen, PRACTICE, CHECK.terms(certainty=False), *GRADED)
        answer_all(screen, qtbot, right=False)
        for number in range(1, len(GRADED) + 1):
            screen.find(f"quiz.result.{number}").click()
            theme().use(mode="dark", text_size=150)
            screen.settle()
            assert screen.flaws() == []
            theme().use(mode="light", text_size=100)
            screen.settle()
            screen.press(Qt.Key.Key_Space)
