"""Scrolling by keys, and which keys are left to the page."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.focus import focus_kept
from playbook_app.ui.widgets.scroll import ScrollPage
from tests.ui.conftest import Show


class Keys(QWidget):
    """A page that writes down which keys reach it."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[int] = []
        self.content = QWidget()
        self.content.setMinimumHeight(2000)
        self.button = Button("Continue", name="next")
        self.scroller = ScrollPage(self.content, name="scroll")
        inside = Button("Inside", name="inside")
        inside.setParent(self.content)
        self.inside = inside
        column((self.scroller, 1), self.button, parent=self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write it down."""
        if event.key() != Qt.Key.Key_Shift:
            self.seen.append(event.key())


@pytest.fixture
def page(show: Show) -> Keys:
    """Return a page with something to scroll."""
    return show(Keys(), 400, 300)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QKeyEvent:
    """Return a key press."""
    return QKeyEvent(QEvent.Type.KeyPress, key, modifier)


def test_it_can_begin_at_the_top_with_the_focus_below(page: Keys, qtbot: QtBot) -> None:
    """What takes the focus at once is not scrolled to; what takes it later is."""
    bar = page.scroller.verticalScrollBar()
    page.inside.move(0, 1500)
    page.button.setFocus()
    page.scroller.begin_at_top()
    page.inside.setFocus()
    assert bar.value() == 0
    page.button.setFocus()
    qtbot.waitUntil(lambda: not page.scroller._held)
    page.inside.setFocus()
    assert bar.value() > 0


def test_keys_scroll_from_outside(page: Keys) -> None:
    """End, Home, page and arrow keys; others, and those with Ctrl, are not taken."""
    bar = page.scroller.verticalScrollBar()
    values = []
    for key in (Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_PageDown, Qt.Key.Key_Up):
        assert page.scroller.scroll_by_key(press(key))
        values.append(bar.value())
    assert values[0] == bar.maximum()
    assert values[2] == 0
    assert values[1] < values[0]
    assert 0 < values[4] < values[3]
    assert not page.scroller.scroll_by_key(press(Qt.Key.Key_A))
    assert not page.scroller.scroll_by_key(press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier))


def test_left_and_right_are_the_pages(page: Keys) -> None:
    """As long as there is nothing to scroll sideways; a button keeps no arrow and no Shift+Space."""
    page.inside.setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        QTest.keyClick(page.inside, key)
    QTest.keyClick(page.inside, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(page.inside, Qt.Key.Key_Down)
    assert page.seen == [Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space]
    assert page.scroller.verticalScrollBar().value() > 0
    page.content.setMinimumWidth(2000)
    QTest.qWait(0)
    QTest.keyClick(page.inside, Qt.Key.Key_Right)
    assert page.seen[-1] == Qt.Key.Key_Space


def test_focus_survives_another_parent(page: Keys) -> None:
    """What is moved to another place of the window keeps the focus it had; others get none."""
    page.inside.setFocus()
    with focus_kept(page.inside):
        page.inside.setParent(page)
        page.inside.show()
    assert page.inside.hasFocus()
    page.button.setFocus()
    with focus_kept(page.inside):
        page.inside.setParent(page.content)
        page.inside.show()
    assert page.button.hasFocus()


def test_without_anything_to_scroll_all_keys_are_the_pages(page: Keys) -> None:
    """So that they can scroll something else."""
    page.content.setMinimumHeight(0)
    page.scroller.setMinimumHeight(200)
    QTest.qWait(0)
    page.inside.setFocus()
    QTest.keyClick(page.inside, Qt.Key.Key_PageDown)
    assert page.seen == [Qt.Key.Key_PageDown]
