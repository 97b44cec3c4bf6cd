"""Questions, one by one: what is said of each, and what was shown before an update."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTableView
from pytestqt.qtbot import QtBot

from playbook_app.base.paths import shipped_folder
from playbook_app.domain.content.items import kept
from playbook_app.domain.content.items.base import checksum, fingerprint, written
from playbook_app.domain.content.items.single import SingleChoice
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.progress.events import ItemAnswered, QuizFinished, QuizStarted
from playbook_app.domain.quiz.record import KeptWords, Shown
from playbook_app.services.record import Records
from playbook_app.services.reports import Reports
from playbook_app.ui.models import destinations as to
from playbook_app.ui.progress.questions import QuestionsPage
from playbook_app.ui.widgets.combo import ComboBox
from tests.ui.screens import Screen, shown
from tests.ui.trainee import Trainee

SPACE = Qt.Key.Key_Space
PATIENCE = 20_000


def questions(data: Path, history: str = "week") -> AbstractContextManager[Screen]:
    """Show the questions of the first lesson after a history."""

    def make(who: Trainee, go: Callable[[to.Destination], None]) -> QuestionsPage:
        records = Records(who.library, who.progress, who.profiles, who.clock)
        reports = Reports(who.study, who.progress)
        page = QuestionsPage(who.progress, who.library, reports, records, shipped_folder() / "assets", go)
        page.show_lesson(who.ref(1))
        return page

    return shown(make, data, history)


def test_every_question_of_a_lesson(tmp_path: Path) -> None:
    """How often, how right, what was chosen instead; the same as a table and as CSV; on to lessons."""
    with questions(tmp_path) as screen:
        ref = screen.who.ref(1)
        item = screen.who.library.lesson(ref).items[2]
        known = screen.who.progress.standing().item(ref, item.id)
        assert known is not None
        words = screen.words()
        assert f"3. {item.faces[0].prompt}" in words
        assert (
            f"Asked {known.asked} times, right {known.answered - known.missed} of {known.answered}." in words
        )
        assert words.count("Chosen instead") == 1
        assert screen.flaws() == []
        screen.tab_to("questions.table")
        screen.press(SPACE)
        table = screen.find("questions.all.table")
        assert isinstance(table, QTableView)
        assert table.model().rowCount() == len(screen.who.library.lesson(ref).items)
        assert screen.has("questions.all.csv")
        assert screen.flaws() == []
        lessons = screen.find("questions.lesson")
        assert isinstance(lessons, ComboBox)
        assert lessons.count() == 3
        lessons.activated.emit(0)
        screen.tab_to("questions.read")
        screen.press(SPACE)
        assert screen.went == [to.Questions(ref), to.LessonPage(ref)]


def changed_since(who: Trainee, ref: LessonRef) -> SingleChoice:
    """Record a sitting whose question had another key and other words; return it as it is now."""
    now = next(item.faces[0] for item in who.library.lesson(ref).items if item.type == "single")
    assert isinstance(now, SingleChoice)
    wrong = next(one for one in now.options if not one.correct)
    options = tuple(replace(one, correct=one is wrong) for one in now.options)
    then = replace(now, prompt="What did we ask before?", options=options)
    content, version = kept.to_raw(then), fingerprint(then)
    words = KeptWords(ref, now.id, now.face, version, checksum(written(content)), content)
    shown_then = Shown(now.id, version, tuple(one.id for one in options), now.face)
    at = who.progress.moment()
    who.progress.record(
        QuizStarted(at, ref, "quiz_old", "learn", 1, (shown_then,), words=(words,)),
        ItemAnswered(
            *(at, ref, "quiz_old", now.id, version, now.skill, shown_then.options, now.key.id, 0.0),
            face=now.face,
        ),
        QuizFinished(at, ref, "quiz_old", 0, 1, 0),
    )
    return now


def test_a_question_that_an_update_changed(tmp_path: Path, qtbot: QtBot) -> None:
    """It shows what was asked and right then, marks again when told to, and a line says when that was."""
    with questions(tmp_path, "empty") as screen:
        ref = screen.who.ref(1)
        now = changed_since(screen.who, ref)
        assert isinstance(screen.page, QuestionsPage)
        screen.page.show_lesson(ref)
        qtbot.waitUntil(lambda: screen.has("questions.regrade"), timeout=PATIENCE)
        screen.settle()
        words = screen.words()
        assert "What did we ask before?" in words
        assert "1 answer of 1 sitting would be marked differently" in words
        assert screen.flaws() == []
        screen.find("questions.regrade").setFocus()
        screen.find("questions.regrade").click()
        screen.page.findChild(QDialog, "questions.regrade.dialog").accept()
        done = "12 November 2026: 1 answer. Marked again"
        qtbot.waitUntil(lambda: done in screen.words(), timeout=PATIENCE)
        assert not screen.has("questions.regrade")
        assert screen.page.focusWidget().objectName() == "questions.lesson"
        known = screen.who.progress.standing().item(ref, now.id)
        assert known is not None
        assert (known.missed, known.given[0].missed) == (0, 1)
        kinds = [raw["e"] for _id, raw in screen.who.progress.events()]
        assert kinds.count("quiz-regraded") == 1
