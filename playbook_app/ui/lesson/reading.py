"""The column that is read, with margin notes beside their posts as long as there is room for both."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from playbook_app.ui.lesson.blocks import Part
from playbook_app.ui.override import override
from playbook_app.ui.theme.theme import px
from playbook_app.ui.widgets.base import HeightForWidth

NOTES, GUTTER = 248, 32
WIDEST, LEAST_BESIDE = 600, 520
"""Widest reading measure, and the least one that still leaves the margin to the notes (at 100 %)."""
TOP = 28
RING = 6
"""Room for the focus ring left of the text, in pixels."""
_NOTE_DROP, _NOTE_INDENT, _BELOW_NOTES = 8, 68, 16


@dataclass(slots=True)
class Places:
    """Where everything goes at one width."""

    boxes: list[tuple[QWidget, QRect]] = field(default_factory=list)
    tops: dict[int, int] = field(default_factory=dict)
    ends: dict[int, int] = field(default_factory=dict)
    height: int = 0


class Reading(HeightForWidth, QWidget):
    """Places parts under each other. The last section can always be scrolled up to the top."""

    def __init__(self) -> None:
        super().__init__()
        self._sections: dict[int, list[Part]] = {}
        self._head: QWidget | None = None
        self._foot: QWidget | None = None
        self._room = 0
        self._end_margin = 0
        self._places: tuple[int, Places] | None = None
        self._old: list[QWidget] = []
        self.init_height_for_width()

    def clear(self) -> None:
        """Take all parts out of sight; they go with ``forget_old``, which has time."""
        for part in self._parts():
            for widget in (part.widget, part.notes):
                if widget is not None:
                    widget.hide()
                    self._old.append(widget)
        self._sections.clear()
        self._again()

    def forget_old(self) -> bool:
        """Let go what was there before; ``False`` when there was nothing."""
        old, self._old = self._old, []
        for widget in old:
            widget.deleteLater()
        return bool(old)

    def put(self, sections: Mapping[int, Sequence[Part]]) -> None:
        """Show more parts of some sections, each section at its place among the others."""
        widgets: list[QWidget] = []
        for index, parts in sections.items():
            self._sections.setdefault(index, []).extend(parts)
            widgets += [one for part in parts for one in (part.widget, part.notes) if one is not None]
        for widget in widgets:
            widget.setParent(self)
        self._again()  # before they are shown, so that they are laid out once, at their width
        for widget in widgets:
            widget.show()

    def drop(self, widget: QWidget) -> None:
        """Take one part out."""
        for index, parts in self._sections.items():
            self._sections[index] = [part for part in parts if part.widget is not widget]
        widget.hide()
        widget.deleteLater()
        self._again()

    def room_for(self, part: Part) -> int:
        """Return how high a part will be, before it is put in."""
        width, beside = self._measures(self.width())
        notes = 0 if part.notes is None or beside else part.notes.heightForWidth(width - px(_NOTE_INDENT))
        return part.gap + notes + _height(part.widget, width)

    def set_head(self, head: QWidget | None) -> None:
        """Show a widget above the first section (the contents, in a narrow window)."""
        self._head = head
        if head is not None:
            head.setParent(self)
            head.show()
        self._again()

    def set_foot(self, foot: QWidget | None) -> None:
        """Show a widget below the last section (the sources); the one before it goes."""
        if self._foot is not None:
            self._foot.hide()
            self._foot.deleteLater()
        self._foot = foot
        if foot is not None:
            foot.setParent(self)
            foot.show()
        self._again()

    def set_room(self, height: int) -> None:
        """Say how much of this can be seen at once."""
        if height != self._room:
            self._room = height
            self._again()

    def set_end_margin(self, width: int) -> None:
        """Keep so many pixels free at the right."""
        if width != self._end_margin:
            self._end_margin = width
            self._again()

    def has(self, index: int) -> bool:
        """Tell whether a section is shown yet."""
        return index in self._sections

    def top_of(self, index: int) -> int:
        """Return how far to scroll for a section to stand at the top; 0 for the first one."""
        top = self._plan(self.width()).tops.get(index, 0)
        return 0 if index == 0 and self._head is None else max(0, top - TOP)

    def end_of(self, index: int) -> int:
        """Return where what is there of a section ends."""
        return self._plan(self.width()).ends.get(index, 0)

    def section_at(self, offset: int) -> int:
        """Return the section that is being read when scrolled to ``offset``."""
        line = offset + TOP + self._room // 4
        reached = [index for index, top in self._plan(self.width()).tops.items() if top <= line]
        return max(reached, default=0)

    def stops(self) -> list[QWidget]:
        """Return the controls in reading order, for Tab."""
        found: list[QWidget] = []
        for part in self._parts():
            inside = [part.widget, *part.widget.findChildren(QWidget)]
            found += [one for one in inside if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        return found

    # ------------------------------------------------------------------ geometry

    @override
    def natural_width(self) -> int:
        """Return the width at which the notes stand beside their posts."""
        return RING + px(WIDEST) + GUTTER + px(NOTES)

    @override
    def least_width(self) -> int:
        """Return the least width of the widest part."""
        return RING + max((_least_width(part.widget) for part in self._parts()), default=0)

    @override
    def sizeHint(self) -> QSize:
        """Return the natural width, and the height at the present one: another would lay out everything."""
        return QSize(self.natural_width(), self.heightForWidth(self.width()))

    @override
    def hasHeightForWidth(self) -> bool:
        """Tell Qt that the height follows the width."""
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """Return where everything ends, with room to bring the last section to the top."""
        places = self._plan(width)
        last = max(places.tops.values(), default=0)
        return max(places.height + TOP, last - TOP + self._room)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything."""
        super().resizeEvent(event)
        self._place()

    @override
    def event(self, event: QEvent) -> bool:
        """Place again when a part wants another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._again()
        return super().event(event)

    def retheme(self) -> None:
        """Place again after a change of text size."""
        if not self.same_size():
            self._again()

    def _parts(self) -> list[Part]:
        return [part for index in sorted(self._sections) for part in self._sections[index]]

    def _again(self) -> None:
        """Plan anew; nothing is drawn here, so nothing is drawn again but what moves."""
        self._places = None
        if self.parentWidget() is not None:
            self.pin_height()
        self.updateGeometry()
        self._place()

    def _place(self) -> None:
        for widget, box in self._plan(self.width()).boxes:
            widget.setGeometry(box)

    def _plan(self, width: int) -> Places:
        if self._places is None or self._places[0] != width:
            self._places = (width, self._planned(width))
        return self._places[1]

    def _measures(self, width: int) -> tuple[int, bool]:
        """Return how wide the text is, and whether the notes stand beside it."""
        room = width - RING - self._end_margin
        beside = room >= px(LEAST_BESIDE) + GUTTER + px(NOTES)
        return min(room - (GUTTER + px(NOTES) if beside else 0), px(WIDEST)), beside

    def _planned(self, width: int) -> Places:
        measure, beside = self._measures(width)
        plan = Places(height=TOP)
        if self._head is not None:
            _put(plan, self._head, RING, measure)
            plan.height += TOP
        free = 0
        for index in sorted(self._sections):
            for part in self._sections[index]:
                plan.height += part.gap
                if part.notes is not None and beside:
                    plan.height = max(plan.height, free)
                if part.starts:
                    plan.tops[index] = plan.height
                top = _put(plan, part.widget, RING, measure)
                if part.notes is not None:
                    free = self._put_notes(plan, part.notes, top if beside else -1, measure)
            plan.ends[index] = max(plan.height, free)
        if self._foot is not None:
            plan.height += TOP
            _put(plan, self._foot, RING, measure)
        plan.height = max(plan.height, free)
        return plan

    def _put_notes(self, plan: Places, notes: QWidget, top: int, measure: int) -> int:
        """Place notes beside a post whose ``top`` is given, else below; return where they end."""
        if top < 0:
            plan.height += _NOTE_DROP
            _put(plan, notes, RING + px(_NOTE_INDENT), measure - px(_NOTE_INDENT))
            plan.height += _NOTE_DROP
            return plan.height
        box = QRect(RING + measure + GUTTER, top + _NOTE_DROP, px(NOTES), notes.heightForWidth(px(NOTES)))
        plan.boxes.append((notes, box))
        return box.bottom() + 1 + _BELOW_NOTES


def _put(plan: Places, widget: QWidget, left: int, width: int) -> int:
    """Place a widget at the end of the column and return its top."""
    top = plan.height
    high = _height(widget, width)
    plan.boxes.append((widget, QRect(left, top, width, high)))
    plan.height = top + high
    return top


def _height(widget: QWidget, width: int) -> int:
    return widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()


def _least_width(widget: QWidget) -> int:
    """Return what its minimum size hint says, which would lay out text to know the height too."""
    return widget.least_width() if isinstance(widget, HeightForWidth) else widget.minimumSizeHint().width()
