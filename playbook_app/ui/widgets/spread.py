"""A bar of controls: the first part at the left, the others at the right, in more lines when it is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from playbook_app.ui.override import override
from playbook_app.ui.widgets.flow import Flow

Sized = tuple[QWidget, int]


class Spread(Flow):
    """The first child takes the room that the others leave; without enough of it they go below.

    ``least_lead`` is how narrow the first child may get beside the others, in pixels.
    """

    def __init__(self, *, gap: int = 8, least_lead: int = 160) -> None:
        super().__init__(gap=gap)
        self._least_lead = least_lead

    @override
    def boxes(self, width: int) -> list[QRect]:
        """Return the places: one line, or the first child above and the others in lines below."""
        shown = self.children_shown()
        if not shown:
            return []
        lead, others = shown[0], shown[1:]
        room = width - sum(child.sizeHint().width() + self._gap for child in others)
        wanted = lead.sizeHint().width()
        if room >= min(wanted, max(self._least_lead, lead.minimumSizeHint().width())):
            beside = [(child, child.sizeHint().width()) for child in others]
            return self._line([(lead, min(wanted, room))], beside, width, 0)
        above = self._line([(lead, min(wanted, width))], [], width, 0)
        return above + self._lines(others, width, above[0].bottom() + 1 + self._gap)

    def _lines(self, children: Sequence[QWidget], width: int, top: int) -> list[QRect]:
        found: list[QRect] = []
        line: list[Sized] = []
        for child in children:
            room = min(child.sizeHint().width(), width)
            if line and sum(wide + self._gap for _child, wide in line) + room > width:
                found += self._line([], line, width, top)
                top = max(box.bottom() for box in found) + 1 + self._gap
                line = []
            line.append((child, room))
        return found + (self._line([], line, width, top) if line else [])

    def _line(self, left: Sequence[Sized], right: Sequence[Sized], width: int, top: int) -> list[QRect]:
        """Place children in the middle of one line, from the left and up to the right end."""
        sizes = [(wide, _height(child, wide)) for child, wide in (*left, *right)]
        height = max(high for _wide, high in sizes)
        start = width - sum(wide + self._gap for _child, wide in right) + self._gap
        found: list[QRect] = []
        x = 0
        for index, (wide, high) in enumerate(sizes):
            x = start if index == len(left) else x
            found.append(QRect(x, top + (height - high) // 2, wide, high))
            x += wide + self._gap
        return found


def _height(child: QWidget, width: int) -> int:
    if child.hasHeightForWidth():
        return child.heightForWidth(width)
    return max(child.sizeHint().height(), child.minimumHeight())
