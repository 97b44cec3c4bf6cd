"""A check box that wraps."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from playbook_app.ui.theme.theme import theme
from playbook_app.ui.widgets.check import CheckRow
from tests.ui.conftest import Show
from tests.ui.walk import clipped

LONG = "I can say the question in my own words, and my first line answers it"


def test_the_whole_row_takes_clicks(show: Show) -> None:
    """A click at the far end ticks it, and Enter does too."""
    row = CheckRow(LONG, name="check.1")
    show(row, 500, 40)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() - 3, 5))
    assert row.isChecked()
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert not row.isChecked()


@pytest.mark.parametrize("size", [100, 200])
def test_it_is_never_cut(show: Show, size: int) -> None:
    """A narrow row is as high as its lines, with its small line under them."""
    theme().use(text_size=size)
    row = CheckRow(LONG, name="check.1", meta="Imani, due 10:25")
    show(row, 240, 30)
    row.grab()
    assert row.minimumHeight() == row.heightForWidth(row.width())
    assert list(clipped(row)) == []


def test_states_look_different(show: Show) -> None:
    """Open, ticked, ticked and quiet, disabled are four pictures."""
    row = CheckRow("Call the core team", name="check.1", quiet=True)
    show(row, 300, 30)
    pictures = [row.grab().toImage()]
    row.setChecked(True)
    pictures.append(row.grab().toImage())
    row.setEnabled(False)
    pictures.append(row.grab().toImage())
    assert len({bytes(picture.constBits()) for picture in pictures}) == 3


def test_it_is_read_out() -> None:
    """Role, name and the small line reach assistive technology, also when it changes."""
    row = CheckRow("Call the core team", name="check.1", meta="Imani, 10:09")
    row.set_meta("Imani, 10:12")
    interface = QAccessible.queryAccessibleInterface(row)
    assert interface.role() == QAccessible.Role.CheckBox
    assert interface.text(QAccessible.Text.Name) == "Call the core team"
    assert interface.text(QAccessible.Text.Description) == "Imani, 10:12"
