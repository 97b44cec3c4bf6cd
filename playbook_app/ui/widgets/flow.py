"""Containers that place their children by the room there is: equal columns, and words in a line."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from playbook_app.ui.override import override
from playbook_app.ui.theme.theme import px
from playbook_app.ui.widgets.base import HeightForWidth


class _Placing(HeightForWidth, QWidget):
    """A container whose height follows from placing its children in a width."""

    def __init__(self) -> None:
        super().__init__()
        self._children: list[QWidget] = []
        self.init_height_for_width()

    def add(self, child: QWidget) -> None:
        """Place one more widget at the end."""
        self.add_all([child])

    def add_all(self, children: Sequence[QWidget]) -> None:
        """Place more widgets at the end, measured once."""
        for child in children:
            child.setParent(self)
            self._children.append(child)
            child.show()
        self._place_again()

    def arrange(self, children: Sequence[QWidget]) -> None:
        """Place the same widgets in another order."""
        self._children = list(children)
        self._place_again()

    def clear(self) -> None:
        """Take all children away and let them go."""
        for child in self._children:
            child.hide()
            child.deleteLater()
        self._children.clear()
        self._place_again()

    def children_shown(self) -> list[QWidget]:
        """Return the children that take part (hidden ones do not)."""
        return [child for child in self._children if not child.isHidden()]

    def boxes(self, width: int) -> list[QRect]:
        """Return where each shown child goes in that width."""
        raise NotImplementedError

    def retheme(self) -> None:
        """Place again after a change of text size."""
        if not self.same_size():
            self._place_again()

    @override
    def hasHeightForWidth(self) -> bool:
        """Tell Qt that the height follows the width."""
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """Return where the lowest child ends."""
        return self.height_at(width, self._measure)

    def _measure(self, width: int) -> int:
        return max((box.bottom() + 1 for box in self.boxes(width)), default=0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the children."""
        super().resizeEvent(event)
        self._place()

    @override
    def event(self, event: QEvent) -> bool:
        """Place again when a child wants another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_again()
        return super().event(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Measure again: Qt does not tell hidden parents that a child wants another size."""
        super().showEvent(event)
        self._place_again()

    def _place_again(self) -> None:
        self.content_changed()
        self._place()

    def _place(self) -> None:
        for child, box in zip(self.children_shown(), self.boxes(self.width()), strict=True):
            child.setGeometry(box)


def _height(child: QWidget, width: int) -> int:
    if child.hasHeightForWidth():
        return child.heightForWidth(width)
    return max(child.sizeHint().height(), child.minimumHeight())


class ColumnGrid(_Placing):
    """Equal columns, as many as fit but no more than ``columns``; cells of a line are equally high.

    ``least`` is a column's least width and ``gap`` the space between, in pixels at 100 %.
    """

    def __init__(self, *, columns: int, least: int, gap: int = 12) -> None:
        super().__init__()
        self._most, self._least, self._gap = columns, least, gap
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def exchange(self, children: Sequence[QWidget], columns: int) -> None:
        """Place these instead, measured once; those that are no more among them are let go."""
        gone, fresh = set(self._children) - set(children), set(children) - set(self._children)
        for child in gone:
            child.hide()
            child.deleteLater()
        self._children, self._most = list(children), columns
        for child in children:
            if child in fresh:
                child.setParent(self)
                child.show()
        self._place_again()

    def column_count(self, width: int) -> int:
        """Return how many columns fit into a width."""
        fitting = (width + self._gap) // (px(self._least) + self._gap)
        return max(1, min(self._most, fitting))

    @override
    def natural_width(self) -> int:
        """Return the width of all columns at their least."""
        return (px(self._least) + self._gap) * self._most - self._gap

    @override
    def least_width(self) -> int:
        """Return the least width of the widest child."""
        return max((child.minimumSizeHint().width() for child in self.children_shown()), default=0)

    @override
    def boxes(self, width: int) -> list[QRect]:
        """Return the cells, line by line."""
        children = self.children_shown()
        count = self.column_count(width)
        edges = [round(index * (width + self._gap) / count) for index in range(count + 1)]
        found: list[QRect] = []
        top = 0
        for start in range(0, len(children), count):
            line = children[start : start + count]
            widths = [edges[index + 1] - edges[index] - self._gap for index in range(len(line))]
            height = max(_height(child, room) for child, room in zip(line, widths, strict=True))
            found += [QRect(edges[index], top, room, height) for index, room in enumerate(widths)]
            top += height + self._gap
        return found


class Flow(_Placing):
    """Children side by side at their own size, in as many lines as they need."""

    def __init__(self, *, gap: int = 8) -> None:
        super().__init__()
        self._gap = gap

    @override
    def natural_width(self) -> int:
        """Return the width of everything in one line."""
        widths = [child.sizeHint().width() + self._gap for child in self.children_shown()]
        return max(sum(widths) - self._gap, 0)

    @override
    def least_width(self) -> int:
        """Return the least width of the widest child."""
        return max((child.minimumSizeHint().width() for child in self.children_shown()), default=0)

    @override
    def boxes(self, width: int) -> list[QRect]:
        """Return the places, breaking lines where the width ends; children stand in a line's middle."""
        found: list[QRect] = []
        line: list[QRect] = []
        left = top = 0
        for child in self.children_shown():
            room = min(child.sizeHint().width(), width)
            if line and left + room > width:
                top = self._close(line, found, top)
                line, left = [], 0
            line.append(QRect(left, top, room, _height(child, room)))
            left += room + self._gap
        if line:
            self._close(line, found, top)
        return found

    def _close(self, line: list[QRect], found: list[QRect], top: int) -> int:
        height = max(box.height() for box in line)
        found += [box.translated(0, (height - box.height()) // 2) for box in line]
        return top + height + self._gap
