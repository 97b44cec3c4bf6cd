"""The end of a quiz, what follows it, coming back to it, and its looks."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from playbook_app import i18n
from playbook_app.domain.content.items.base import Item
from playbook_app.ui.models import destinations as to
from playbook_app.ui.quiz.follow import next_steps
from playbook_app.ui.theme.theme import theme
from tests.ui.pseudo import LANGUAGE, install_pseudo
from tests.ui.quiz.answering import NEVER, answer, answers_kept, finish, pick, quiz, rows, settled
from tests.ui.screens import Screen
from tests.ui.trainee import PITCH, make_trainee, sharing
from tests.ui.walk import missed_by_tab


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
    first.page._pause.begin()
    first.press(Qt.Key.Key_Space)
    assert first.went == []
    settled(first, qtbot)
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
    assert "Question 1 of 6" in first.words()
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
        screen.tab_to("quiz.step.5")
        screen.press(Qt.Key.Key_Return)
        assert screen.went[2:] == [to.LessonPage(PITCH)]


def test_a_shared_conversation_follows_too(tmp_path: Path) -> None:
    """It is begun, then gone on with, where it lies."""
    who = make_trainee(tmp_path / "data", content=sharing(tmp_path / "packs"))
    lesson, attempt = who.library.summary(who.ref(5)), who.study.restart_quiz(who.ref(5))
    for place in (to.Talk(PITCH, again=True), to.Talk(PITCH)):
        steps = next_steps(lesson, attempt, who.progress)
        assert [step.place for step in steps if step.title == "The author who answered back"] == [place]
        who.talk(PITCH, 1)
    who.close()


def test_it_goes_on_where_it_stopped(tmp_path: Path, qtbot: QtBot) -> None:
    """After a restart: the same order, the same question, nothing asked twice."""
    with quiz(tmp_path) as screen:
        answer(screen, qtbot)
        screen.press(Qt.Key.Key_Space)
        answer(screen, qtbot, right=False)
        order = [question.id for question in screen.page._attempt.questions]
    with quiz(tmp_path) as screen:
        assert "Question 3 of 6" in screen.words()
        assert screen.page._seen.id == order[2]
        assert answers_kept(screen) == 2
        finish(screen, qtbot, "1111")
        assert "5 of 6 right" in screen.words()
    with quiz(tmp_path) as screen:
        assert "5 of 6 right" in screen.words()
        screen.page.show_quiz(screen.who.ref(1), again=True)
        screen.settle()
        assert "Question 1 of 6" in screen.words()


def test_coming_back_keeps_feedback_and_pick(first: Screen, qtbot: QtBot) -> None:
    """Whoever looks something up in the lesson finds the question as it was left."""
    first.press(Qt.Key.Key_C)
    first.page.show_quiz(first.who.ref(1))
    assert pick(first) == 2
    first.press(Qt.Key.Key_Return)
    settled(first, qtbot)
    first.tab_to("quiz.lesson")
    first.press(Qt.Key.Key_Return)
    assert first.went == [to.LessonPage(first.who.ref(1))]
    first.page.show_quiz(first.who.ref(1))
    assert "Not quite" in first.words()
    assert first.find("quiz.next").text() == "Try again"


def test_what_has_changed_since_is_said(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An answered question that a pack update changed keeps words and verdict; an open one is not asked."""
    with quiz(tmp_path) as screen:
        answer(screen, qtbot, right=False)
        screen.press(Qt.Key.Key_Space)
        ref, attempt = screen.who.ref(1), screen.page._attempt
        lesson = screen.who.library.lesson(ref)
        changed = {attempt.questions[0].id, attempt.questions[5].id}
        from dataclasses import replace

        items = tuple(
            Item(tuple(replace(face, prompt=face.prompt + " Really?") for face in item.faces))
            if item.id in changed
            else item
            for item in lesson.items
        )
        monkeypatch.setattr(screen.who.library, "lesson", lambda _ref: replace(lesson, items=items))
        screen.page.show_quiz(ref)
        screen.settle()
        assert "Question 2 of 5" in screen.words()
        finish(screen, qtbot, "1111")
        words = screen.words()
        assert "4 of 5 right" in words
        assert attempt.questions[0].item.prompt in words
        assert " Really?" not in words
        assert "1 question was changed by an update and not asked." in words


def test_without_questions_there_is_a_way_back(tmp_path: Path) -> None:
    """The lesson is gone: the page says so, and shows others afterwards."""
    with quiz(tmp_path, NEVER) as screen:
        assert "There are no questions here" in screen.words()
        screen.press(Qt.Key.Key_1, Qt.Key.Key_H, Qt.Key.Key_Space)
        assert screen.went == [to.Practice()]
        screen.page.show_quiz(screen.who.ref(1))
        screen.settle()
        assert "Question 1 of 6" in screen.words()


def test_leaving_says_whether_there_is_something_to_come_back_to(first: Screen, qtbot: QtBot) -> None:
    """It goes back to where one came from."""
    button = first.tab_to("quiz.leave")
    assert button.text() == "Leave for now"
    first.press(Qt.Key.Key_Return)
    assert first.went == [to.Practice()]
    first.page.first_focus().setFocus()
    finish(first, qtbot)
    assert button.text() == "Leave"


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
        assert screen.find("quiz.next").hasFocus() is screen.page._asking_frame.beside
        assert not rows(screen)[pick(screen)].visibleRegion().isEmpty()
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
