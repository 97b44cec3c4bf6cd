"""Layouts in one expression: ``column(title, 8, text, None)`` reads top to bottom.

Parts are widgets, layouts, a number (fixed space in pixels), ``None`` (stretch) or a tuple
``(widget or layout, stretch)`` or ``(widget, stretch, alignment)``.
"""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

Part = QWidget | QLayout | int | None | tuple[Any, ...]
Margins = int | tuple[int, int, int, int]
TOP = Qt.AlignmentFlag.AlignTop
MIDDLE = Qt.AlignmentFlag.AlignVCenter


def column(*parts: Part, margins: Margins = 0, gap: int = 0, parent: QWidget | None = None) -> QVBoxLayout:
    """Return a layout from top to bottom."""
    layout = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    _fill(layout, parts, margins, gap)
    return layout


def row(*parts: Part, margins: Margins = 0, gap: int = 0, parent: QWidget | None = None) -> QHBoxLayout:
    """Return a layout from left to right."""
    layout = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    _fill(layout, parts, margins, gap)
    return layout


def middle(*parts: Part, gap: int = 1) -> QVBoxLayout:
    """Return a column that stands in the middle of its height."""
    return column(None, *parts, None, gap=gap)


def holder(layout: QLayout, *, width: int = 0) -> QWidget:
    """Return a plain widget around a layout, with a fixed width if one is given."""
    widget = QWidget()
    widget.setLayout(layout)
    if width:
        widget.setFixedWidth(width)
    return widget


def clear(layout: QLayout) -> None:
    """Take every widget out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _fill(layout: QBoxLayout, parts: tuple[Part, ...], margins: Margins, gap: int) -> None:
    sides = (margins,) * 4 if isinstance(margins, int) else margins
    layout.setContentsMargins(*sides)
    layout.setSpacing(gap)
    for part in parts:
        _add(layout, part)


def _add(layout: QBoxLayout, part: Part) -> None:
    if part is None:
        layout.addStretch(1)
    elif isinstance(part, int):
        layout.addSpacing(part)
    elif isinstance(part, QLayout):
        layout.addLayout(part)
    elif isinstance(part, QWidget):
        layout.addWidget(part)
    else:
        _add_placed(layout, *part)


def _add_placed(
    layout: QBoxLayout, part: QWidget | QLayout, stretch: int, alignment: Qt.AlignmentFlag | None = None
) -> None:
    if isinstance(part, QLayout):
        layout.addLayout(part, stretch)
    elif alignment is None:
        layout.addWidget(part, stretch)
    else:
        layout.addWidget(part, stretch, alignment)
