"""A bar with one part at the left and the others at the right, in more lines when it is narrow."""

import pytest
from PySide6.QtWidgets import QWidget

from playbook_app.ui.theme.theme import theme
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.spread import Spread
from tests.ui.conftest import Show


@pytest.fixture
def bar(show: Show) -> Spread:
    """Return a bar with a label and two buttons, as wide as a window."""
    made = Spread(gap=8)
    for part in (
        Label("Somebody wrote back."),
        Button("Undo", name="undo"),
        Button("Next turn", name="next"),
    ):
        made.add(part)
    show(made, 600, 60)
    return made


def tops(bar: Spread) -> list[int]:
    """Return the middle of each child, from above."""
    return [child.geometry().center().y() for child in bar.children_shown()]


def test_one_line_when_there_is_room(bar: Spread) -> None:
    """The first part stands at the left edge, the last one at the right edge."""
    first, *_others, last = bar.children_shown()
    assert first.x() == 0
    assert last.geometry().right() == bar.width() - 1
    assert max(tops(bar)) - min(tops(bar)) <= 1


def test_more_lines_when_there_is_not(bar: Spread) -> None:
    """The first part keeps its line and what fits beside it; the rest stands below, at the right."""
    bar.resize(240, 200)
    first, undo, last = bar.children_shown()
    assert undo.y() < last.y()
    assert last.geometry().right() == bar.width() - 1
    assert first.x() == 0
    assert bar.heightForWidth(240) == last.geometry().bottom() + 1


def test_it_places_again_when_words_change(bar: Spread) -> None:
    """At once, not after the next turn of the event loop."""
    last = bar.children_shown()[-1]
    last.change("See how it went")
    bar.again()
    assert last.width() == last.sizeHint().width()
    assert last.geometry().right() == bar.width() - 1


def test_hidden_parts_take_no_room(bar: Spread) -> None:
    """Also when all are hidden."""
    _first, undo, last = bar.children_shown()
    undo.hide()
    bar.again()
    assert last.geometry().right() == bar.width() - 1
    for child in bar.children_shown():
        child.hide()
    bar.again()
    assert bar.boxes(600) == []


def test_parts_of_a_fixed_size_are_placed_too(show: Show) -> None:
    """A widget that does not wrap counts with its own height."""
    made = Spread()
    box = QWidget()
    box.setFixedSize(40, 30)
    made.add(box)
    show(made, 200, 60)
    theme().use(text_size=150)
    assert made.boxes(200)[0].height() == 30
