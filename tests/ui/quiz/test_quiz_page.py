"""A quiz by keyboard: pick, change one's mind, check, read why, go on, finish, come back to it."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from playbook_app import i18n
from playbook_app.base.problem import Problem
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.progress.events import ItemAnswered
from playbook_app.services.progress import Progress
from playbook_app.ui.models import destinations as to
from playbook_app.ui.quiz import page as quiz_page
from playbook_app.ui.quiz.page import QuizPage
from playbook_app.ui.theme.theme import theme
from tests.ui.pseudo import LANGUAGE, install_pseudo
from tests.ui.screens import Screen, shown
from tests.ui.trainee import PITCH, Trainee
from tests.ui.walk import missed_by_tab

NEVER = LessonRef("en", "never-written")
KEYS = (Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_C, Qt.Key.Key_D)


def quiz(
    data: Path, ref: LessonRef | int = 1, history: str = "empty", *, again: bool = False, **more: object
) -> AbstractContextManager[Screen]:
    """Show a lesson's questions."""

    def make(who: Trainee, go: to.Go) -> QuizPage:
        page = QuizPage(who.study, who.library, who.progress, go, lambda: go(to.Practice()))
        page.show_quiz(who.ref(ref) if isinstance(ref, int) else ref, again)
        return page

    return shown(make, data, history, **more)


@pytest.fixture
def first(tmp_path: Path) -> Iterator[Screen]:
    """Return the first lesson's questions, never answered before."""
    with quiz(tmp_path) as screen:
        yield screen


def key_of(screen: Screen, *, right: bool) -> Qt.Key:
    """Return the letter of a right or a wrong answer to the question that is shown."""
    options = screen.page._seen.options
    return KEYS[next(index for index, option in enumerate(options) if option.correct == right)]


def settled(screen: Screen, qtbot: QtBot) -> None:
    """Wait until the pause after an answer is over."""
    qtbot.waitUntil(lambda: not screen.page._pause.running)
    screen.settle()


def answer(screen: Screen, qtbot: QtBot, *, right: bool = True) -> None:
    """Answer the question that is shown and look at what comes of it."""
    screen.press(key_of(screen, right=right), Qt.Key.Key_Return)
    settled(screen, qtbot)


def finish(screen: Screen, qtbot: QtBot, marks: str = "111111") -> None:
    """Answer everything: "10" is right, wrong."""
    for sign in marks:
        answer(screen, qtbot, right=sign == "1")
        screen.press(Qt.Key.Key_Space)


def rows(screen: Screen) -> list[QWidget]:
    """Return the answers as they are shown."""
    return screen.page._question.choices.rows


def answers_kept(screen: Screen) -> int:
    """Return how many answers were recorded."""
    return sum(
        item.answered for item in screen.who.progress.standing().items.get(screen.who.ref(1), {}).values()
    )


def test_a_walk_through(first: Screen, qtbot: QtBot) -> None:
    """Start, wrong answer, feedback with every reason and the rule, next, right answer."""
    assert "1 of 6" in first.words()
    assert "about 4 min left" in first.words()
    assert not first.find("quiz.check").isEnabled()
    item = first.page._seen.item
    first.press(key_of(first, right=False))
    assert first.find("quiz.check").isEnabled()
    assert answers_kept(first) == 0
    first.press(Qt.Key.Key_Return)
    assert answers_kept(first) == 1
    words = first.words()
    assert "Not quite" in words
    assert item.rule in words
    for option in item.options:
        assert option.reason in words
    assert "Your pick." in words
    settled(first, qtbot)
    assert first.page.focusWidget().objectName() == "quiz.next"
    first.press(Qt.Key.Key_Space)
    assert "2 of 6" in first.words()
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
        picked.append(first.page._question.pick)
        assert [row.isChecked() for row in rows(first)].index(True) == picked[-1]
        assert rows(first)[picked[-1]].hasFocus()
    assert picked == [1, 3, 2, 3, 0]
    assert answers_kept(first) == 0


