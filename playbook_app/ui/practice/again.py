"""Questions to take again, a row for each lesson; arrows go from row to row, staying at the same button."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from playbook_app.i18n import _
from playbook_app.ui.override import override
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.focus import move_focus, note_keyboard
from playbook_app.ui.widgets.lists import ListCard

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class TakeAgainCard(ListCard):
    """Every row has the same buttons."""

    def __init__(self, rows: Sequence[QWidget]) -> None:
        line = _("The weakest first. Right on three days makes a question hold.")
        super().__init__(_("Questions to take again"), line, rows)
        self._ways = [one.findChildren(Button) for one in rows]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the same button of the row above or below, round at the ends."""
        step = _STEPS.get(Qt.Key(event.key()), 0)
        places = [
            (row, place)
            for row, ways in enumerate(self._ways)
            for place, way in enumerate(ways)
            if way.hasFocus()
        ]
        if not step or not places:
            super().keyPressEvent(event)
            return
        row, place = places[0]
        note_keyboard(self)
        move_focus(self._ways[(row + step) % len(self._ways)][place])
