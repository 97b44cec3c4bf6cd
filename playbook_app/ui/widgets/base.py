"""Behaviour shared by painted widgets: height that follows width, fading hover, key hints, announcing."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QEnterEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from playbook_app.ui.override import override
from playbook_app.ui.theme.theme import theme

if TYPE_CHECKING:
    from PySide6.QtCore import QVariantAnimation

    _Widget = QWidget
else:
    _Widget = object


class HeightForWidth(_Widget):
    """Mixin, first base, for widgets whose height depends on their width.

    A subclass says ``heightForWidth``, ``natural_width`` and ``least_width``. The height is also
    pinned as minimum height after each resize, because nested layouts and scroll areas ask for
    minimum sizes only and would cut wrapped text.
    """

    _heights: dict[int, int] | None = None
    _scale = 0.0

    def height_at(self, width: int, measure: Callable[[int], int]) -> int:
        """Return ``measure(width)``, remembered until the content changes: layouts ask many times."""
        if self._heights is None:
            self._heights = {}
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = measure(width)
        return height

    def same_size(self) -> bool:
        """Tell whether the text size is that of the last call: a change of colours measures nothing."""
        scale, self._scale = self._scale, theme().scale
        if scale == self._scale:
            self.update()
            return True
        return False

    def init_height_for_width(self) -> None:
        """Set the size policy; called at the end of the constructor."""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def natural_width(self) -> int:
        """Return the width at which nothing needs to wrap."""
        raise NotImplementedError

    def least_width(self) -> int:
        """Return the width below which something would be cut."""
        raise NotImplementedError

    @override
    def sizeHint(self) -> QSize:
        """Return the natural width with its height."""
        width = self.natural_width()
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the least width; the height is pinned separately."""
        return QSize(self.least_width(), self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pin the height that the new width needs."""
        super().resizeEvent(event)
        self.pin_height()

    def pin_height(self) -> None:
        """Make the height that the present width needs the minimum."""
        needed = self.heightForWidth(self.width())
        if needed != self.minimumHeight():
            self.setMinimumHeight(needed)

    def content_changed(self) -> None:
        """Measure and draw again after a change of text, font or state."""
        self._heights = None
        if self.parentWidget() is not None:  # without one its width says nothing yet
            self.pin_height()
        self.updateGeometry()
        self.update()


class HoverFade(_Widget):
    """Mixin, before the Qt base: ``hover`` runs from 0 to 1 while the mouse is over the widget."""

    _fade: "QVariantAnimation | None" = None
    forced_hover = False
    """Draw as hovered (for pictures of states)."""

    @property
    def hover(self) -> float:
        """How far the hover look has come, 0 to 1."""
        if self.forced_hover:
            return 1.0
        if self._fade is None:
            return 0.0
        value = self._fade.currentValue()
        return float(value) if value is not None else 0.0

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        """Fade in."""
        super().enterEvent(event)
        self._fade_to(1.0)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """Fade out."""
        super().leaveEvent(event)
        self._fade_to(0.0)

    def _fade_to(self, target: float) -> None:
        from PySide6.QtCore import QEasingCurve, QVariantAnimation

        start = self.hover
        if self._fade is None:
            self._fade = QVariantAnimation(self)
            self._fade.setEasingCurve(QEasingCurve.Type.OutCubic)
            self._fade.valueChanged.connect(self.update)
        self._fade.stop()
        self._fade.setDuration(theme().duration("hover"))
        self._fade.setStartValue(start)
        self._fade.setEndValue(target)
        self._fade.start()


def is_single_key(keys: str) -> bool:
    """Tell whether a shortcut is one printable key, which a person may turn off (WCAG 2.1.4)."""
    return "+" not in keys and keys not in {"Enter", "Esc", "F1", "F6"}


def key_hint(keys: str) -> str:
    """Return the hint to show on a control: nothing when it is a single key and those are off."""
    return "" if is_single_key(keys) and not theme().single_keys else keys


def announce(widget: QWidget, text: str, *, assertive: bool = False) -> None:
    """Let a screen reader say ``text``; assertive interrupts what it is saying."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    kind = QAccessible.AnnouncementPoliteness
    event.setPoliteness(kind.Assertive if assertive else kind.Polite)
    QAccessible.updateAccessibility(event)


def set_names(widget: QWidget, object_name: str, accessible_name: str = "", description: str = "") -> None:
    """Give a widget its stable object name, and what assistive technology calls it."""
    widget.setObjectName(object_name)
    if accessible_name:
        widget.setAccessibleName(accessible_name)
    if description:
        widget.setAccessibleDescription(description)
