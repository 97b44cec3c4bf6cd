"""Containers that place by the room there is."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from playbook_app.ui.theme.theme import theme
from playbook_app.ui.widgets.boxes import MIDDLE, column, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.flow import ColumnGrid, Flow
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Tag
from playbook_app.ui.widgets.scroll import ScrollPage
from playbook_app.ui.widgets.surfaces import Card, CardButton, Hairline, Panel
from tests.ui.conftest import Show
from tests.ui.walk import clipped, overlapping

LONG = "A worried customer asks one thing and gets a sale banner back."


@pytest.mark.parametrize(("width", "columns"), [(1000, 3), (700, 2), (350, 1), (100, 1)])
def test_columns_by_width(width: int, columns: int) -> None:
    """Three columns become two and one as the room shrinks."""
    assert ColumnGrid(columns=3, least=300).column_count(width) == columns


def test_cells_of_a_line_are_equally_high(show: Show) -> None:
    """A long cell makes its neighbour as high; the next line starts under both."""
    grid = ColumnGrid(columns=2, least=150)
    for text in (LONG * 3, "Short", "Third"):
        grid.add(Label(text))
    show(grid, 400, 400)
    first, second, third = (grid.children_shown()[n].geometry() for n in range(3))
    assert first.height() == second.height()
    assert third.top() > first.bottom()
    assert list(overlapping(grid)) == []


@pytest.mark.parametrize("make", [lambda: ColumnGrid(columns=3, least=160), Flow])
@pytest.mark.parametrize("size", [100, 200])
def test_nothing_is_cut_in_a_scroll_area(show: Show, make: Callable[[], ColumnGrid], size: int) -> None:
    """A container in a page is as high as its children need at any text size."""
    theme().use(text_size=size)
    container = make()
    for _number in range(7):
        container.add(Label(LONG, "small"))
    content = QWidget()
    column(Label("Library", "h1"), container, None, margins=12, parent=content)
    window = show(ScrollPage(content), 620, 300)
    assert list(clipped(window)) == []
    assert list(overlapping(window)) == []


def test_a_flow_breaks_lines_and_centres_them(show: Show) -> None:
    """What does not fit goes into the next line; small things stand in the middle of theirs."""
    flow = Flow(gap=8)
    for number in range(6):
        flow.add(Button(f"Button {number}", name=f"b.{number}"))
    flow.add(Tag("Due"))
    show(flow, 260, 300)
    tops = {child.geometry().top() for child in flow.children_shown()[:6]}
    assert len(tops) == 3
    assert flow.natural_width() > 260 >= flow.least_width()


def test_hidden_children_leave_no_gap(show: Show) -> None:
    """A hidden child takes no room; a cleared container none at all; one that is shown takes its own."""
    flow = Flow()
    labels = [Label(f"Word {number}") for number in range(3)]
    for label in labels:
        flow.add(label)
    window = QWidget()
    column(flow, None, parent=window)
    show(window, 400, 200)
    labels[0].hide()
    QApplication.processEvents()
    assert labels[1].x() == 0
    labels[1].setText(LONG)
    QApplication.processEvents()
    assert list(clipped(window)) == []
    flow.clear()
    assert flow.heightForWidth(400) == 0
    assert (flow.natural_width(), flow.least_width()) == (0, 0)


def test_a_card_button_is_one_button(show: Show) -> None:
    """A click on a label inside presses the card; Enter does too; it is drawn pressed and hovered."""
    label = Label("Answering another question", "bodyS")
    card = CardButton(row((label, 1, MIDDLE), Hairline(upright=True)), "Answering another question")
    card.setObjectName("library.card")
    pressed: list[str] = []
    card.clicked.connect(lambda: pressed.append("pressed"))
    show(card, 300, 80)
    QTest.mouseClick(label, Qt.MouseButton.LeftButton)
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert pressed == ["pressed", "pressed"]
    card.setDown(True)
    card.grab()


def test_surfaces_are_drawn(show: Show) -> None:
    """Card, panel and lines have their grounds."""
    panel = Panel(column(Card(column(Label("Trust"))), Hairline()), edge="right")
    flat = CardButton(row(Label("Row")), "Row", fill=None, border=None)
    window = QWidget()
    column(panel, Panel(edge=""), flat, parent=window)
    show(window, 200, 200)
    window.grab()
    assert list(clipped(window)) == []
