"""Progress: mastery per lesson and skill as charts or as tables, practice days, weak spots, certificate."""

from operator import attrgetter
from pathlib import Path

from PySide6.QtWidgets import QWidget

from playbook_app.base.problem import Problem
from playbook_app.domain.progress.marks import KEEP_DAYS
from playbook_app.domain.progress.overview import Overview
from playbook_app.domain.progress.weak import WeakSpot
from playbook_app.domain.quiz.certainty import Calibration
from playbook_app.domain.quiz.places import PRACTICE
from playbook_app.i18n import _, ngettext
from playbook_app.i18n.dates import day_with_year
from playbook_app.i18n.standing import STEPS, weak_reason
from playbook_app.services.library import Library
from playbook_app.services.progress import Progress
from playbook_app.services.record import Records
from playbook_app.services.review import Review
from playbook_app.services.sheets import certainty_sheet, days_sheet, lessons_sheet, skills_sheet
from playbook_app.ui.models.destinations import Go, LessonPage, Questions, Quiz
from playbook_app.ui.models.mastery import lesson_groups, skill_groups
from playbook_app.ui.models.ways import to_next, to_practise
from playbook_app.ui.override import override
from playbook_app.ui.progress.heat import HeatCard
from playbook_app.ui.progress.mastery import MasteryCard
from playbook_app.ui.progress.saving import Saving
from playbook_app.ui.progress.tables import MARGINS, CertaintyCard, SheetCard
from playbook_app.ui.progress.talks import TalksCard
from playbook_app.ui.widgets.boxes import column, holder, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.columns import Ends, MainAndSide, PageBody, PageTitle
from playbook_app.ui.widgets.floating import EmptyState
from playbook_app.ui.widgets.flow import ColumnGrid, Flow
from playbook_app.ui.widgets.gauges import Ring
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.lists import ListCard, action_row
from playbook_app.ui.widgets.page import Page
from playbook_app.ui.widgets.scroll import ScrollPage
from playbook_app.ui.widgets.surfaces import Card
from playbook_app.ui.widgets.toggles import Segmented

RANGES = (30, KEEP_DAYS, 0)
"""Days that "before" looks back; 0 for all there is, without comparing."""
MOST_WEAK = 6
SIDE_WIDTH, LEAST_MAIN, GAP = 440, 440, 16


