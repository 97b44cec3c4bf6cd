"""A picture of Today, shown at a start while the real page is being built.

It is kept when the window is closed on Today, with a note of everything it shows something of, and used up
by the next start: after a crash, or for a second window, there is none. It is shown only where all of that
is exactly as it was. Whatever is odd about it means no picture, and costs nothing but the time it saves.

Imports little, on purpose: see ``frame``.
"""

import contextlib
import json
import zlib
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6 import __version__ as qt_version
from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from playbook_app import __version__
from playbook_app.ui.override import override
from playbook_app.ui.shell.frame import Frame, put_back, settle_layouts, wait_for

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from playbook_app.ui.shell.window import MainWindow

MOST_SIDE = 10_000
"""Pixels; a picture wider or higher than that is none of ours."""
_PIXEL = 4
_FAR = ("\\\\", "//")
"""Where a file lies on another computer, which a start cannot ask for its time without waiting for it."""
_PATIENCE = 250
"""Milliseconds until a window that nobody paints (it is hidden, or of another size) is built all the same."""


class Kept(NamedTuple):
    """What is kept: the key, the window's title and place, and the picture, its size in device pixels."""

    key: Mapping[str, Any]
    title: str
    geometry: str
    width: int
    height: int
    ratio: float
    packed: bytes

    def image(self) -> "QImage":
        """Return the picture; raises ``ValueError`` or ``zlib.error`` when it is damaged."""
        from PySide6.QtGui import QImage

        size = self.width * self.height * _PIXEL
        unpacker = zlib.decompressobj()
        pixels = unpacker.decompress(self.packed, size + 1)
        if len(pixels) != size or not unpacker.eof:
            raise ValueError
        row = self.width * _PIXEL
        image = QImage(pixels, self.width, self.height, row, QImage.Format.Format_RGB32).copy()
        image.setDevicePixelRatio(self.ratio)
        return image


class Picture(QWidget):
    """Draws a picture where it has exactly the widget's size, nothing where it has not."""

    painted = Signal()

    def __init__(self, image: "QImage") -> None:
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
    """Return what the system says about looks, before the app has changed it: dark needs another picture."""
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


class LaunchPicture:
    """The picture in one file: shown at the start of a run, kept anew at its end."""

    frame: Frame | None = None
    """The window that shows the picture now; none when no picture fitted."""

    def __init__(self, file: Path, shipped: Path, application: QApplication) -> None:
        """Look at the application before it gets its own colours; ``shipped`` is the program's folder."""
        self._file, self._shipped = file, shipped
        self._look = look_of(application)

    def show(self) -> None:
        """Show a window with the picture, painted when this returns, if there is one that fits."""
        kept = use_up(self._file)
        if kept is None:
            return
        try:
            files = [Path(name) for name in kept.key["files"]]
            if key_of(self._look, self._shipped, files) != kept.key:
                return
            image = kept.image()
        except (ValueError, TypeError, KeyError, AttributeError, zlib.error):
            return
        frame = Frame()
        put_back(frame, kept.geometry)
        if frame.devicePixelRatioF() == kept.ratio and has_room(frame, image):
            frame.setWindowTitle(kept.title)
            self._paint(frame, Picture(image))

    def _paint(self, frame: Frame, picture: Picture) -> None:
        self.frame = frame
        frame.hold(picture)
        frame.show()
        wait_for(picture.painted, _PATIENCE)

    def keep(self, window: tuple[str, str], image: "QImage", files: Iterable[Path]) -> None:
        """Keep a picture of what a window (title and place) holds; it shows ``files`` as they are now."""
        from playbook_app.base.atomic_file import write_atomic

        files = tuple(files)
        if not self._look or any(str(file).startswith(_FAR) for file in files):
            return
        image = image.convertToFormat(image.Format.Format_RGB32)
        head = {
            "key": key_of(self._look, self._shipped, files),
            "title": window[0],
            "geometry": window[1],
            "width": image.width(),
            "height": image.height(),
            "ratio": image.devicePixelRatio(),
        }
        packed = zlib.compress(bytes(image.constBits()), 1)
        with contextlib.suppress(OSError):  # without room for it there is none
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(self._file, json.dumps(head).encode() + b"\n" + packed)

    def give_up(self) -> None:
        """Keep none at the end of this run: the system looks different now, and will at the next start."""
        self._look = ""


def use_up(file: Path) -> Kept | None:
    """Read a kept picture and take it away; ``None`` when there is none, or it is damaged."""
    try:
        head, _line, packed = file.read_bytes().partition(b"\n")
        file.unlink()
        kept = Kept(**json.loads(head), packed=packed)
        return kept if _is_sound(kept) else None
    except (OSError, ValueError, TypeError, RecursionError):
        return None


def _is_sound(kept: Kept) -> bool:
    sides, words = (kept.width, kept.height), (kept.title, kept.geometry)
    return (
        all(isinstance(side, int) and 0 < side <= MOST_SIDE for side in sides)
        and all(isinstance(word, str) for word in words)
        and isinstance(kept.ratio, float)
        and kept.ratio > 0
    )


def has_room(frame: Frame, image: "QImage") -> bool:
    """Tell whether a window is as large as its picture, or only will be when it is shown."""
    later = frame.isMaximized() or frame.isFullScreen()
    return later or frame.size() == image.deviceIndependentSize().toSize()


def picture_of(window: "MainWindow") -> "QImage | None":
    """Return how the window's content will look at the next start; ``None`` when that is not Today."""
    page = window.page()
    if page is None or page.objectName() != "today" or not window.bare:
        return None
    page.arrive()
    page.finish()
    settle_layouts()
    for item in window.rail.items.values():
        item.set_dot("")  # dots come a while after the start
    for part in window.findChildren(QWidget):
        if hasattr(part, "rest"):
            part.rest()
    return window.grab().toImage()
