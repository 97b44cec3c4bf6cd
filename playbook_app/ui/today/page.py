"""Today: one next step, what is weak or comes next; at the side this week, the plan, what is unfinished."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from playbook_app.base.clock import Clock
from playbook_app.base.problem import Problem
from playbook_app.domain.content.model import LessonRef, LessonSummary
from playbook_app.domain.progress.effort import next_minutes, total_minutes
from playbook_app.domain.progress.overview import Overview
from playbook_app.domain.progress.takeaway import takeaway_of_day
from playbook_app.domain.quiz.places import PLACEMENT, REVIEW
from playbook_app.domain.review.agenda import Agenda
from playbook_app.i18n import _
from playbook_app.i18n.dates import day_long
from playbook_app.i18n.standing import about_minutes
from playbook_app.services.planning import Planning
from playbook_app.services.profiles import Profiles
from playbook_app.services.progress import Progress
from playbook_app.services.review import Review
from playbook_app.ui.models.destinations import Go, Library, Plan, Quiz
from playbook_app.ui.models.ways import to_next
from playbook_app.ui.override import override
from playbook_app.ui.today.due import DueCard
from playbook_app.ui.today.hero import LessonHero
from playbook_app.ui.today.lists import MOST_NEXT, MOST_WEAK, next_card, next_lessons, other_weak, weak_card
from playbook_app.ui.today.placement import PlacementCard
from playbook_app.ui.today.plan import PlanCard, PlanHero
from playbook_app.ui.today.takeaway import TakeawayCard
from playbook_app.ui.today.unfinished import UnfinishedCard, elsewhere_unfinished
from playbook_app.ui.today.week import WeekCard
from playbook_app.ui.widgets.boxes import column, holder
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.columns import MainAndSide, PageBody, PageTitle
from playbook_app.ui.widgets.flow import ColumnGrid
from playbook_app.ui.widgets.focus import move_focus
from playbook_app.ui.widgets.page import Page
from playbook_app.ui.widgets.scroll import ScrollPage
from playbook_app.ui.widgets.surfaces import Card

if TYPE_CHECKING:
    from playbook_app.ui.models.fetching import Fetching

SIDE_WIDTH, LEAST_MAIN, GAP = 336, 540, 16
AFTER_PAINT = 40
"""Milliseconds until the plan is read: the window has told that it stands there by then."""


class TodayPage(Page):
    """The page that the app opens on."""

    def __init__(
        self,
        progress: Progress,
        review: Review,
        profiles: Profiles,
        planning: Planning,
        *,
        clock: Clock,
        go: Go,
    ) -> None:
        super().__init__(name="today", title=_("Today"))
        self._progress, self._review, self._profiles, self._planning = progress, review, profiles, planning
        self._clock, self._go = clock, go
        self._shown: tuple[Overview, Agenda, bool, str] | None = None
        self._start: Button | None = None
        self._fetching: Fetching | None = None
        self._plan: PlanCard | PlanHero = PlanCard()
        self._scroller = ScrollPage(QWidget(), name="today.scroll")
        column(self._scroller, parent=self)
        self._steps: Iterator[None] | None = None
        self._plan_wanted = False
        self._sight: tuple[object, ...] = ()  # what the plan was read from
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._read_plan)
        self.bind("Enter", _("Do what is proposed"), self._begin)

    @override
    def arrive(self) -> None:
        """Show how things stand now; the plan follows when that has been painted."""
        going = self._review.unfinished is not None
        now = (self._progress.overview(), self._review.agenda(), going, self._purpose())
        if now != self._shown:
            self._shown = now
            self._build(*now)
        self._scroller.to_top()
        self._plan_wanted = True
        self.update()

    @override
    def first_focus(self) -> QWidget | None:
        """Return the primary button."""
        return self._start

    def _purpose(self) -> str:
        profile = self._profiles.current
        return profile.purpose if profile is not None else ""

    def _build(self, overview: Overview, agenda: Agenda, going: bool, purpose: str) -> None:
        focused = self.focusWidget()
        if focused is not None:  # it goes away with the old content
            focused.clearFocus()
        plan_first = purpose == "plan"
        self._sight = ()
        self._plan = PlanHero() if plan_first else PlanCard()
        main, side = column(gap=GAP), ColumnGrid(columns=2, least=SIDE_WIDTH - 20, gap=GAP)
        if isinstance(self._plan, PlanHero):
            self._plan.started.connect(self._open_plan)
            self._start = self._plan.start
            main.addWidget(self._plan)
        else:
            self._plan.opened.connect(self._open_plan)
            self._add_hero(main, overview)
        if self._review.placement_offered and not plan_first:
            main.addWidget(self._placement_card())
        if agenda.due:
            main.addWidget(self._due_card(agenda, overview, going=going))
        due = [card.lesson.ref for card in agenda.asked]
        weak = other_weak(overview, due, also_first=plan_first)
        if weak:
            main.addWidget(weak_card(weak, overview, self._go))
        coming = next_lessons(overview, MOST_NEXT - len(weak) - len(due), also_first=plan_first)
        if coming:
            main.addWidget(next_card(overview, coming, self._go))
        main.addStretch(1)
        self._fill_side(side, overview)
        parts = MainAndSide(holder(main), side, side_width=SIDE_WIDTH, least_main=LEAST_MAIN, gap=GAP)
        title = PageTitle(self.title, self._words(replace(overview, weak=weak), coming, len(due)))
        self._scroller.setWidget(PageBody(column(title, 24, parts, None)))

    def _due_card(self, agenda: Agenda, overview: Overview, *, going: bool) -> DueCard:
        takes = self._review.minutes(len(agenda.asked))
        card = DueCard(agenda, overview, self._go, takes=takes, going=going)
        card.started.connect(lambda: self._begin_sitting(self._review.needed(), self._review.open, REVIEW))
        return card

    def _placement_card(self) -> PlacementCard:
        size = self._review.placement_size
        card = PlacementCard(size, self._review.minutes(size))
        review = self._review
        card.started.connect(
            lambda: self._begin_sitting(review.placement_needed(), review.begin_placement, PLACEMENT)
        )
        card.declined.connect(self._decline)
        return card

    def _decline(self) -> None:
        try:
            self._review.decline_placement()
        except Problem as problem:
            self.report(problem)
            return
        self._shown = None
        self.arrive()
        if self._start is not None:
            move_focus(self._start)

    def _begin_sitting(
        self, needed: Sequence[LessonRef], begin: Callable[[], object], place: LessonRef
    ) -> None:
        """Read the lessons that a sitting stands on bit by bit, then begin it."""
        from playbook_app.ui.models.fetching import Fetching

        def start() -> None:
            try:
                begin()
            except Problem as problem:
                self.report(problem)
                return
            self._go(Quiz(place))

        self._fetching = self._fetching or Fetching(self, self._review.read)
        self._fetching.start(needed, start)

    def _add_hero(self, main: QVBoxLayout, overview: Overview) -> None:
        step = overview.next_lesson
        if step is None:
            from playbook_app.ui.widgets.floating import EmptyState

            self._start = None
            text = _("Playbook finds its lessons in the folder content. Install it again to get them back.")
            main.addWidget(Card(column(EmptyState("books", _("No lessons here"), text))))
            return
        hero = LessonHero(step, overview)
        hero.started.connect(lambda: self._go(to_next(step, overview)))
        hero.another.connect(lambda: self._go(Library()))
        self._start = hero.start
        main.addWidget(hero)

    def _fill_side(self, side: ColumnGrid, overview: Overview) -> None:
        side.add(WeekCard(overview))
        if isinstance(self._plan, PlanCard):
            side.add(self._plan)
        left = elsewhere_unfinished(overview) if isinstance(self._plan, PlanCard) else overview.unfinished
        if left:
            side.add(UnfinishedCard(left, overview.today, self._go))
        kept = takeaway_of_day(overview)
        if kept is not None:
            side.add(TakeawayCard(kept, self._go))

    def _words(self, overview: Overview, coming: Sequence[LessonSummary], due: int) -> str:
        day, step = day_long(overview.today), overview.next_lesson
        if step is None:
            return _("{day}.").format(day=day)
        if isinstance(self._plan, PlanHero):
            return _("{day}. The plan first; lessons whenever you like.").format(day=day)
        if not overview.practice:
            takes = about_minutes(next_minutes(step))
            return _("{day}. The first lesson takes {time}.").format(day=day, time=takes)
        reviews = self._review.minutes(due) if due else 0
        takes = about_minutes(total_minutes(overview, MOST_WEAK, coming) + reviews)
        words = _("{day}. Everything here takes {time}; stop whenever you like.")
        return words.format(day=day, time=takes)

    def _begin(self) -> None:
        if self._start is not None:
            self._start.click()

    def _open_plan(self) -> None:
        self._go(Plan())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Begin to read the plan once the page stands there."""
        super().paintEvent(event)
        if self._plan_wanted:
            self._plan_wanted = False
            self._steps = None
            self._later.start(AFTER_PAINT)

    @override
    def leave(self) -> None:
        """Read the plan another time: what is gone to comes first."""
        self._plan_wanted = False
        self._later.stop()

    @override
    def finish(self) -> None:
        """Read the plan now."""
        self._plan_wanted = False
        self._later.stop()
        self._show_plan()

    def _read_plan(self) -> None:
        """Do one part of it; the rest follows on later turns of the event loop. Reading once is enough."""
        from playbook_app.services.plan_glance import prepare, sight

        if self._steps is None:
            self._steps = prepare()
        if next(self._steps, self) is not self:
            self._later.start(0)
        elif self._sight != sight(self._planning, self._clock.local().date()):
            self._show_plan()

    def _show_plan(self) -> None:
        from playbook_app.services.plan_glance import glance, sight

        today = self._clock.local().date()
        self._sight = sight(self._planning, today)
        there = bool(self._planning.recent())
        self._plan.show_plan(glance(self._planning, today) if there else None)
