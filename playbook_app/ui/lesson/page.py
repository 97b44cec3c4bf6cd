"""A lesson: contents left, the text in the middle with its margin notes, and a bar that leads through it.

The person has six minutes and wants to know what to write differently. They read section by
section with one key, may jump or scroll at will, and find the place again tomorrow.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain, pairwise

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from playbook_app.base.problem import Problem
from playbook_app.domain.content.model import Lesson, LessonRef, Term
from playbook_app.i18n import N_, _
from playbook_app.services.library import Library
from playbook_app.services.printing import Print, Printing
from playbook_app.services.progress import Progress
from playbook_app.services.study import Study
from playbook_app.ui.lesson.about import heading, not_read, others
from playbook_app.ui.lesson.bar import LessonBar
from playbook_app.ui.lesson.blocks import Part, SectionMaker
from playbook_app.ui.lesson.body import LessonBody
from playbook_app.ui.lesson.cold import ColdCard
from playbook_app.ui.lesson.contents import Contents
from playbook_app.ui.lesson.links import follow_link
from playbook_app.ui.lesson.steps import Step, next_steps
from playbook_app.ui.models import destinations as to
from playbook_app.ui.models.printing import PagePrinting
from playbook_app.ui.override import override
from playbook_app.ui.widgets.base import announce
from playbook_app.ui.widgets.boxes import column, holder
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.floating import EmptyState
from playbook_app.ui.widgets.focus import move_focus
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.page import Page

_SITTINGS = (
    ("C", N_("Check yourself on this lesson"), to.CHECKING),
    ("A", N_("Be assessed on this lesson"), to.ASSESSING),
)
_AFTER_PAINT, _BETWEEN, _UNSEEN = 60, 30, 300
"""Milliseconds after the first paint until the rest is built, between its sections, for whoever wants to
act, and until it is built without a paint."""
_REMEMBER_AFTER = 600
"""Milliseconds after scrolling stopped until the place is kept."""


class LessonScreen(Page):
    """Shows one lesson at a time; ``show_lesson`` says which."""

    def __init__(
        self,
        study: Study,
        library: Library,
        progress: Progress,
        go: to.Go,
        back: Callable[[], None],
        *,
        printing: Printing,
    ) -> None:
        super().__init__(name="lesson", title=_("Lesson"))
        self._study, self._library, self._progress = study, library, progress
        self._go = go
        self._printing, self._prints = printing, PagePrinting(self)
        self._lesson: Lesson | None = None
        self._glossary: tuple[Term, ...] = ()
        self._section = self._furthest = 0
        self._end_seen = False  # whether the end of the section was in sight since it was gone to
        self._steps: tuple[Step, ...] = ()
        self._unbuilt: dict[int, Iterator[Part]] = {}
        self._cold_card: ColdCard | None = None
        self._maker = SectionMaker(partial(follow_link, self, lambda: self._glossary))
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._build_another)
        self._settled = QTimer(self, singleShot=True, interval=_REMEMBER_AFTER)
        self._settled.timeout.connect(self._keep_place)
        self._contents, self._bar = Contents(), LessonBar()
        self._body = LessonBody(self._contents)
        self._gone = _gone(back)
        column((self._gone, 1), (self._body, 1), self._bar, parent=self)
        self._connect()

    def _connect(self) -> None:
        self._contents.section_wanted.connect(self.to_section)
        self._contents.lesson_wanted.connect(lambda ref: self._go(to.LessonPage(ref)))
        self._contents.library_wanted.connect(lambda: self._go(to.Library()))
        self._contents.print_wanted.connect(self._ask_what_to_print)
        self._body.section_reached.connect(self._scrolled_to)
        self._body.seen_changed.connect(self._seen)
        self._body.sides_changed.connect(self._bar.set_sides)
        self._bar.back_wanted.connect(self.step_back)
        self._bar.chosen.connect(self._bar_chosen)
        self.bind("Space", _("Continue"), self.read_on)
        self.bind("Shift+Space", _("Back"), self.step_back)
        self.bind("Right", _("Next part"), self.step_on)
        self.bind("Left", _("Part before"), self.step_back)
        for keys, label, mode in _SITTINGS:
            self.bind(keys, _(label), partial(lambda mode: _sit(self._lesson, mode, self._go), mode))

    # ------------------------------------------------------------------ showing

    def show_lesson(self, ref: LessonRef) -> None:
        """Open a lesson where reading stopped; raises ``Problem`` when it cannot be opened."""
        try:
            lesson = self._study.open_lesson(ref)
        except KeyError:
            self._show_gone(gone=True)
            return
        self._show_gone(gone=False)
        known = self._progress.standing().lesson(ref)
        place = min(self._study.lesson_place(ref), len(lesson.sections) - 1)
        fresh = lesson is not self._lesson
        same = fresh and self._lesson is not None and self._lesson.ref == ref  # its file was changed
        further = self._body.offset_from(self._section) if same and place == self._section else 0
        self._lesson, self._glossary = lesson, self._library.pack_of(ref).glossary
        self._furthest = len(lesson.sections) if known.read_at is not None else place
        self.set_title(lesson.title)
        self._show_contents(lesson)
        if fresh:
            self._section = place
            self._fill(lesson, further)
        elif not self._study.cold_items(ref):
            self._drop_cold()
        if not fresh and place != self._section:
            self._section = place
            self._body.to_section(place, slide=False)
        self._end_seen = False
        self._show_place()

    def _fill(self, lesson: Lesson, further: int = 0) -> None:
        """Build what is seen first, ``further`` down in the section; the rest follows after the paint."""
        reading, viewport = self._body.reading, self._body.scroller.viewport()
        reading.clear()
        self._cold_card = None
        reading.set_foot(None)
        after = range(self._section + 1, len(lesson.sections))
        order = [self._section, *after, *range(self._section - 1, -1, -1)]
        self._unbuilt = {index: self._maker.parts(index, lesson.sections[index]) for index in order}
        if self._section == 0:
            self._unbuilt[0] = chain(self._cold(lesson), self._unbuilt[0])
        seen = viewport.height() if self.isVisible() else self.window().height()
        reading.put(self._parts_to_fill([self._section, *after], seen + further))
        if further:
            self._body.stay_at(self._section, further)
        else:
            self._body.to_section(self._section, slide=False)
        self._later.start(_UNSEEN)

    def _cold(self, lesson: Lesson) -> Iterator[Part]:
        """Offer a question or two before a lesson that is new."""
        questions = len(self._study.cold_items(lesson.ref))
        if questions:
            self._cold_card = card = ColdCard(questions)
            card.wanted.connect(lambda: self._go(to.Quiz(lesson.ref, again=True, mode=to.COLDLY)))
            card.skipped.connect(self._drop_cold)
            card.skipped.connect(lambda: move_focus(self._bar.next))
            yield Part(card, 0)

    def _drop_cold(self) -> None:
        if self._cold_card is not None:
            self._body.reading.drop(self._cold_card)
            self._cold_card = None

    def _parts_to_fill(self, sections: Iterable[int], height: int) -> dict[int, list[Part]]:
        """Make parts of these sections, as many as fill the height."""
        made: dict[int, list[Part]] = {}
        for index in sections:
            made[index] = []
            for part in self._unbuilt[index]:
                made[index].append(part)
                height -= self._body.reading.room_for(part)
                if height < 0:
                    return made
            del self._unbuilt[index]
        return made

    def _build(self, index: int) -> None:
        """Put what is missing of a section in, without moving what is being read."""
        offset = self._body.offset_from(self._section)
        self._body.reading.put({index: [*self._unbuilt.pop(index)]})
        if not self._body.sliding:
            self._body.stay_at(self._section, offset)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Go on building once what is seen stands there; later paints, as of scrolling, put nothing off."""
        super().paintEvent(event)
        if self._later.isActive() and self._later.interval() == _UNSEEN:
            self._later.start(_AFTER_PAINT)

    def _build_another(self) -> None:
        if not self._body.reading.forget_old() and self._unbuilt:
            self._build(next(iter(self._unbuilt)))
        if self._unbuilt:
            self._later.start(_BETWEEN)
        elif self._lesson is not None:
            self._body.reading.set_foot(_sources(self._lesson.sources))
            self._set_tab_order()
            self._seen()

    def _set_tab_order(self) -> None:
        parts = (self._contents, self._body.reading, self._bar)
        for before, stop in pairwise(stop for part in parts for stop in part.stops()):
            QWidget.setTabOrder(before, stop)

    def _show_contents(self, lesson: Lesson) -> None:
        about = heading(lesson, self._library.track_of(lesson.ref))
        library, progress = self._library, self._progress
        related = others(lesson.related, lesson, library, progress)
        before = others(not_read(library.summary(lesson.ref), progress), lesson, library, progress)
        titles = [section.title or _("The post") for section in lesson.sections]
        self._contents.show_lesson(about, titles, related, before)
        self._body.contents_changed()

    def _ask_what_to_print(self, button: QWidget) -> None:
        if self._lesson is not None:
            self._prints.open_menu(button, partial(_to_print, self._printing, self._lesson.ref))

    # ------------------------------------------------------------------ reading

    def read_on(self) -> None:
        """Turn a page while some of the section has not been seen, then go to the next."""
        if self._lesson is None:
            return
        if self._section in self._unbuilt:
            self._build(self._section)
        self._seen()
        if self._end_seen:
            self.step_on()
        else:
            self._body.page_on(self._section, slide=not self._unbuilt)

    def step_on(self) -> None:
        """Go to the next section; at the last one, to what comes after the lesson."""
        if self._lesson is None:
            return
        if self._section < len(self._lesson.sections) - 1:
            self.to_section(self._section + 1)
        else:
            self._finish(0)

    def step_back(self) -> None:
        """Go to the section before."""
        if self._section > 0:
            self.to_section(self._section - 1)

    def to_section(self, index: int) -> None:
        """Show a section and remember it."""
        if self._lesson is None:
            return
        if index in self._unbuilt:
            self._build(index)
        self._reach(index)
        self._body.to_section(index)
        self._seen()
        self._keep_place()
        words = _("{section}, part {n} of {total}")
        title = self._lesson.sections[index].title or _("The post")
        announce(self, words.format(section=title, n=index + 1, total=len(self._lesson.sections)))

    def _scrolled_to(self, index: int) -> None:
        if index != self._section:
            self._reach(index)
            self._settled.start()

    def _reach(self, index: int) -> None:
        self._end_seen, self._section = False, index
        self._furthest = max(self._furthest, index)
        self._show_place()

    def _show_place(self) -> None:
        if (lesson := self._lesson) is None:
            return
        exercises = self._library.exercises(lesson.ref)
        self._steps = next_steps(lesson, self._progress.standing(), exercises)
        last = self._section == len(lesson.sections) - 1
        words = [step.text for step in self._steps] if last and self._end_seen else [_("Continue")]
        self._contents.show_place(self._section, self._furthest)
        self._bar.show_place(self._section, len(lesson.sections), words)
        self._seen()

    def _seen(self) -> None:
        """Notice when the end of the section comes into sight; the last one's brings what comes after."""
        if self._lesson is None or self._end_seen or self._section in self._unbuilt:
            return
        if not self._body.left_of(self._section):
            self._end_seen = True
            self._show_place()

    def _keep_place(self) -> None:
        """Remember the section; reading goes on when that is not possible."""
        self._settled.stop()
        if self._lesson is None:
            return
        try:
            self._study.keep_place(self._lesson.ref, self._section)
        except Problem as problem:
            self.report(problem)

    def _bar_chosen(self, which: int) -> None:
        if which == 0:
            self.read_on()
        else:
            self._finish(which)

    def _finish(self, which: int) -> None:
        assert self._lesson is not None
        try:
            self._study.finish_lesson(self._lesson.ref)
        except Problem as problem:
            self.report(problem)
            return
        self._go(self._steps[which].place)

    # ------------------------------------------------------------------ lost lessons

    def _show_gone(self, *, gone: bool) -> None:
        self._gone.setVisible(gone)
        self._body.setVisible(not gone)
        self._bar.setVisible(not gone)
        if gone:
            self._lesson = None
            self._later.stop()

    # ------------------------------------------------------------------ for the window

    @override
    def leave(self) -> None:
        """Keep the place that was scrolled to."""
        if self._settled.isActive():
            self._keep_place()

    @override
    def first_focus(self) -> QWidget | None:
        """Focus what leads on."""
        return self._bar.next if self._lesson is not None else self._gone.findChild(Button)

    @override
    def panes(self) -> list[QWidget]:
        """Contents, text, bar."""
        return [self._contents, self._body.reading, self._bar]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll the text from wherever focus is."""
        if not self._body.scroller.scroll_by_key(event):
            super().keyPressEvent(event)


def _to_print(printing: Printing, ref: LessonRef) -> list[tuple[str, Print]]:
    """Return a lesson, and the cheat sheet of its track; raises ``Problem``."""
    sheet = printing.sheet_of(ref)
    words = _("Cheat sheet of “{track}”").format(track=sheet.title)
    return [(_("This lesson"), printing.lesson(ref)), (words, sheet)]


def _sit(lesson: Lesson | None, mode: str, go: to.Go) -> None:
    """Go to the page that says what a check or an assessed sitting of a lesson is."""
    if lesson is not None and lesson.items:
        go(to.Quiz(lesson.ref, again=True, mode=mode))


def _gone(back: Callable[[], None]) -> EmptyState:
    button = Button(_("Go back"), "primary", name="lesson.gone")
    button.clicked.connect(back)
    text = _("Its pack was removed or changed. What you did in it is kept.")
    gone = EmptyState("books", _("This lesson is not in your library"), text, button=button)
    gone.hide()
    return gone


def _sources(sources: tuple[str, ...]) -> QWidget | None:
    if not sources:
        return None
    lines = [Label(source, "small", "text2") for source in sources]
    return holder(column(Label(_("Sources"), "capS", "text2"), 4, *lines, gap=2))
