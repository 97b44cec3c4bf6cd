"""An inbox drill: posts arrive, every action takes its minutes, silence is heard; then four numbers.

The person wants to find out whether they would keep their head. They must always see what time it is
and what each thing costs; nothing runs by itself unless they ask for it, and nothing is lost.
"""

from collections.abc import Callable
from typing import Literal

from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from playbook_app.base.problem import Problem
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.drill import rules
from playbook_app.domain.drill.replay import Shift
from playbook_app.domain.drill.rules import HAPPENED
from playbook_app.domain.drill.state import Action, State
from playbook_app.domain.drill.step import NotPossibleError, available
from playbook_app.i18n import _
from playbook_app.services.drafts import Drafts
from playbook_app.services.drills import Drills
from playbook_app.services.library import Library
from playbook_app.ui.drill.board import Board
from playbook_app.ui.drill.debrief import Debrief
from playbook_app.ui.drill.words import entry_words, time_at
from playbook_app.ui.models import destinations as to
from playbook_app.ui.models.typed_draft import TypedDraft
from playbook_app.ui.override import override
from playbook_app.ui.theme.theme import theme
from playbook_app.ui.widgets.base import announce
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.floating import Dialog, EmptyState
from playbook_app.ui.widgets.focus import move_focus
from playbook_app.ui.widgets.page import Page

Shown = Literal["gone", "playing", "ended"]


