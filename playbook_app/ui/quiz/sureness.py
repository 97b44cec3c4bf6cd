"""How sure somebody is of an answer: three levels with what each earns and costs, none chosen before."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from playbook_app.domain.quiz.certainty import LEVELS, RIGHT, WRONG
from playbook_app.i18n import _
from playbook_app.i18n.items import CERTAINTY, signed
from playbook_app.ui.override import override
from playbook_app.ui.quiz.answers.single import ENTER
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.choice import ChoiceList, ChoiceRow
from playbook_app.ui.widgets.label import Label


class Sureness(QWidget):
    """``level`` is 0 until one is chosen."""

    chosen = Signal()
    confirmed = Signal()
    """Enter was pressed on a level."""

    def __init__(self) -> None:
        super().__init__()
        self.level = 0
        title = _("How sure are you?")
        self._list = ChoiceList(label=title, gap=6)
        self._line = Label(_("Alt+1 to Alt+3. It never decides a pass."), "small", "text2")
        self.rows: list[ChoiceRow] = []
        column(Label(title, "h3"), 2, self._line, 8, self._list, parent=self)

    def ask(self) -> None:
        """Show the levels anew, none chosen."""
        self.level = 0
        words = _("Right {right}, wrong {wrong}")
        self.rows = [
            ChoiceRow(
                str(level),
                _(CERTAINTY[level]),
                detail=words.format(right=signed(RIGHT[level]), wrong=signed(WRONG[level])),
                name=f"quiz.sure.{level}",
            )
            for level in LEVELS
        ]
        self._list.set_rows(self.rows)
        for level, one in zip(LEVELS, self.rows, strict=True):
            one.toggled.connect(lambda on, level=level: self._toggled(level, on=on))
            one.installEventFilter(self)
        for one in self.rows[1:]:  # one stop for Tab, arrows go on from it, as Qt does once it has the focus
            one.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.show()

    def rest(self) -> None:
        """Ask nothing."""
        self.level = 0
        self.hide()

    def choose(self, level: int) -> None:
        """Choose a level (1 to 3)."""
        if self.isVisible() and self.rows:
            self.rows[level - 1].select()

    def _toggled(self, level: int, *, on: bool) -> None:
        if on:
            self.level = level
            self.chosen.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter from the levels: it confirms, it never chooses."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in ENTER:
            if not event.isAutoRepeat():
                self.confirmed.emit()
            return True
        return False
