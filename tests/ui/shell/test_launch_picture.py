"""The picture of Today that a start shows first: when there is one, when there must be none."""

import json
import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QImage
from PySide6.QtWidgets import QApplication, QWidget

from playbook_app.base.clock import FixedClock
from playbook_app.base.ids import counted_ids
from playbook_app.base.paths import Paths
from playbook_app.base.problem import Problem
from playbook_app.services.bundle import Services, build_services
from playbook_app.ui import app
from playbook_app.ui.models import destinations as to
from playbook_app.ui.shell import launch_picture
from playbook_app.ui.shell.frame import Frame, make_application
from playbook_app.ui.shell.launch_picture import LaunchPicture, Picture, use_up
from playbook_app.ui.shell.problem import ProblemWindow
from playbook_app.ui.shell.window import MainWindow
from tests.ui.trainee import lend_index

Change = Callable[[Paths], object]


class Start:
    """One start with the picture of the last time, as ``main`` makes it."""

    def __init__(self, paths: Paths, clock: FixedClock, build: Callable[[], Services] | None = None) -> None:
        """Show the picture if one fits, then build the rest."""
        self.launch = LaunchPicture(paths.cache / "launch-picture", paths.shipped, make_application())
        self.launch.show()
        self.picture = self.launch.frame.grab().toImage() if self.launch.frame is not None else None
        services = partial(build_services, paths, clock, counted_ids(), lambda: 7)
        self.run = app._Run(
            make_application(), build or services, smoke=False, painted=None, launch=self.launch
        )
        self.run.open()

    @property
    def window(self) -> MainWindow:
        """What is in the window."""
        assert self.run._window is not None
        return self.run._window

    def settle(self) -> None:
        """Let timers, paints and what follows them happen."""
        for _round in range(12):
            QApplication.processEvents()

    def close(self) -> None:
        """Close the window the way a person does and end the run."""
        if self.run._window is not None:
            self.window.window().close()
        self.run.close()
        if self.run._frame is not None:
            self.run._frame.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def running_again(qapp: QApplication) -> Iterator[None]:
    """Let a late wish to quit pass: until the next ``exec`` it would end every loop that waits."""
    yield
    QTimer.singleShot(0, qapp.quit)
    qapp.exec()


@pytest.fixture
def kept(paths: Paths, clock: FixedClock) -> Path:
    """Return the picture that somebody with a name, a lesson begun and a plan has left."""
    lend_index(paths.data)
    first = Start(paths, clock)
    services = first.run._services
    services.profiles.add("Nadia", "learn")
    services.study.open_lesson(services.library.lessons()[0].ref)
    services.planning.create("small_business", organisation="Harbour Lane")
    first.window.end_alone()
    first.window.go(to.Today())
    first.window.window().resize(800, 700)  # the offscreen screen is no larger
    first.settle()
    first.window.rail.items["plan"].set_dot("2 gaps left")
    QApplication.sendEvent(first.window.page().first_focus(), QEnterEvent(*[QPointF(5, 5)] * 3))
    first.close()
    file = paths.cache / "launch-picture"
    assert file.exists()
    return file


@pytest.mark.usefixtures("kept")
def test_the_picture_is_what_the_page_will_be(paths: Paths, clock: FixedClock) -> None:
    """The same window first shows the picture, then the page, and nobody sees a difference."""
    start = Start(paths, clock)
    assert start.picture is not None
    assert start.window.window() is start.launch.frame
    assert start.window.at == to.Today()
    page = start.window.window().grab().toImage()
    assert page == start.picture.convertToFormat(page.format())
    assert [window for window in QApplication.topLevelWidgets() if window.isVisible()] == [start.launch.frame]
    assert start.window.window().windowTitle() == "Today · Playbook"
    start.close()


@pytest.mark.usefixtures("kept")
def test_the_page_has_focus_when_it_comes(paths: Paths, clock: FixedClock) -> None:
    """The first key already means what it says."""
    start = Start(paths, clock)
    page = start.window.page()
    assert page is not None
    assert start.window.focusWidget() is page.first_focus()
    start.close()


def test_a_picture_is_used_once(kept: Path, paths: Paths, clock: FixedClock) -> None:
    """A second window, or a start after a crash, gets none; closing in good order leaves a new one."""
    start = Start(paths, clock)
    assert not kept.exists()
    assert use_up(kept) is None
    start.close()
    assert kept.exists()


def _touch(file: Path) -> None:
    status = file.stat()
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns + 1))


CHANGES: dict[str, Change] = {
    "state": lambda paths: _touch(paths.data / "state.json"),
    "packs": lambda paths: _touch(paths.cache / "packs.json"),
    "answers": lambda paths: _touch(next((paths.data / "journal").glob("*/*.jsonl"))),
    "a profile": lambda paths: _touch(next((paths.data / "journal").iterdir())),
    "a draft": lambda paths: _touch(next((paths.data / "plans").iterdir())),
    "another draft": lambda paths: (paths.data / "plans" / "other.json").write_text("{}"),
    "no data": lambda paths: (paths.data / "state.json").unlink(),
}


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_is_different_shows_no_picture(paths: Paths, change: Change) -> None:
    """When anything that Today stands on has changed since, nothing is shown."""
    change(paths)
    assert _shown(paths) is None