class DrillPage(Page):
    """Shows one run; ``show_drill`` says of which lesson."""

    def __init__(
        self, drills: Drills, library: Library, drafts: Drafts, go: to.Go, back: Callable[[], None]
    ) -> None:
        super().__init__(name="drill", title=_("Inbox drill"))
        self._drafts = drafts
        self._draft: TypedDraft | None = None
        self._drills, self._library, self._go, self._back = drills, library, go, back
        self._shift: Shift | None = None
        self._thread, self._shown = "", "gone"
        self._board, self._debrief = Board(), Debrief()
        self._gone = self._make_gone()
        self._stack = QStackedWidget()
        for part in (self._gone, self._board, self._debrief):
            self._stack.addWidget(part)
        column(self._stack, parent=self)
        self._connect()

    def _connect(self) -> None:
        board, debrief = self._board, self._debrief
        board.queue.chosen.connect(self.choose_thread)
        board.dock.wanted.connect(self.act)
        board.dock.read_wanted.connect(self._read_reply)
        board.dock.plan_wanted.connect(self.begin_with)
        board.side.wanted.connect(self.act)
        board.header.close_button.clicked.connect(self._back)
        board.header.minute_passed.connect(self._tick)
        debrief.again.connect(self.play_again)
        debrief.leave.connect(self._back)
        debrief.lesson.connect(self._open_lesson)
        self.list_key(_("1 to 6"), _("Write that reply"))
        self.bind("W", _("Let time pass"), lambda: self.act(Action(rules.WAIT)))
        self.bind("P", _("Check the plan"), lambda: self.act(Action(rules.PLAN)))
        self.bind("F", _("Check the facts of this post"), lambda: self._with_thread(rules.FACTS))
        self.bind("N", _("Go to the next post that waits"), self.next_thread)
        self.bind("K", _("Pause the running clock, or let it go on"), board.header.toggle)

    # ------------------------------------------------------------------ showing

    def show_drill(self, ref: LessonRef, again: bool = False) -> None:
        """Go on with a lesson's drill or show how it went; start it if ``again`` or never played.

        Raises ``Problem`` when it cannot be read or the start not be kept.
        """
        known = {lesson.ref: lesson for lesson in self._library.lessons()}
        if ref not in known or not known[ref].drill:
            self._shift, self._shown = None, "gone"
            self._stack.setCurrentWidget(self._gone)
            return
        shift = None if again else self._drills.last(ref)
        lost = shift.lost if shift is not None else 0
        if shift is None:
            shift = self._drills.restart(ref)
        elif lost or not shift.state.ended:
            shift = self._drills.shift(ref)
        if lost:
            time = time_at(shift.drill, shift.state.minute)
            words = _("The drill was updated. It goes on from {time}; what came after it no longer fits.")
            self.toast(words.format(time=time))
        if self._shift is None or shift.id != self._shift.id:
            self._thread = ""
        self._shift = shift
        self.set_title(shift.drill.title)
        self._board.plans = self._drills.plans()
        self._show()

    def _show(self) -> None:
        shift = self._shift
        assert shift is not None
        if shift.state.ended:
            self._board.header.stop()
            self._shown = "ended"
            self._stack.setCurrentWidget(self._debrief)
            announce(self, self._debrief.show_state(shift.state))
        else:
            self._shown = "playing"
            self._stack.setCurrentWidget(self._board)
            self._show_board()

    def _show_board(self) -> None:
        """Show the board, and keep what is typed there from now on."""
        assert self._shift is not None
        self._board.show_state(self._shift.state, self._thread)
        typed = self._board.dock.typed
        if typed is None:
            self._draft = None
        elif self._draft is None or self._draft.parent() is not typed:
            self._draft = TypedDraft(typed, self._drafts, self._board.trouble.show_problem)
            self._draft.open(self._shift.id, self._thread)

    # ------------------------------------------------------------------ playing

    def choose_thread(self, thread: str) -> None:
        """Turn to a thread; the first time it is opened, which takes its minute."""
        shift = self._shift
        if shift is None:
            return
        self._thread = thread
        self._board.turn_to_thread()
        if Action(rules.OPEN, thread) in available(shift.state):
            self.act(Action(rules.OPEN, thread))
        else:
            self._show_board()
            self._board.follow()

    def next_thread(self) -> None:
        """Turn to the next thread that waits, after the one in front."""
        found = self._board.next_waiting(self._thread)
        if found:
            self.choose_thread(found)
            row = self._board.queue.rows.get(found)
            if row is not None:
                move_focus(row)

    def act(self, action: Action) -> None:
        """Do something; it is on disk before its effect is shown. Standing down asks first."""
        shift = self._shift
        if shift is None or self._shown != "playing":
            return
        if action.kind == rules.STAND_DOWN:
            self._ask_stand_down()
            return
        self._do(action)

    def _do(self, action: Action) -> None:
        shift = self._shift
        assert shift is not None
        before = len(shift.state.log)
        self._settle_draft(action)
        try:
            self._shift = self._drills.act(shift, action)
        except NotPossibleError:
            self.toast(_("There is not enough time left for that, or it is done already."))
            return
        except Problem as problem:
            self._board.trouble.show_problem(problem)
            return
        self._board.trouble.hide()
        self._show()
        if action.kind == rules.PLAN:
            self._board.show_plan()
        if self._shown == "playing":
            self._board.follow()
            announce(self, self._news(self._shift.state, before))
        else:
            move_focus(self._debrief.first_stop() or self)

    def _settle_draft(self, action: Action) -> None:
        """Keep what is typed, unless it goes out with this action: then it is no draft any more."""
        if self._draft is None:
            return
        if action.kind == rules.DRAFT:
            self._draft.done()
            self._draft = None
        else:
            self._draft.keep()

    def _news(self, state: State, before: int) -> str:
        """Return what a screen reader says after an action: the time, what was done, what has come."""
        said = [time_at(state.drill, state.minute)]
        for entry in state.log[before:]:
            words = entry_words(state, entry)
            if entry.kind in HAPPENED and entry.thread:
                words = f"{state.drill.thread(entry.thread).who}: {words} {entry.words}"
            said.append(words)
        return ". ".join(part.rstrip(". ") for part in said) + "."

    def _tick(self) -> None:
        """Let one minute pass by itself."""
        if self._shown == "playing" and self.isVisible():
            self._do(Action(rules.WAIT, minutes=1))

    def _with_thread(self, kind: str) -> None:
        if self._thread:
            self.act(Action(kind, self._thread))

    def _read_reply(self, words: str) -> None:
        """Show what a typed reply is taken for."""
        if self._shift is not None:
            self._board.dock.show_matches(self._drills.nearest(self._shift, self._thread, words))
            self._board.set_tab_order()

    def _ask_stand_down(self) -> None:
        text = _("If somebody still waits, or something is on its way, the morning goes on without you.")
        words = (_("Stand down"), _("Keep going"))
        dialog = Dialog(self, _("Is it over?"), text, action=words[0], safe=words[1], name="drill.over")
        self._board.header.hold(on=True)
        dialog.finished.connect(lambda _result: self._board.header.hold(on=False))
        dialog.accepted.connect(lambda: self._do(Action(rules.STAND_DOWN)))
        dialog.open()

    def play_again(self) -> None:
        """Start from the beginning."""
        if self._shown == "ended":
            self.begin_with("")

    def begin_with(self, plan: str) -> None:
        """Start from the beginning with a plan, by its key; empty: with the drill's own."""
        if self._shift is None:
            return
        try:
            self._shift = self._drills.restart(self._shift.lesson, plan)
        except Problem as problem:
            self.report(problem)
            return
        self._thread = ""
        self._board.plans = self._drills.plans()
        self._show()
        first = self.first_focus()
        if first is not None:
            move_focus(first)

    def _open_lesson(self) -> None:
        if self._shift is not None:
            self._go(to.LessonPage(self._shift.lesson))

    # ------------------------------------------------------------------ nothing to play

    def _make_gone(self) -> EmptyState:
        button = Button(_("Go back"), "primary", name="drill.gone")
        button.clicked.connect(self._back)
        text = _("Its lesson was removed or changed. What you played is kept.")
        return EmptyState("list-checks", _("There is no drill here"), text, button=button)

    # ------------------------------------------------------------------ for the window

    @override
    def leave(self) -> None:
        """Let no clock run while nobody looks, and keep what is typed."""
        self._board.header.stop()
        if self._draft is not None and self._shown == "playing":
            self._draft.keep()

    @override
    def first_focus(self) -> QWidget | None:
        """Focus the queue, or what leads on."""
        if self._shown == "ended":
            return self._debrief.first_stop()
        return self._board.first_stop() if self._shown == "playing" else self._gone.findChild(Button)

    @override
    def panes(self) -> list[QWidget]:
        """Header, queue, thread with what can be done, the whole; or the debrief."""
        if self._shown == "playing":
            return self._board.panes()
        return [self._debrief if self._shown == "ended" else self._gone]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer numbers to the replies first."""
        choices = self._board.dock.choices if self._shown == "playing" and theme().single_keys else None
        if choices is None or not choices.isVisible() or not choices.key_pressed(event):
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the board anew."""
        super().resizeEvent(event)
        self._board.arrange()

    def retheme(self) -> None:
        """Place again after a change of text size."""
        self._board.arrange()
