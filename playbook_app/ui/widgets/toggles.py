"""Choosing one of a few: segmented control and filter chips. Arrows move and choose, as radio buttons do."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from playbook_app.ui.override import override
from playbook_app.ui.theme.paint import CENTER, blend, draw_box, draw_text, text_width
from playbook_app.ui.theme.theme import font, px, theme
from playbook_app.ui.widgets.base import HoverFade
from playbook_app.ui.widgets.focus import EnterPresses, Focusable


class Chip(HoverFade, EnterPresses, Focusable, QRadioButton):
    """A filter in a row of which one is on (siblings under one parent exclude each other)."""

    focus_radius = 16

    def __init__(self, text: str, *, name: str, checked: bool = False) -> None:
        super().__init__(text)
        self.setObjectName(name)
        self.setChecked(checked)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.retheme()

    def retheme(self) -> None:
        """Grow with the text size."""
        self.setFont(font("smallM"))
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        """Return the size that fits the words."""
        return QSize(text_width(self.text(), "smallM") + px(28), px(32))

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the same: a chip is never cut."""
        return self.sizeHint()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        """Take clicks anywhere."""
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw pill and words."""
        painter = QPainter(self)
        on = self.isChecked()
        fill = "accentSoft" if on else blend("surface", "hover", self.hover)
        draw_box(painter, self.rect(), self.height() / 2, fill, "accentBorder" if on else "border")
        ink = "accentSoftText" if on else "text2"
        draw_text(painter, self.rect(), self.text(), "smallM", ink, flags=CENTER)


class Segment(HoverFade, EnterPresses, Focusable, QRadioButton):
    """One part of a segmented control."""

    focus_radius = 6

    @override
    def sizeHint(self) -> QSize:
        """Return the size that fits the words in their heavier weight."""
        return QSize(text_width(self.text(), "smallS") + px(24), px(26))

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the same: a segment is never cut."""
        return self.sizeHint()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        """Take clicks anywhere."""
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the raised part and the words."""
        painter = QPainter(self)
        on = self.isChecked()
        if on:
            draw_box(painter, self.rect(), 6, "pressed" if theme().dark else "surface", "border")
        ink = "text" if on else blend("text2", "text", self.hover)
        draw_text(painter, self.rect(), self.text(), "smallS" if on else "smallM", ink, flags=CENTER)


class Segmented(QWidget):
    """A few words in one box, of which one is on."""

    changed = Signal(int)
    """The person chose the segment with that index."""

    def __init__(self, words: Sequence[str], current: int = 0, *, name: str, label: str) -> None:
        """Take the words, the object name and what the group is called for assistive technology."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3, 3, 3, 3)
        layout.setSpacing(2)
        for index, word in enumerate(words):
            segment = Segment(word)
            segment.setObjectName(f"{name}.{index}")
            segment.setAccessibleDescription(label)
            self._group.addButton(segment, index)
            layout.addWidget(segment)
        self._group.idToggled.connect(self._one_stop)
        self.choose(current)
        self._group.idClicked.connect(self.changed)

    def current(self) -> int:
        """Return the index of the segment that is on."""
        return self._group.checkedId()

    def choose(self, index: int) -> None:
        """Turn a segment on without announcing it."""
        self._group.button(index).setChecked(True)

    def _one_stop(self) -> None:
        """Let Tab stop at the segment that is on; Qt notices it only once one has the cursor."""
        for segment in self._group.buttons():
            on = Qt.FocusPolicy.StrongFocus if segment.isChecked() else Qt.FocusPolicy.ClickFocus
            segment.setFocusPolicy(on)

    def retheme(self) -> None:
        """Grow with the text size."""
        for segment in self._group.buttons():
            segment.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box."""
        draw_box(QPainter(self), self.rect(), 8, "sunken", "border")
