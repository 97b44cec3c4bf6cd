"""The line over a question: leave, how far one is, and about how long it takes from here."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from playbook_app.i18n import _, ngettext
from playbook_app.ui.override import override
from playbook_app.ui.widgets.boxes import MIDDLE, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.columns import side_margin
from playbook_app.ui.widgets.gauges import FULL, Bar
from playbook_app.ui.widgets.label import Label

_WIDEST, _LEAST = 360, 80


class QuizHeader(QWidget):
    """Progress in words and as a bar."""

    def __init__(self) -> None:
        super().__init__()
        self.leave = Button(_("Leave for now"), "link", name="quiz.leave", icon="x", size="sm")
        self._bar = Bar(0, name=_("Questions answered"), height=8)
        self._bar.setMaximumWidth(_WIDEST)
        self._bar.setMinimumWidth(_LEAST)
        self._bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._count, self._minutes = Label("", "smallM"), Label("", "small", "text2")
        self._line = row(
            (self.leave, 0, MIDDLE),
            None,
            (self._bar, 2, MIDDLE),
            12,
            (self._count, 0, MIDDLE),
            None,
            (self._minutes, 0, MIDDLE),
            parent=self,
        )

    def show_finished(self, *, finished: bool) -> None:
        """Say on the button whether there is something to come back to."""
        self.leave.change(_("Leave") if finished else _("Leave for now"))

    def show_progress(self, answered: int, total: int, number: int, minutes: int) -> None:
        """Show question ``number`` of ``total``; those still to be answered take ``minutes``, 0 for none."""
        self._bar.change(round(FULL * answered / total) if total else 0)
        self._count.setText(_("Question {n} of {total}").format(n=number, total=total))
        words = ngettext("about {n} min left", "about {n} min left", minutes).format(n=minutes)
        self._minutes.setText(words if minutes else "")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in line with the columns below."""
        super().resizeEvent(event)
        side = side_margin(self.width())
        self._line.setContentsMargins(side, 24, side, 20)
