"""The statements of one's plans among what the Library finds."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from playbook_app.ui.library import page
from playbook_app.ui.models import destinations as to
from playbook_app.ui.widgets.menus import Menu
from tests.ui.library.test_library_page import DOWN, cells, library
from tests.ui.screens import planning_of


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_statements_of_the_plan_are_found_too(tmp_path: Path, qtbot: QtBot) -> None:
    """Read when something is typed; Enter, Tab or a click open one in its plan, and it is said aloud."""
    with library(tmp_path) as screen:
        opened = planning_of(screen.who, tmp_path).create("small_business", "Harbour Lane Café")
        screen.press(Qt.Key.Key_Slash)
        screen.type("sorry")
        qtbot.waitUntil(lambda: "In your crisis plan" in screen.words() and screen.has("library.grid"))
        assert cells(screen)
        apology = next(one for one in opened.plan.statements if one.stage == "apology")
        screen.tab_to("library.statement.1")
        screen.press(Qt.Key.Key_Return)
        screen.page.find()
        screen.type("zzz")
        assert "Nothing has the words" in screen.words()
        screen.page.find()
        screen.type(apology.title)
        assert not screen.has("library.grid")
        assert f"Open {apology.title} in the plan. Harbour Lane Café: " in screen.words()
        screen.press(Qt.Key.Key_Return)
        assert screen.went[-1] == to.Plan(opened.key, apology.id)
        assert len(screen.went) == 2
        screen.find("library.print").click()
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, Menu)
        offered = [line.text() for line in menu.actions()]
        menu.close()
        tracks = sum(len(pack.tracks) for pack in screen.who.library.packs)
        assert len([words for words in offered if words.startswith("Cheat sheet of")]) == tracks
        screen.page.find()
        screen.press(DOWN)
        assert screen.page.focusWidget().objectName() == "library.statement.1"
        assert screen.flaws() == []


def test_of_many_only_the_first_are_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While words are typed, and it is said; without words every lesson is there."""
    monkeypatch.setattr(page, "MOST_FOUND", 3)
    with library(tmp_path) as screen:
        everything = len(cells(screen))
        assert everything > 3
        assert "These are the first." not in screen.words()
        screen.press(Qt.Key.Key_Slash)
        screen.type("o")
        assert len(cells(screen)) == 3
        assert "These are the first. More words find fewer." in screen.words()
        screen.press(Qt.Key.Key_Escape)
        assert len(cells(screen)) == everything
        assert "These are the first." not in screen.words()
