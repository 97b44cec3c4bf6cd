"""A conversation that answers back: read, choose a reply, see what it does and why, try another way.

The person wants to find out what would have happened. They must see the newest line, must not
send a second reply by a hasty key, and can undo any turn; nothing they did is lost.
"""

from collections.abc import Callable
from itertools import pairwise
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from playbook_app.base.problem import Problem
from playbook_app.domain.content.model import LessonRef, LessonSummary
from playbook_app.domain.conversation.debrief import review_move
from playbook_app.domain.conversation.run import Run, available_choices, start_numbers
from playbook_app.domain.conversation.step import NotPossibleError
from playbook_app.i18n import _, ngettext
from playbook_app.services.drafts import Drafts
from playbook_app.services.library import Library
from playbook_app.services.rehearse import Rehearse
from playbook_app.ui.conversation.column import TalkColumn
from playbook_app.ui.conversation.dock import Dock
from playbook_app.ui.conversation.header import TalkHeader
from playbook_app.ui.conversation.review import RunReview
from playbook_app.ui.conversation.saving import TalkSaving
from playbook_app.ui.conversation.side import TalkSide
from playbook_app.ui.conversation.thread import Thread
from playbook_app.ui.conversation.words import after_words, spoken_answer
from playbook_app.ui.models import destinations as to
from playbook_app.ui.models.typed_draft import TypedDraft
from playbook_app.ui.override import override
from playbook_app.ui.theme.theme import px, theme
from playbook_app.ui.widgets.base import announce
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.floating import EmptyState
from playbook_app.ui.widgets.focus import move_focus
from playbook_app.ui.widgets.page import Page
from playbook_app.ui.widgets.pause import Pause

State = Literal["gone", "choosing", "answered", "ended"]
_SIDE = 348
_MOST_SHARE = 0.36
"""Most of the width that the side panel takes when its text is large."""


