"""Choosing: nothing is committed by moving."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from playbook_app.ui.theme.theme import theme
from playbook_app.ui.widgets.choice import ChoiceList, ChoiceRow
from tests.ui.conftest import Show
from tests.ui.walk import clipped

WORDS = ("Thank him", "Ask a real question", "Pitch a demo at once", "Send the brochure")
QUOTE = "“Thank you. Your point about owning the first hour changed how we wrote our plan.”"


@pytest.fixture
def choices(show: Show) -> ChoiceList:
    """Return four replies in a window."""
    made = ChoiceList(label="Your reply", columns=2, least=240)
    made.set_rows(
        [ChoiceRow(str(n), words, detail=QUOTE, name=f"reply.{n}") for n, words in enumerate(WORDS, 1)]
    )
    show(made, 700, 400)
    return made


@pytest.fixture
def said(choices: ChoiceList) -> list[int]:
    """Return what was committed, in order."""
    committed: list[int] = []
    choices.chosen.connect(committed.append)
    return committed


def press(choices: ChoiceList, key: str) -> bool:
    """Offer a key to the list, as a page does."""
    event = QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, key)
    return choices.key_pressed(event)


def test_arrows_move_without_committing(choices: ChoiceList, said: list[int]) -> None:
    """Arrows go through two columns and round their ends; no row is picked, nothing is committed."""
    choices.focus_first().setFocus(Qt.FocusReason.TabFocusReason)
    keys = Qt.Key
    reached = []
    for key in (keys.Key_Down, keys.Key_Right, keys.Key_Right, keys.Key_Up, keys.Key_Left):
        QTest.keyClick(QApplication.focusWidget(), key)
        reached.append(choices.rows.index(QApplication.focusWidget()))
    assert reached == [2, 3, 0, 2, 1]
    assert said == []
    assert not any(row.isChecked() for row in choices.rows)


def test_enter_click_number_and_letter_commit(choices: ChoiceList, said: list[int]) -> None:
    """Each of the four ways commits the row it means."""
    QTest.keyClick(choices.rows[2], Qt.Key.Key_Return)
    QTest.mouseClick(choices.rows[0], Qt.MouseButton.LeftButton)
    assert press(choices, "2")
    assert press(choices, "d")
    assert said == [2, 0, 1, 3]
    assert not press(choices, "9")
    assert not press(choices, "")


def test_a_key_with_control_is_somebody_elses(choices: ChoiceList, said: list[int]) -> None:
    """Ctrl+1 goes to a section of the window, not to a reply."""
    event = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier, "1")
    assert not choices.key_pressed(event)
    assert said == []


def test_space_selects_one(choices: ChoiceList, said: list[int]) -> None:
    """Space marks a row without committing it, and only one is marked at a time."""
    QTest.keyClick(choices.rows[0], Qt.Key.Key_Space)
    QTest.keyClick(choices.rows[1], Qt.Key.Key_Space)
    assert [row.state for row in choices.rows] == ["rest", "selected", "rest", "rest"]
    assert said == []


def test_other_keys_bubble_to_the_page(choices: ChoiceList) -> None:
    """A key that the row has no use for is left to the page."""
    event = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_H, Qt.KeyboardModifier.NoModifier, "h")
    choices.rows[0].keyPressEvent(event)
    assert not event.isAccepted()


def test_after_feedback_nothing_is_committed(choices: ChoiceList, said: list[int]) -> None:
    """A row with its result tells its reason and takes no more clicks or keys."""
    choices.rows[0].select()
    for row, state in zip(choices.rows, ("wrong", "correct", "other", "other"), strict=True):
        row.show_result(state, "Names the harm.")
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
        QTest.keyClick(row, Qt.Key.Key_Space)
        QTest.keyClick(row, Qt.Key.Key_Return)
    assert said == []
    assert [row.isChecked() for row in choices.rows] == [True, False, False, False]
    assert [row.accessibleName().rsplit("(", 1)[1] for row in choices.rows[:3]] == [
        "wrong)",
        "right)",
        "not chosen)",
    ]
    assert choices.rows[0].accessibleDescription() == "Names the harm."


def test_a_row_is_a_radio_button_with_a_name(choices: ChoiceList) -> None:
    """Assistive technology gets role, name and the second text."""
    interface = QAccessible.queryAccessibleInterface(choices.rows[0])
    assert interface.role() == QAccessible.Role.RadioButton
    assert interface.text(QAccessible.Text.Name) == "1. Thank him"
    assert interface.text(QAccessible.Text.Description) == QUOTE


@pytest.mark.parametrize("size", [100, 150, 200])
@pytest.mark.parametrize("width", [420, 700])
def test_rows_are_never_cut(choices: ChoiceList, size: int, width: int) -> None:
    """Rows grow with text size and narrow windows; feedback adds its reason."""
    theme().use(text_size=size)
    choices.resize(width, 2000)
    choices.rows[0].show_result("wrong", QUOTE * 2)
    for _round in range(4):
        QApplication.processEvents()
    choices.grab()
    assert list(clipped(choices)) == []


def test_new_rows_replace_the_old(choices: ChoiceList, said: list[int]) -> None:
    """The next turn shows its own rows; without rows nothing can take focus."""
    choices.set_rows([ChoiceRow("1", "Go on", name="next.1")])
    choices.rows[0].commit()
    assert said == [0]
    choices.set_rows([])
    assert choices.focus_first() is None


def test_a_quiz_row_is_larger() -> None:
    """Quiz answers have larger text and caps than replies."""
    big, small = ChoiceRow("A", WORDS[0], name="a", big=True), ChoiceRow("1", WORDS[0], name="b")
    assert big.sizeHint().height() > small.sizeHint().height()
