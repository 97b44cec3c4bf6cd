"""A drop-down list that tells looking from taking: arrows and letters look, Enter and the open list take."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from playbook_app.ui.override import override
from playbook_app.ui.widgets.combo import ComboBox


class Picker(ComboBox):
    """Enter on the closed list takes what is shown, or opens the list when nothing is."""

    taken = Signal(int)
    """The line with this index was chosen for good."""
    looked = Signal(int)
    """An arrow or a letter went to the line with this index."""

    def __init__(self, *, name: str, placeholder: str) -> None:
        super().__init__(name=name, placeholder=placeholder)
        self._listed = False
        self.enter_takes = True
        """Whether Enter takes the shown line; otherwise it opens the list."""
        self.activated.connect(self._activated)

    @override
    def showPopup(self) -> None:
        """Remember that the list is open: what is activated in it is taken."""
        self._listed = True
        super().showPopup()

    @override
    def hidePopup(self) -> None:
        """Forget it once the click or key that closed the list has been dealt with."""
        super().hidePopup()
        QTimer.singleShot(0, self, self._closed)

    def _closed(self) -> None:
        self._listed = self.view().isVisible()

    def _activated(self, index: int) -> None:
        (self.taken if self._listed else self.looked).emit(index)

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Take on Enter; the rest is Qt's."""
        if e.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(e)
        elif self.enter_takes and self.currentIndex() >= 0:
            self.taken.emit(self.currentIndex())
        else:
            self.showPopup()
