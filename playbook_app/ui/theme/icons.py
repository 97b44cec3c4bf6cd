"""Phosphor icons from ``assets/icons``, tinted and sharp at any scale.

An icon is named as in the set, weight at the end: ``"check"``, ``"check-bold"``, ``"house-fill"``.
"""

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from playbook_app.ui.theme.theme import color, theme

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_SCALES = (1, 2, 3)


def draw_icon(painter: QPainter, name: str, rect: QRectF, tone: str | QColor) -> None:
    """Draw an icon into a square, in a token colour or any other."""
    device = painter.device()
    ratio = device.devicePixelRatio() if device is not None else 1.0
    shade = color(tone) if isinstance(tone, str) else tone
    pixmap = _pixmap(theme().assets, name, shade.name(), round(rect.width() * ratio), ratio)
    left = round(rect.x() * ratio) / ratio
    top = round(rect.y() * ratio) / ratio
    painter.drawPixmap(QPointF(left, top), pixmap)


def icon(name: str, tone: str = "text2", size: int = 18) -> "QIcon":
    """Return a QIcon for Qt's own widgets (menus, actions in a line edit); greyed when disabled."""
    from PySide6.QtGui import QIcon

    made = QIcon()
    for mode, shade in ((QIcon.Mode.Normal, tone), (QIcon.Mode.Disabled, "text3")):
        for ratio in _SCALES:
            made.addPixmap(_pixmap(theme().assets, name, color(shade).name(), size * ratio, ratio), mode)
    return made


@lru_cache(maxsize=512)
def _pixmap(assets: Path, name: str, colour: str, pixels: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    _renderer(assets, name, colour).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _renderer(assets: Path, name: str, colour: str) -> QSvgRenderer:
    drawing = (assets / "icons" / f"{name}.svg").read_bytes()
    return QSvgRenderer(QByteArray(drawing.replace(b"currentColor", colour.encode())))


def forget_pixmaps() -> None:
    """Empty the cache; called before the application ends, while pixmaps may still be destroyed."""
    _pixmap.cache_clear()
