"""The rail: items that are page tabs, moved through with arrows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from playbook_app.ui.shell import accessible
from playbook_app.ui.shell.rail import ENTRIES, FIND, Rail
from playbook_app.ui.theme.theme import theme
from tests.ui.conftest import Show
from tests.ui.walk import clipped


def make(show: Show) -> Rail:
    """Return a shown rail on Today."""
    accessible.install()
    rail = Rail(ENTRIES, {"today": "Ctrl+1"})
    rail.show_current("today")
    show(rail, 88, 760)
    return rail


def test_items_are_page_tabs(show: Show) -> None:
    """Assistive technology sees a list of tabs, which is selected, and can press one."""
    rail = make(show)
    pressed: list[str] = []
    rail.pressed.connect(pressed.append)
    interface = QAccessible.queryAccessibleInterface(rail.items["library"])
    assert interface.role() == QAccessible.Role.PageTab
    assert interface.text(QAccessible.Text.Name) == "Library"
    assert not interface.state().selected
    assert QAccessible.queryAccessibleInterface(rail.items["today"]).state().selected
    actions = interface.actionInterface()
    actions.doAction(actions.pressAction())
    actions.doAction(actions.setFocusAction())
    assert pressed == ["library"]
    whole = QAccessible.queryAccessibleInterface(rail)
    assert whole.role() == QAccessible.Role.PageTabList
    assert whole.actionInterface() is None or "Press" not in whole.actionInterface().actionNames()


def test_the_window_decides_what_is_on(show: Show) -> None:
    """Pressing an item asks for its screen; the mark moves only when the window says so."""
    rail = make(show)
    QTest.mouseClick(rail.items["plan"], Qt.MouseButton.LeftButton)
    assert rail.items["today"].isChecked()
    assert not rail.items["plan"].isChecked()
    assert not rail.items[FIND].isCheckable()


def test_arrows_go_round(show: Show, qtbot: QtBot) -> None:
    """Down and up move through the items and around the ends; Enter presses."""
    rail = make(show)
    rail.items["settings"].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(rail.items["settings"], Qt.Key.Key_Down)
    assert QApplication.focusWidget() is rail.items["today"]
    QTest.keyClick(rail.items["today"], Qt.Key.Key_Up)
    QTest.keyClick(rail.items["settings"], Qt.Key.Key_Right)
    with qtbot.waitSignal(rail.pressed) as pressed:
        QTest.keyClick(rail.items["settings"], Qt.Key.Key_Return)
    assert pressed.args == ["settings"]


def test_it_is_as_wide_as_its_words(show: Show) -> None:
    """At 200 % the rail grows so that no word is cut; a dot says what waits."""
    rail = make(show)
    assert rail.width() == 88
    rail.items["plan"].set_dot("2 findings block sign-off")
    rail.items["plan"].setDown(True)
    theme().use(text_size=200)
    QApplication.processEvents()
    rail.grab()
    assert rail.width() > 130
    assert rail.items["plan"].accessibleDescription() == "2 findings block sign-off"
    assert list(clipped(rail)) == []
