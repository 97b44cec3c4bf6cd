"""The bar under a lesson: back, where one is, and what comes next."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from playbook_app.i18n import _
from playbook_app.ui.widgets.boxes import column, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.focus import move_focus
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.spread import Spread
from playbook_app.ui.widgets.surfaces import Hairline

_PADDING = 16


class LessonBar(QWidget):
    """``chosen`` says which of the things offered at the end was taken; Continue is the first of them."""

    back_wanted = Signal()
    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.back = Button(_("Back"), "link", name="lesson.back", icon="arrow-left")
        self.back.clicked.connect(self.back_wanted)
        self.count = Label("", "small", "text2")
        self.second = Button("", "secondary", name="lesson.second")
        self.second.clicked.connect(lambda: self.chosen.emit(1))
        self.next = Button("", "primary", name="lesson.continue", keys="Space")
        self.next.clicked.connect(lambda: self.chosen.emit(0))
        self._line = Spread(gap=16)
        for part in (self.back, self.count, self.second, self.next):
            self._line.add(part)
        self._shown: tuple[object, ...] = ()
        self._row = row((self._line, 1))
        column(Hairline(), self._row, parent=self)
        self.set_sides(0, 0)

    def stops(self) -> list[QWidget]:
        """Return the controls in order, for Tab."""
        return [self.back, self.second, self.next]

    def set_sides(self, left: int, right: int) -> None:
        """Stand in line with the columns above."""
        self._row.setContentsMargins(left, _PADDING, right, _PADDING - 1)

    def show_place(self, current: int, total: int, steps: Sequence[str]) -> None:
        """Show "2 of 5" and what the buttons do now; one of ``steps``, or two at the end."""
        shown = (current, total, *steps)
        if shown == self._shown:
            return
        self._shown = shown
        self.count.setText(_("{n} of {total}").format(n=current + 1, total=total))
        self.count.setAccessibleName(_("Part {n} of {total}").format(n=current + 1, total=total))
        self.next.change(steps[0])
        had_focus = self.second.hasFocus() or (self.back.hasFocus() and current == 0)
        self.second.setVisible(len(steps) > 1)
        if len(steps) > 1:
            self.second.change(steps[1])
        self.back.setEnabled(current > 0)
        if had_focus and not (len(steps) > 1 and current > 0):
            move_focus(self.next)
        self._line.again()
