"""Under the form: why the field with the cursor matters, and on demand a good and a bad example."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from playbook_app.domain.plan.fields import Field
from playbook_app.i18n import _, plan_words
from playbook_app.ui.override import override
from playbook_app.ui.theme.theme import color
from playbook_app.ui.widgets.boxes import MIDDLE, TOP, column, holder, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon


class HelpStrip(QWidget):
    """Stays in one place, so that nothing moves when the cursor goes from field to field."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plan.help")
        self._field: Field | None = None
        self._why = Label("", "small", "text2")
        self._good, self._bad = Label("", "small"), Label("", "small")
        self.button = Button("", "ghost", name="plan.help.examples", size="sm")
        self.button.setCheckable(True)
        self.button.clicked.connect(self._show)
        yes = Icon("check-circle-fill", 16, "success", means=_("Good"))
        no = Icon("x-circle-fill", 16, "danger", means=_("Weak"))
        good, bad = row((yes, 0, TOP), (self._good, 1), gap=8), row((no, 0, TOP), (self._bad, 1), gap=8)
        self._examples = holder(column(2, good, bad, gap=4))
        bulb = Icon("lightbulb", 18, "text2")
        head = row((bulb, 0, MIDDLE), (self._why, 1, MIDDLE), (self.button, 0, MIDDLE), gap=10)
        column(head, self._examples, margins=(28, 8, 20, 8), parent=self)
        self._show()

    @property
    def open(self) -> bool:
        """Whether examples are shown."""
        return self.button.isChecked()

    def set_open(self, *, on: bool) -> None:
        """Show or hide examples."""
        self.button.setChecked(on)
        self._show()

    def flip(self) -> None:
        """Show examples when they are hidden and the other way round (Ctrl+E)."""
        self.set_open(on=not self.open)

    def explain(self, field: Field | None) -> None:
        """Explain a field; without one, what the strip is for."""
        if field != self._field:
            self._field = field
            self._show()

    def _show(self) -> None:
        self.button.change(_("Hide examples") if self.open else _("Examples"))
        if self._field is None:
            self._why.setText(_("Go to a field to read why it matters. Fields with * are needed."))
            self._examples.hide()
            return
        code = self._field.code
        self._why.setText(plan_words.why(code))
        good, bad = plan_words.good(code), plan_words.bad(code)
        self._good.setText(good)
        self._bad.setText(bad)
        self._examples.setVisible(self.open and bool(good))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line above."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), color("surface"))
        painter.fillRect(0, 0, self.width(), 1, color("border"))
