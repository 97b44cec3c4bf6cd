"""Text is never cut: it takes a line if there is room and wraps if there is not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QWidget

from playbook_app.ui.theme.theme import line_height, theme
from playbook_app.ui.widgets.boxes import column, row
from playbook_app.ui.widgets.label import ElidedLabel, Label
from playbook_app.ui.widgets.scroll import ScrollPage
from tests.ui.conftest import Show
from tests.ui.walk import clipped

LONG = "A worried customer asks one thing and gets a sale banner back. Learn to spot the real question."


def box(*parts: QWidget) -> QWidget:
    """Return a widget with labels under each other."""
    widget = QWidget()
    column(*parts, None, margins=8, gap=4, parent=widget)
    return widget


@settings(max_examples=40, deadline=None)
@given(st.integers(60, 900), st.sampled_from(["body", "h1", "cap", "read"]))
def test_a_label_is_as_high_as_its_lines(width: int, role: str) -> None:
    """At any width the height is a whole number of lines, and fewer when it is wider."""
    label = Label(LONG, role)
    assert label.heightForWidth(width) % line_height(role) == 0
    assert label.heightForWidth(width + 200) <= label.heightForWidth(width)


def test_a_short_text_keeps_its_line() -> None:
    """A short text wants exactly the width of its line."""
    label = Label("Spam")
    assert label.heightForWidth(label.natural_width()) == line_height("body")
    assert label.minimumSizeHint().width() <= label.sizeHint().width()


@pytest.mark.parametrize("size", [100, 150, 200])
@pytest.mark.parametrize("width", [220, 420, 900])
def test_nested_labels_are_not_cut(show: Show, size: int, width: int) -> None:
    """Labels in rows in columns in a scroll area have room for all their lines at any text size."""
    theme().use(text_size=size)
    inner = row((Label(LONG), 1), (Label("6 min", "small"), 0), gap=8)
    content = QWidget()
    column(Label(LONG, "h2"), inner, Label(LONG, "cap"), margins=8, parent=content)
    window = show(ScrollPage(content), width, 300)
    assert list(clipped(window)) == []


def test_a_new_text_gets_new_room(show: Show) -> None:
    """A longer text makes the label higher, a shorter one lower again."""
    label = Label("Short")
    window = show(box(label), 200, 400)
    label.setText(LONG)
    window.repaint()
    assert label.minimumHeight() > line_height("body")
    label.setText("Short")
    assert label.minimumHeight() == line_height("body")


def test_a_text_size_change_measures_again(show: Show) -> None:
    """Twice the text size needs at least twice the height."""
    label = Label(LONG)
    show(box(label), 400, 400)
    before = label.minimumHeight()
    theme().use(text_size=200)
    assert label.minimumHeight() >= 2 * before


def test_an_empty_label_holds_its_line() -> None:
    """A label without words keeps the height of one line, so that nothing jumps when they come."""
    assert Label("").heightForWidth(100) == line_height("body")


def test_an_elided_label_says_the_rest_in_its_tooltip(show: Show) -> None:
    """A shortened text can be read in full; one that fits has no tooltip."""
    label = ElidedLabel(LONG)
    show(box(label), 200, 100)
    label.grab()
    assert label.toolTip() == LONG
    label.setText("Short")
    label.grab()
    assert label.toolTip() == ""


def test_a_disabled_label_is_quiet(show: Show) -> None:
    """A disabled label is drawn in another tone, and a tone can be changed."""
    label = Label("Short")
    show(box(label), 200, 100)
    before = label.grab().toImage()
    label.setEnabled(False)
    disabled = label.grab().toImage()
    label.setEnabled(True)
    label.set_tone("danger")
    assert len({bytes(image.constBits()) for image in (before, disabled, label.grab().toImage())}) == 3
