"""Practice: what is half done, conversations to play, questions to take again, the weakest first."""

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import Literal

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from playbook_app.base.problem import Problem
from playbook_app.domain.content.exercises import exercises_of
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.progress.overview import LessonRow, Overview, Unfinished
from playbook_app.domain.quiz.places import REVIEW
from playbook_app.domain.review.agenda import Agenda
from playbook_app.i18n import _
from playbook_app.i18n.standing import STEPS
from playbook_app.services.library import Library
from playbook_app.services.progress import Progress
from playbook_app.services.review import Review
from playbook_app.ui.models.destinations import Drill, Go, Quiz, Talk
from playbook_app.ui.models.fetching import Fetching
from playbook_app.ui.models.ways import has_unfinished, to_go_on, to_next, to_restart
from playbook_app.ui.override import override
from playbook_app.ui.practice.again import QuizRow, quiz_rows, take_again
from playbook_app.ui.practice.cards import TalkCard, UnfinishedPractice
from playbook_app.ui.practice.drills import DrillCard
from playbook_app.ui.practice.review import ReviewCard
from playbook_app.ui.practice.sections import GAP, LEAST_CARD, CardSection, Made, Section, Wanted
from playbook_app.ui.widgets.boxes import column, holder
from playbook_app.ui.widgets.buttons import Button, Kind
from playbook_app.ui.widgets.columns import PageBody, PageTitle
from playbook_app.ui.widgets.floating import Dialog, EmptyState
from playbook_app.ui.widgets.flow import ColumnGrid
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.page import Page
from playbook_app.ui.widgets.scroll import ScrollPage
from playbook_app.ui.widgets.surfaces import Card

MOST_QUIZZES = 12
AFTER_PAINT = 40
"""Milliseconds before what is out of sight is made, and what is in files is read."""


