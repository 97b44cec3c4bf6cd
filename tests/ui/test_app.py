"""Starting: the window on real services, a first start, and what happens when something is wrong."""

import sys
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from playbook_app.base.clock import FixedClock
from playbook_app.base.ids import counted_ids
from playbook_app.base.paths import Paths
from playbook_app.base.problem import Problem
from playbook_app.domain.content.findings import Finding
from playbook_app.domain.quiz.behaviour import LEARN
from playbook_app.domain.quiz.places import PRACTICE
from playbook_app.services.bundle import Services, build_services
from playbook_app.services.library import Library, Shelf
from playbook_app.services.reloading import Reloaded
from playbook_app.ui import app
from playbook_app.ui.models import destinations as to
from playbook_app.ui.shell.problem import ProblemWindow
from playbook_app.ui.shell.window import MainWindow
from playbook_app.ui.theme.theme import theme
from playbook_app.ui.welcome.page import WelcomePage
from playbook_app.ui.welcome.reading import ReadingPage
from playbook_app.ui.widgets.buttons import Button
from tests.ui.shell.stand_ins import ALL, StandIn
from tests.ui.trainee import lend_index


@pytest.fixture
def build(paths: Paths, clock: FixedClock) -> partial[Services]:
    """Return what main hands over."""
    return partial(build_services, paths, clock, counted_ids(), lambda: 7)


@pytest.fixture(autouse=True)
def running_again(qapp: QApplication) -> Iterator[None]:
    """Let a late wish to quit pass: until the next ``exec`` it would end every loop that waits."""
    yield
    qapp.processEvents()
    QTimer.singleShot(0, qapp.quit)
    qapp.exec()


