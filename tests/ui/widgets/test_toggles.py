"""Chips and segmented controls: one of a few."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from playbook_app.ui.theme.theme import theme
from playbook_app.ui.widgets.boxes import row
from playbook_app.ui.widgets.toggles import Chip, Segmented
from tests.ui.conftest import Show
from tests.ui.walk import clipped


def test_arrows_choose_in_a_segmented_control(show: Show) -> None:
    """The right arrow moves to the next segment and chooses it, as with radio buttons."""
    control = Segmented(["30 days", "90 days", "All"], name="range", label="Range")
    chosen: list[int] = []
    control.changed.connect(chosen.append)
    show(control, 300, 40)
    first = control.findChildren(type(control._group.button(0)))[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert control.current() == 1
    assert chosen == [1]
    QTest.mouseClick(control._group.button(2), Qt.MouseButton.LeftButton)
    assert chosen == [1, 2]


def test_choosing_from_code_says_nothing() -> None:
    """Showing a value is not the person choosing it."""
    control = Segmented(["System", "Light", "Dark"], name="theme", label="Theme")
    chosen: list[int] = []
    control.changed.connect(chosen.append)
    control.choose(2)
    assert control.current() == 2
    assert chosen == []


def test_segments_have_names_and_room(show: Show) -> None:
    """Each segment is a radio button with its word, and is wide enough at any text size."""
    control = Segmented(["System", "Light", "Dark"], name="theme", label="Theme")
    theme().use(text_size=200)
    show(control, 700, 80)
    control.grab()
    interface = QAccessible.queryAccessibleInterface(control._group.button(1))
    assert interface.role() == QAccessible.Role.RadioButton
    assert interface.text(QAccessible.Text.Name) == "Light"
    assert list(clipped(control)) == []


def test_chips_exclude_each_other(show: Show) -> None:
    """Of the chips in one row one is on; clicking anywhere on another turns it on."""
    chips = [Chip(words, name=words, checked=words == "All 8") for words in ("All 8", "Weak 2", "New 3")]
    holder = QWidget()
    row(*chips, gap=8, parent=holder)
    show(holder, 400, 50)
    QTest.mouseClick(
        chips[1], Qt.MouseButton.LeftButton, pos=chips[1].rect().topLeft() + chips[1].rect().center() / 4
    )
    assert [chip.isChecked() for chip in chips] == [False, True, False]
    theme().use(text_size=150)
    QApplication.processEvents()
    holder.grab()
    assert list(clipped(holder)) == []
    QTest.keyClick(chips[2], Qt.Key.Key_Return)
    assert chips[2].isChecked()
