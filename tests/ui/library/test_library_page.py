"""Library: cards, filters, typing, groups, and what is wrong with the packs."""

import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from playbook_app import i18n
from playbook_app.domain.content.model import LessonRef, Track
from playbook_app.ui.library import cards
from playbook_app.ui.library.grid import LessonGrid
from playbook_app.ui.library.page import LibraryPage
from playbook_app.ui.models import destinations as to
from playbook_app.ui.models.lesson_grid import Cell
from playbook_app.ui.theme.theme import theme
from playbook_app.ui.widgets.marks import KeyCap
from tests.responding import respond
from tests.ui.pseudo import LANGUAGE, install_pseudo
from tests.ui.screens import Screen, planning_of, printing_of, shown
from tests.ui.trainee import PITCH, Trainee, paths_of, two_tracks
from tests.ui.walk import missed_by_tab

ESC, DOWN, UP = Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Up
LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right


def library(data: Path, history: str = "week", **more: object) -> AbstractContextManager:
    """Show the library after a history."""

    def make(who: Trainee, go: to.Go) -> LibraryPage:
        other = {"paths": paths_of(who), "planning": planning_of(who, data), "printing": printing_of(who)}
        return LibraryPage(who.library, who.progress, who.review, go, **other)

    return shown(make, data, history, **more)


@pytest.fixture
def week(tmp_path: Path) -> Iterator[Screen]:
    """Return the library of somebody in their first week."""
    with library(tmp_path) as screen:
        yield screen


def grid_of(screen: Screen) -> LessonGrid:
    """Return the cards."""
    found = screen.find("library.grid")
    assert isinstance(found, LessonGrid)
    return found


def cells(screen: Screen) -> list[Cell]:
    """Return the cards that are shown, in order."""
    model = grid_of(screen).grid
    every = [model.entry(line, n) for line in range(model.rowCount()) for n in range(model.columnCount())]
    return [entry for entry in every if isinstance(entry, Cell)]


def at(screen: Screen) -> str:
    """Return the slug of the card that has focus."""
    ref = grid_of(screen).current_lesson()
    return ref.slug if ref else ""


def test_focus_is_on_the_first_card_and_enter_opens_it(week: Screen) -> None:
    """Arrows and Enter are enough."""
    assert QApplication.focusWidget() is grid_of(week)
    assert at(week) == week.who.ref(1).slug
    week.press(Qt.Key.Key_Return)
    week.press(RIGHT, Qt.Key.Key_Space)
    assert week.went == [to.LessonPage(week.who.ref(1)), to.LessonPage(week.who.ref(2))]


def test_arrows_pass_over_headings_and_gaps(week: Screen) -> None:
    """Three in a line: right goes on in the next line, down into a short line takes its last card."""
    assert grid_of(week).grid.columns == 3
    places = []
    for key in (RIGHT, RIGHT, RIGHT, LEFT, DOWN, DOWN, DOWN, UP):
        week.press(key)
        places.append(at(week))
    number = {week.who.ref(n).slug: n for n in range(1, 9)}
    assert [number[place] for place in places] == [2, 3, 4, 3, 6, 7, 8, 7]
    last = week.who.ref(week.who.lesson_count).slug
    week.press(Qt.Key.Key_End)
    assert at(week) == last
    week.press(RIGHT)
    assert at(week) == last
    week.press(Qt.Key.Key_Home, LEFT)
    assert at(week) == week.who.ref(1).slug
    week.press(Qt.Key.Key_PageDown)
    assert at(week) not in {week.who.ref(number).slug for number in range(1, 7)}
    week.press(Qt.Key.Key_PageUp)
    assert at(week) == week.who.ref(1).slug


def test_a_click_opens_a_card_and_only_a_card(week: Screen) -> None:
    """A heading is nothing to press; the pointer says so."""
    grid = grid_of(week)
    heading, card = grid.grid.index(0, 0), grid.grid.index(1, 1)
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=grid.visualRect(heading).center())
    assert week.went == []
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=grid.visualRect(card).center())
    assert week.went == [to.LessonPage(week.who.ref(2))]
    QTest.mouseMove(grid.viewport(), grid.visualRect(card).center())
    week.settle()
    assert grid.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(grid.viewport(), grid.visualRect(heading).center())
    week.settle()
    assert grid.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


