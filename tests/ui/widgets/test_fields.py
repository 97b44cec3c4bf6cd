"""Fields: typing, help and errors, plain text only."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from playbook_app.ui.theme.theme import theme
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.combo import ComboBox
from playbook_app.ui.widgets.fields import LabeledField, LineEdit, SearchField, SpinBox, TextArea
from tests.ui.conftest import Show
from tests.ui.walk import clipped, nameless


def wheel(widget: QWidget) -> QWheelEvent:
    """Turn the wheel one notch over a widget and return the event."""
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(widget.mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
    return event


def test_a_label_names_its_field() -> None:
    """The field's accessible name is its label, its description the hint, then the error."""
    field = LabeledField("Owner", LineEdit(name="plan.owner"), hint="One person", required=True)
    interface = QAccessible.queryAccessibleInterface(field.field)
    assert interface.text(QAccessible.Text.Name) == "Owner"
    assert interface.text(QAccessible.Text.Description) == "One person"
    field.set_error("No owner")
    assert interface.text(QAccessible.Text.Description) == "No owner"
    assert field.field.property("invalid")
    field.set_error("")
    assert not field.field.property("invalid")
    assert field.label.text() == "Owner *"


def test_states_look_different(show: Show) -> None:
    """Rest, focus, invalid, disabled and quiet are different pictures."""
    field, other = LineEdit("Imani Okoro", name="a"), LineEdit(name="b")
    window = QWidget()
    column(field, other, parent=window)
    show(window, 300, 120)
    pictures = set()

    def take() -> None:
        pictures.add(bytes(field.grab().toImage().constBits()))

    other.setFocus()
    take()
    field.setFocus()
    take()
    other.setFocus()
    for name in ("invalid", "quiet"):
        field.setProperty(name, True)
        take()
        if name == "invalid":  # wrong, and focus is on it
            field.setFocus()
            take()
            other.setFocus()
        field.setProperty(name, False)
    field.setEnabled(False)
    take()
    assert len(pictures) == 6


def test_esc_empties_a_search_and_then_leaves_it(show: Show) -> None:
    """Esc first clears what was typed; in an empty field it is left to the page."""
    search = SearchField(name="library.search", label="Find", placeholder="Find a lesson")
    show(search, 300, 40)
    QTest.keyClicks(search, "spam")
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""
    theme().use(mode="dark", text_size=150)
    search.grab()
    assert len(search.actions()) == 1


def test_a_text_area_is_plain_and_grows(show: Show) -> None:
    """Pasted text loses its format; the area grows with its lines up to its most; Tab leaves it."""
    area, after = TextArea(name="plan.text", label="Statement", lines=2, most=4), LineEdit(name="after")
    window = QWidget()
    column(area, after, None, parent=window)
    show(window, 300, 400)
    before = area.height()
    rich = QMimeData()
    rich.setHtml("<b>At 10:05</b><br>we found<br>that somebody<br>outside<br>read records")
    rich.setText("At 10:05\nwe found\nthat somebody\noutside\nread records")
    area.insertFromMimeData(rich)
    QApplication.processEvents()
    assert area.toPlainText().startswith("At 10:05\nwe found")
    assert "<b>" not in area.toHtml()
    assert "font-weight:7" not in area.toHtml()
    assert area.height() > before
    area.setFocus()
    area.grab()
    QTest.keyClick(area, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert area.maximumHeight() == area.minimumHeight()


def test_a_number_keeps_still_under_the_wheel(show: Show) -> None:
    """Scrolling a page over a number does not change it; with focus the wheel works."""
    number, other = SpinBox(90, 200, 100, name="size", label="Text size", suffix=" %"), LineEdit(name="b")
    window = QWidget()
    column(number, other, parent=window)
    show(window, 200, 120)
    other.setFocus()
    wheel(number)
    assert number.value() == 100
    number.setFocus()
    wheel(number)
    assert number.value() == 101
    number.setValue(200)
    number.grab()
    assert number.text() == "200 %"


@pytest.mark.qt_log_ignore("support raise", "grabbing the keyboard", extend=True)
def test_a_list_keeps_still_under_the_wheel(show: Show) -> None:
    """The wheel never changes a choice; the keyboard does."""
    combo = ComboBox(name="plan.owner", label="Owner", placeholder="Choose a person")
    for name in ("Imani Okoro", "Ravi Lindqvist"):
        combo.addItem(name, name[0])
    show(combo, 240, 40)
    combo.choose("X")
    assert combo.currentIndex() == -1
    combo.grab()
    combo.choose("R")
    assert not wheel(combo).isAccepted()
    QTest.keyClick(combo, Qt.Key.Key_Up)
    assert combo.currentText() == "Imani Okoro"
    combo.showPopup()
    QApplication.processEvents()
    combo.view().grab()
    combo.hidePopup()
    combo.setEnabled(False)
    combo.grab()
    assert combo.minimumSizeHint().width() <= combo.sizeHint().width()


@pytest.mark.parametrize("size", [100, 150, 200])
def test_fields_have_names_and_room(show: Show, size: int) -> None:
    """At any text size every field has a role and a name, and no label is cut."""
    theme().use(text_size=size)
    content = QWidget()
    wrong = LabeledField("Backup for sign-off", LineEdit(name="backup"))
    wrong.set_error("No backup: sign-off stops if Ravi is away")
    column(
        wrong,
        LabeledField("Level", ComboBox(name="level"), hint="Who is woken up"),
        LabeledField("Minutes", SpinBox(0, 90, 15, name="minutes")),
        LabeledField("Text", TextArea(name="text")),
        parent=content,
    )
    show(content, 300, 500)
    assert list(clipped(content)) == []
    assert list(nameless(content)) == []
