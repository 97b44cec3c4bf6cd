"""The window: going places, keys, notices, what is remembered."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from playbook_app.base.problem import Problem
from playbook_app.ui.models import destinations as to
from playbook_app.ui.shell.frame import MIN_SIZE
from playbook_app.ui.shell.places import keys_in
from playbook_app.ui.theme.theme import theme
from playbook_app.ui.widgets.page import Saying
from tests.ui.conftest import Show
from tests.ui.shell.stand_ins import REF, Memory, Stage, StandIn
from tests.ui.walk import clipped, missed_by_tab, nameless

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def stage(show: Show) -> Stage:
    """Return a shown window on Today."""
    made = Stage()
    made.window.go(to.Today())
    show(made.window, 1280, 800)
    return made


def test_pages_are_made_when_first_gone_to(stage: Stage) -> None:
    """Only Today exists at first; each page is made once and arrives each time."""
    assert list(stage.pages) == ["today"]
    for _time in range(2):
        stage.window.go(to.Library())
        stage.window.go(to.Today())
    assert stage.pages["library"].log == ["arrive", "leave", "arrive", "leave"]
    assert stage.window.windowTitle() == "Today · Playbook"


@pytest.mark.parametrize(
    ("place", "screen", "told", "rail"),
    [
        (to.LessonPage(REF), "lesson", REF, "library"),
        (to.Quiz(REF, again=True), "quiz", (REF, True, to.LEARNING), "practice"),
        (to.Talk(REF), "conversation", (REF, False), "practice"),
        (to.Progress(), "progress", None, "progress"),
    ],
)
def test_a_page_is_told_its_subject(
    stage: Stage, place: to.Destination, screen: str, told: object, rail: str
) -> None:
    """The page hears its lesson before it arrives, and the rail marks the item over it."""
    stage.window.go(place)
    assert stage.pages[screen].log == ([told] if told else []) + ["arrive"]
    assert [key for key, item in stage.window.rail.items.items() if item.isChecked()] == [rail]


def test_back_goes_where_one_was_and_begins_nothing_anew(stage: Stage) -> None:
    """Back retraces the steps; a quiz that was begun anew is only gone on with; the end is Today."""
    stage.window.go(to.Quiz(REF, again=True))
    stage.window.go(to.Settings())
    stage.window.back()
    assert stage.pages["quiz"].log[-2:] == [(REF, False, to.LEARNING), "arrive"]
    stage.window.back()
    assert stage.window.at == to.Today()
    stage.window.back()
    assert stage.window.at == to.Today()


def test_going_where_one_is_adds_no_step(stage: Stage) -> None:
    """Pressing the item of the present screen does not fill the way back."""
    stage.window.go(to.Library())
    stage.window.go(to.Library())
    stage.window.back()
    assert stage.window.at == to.Today()


def test_a_broken_lesson_is_reported_where_one_was(stage: Stage) -> None:
    """A page that cannot show its subject leaves the window where it was, with a notice."""
    stage.window.go(to.LessonPage(REF))
    stage.window.go(to.Library())
    stage.pages["lesson"].broken = True
    stage.window.go(to.LessonPage(REF))
    assert stage.window.at == to.Library()
    assert stage.window.notices.isVisible()


def test_a_broken_start_leads_to_today(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the first place cannot be shown, Today is; if that fails too, the notice stands alone."""
    stage = Stage()
    monkeypatch.setattr(StandIn, "show_lesson", lambda page, _ref: setattr(page, "broken", True))
    stage.window.go(to.LessonPage(REF))
    assert stage.window.at == to.Today()
    other = Stage()
    monkeypatch.setattr(StandIn, "arrive", lambda _page: (_ for _ in ()).throw(Problem("store-read")))
    other.window.go(to.Today())
    assert other.window.at is None
    show(other.window)
    assert other.window.notices.isVisible()


def test_sections_have_keys(stage: Stage) -> None:
    """Ctrl with a number goes to a section, Ctrl+K finds, Ctrl+comma sets."""
    for number, screen in enumerate(("today", "library", "practice", "progress", "plan"), 1):
        QTest.keyClick(stage.window, str(number), CTRL)
        assert stage.window.page().objectName() == screen
    QTest.keyClick(stage.window, Qt.Key.Key_K, CTRL)
    assert stage.pages["library"].log[-1] == "find"
    QTest.keyClick(stage.window, Qt.Key.Key_Comma, CTRL)
    assert stage.window.at == to.Settings()


def test_only_screens_that_exist_are_in_the_rail(show: Show) -> None:
    """A screen that is not there has no item and no key."""
    stage = Stage(screens=("today", "quiz", "settings"))
    stage.window.go(to.Today())
    show(stage.window, 1280, 800)
    assert list(stage.window.rail.items) == ["today", "settings"]
    assert "Ctrl+K" not in {line.keys for line in stage.window.key_lines()}
    stage.window.go(to.Quiz(REF))
    assert not any(item.isChecked() for item in stage.window.rail.items.values())


def test_esc_closes_notices_then_asks_the_page_then_goes_back(stage: Stage) -> None:
    """Esc does the nearest thing first."""
    stage.window.go(to.Library())
    stage.window.report(Problem("disk-full"))
    page = stage.pages["library"]
    page.takes_escape = True
    for still_there in (False, False):
        QTest.keyClick(page.one, Qt.Key.Key_Escape)
        assert stage.window.notices.isVisible() == still_there
    assert stage.window.at == to.Library()
    page.takes_escape = False
    QTest.keyClick(page.one, Qt.Key.Key_Escape)
    assert stage.window.at == to.Today()
    QTest.keyClick(stage.pages["today"].one, Qt.Key.Key_Escape)
    QTest.keyClick(stage.pages["today"].one, Qt.Key.Key_J)
    assert stage.window.at == to.Today()