def test_slash_and_typing_find_a_lesson(week: Screen) -> None:
    """All words anywhere in it; Enter opens the first, arrow down leads to the cards, as Tab does."""
    week.press(Qt.Key.Key_Slash)
    assert QApplication.focusWidget() is week.find("library.search")
    week.type("nobody asked")
    assert cells(week)[0].title == "Messages nobody asked for"
    week.tab_to("library.grid")
    week.press(Qt.Key.Key_Return)
    assert week.went == [to.LessonPage(week.who.ref(5))]
    week.page.find()
    week.press(Qt.Key.Key_Return)
    assert week.went == [to.LessonPage(week.who.ref(5))] * 2
    week.press(DOWN)
    assert (QApplication.focusWidget(), at(week)) == (grid_of(week), week.who.ref(5).slug)
    week.page.find()
    week.type("nothing has these words")
    week.press(Qt.Key.Key_Return, DOWN)
    assert len(week.went) == 2
    assert QApplication.focusWidget() is week.find("library.search")


def test_slash_is_a_letter_where_one_types(week: Screen) -> None:
    """In the field it stays what it is; with single keys off it does nothing elsewhere."""
    week.press(Qt.Key.Key_Slash)
    week.type("/")
    assert week.find("library.search").text() == "/"
    week.press(ESC)
    theme().use(single_keys=False)
    grid_of(week).setFocus()
    week.press(Qt.Key.Key_Slash)
    assert QApplication.focusWidget() is grid_of(week)


