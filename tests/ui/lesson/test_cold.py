"""A question or two before a lesson is read: offered, taken, skipped, gone."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from playbook_app.domain.quiz.places import COLD
from playbook_app.ui.lesson.page import LessonScreen
from playbook_app.ui.models import destinations as to
from tests.ui.quiz.answering import quiz_page, settled
from tests.ui.screens import Screen, printing_of, shown
from tests.ui.trainee import Trainee
from tests.ui.walk import missed_by_tab


def lesson_page(who: Trainee, go: to.Go) -> LessonScreen:
    """Return the first lesson."""
    page = LessonScreen(
        who.study, who.library, who.progress, go, lambda: go(to.Library()), printing=printing_of(who)
    )
    page.show_lesson(who.ref(1))
    return page


def test_it_is_offered_and_reading_on_skips_it(tmp_path: Path) -> None:
    """Labelled as inviting mistakes; skipped, Space reads on; C and A lead to what is for real."""
    with shown(lesson_page, tmp_path) as screen:
        assert "Try it cold" in screen.words()
        assert "Mistakes are welcome" in screen.words()
        assert list(missed_by_tab(screen.page)) == []
        screen.tab_to("lesson.cold.skip")
        screen.press(Qt.Key.Key_Return)
        assert "Try it cold" not in screen.words()
        assert screen.find("lesson.continue").hasFocus()
        assert screen.went == []
        screen.press(Qt.Key.Key_C, Qt.Key.Key_A)
        ref = screen.who.ref(1)
        assert screen.went == [to.Quiz(ref, again=True, mode=mode) for mode in (to.CHECKING, to.ASSESSING)]


def test_nothing_is_offered_for_what_was_answered_before(tmp_path: Path) -> None:
    """Also not when the page was open while it was answered."""
    with shown(lesson_page, tmp_path) as screen:
        screen.find("lesson.cold.begin").click()
        ref = screen.who.ref(1)
        assert screen.went == [to.Quiz(ref, again=True, mode=to.COLDLY)]
        cold = screen.who.study.begin_cold(ref)
        screen.who.study.answer(cold, cold.questions[0].options[0].id)
        screen.page.show_lesson(ref)
        screen.settle()
        assert "Try it cold" not in screen.words()
    with shown(lesson_page, tmp_path) as screen:
        assert "Try it cold" not in screen.words()


def test_the_offer_has_room_at_all_sizes(tmp_path: Path) -> None:
    """Nothing is clipped, also where the contents stand above the text."""
    with shown(lesson_page, tmp_path) as screen:
        assert screen.flaws_at_all_sizes() == []


def test_the_questions_then_the_lesson_then_the_rest(tmp_path: Path, qtbot: QtBot) -> None:
    """Two questions with one try each, then the lesson; the first quiz afterwards asks the others."""
    with shown(quiz_page, tmp_path) as screen:
        ref = screen.who.ref(1)
        screen.page.show_quiz(ref, again=True, mode=to.COLDLY)
        screen.arrive()
        asked = {question.shown.item for question in screen.page._attempt.questions}
        for number in (1, 2):
            assert f"Question {number} of 2" in screen.words()
            assert "before reading. Mistakes are welcome." in screen.words()
            screen.press(Qt.Key.Key_1, Qt.Key.Key_Return)
            settled(screen, qtbot)
            assert screen.page._state == "told"
            screen.press(Qt.Key.Key_Space)
            settled(screen, qtbot)
        assert "Now read it" in screen.words()
        screen.press(Qt.Key.Key_Space)
        assert screen.went == [to.LessonPage(ref)]
        assert screen.who.study.last_quiz(COLD) == screen.page._attempt
        show_rest(screen)
        rest = {question.shown.item for question in screen.page._attempt.questions}
        assert (len(rest), rest & asked) == (screen.who.questions(ref) - 2, set())


def show_rest(screen: Screen) -> None:
    """Come to the lesson's own questions."""
    screen.page.show_quiz(screen.who.ref(1), again=True)
    screen.arrive()
