"""Buttons: primary (one per view), secondary, ghost, link and danger; and icon buttons for tool bars."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from playbook_app.i18n.keys import key_words
from playbook_app.ui.override import override
from playbook_app.ui.theme.icons import draw_icon
from playbook_app.ui.theme.paint import CENTER, blend, draw_box, draw_text, faded, text_width
from playbook_app.ui.theme.theme import font, px
from playbook_app.ui.widgets.base import HoverFade, key_hint
from playbook_app.ui.widgets.focus import EnterPresses, Focusable
from playbook_app.ui.widgets.surfaces import faint

Kind = Literal["primary", "secondary", "ghost", "link", "danger"]
Size = Literal["sm", "md", "lg"]
_HEIGHT = {"sm": 30, "md": 36, "lg": 44}
_PADDING = {"sm": 10, "md": 14, "lg": 20}
_ICON, _ICON_GAP = 18, 6
_KEY_GAP, _KEY_HEIGHT = 10, 20
Look = tuple[str | QColor, str, str | None]
_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}


class Button(HoverFade, EnterPresses, Focusable, QPushButton):
    """A push button. ``keys`` is shown as a hint; the page binds the key itself.

    ``link`` is a ghost without padding, for a text that stands in a column.
    """

    def __init__(
        self,
        text: str,
        kind: Kind = "secondary",
        *,
        name: str,
        icon: str = "",
        trail: str = "",
        keys: str = "",
        size: Size = "md",
    ) -> None:
        """Take the words, the object name and what stands beside the words."""
        super().__init__(text)
        self.kind: Kind = kind
        self._icon, self._trail, self._keys, self._size = icon, trail, keys, size
        self.forced_down = False
        self.setObjectName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.retheme()

    def retheme(self) -> None:
        """Grow with the text size."""
        self.setFont(font(self._role))
        self.updateGeometry()
        self.update()

    def change(self, text: str, *, icon: str | None = None, keys: str | None = None) -> None:
        """Show other words, and another icon and another key if given."""
        self._icon = self._icon if icon is None else icon
        self._keys = self._keys if keys is None else keys
        self.setText(text)
        self.retheme()

    @property
    def _role(self) -> str:
        return "smallS" if self._size == "sm" else "bodyS"

    def _key_width(self) -> int:
        hint = key_words(key_hint(self._keys))
        return max(px(_KEY_HEIGHT), text_width(hint, "capM") + px(10)) if hint else 0

    def _content_width(self) -> int:
        width = text_width(self.text(), self._role)
        if self._icon:
            width += px(_ICON) + (px(_ICON_GAP) if self.text() else 0)
        if self._trail:
            width += px(_ICON_GAP + _ICON)
        key = self._key_width()
        return width + (px(_KEY_GAP) + key if key else 0)

    @override
    def sizeHint(self) -> QSize:
        """Return the size that fits words, icon and key."""
        padding = 0 if self.kind == "link" else px(_PADDING[self._size])
        return QSize(self._content_width() + 2 * padding, px(_HEIGHT[self._size]))

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the same: a button is never cut."""
        return self.sizeHint()

    def _look(self) -> Look:
        down = self.isDown() or self.forced_down
        if not self.isEnabled():
            return (faint("sunken"), "text3", None) if self._is_bare() else ("sunken", "text3", "border")
        if self.kind == "primary":
            return "accentPressed" if down else blend("accent", "accentHover", self.hover), "onAccent", None
        if self.kind == "danger":
            ground = "dangerSoft" if down else blend("surface", "dangerSoft", self.hover)
            return ground, "danger", "dangerBorder"
        if self.kind == "link":
            return faint("hover"), "accentHover" if self.hover or down else "accent", None
        if self.kind == "ghost":
            return "pressed" if down else blend(faint("hover"), "hover", self.hover), "accent", None
        return "pressed" if down else blend("surface", "hover", self.hover), "text", "border"

    def _is_bare(self) -> bool:
        return self.kind in {"ghost", "link"}

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows and Shift+Space to the page: Tab is what moves between buttons."""
        shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in _ARROWS or (shifted and event.key() == Qt.Key.Key_Space):
            event.ignore()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, icon, words, trailing icon and key."""
        painter = QPainter(self)
        fill, ink, border = self._look()
        draw_box(painter, self.rect(), 8, fill, border)
        side, middle = px(_ICON), self.height() / 2
        left = 0.0 if self.kind == "link" else (self.width() - self._content_width()) / 2
        if self._icon:
            draw_icon(painter, self._icon, QRectF(left, middle - side / 2, side, side), ink)
            left += side + px(_ICON_GAP)
        width = text_width(self.text(), self._role)
        draw_text(painter, QRectF(left, 0, width + 4, self.height()), self.text(), self._role, ink)
        left += width
        if self._trail:
            box = QRectF(left + px(_ICON_GAP), middle - side / 2, side, side)
            draw_icon(painter, self._trail, box, ink)
            left += px(_ICON_GAP) + side
        if self._key_width():
            self._draw_key(painter, left + px(_KEY_GAP), ink)

    def _draw_key(self, painter: QPainter, left: float, ink: str) -> None:
        height = px(_KEY_HEIGHT)
        cap = QRectF(left, (self.height() - height) / 2, self._key_width(), height)
        draw_box(painter, cap, 5, faded(ink, 0.18 if self.kind == "primary" else 0.10))
        draw_text(painter, cap, key_words(key_hint(self._keys)), "capM", ink, flags=CENTER)


class IconButton(HoverFade, EnterPresses, Focusable, QToolButton):
    """A square button with only an icon; its name is read out and shown as tooltip."""

    def __init__(
        self, icon: str, text: str, *, name: str, size: int = 30, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon_name, self._side = icon, size
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.retheme()

    def retheme(self) -> None:
        """Grow with the text size."""
        self.setFixedSize(px(self._side), px(self._side))

    @override
    def sizeHint(self) -> QSize:
        """Return its fixed square."""
        return QSize(px(self._side), px(self._side))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        on = self.isDown() or self.isChecked()
        draw_box(painter, self.rect(), 8, "pressed" if on else blend(faint("hover"), "hover", self.hover))
        side = px(_ICON)
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        tone = "text3" if not self.isEnabled() else "accent" if self.isChecked() else "text2"
        draw_icon(painter, self._icon_name, box, tone)
