"""The explanation of a word, in a small panel at the place where it is used."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from playbook_app.domain.content.model import Term
from playbook_app.i18n import _
from playbook_app.ui.override import override
from playbook_app.ui.theme.theme import px
from playbook_app.ui.widgets.base import announce, set_names
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.prose import Prose
from playbook_app.ui.widgets.surfaces import SHADOW, draw_floating

_WIDTH = 320


class TermPanel(QWidget):
    """Goes with Esc, Enter, Space or a click anywhere; focus is then where it was."""

    def __init__(self, prose: Prose, term: Term) -> None:
        super().__init__(prose.window(), Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = _("{term}: {text}").format(term=term.term, text=term.text)
        set_names(self, "lesson.term", words)
        sides = (16 + SHADOW, 12 + SHADOW, 16 + SHADOW, 12 + SHADOW)
        column(Label(term.term, "bodyS"), 4, Label(term.text, "small"), margins=sides, parent=self)
        self._prose = prose

    def open_at_link(self) -> None:
        """Show it under the words that were chosen, inside the window, and say it."""
        window, inner = self._prose.window(), px(_WIDTH) + 2 * SHADOW
        width = min(inner, window.width() - 2 * SHADOW)
        self.resize(width, max(self.heightForWidth(width), self.minimumSizeHint().height()))
        link = self._prose.cursorRect()
        below = self._prose.viewport().mapTo(window, link.bottomLeft())
        left = max(0, min(below.x() - SHADOW, window.width() - width))
        top = below.y() + 4 - SHADOW
        if top + self.height() > window.height():
            above = self._prose.viewport().mapTo(window, link.topLeft())
            top = max(0, above.y() - 4 + SHADOW - self.height())
        top = min(top, window.height() - self.height())
        self.move(window.mapToGlobal(QPoint(left, top)))
        self.show()
        announce(self._prose, self.accessibleName())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on any key that is meant for it."""
        keys = {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        if event.key() in keys:
            self.close()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: object) -> None:
        """Close on a click."""
        self.close()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the floating surface."""
        rect = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        draw_floating(QPainter(self), rect, 10)
