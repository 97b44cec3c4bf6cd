"""Practice: what is half done, conversations to play, questions to take again, the weakest first."""

from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from playbook_app.base.problem import Problem
from playbook_app.domain.content.exercises import exercises_of
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.progress.effort import quiz_minutes
from playbook_app.domain.progress.overview import LessonRow, Overview, Unfinished
from playbook_app.domain.quiz.places import REVIEW
from playbook_app.domain.review.agenda import Agenda
from playbook_app.i18n import _
from playbook_app.i18n.dates import days_ago, minutes
from playbook_app.i18n.standing import STEPS, weak_reason
from playbook_app.services.library import Library
from playbook_app.services.progress import Progress
from playbook_app.services.review import Review
from playbook_app.ui.models.destinations import ASSESSING, CHECKING, Drill, Go, Quiz, Talk
from playbook_app.ui.models.fetching import Fetching
from playbook_app.ui.models.ways import has_unfinished, to_go_on, to_next, to_restart
from playbook_app.ui.override import override
from playbook_app.ui.practice.again import TakeAgainCard
from playbook_app.ui.practice.cards import TalkCard, UnfinishedPractice
from playbook_app.ui.practice.drills import DrillCard
from playbook_app.ui.practice.review import ReviewCard
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.columns import PageBody, PageTitle
from playbook_app.ui.widgets.floating import Dialog, EmptyState
from playbook_app.ui.widgets.flow import ColumnGrid, Flow
from playbook_app.ui.widgets.gauges import Ring
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.lists import action_row
from playbook_app.ui.widgets.page import Page
from playbook_app.ui.widgets.scroll import ScrollPage
from playbook_app.ui.widgets.surfaces import Card

MOST_QUIZZES = 12
_LEAST_CARD, _GAP = 400, 16


