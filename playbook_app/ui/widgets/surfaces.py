"""Surfaces: cards, panels, hairlines. Flat with a line; nothing here throws a shadow but what floats."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QLayout, QWidget

from playbook_app.ui.override import override
from playbook_app.ui.theme.paint import blend, draw_box
from playbook_app.ui.theme.theme import color, theme
from playbook_app.ui.widgets.base import HoverFade
from playbook_app.ui.widgets.boxes import Margins
from playbook_app.ui.widgets.focus import EnterPresses, Focusable

SHADOW = 10
"""Room that floating surfaces keep around themselves for their painted rings, in pixels."""
_RINGS = 8


class Card(QFrame):
    """A rounded surface with a line around it."""

    def __init__(
        self,
        layout: QLayout | None = None,
        *,
        margins: Margins = 20,
        fill: str = "surface",
        border: str | None = "border",
        radius: int = 12,
    ) -> None:
        super().__init__()
        self.fill, self.border, self.radius = fill, border, radius
        if layout is not None:
            self.set_content(layout, margins)

    def set_content(self, layout: QLayout, margins: Margins = 20) -> None:
        """Put a layout inside."""
        layout.setContentsMargins(*((margins,) * 4 if isinstance(margins, int) else margins))
        self.setLayout(layout)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface."""
        draw_box(QPainter(self), self.rect(), self.radius, self.fill, self.border)


class CardButton(HoverFade, EnterPresses, Focusable, QAbstractButton):
    """A card that is one big button. Labels inside stay labels; ``text`` is its accessible name."""

    focus_radius = 12

    def __init__(
        self,
        layout: QLayout,
        name: str,
        *,
        margins: Margins = 16,
        fill: str | None = "surface",
        border: str | None = "border",
    ) -> None:
        super().__init__()
        self.fill, self.border = fill, border
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = self.sizePolicy()  # a plain button may not become narrower than all its words in one line
        policy.setHorizontalPolicy(policy.Policy.Preferred)
        self.setSizePolicy(policy)
        layout.setContentsMargins(*((margins,) * 4 if isinstance(margins, int) else margins))
        self.setLayout(layout)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface, tinted under the mouse."""
        ground: str | QColor = self.fill or faint("hover")
        fill = "pressed" if self.isDown() else blend(ground, "hover", self.hover)
        draw_box(QPainter(self), self.rect(), self.focus_radius, fill, self.border)


def faint(name: str) -> QColor:
    """Return a colour with no opacity, to fade in from."""
    copy = QColor(color(name))
    copy.setAlpha(0)
    return copy


class Hairline(QWidget):
    """A line of one pixel between parts; across, or upright between columns."""

    def __init__(self, *, upright: bool = False, tone: str = "border") -> None:
        super().__init__()
        self._tone = tone
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        QPainter(self).fillRect(self.rect(), color(self._tone))


class Panel(QWidget):
    """A side panel on its own ground with a line on one edge ("left", "right" or "")."""

    def __init__(self, layout: QLayout | None = None, *, fill: str = "surface", edge: str = "left") -> None:
        super().__init__()
        self._fill, self._edge = fill, edge
        if layout is not None:
            self.setLayout(layout)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and edge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), color(self._fill))
        if self._edge:
            left = 0 if self._edge == "left" else self.width() - 1
            painter.fillRect(QRect(left, 0, 1, self.height()), color("border"))


def draw_floating(painter: QPainter, rect: QRectF, radius: float, fill: str = "surface") -> None:
    """Draw a surface that floats: painted rings instead of an effect, the same at every scale."""
    dark = theme().dark
    ring = QColor(0, 0, 0)
    for step in range(_RINGS):
        ring.setAlphaF((0.06 if dark else 0.022) * (1 - step / _RINGS))
        grown = rect.adjusted(-step, -step + 2, step, step + 2)
        draw_box(painter, grown, radius + step, QColor(ring))
    draw_box(painter, rect, radius, fill, "border")
