"""The focus ring: for the keyboard only, following its control, cut off where that is scrolled away."""

import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.focus import FocusRing, move_focus, note_keyboard, ring_of
from playbook_app.ui.widgets.scroll import ScrollPage
from tests.ui.conftest import Show


def page(count: int = 30) -> tuple[QWidget, list[Button], ScrollPage]:
    """Return a window with buttons in a scroll area."""
    buttons = [Button(f"Row {number}", name=f"row.{number}") for number in range(count)]
    inside = QWidget()
    column(*buttons, margins=8, gap=8, parent=inside)
    area = ScrollPage(inside)
    window = QWidget()
    column(area, margins=20, parent=window)
    return window, buttons, area


def settle() -> None:
    """Let moves and timers happen."""
    for _round in range(4):
        QApplication.processEvents()


def test_tab_shows_the_ring_and_a_click_hides_it(show: Show) -> None:
    """The ring lies around the control that Tab reached; after a click there is none."""
    window, buttons, _area = page()
    show(window, 300, 300)
    QTest.keyClick(window, Qt.Key.Key_Tab)
    ring = ring_of(window)
    assert ring.isVisible()
    focused = QApplication.focusWidget()
    assert ring.pos() + QPoint(4, 4) == focused.mapTo(window, QPoint(0, 0))
    QTest.mouseClick(buttons[2], Qt.MouseButton.LeftButton)
    assert not ring.isVisible()


def test_the_ring_comes_where_the_focus_is_already(show: Show) -> None:
    """When a page goes, Qt moves the focus for a reason that shows no ring; sent there, it has one."""
    window, buttons, _area = page()
    show(window, 300, 300)
    note_keyboard(window)
    buttons[1].setFocus(Qt.FocusReason.OtherFocusReason)
    assert not ring_of(window).isVisible()
    move_focus(buttons[1])
    assert ring_of(window).isVisible()


def test_the_ring_follows_scrolling(show: Show) -> None:
    """After many Tabs the control is in sight and the ring around it; scrolled away, it is gone."""
    window, _buttons, area = page()
    show(window, 300, 300)
    for _press in range(12):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        settle()
    ring, focused = ring_of(window), QApplication.focusWidget()
    assert area.verticalScrollBar().value() > 0
    assert ring.isVisible()
    assert ring.y() + 4 == focused.mapTo(window, QPoint(0, 0)).y()
    area.to_top()
    settle()
    assert not ring.isVisible()
    area.to_bottom()
    settle()
    assert area.verticalScrollBar().value() == area.verticalScrollBar().maximum()


def test_clicking_the_focused_control_hides_the_ring(show: Show) -> None:
    """Somebody who takes the mouse needs no ring any more."""
    window, buttons, _area = page(2)
    show(window, 300, 300)
    buttons[1].setFocus(Qt.FocusReason.TabFocusReason)
    assert ring_of(window).isVisible()
    QTest.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert not ring_of(window).isVisible()


def test_focus_moved_by_code_follows_the_hand(show: Show) -> None:
    """Code that moves focus shows the ring only to somebody who is using the keyboard."""
    window, buttons, _area = page(3)
    show(window, 300, 300)
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    move_focus(buttons[1])
    assert not ring_of(window).isVisible()
    note_keyboard(window)
    move_focus(buttons[2])
    assert ring_of(window).isVisible()


def test_the_ring_goes_with_its_control(show: Show) -> None:
    """When the control is hidden, so is the ring; there is one ring per window; it can be drawn."""
    window, buttons, _area = page(3)
    show(window, 300, 300)
    buttons[1].setFocus(Qt.FocusReason.TabFocusReason)
    ring_of(window).grab()
    assert len(window.findChildren(FocusRing)) == 1
    buttons[1].hide()
    settle()
    assert not any(ring.isVisible() and ring.place() for ring in window.findChildren(FocusRing))
    ring_of(window).leave()
    ring_of(window).place()
    assert not ring_of(window).isVisible()


def test_the_ring_outlives_its_control(show: Show) -> None:
    """A page that goes away for good takes its focused control along: no ring is left, and the next comes."""
    window, buttons, area = page(3)
    show(window, 300, 300)
    buttons[1].setFocus(Qt.FocusReason.TabFocusReason)
    ring = ring_of(window)
    assert ring.isVisible()
    shiboken6.delete(area)
    ring.place()
    assert not ring.isVisible()
    after = Button("After", name="after")
    window.layout().addWidget(after)
    settle()
    after.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    assert ring.isVisible()


def test_the_ring_comes_to_what_was_only_just_made(show: Show) -> None:
    """A row that replaces the one in use takes the focus at once, and the ring with it."""
    window, _buttons, _area = page(1)
    show(window, 300, 300)
    note_keyboard(window)
    made, inside = Button("New", name="new"), QWidget()
    column(made, parent=inside)
    window.layout().addWidget(inside)
    move_focus(made)
    settle()
    assert made.hasFocus()
    assert ring_of(window).isVisible()