@pytest.fixture(autouse=True)
def stand_ins(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let pages that only note what happens to them stand for the screens."""
    pages = {name: lambda _services, _window, name=name: StandIn(name) for name in ALL}
    monkeypatch.setattr(app, "FACTORIES", pages)


class Run:
    """One start that has not been ended; ``window`` is what the person sees."""

    def __init__(self, build: partial[Services]) -> None:
        """Open it."""
        self.run = app._Run(app.make_application(), build, smoke=False, painted=None)
        self.run.open()

    @property
    def window(self) -> MainWindow:
        """The main window."""
        assert self.run._window is not None
        return self.run._window

    @property
    def services(self) -> Services:
        """The services behind it."""
        assert self.run._services is not None
        return self.run._services

    def settle(self) -> None:
        """Let timers, paints and what follows them happen."""
        for _round in range(12):
            QApplication.processEvents()

    def close(self) -> None:
        """End it, once."""
        window, self.run._window = self.run._window, None
        if window is not None:
            window.close()
            window.deleteLater()
        self.run.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def opened(build: partial[Services], paths: Paths) -> Iterator[Run]:
    """Return a start on an empty folder."""
    lend_index(paths.data)
    run = Run(build)
    run.settle()
    yield run
    run.close()


def test_smoke_paints_once_and_ends(build: partial[Services], qapp: QApplication) -> None:
    """With smoke the real window opens, is painted, and the application ends with 0."""
    painted: list[str] = []
    too_long = QTimer(qapp, singleShot=True, interval=20_000)
    too_long.timeout.connect(qapp.quit)
    too_long.start()
    assert app.start(build, smoke=True, painted=lambda: painted.append("painted")) == 0
    too_long.stop()
    assert painted == ["painted"]


def test_smoke_with_a_locked_store_ends_with_2() -> None:
    """When the data folder cannot be opened, smoke ends with the code for a problem."""

    def locked() -> Services:
        raise Problem("store-locked", "data")

    assert app.start(locked, smoke=True) == app.EXIT_PROBLEM


def test_a_first_start_asks_and_goes_on(opened: Run) -> None:
    """An empty folder shows the welcome without rail; afterwards there is a profile and Today."""
    page = opened.window.page()
    assert isinstance(page, WelcomePage)
    QTest.keyClicks(page.name, "Nadia")
    QTest.keyClick(page.name, Qt.Key.Key_Return)
    opened.settle()
    assert opened.services.profiles.current.name == "Nadia"
    assert opened.window.at == to.Today()


def test_a_first_start_can_lead_to_the_plan(opened: Run) -> None:
    """Who is here for the plan starts there, once there is one in the window."""
    opened.window.page().done.emit("", "plan")
    opened.settle()
    assert opened.window.at == (to.Plan() if opened.window.has("plan") else to.Today())


@pytest.mark.parametrize("broken", [False, True])
def test_packs_that_are_not_known_are_waited_for(
    build: partial[Services], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, broken: bool
) -> None:
    """They are read on another thread, and the window goes on by itself; also when that fails."""
    threads: list[object] = []
    look = Library.look

    def slow_look(library: Library) -> Shelf | None:
        threads.append(threading.current_thread())
        if broken:
            raise Problem("path-missing", "content")
        return look(library)

    monkeypatch.setattr(Library, "look", slow_look)
    first = Run(build)
    first.services.profiles.add("Nadia", "learn")
    first.run._welcomed("Ola", "learn")
    assert isinstance(first.window.page(), ReadingPage)
    assert first.window.at is None
    qtbot.waitUntil(lambda: first.window.at == to.Today(), timeout=60_000)
    assert not first.window.alone
    assert threads
    assert threading.current_thread() not in threads
    assert first.services.library.ready is not broken
    first.close()


def test_a_name_that_cannot_be_kept_is_reported(opened: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a full disk the welcome stays and says why."""

    def full(_name: str, _purpose: str) -> None:
        raise Problem("disk-full")

    monkeypatch.setattr(opened.services.profiles, "add", full)
    opened.window.page().done.emit("Nadia", "learn")
    assert opened.window.alone
    assert opened.window.notices.isVisible()


def test_the_last_place_comes_back(build: partial[Services], paths: Paths) -> None:
    """Closed in a lesson, opened in that lesson; a lesson or sitting that is gone leads to Today."""
    lend_index(paths.data)
    first = Run(build)
    first.services.profiles.add("Nadia", "learn")
    first.window.end_alone()
    place = to.LessonPage(first.services.library.lessons()[1].ref)
    first.window.go(place)
    first.close()
    second = Run(build)
    second.settle()
    assert second.window.at == place
    second.services.settings.put_place("window", {"place": {"screen": "lesson", "ref": "en/gone"}})
    second.window._at = None
    assert second.run._first_page(second.window, second.services) is None
    assert second.window.at == to.Today()
    sitting = {"place": {"screen": "quiz", "ref": str(PRACTICE)}, "keys": True}
    second.services.settings.put_place("window", sitting)
    assert second.run._first_page(second.window, second.services) is None
    first_item = (place.ref, second.services.study.items(place.ref)[0].id)
    second.services.study.begin_sitting(PRACTICE, [first_item], LEARN.terms())
    assert second.run._first_page(second.window, second.services) == to.Quiz(PRACTICE)
    assert second.window.window().property("keyboard")
    second.close()


def test_settings_change_the_look(opened: Run) -> None:
    """The theme follows the settings, and Ctrl+Shift+D changes them."""
    opened.services.settings.change(theme="dark", text_size=120)
    assert (theme().dark, theme().text_size) == (True, 120)
    opened.window.theme_wanted.emit()
    assert opened.services.settings.current.theme == "light"


def test_a_theme_that_cannot_be_kept_is_reported(opened: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk is said, not raised."""

    def full(**_values: object) -> None:
        raise Problem("disk-full")

    monkeypatch.setattr(opened.services.settings, "change", full)
    opened.window.theme_wanted.emit()
    assert opened.window.notices.isVisible()


def test_without_profiles_there_is_a_welcome_again(opened: Run) -> None:
    """Deleting the last profile leads back to the first start; switching forgets the way back."""
    opened.window.page().done.emit("Nadia", "learn")
    opened.window.go(to.Settings())
    opened.services.profiles.add("Imani", "learn")
    opened.window.back()
    assert opened.window.at == to.Today()
    for profile in opened.services.profiles.all():
        opened.services.profiles.delete(profile.id)
    assert opened.window.alone


def test_two_windows_do_not_share_a_folder(opened: Run, build: partial[Services]) -> None:
    """A second start says that the folder is in use; trying again after the first has closed works."""
    second = Run(build)
    problem = second.run._problem
    assert isinstance(problem, ProblemWindow)
    QTest.mouseClick(problem.findChild(Button, "problem.again"), Qt.MouseButton.LeftButton)
    assert second.run._window is None
    again = second.run._problem
    assert again.focusWidget() is again.findChild(Button, "problem.again")
    opened.close()
    QTest.mouseClick(second.run._problem.findChild(Button, "problem.again"), Qt.MouseButton.LeftButton)
    second.settle()
    assert second.run._window is not None
    assert second.run.close() == 0
    second.close()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Q])
def test_the_problem_window_closes_by_key(qtbot: QtBot, key: Qt.Key) -> None:
    """Escape and Ctrl+Q end it, as everywhere; the task bar shows whose window it is."""
    problem = ProblemWindow(Problem("store-locked", "data"))
    qtbot.addWidget(problem)
    problem.show()
    assert problem.testAttribute(Qt.WidgetAttribute.WA_SetWindowIcon)
    problem.activateWindow()
    qtbot.waitUntil(problem.isActiveWindow)
    control = Qt.KeyboardModifier.ControlModifier if key == Qt.Key.Key_Q else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(problem, key, control)
    assert not problem.isVisible()


def test_what_was_recovered_is_said(build: partial[Services], paths: Paths) -> None:
    """A damaged store opens, and a notice says what was set aside."""
    first = Run(build)
    first.services.profiles.add("Nadia", "learn")
    first.close()
    (paths.data / "state.json").write_bytes(b"\x00garbage")
    second = Run(build)
    second.settle()
    assert second.window.notices.isVisible()
    assert not second.window.windowIcon().isNull()
    second.close()


def test_faults_are_written_down_and_said(
    opened: Run, paths: Paths, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What nobody foresaw goes into a file and a notice; a problem is said in its own words."""
    for error in (ZeroDivisionError("oops"), Problem("disk-full"), KeyboardInterrupt()):
        sys.excepthook(type(error), error, None)
    assert "oops" in (paths.data / "faults.txt").read_text(encoding="utf-8")
    assert len(opened.window.notices._shown) == 2
    assert "ZeroDivisionError" in capsys.readouterr().err
    monkeypatch.setattr(Path, "open", lambda *_a, **_k: (_ for _ in ()).throw(OSError("full")))
    assert app._kept(paths.data / "faults.txt", ValueError("x")).file is None


def test_a_backup_of_the_day_is_made(opened: Run, qtbot: QtBot, paths: Paths) -> None:
    """A while after the first paint there is one."""
    qtbot.waitUntil(lambda: len(opened.services.store.backups()) == 1, timeout=30_000)
    assert (paths.data / "backups").is_dir()


def test_a_backup_that_fails_is_a_notice(opened: Run) -> None:
    """A full disk is said; anything else is a fault like any other."""
    opened.run._upkeep_failed(Problem("disk-full", "backups"))
    assert opened.window.notices is not None
    assert opened.window.notices.isVisible()
    with pytest.raises(ValueError, match="unforeseen"):
        opened.run._upkeep_failed(ValueError("unforeseen"))


def test_changed_packs_show_today_anew(opened: Run) -> None:
    """Today was made from the packs as they were; other screens follow the library themselves."""
    opened.window.end_alone()
    opened.window.go(to.Today())
    page = opened.window.page()
    assert isinstance(page, StandIn)
    opened.run._packs_changed()
    assert page.log == ["arrive", "leave", "arrive"]
    told: list[str] = []
    opened.window.say = lambda saying: told.append(saying.text)  # type: ignore[method-assign]
    finding = Finding("warning", "no-checklist", "en/x/lesson.md")
    opened.run._reloaded(None)
    opened.run._reloaded(Reloaded((), (), ("My pack",), ()))
    opened.run._reloaded(Reloaded(tuple("abcd"), ("e",), ("My pack",), (finding,)))
    assert told == [
        "Read again. No pack has changed.",
        "Read again: My pack. Nothing to mend.",
        "Read again: My pack. New: a, b, c and 1 more. Gone: e. 1 thing to mend.",
    ]
    opened.window.go(to.Settings())
    opened.run._packs_changed()
    assert opened.window.at == to.Settings()
