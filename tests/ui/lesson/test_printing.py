"""A lesson and its track's cheat sheet are saved as PDF from the lesson."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from playbook_app.base.problem import Problem
from playbook_app.ui.models.files import FileAsk
from playbook_app.ui.widgets.menus import Menu
from playbook_app.ui.widgets.page import Saying
from tests.ui.lesson.test_lesson_screen import lesson
from tests.ui.screens import Screen


def choose(screen: Screen, number: int) -> None:
    """Open the menu by keyboard and choose one of its lines."""
    screen.tab_to("lesson.print")
    screen.press(Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, Menu)
    menu.actions()[number].trigger()
    menu.close()
    screen.settle()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_lesson_and_its_cheat_sheet_are_saved(tmp_path: Path, qtbot: QtBot) -> None:
    """Where it was wanted, with a way to the folder; a folder that cannot be written to is told."""
    said: list[Saying] = []
    problems: list[Problem] = []
    asked: list[FileAsk] = []
    files = [tmp_path / "lesson.pdf", tmp_path / "sheet.pdf", tmp_path / "gone" / "x.pdf"]

    def answer(_parent: QWidget, ask: FileAsk, chosen: Callable[[Path], None]) -> None:
        asked.append(ask)
        chosen(files[len(asked) - 1])

    with lesson(tmp_path / "data") as screen:
        screen.page.said.connect(said.append)
        screen.page.reported.connect(problems.append)
        screen.page._prints.choose_file = answer
        for number in (0, 1):
            choose(screen, number)
            qtbot.waitUntil(files[number].exists)
            qtbot.waitUntil(lambda: not screen.page._prints._exporter.busy)
        title = screen.page._lesson.title
        assert title in PdfReader(files[0]).pages[0].extract_text()
        assert len(PdfReader(files[1]).pages) == 1
        assert [one.action for one in said if one.text.startswith("Saved as")] == ["Show in folder"] * 2
        assert asked[0].suggested is not None
        assert asked[0].suggested.name == f"{title}.pdf"
        choose(screen, 0)
        qtbot.waitUntil(lambda: bool(problems))
        assert not files[2].exists()
        screen.page._prints._show_waiting("x.pdf")
        assert (said[-1].text, said[-1].action) == ("Writing x.pdf", "Cancel")
        said[-1].on_action()
        assert said[-1].text == "Cancelled. Nothing was written."
