"""Tab goes through a form as it is read, also after cards were made or moved."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QStackedWidget, QWidget

from playbook_app.ui.widgets.flow import ColumnGrid, Flow


def order_tabs(root: QWidget) -> None:
    """Chain every control under ``root`` in the order of its layouts."""
    stops = list(stops_in(root))
    for first, second in pairwise(stops):
        QWidget.setTabOrder(first, second)


def stops_in(widget: QWidget) -> Iterator[QWidget]:
    """Yield what Tab can stop at, in reading order, hidden controls included."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
        return
    for part in _parts(widget):
        yield from stops_in(part)


def _parts(widget: QWidget) -> Iterator[QWidget]:
    layout = widget.layout()
    if isinstance(widget, QScrollArea):
        content = widget.widget()
        if content is not None:
            yield content
    elif isinstance(widget, QStackedWidget):
        shown = widget.currentWidget()
        if shown is not None:
            yield shown
    elif isinstance(widget, QSplitter):
        yield from (part for number in range(widget.count()) if (part := widget.widget(number)))
    elif isinstance(widget, (ColumnGrid, Flow)):
        yield from widget.children_shown()
    elif layout is not None:
        yield from _laid_out(layout)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        assert item is not None
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            yield from _laid_out(inner)
        elif widget is not None:
            yield widget