class ProgressPage(Page):
    """The page that shows how far one has come."""

    def __init__(  # noqa: PLR0917 - the services that its parts stand on
        self, progress: Progress, library: Library, go: Go, review: Review, records: Records, assets: Path
    ) -> None:
        super().__init__(name="progress", title=_("Progress"))
        self._progress, self._library, self._go = progress, library, go
        self._review = review
        self._saving = Saving(self, records, assets)
        self._shown: tuple[Overview, int, bool] | None = None
        self._table = False
        words = [ngettext("{n} day", "{n} days", days).format(n=days) for days in RANGES if days]
        self._range = Segmented([*words, _("All")], name="progress.range", label=_("How far back"))
        self._range.changed.connect(self._show)
        self._toggle = Button("", name="progress.table", icon="table", size="md")
        self._toggle.clicked.connect(self._change_form)
        self._head = PageTitle(self.title)
        self._controls = Flow(gap=10)
        self._controls.add(self._toggle)
        self._controls.add(self._range)
        self._content = QWidget()
        self._body = column(Ends(self._head, self._controls), 22, self._content, None)
        self._scroller = ScrollPage(PageBody(self._body), name="progress.scroll")
        column(self._scroller, parent=self)
        self._name_toggle()
        library.changed.connect(lambda _nothing: self._packs_changed())

    @override
    def arrive(self) -> None:
        """Show how things stand now."""
        self._show()

    def _days(self) -> int:
        return RANGES[self._range.current()]

    def _show(self) -> None:
        days = self._days()
        overview = self._progress.overview(days or KEEP_DAYS)
        state = overview, days, self._table
        if state == self._shown:
            return
        self._shown = state
        self._head.say(self._words(overview, days))
        self._controls.setVisible(bool(overview.practice))
        self._replace(self._parts(overview, days) if overview.practice else self._newcomer(overview))

    def _replace(self, content: QWidget) -> None:
        before = self._content
        self._body.replaceWidget(before, content)
        before.hide()
        before.deleteLater()
        self._content = content

    def _words(self, overview: Overview, days: int) -> str:
        if not overview.practice:
            return ""
        held = ngettext(
            "You hold {n} of {total} lesson well enough to use under pressure.",
            "You hold {n} of {total} lessons well enough to use under pressure.",
            len(overview.lessons),
        ).format(n=overview.held, total=len(overview.lessons))
        count = overview.days_practised if days else len(overview.practice)
        practised = ngettext("{n} day practised", "{n} days practised", count).format(n=count)
        if days:
            words = ngettext("{days} in the last {n} day.", "{days} in the last {n} days.", days)
            return f"{held} {words.format(days=practised, n=days)}"
        since = _("{days} since {day}.").format(days=practised, day=day_with_year(min(overview.practice)))
        return f"{held} {since}"

    # ---------------------------------------------------------------- parts

    def _newcomer(self, overview: Overview) -> QWidget:
        step = overview.next_lesson
        button = None
        if step is not None:
            button = Button(_(STEPS[step.code]), "primary", name="progress.start")
            button.clicked.connect(lambda: self._go(to_next(step, overview)))
        text = _("Your first answers show up here, lesson by lesson and day by day.")
        return Card(
            column(EmptyState("chart-bar", _("Nothing to show yet"), text, button=button)), margins=24
        )

    def _parts(self, overview: Overview, days: int) -> QWidget:
        tracks = [track for pack in self._library.packs for track in pack.tracks]
        lessons = lesson_groups(overview, tracks, compare=bool(days))
        skills = skill_groups(overview, compare=bool(days))
        cards = (
            MasteryCard(
                _("Mastery per lesson"), lessons, days=days, first=_("Lesson"), name="progress.lessons"
            ),
            MasteryCard(_("Mastery per skill"), skills, days=days, first=_("Skill"), name="progress.skills"),
        )
        by_lesson = {lesson.ref: track for track in tracks for lesson in track.lessons}
        sheets = lessons_sheet(overview, by_lesson), skills_sheet(overview)
        cards[0].add_beside(self._questions_button(overview))
        for card, sheet in zip(cards, sheets, strict=True):
            card.add_saving(sheet, self._saving.save_sheet)
            card.opened.connect(lambda ref: self._go(LessonPage(ref)))
            if self._table:
                card.show_table()
            else:
                card.show_chart((*lessons, *skills))
        side = ColumnGrid(columns=2, least=SIDE_WIDTH - 20, gap=GAP)
        side.add(self._days_card(overview))
        side.add(self._weak_card(overview))
        below: list[Card] = [self._papers_card()]
        calibration = self._progress.standing().calibration
        if calibration.answered:
            below.insert(0, self._certainty_card(calibration))
        if any(line.endings for line in overview.lessons):
            talks = TalksCard(overview, self._library, self._saving.save_sheet, table=self._table)
            if self._table:
                below.insert(0, talks)
            else:
                side.add(talks)
        main = holder(column(*cards, *below, None, gap=GAP))
        return MainAndSide(main, side, side_width=SIDE_WIDTH, least_main=LEAST_MAIN, gap=GAP)

    def _questions_button(self, overview: Overview) -> Button:
        """Return the way to the questions, those of the lesson practised last."""
        answered = [line for line in overview.lessons if line.answered and line.last_at is not None]
        latest = max(answered, key=attrgetter("last_at"), default=overview.lessons[0])
        button = Button(_("Questions, one by one"), "ghost", name="progress.questions", size="sm")
        button.clicked.connect(lambda: self._go(Questions(latest.lesson.ref)))
        return button

    def _days_card(self, overview: Overview) -> Card:
        sheet, save = days_sheet(overview), self._saving.save_sheet
        return (
            SheetCard(sheet, save, name="progress.days") if self._table else HeatCard(overview, sheet, save)
        )

    def _certainty_card(self, calibration: Calibration) -> Card:
        sheet, name = certainty_sheet(calibration), "progress.certainty"
        if self._table:
            return SheetCard(sheet, self._saving.save_sheet, name=name)
        return CertaintyCard(calibration, sheet, self._saving.save_sheet, name=name)

    def _papers_card(self) -> Card:
        certificate = Button(_("Save as PDF"), name="progress.certificate", icon="seal-check", size="sm")
        certificate.setAccessibleName(_("Save the certificate as PDF"))
        certificate.clicked.connect(self._saving.save_certificate)
        words = _("What you hold, since when, and what that proves and what not.")
        content = column(
            Label(_("Certificate"), "h3"), 4, Label(words, "small", "text2"), 10, row(certificate, None)
        )
        return Card(content, margins=MARGINS)

    def _weak_card(self, overview: Overview) -> ListCard:
        shown = overview.weak[:MOST_WEAK]
        if not shown:
            line = _("None. What is missed comes up here until it is right twice in a row.")
            return ListCard(_("Weak spots"), line, ())
        foot = _("A weak spot leaves this list after two clean recalls.")
        more = len(overview.weak) - len(shown)
        if more:
            some = ngettext("{n} more is in Practice.", "{n} more are in Practice.", more).format(n=more)
            foot = f"{some} {foot}"
        return ListCard(_("Weak spots"), "", [self._weak_row(spot, overview) for spot in shown], foot=foot)

    def _weak_row(self, spot: WeakSpot, overview: Overview) -> QWidget:
        name = _("Mastery of {lesson}").format(lesson=spot.title)
        ring = Ring(spot.mastery, 36, name=name, tone="warningFill")
        practise = Button(_("Practise"), name=f"progress.practise.{spot.lesson.slug}", size="sm")
        practise.setAccessibleName(_("Practise {lesson}").format(lesson=spot.title))
        practise.clicked.connect(lambda: self._practise(spot, overview))
        return action_row(ring, spot.title, weak_reason(spot.code, spot.values), [practise])

    def _practise(self, spot: WeakSpot, overview: Overview) -> None:
        """Begin a sitting of just the questions that are weak, or the conversation that went wrong."""
        if spot.code == "talk-ended-badly":
            self._go(to_practise(spot, overview))
            return
        try:
            self._review.begin_practice([(spot.lesson, item) for item in spot.items])
        except Problem as problem:
            self.report(problem)
            return
        self._go(Quiz(PRACTICE))

    # ---------------------------------------------------------------- form

    def _change_form(self) -> None:
        self._table = not self._table
        self._name_toggle()
        self._show()

    def _name_toggle(self) -> None:
        if self._table:
            self._toggle.change(_("Show as chart"), icon="chart-bar")
        else:
            self._toggle.change(_("Show as table"), icon="table")

    def _packs_changed(self) -> None:
        self._shown = None
        if self.isVisible():
            self._show()
