"""The top-level window, which can stand there with a picture before anything else is loaded.

Imports nothing but Qt, on purpose: it is shown before the theme, the services and the screens exist.
"""

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QApplication, QMainWindow

from playbook_app.ui.override import override

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

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

    @override
    def closeEvent(self, event: "QCloseEvent") -> None:
        """Tell the content first."""
        self.closing.emit()
        super().closeEvent(event)


def wait_for(happened: SignalInstance, most: int) -> None:
    """Let the window paint until something has happened, no longer than ``most`` milliseconds.

    Keys and clicks wait meanwhile and are delivered afterwards: none is lost, none is taken for something else.
    """
    loop = QEventLoop()
    happened.connect(loop.quit)
    QTimer.singleShot(most, loop.quit)
    loop.exec(_NO_INPUT)