@pytest.mark.usefixtures("kept")
def test_another_day_program_or_look_shows_no_picture(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tomorrow, after an update or on a dark desktop Today is another."""
    monkeypatch.setattr(launch_picture, "key_of", lambda *_parts: {"day": "2001-01-01"})
    assert _shown(paths) is None


def _shown(paths: Paths) -> Frame | None:
    launch = LaunchPicture(paths.cache / "launch-picture", paths.shipped, make_application())
    launch.show()
    return launch.frame


def test_the_key_tells_day_program_and_look(paths: Paths) -> None:
    """Each of them is in it, and a file that is not there is told from one that is."""
    (paths.data).mkdir()
    first = launch_picture.key_of("light", paths.shipped, [paths.data])
    assert first == launch_picture.key_of("light", paths.shipped, [paths.data])
    assert first != launch_picture.key_of("dark", paths.shipped, [paths.data])
    assert first != launch_picture.key_of("light", paths.data, [paths.data])
    assert first["files"] != launch_picture.key_of("light", paths.shipped, [paths.data / "\0"])["files"]
    assert set(first) == {"program", "day", "look", "files"}


@pytest.mark.parametrize(
    "head",
    [
        {"width": 0},
        {"width": 20_000},
        {"height": "800"},
        {"ratio": 0.0},
        {"ratio": 2.0},
        {"ratio": None},
        {"key": None},
        {"key": {"files": 7}},
        {"width": 30, "height": 20},
        {"more": 1},
        {"title": 7},
        {"geometry": None},
    ],
)
def test_an_odd_picture_is_no_trouble(kept: Path, paths: Paths, head: dict[str, object]) -> None:
    """Sizes, ratios and keys that cannot be mean a start without a picture."""
    line, _end, packed = kept.read_bytes().partition(b"\n")
    kept.write_bytes(json.dumps({**json.loads(line), **head}).encode() + b"\n" + packed)
    assert _shown(paths) is None
    assert not kept.exists()


@pytest.mark.parametrize("part", [0, 1, 100, 2000, -1000, -1])
def test_a_cut_picture_is_no_trouble(kept: Path, paths: Paths, part: int) -> None:
    """Half a file is none."""
    kept.write_bytes(kept.read_bytes()[:part])
    assert _shown(paths) is None


@given(data=st.binary(max_size=200))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_in_the_file_is_no_trouble(tmp_path: Path, data: bytes) -> None:
    """Any bytes at all."""
    file = tmp_path / "launch-picture"
    file.write_bytes(data)
    assert use_up(file) is None


def test_no_picture_is_kept_of_other_screens(kept: Path, paths: Paths, clock: FixedClock) -> None:
    """Closed elsewhere, the next start goes elsewhere."""
    start = Start(paths, clock)
    start.window.go(to.Settings())
    start.settle()
    start.close()
    assert not kept.exists()


def test_no_picture_is_kept_with_a_notice(kept: Path, paths: Paths, clock: FixedClock) -> None:
    """A notice is about something that has been; the next start does not have it."""
    start = Start(paths, clock)
    start.window.report(Problem("disk-full"))
    start.settle()
    start.close()
    assert not kept.exists()


def test_no_picture_is_kept_when_the_desktop_has_changed(
    kept: Path, paths: Paths, clock: FixedClock, qapp: QApplication
) -> None:
    """What the next start will look like cannot be told from how this one began."""
    start = Start(paths, clock)
    start.settle()
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    start.close()
    assert not kept.exists()


@pytest.mark.parametrize("far", ["\\\\server\\plans\\ours.crisisplan", "//server/plans/ours.crisisplan"])
def test_no_picture_is_kept_of_a_plan_on_another_computer(
    kept: Path, paths: Paths, clock: FixedClock, far: str
) -> None:
    """A start must not wait for a computer that may not answer."""
    start = Start(paths, clock)
    start.settle()
    image = start.window.grab().toImage()
    start.launch.keep(("Today", ""), image, [paths.data, PureWindowsPath(far)])
    assert not kept.exists()
    start.close()


def test_a_full_disk_keeps_none(
    kept: Path, paths: Paths, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is only a picture."""
    start = Start(paths, clock)
    start.settle()
    start.window.window().close()
    replace = Path.replace

    def full(path: Path, target: Path) -> Path:
        if target.name == "launch-picture":
            raise OSError
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", full)
    start.close()
    assert not kept.exists()


@pytest.mark.usefixtures("kept")
def test_a_folder_in_use_closes_the_picture_again(paths: Paths, clock: FixedClock) -> None:
    """When the data cannot be opened after all, only the message stands there."""

    def locked() -> Services:
        raise Problem("store-locked", paths.data)

    start = Start(paths, clock, locked)
    assert start.launch.frame is not None
    visible = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    assert [type(window) for window in visible] == [ProblemWindow]
    visible[0].close()
    visible[0].deleteLater()
    start.close()


def test_a_picture_of_another_size_is_not_drawn(show: Callable[..., QWidget]) -> None:
    """While a window has not its size yet, there is only ground: nothing is stretched or cut."""
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(0xFF0000)
    picture = Picture(image)
    painted: list[int] = []
    picture.painted.connect(lambda: painted.append(1))
    show(picture, 400, 200)
    assert not painted
    show(picture, 300, 200)
    assert painted
