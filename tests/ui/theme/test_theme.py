"""One theme for the application: changing it reaches every widget, quickly and completely."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from playbook_app.ui.theme import theme as module
from playbook_app.ui.theme.theme import color, font, line_height, px, theme


class Watcher(QWidget):
    """Counts how often it was asked to follow."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    def retheme(self) -> None:
        """Count."""
        self.asked += 1


def test_colours_follow_the_mode(qapp: QApplication) -> None:
    """Dark has another canvas, and the palette that Fusion draws with has the same."""
    light = color("canvas").name()
    theme().use(mode="dark")
    assert theme().dark
    assert color("canvas").name() != light
    assert qapp.palette().color(QPalette.ColorRole.Window) == color("canvas")


def test_no_role_is_left_to_the_system(qapp: QApplication) -> None:
    """Every colour of every role is one of the design's: no default grey shows through."""
    theme().use(mode="dark")
    known = {shade.name() for shade in theme().colour.values()}
    roles = [
        role
        for role in QPalette.ColorRole
        if role not in {QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles}
    ]
    for role in roles:
        assert qapp.palette().color(role).name() in known, role


def test_widgets_and_listeners_are_told(qtbot: QtBot) -> None:
    """A change asks every widget once and then sends one signal; no change does nothing."""
    watcher = Watcher()
    qtbot.addWidget(watcher)
    with qtbot.waitSignal(theme().changed):
        theme().use(mode="dark", text_size=150)
    theme().use(mode="dark")
    assert watcher.asked == 1


@pytest.mark.parametrize(("wanted", "got"), [(50, 90), (90, 90), (150, 150), (400, 200)])
def test_text_size_keeps_to_its_range(wanted: int, got: int) -> None:
    """Text is between 90 and 200 percent."""
    theme().use(text_size=wanted)
    assert theme().text_size == got


def test_fonts_and_lengths_grow_with_the_text() -> None:
    """At 200 % a role is twice as large, and so is what belongs to text."""
    before = font("body").pixelSize(), line_height("body"), px(36)
    theme().use(text_size=200)
    assert (font("body").pixelSize(), line_height("body"), px(36)) == tuple(2 * size for size in before)


def test_reduced_motion_takes_no_time() -> None:
    """With motion reduced every animation lasts 0 ms."""
    assert theme().duration("meter") == 0
    theme().use(reduce_motion=False)
    assert theme().duration("meter") == 320


def test_an_unknown_mode_follows_the_system() -> None:
    """A mode that another version wrote is taken as "system"."""
    theme().use(mode="sepia")
    assert theme().mode == "system"


def test_the_system_may_change_its_mind(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    """In system mode the colours follow when the system turns dark; otherwise they stay."""
    scheme: list[Callable[[], Qt.ColorScheme]] = [lambda: Qt.ColorScheme.Dark]

    class Hints:
        def colorScheme(self) -> Qt.ColorScheme:
            return scheme[0]()

    monkeypatch.setattr(module.QGuiApplication, "styleHints", Hints)
    theme()._system_changed()
    assert not theme().dark
    theme().use(mode="system")
    assert theme().dark
    scheme[0] = lambda: Qt.ColorScheme.Light
    with qtbot.waitSignal(theme().changed):
        theme()._system_changed()
    assert color("canvas").name() == theme().tokens.light.colour["canvas"].lower()
    assert QGuiApplication.instance() is not None


def test_what_is_handed_out_is_a_copy() -> None:
    """Changing a colour or font that was asked for changes nothing for others."""
    color("accent").setRgb(0, 0, 0)
    font("body").setPixelSize(3)
    assert color("accent").name() != "#000000"
    assert font("body").pixelSize() == 14
