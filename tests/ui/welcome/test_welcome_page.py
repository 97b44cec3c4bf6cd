"""The first start: a name, a purpose, or neither."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from playbook_app.ui.theme.theme import theme
from playbook_app.ui.welcome.page import WelcomePage
from tests.ui.conftest import Show
from tests.ui.walk import clipped, missed_by_tab, nameless


@pytest.fixture
def page(show: Show) -> WelcomePage:
    """Return the shown page with focus on its first field."""
    made = WelcomePage()
    show(made, 1080, 680)
    made.first_focus().setFocus()
    return made


@pytest.fixture
def given(page: WelcomePage) -> list[tuple[str, str]]:
    """Return what the page handed over."""
    found: list[tuple[str, str]] = []
    page.done.connect(lambda name, purpose: found.append((name, purpose)))
    return found


def test_name_and_enter(page: WelcomePage, given: list[tuple[str, str]]) -> None:
    """Typing a name and Enter is enough; learning is what most are here for."""
    QTest.keyClicks(page.name, " Nadia 2 ")
    QTest.keyClick(page.name, Qt.Key.Key_Return)
    assert given == [("Nadia 2", "learn")]


def test_the_plan_can_be_picked(page: WelcomePage, given: list[tuple[str, str]]) -> None:
    """Picking the plan by an arrow, by its key, by mouse; and Start."""
    page.purposes.rows[0].setFocus()
    QTest.keyClick(page.purposes.rows[0], Qt.Key.Key_Down)
    page.finish()
    page.pick(0)
    page.start.setFocus()
    QTest.keyClick(page.start, "2")
    QTest.mouseClick(page.start, Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.purposes.rows[0], Qt.MouseButton.LeftButton)
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert given == [("", "plan"), ("", "plan"), ("", "learn")]


def test_skipping(page: WelcomePage, given: list[tuple[str, str]]) -> None:
    """Skip gives neither name nor purpose, whatever was typed."""
    QTest.keyClicks(page.name, "Nadia")
    QTest.mouseClick(page.skip, Qt.MouseButton.LeftButton)
    assert given == [("", "")]


def test_single_keys_may_be_off(page: WelcomePage, given: list[tuple[str, str]]) -> None:
    """With single keys off, 2 does nothing."""
    theme().use(single_keys=False)
    QTest.keyClick(page, "2")
    page.finish()
    assert given == [("", "learn")]


@pytest.mark.parametrize("size", [100, 150, 200])
def test_everything_has_a_name_and_room(page: WelcomePage, size: int) -> None:
    """Names, roles, no cut text, Tab reaches all, at any size."""
    theme().use(text_size=size, mode="dark")
    for _round in range(4):
        QApplication.processEvents()
    assert list(clipped(page)) == []
    assert list(nameless(page)) == []
    assert list(missed_by_tab(page)) == []