class PracticePage(Page):
    """The page for ten minutes between two things."""

    def __init__(self, library: Library, progress: Progress, review: Review, go: Go) -> None:
        super().__init__(name="practice", title=_("Practice"))
        self._library, self._progress, self._review, self._go = library, progress, review, go
        self._fetching = Fetching(self, review.read)
        self._shown: tuple[Overview, Agenda] | None = None
        self._unread: list[TalkCard | DrillCard] = []
        self._quiz_rows: tuple[QuizRow, ...] | None = None
        self._title, body = PageTitle(self.title, ""), column()
        body.addWidget(self._title)
        self._unfinished, self._due, self._newcomer = Section(body), Section(body), Section(body)
        self._talks = CardSection(body, _("Conversations"))
        self._drills = CardSection(body, _("Inbox drills"))
        self._quizzes = Section(body)
        body.addStretch(1)
        self._scroller = ScrollPage(PageBody(body), name="practice.scroll")
        column(self._scroller, parent=self)
        self.list_key("F6", _("Next part of the page"))
        self.list_key(_("Up, Down"), _("From lesson to lesson in the questions to take again"))
        self._later = QTimer(self, singleShot=True, interval=AFTER_PAINT)
        self._later.timeout.connect(self._go_on)
        library.changed.connect(lambda _nothing: self._packs_changed())

    @property
    def _sections(self) -> tuple[Section, ...]:
        return (self._unfinished, self._due, self._newcomer, self._talks, self._drills, self._quizzes)

    @override
    def arrive(self) -> None:
        """Show how things stand now; what is out of sight or in a file follows when that is painted."""
        now = (self._progress.overview(), self._review.agenda())
        if now != self._shown:
            self._shown = now
            self._build(*now)
        self._later.start(AFTER_PAINT)

    @override
    def leave(self) -> None:
        """Let the rest wait: what is gone to comes first."""
        self._later.stop()

    @override
    def first_focus(self) -> QWidget | None:
        """Return the first way on."""
        return next((one.first for one in self._sections if one.first is not None), None)

    @override
    def panes(self) -> list[QWidget]:
        """Return every part with something to do."""
        return [one.part for one in self._sections if one.part is not None] or [self]

    def _build(self, overview: Overview, agenda: Agenda) -> None:
        quizzes = _quizzes(overview)
        line = _("Play a conversation or a drill, or take questions again.")
        if overview.unfinished:
            line = _("What is half done comes first.")
        self._title.say(line)
        half_done = (overview.unfinished, overview.today) if overview.unfinished else None
        self._unfinished.show(half_done, lambda: self._unfinished_cards(overview))
        self._due.show(agenda if agenda.scheduled else None, lambda: self._review_card(agenda))
        newcomer = not overview.unfinished and not quizzes
        self._newcomer.show(overview if newcomer else None, lambda: self._newcomer_card(overview))
        self._talks.show_cards(self._wanted(overview, "talk"))
        self._drills.show_cards(self._wanted(overview, "drill"))
        there = {*self._talks.cards, *self._drills.cards}
        self._unread = [card for card in self._unread if card in there]
        self._quiz_rows = quiz_rows(quizzes[:MOST_QUIZZES], overview)
        if self.first_focus() is None:
            self._show_quizzes()
        self._set_tab_order()

    def _set_tab_order(self) -> None:
        for before, after in pairwise(stop for section in self._sections for stop in section.stops()):
            QWidget.setTabOrder(before, after)

    # ---------------------------------------------------------------- sections

    def _unfinished_cards(self, overview: Overview) -> Made:
        cards: list[UnfinishedPractice] = []
        for unfinished in overview.unfinished:
            kind: Kind = "secondary" if cards else "primary"
            card = UnfinishedPractice(unfinished, overview.today, kind=kind)
            card.continued.connect(lambda one=unfinished: self._go(to_go_on(one)))
            card.restarted.connect(lambda one=unfinished: self._ask_restart(one))
            cards.append(card)
        grid = ColumnGrid(columns=min(2, len(cards)), least=LEAST_CARD, gap=GAP)
        grid.add_all(cards)
        whole = holder(column(Label(_("Unfinished"), "h2"), 10, grid))
        return whole, cards[0].go_on

    def _wanted(self, overview: Overview, kind: Literal["talk", "drill"]) -> list[Wanted]:
        """Return a card for each conversation or drill that is not half done."""
        sharing = _sharing(overview, kind)
        found: list[Wanted] = []
        for row in overview.lessons:
            lesson = row.lesson
            there = lesson.conversation if kind == "talk" else lesson.drill
            if there and not has_unfinished(overview, kind, lesson.ref):
                shared = tuple(sharing.get(lesson.ref, ()))
                seen = row.endings if kind == "talk" else row.drills
                make = partial(self._exercise, kind, row, shared)
                found.append(Wanted(lesson.ref, (lesson, seen, shared), make))
        return found

    def _exercise(self, kind: Literal["talk", "drill"], row: LessonRow, sharing: Sequence[str]) -> QWidget:
        make, place = (TalkCard, Talk) if kind == "talk" else (DrillCard, Drill)
        card = make(row, sharing)
        card.played.connect(lambda: self._go(place(row.lesson.ref, again=True)))
        self._unread.append(card)
        return card

    def _review_card(self, agenda: Agenda) -> Made:
        asked = len(agenda.asked)
        card = ReviewCard(agenda, self._review.minutes(asked or len(agenda.more)))
        card.started.connect(lambda: self._fetching.start(self._review.needed(), self._start_review))
        return card, card.start

    def _start_review(self) -> None:
        try:
            self._review.open()
        except Problem as problem:
            self.report(problem)
            return
        self._go(Quiz(REVIEW))

    def _newcomer_card(self, overview: Overview) -> Made:
        step = overview.next_lesson
        button = None
        if step is not None:
            button = Button(_(STEPS[step.code]), "primary", name="practice.start")
            button.clicked.connect(lambda: self._go(to_next(step, overview)))
        text = _("Questions come up here once you have answered them for the first time.")
        state = EmptyState("list-checks", _("No questions to take again yet"), text, button=button)
        return Card(column(state), margins=8), button

    def _show_quizzes(self) -> None:
        rows, self._quiz_rows = self._quiz_rows, None
        self._quizzes.show(rows or None, lambda: take_again(rows or (), self._go))

    # ---------------------------------------------------------------- doing

    def _ask_restart(self, unfinished: Unfinished) -> None:
        text = _("The answers given so far still count; the place in the questions is lost.")
        if unfinished.kind == "drill":
            text = _("What you did this time is left behind; results of finished drills stay.")
        if unfinished.kind == "talk":
            text = _("The endings you have seen stay; the turns so far are left behind.")
        dialog = Dialog(
            self, _("Start over?"), text, action=_("Start over"), safe=_("Keep my place"), name="restart"
        )
        dialog.accepted.connect(lambda: self._go(to_restart(unfinished)))
        dialog.open()

    @override
    def finish(self) -> None:
        """Make and read the rest now."""
        self._later.stop()
        while self._do_more():
            pass

    def _go_on(self) -> None:
        """Do one thing more; the next follows on another turn of the event loop."""
        if self._do_more():
            self._later.start(0)

    def _do_more(self) -> bool:
        """Read a file or make something out of sight; ``False`` when nothing is left to do."""
        if self._unread:
            self._read(self._unread.pop(0))
        elif self._talks.make_more() or self._drills.make_more():
            pass
        elif self._quiz_rows is not None:
            self._show_quizzes()
            self._set_tab_order()
        else:
            return False
        return True

    def _read(self, card: TalkCard | DrillCard) -> None:
        try:
            if isinstance(card, DrillCard):
                card.show_drill(self._library.drill(card.lesson.ref))
            else:
                card.show_talk(self._library.conversation(card.lesson.ref))
        except Problem as problem:
            card.show_problem(problem)

    def _packs_changed(self) -> None:
        self._shown = None
        self._unread.clear()
        for section in self._sections:
            section.forget()
        if self.isVisible():
            self.arrive()


def _sharing(overview: Overview, kind: Literal["talk", "drill"]) -> Mapping[LessonRef, list[str]]:
    """Return by lesson the titles of those that share its conversation or its drill."""
    find = {row.lesson.ref: row.lesson for row in overview.lessons}.get
    found: dict[LessonRef, list[str]] = {}
    for row in overview.lessons:
        host = getattr(exercises_of(row.lesson, find), kind)
        if host is not None and host != row.lesson:
            found.setdefault(host.ref, []).append(row.lesson.title)
    return found


def _quizzes(overview: Overview) -> list[LessonRow]:
    """Return lessons whose questions were answered before and are not half done, weak ones first."""
    weak = {spot.lesson for spot in overview.weak}
    rows = [
        row
        for row in overview.lessons
        if row.answered and not has_unfinished(overview, "quiz", row.lesson.ref)
    ]
    return sorted(rows, key=lambda row: (row.lesson.ref not in weak, row.mastery))
