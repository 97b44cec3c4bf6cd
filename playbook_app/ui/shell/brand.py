"""The app's icon for window and task bar, drawn instead of shipped as pictures."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from playbook_app.ui.widgets.marks import draw_brand

_SIDES = (16, 32, 64, 128, 256)


def brand_icon(colours: Mapping[str, str]) -> QIcon:
    """Return the icon at the usual sizes, in the colours of one theme."""
    made = QIcon()
    ground, ink = QColor(colours["accent"]), QColor(colours["onAccent"])
    for side in _SIDES:
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        draw_brand(painter, QRectF(0, 0, side, side), ground, ink)
        painter.end()
        made.addPixmap(pixmap)
    return made
