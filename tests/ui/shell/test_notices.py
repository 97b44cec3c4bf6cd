"""Notices: in words, few, closed one by one."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from playbook_app.base.problem import Problem
from playbook_app.ui.shell.notices import Notice, Notices
from playbook_app.ui.shell.panes import first_stop, next_pane
from playbook_app.ui.shell.problem import ProblemWindow
from playbook_app.ui.theme.theme import theme
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.label import Label
from tests.ui.conftest import Show
from tests.ui.walk import clipped, nameless


def window_with(show: Show, notices: Notices) -> QWidget:
    """Show notices in a window."""
    window = QWidget()
    column(notices, None, parent=window)
    return show(window, 700, 400)


def texts(widget: QWidget) -> str:
    """Return all words of a widget."""
    return "\n".join(label.text() for label in widget.findChildren(Label))


def test_a_notice_says_what_where_and_what_to_do(show: Show) -> None:
    """Title, file and remedy are shown; the same problem only once."""
    notices = Notices()
    window = window_with(show, notices)
    for _time in range(2):
        notices.add(Problem("store-locked", Path("data")))
    assert len(window.findChildren(Notice)) == 1
    assert "already open" in texts(window)
    assert "data" in texts(window)
    assert list(clipped(window)) == []
    assert list(nameless(window)) == []


def test_three_at_most_newest_first(show: Show) -> None:
    """A fourth notice takes the place of the oldest."""
    notices = Notices()
    window_with(show, notices)
    for number in range(4):
        notices.add(Problem("lesson-broken", f"{number}.md"))
    assert list(notices._shown) == [f"lesson-broken {number}.md" for number in (1, 2, 3)]
    assert notices.close_newest()
    assert list(notices._shown) == ["lesson-broken 1.md", "lesson-broken 2.md"]


def test_closing_the_last_hides_the_place(show: Show) -> None:
    """Its button closes a notice; without notices there is nothing to close."""
    notices = Notices()
    window = window_with(show, notices)
    notices.add(Problem("no-version"))
    button = window.findChild(Notice).close_button
    button.setFocus()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not notices.isVisible()
    assert not notices.close_newest()


def test_a_problem_window_offers_two_ways(show: Show, qtbot: QtBot) -> None:
    """What is wrong stands alone in a small window: try again, or close."""
    theme().use(text_size=200)
    window = ProblemWindow(Problem("store-locked", Path("data")))
    show(window, 760, 520)
    with qtbot.waitSignal(window.again):
        QTest.mouseClick(window.try_again, Qt.MouseButton.LeftButton)
    assert "already open" in texts(window)
    assert list(clipped(window)) == []
    assert list(nameless(window)) == []


def test_panes_without_stops_are_skipped(show: Show) -> None:
    """A part that takes no focus is passed over; with none at all nothing happens."""
    window = QWidget()
    column(Label("Words"), parent=window)
    show(window, 100, 100)
    next_pane([window], 1)
    assert first_stop(window) is None