def test_f6_goes_round_the_parts(stage: Stage) -> None:
    """F6 leads from the rail through the page's parts and a notice, Shift+F6 back."""
    stage.window.report(Problem("disk-full"))
    stage.window.rail.items["today"].setFocus()
    seen = []
    for _press in range(4):
        QTest.keyClick(stage.window, Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget().objectName())
    assert seen == ["notice.1.close", "today.one", "today.two", "rail.today"]
    QTest.keyClick(stage.window, Qt.Key.Key_F6, SHIFT)
    assert QApplication.focusWidget().objectName() == "today.two"


def test_theme_and_quit_have_keys(stage: Stage, qtbot: QtBot) -> None:
    """Ctrl+Shift+D asks for the other theme, Ctrl+Q closes."""
    with qtbot.waitSignal(stage.window.theme_wanted):
        QTest.keyClick(stage.window, Qt.Key.Key_D, CTRL | SHIFT)
    QTest.keyClick(stage.window, Qt.Key.Key_Q, CTRL)
    assert not stage.window.isVisible()
    assert stage.pages["today"].log[-1] == "leave"


def test_f1_lists_every_key(stage: Stage) -> None:
    """The list has the page's own keys and those that work everywhere."""
    theme().use(single_keys=False)
    QTest.keyClick(stage.window, Qt.Key.Key_F1)
    sheet = next(one for one in stage.window.findChildren(QDialog) if one.isVisible())
    texts = {label.text() for label in sheet.findChildren(QLabel)}
    assert {"Hint of today", "Ctrl+1", "Everywhere", "Single keys are turned off in Settings."} <= texts
    assert list(clipped(sheet)) == []
    sheet.accept()


def test_pages_talk_to_the_window(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page's toast, problem and link reach the window; only harmless links are opened."""
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    page = stage.pages["today"]
    page.toast("Copied")
    page.report(Problem("disk-full"))
    for address in ("https://a.example", "mailto:a@a.example", "file:///etc/passwd", "javascript:alert(1)"):
        page.open_link(QUrl(address))
    assert stage.window._toast.isVisible()
    assert stage.window.notices.isVisible()
    assert opened == ["https://a.example", "mailto:a@a.example"]
    stage.window.say(Saying("Again"))


def test_place_and_size_are_remembered(stage: Stage, show: Show) -> None:
    """The next window has the size and knows the place; a search or a new start is not kept."""
    assert not keys_in(stage.memory)
    stage.window.resize(1200, 700)
    QTest.keyClick(stage.window, "1", CTRL)
    stage.window.go(to.Quiz(REF, again=True))
    stage.window.close()
    again = Stage(stage.memory)
    show(again.window, 1200, 700)
    assert again.window.size() == stage.window.size()
    assert again.window.last_place() == to.Quiz(REF)
    assert keys_in(stage.memory)
    fewer = Stage(stage.memory, screens=("today",))
    assert fewer.window.last_place() is None


@pytest.mark.parametrize("kept", [{}, {"geometry": "%%%"}, {"geometry": "AAAA", "place": 7}])
def test_damaged_memory_is_no_trouble(kept: dict[str, object]) -> None:
    """Whatever was kept, the window opens at its usual size."""
    stage = Stage(Memory(window=kept))
    assert stage.window.last_place() is None
    assert (stage.window.minimumWidth(), stage.window.minimumHeight()) <= MIN_SIZE


def test_a_full_disk_only_says_so(stage: Stage) -> None:
    """When the place cannot be kept there is a notice and the window still works."""
    stage.memory.full = True
    stage.window.go(to.Library())
    stage.window.keep_place()
    assert stage.window.notices.isVisible()


def test_a_page_can_stand_alone(stage: Stage) -> None:
    """While a page stands alone there is no rail and nothing else can be gone to."""
    lone = StandIn("welcome")
    stage.window.show_alone(lone)
    stage.window.go(to.Library())
    assert stage.window.page() is lone
    assert not stage.window.rail.isVisible()
    stage.window.end_alone()
    stage.window.go(to.Library())
    assert stage.window.rail.isVisible()
    stage.window.forget_trail()
    stage.window.back()
    assert stage.window.at == to.Today()


def test_first_paint_is_told_once(show: Show, qtbot: QtBot) -> None:
    """The window tells when it has been painted for the first time, and only then."""
    stage = Stage()
    told: list[str] = []
    stage.window.painted.connect(lambda: told.append("painted"))
    stage.window.go(to.Today())
    show(stage.window, 1280, 800)
    qtbot.waitUntil(lambda: bool(told))
    stage.window.repaint()
    QApplication.processEvents()
    assert told == ["painted"]


@pytest.mark.parametrize("size", [100, 150, 200])
def test_everything_has_a_name_and_room(stage: Stage, size: int) -> None:
    """Rail, notice and page: names and roles, no cut text, Tab reaches all, at any text size."""
    theme().use(text_size=size)
    stage.window.resize(*MIN_SIZE)
    stage.window.report(Problem("store-locked"))
    for _round in range(4):
        QApplication.processEvents()
    assert list(clipped(stage.window)) == []
    assert list(nameless(stage.window)) == []
    assert list(missed_by_tab(stage.window)) == []
