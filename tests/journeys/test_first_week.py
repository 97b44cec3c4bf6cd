"""The main job end to end, by keyboard: learn a sin, play the pitch, keep the progress, write the plan."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from playbook_app.base.clock import FixedClock
from playbook_app.base.paths import Paths
from playbook_app.domain.content.model import LessonRef
from playbook_app.ui.models import destinations as to
from tests.journeys.hands import CTRL, Sitting, answer_files_with

FIRST = LessonRef("en", "silence")
PITCH = LessonRef("en", "premature-pitch")
GOOD = ("ask", "detail", "tip", "list", "offer", "limits", "monday")
BAD = ("demo", "message")


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_somebody_new_learns_plays_and_finds_it_all_again(paths: Paths, clock: FixedClock) -> None:
    """A lesson, its quiz, the pitch to a bad and a good ending, progress; then a second start."""
    sitting = Sitting(paths, clock)
    learn(sitting)
    play(sitting)
    look_at_progress(sitting)
    leave_a_quiz_half_done(sitting)
    sitting.quit()

    clock.advance(hours=20)
    again = Sitting(paths, clock)
    assert again.window.at == to.Quiz(FIRST), "the app opens where it was closed"
    place = f"Question 3 of {len(again.services.library.summary(FIRST).items)}"
    assert place in again.texts(), "the quiz goes on at the same question"
    again.press(Qt.Key.Key_1, CTRL)
    assert again.services.profiles.current is not None
    assert again.services.profiles.current.name == "Nadia"
    endings = {seen.ending for seen in again.services.progress.standing().lesson(PITCH).endings}
    assert endings == {"blocked", "demo"}
    again.quit()


def learn(sitting: Sitting) -> None:
    """Say who one is, read the first lesson and answer its questions."""
    assert sitting.focus().objectName().startswith("welcome.name")
    sitting.type("Nadia")
    sitting.press(Qt.Key.Key_Return)
    assert sitting.window.at == to.Today()
    assert "Not a word back" in sitting.texts()
    sitting.press(Qt.Key.Key_Return)
    assert sitting.window.at == to.LessonPage(FIRST)
    sitting.read_to_the_end()
    assert sitting.window.at == to.Quiz(FIRST)
    begun = sitting.services.study.last_quiz(FIRST)
    assert begun is not None
    missed = next(one.id for one in begun.questions if one.item is not None and one.item.type == "single")
    for question in begun.questions:
        sitting.answer(FIRST, right=question.id != missed)
        verdict = "Not quite" if question.id == missed else "Right" if question.graded else "Compare"
        assert verdict in sitting.texts()
        sitting.press(Qt.Key.Key_Space)
        sitting.pause()
    total = begun.results.total
    assert f"{total - 1} of {total} right" in sitting.texts()


def play(sitting: Sitting) -> None:
    """Play the pitch badly, then well."""
    sitting.press(Qt.Key.Key_3, CTRL)
    sitting.tab_to(f"practice.play.{PITCH.slug}")
    sitting.press(Qt.Key.Key_Return)
    assert sitting.window.at == to.Talk(PITCH)
    sitting.say(PITCH, *BAD)
    run = sitting.services.rehearse.last(PITCH)
    assert run is not None
    assert run.ending is not None
    assert run.ending.verdict == "bad"
    assert run.ending.title in sitting.texts()
    sitting.tab_to("conversation.again")
    sitting.press(Qt.Key.Key_Return)
    sitting.pause()
    sitting.say(PITCH, *GOOD)
    run = sitting.services.rehearse.last(PITCH)
    assert run is not None
    assert run.ending is not None
    assert run.ending.verdict == "good"
    assert run.ending.title in sitting.texts()


def look_at_progress(sitting: Sitting) -> None:
    """Both show in Progress."""
    sitting.press(Qt.Key.Key_4, CTRL)
    assert sitting.window.at == to.Progress()
    overview = sitting.services.progress.overview()
    rows = {row.lesson.ref: row for row in overview.lessons}
    assert rows[FIRST].mastery > 0
    titles = {ending.id: ending.title for ending in sitting.services.library.conversation(PITCH).endings}
    for word, ending in (("Bad", "blocked"), ("Good", "demo")):
        told = f"{word} ending: {titles[ending]}"
        assert told in sitting.texts()
    skills = {row.skill: row.mastery for row in overview.skills}
    assert skills["build-relationships"] > 0, "the conversation counts for its skills"


def leave_a_quiz_half_done(sitting: Sitting) -> None:
    """Answer two questions and stop."""
    sitting.press(Qt.Key.Key_3, CTRL)
    sitting.tab_to(f"practice.again.{FIRST.slug}")
    sitting.press(Qt.Key.Key_Return)
    for _question in range(2):
        sitting.answer(FIRST)
        sitting.press(Qt.Key.Key_Space)
        sitting.pause()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_an_owner_writes_the_plan_and_prints_it(paths: Paths, clock: FixedClock, tmp_path: Path) -> None:
    """From the first start to a PDF that contains what was typed."""
    sitting = Sitting(paths, clock)
    sitting.type("Ana")
    sitting.tab_to("welcome.learn")
    sitting.press(Qt.Key.Key_Down)
    assert sitting.focus().objectName() == "welcome.plan"
    sitting.press(Qt.Key.Key_Return)
    sitting.tab_to("welcome.start")
    sitting.press(Qt.Key.Key_Return)
    assert sitting.window.at == to.Plan()
    sitting.press(Qt.Key.Key_Return)
    sitting.until(lambda: QApplication.activeModalWidget() is not None)
    sitting.type("Blue Heron Cafe")
    sitting.press(Qt.Key.Key_Return)
    sitting.until(lambda: sitting.focus().objectName() == "plan.list.people.add")
    sitting.press(Qt.Key.Key_Return)
    sitting.type("Ana Silva")
    target = tmp_path / "plan.pdf"
    answer_files_with(sitting, target)
    sitting.tab_to("plan.export")
    sitting.press(Qt.Key.Key_Return)
    sitting.press(Qt.Key.Key_Return)
    sitting.until(lambda: QApplication.activeModalWidget() is not None)
    sitting.press(Qt.Key.Key_Return)
    sitting.until(target.exists)
    text = " ".join(page.extract_text() for page in PdfReader(target).pages)
    assert "Ana Silva" in text
    assert "Blue Heron Cafe" in text
    sitting.quit()

    again = Sitting(paths, clock)
    assert again.window.at == to.Plan()
    assert "Ana Silva" in again.texts(), "the plan opens at the record that was left"
    again.quit()
