"""A bar of controls: the first part at the left, the others at the right, in more lines when it is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from playbook_app.ui.override import override
from playbook_app.ui.widgets.flow import Flow

Sized = tuple[QWidget, int]


class Spread(Flow):
    """The first child takes the room that the others leave; those that find none go into lines below.

    ``least_lead`` is how narrow the first child may get beside others, in pixels.
    """

    def __init__(self, *, gap: int = 8, least_lead: int = 160) -> None:
        super().__init__(gap=gap)
        self._least_lead = least_lead

    def again(self) -> None:
        """Place at once after words or visibility of a child have changed."""
        self._place_again()

    @override
    def boxes(self, width: int) -> list[QRect]:
        """Return the places, line by line."""
        shown = self.children_shown()
        if not shown:
            return []
        lead, wanted = shown[0], shown[0].sizeHint().width()
        least = min(wanted, max(self._least_lead, lead.minimumSizeHint().width()))
        first, *more = self._lines(shown[1:], width, least)
        room = width - sum(wide + self._gap for _child, wide in first)
        found = self._line([(lead, min(wanted, room))], first, width, 0)
        for line in more:
            found += self._line([], line, width, max(box.bottom() for box in found) + 1 + self._gap)
        return found

    def _lines(self, children: Sequence[QWidget], width: int, taken: int) -> list[list[Sized]]:
        """Return the children by line; ``taken`` pixels of the first line are not theirs."""
        lines: list[list[Sized]] = [[]]
        for child in children:
            room = min(child.sizeHint().width(), width)
            if taken + self._gap + room > width:
                lines.append([])
                taken = -self._gap
            lines[-1].append((child, room))
            taken += self._gap + room
        return lines

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