class PracticePage(Page):
    """The page for ten minutes between two things."""

    def __init__(self, library: Library, progress: Progress, review: Review, go: Go) -> None:
        super().__init__(name="practice", title=_("Practice"))
        self._library, self._progress, self._review, self._go = library, progress, review, go
        self._fetching = Fetching(self, review.read)
        self._shown: tuple[Overview, Agenda] | None = None
        self._first: QWidget | None = None
        self._unread: list[TalkCard | DrillCard] = []
        self._parts: list[QWidget] = []
        self._scroller = ScrollPage(QWidget(), name="practice.scroll")
        column(self._scroller, parent=self)
        self.list_key("F6", _("Next part of the page"))
        self.list_key(_("Up, Down"), _("From lesson to lesson in the questions to take again"))
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._read_talk)
        library.changed.connect(lambda _nothing: self._packs_changed())

    @override
    def arrive(self) -> None:
        """Show how things stand now; each conversation's file is read on a later turn of the event loop."""
        now = (self._progress.overview(), self._review.agenda())
        if now != self._shown:
            self._shown = now
            self._build(*now)

    @override
    def first_focus(self) -> QWidget | None:
        """Return the first way on."""
        return self._first

    @override
    def panes(self) -> list[QWidget]:
        """Return every part with something to do."""
        return self._parts or [self]

    def _build(self, overview: Overview, agenda: Agenda) -> None:
        self._first = None
        self._unread, self._parts = [], []
        body = column(gap=0)
        quizzes = _quizzes(overview)
        line = _("Play a conversation or a drill, or take questions again.")
        if overview.unfinished:
            line = _("What is half done comes first.")
        body.addWidget(PageTitle(self.title, line))
        if overview.unfinished:
            self._add(body, _("Unfinished"), self._unfinished(overview))
        if agenda.scheduled:
            body.addSpacing(24)
            self._put(body, self._review_card(agenda))
        if not overview.unfinished and not quizzes:
            body.addSpacing(24)
            self._put(body, self._newcomer(overview))
        talks = [
            row
            for row in overview.lessons
            if row.lesson.conversation and not has_unfinished(overview, "talk", row.lesson.ref)
        ]
        if talks:
            shared = _sharing(overview, "talk")
            self._add(body, _("Conversations"), self._exercises(talks, TalkCard, Talk, shared))
        drills = [
            row
            for row in overview.lessons
            if row.lesson.drill and not has_unfinished(overview, "drill", row.lesson.ref)
        ]
        if drills:
            shared = _sharing(overview, "drill")
            self._add(body, _("Inbox drills"), self._exercises(drills, DrillCard, Drill, shared))
        if quizzes:
            body.addSpacing(24)
            self._put(body, self._quiz_card(quizzes, overview))
        body.addStretch(1)
        self._scroller.setWidget(PageBody(body))
        self._later.start()

    def _put(self, body: QVBoxLayout, part: QWidget) -> None:
        body.addWidget(part)
        self._parts.append(part)

    def _add(self, body: QVBoxLayout, title: str, cards: Sequence[QWidget]) -> None:
        grid = ColumnGrid(columns=min(2, len(cards)), least=_LEAST_CARD, gap=_GAP)
        for card in cards:
            grid.add(card)
        body.addSpacing(24)
        body.addWidget(Label(title, "h2"))
        body.addSpacing(10)
        self._put(body, grid)

    # ---------------------------------------------------------------- sections

    def _unfinished(self, overview: Overview) -> list[QWidget]:
        cards: list[QWidget] = []
        for unfinished in overview.unfinished:
            card = UnfinishedPractice(
                unfinished, overview.today, kind="secondary" if self._first else "primary"
            )
            card.continued.connect(lambda one=unfinished: self._go(to_go_on(one)))
            card.restarted.connect(lambda one=unfinished: self._ask_restart(one))
            self._first = self._first or card.go_on
            cards.append(card)
        return cards

    def _exercises(
        self,
        rows: Sequence[LessonRow],
        make: Callable[[LessonRow, Sequence[str]], TalkCard | DrillCard],
        place: type[Talk] | type[Drill],
        sharing: Mapping[LessonRef, Sequence[str]],
    ) -> list[QWidget]:
        """Return a card for each conversation or drill, which leads to its ``place``."""
        cards: list[QWidget] = []
        for row in rows:
            card = make(row, sharing.get(row.lesson.ref, ()))
            card.played.connect(lambda ref=row.lesson.ref: self._go(place(ref, again=True)))
            self._first = self._first or card.play
            self._unread.append(card)
            cards.append(card)
        return cards

    def _review_card(self, agenda: Agenda) -> QWidget:
        asked = len(agenda.asked)
        card = ReviewCard(agenda, self._review.minutes(asked or len(agenda.more)))
        card.started.connect(lambda: self._fetching.start(self._review.needed(), self._start_review))
        self._first = self._first or card.start
        return card

    def _start_review(self) -> None:
        try:
            self._review.open()
        except Problem as problem:
            self.report(problem)
            return
        self._go(Quiz(REVIEW))

    def _newcomer(self, overview: Overview) -> QWidget:
        step = overview.next_lesson
        button = None
        if step is not None:
            button = Button(_(STEPS[step.code]), "primary", name="practice.start")
            button.clicked.connect(lambda: self._go(to_next(step, overview)))
            self._first = button
        text = _("Questions come up here once you have answered them for the first time.")
        state = EmptyState("list-checks", _("No questions to take again yet"), text, button=button)
        return Card(column(state), margins=8)

    def _quiz_card(self, rows: Sequence[LessonRow], overview: Overview) -> QWidget:
        reasons = {spot.lesson: weak_reason(spot.code, spot.values) for spot in overview.weak}
        shown = rows[:MOST_QUIZZES]
        made = [self._quiz_row(row, reasons.get(row.lesson.ref, ""), overview) for row in shown]
        return TakeAgainCard(made)

    def _quiz_row(self, row: LessonRow, reason: str, overview: Overview) -> QWidget:
        lesson = row.lesson
        tone = "warningFill" if reason or row.slipping else "accent"
        ring = Ring(row.mastery, 36, name=_("Mastery of {lesson}").format(lesson=lesson.title), tone=tone)
        again = Button(_("Take again"), name=f"practice.again.{lesson.ref.slug}", size="sm")
        again.setAccessibleName(_("Take the questions of {lesson} again").format(lesson=lesson.title))
        again.clicked.connect(lambda: self._go(Quiz(lesson.ref, again=True)))
        check = Button(_("Check"), "ghost", name=f"practice.check.{lesson.ref.slug}", size="sm")
        check.setAccessibleName(_("Check yourself on {lesson}").format(lesson=lesson.title))
        check.clicked.connect(lambda: self._go(Quiz(lesson.ref, again=True, mode=CHECKING)))
        assess = Button(_("Be assessed"), "ghost", name=f"practice.assess.{lesson.ref.slug}", size="sm")
        assess.setAccessibleName(_("Be assessed on {lesson}").format(lesson=lesson.title))
        assess.clicked.connect(lambda: self._go(Quiz(lesson.ref, again=True, mode=ASSESSING)))
        ways = Flow(gap=4)
        ways.add_all([check, assess, again])
        self._first = self._first or again
        if not reason and row.last_at is not None:
            when = days_ago((overview.today - row.last_at.date()).days)
            reason = _("Last practised {when}").format(when=when)
        takes = Label(minutes(quiz_minutes(lesson)), "small", "text2")
        return action_row(ring, lesson.title, reason, [takes, ways])

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

    def _read_talk(self) -> None:
        """Read one conversation; the next follows on another turn of the event loop."""
        if not self._unread:
            return
        card = self._unread.pop(0)
        try:
            if isinstance(card, DrillCard):
                card.show_drill(self._library.drill(card.lesson.ref))
            else:
                card.show_talk(self._library.conversation(card.lesson.ref))
        except Problem as problem:
            card.show_problem(problem)
        self._later.start()

    def _packs_changed(self) -> None:
        self._shown = None
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
