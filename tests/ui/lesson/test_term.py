"""A word of the trade is explained where it stands."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from playbook_app.ui.lesson.term import TermPanel
from playbook_app.ui.theme.theme import theme
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.prose import Prose
from tests.ui.lesson.test_lesson_screen import built, lesson


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_first_use_opens_its_meaning(tmp_path: Path, qtbot: QtBot) -> None:
    """By Tab and Enter; it is named for screen readers, stays in the window and goes with Esc or a click."""
    with lesson(tmp_path, 2) as screen:
        built(screen, qtbot)
        glossary = screen.who.library.pack_of(screen.page._lesson.ref).glossary
        prose = next(one for one in screen.page.findChildren(Prose) if 'href="term:' in one._html)
        for size in (100, 200):
            theme().use(text_size=size)
            screen.settle()
            screen.tab_to(prose.objectName())
            screen.press(Qt.Key.Key_Tab)  # from the text to its first link
            chosen = prose.textCursor().selectedText()
            screen.press(Qt.Key.Key_Return)
            panel = QApplication.activePopupWidget()
            assert isinstance(panel, TermPanel)
            term = next(
                one for one in glossary if chosen.casefold() in [form.casefold() for form in one.forms]
            )
            assert panel.accessibleName() == f"{term.term}: {term.text}"
            assert [label.text() for label in panel.findChildren(Label)] == [term.term, term.text]
            assert screen.page.window().geometry().contains(panel.geometry())
            link = prose.viewport().mapTo(screen.page, prose.cursorRect().center())
            assert screen.page._body.geometry().contains(link)
            if size == 100:
                QTest.keyClick(panel, Qt.Key.Key_Escape)
            else:
                QTest.mouseClick(panel, Qt.MouseButton.LeftButton)
            screen.settle()
            assert QApplication.activePopupWidget() is None
            assert screen.page.focusWidget() is prose
