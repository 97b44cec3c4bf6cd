"""Menus that open below a button."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from playbook_app.ui.theme.icons import icon
from playbook_app.ui.theme.theme import font


class Menu(QMenu):
    """A few things to do; goes when one is chosen. ``name`` starts the names of its lines."""

    def __init__(self, parent: QWidget, *, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFont(font("body"))

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
        if icon_name:
            line.setIcon(icon(icon_name))
        line.setObjectName(f"{self.objectName()}.{len(self.actions())}")
        line.setEnabled(enabled)
        line.triggered.connect(lambda _on=False: action())

    def open_below(self, button: QWidget) -> None:
        """Open under a button, its right edges aligned when there is no room to the right."""
        place = button.mapToGlobal(QPoint(0, button.height() + 4))
        window = button.window()
        right = window.mapToGlobal(QPoint(window.width(), 0)).x()
        width = self.sizeHint().width()
        if place.x() + width > right:
            place.setX(max(right - width, button.mapToGlobal(QPoint(button.width() - width, 0)).x()))
        self.popup(place)
        if self.actions():
            self.setActiveAction(self.actions()[0])
