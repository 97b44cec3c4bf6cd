"""Statements of the plans in the Library: read on another thread, shown under the lessons that are found."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QThreadPool, Signal

from playbook_app.i18n import _, ngettext
from playbook_app.services.plan_find import (
    MOST_PLANS,
    PlanStatement,
    line_of,
    read_statements,
    statements_with,
)
from playbook_app.services.planning import Planning
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.columns import clear_layout
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.surfaces import Card, CardButton

MOST_SHOWN = 5
_MOST_SIGNS = 160


class StatementReader(QObject):
    """Reads the statements of the plans used last; ``read`` says that they are there."""

    read = Signal()
    _arrived = Signal(object)

    def __init__(self, planning: Planning, parent: QObject) -> None:
        super().__init__(parent)
        self.statements: tuple[PlanStatement, ...] = ()
        self._planning = planning
        self._fresh = False
        self._pool = QThreadPool(self)
        self._arrived.connect(self._take)

    def outdate(self) -> None:
        """Read again when next asked for: a plan may have been changed."""
        self._fresh = False

    def want(self) -> None:
        """Begin to read, unless what is there is fresh or on its way."""
        if self._fresh:
            return
        self._fresh = True
        plans = self._planning.recent()[:MOST_PLANS]  # the store is the window's thread's
        if plans:
            self._pool.start(lambda: self._arrived.emit(read_statements(self._planning, plans)))

    def _take(self, statements: tuple[PlanStatement, ...]) -> None:
        self.statements = statements
        self.read.emit()


class StatementCard(Card):
    """The statements that hold what was typed; pressing one opens it in the plan."""

    chosen = Signal(object)
    """The ``PlanStatement`` that was pressed."""

    def __init__(self) -> None:
        super().__init__()
        self._line = Label("", "small", "text2")
        self._rows = column(gap=2)
        self._buttons: list[CardButton] = []
        self.set_content(column(Label(_("In your crisis plan"), "h2"), 2, self._line, 8, self._rows), 16)
        self._shown: tuple[tuple[PlanStatement, ...], str] = (), ""
        self.hide()

    def show_found(self, statements: Sequence[PlanStatement], typed: str) -> int:
        """Show which of these hold what was typed; return how many do."""
        found = statements_with(statements, typed)
        self.setVisible(bool(found))
        if (found, typed) != self._shown:
            self._shown = found, typed
            self._fill(found, typed)
        return len(found)

    def first(self) -> CardButton | None:
        """Return the first statement, if any is shown."""
        return self._buttons[0] if self._buttons and not self.isHidden() else None

    def _fill(self, found: Sequence[PlanStatement], typed: str) -> None:
        clear_layout(self._rows)
        count = ngettext("{n} statement", "{n} statements", len(found)).format(n=len(found))
        if len(found) > MOST_SHOWN:
            count = _("The first {n} of {total} statements").format(n=MOST_SHOWN, total=len(found))
        self._line.setText(count)
        shown = found[:MOST_SHOWN]
        self._buttons = [self._row(number, one, typed) for number, one in enumerate(shown, 1)]
        for button in self._buttons:
            self._rows.addWidget(button)

    def _row(self, number: int, statement: PlanStatement, typed: str) -> CardButton:
        line = line_of(statement, typed)
        line = line if len(line) <= _MOST_SIGNS else f"{line[:_MOST_SIGNS]}…"
        about = _("{plan}: {words}").format(plan=statement.plan_name, words=line)
        spoken = _("Open {statement} in the plan. {words}").format(statement=statement.title, words=about)
        words = column(Label(statement.title, "bodyS"), Label(about, "small", "text2"), gap=2)
        button = CardButton(words, spoken, margins=(10, 6, 10, 6), fill=None, border=None)
        button.setObjectName(f"library.statement.{number}")
        button.clicked.connect(lambda: self.chosen.emit(statement))
        return button
