"""Menus that open below a button, in the look of what floats."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from playbook_app.ui.override import override
from playbook_app.ui.theme.icons import draw_icon
from playbook_app.ui.theme.paint import RIGHT, draw_box, draw_text
from playbook_app.ui.theme.theme import color, font, px
from playbook_app.ui.widgets.surfaces import SHADOW, draw_floating

_SIDE, _ICON, _INNER = 12, 18, 6


class Menu(QMenu):
    """A few things to do; goes when one is chosen. ``name`` starts the names of its lines."""

    def __init__(self, parent: QWidget, *, name: str) -> None:
        super().__init__(parent)
        self._icons: dict[QAction, str] = {}
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setWindowFlags(
            self.windowFlags() | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
        )
        self.setFont(font("body"))
        # Only the room around lines: everything is painted below.
        self.setStyleSheet(
            f"QMenu {{ border: 0; padding: {SHADOW + _INNER}px; background: transparent }}"
            f"QMenu::item {{ padding: {px(7)}px {px(_SIDE)}px }}"
            f"QMenu::separator {{ height: {px(9)}px }}"
        )

    def add(
        self,
        words: str,
        action: Callable[[], object],
        *,
        icon_name: str = "",
        hint: str = "",
        enabled: bool = True,
    ) -> None:
        """Add a line; ``hint`` stands at its right."""
        line = self.addAction(f"{words}\t{hint}" if hint else words)
        line.setObjectName(f"{self.objectName()}.{len(self.actions())}")
        line.setEnabled(enabled)
        line.triggered.connect(lambda _on=False: action())
        self._icons[line] = icon_name

    def open_below(self, button: QWidget) -> None:
        """Open under a button, its right edges aligned when there is no room to the right."""
        place = button.mapToGlobal(QPoint(-SHADOW, button.height() + 4 - SHADOW))
        window = button.window()
        right = window.mapToGlobal(QPoint(window.width(), 0)).x()
        width = self.sizeHint().width()
        if place.x() + width > right:
            place.setX(button.mapToGlobal(QPoint(button.width() - width + SHADOW, 0)).x())
        self.popup(place)
        if self.actions():
            self.setActiveAction(self.actions()[0])

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the floating surface and the lines."""
        painter = QPainter(self)
        draw_floating(painter, QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW), 10)
        for line in self.actions():
            self._draw_line(painter, line)

    def _draw_line(self, painter: QPainter, line: QAction) -> None:
        rect = QRectF(self.actionGeometry(line))
        if line.isSeparator():
            painter.fillRect(QRectF(rect.x(), rect.center().y(), rect.width(), 1), color("border"))
            return
        if line is self.activeAction():
            draw_box(painter, rect, 6, "accentSoft")
        words, _tab, hint = line.text().partition("\t")
        tone = "text" if line.isEnabled() else "text3"
        inner = rect.adjusted(px(_SIDE), 0, -px(_SIDE), 0)
        if self._icons.get(line):
            side = px(_ICON)
            box = QRectF(inner.x(), rect.center().y() - side / 2, side, side)
            draw_icon(painter, self._icons[line], box, "text2")
            inner.adjust(side + px(8), 0, 0, 0)
        draw_text(painter, inner, words, "body", tone)
        if hint:
            draw_text(painter, inner, hint, "small", "text2", flags=RIGHT)
