"""Buttons: words, keys, states."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from playbook_app.ui.theme.theme import theme
from playbook_app.ui.widgets.buttons import Button, IconButton
from tests.ui.conftest import Show

KINDS = ("primary", "secondary", "ghost", "link", "danger")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press(show: Show, key: Qt.Key) -> None:
    """Enter does what Space does, outside of dialogs too."""
    button = Button("Save plan", "primary", name="save")
    pressed: list[str] = []
    button.clicked.connect(lambda: pressed.append("pressed"))
    show(button, 120, 40)
    QTest.keyClick(button, key)
    assert len(pressed) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_states_look_different(show: Show, kind: str) -> None:
    """Rest, hover or press, and disabled are three different pictures in every kind."""
    button = Button("Export", kind, name="export", icon="export", trail="arrow-right-bold", keys="Ctrl+E")
    show(button, 240, 40)
    button.leaveEvent(QEvent(QEvent.Type.Leave))
    pictures = [button.grab().toImage()]
    button.forced_hover = button.forced_down = True
    pictures.append(button.grab().toImage())
    button.setEnabled(False)
    pictures.append(button.grab().toImage())
    assert len({bytes(picture.constBits()) for picture in pictures}) == 3


def test_a_single_key_hint_goes_with_the_setting() -> None:
    """A button shows its key, and not when single keys are turned off; Enter stays."""
    space, enter = Button("Next", name="n", keys="Space"), Button("Start", name="s", keys="Enter")
    before = space.sizeHint().width(), enter.sizeHint().width()
    theme().use(single_keys=False)
    assert space.sizeHint().width() < before[0]
    assert enter.sizeHint().width() == before[1]


def test_a_button_grows_with_words_and_text() -> None:
    """A button is never narrower than its words, whatever the size."""
    button = Button("Next", name="n")
    before = button.minimumSizeHint()
    button.change("Next question", icon="check")
    assert button.minimumSizeHint().width() > before.width()
    theme().use(text_size=200)
    assert button.minimumSizeHint().height() == 72


def test_hover_fades_in_and_out(show: Show) -> None:
    """With motion reduced hovering shows at once, and leaves at once."""
    button = Button("Next", name="n")
    show(button, 120, 40)
    middle = QPointF(10, 10)
    QApplication.sendEvent(button, QEnterEvent(middle, middle, middle))
    assert button.hover == 1.0
    QApplication.sendEvent(button, QEvent(QEvent.Type.Leave))
    assert button.hover == 0.0


def test_an_icon_button_has_a_name(show: Show) -> None:
    """What has only an icon says its name, and takes Enter."""
    button = IconButton("plus", "Add section", name="add")
    button.setCheckable(True)
    show(button, 60, 60)
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert button.isChecked()
    button.grab()
    button.setEnabled(False)
    button.grab()
    interface = QAccessible.queryAccessibleInterface(button)
    assert interface.text(QAccessible.Text.Name) == "Add section"
    assert button.sizeHint().width() == 30
