"""The board of a drill: header, queue, thread and the whole beside each other, or one at a time."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from playbook_app.domain.drill.rules import ARRIVED
from playbook_app.domain.drill.state import State
from playbook_app.i18n import _
from playbook_app.services.planning import RecentPlan
from playbook_app.ui.drill.dock import ThreadDock
from playbook_app.ui.drill.header import DrillHeader
from playbook_app.ui.drill.queue import Queue
from playbook_app.ui.drill.side import DrillSide
from playbook_app.ui.drill.thread import ThreadView
from playbook_app.ui.drill.words import waits
from playbook_app.ui.override import override
from playbook_app.ui.theme.theme import px
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.scroll import ScrollPage
from playbook_app.ui.widgets.surfaces import Hairline
from playbook_app.ui.widgets.toggles import Segmented
from playbook_app.ui.widgets.trouble import Trouble

QUEUE, THREAD, WHOLE = range(3)
_QUEUE, _SIDE, _LEAST_MIDDLE = 272, 328, 460
_EDGE = 24


class Board(QWidget):
    """Places the parts. Where all three do not fit (a small window, large text), one is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.header, self.queue, self.side = DrillHeader(), Queue(), DrillSide()
        self.post, self.dock = ThreadView(), ThreadDock()
        self.trouble = Trouble(name="drill.trouble")
        self._inside = QWidget()
        column(
            self.trouble,
            self.post,
            12,
            self.dock,
            None,
            margins=(_EDGE, 20, _EDGE, 20),
            parent=self._inside,
        )
        self.scroller = ScrollPage(self._inside, name="drill.scroll")
        self.pick = Segmented(
            (_("Inbox"), _("Post"), _("The whole")), name="drill.part", label=_("Part shown")
        )
        self.pick.changed.connect(lambda _index: self.arrange())
        self._line = Hairline()
        for part in (self.header, self._line, self.pick, self.queue, self.scroller, self.side):
            part.setParent(self)
        self._state: State | None = None
        self.plans: Sequence[RecentPlan] = ()
        """What a drill may be played with, offered before anything was done."""
        self._follow = QTimer(self, singleShot=True, interval=0)
        self._follow.timeout.connect(self._show_newest)
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self.arrange)

    # ------------------------------------------------------------------ showing

    def show_state(self, state: State, thread: str) -> None:
        """Show where a drill stands, with one thread in front (none: the situation)."""
        self._state = state
        self.header.show_state(state)
        self.queue.show_state(state, thread)
        self.side.show_state(state)
        known = state.known(thread)
        if known is None or not known.opened:
            self.post.show_situation(state.drill)
            fresh = all(entry.kind == ARRIVED for entry in state.log)
            self.dock.show_nothing(self.plans if fresh else (), state.drill.plan.title)
        else:
            self.post.show_thread(state, known)
            self.dock.show_thread(state, known)
        self.arrange()
        self.set_tab_order()

    def set_tab_order(self) -> None:
        """Let Tab go as the eye does: what is built anew would come last."""
        parts = (self.header, self.pick, self.queue, self._inside, self.side)
        stops = [one for part in parts for one in part.findChildren(QWidget) if self._takes_tab(one)]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _takes_tab(self, widget: QWidget) -> bool:
        stops = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
        return stops and widget.window() is self.window()  # the list of a combo box is a window of its own

    def first_stop(self) -> QWidget | None:
        """Return what takes focus first: a post, before any has come the first thing to do."""
        shown = (part.first_stop() for part in (self.queue, self.side) if not part.isHidden())
        parts = (part for part in self.pick.findChildren(QWidget) if self.narrow)
        return next((one for one in (*shown, *parts) if one is not None), None)

    def show_plan(self) -> None:
        """Show what the plan says."""
        self.side.show_plan()
        if self.narrow:
            self.pick.choose(WHOLE)
            self.arrange()

    def turn_to_thread(self) -> None:
        """Where one part is shown at a time, show the thread."""
        self.pick.choose(THREAD)
        self.arrange()

    def follow(self) -> None:
        """Bring the newest line of the thread into sight once it has its place."""
        self._follow.start()

    def _show_newest(self) -> None:
        newest = self.post.newest()
        if newest is not None:
            top = newest.mapTo(self._inside, QPoint(0, 0)).y()
            bar = self.scroller.verticalScrollBar()
            bar.setValue(min(bar.maximum(), max(0, top - _EDGE)))

    def next_waiting(self, after: str) -> str:
        """Return the next thread that waits, after one and round again; empty without any."""
        if self._state is None:
            return ""
        names = [known.id for known in self._state.threads]
        start = names.index(after) + 1 if after in names else 0
        order = self._state.threads[start:] + self._state.threads[:start]
        return next((known.id for known in order if waits(known) and known.id != after), "")

    def panes(self) -> list[QWidget]:
        """Return the parts that are shown."""
        parts = [self.header, self.pick, self.queue, self.dock, self.side]
        return [part for part in parts if part.isVisible()]

    # ------------------------------------------------------------------ geometry

    @property
    def narrow(self) -> bool:
        """Tell whether the parts are shown one at a time."""
        queue = max(px(_QUEUE), self.queue.least_width())
        side = max(px(_SIDE), self.side.least_width())
        return self.width() < queue + side + max(px(_LEAST_MIDDLE), self._inside.minimumSizeHint().width())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything, and once more when the words know how high they are in that width."""
        super().resizeEvent(event)
        self.arrange()
        self._settle.start()

    def arrange(self) -> None:
        """Place everything in the room there is."""
        width, height = self.width(), self.height()
        if width < 2 * _EDGE:
            return
        across = width - 2 * _EDGE
        high = self.header.heightForWidth(across)
        self.header.setGeometry(_EDGE, 16, across, high)
        top = 16 + high + 12
        self._line.setGeometry(0, top, width, 1)
        top += 1
        if self.narrow:
            self._one_at_a_time(top)
            return
        self.pick.hide()
        queue = max(px(_QUEUE), self.queue.least_width())
        side = max(px(_SIDE), self.side.least_width())
        for part, left, wide in (
            (self.queue, 0, queue),
            (self.scroller, queue, width - queue - side),
            (self.side, width - side, side),
        ):
            part.setGeometry(left, top, wide, height - top)
            part.show()

    def _one_at_a_time(self, top: int) -> None:
        size = self.pick.sizeHint()
        self.pick.setGeometry(_EDGE, top + 8, size.width(), size.height())
        self.pick.show()
        top += 8 + size.height() + 8
        for index, part in enumerate((self.queue, self.scroller, self.side)):
            part.setGeometry(0, top, self.width(), self.height() - top)
            part.setVisible(index == self.pick.current())
