"""The top-level window, which can stand there with a picture before anything else is loaded.

Imports nothing but Qt, on purpose: it is shown before the theme, the services and the screens exist.
"""

import base64
import binascii
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEventLoop, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from playbook_app.ui.override import override

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent

DEFAULT_SIZE, MIN_SIZE = (1280, 800), (1080, 680)
_NO_INPUT = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents


def make_application() -> QApplication:
    """Return the application object, named, in the style Fusion; the one there is, in tests."""
    known = QApplication.instance()
    # As an argument, because setStyle() hands back a QStyle: 9 ms for a class nobody needs.
    application = (
        known if isinstance(known, QApplication) else QApplication([sys.argv[0], "-style", "fusion"])
    )
    application.setApplicationName("Playbook")
    application.setApplicationDisplayName("Playbook")
    return application


class Frame(QMainWindow):
    """A window of the desktop around one content at a time; remembers and closes for it."""

    closing = Signal()
    """The window is about to close: keep what must not be lost."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("frame")
        self._content: QWidget | None = None

    def hold(self, content: QWidget) -> None:
        """Show other content; what was there before is gone."""
        self._content = content
        self.setCentralWidget(content)

    @override
    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Hand keys to the content when nothing in it has focus."""
        if self._content is not None:
            self._content.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    @override
    def closeEvent(self, event: "QCloseEvent") -> None:
        """Tell the content first."""
        self.closing.emit()
        super().closeEvent(event)


def put_back(window: QWidget, geometry: str) -> None:
    """Give a window its size limits and the place it had, as ``place_of`` told it; else the usual size."""
    screen = QApplication.primaryScreen()
    room = screen.availableGeometry().size() if screen is not None else None
    least = (min(MIN_SIZE[0], room.width()), min(MIN_SIZE[1], room.height())) if room else MIN_SIZE
    window.setMinimumSize(*least)
    window.resize(*DEFAULT_SIZE)
    try:
        window.restoreGeometry(QByteArray(base64.b64decode(geometry, validate=True)))
    except binascii.Error:
        return


def place_of(window: QWidget) -> str:
    """Return place and size of a window for ``put_back``."""
    return base64.b64encode(window.saveGeometry().data()).decode()


def wait_for(happened: SignalInstance, most: int) -> None:
    """Let the window paint until something has happened, no longer than ``most`` milliseconds.

    Keys and clicks wait meanwhile and are delivered afterwards: none is lost.
    """
    loop = QEventLoop()
    happened.connect(loop.quit)
    QTimer.singleShot(most, loop.quit)
    loop.exec(_NO_INPUT)