def test_slash_with_shift_works_too(week: Screen) -> None:
    """Where a keyboard has it on Shift+7."""
    QTest.keyClick(grid_of(week), "/", Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is week.find("library.search")


def test_no_result_says_what_to_do(week: Screen) -> None:
    """One press shows all lessons again, and focus is back on the cards."""
    week.page.find()
    week.type("zebra")
    assert "Nothing has the words “zebra”" in week.words()
    assert not week.has("library.grid")
    week.tab_to("library.all")
    week.press(Qt.Key.Key_Return)
    assert len(cells(week)) == week.who.lesson_count
    assert QApplication.focusWidget() is grid_of(week)


def test_escape_empties_the_field_then_leaves(week: Screen) -> None:
    """From the field and from the cards; the second Esc belongs to the window."""
    week.page.find()
    week.type("word")
    week.press(ESC)
    assert len(cells(week)) == week.who.lesson_count
    week.type("word")
    assert week.page.escape()
    assert len(cells(week)) == week.who.lesson_count
    assert not week.page.escape()


def test_chips_count_and_filter(week: Screen) -> None:
    """The number on a chip is what it shows; arrows move between chips and choose."""
    chip = week.tab_to("library.filter.all")
    everything = week.who.lesson_count
    assert chip.text() == f"All {everything}"
    week.press(RIGHT)
    assert QApplication.focusWidget().text() == f"Not started {everything - 3}"
    assert len(cells(week)) == everything - 3
    week.press(RIGHT, RIGHT)
    assert QApplication.focusWidget().text() == "Shaky 2"
    assert [cell.tag[0] for cell in cells(week)] == ["Shaky", "Shaky"]


def test_an_empty_filter_says_what_belongs_there(tmp_path: Path) -> None:
    """Somebody new has nothing shaky."""
    with library(tmp_path, "empty") as screen:
        screen.tab_to("library.filter.all")
        screen.press(RIGHT, RIGHT, RIGHT)
        assert "Nothing is shaky" in screen.words()
        screen.tab_to("library.all")
        screen.press(Qt.Key.Key_Space)
        assert len(cells(screen)) == screen.who.lesson_count


def test_groups_by_skill_and_by_weakness(week: Screen) -> None:
    """A lesson that trains three skills stands three times; weakness begins with what is shaky."""
    week.tab_to("library.by.0")
    week.press(RIGHT)
    assert [cell.ref for cell in cells(week)].count(PITCH) == 3
    week.press(RIGHT)
    assert [cell.tag[0] for cell in cells(week)][:2] == ["Shaky", "Shaky"]


def test_cards_are_spoken(week: Screen) -> None:
    """A screen reader hears title, mastery, tag and state."""
    grid = grid_of(week)
    said = grid.grid.index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    mastery = week.who.progress.overview().lessons[1].mastery
    assert 0 < mastery < 50
    assert (
        said == f"Fighting where everyone can see. mastery {mastery} of 100. Shaky. Last practised yesterday"
    )
    interface = QAccessible.queryAccessibleInterface(grid)
    assert interface.role() == QAccessible.Role.Table
    assert interface.text(QAccessible.Text.Name) == "Lessons"


def test_the_card_in_focus_is_in_sight(tmp_path: Path) -> None:
    """The page scrolls with the arrows, and to the card when Tab comes to it."""
    with library(tmp_path, size=(992, 400)) as screen:
        grid = grid_of(screen)
        screen.press(Qt.Key.Key_End)
        card = grid.visualRect(grid.currentIndex())
        place = grid.viewport().mapTo(screen.page, card.center())
        assert screen.page.rect().contains(place)
        screen.page.find()
        screen.settle()
        assert screen.page.rect().contains(screen.find("library.search").mapTo(screen.page, QPoint(5, 5)))


@pytest.mark.parametrize(
    ("width", "text", "columns"), [(1192, 100, 3), (992, 100, 2), (1192, 150, 2), (992, 200, 1)]
)
def test_columns_follow_the_room(tmp_path: Path, width: int, text: int, columns: int) -> None:
    """Three in a usual window, two in the smallest, one at very large text; the card stays chosen."""
    with library(tmp_path) as screen:
        screen.press(RIGHT, DOWN)
        before = at(screen)
        theme().use(text_size=text)
        screen.page.resize(width, 800)
        screen.settle()
        assert grid_of(screen).grid.columns == columns
        assert at(screen) == before


def test_coming_back_keeps_what_was_chosen(week: Screen) -> None:
    """Filter, words and card stay; what was done in between shows."""
    week.tab_to("library.by.0")
    week.press(RIGHT)
    week.who.read(week.who.ref(4))
    week.arrive()
    assert week.find("library.by.1").isChecked()
    line = next(cell.line for cell in cells(week) if cell.ref == week.who.ref(4))
    assert line == "Read, questions still open"
    grid = grid_of(week)
    heights = [grid.rowHeight(line) for line in range(grid.grid.rowCount())]
    grid.retheme()
    assert heights == [grid.rowHeight(line) for line in range(grid.grid.rowCount())]


def test_a_broken_lesson_is_not_missing_without_a_word(tmp_path: Path) -> None:
    """The notice names file, line and mistake; the list says how to mend it; the rest works."""
    packs = tmp_path / "packs"
    two_tracks(packs)
    quiz = next(packs.glob("en/deadly-sins/05-*/quiz.yaml"))
    quiz.write_text(quiz.read_text().replace("    rule:", "    rool:", 1))
    with library(tmp_path / "data", "empty", content=packs) as screen:
        assert "in the lesson files" in screen.words()
        assert "en/deadly-sins/05-spam/quiz.yaml, line" in screen.words()
        assert screen.flaws() == []
        screen.tab_to("library.findings")
        screen.press(Qt.Key.Key_Return)
        dialog = screen.page.findChild(QDialog)
        assert dialog is not None
        assert dialog.isVisible()
        QTest.keyClick(dialog, ESC)


def test_a_pack_that_changes_is_shown_at_once(tmp_path: Path) -> None:
    """A refresh while the page is open takes a removed lesson off the list."""
    packs = tmp_path / "packs"
    two_tracks(packs)
    with library(tmp_path / "data", "empty", content=packs) as screen:
        before = screen.who.lesson_count
        shutil.rmtree(next(packs.glob("en/deadly-sins/05-*")))
        assert screen.who.library.refresh()
        screen.settle()
        assert len(cells(screen)) == before - 1
        screen.page.hide()
        shutil.rmtree(next(packs.glob("en/deadly-sins/04-*")))
        screen.who.library.refresh()


def test_many_lessons_need_no_more_widgets(week: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two thousand cards are drawn by the one view, and only those in sight."""
    few = len(week.page.findChildren(QWidget))
    lessons = week.who.library.lessons()
    many = [replace(lessons[n % 8], ref=LessonRef("en", f"lesson-{n}")) for n in range(2000)]
    tracks = tuple(Track(f"t{n}", f"Track {n}", "", tuple(many[n * 100 : n * 100 + 100])) for n in range(20))
    pack = replace(week.who.library.packs[0], tracks=tracks)
    monkeypatch.setattr(type(week.who.library), "packs", (pack,))
    monkeypatch.setattr(week.who.library, "lessons", lambda: tuple(many))
    week.arrive()
    assert len(cells(week)) == 2000
    assert len(week.page.findChildren(QWidget)) == few
    drawn: list[object] = []
    monkeypatch.setattr(cards, "_draw_card", lambda *_args, **_more: drawn.append(1))
    week.page.grab()
    assert 0 < len(drawn) < 60


def test_without_lessons_it_says_what_to_do(tmp_path: Path) -> None:
    """An empty content folder is explained."""
    (tmp_path / "packs").mkdir()
    with library(tmp_path / "data", "empty", content=tmp_path / "packs") as screen:
        assert "No lessons here" in screen.words()
        assert QApplication.focusWidget() is screen.find("library.search")


@pytest.mark.parametrize("history", ["empty", "months"])
def test_nothing_is_clipped(tmp_path: Path, history: str) -> None:
    """At every text size and in the smallest window, while it changes."""
    with library(tmp_path, history) as screen:
        assert screen.flaws_at_all_sizes() == []


def test_long_words_fit_too(tmp_path: Path) -> None:
    """Every string is 40 % longer, also where nothing is found."""
    i18n.install(LANGUAGE, install_pseudo(tmp_path / "catalogue"))
    with library(tmp_path / "data", "months") as screen:
        assert screen.flaws_at_all_sizes() == []
        screen.page.find()
        screen.type("zebra")
        assert screen.flaws_at_all_sizes() == []


def test_tab_reaches_everything(week: Screen) -> None:
    """Nothing needs the mouse."""
    assert list(missed_by_tab(week.page)) == []


def test_the_focused_card_is_drawn_with_a_ring(week: Screen) -> None:
    """Only for who uses the keyboard; a click takes it away, and so does leaving the grid."""
    grid = grid_of(week)
    card = grid.visualRect(grid.grid.index(1, 0)).adjusted(-4, 0, 4, 4)
    arrived = grid.viewport().grab(card).toImage()
    week.press(RIGHT, LEFT)
    focused = grid.viewport().grab(card).toImage()
    assert focused != arrived
    heading = grid.visualRect(grid.grid.index(0, 0)).center()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=heading)
    assert not grid.ring
    week.find("library.search").setFocus()
    grid.setFocus(Qt.FocusReason.TabFocusReason)
    assert grid.ring


def test_the_slash_is_shown_on_its_field(week: Screen) -> None:
    """While the field is empty and single keys are on."""
    cap = week.page.findChild(KeyCap)
    assert cap.isVisible()
    week.press(Qt.Key.Key_Slash)
    week.type("word")
    assert not cap.isVisible()
    theme().use(text_size=150)
    assert not cap.isVisible()
    week.press(ESC)
    assert cap.isVisible()
    theme().use(single_keys=False)
    assert not cap.isVisible()


def test_what_a_placement_found_is_marked_in_words(tmp_path: Path) -> None:
    """On the lessons that are known already; they can be read all the same."""
    with library(tmp_path, "empty") as screen:
        attempt = screen.who.review.begin_placement()
        while attempt.current is not None and attempt.current.item is not None:
            right = respond(attempt.current.item, right=True)
            attempt = screen.who.study.answer(attempt, right, certainty=3)
        screen.arrive()
        known = set(screen.who.review.known_unread())
        assert known
        assert {cell.ref for cell in cells(screen) if "Known already" in cell.spoken()} == known
        assert screen.flaws() == []
        first = next(cell.ref for cell in cells(screen) if cell.ref in known)
        grid_of(screen).opened.emit(first)
        assert screen.went == [to.LessonPage(first)]
