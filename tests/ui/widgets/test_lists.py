"""Lists in cards, and rows that are one button."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from playbook_app.ui.theme.theme import theme
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.gauges import Ring
from playbook_app.ui.widgets.lists import ListCard, ListRow, action_row
from tests.ui.conftest import Show
from tests.ui.walk import clipped, missed_by_tab, nameless

LONG = "A title of many words that does not fit into one line of a narrow list"


def make_row(title: str = "Spam", end: str = "3 min") -> ListRow:
    """Return a row."""
    return ListRow(title, "Missed last time.", name="row", value=42, tone="accent", end=end)


def test_a_row_is_a_button_with_all_its_words(show: Show) -> None:
    """Title, line and end are its name; Enter, Space and a click press it."""
    row = show(make_row(), 500, 60)
    assert row.accessibleName() == "Spam. Missed last time. 3 min"
    assert QAccessible.queryAccessibleInterface(row).role() == QAccessible.Role.PushButton
    pressed: list[int] = []
    row.clicked.connect(lambda: pressed.append(1))
    QTest.keyClick(row, Qt.Key.Key_Return)
    QTest.keyClick(row, Qt.Key.Key_Space)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert len(pressed) == 3


def test_a_row_grows_with_its_words(show: Show) -> None:
    """Long titles wrap, larger text is higher, and an end may be missing."""
    window = QWidget()
    row = make_row(LONG, end="")
    column(row, None, parent=window)
    show(window, 260, 400)
    assert row.height() == row.heightForWidth(260) > make_row().heightForWidth(500)
    before = row.height()
    theme().use(text_size=150)
    show(window, 260, 400)
    assert row.height() > before
    assert list(clipped(window)) == []


def test_a_pressed_row_looks_pressed(show: Show) -> None:
    """Its picture changes while the mouse is down."""
    row = show(make_row(), 500, 60)
    rest = row.grab().toImage()
    row.setDown(True)
    assert row.grab().toImage() != rest


def test_a_card_lists_rows_between_its_head_and_foot(show: Show) -> None:
    """All of it fits and is reached by Tab."""
    button = Button("Practise", name="practise", size="sm")
    plain = action_row(Ring(30, 36, name="Mastery"), "Silence", "Missed last time", [button])
    card = show(ListCard("Weak spots", "Two rows", [make_row(LONG), plain], foot="That is all."), 420, 400)
    assert list(clipped(card)) == []
    assert list(nameless(card)) == []
    assert list(missed_by_tab(card)) == []


def test_a_card_may_be_only_its_head(show: Show) -> None:
    """No line, no rows, no foot."""
    card = show(ListCard("Weak spots", "", ()), 420, 100)
    assert list(clipped(card)) == []
