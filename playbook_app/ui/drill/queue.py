"""The queue: everything that has arrived, what burns marked by word, icon and minutes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from playbook_app.domain.drill.state import State, ThreadState
from playbook_app.i18n import _, ngettext
from playbook_app.i18n.drill_words import kind_name
from playbook_app.ui.drill.words import status_of, time_at, waits
from playbook_app.ui.widgets.base import set_names
from playbook_app.ui.widgets.boxes import MIDDLE, column, row
from playbook_app.ui.widgets.columns import clear_layout
from playbook_app.ui.widgets.focus import move_focus
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import Icon
from playbook_app.ui.widgets.scroll import ScrollPage
from playbook_app.ui.widgets.surfaces import CardButton, Panel

_SIGNS = 70
_SIDES = (12, 20, 12, 16)


class QueueRow(CardButton):
    """One thread in the queue; pressing it opens it, or shows it again."""

    def __init__(self, state: State, known: ThreadState, *, chosen: bool) -> None:
        thread = known.thread
        words, icon, tone = status_of(state, known)
        where = _("{kind}, {time}").format(kind=thread.place, time=time_at(state.drill, thread.at))
        start = thread.text.replace("\n", " ")
        short = start if len(start) <= _SIGNS else start[: start.rfind(" ", 0, _SIGNS)] + " …"
        status = row((Icon(icon, 16, tone), 0, MIDDLE), (Label(words, "capM", tone), 1), gap=6)
        body = column(
            Label(thread.who, "smallS"), Label(where, "cap", "text2"), 3, Label(short, "small", "text2"), 5,
            status, gap=1,
        )  # fmt: skip
        spoken = _("{kind} by {who}, {where}: {status}. {start}").format(
            kind=kind_name(thread.kind), who=thread.who, where=where, status=words, start=short
        )
        super().__init__(
            body,
            spoken,
            margins=12,
            fill="accentSoft" if chosen else "surface",
            border="accent" if chosen else "border",
        )
        self.setObjectName(f"drill.thread.{thread.id}")


class Queue(Panel):
    """The rows, the newest at the bottom, and how many of them wait. ``chosen`` gives a thread's id."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(edge="right")
        set_names(self, "drill.queue", _("Inbox"))
        self._count = Label("", "small", "text2")
        self._rows = column(gap=8)
        self._inside = QWidget()
        parts = (Label(_("Inbox"), "h3"), self._count, 10, self._rows, None)
        column(*parts, margins=_SIDES, parent=self._inside)
        self.scroller = ScrollPage(self._inside, name="drill.queue.scroll")
        column(self.scroller, margins=(0, 0, 1, 0), parent=self)
        self.rows: dict[str, QueueRow] = {}
        self._shown: tuple[object, ...] = ()

    def show_state(self, state: State, chosen: str) -> None:
        """Show every thread that has arrived; nothing is built anew where nothing would look different."""
        looks = (state.drill.id, chosen, *((known.id, status_of(state, known)) for known in state.threads))
        if looks == self._shown:
            return
        self._shown = looks
        focused = next((name for name, made in self.rows.items() if made.hasFocus()), "")
        clear_layout(self._rows)
        self.rows = {}
        for known in state.threads:
            made = QueueRow(state, known, chosen=known.id == chosen)
            made.clicked.connect(lambda _on=False, name=known.id: self.chosen.emit(name))
            self._rows.addWidget(made)
            self.rows[known.id] = made
        count, waiting = len(state.threads), sum(waits(known) for known in state.threads)
        words = ngettext("{n} arrived", "{n} arrived", count).format(n=count)
        self._count.setText(_("{arrived}, {waiting} waiting").format(arrived=words, waiting=waiting))
        if focused in self.rows:
            move_focus(self.rows[focused])

    def first_stop(self) -> QWidget | None:
        """Return the row that takes focus first."""
        return next(iter(self.rows.values()), None)

    def least_width(self) -> int:
        """Return the width below which something would be cut."""
        return self._inside.minimumSizeHint().width() + 1