class TalkPage(Page):
    """Shows one run; ``show_talk`` says of which lesson."""

    def __init__(
        self, rehearse: Rehearse, library: Library, drafts: Drafts, go: to.Go, back: Callable[[], None]
    ) -> None:
        super().__init__(name="conversation", title=_("Conversation"))
        self._rehearse, self._library, self._go, self._leave_page = rehearse, library, go, back
        self._state: State = "gone"
        self._run: Run | None = None
        self._lesson: LessonSummary | None = None
        self._by_number = False
        self._pause, self._saving = Pause(self), TalkSaving(self)
        self._header, self._thread, self._review = TalkHeader(), Thread(), RunReview()
        self._dock, self._side = Dock(), TalkSide()
        self._draft = TypedDraft(self._dock.replies.typed, drafts, self._show_trouble)
        story = QWidget()
        column(self._thread, self._review, parent=story)
        self._column = TalkColumn(self._header, story, self._dock)
        self._talk = QWidget()
        for part in (self._column, self._side):
            part.setParent(self._talk)
        self._gone = _nothing_here(self._leave_page)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._gone)
        self._stack.addWidget(self._talk)
        column(self._stack, parent=self)
        self._connect()

    def _connect(self) -> None:
        dock = self._dock
        dock.replies.chosen.connect(self._chosen)
        dock.replies.typed.wanted.connect(self._read_reply)
        dock.replies.typed.sent.connect(self._send)
        dock.replies.undo.clicked.connect(self.undo)
        dock.after.undo.clicked.connect(self.undo)
        dock.after.next.clicked.connect(self.go_on)
        dock.end.again.clicked.connect(self.play_again)
        dock.end.lesson.clicked.connect(self._open_lesson)
        dock.end.leave.clicked.connect(self._leave_page)
        self._header.close_button.clicked.connect(self._leave_page)
        self._review.rewind_wanted.connect(self.rewind)
        self._review.reflected.connect(self._reflect)
        self._review.save_wanted.connect(self._saving.ask)
        self._review.stops_changed.connect(self._set_tab_order)
        self.list_key(_("1 to 4"), _("Choose a reply (or A to D)"))
        self.bind("Space", _("Next turn"), self.go_on)
        self.bind("U", _("Undo the last turn"), self.undo)

    # ------------------------------------------------------------------ showing

    def show_talk(self, ref: LessonRef, again: bool = False) -> None:
        """Go on with a lesson's conversation or show how it went; start it if ``again`` or never played.

        Raises ``Problem`` when it cannot be read or the start not be kept.
        """
        try:
            self._lesson = self._library.summary(ref)
        except KeyError:
            self._lesson = None
        if self._lesson is None or not self._lesson.conversation:
            self._show_gone()
            return
        run = None if again else self._rehearse.last(ref)
        if run is None:
            run = self._rehearse.restart(ref)
        elif run.lost or not run.ended:
            run = self._rehearse.conversation(ref)
        if run.lost:
            words = _("The conversation was updated. It goes on from turn {n}.")
            self.toast(words.format(n=run.number))
        if run != self._run:
            self._show_run(run)

    def _show_run(self, run: Run) -> None:
        if self._run is None or run.id != self._run.id:
            self._thread.forget()
        self._run = run
        self._stack.setCurrentWidget(self._talk)
        self._header.show_talk(self._library.track_of(run.lesson).title, run.conversation.title)
        self.set_title(run.conversation.title)
        if run.ended:
            self._show_ended()
        else:
            self._show_choosing()
            self._pause.begin()

    def _show_choosing(self) -> None:
        run = self._run
        assert run is not None
        self._state = "choosing"
        self._show_thread(run)
        self._dock.replies.show_choices(run, available_choices(run))
        if run.turn is not None and run.turn.free:
            self._draft.open(run.id, f"{len(run.moves)}/{run.place}")
        self._dock.show_part(self._dock.replies)
        self._side.show_choosing(run, first=self._rehearse.is_new(run))
        self._header.show_turn(_("Turn {n}").format(n=run.number))
        self._settle(self._thread.newest())

    def _show_answered(self) -> None:
        run, lesson = self._run, self._lesson
        assert run is not None
        assert run.last is not None
        assert lesson is not None
        self._state = "answered"
        self._draft.done()
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # until the pause is over nothing can be pressed
        self._show_thread(run)
        self._dock.after.show_after(*after_words(run))
        self._dock.show_part(self._dock.after)
        review = review_move(run.conversation, len(run.moves) - 1, run.last)
        self._side.show_answered(run, review, lesson.title)
        self._header.show_turn(_("Turn {n}").format(n=len(run.moves)))
        self._settle(self._thread.newest())
        announce(self, spoken_answer(run))
        self._pause.begin(lambda: move_focus(self._dock.after.next))

    def _show_ended(self) -> None:
        run, lesson = self._run, self._lesson
        assert run is not None
        assert run.ending is not None
        assert lesson is not None
        self._state = "ended"
        self._thread.hide()
        self._review.show()
        self._review.draw_map = lambda: self._rehearse.map_of(run)
        self._review.show_run(run, self._rehearse.before(run), self._rehearse.reflection(run))
        self._dock.show_part(self._dock.end)
        self._side.show_ended(run, start_numbers(run.conversation), lesson.title)
        turns = ngettext("{n} turn", "{n} turns", len(run.moves)).format(n=len(run.moves))
        self._header.show_turn(turns)
        self._settle(None)
        announce(self, f"{run.ending.title}. {run.ending.text}")

    def _show_thread(self, run: Run) -> None:
        self._review.stop()
        self._review.hide()
        self._thread.show()
        self._thread.show_run(run)

    def _settle(self, newest: QWidget | None) -> None:
        self._arrange()
        self._column.arrange()
        self._column.follow(newest)

    # ------------------------------------------------------------------ playing

    def _chosen(self, index: int) -> None:
        """Take a reply, unless Enter was pressed in haste when the replies had only just come."""
        if self._by_number or not self._pause.holds():
            self.choose(index)

    def choose(self, index: int) -> None:
        """Make the choice with that index; it is on disk before anything is shown."""
        if self._state == "choosing" and self._run is not None:
            self._send(available_choices(self._run)[index].id)

    def _send(self, choice_id: str) -> None:
        """Send a choice, in the person's own words where some were typed."""
        run, typed = self._run, self._dock.replies.typed
        if self._state != "choosing" or run is None:
            return
        words = typed.words() if run.turn is not None and run.turn.free else ""
        self._draft.keep()
        self._do(lambda: self._rehearse.choose(run, choice_id, words), self._show_answered)

    def _read_reply(self, words: str) -> None:
        """Show what a typed reply is taken for."""
        if self._run is not None and self._state == "choosing":
            self._dock.replies.typed.show_matches(self._rehearse.nearest(self._run, words))
            self._column.arrange()

    def go_on(self) -> None:
        """Go from an answer to the next turn, or to how it all went."""
        if self._state != "answered" or self._run is None or self._pause.holds():
            return
        if self._run.ended:
            self._show_ended()
        else:
            self._show_choosing()
            self._pause.begin()
        self._focus_first()

    def undo(self) -> None:
        """Take the last turn back and stand before it again."""
        if self._run is not None and self._run.moves:
            self.rewind(len(self._run.moves) - 1)

    def rewind(self, index: int) -> None:
        """Go back to before the move with that index, from 0."""
        run = self._run
        if run is not None and self._state != "gone":
            self._do(lambda: self._rehearse.rewind(run, index), self._show_rewound)

    def _show_rewound(self) -> None:
        assert self._run is not None
        self._pause.stop()
        self._show_choosing()
        self._focus_first()
        announce(self, _("Back at turn {n}").format(n=self._run.number))

    def _reflect(self, *thoughts: str) -> None:
        """Keep what the person thinks of the run; what cannot be kept is said."""
        assert self._run is not None
        try:
            self._rehearse.reflect(self._run, *thoughts)
        except Problem as problem:
            self._show_trouble(problem)

    def _show_trouble(self, problem: Problem) -> None:
        self._dock.trouble.show_problem(problem)
        self._column.arrange()

    def play_again(self) -> None:
        """Start from the beginning."""
        run = self._run
        if run is not None and self._state == "ended":
            self._thread.forget()
            self._do(lambda: self._rehearse.restart(run.lesson), self._show_rewound)

    def _do(self, change: Callable[[], Run], show: Callable[[], None]) -> None:
        """Change the run and show it; what cannot be kept is said, and nothing has changed then."""
        assert self._run is not None
        self._review.keep_last()
        try:
            self._run = change()
        except NotPossibleError:
            self.show_talk(self._run.lesson)
        except Problem as problem:
            self._show_trouble(problem)
        else:
            show()

    def _focus_first(self) -> None:
        if (first := self.first_focus()) is not None:
            move_focus(first)

    def _open_lesson(self) -> None:
        if self._lesson is not None:
            self._go(to.LessonPage(self._lesson.ref))

    def _show_gone(self) -> None:
        self._state, self._run = "gone", None
        self._stack.setCurrentWidget(self._gone)

    # ------------------------------------------------------------------ for the window

    def _set_tab_order(self) -> None:
        end = self._dock.end
        for before, after in pairwise([*self._review.stops(), end.leave, end.lesson, end.again]):
            QWidget.setTabOrder(before, after)

    @override
    def leave(self) -> None:
        """Keep what is being typed."""
        self._draft.keep()

    @override
    def first_focus(self) -> QWidget | None:
        """Focus the replies, or what leads on."""
        if self._state == "choosing":
            return self._dock.replies.first_stop()
        if self._state == "ended":
            return self._review.first_stop()
        return self._dock.after.next if self._state == "answered" else self._gone.findChild(Button)

    @override
    def panes(self) -> list[QWidget]:
        """Header, turns (after the end), what can be done, side panel."""
        turns = [self._review] if self._state == "ended" else []
        return [self._header, *turns, self._dock, self._side]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer keys to the replies first; scroll from wherever focus is."""
        if self._state == "choosing" and theme().single_keys and self._dock.replies.choices.isVisible():
            self._by_number = True
            taken = self._dock.replies.choices.key_pressed(event)
            self._by_number = False
            if taken:
                return
        if not self._column.scroller.scroll_by_key(event):
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the side panel its width and the rest to the thread."""
        super().resizeEvent(event)
        self._arrange()

    def retheme(self) -> None:
        """Place again after a change of text size."""
        self._arrange()

    def _arrange(self) -> None:
        width, height = self.width(), self.height()
        side = max(min(px(_SIDE), round(width * _MOST_SHARE)), self._side.least_width())
        self._column.setGeometry(0, 0, width - side, height)
        self._side.setGeometry(width - side, 0, side, height)


def _nothing_here(leave: Callable[[], None]) -> EmptyState:
    button = Button(_("Go back"), "primary", name="conversation.gone")
    button.clicked.connect(leave)
    text = _("Its lesson was removed or changed. What you played is kept.")
    return EmptyState("chats", _("There is no conversation here"), text, button=button)
