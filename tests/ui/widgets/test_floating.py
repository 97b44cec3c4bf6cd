"""Toasts come, wait and go; dialogs ask without blocking."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.fields import LineEdit
from playbook_app.ui.widgets.floating import Dialog, EmptyState, Scrim, Toast
from playbook_app.ui.widgets.focus import ring_of
from playbook_app.ui.widgets.page import Saying
from playbook_app.ui.widgets.scroll import ReadingPane
from tests.ui.conftest import Show
from tests.ui.walk import clipped, nameless


def window_with(show: Show, *parts: QWidget) -> QWidget:
    """Show a window."""
    window = QWidget()
    column(*parts, None, margins=20, parent=window)
    return show(window, 700, 500)


def test_a_toast_goes_by_itself(show: Show) -> None:
    """A toast stands at the bottom in the middle and hides when its time is over."""
    window = window_with(show)
    toast = Toast(window)
    toast.say(Saying("Copied to the clipboard"))
    assert toast.isVisible()
    assert abs(toast.geometry().center().x() - window.rect().center().x()) <= 1
    assert toast.geometry().bottom() <= window.height()
    toast._timer.timeout.emit()
    assert not toast.isVisible()


def test_a_toast_waits_under_the_mouse(show: Show) -> None:
    """While the mouse is over it, time stands still; its button does what it says."""
    window = window_with(show)
    toast, undone = Toast(window), []
    toast.say(Saying("Deleted", problem=True, action="Undo", on_action=lambda: undone.append("undone")))
    point = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(point, point, point))
    assert not toast._timer.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast._timer.isActive()
    window.resize(500, 400)
    assert toast.geometry().bottom() <= window.height()
    toast.grab()
    QTest.mouseClick(toast._button, Qt.MouseButton.LeftButton)
    assert undone == ["undone"]
    assert not toast.isVisible()


def test_a_focused_toast_stays(show: Show) -> None:
    """Somebody who tabbed to its button is not left without it."""
    window = window_with(show)
    toast = Toast(window)
    toast.say(Saying("Deleted", action="Undo"))
    toast._button.setFocus(Qt.FocusReason.TabFocusReason)
    assert not toast._timer.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert not toast._timer.isActive()
    window.setFocus()
    assert toast._timer.isActive()


def test_a_dialog_answers(show: Show, qtbot: QtBot) -> None:
    """The action accepts, the safe button rejects, and the window is dimmed meanwhile."""
    window = window_with(show)
    for press, signal in (("action", "accepted"), ("safe", "rejected")):
        dialog = Dialog(window, "Delete Nadia?", "Every answer goes.", action="Delete", safe="Keep it")
        dialog.open()
        assert len(window.findChildren(Scrim)) == 1
        window.resize(window.width() + 10, window.height())
        assert window.findChild(Scrim).size() == window.size()
        window.grab()
        dialog.grab()
        assert list(clipped(dialog)) == []
        assert list(nameless(dialog)) == []
        with qtbot.waitSignal(getattr(dialog, signal)):
            QTest.mouseClick(getattr(dialog, press), Qt.MouseButton.LeftButton)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert window.findChildren(Scrim) == []


def test_the_safe_choice_has_focus_in_a_dangerous_dialog(show: Show) -> None:
    """Enter in a dialog that deletes does not delete; in an ordinary one it acts; Esc always leaves."""
    window = window_with(show)
    danger = Dialog(window, "Delete?", action="Delete", safe="Keep it", kind="danger")
    danger.open()
    assert danger.focusWidget() is danger.safe
    QTest.keyClick(danger.safe, Qt.Key.Key_Return)
    assert not danger.isVisible()
    plain = Dialog(window, "Save?", action="Save", safe="Cancel")
    plain.open()
    assert plain.focusWidget() is plain.action
    QTest.keyClick(plain, Qt.Key.Key_Escape)
    assert not plain.isVisible()


def test_the_ring_goes_into_a_dialog_and_comes_back(show: Show) -> None:
    """By keyboard the first control of a dialog has it; closed, the control that opened it has it again."""
    button = Button("Delete", name="delete")
    window = window_with(show, Button("Other", name="other"), button)
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    dialog = Dialog(window, "Delete?", action="Delete", safe="Keep it", kind="danger")
    button.clicked.connect(dialog.open)
    QTest.keyClick(button, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert ring_of(dialog)._target is dialog.safe
    QTest.keyClick(dialog.safe, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert QApplication.focusWidget() is button
    assert ring_of(window)._target is button


def test_the_mouse_shows_no_ring_in_a_dialog(show: Show) -> None:
    """Neither in it nor afterwards."""
    button = Button("Delete", name="delete")
    window = window_with(show, button)
    dialog = Dialog(window, "Delete?", action="Delete", safe="Keep it", kind="danger")
    button.clicked.connect(dialog.open)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert ring_of(dialog)._target is None
    QTest.mouseClick(dialog.safe, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert ring_of(window)._target is None


def test_text_in_a_dialog_is_scrolled_by_keys(show: Show) -> None:
    """The pane takes focus, shows it and scrolls; Enter still closes."""
    text = QWidget()
    text.setMinimumHeight(2000)
    pane = ReadingPane(text, name="pane", label="Long text")
    pane.setFixedHeight(200)
    window = window_with(show)
    window.setProperty("keyboard", True)
    dialog = Dialog(window, "Read", action="Close", safe="Stay", content=pane)
    dialog.focus_first(pane)
    dialog.open()
    QApplication.processEvents()
    assert dialog.focusWidget() is pane
    assert ring_of(dialog)._target is pane
    bar, values = pane.verticalScrollBar(), []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_End):
        QTest.keyClick(pane, key)
        values.append(bar.value())
    assert 0 < values[0] < values[1] < values[2] == bar.maximum()
    QTest.keyClick(pane, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_a_dialog_can_hold_a_field(show: Show) -> None:
    """The content of a dialog can take focus first."""
    field = LineEdit(name="dialog.name", label="Name")
    dialog = Dialog(window_with(show), "Add a profile", action="Add", safe="Cancel", content=field)
    dialog.focus_first(field)
    dialog.open()
    assert dialog.focusWidget() is field
    dialog.reject()


def test_an_empty_state_offers_one_step(show: Show) -> None:
    """Nothing here yet: a line, the next step, a button; without a button it stands too."""
    button = Button("Open the library", name="today.library")
    window = window_with(
        show,
        EmptyState("check-circle", "Nothing is weak", "Come back after a quiz.", button=button),
        EmptyState("check-circle", "Nothing", "Really."),
    )
    assert button.isVisible()
    assert list(clipped(window)) == []
