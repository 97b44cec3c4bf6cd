"""Progress: charts, tables, practice days, weak spots."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from playbook_app import i18n
from playbook_app.base.paths import shipped_folder
from playbook_app.base.problem import Problem
from playbook_app.domain.quiz.behaviour import CHECK
from playbook_app.domain.quiz.places import PRACTICE
from playbook_app.i18n.problems import describe
from playbook_app.i18n.standing import ending_reached
from playbook_app.services.record import Records
from playbook_app.ui.models import destinations as to
from playbook_app.ui.progress.chart import MasteryChart
from playbook_app.ui.progress.heat import HeatView
from playbook_app.ui.progress.page import ProgressPage
from playbook_app.ui.theme.theme import color, theme
from playbook_app.ui.widgets.page import Saying
from tests.ui.pseudo import LANGUAGE, install_pseudo
from tests.ui.screens import Screen, shown
from tests.ui.trainee import PITCH, Trainee, two_tracks
from tests.ui.walk import missed_by_tab

ENTER, LEFT, RIGHT, UP = Qt.Key.Key_Return, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up


def progress(data: Path, history: str = "months", **more: object) -> AbstractContextManager:
    """Show Progress after a history."""

    def make(who: Trainee, go: Callable[[to.Destination], None]) -> ProgressPage:
        records = Records(who.library, who.progress, who.profiles, who.clock)
        assets = shipped_folder() / "assets"
        return ProgressPage(who.progress, who.library, go, who.review, records, assets)

    return shown(make, data, history, **more)


@pytest.fixture
def months(tmp_path: Path) -> Iterator[Screen]:
    """Return Progress of somebody two months in."""
    with progress(tmp_path) as screen:
        yield screen


def table_of(screen: Screen, name: str) -> QTableView:
    """Return a table by name."""
    found = screen.find(name)
    assert isinstance(found, QTableView)
    return found


def has_colour(image: QImage, token: str) -> bool:
    """Tell whether a picture has a colour of the theme."""
    wanted = color(token).rgb()
    return any(image.pixel(x, y) == wanted for y in range(image.height()) for x in range(0, image.width(), 3))


def test_it_says_in_one_line_how_things_stand(months: Screen) -> None:
    """How many lessons are held, and on how many days there was practice."""
    overview = months.who.progress.overview()
    held, count = overview.held, months.who.lesson_count
    words = f"You hold {held} of {count} lessons well enough to use under pressure. "
    assert words + f"{overview.days_practised} days practised in the last 30 days." in months.words()


def test_the_chart_has_a_summary_and_amber_where_it_slips(months: Screen) -> None:
    """A screen reader hears the ends and what slips; the picture shows it."""
    chart = months.find("progress.lessons.chart")
    assert isinstance(chart, MasteryChart)
    assert "Slipping: Manners left at the door." in chart.accessibleName()
    assert QAccessible.queryAccessibleInterface(chart).role() == QAccessible.Role.StaticText
    assert has_colour(chart.grab().toImage(), "warningFill")


def test_all_days_compare_with_nothing(months: Screen) -> None:
    """No tick, nothing slips, and the days are counted since the first."""
    months.tab_to("progress.range.0")
    months.press(RIGHT)
    assert "in the last 90 days" in months.words()
    months.press(RIGHT)
    assert "days practised since 16 September 2026." in months.words()
    assert "Slipping" not in months.words()
    assert not has_colour(months.find("progress.lessons.chart").grab().toImage(), "warningFill")


def test_every_number_is_in_the_table(months: Screen) -> None:
    """One key turns both charts into tables; arrows move in them, Enter opens the lesson."""
    months.tab_to("progress.table")
    months.press(Qt.Key.Key_Space)
    lessons, skills = table_of(months, "progress.lessons.table"), table_of(months, "progress.skills.table")
    assert lessons.model().rowCount() == months.who.lesson_count
    assert skills.model().columnCount() == 4
    months.tab_to("progress.lessons.table")
    months.press(Qt.Key.Key_Down, RIGHT, ENTER)
    assert months.went == [to.LessonPage(months.who.ref(2))]
    months.tab_to("progress.skills.table")
    months.press(ENTER)
    assert len(months.went) == 1
    months.tab_to("progress.table")
    months.press(Qt.Key.Key_Space)
    assert months.has("progress.lessons.chart")


def test_names_are_whole_in_the_table(months: Screen) -> None:
    """The column of names is as wide as the longest, the numbers as their titles."""
    months.tab_to("progress.table")
    months.press(Qt.Key.Key_Space)
    table = table_of(months, "progress.lessons.table")
    widths = [table.columnWidth(number) for number in range(5)]
    theme().use(text_size=150)
    months.settle()
    larger = [table.columnWidth(number) for number in range(5)]
    assert all(after > before for before, after in zip(widths, larger, strict=True))
    assert sum(larger) <= table.viewport().width()


def test_days_are_told_one_by_one(months: Screen) -> None:
    """Arrows go from day to day; the line below says what was done; days to come are not there."""
    days = months.tab_to("progress.days")
    assert isinstance(days, HeatView)
    assert "Thursday 12 November: " in months.words()
    months.press(RIGHT, Qt.Key.Key_Down)
    assert "Thursday 12 November: " in months.words()
    months.press(LEFT, UP)
    assert "Wednesday 4 November: " in months.words()
    index = days.currentIndex()
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said in months.words()
    assert QAccessible.queryAccessibleInterface(days).role() == QAccessible.Role.Table


def test_the_day_under_the_mouse_is_told(months: Screen) -> None:
    """Without a click."""
    days = months.find("progress.days")
    assert isinstance(days, HeatView)
    place = days.visualRect(days.model().index(0, 3)).center()
    QTest.mouseMove(days.viewport(), place)
    months.settle()
    assert "Monday 7 September: no practice" in months.words()
    assert days.viewport().rect().contains(place)


def test_the_focused_day_is_drawn_with_a_frame(months: Screen) -> None:
    """Keyboard focus is visible in the calendar."""
    days = months.tab_to("progress.days")
    focused = days.grab().toImage()
    assert has_colour(focused, "focus")
    months.press(Qt.Key.Key_Tab)
    assert days.grab().toImage() != focused


def test_endings_are_told_and_tabled(months: Screen) -> None:
    """Each ending that was reached: in words in the chart, as a line in the table, with the rest below."""
    who = months.who
    row = next(row for row in who.progress.overview().lessons if row.lesson.ref == PITCH)
    titles = {ending.id: ending.title for ending in who.library.conversation(PITCH).endings}
    assert row.endings
    for seen in row.endings:
        assert f"{seen.verdict.title()} ending: {titles[seen.ending]}" in months.words()
        assert ending_reached(seen.count, seen.last_at.date()) in months.words()
    assert "conversations are not played yet." in months.words()
    click(months, "progress.table")
    model = table_of(months, "progress.talks.table").model()
    lines = [[model.index(line, n).data() for n in range(5)] for line in range(model.rowCount())]
    for line, seen in zip(lines, row.endings, strict=False):
        verdict = f"{seen.verdict.title()} ending"
        last = seen.last_at.date().isoformat()
        assert line == [row.lesson.conversation, titles[seen.ending], verdict, str(seen.count), last]
    assert lines[-1][1:] == ["Not played yet", "", "0", ""]


def test_a_weak_spot_is_practised(months: Screen) -> None:
    """The reason stands beside it, the button says what it does."""
    ref = months.who.ref(3)
    assert "questions missed lately" in months.words()
    button = months.tab_to(f"progress.practise.{ref.slug}")
    assert button.accessibleName() == "Practise Manners left at the door"
    months.press(ENTER)
    assert months.went == [to.Quiz(PRACTICE)]
    sitting = months.who.study.last_quiz(PRACTICE)
    assert sitting is not None
    spot = next(spot for spot in months.who.progress.overview().weak if spot.lesson == ref)
    assert {(one.lesson, one.item) for one in sitting.record.shown} == {(ref, item) for item in spot.items}


def test_nothing_weak_is_said_too(tmp_path: Path) -> None:
    """One right answer leaves no weak spot, and the card says what will come up here."""
    with progress(tmp_path, "empty") as screen:
        screen.who.answer(screen.who.ref(1), "111111")
        screen.arrive()
        assert "None. What is missed comes up here" in screen.words()


def test_many_weak_spots_are_counted(tmp_path: Path) -> None:
    """Six are listed; the rest is in Practice."""
    with progress(tmp_path, "empty") as screen:
        for number in range(1, 9):
            screen.who.answer(screen.who.ref(number), "000000")
        screen.arrive()
        assert "2 more are in Practice." in screen.words()


def test_somebody_new_is_shown_the_next_step(tmp_path: Path) -> None:
    """Nothing to show yet: the first lesson is a Tab and Enter away."""
    with progress(tmp_path, "empty") as screen:
        assert "Nothing to show yet" in screen.words()
        assert not screen.has("progress.table")
        screen.tab_to("progress.start")
        screen.press(ENTER)
        assert screen.went == [to.LessonPage(screen.who.ref(1))]


def test_without_lessons_it_is_no_dead_end(tmp_path: Path) -> None:
    """An empty content folder leaves the words and no button."""
    (tmp_path / "packs").mkdir()
    with progress(tmp_path / "data", "empty", content=tmp_path / "packs") as screen:
        assert "Nothing to show yet" in screen.words()
        assert not screen.has("progress.start")


def test_coming_back_shows_what_has_changed(months: Screen) -> None:
    """The page keeps its widgets when nothing did."""
    before = months.find("progress.lessons.chart")
    months.arrive()
    assert months.find("progress.lessons.chart") is before
    months.who.answer(months.who.ref(6), "111111")
    months.arrive()
    assert months.find("progress.lessons.chart") is not before


def test_a_pack_that_changes_is_shown_at_once(tmp_path: Path) -> None:
    """A lesson that is gone leaves the chart; hidden, the page waits."""
    packs = tmp_path / "packs"
    two_tracks(packs)
    with progress(tmp_path / "data", content=packs) as screen:
        before = screen.find("progress.lessons.chart").height()
        shutil.rmtree(next(packs.glob("en/deadly-sins/05-*")))
        assert screen.who.library.refresh()
        screen.settle()
        assert screen.find("progress.lessons.chart").height() < before
        screen.page.hide()
        shutil.rmtree(next(packs.glob("en/deadly-sins/04-*")))
        screen.who.library.refresh()


@pytest.mark.parametrize("history", ["empty", "week", "months"])
def test_nothing_is_clipped(tmp_path: Path, history: str) -> None:
    """At every text size and in the smallest window, while it changes."""
    with progress(tmp_path, history) as screen:
        assert screen.flaws_at_all_sizes() == []


def test_long_words_fit_too(tmp_path: Path) -> None:
    """Every string is 40 % longer, as a chart and as a table."""
    i18n.install(LANGUAGE, install_pseudo(tmp_path / "catalogue"))
    with progress(tmp_path / "data", "months") as screen:
        assert screen.flaws_at_all_sizes() == []
        screen.tab_to("progress.table")
        screen.press(Qt.Key.Key_Space)
        assert screen.flaws_at_all_sizes() == []


@pytest.mark.parametrize("table", [False, True])
def test_tab_reaches_everything(months: Screen, table: bool) -> None:
    """Nothing needs the mouse."""
    if table:
        months.tab_to("progress.table")
        months.press(Qt.Key.Key_Space)
    assert list(missed_by_tab(months.page)) == []
    for name in ["progress.days.table", "progress.lessons.table"] if table else ["progress.days"]:
        months.tab_to(name)


def test_long_names_wrap_beside_their_bars(tmp_path: Path) -> None:
    """In a narrow chart a name takes two lines and the chart grows."""
    with progress(tmp_path) as screen:
        chart = screen.find("progress.lessons.chart")
        assert chart.heightForWidth(300) > chart.heightForWidth(600)


def file_dialog(screen: Screen) -> QFileDialog:
    """Return the dialog that asks where to save."""
    (dialog,) = [one for one in screen.page.window().findChildren(QFileDialog) if one.isVisible()]
    return dialog


def choose(screen: Screen, file: Path) -> None:
    """Answer the dialog."""
    dialog = file_dialog(screen)
    dialog.fileSelected.emit(str(file))
    dialog.close()
    screen.settle()


def click(screen: Screen, name: str) -> None:
    """Press a button that Tab reaches, as another test shows."""
    button = screen.find(name)
    assert isinstance(button, QPushButton)
    button.click()
    screen.settle()


@pytest.mark.parametrize("name", ["lessons", "skills", "days", "certainty", "talks"])
def test_each_chart_is_saved_as_a_table(tmp_path: Path, name: str) -> None:
    """From the chart or from its table; a place that cannot be written is a problem."""
    with progress(tmp_path / "data", "months") as screen:
        ref = screen.who.ref(2)
        sure = screen.who.study.restart_quiz(ref, CHECK.terms())
        assert sure.current is not None
        assert sure.current.item is not None
        screen.who.study.answer(sure, sure.current.item.best().text, certainty=3)
        screen.arrive()
        assert "When you were sure, you were right 1 of 1 time." in screen.words()
        said: list[Saying] = []
        problems: list[Problem] = []
        screen.page.said.connect(said.append)
        screen.page.reported.connect(problems.append)
        for again in (False, True):
            if again:
                click(screen, "progress.table")
            click(screen, f"progress.{name}.csv")
            file = tmp_path / f"{name}-{again}.csv"
            choose(screen, file)
            assert len(file.read_text(encoding="utf-8-sig").splitlines()) > 3
        assert [one.text for one in said] == [f"Saved as {name}-{again}.csv" for again in (False, True)]
        click(screen, f"progress.{name}.csv")
        choose(screen, tmp_path / "gone" / "a.csv")
        assert len(problems) == 1


def test_a_certificate_is_saved(months: Screen, tmp_path: Path, qtbot: QtBot) -> None:
    """As PDF, beside the window's own work."""
    button = months.tab_to("progress.certificate")
    assert button.accessibleName() == "Save the certificate as PDF"
    with qtbot.waitSignal(months.page.said, timeout=20_000) as told:
        months.press(Qt.Key.Key_Space)
        choose(months, tmp_path / "c.pdf")
    assert told.args is not None
    assert told.args[0].text == "Saved as c.pdf"
    assert (tmp_path / "c.pdf").read_bytes().startswith(b"%PDF")


def test_no_certificate_yet(tmp_path: Path) -> None:
    """It is refused kindly, before anybody chooses a file."""
    with progress(tmp_path, "week") as screen:
        problems: list[Problem] = []
        screen.page.reported.connect(problems.append)
        if screen.who.progress.overview().held:
            pytest.fail("somebody one week in should hold nothing yet")
        screen.tab_to("progress.certificate")
        screen.press(Qt.Key.Key_Space)
        assert [problem.code for problem in problems] == ["certificate-nothing"]
        assert "and that is all right" in describe(problems[0]).title
