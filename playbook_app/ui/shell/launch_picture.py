"""A picture of Today, shown at a start while the real page is being built.

It is kept when the window is closed on Today, with a note of everything it shows something of, and used up
by the next start: after a crash, or for a second window, there is none. It is shown only where all of that
is exactly as it was. Whatever is odd about it means no picture, and costs nothing but the time it saves.

Imports little, on purpose: see ``frame``.
"""

import base64
import contextlib
import json
import zlib
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtCore import __version__ as qt_version
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from playbook_app import __version__
from playbook_app.ui.override import override
from playbook_app.ui.shell.frame import Frame, wait_for

MOST_SIDE = 10_000
"""Pixels; a picture wider or higher than that is none of ours."""
_PIXEL = 4
_PATIENCE = 250
"""Milliseconds until a window that nobody paints (it is hidden, or of another size) is built all the same."""
_FORMAT = QImage.Format.Format_RGB32


class Kept(NamedTuple):
    """What is kept: the key, the window's geometry, the size in device pixels, the ratio, the pixels."""

    key: Mapping[str, Any]
    geometry: str
    width: int
    height: int
    ratio: float
    packed: bytes

    def image(self) -> QImage:
        """Return the picture; raises ``ValueError`` or ``zlib.error`` when it is damaged."""
        size = self.width * self.height * _PIXEL
        pixels = zlib.decompressobj().decompress(self.packed, size)
        if len(pixels) != size:
            raise ValueError
        image = QImage(pixels, self.width, self.height, self.width * _PIXEL, _FORMAT).copy()
        image.setDevicePixelRatio(self.ratio)
        return image


class Picture(QWidget):
    """Draws a picture where it has exactly the widget's size, nothing where it has not."""

    painted = Signal()

    def __init__(self, image: QImage) -> None:
        super().__init__()
        self._image = image

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it, and tell so."""
        if self._image.deviceIndependentSize().toSize() == self.size():
            painter = QPainter(self)
            painter.drawImage(0, 0, self._image)
            painter.end()
            self.painted.emit()


def look_of(application: QApplication) -> str:
    """Return what the system says about looks, before the app has changed it: a dark desktop needs another."""
    return f"{application.platformName()} {application.palette().window().color().name()}"


def key_of(look: str, shipped: Path, files: Iterable[Path]) -> dict[str, Any]:
    """Return everything that a picture depends on: two pictures with one key are the same."""
    return {
        "program": f"{__version__} {qt_version} {shipped}",
        "day": datetime.now().astimezone().date().isoformat(),
        "look": look,
        "files": {str(file): _stamp(file) for file in files},
    }


def _stamp(file: Path) -> list[int]:
    """Return time of change and size; two zeros where there is nothing."""
    try:
        status = file.stat()
    except (OSError, ValueError):
        return [0, 0]
    return [status.st_mtime_ns, status.st_size]


def keep(file: Path, window: QWidget, image: QImage, key: Mapping[str, Any]) -> None:
    """Write a picture of a window's content; without room for it there is none."""
    from playbook_app.base.atomic_file import write_atomic

    image = image.convertToFormat(_FORMAT)
    head = {
        "key": key,
        "geometry": base64.b64encode(window.saveGeometry().data()).decode(),
        "width": image.width(),
        "height": image.height(),
        "ratio": image.devicePixelRatio(),
    }
    packed = zlib.compress(bytes(image.constBits()), 1)
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(file, json.dumps(head).encode() + b"\n" + packed)


def use_up(file: Path) -> Kept | None:
    """Read a kept picture and take it away; ``None`` when there is none, or it is damaged."""
    try:
        head, _line, packed = file.read_bytes().partition(b"\n")
        file.unlink()
        kept = Kept(**json.loads(head), packed=packed)
        sizes = (kept.width, kept.height)
        sound = all(isinstance(side, int) and 0 < side <= MOST_SIDE for side in sizes)
        return kept if sound and isinstance(kept.ratio, float) and kept.ratio > 0 else None
    except (OSError, ValueError, TypeError, RecursionError):
        return None


def show_picture(file: Path, shipped: Path, application: QApplication) -> Frame | None:
    """Show a window with the kept picture and return it painted; ``None`` when no picture fits."""
    kept = use_up(file)
    if kept is None:
        return None
    try:
        files = [Path(name) for name in kept.key["files"]]
        if key_of(look_of(application), shipped, files) != kept.key:
            return None
        image = kept.image()
        geometry = base64.b64decode(kept.geometry, validate=True)
    except (ValueError, TypeError, KeyError, AttributeError, zlib.error):
        return None
    frame = Frame()
    frame.restoreGeometry(QByteArray(geometry))
    if frame.devicePixelRatioF() != kept.ratio:
        return None
    picture = Picture(image)
    frame.setCentralWidget(picture)
    frame.show()
    wait_for(picture.painted, _PATIENCE)
    return frame