def test_space_and_a_click_pick_as_well(first: Screen) -> None:
    """As on every radio button; the second click on the same answer changes nothing."""
    first.press(Qt.Key.Key_Space)
    assert first.page._question.pick == 0
    for _click in range(2):
        QTest.mouseClick(rows(first)[2], Qt.MouseButton.LeftButton)
        first.settle()
        assert first.page._question.pick == 2
        assert rows(first)[2].isChecked()
    assert answers_kept(first) == 0


def test_enter_without_an_answer_does_nothing(first: Screen) -> None:
    """However often it is pressed, no question is answered by it."""
    first.press(*[Qt.Key.Key_Return] * 4)
    assert first.page._question.pick is None
    assert answers_kept(first) == 0


def test_a_hasty_second_enter_neither_skips_the_reasons_nor_answers(first: Screen, qtbot: QtBot) -> None:
    """Within the pause nothing goes on; afterwards Enter leads to the next question and stops there."""
    first.press(key_of(first, right=True), Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert "1 of 6" in first.words()
    QTest.mouseClick(first.find("quiz.next"), Qt.MouseButton.LeftButton)
    assert "1 of 6" in first.words()
    settled(first, qtbot)
    first.press(*[Qt.Key.Key_Return] * 5)
    assert "2 of 6" in first.words()
    assert answers_kept(first) == 1


def test_a_key_held_down_answers_nothing(first: Screen) -> None:
    """Repeated key presses are no presses."""
    first.press(key_of(first, right=True))
    row = rows(first)[first.page._question.pick]
    QTest.sendKeyEvent(QTest.KeyAction.Press, row, Qt.Key.Key_Return, "\r", Qt.KeyboardModifier.NoModifier)
    assert answers_kept(first) == 1


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
    assert first.page._question.pick == 1
    assert rows(first)[1].hasFocus()


def test_single_keys_can_be_off(first: Screen) -> None:
    """Letters and numbers do nothing then, arrows, Space, Enter and Tab still do everything."""
    theme().use(single_keys=False)
    first.press(Qt.Key.Key_B, Qt.Key.Key_2, Qt.Key.Key_H)
    assert first.page._question.pick is None
    first.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert answers_kept(first) == 1


def test_the_end_shows_the_score_and_every_rule(first: Screen, qtbot: QtBot) -> None:
    """Kind and without praise; the next lesson is proposed and has the focus."""
    finish(first, qtbot, "110111")
    words = first.words()
    assert "5 of 6 right" in words
    for question in first.page._attempt.questions:
        assert question.item.rule in words
    assert words.count("Not quite: ") == 1
    assert "Fighting where everyone can see" in words
    assert first.page.focusWidget().objectName() == "quiz.step.1"
    first.press(Qt.Key.Key_Space)
    assert first.went == [to.LessonPage(first.who.ref(2))]


def test_a_question_can_be_looked_at_again(first: Screen, qtbot: QtBot) -> None:
    """With its reasons and rule; Space, Esc and the button lead back to its row in the list."""
    finish(first, qtbot, "011111")
    row = first.tab_to("quiz.result.1")
    first.press(Qt.Key.Key_Return)
    assert "Your pick." in first.words()
    assert "Saved." not in first.words()
    first.press(Qt.Key.Key_Space)
    assert first.page.focusWidget() is row
    first.press(Qt.Key.Key_Return)
    assert first.page.escape()
    assert first.page.focusWidget() is row
    assert not first.page.escape()
    assert answers_kept(first) == 6


def test_after_a_weak_round_once_more_comes_first(first: Screen, qtbot: QtBot) -> None:
    """It starts at once, in another order, and the first answer can be given."""
    finish(first, qtbot, "000010")
    assert "1 of 6 right" in first.words()
    before = first.page._attempt
    first.press(Qt.Key.Key_Space)
    assert first.page._attempt.id != before.id
    assert "1 of 6" in first.words()
    answer(first, qtbot)
    assert answers_kept(first) == 7


def test_the_conversation_follows_where_there_is_one(tmp_path: Path, qtbot: QtBot) -> None:
    """Until it has come to a good end."""
    with quiz(tmp_path, PITCH) as screen:
        finish(screen, qtbot)
        assert "The author who answered back" in screen.words()
        screen.press(Qt.Key.Key_Space)
        assert screen.went == [to.Talk(PITCH, again=True)]
        screen.who.talk(PITCH, 2)
        screen.page.show_quiz(PITCH)
        screen.arrive()
        screen.press(Qt.Key.Key_Space)
        assert screen.went[1:] == [to.Talk(PITCH)]
        screen.tab_to("quiz.step.4")
        screen.press(Qt.Key.Key_Return)
        assert screen.went[2:] == [to.LessonPage(PITCH)]


def test_it_goes_on_where_it_stopped(tmp_path: Path, qtbot: QtBot) -> None:
    """After a restart: the same order, the same question, nothing asked twice."""
    with quiz(tmp_path) as screen:
        answer(screen, qtbot)
        screen.press(Qt.Key.Key_Space)
        answer(screen, qtbot, right=False)
        order = [question.id for question in screen.page._attempt.questions]
    with quiz(tmp_path) as screen:
        assert "3 of 6" in screen.words()
        assert screen.page._seen.id == order[2]
        assert answers_kept(screen) == 2
        finish(screen, qtbot, "1111")
        assert "5 of 6 right" in screen.words()
    with quiz(tmp_path) as screen:
        assert "5 of 6 right" in screen.words()
        screen.page.show_quiz(screen.who.ref(1), again=True)
        screen.settle()
        assert "1 of 6" in screen.words()


def test_coming_back_keeps_feedback_and_pick(first: Screen, qtbot: QtBot) -> None:
    """Whoever looks something up in the lesson finds the question as it was left."""
    first.press(Qt.Key.Key_C)
    first.page.show_quiz(first.who.ref(1))
    assert first.page._question.pick == 2
    first.press(Qt.Key.Key_Return)
    settled(first, qtbot)
    first.tab_to("quiz.lesson")
    first.press(Qt.Key.Key_Return)
    assert first.went == [to.LessonPage(first.who.ref(1))]
    first.page.show_quiz(first.who.ref(1))
    assert "Keep this rule" in first.words()


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
        assert rows(first)[first.page._question.pick].isChecked()
    assert answers_kept(first) == 0
    first.press(Qt.Key.Key_Return)
    assert answers_kept(first) == 1
    assert "The disk is full" not in first.words()
    finish_from_feedback(first, qtbot)
    with monkeypatch.context() as full:
        full.setattr(Progress, "record", full_disk)
        first.tab_to("quiz.step.2")
        first.press(Qt.Key.Key_Return)
        assert "The disk is full, so this could not be saved." in first.words()
    first.press(Qt.Key.Key_Return)
    assert "1 of 6" in first.words()


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
    assert "1 of 6" in first.words()
    assert first.page._question.pick is None


def test_what_has_changed_since_is_said(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An answered question that a pack update changed keeps its verdict; an open one is not asked."""
    with quiz(tmp_path) as screen:
        answer(screen, qtbot, right=False)
        screen.press(Qt.Key.Key_Space)
        ref, attempt = screen.who.ref(1), screen.page._attempt
        lesson = screen.who.library.lesson(ref)
        changed = {attempt.questions[0].id, attempt.questions[5].id}
        from dataclasses import replace

        items = tuple(
            replace(item, prompt=item.prompt + " Really?") if item.id in changed else item
            for item in lesson.items
        )
        monkeypatch.setattr(screen.who.library, "lesson", lambda _ref: replace(lesson, items=items))
        screen.page.show_quiz(ref)
        screen.settle()
        assert "2 of 5" in screen.words()
        finish(screen, qtbot, "1111")
        words = screen.words()
        assert "4 of 5 right" in words
        assert "A question that was changed since" in words
        assert "1 question was changed by an update and not asked." in words


def test_without_questions_there_is_a_way_back(tmp_path: Path) -> None:
    """The lesson is gone: the page says so, and shows others afterwards."""
    with quiz(tmp_path, NEVER) as screen:
        assert "There are no questions here" in screen.words()
        screen.press(Qt.Key.Key_1, Qt.Key.Key_H, Qt.Key.Key_Space)
        assert screen.went == [to.Practice()]
        screen.page.show_quiz(screen.who.ref(1))
        screen.settle()
        assert "1 of 6" in screen.words()


def test_leaving_says_whether_there_is_something_to_come_back_to(first: Screen, qtbot: QtBot) -> None:
    """It goes back to where one came from."""
    button = first.tab_to("quiz.leave")
    assert button.text() == "Leave for now"
    first.press(Qt.Key.Key_Return)
    assert first.went == [to.Practice()]
    first.page.first_focus().setFocus()
    finish(first, qtbot)
    assert button.text() == "Leave"


def test_the_verdict_is_announced(first: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    """Verdict, reason and rule, once, as soon as they are shown."""
    said: list[str] = []
    monkeypatch.setattr(quiz_page, "announce", lambda _widget, text, **_more: said.append(text))
    item = first.page._seen.item
    first.press(key_of(first, right=False), Qt.Key.Key_Return)
    assert len(said) == 1
    assert said[0].startswith("Not quite. ")
    assert item.rule in said[0]


def test_an_answer_is_recorded_as_it_was_shown(first: Screen) -> None:
    """With the order of the options and what was chosen."""
    kept: list[ItemAnswered] = []
    record = first.who.progress.record
    first.who.progress.record = lambda *events: kept.extend(events) or record(*events)
    first.press(Qt.Key.Key_C, Qt.Key.Key_Return)
    question = first.page._seen
    assert kept[0].options == question.shown.options
    assert kept[0].chosen == question.shown.options[2]


@pytest.mark.parametrize("size", [(1192, 800), (992, 680), (1832, 1080)])
@pytest.mark.parametrize("text", [100, 150, 200])
def test_nothing_is_clipped(tmp_path: Path, size: tuple[int, int], text: int, qtbot: QtBot) -> None:
    """Question, hint, feedback, results and a second look, at every text size and window."""
    theme().use(text_size=text)
    with quiz(tmp_path, PITCH, size=size) as screen:
        assert screen.flaws() == []
        screen.press(Qt.Key.Key_H)
        assert screen.flaws() == []
        answer(screen, qtbot, right=False)
        assert screen.flaws() == []
        screen.press(Qt.Key.Key_Space)
        finish(screen, qtbot, "11111")
        assert screen.flaws() == []
        screen.find("quiz.result.1").click()
        screen.settle()
        assert screen.flaws() == []


@pytest.mark.parametrize("text", [100, 150])
def test_long_words_fit_too(tmp_path: Path, text: int, qtbot: QtBot) -> None:
    """Every string of ours is 40 % longer."""
    i18n.install(LANGUAGE, install_pseudo(tmp_path / "catalogue"))
    theme().use(text_size=text, mode="dark")
    with quiz(tmp_path / "data", PITCH, size=(992, 680)) as screen:
        answer(screen, qtbot, right=False)
        assert screen.flaws() == []
        screen.press(Qt.Key.Key_Space)
        finish(screen, qtbot, "11111")
        assert screen.flaws() == []


def test_tab_reaches_everything(first: Screen, qtbot: QtBot) -> None:
    """Answers, buttons and the list of results."""
    assert list(missed_by_tab(first.page)) == []
    finish(first, qtbot)
    assert list(missed_by_tab(first.page)) == []


def test_a_theme_change_keeps_everything(first: Screen, qtbot: QtBot) -> None:
    """Sizes and colours change under the feedback."""
    answer(first, qtbot, right=False)
    theme().use(mode="dark", text_size=200)
    first.settle()
    assert first.find("quiz.next").hasFocus()
    assert first.flaws() == []
    theme().use(mode="light", text_size=100)
    first.settle()
    assert "Not quite" in first.words()
    assert first.flaws() == []
