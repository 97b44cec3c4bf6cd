"""Library: all lessons in cards, filtered by chips and by typing, grouped by track, skill or weakness."""

import contextlib

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from playbook_app.base.problem import Problem
from playbook_app.domain.content.model import LessonPath, LessonRef
from playbook_app.i18n import N_, _, ngettext
from playbook_app.i18n.standing import FILTERS as FILTER_WORDS
from playbook_app.services import browse
from playbook_app.services.browse import Browse, body_of, first_rows
from playbook_app.services.lesson_paths import LessonPaths
from playbook_app.services.library import Library
from playbook_app.services.planning import Planning
from playbook_app.services.printing import Print, Printing
from playbook_app.services.progress import Progress
from playbook_app.services.review import Review
from playbook_app.ui.library.cards import RIM
from playbook_app.ui.library.grid import LessonGrid
from playbook_app.ui.library.notice import PackNotice, findings_dialog, left_out
from playbook_app.ui.library.paths import PathChips
from playbook_app.ui.library.statements import StatementCard, StatementReader
from playbook_app.ui.models.destinations import Go, LessonPage, Plan
from playbook_app.ui.models.fetching import Fetching
from playbook_app.ui.models.printing import PagePrinting
from playbook_app.ui.override import override
from playbook_app.ui.theme.theme import px, theme
from playbook_app.ui.widgets.base import announce
from playbook_app.ui.widgets.boxes import column, holder, row
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.columns import Ends, PageBody, PageTitle
from playbook_app.ui.widgets.fields import SearchField
from playbook_app.ui.widgets.floating import EmptyState
from playbook_app.ui.widgets.flow import Flow
from playbook_app.ui.widgets.focus import move_focus
from playbook_app.ui.widgets.label import Label
from playbook_app.ui.widgets.marks import KeyCap
from playbook_app.ui.widgets.page import Page
from playbook_app.ui.widgets.scroll import ScrollPage
from playbook_app.ui.widgets.toggles import Chip, Segmented

GROUPINGS = (N_("By track"), N_("By skill"), N_("By weakness"), N_("By path"))
_SEARCH_WIDTH, _ABOVE_EMPTY = 300, 32
_FOLD_AFTER = 50
"""Milliseconds after showing lessons until they are made ready for finding."""
MOST_FOUND = 90
"""Cards shown of what words find: nobody reads further, and each letter shows them anew."""
EMPTY = {
    "new": (N_("Every lesson is begun"), N_("All of them stand under All.")),
    "begun": (N_("Nothing is half done"), N_("A lesson stands here from opening it to its last question.")),
    "shaky": (N_("Nothing is shaky"), N_("A lesson stands here when something in it was missed lately.")),
    "done": (
        N_("Nothing is done yet"),
        N_("A lesson stands here when it is read and its questions are answered."),
    ),
    "all": (N_("No lessons here"), ""),
}
"""What a filter says that leaves nothing: title and text."""


class SlashCap(KeyCap):
    """The key that leads to a field, drawn at its end while it is empty."""

    def __init__(self, field: SearchField) -> None:
        self._field: SearchField | None = None
        super().__init__("/")
        self._field = field
        row(None, self, margins=(0, 0, 8, 0), parent=field)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        field.textChanged.connect(self.retheme)
        self.retheme()

    @override
    def retheme(self) -> None:
        """Follow text size, the setting for single keys, and what is typed."""
        super().retheme()
        if self._field is not None:
            self.setVisible(theme().single_keys and not self._field.text())


class FindField(SearchField):
    """Arrow down leads from the words to what they find."""

    down = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead down."""
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
            return
        super().keyPressEvent(event)


class LibraryPage(Page):
    """The page of all lessons. ``find`` puts the cursor into the search field."""

    def __init__(
        self,
        library: Library,
        progress: Progress,
        review: Review,
        go: Go,
        *,
        paths: LessonPaths,
        planning: Planning,
        printing: Printing,
    ) -> None:
        super().__init__(name="library", title=_("Library"))
        self._paths = paths
        self._bodies: dict[LessonRef, str] = {}
        self._texts: dict[LessonRef, str] = {}
        self._fetching = Fetching(self, self._read_body)
        self._library, self._progress, self._review, self._go = library, progress, review, go
        self._browse = Browse(progress.overview(), ())
        self._made_of: object = None
        self._fold = QTimer(self, singleShot=True, interval=_FOLD_AFTER)
        self._head = PageTitle(self.title, "")
        words = _("Find a lesson, phrase or statement")
        self._search = FindField(name="library.search", label=_("Find a lesson"), placeholder=words)
        self._slash = SlashCap(self._search)
        self._chips = {name: Chip("", name=f"library.filter.{name}") for name in browse.FILTERS}
        self._by = Segmented(
            [_(word) for word in GROUPINGS], name="library.by", label=_("How the lessons are grouped")
        )
        self._path_chips = PathChips()
        self._path_chips.chosen.connect(self._follow)
        self._notice = PackNotice()
        self._notice.asked.connect(self._show_findings)
        self._grid = LessonGrid()
        self._printing, self._prints = printing, PagePrinting(self)
        self._print = Button(_("Print"), "ghost", name="library.print", icon="download-simple", size="sm")
        self._empty: QWidget | None = None
        self._statements = StatementReader(planning, self)
        self._found = StatementCard()
        self._lay_out()
        self._connect()

    def _connect(self) -> None:
        self._fold.timeout.connect(self._get_ready)
        self._search.textChanged.connect(self._search_for)
        self._search.returnPressed.connect(self._open_found)
        self._search.down.connect(self._to_found)
        self._by.changed.connect(self._show)
        self._grid.opened.connect(self._open)
        self._statements.read.connect(self._show)
        self._found.chosen.connect(lambda one: self._go(Plan(one.plan, one.record)))
        self._print.clicked.connect(lambda: self._prints.open_menu(self._print, self._to_print))
        self._library.changed.connect(lambda _nothing: self._packs_changed())
        self.bind("/", _("Find a lesson"), self.find)
        self.list_key(_("Arrows"), _("From card to card"))
        self.list_key("Enter", _("Open the lesson"))

    def _lay_out(self) -> None:
        self._more = Label(_("These are the first. More words find fewer."), "small", "text2")
        self._more.hide()
        chips = Flow(gap=8)
        for name, chip in self._chips.items():
            chips.add(chip)
            chip.setChecked(name == "all")
            chip.toggled.connect(lambda on: self._show() if on else None)
        chips.add(self._print)
        controls = column(
            Ends(self._head, self._search),
            16,
            Ends(chips, self._by),
            12,
            self._path_chips,
            self._notice,
            margins=(RIM, 0, RIM, 0),
        )
        self._whole = column(
            controls,
            self._grid,
            holder(column(self._more, self._found, margins=(RIM, 16, RIM, 0), gap=12)),
            None,
        )
        self._scroller = ScrollPage(PageBody(self._whole, reach=RIM), name="library.scroll")
        column(self._scroller, parent=self)
        self.retheme()

    def retheme(self) -> None:
        """Give the search field its width for the text size."""
        self._search.setFixedWidth(px(_SEARCH_WIDTH))

    # ---------------------------------------------------------------- for the window

    @override
    def arrive(self) -> None:
        """Show how things stand now; filter, words and place stay as they were left."""
        self._statements.outdate()
        made_of = (
            self._progress.overview(),
            self._library.packs,
            self._paths.current(),
            self._library.findings,
        )
        if self._made_of is None or made_of != self._made_of:
            self._made_of = made_of
            self._show_anew()
        elif self._search.text().strip():
            self._show()

    def _get_ready(self) -> None:
        self._browse.prepare()

    def _show_anew(self) -> None:
        tracks = [track for pack in self._library.packs for track in pack.tracks]
        current = self._paths.current()
        known = self._review.known_unread()
        self._browse = Browse(
            self._progress.overview(), tracks, known, path=current, bodies=self._bodies, texts=self._texts
        )
        self._fold.start()
        self._path_chips.show_paths(self._paths.all(), current, self._browse.overview)
        for name, count in self._browse.counts().items():
            self._chips[name].setText(_(FILTER_WORDS[name]).format(n=count))
            self._chips[name].retheme()
        self._head.say(self._words(len(self._browse.overview.lessons), len(tracks)))
        self._notice.show_findings(left_out(self._library.findings))
        self._show()

    @override
    def first_focus(self) -> QWidget | None:
        """Return the cards, or what stands there instead."""
        return self._search if self._grid.isHidden() else self._grid

    @override
    def panes(self) -> list[QWidget]:
        """Return the controls over the cards, and the cards."""
        return [self._search, self._by, self._path_chips, self._empty or self._grid, self._found]

    def find(self) -> None:  # type: ignore[override]  # Qt's own find is static and nobody's here
        """Put the cursor into the search field, its words selected."""
        move_focus(self._search)
        self._search.selectAll()

    @override
    def escape(self) -> bool:
        """Show all lessons again, if anything was left out."""
        if not self._search.text():
            return False
        self._show_all()
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the slash also where it needs Shift."""
        if event.text() == "/" and theme().single_keys:
            self.find()
            return
        super().keyPressEvent(event)

    # ---------------------------------------------------------------- showing

    def _words(self, lessons: int, tracks: int) -> str:
        count = ngettext("{n} lesson", "{n} lessons", lessons).format(n=lessons)
        where = ngettext("{n} track", "{n} tracks", tracks).format(n=tracks)
        words = _("{lessons} in {tracks}. A ring fills as you answer right on more days.")
        return " ".join([words.format(lessons=count, tracks=where), *self._elsewhere()])

    def _elsewhere(self) -> list[str]:
        hidden = self._library.elsewhere
        more = ngettext(
            "{n} more is in another language, see Settings.",
            "{n} more are in another language, see Settings.",
            hidden,
        )
        return [more.format(n=hidden)] if hidden else []

    def _filter(self) -> browse.Filter:
        return next((name for name in browse.FILTERS if self._chips[name].isChecked()), "all")

    def _search_for(self) -> None:
        """Show what is found; with the first words typed, the lessons' own words are read bit by bit."""
        self._show()
        missing = [lesson.ref for lesson in self._library.lessons() if lesson.ref not in self._bodies]
        if self._search.text().strip() and missing:
            self._fetching.start(missing, self._show_anew)

    def _read_body(self, ref: LessonRef) -> None:
        with contextlib.suppress(KeyError):  # its pack has gone meanwhile
            self._bodies[ref] = body_of(self._library.source(ref))

    def _show(self) -> None:
        text = self._search.text().strip()
        by = browse.GROUPINGS[self._by.current()]
        self._path_chips.setVisible(by == "path" and bool(self._paths.all()))
        groups = self._browse.groups(by, self._filter(), text)
        lessons = 0
        if text:
            lessons = len({row.lesson.ref for group in groups for row in group.rows})
            self._statements.want()
            groups = first_rows(groups, MOST_FOUND)
        self._grid.show_groups(groups, self._browse)
        self._more.setVisible(lessons > MOST_FOUND)
        statements = self._found.show_found(self._statements.statements, text)
        self._show_empty(None if groups or statements else self._empty_state(text))
        self._grid.setVisible(bool(groups))
        if text and self.isVisible():
            self._tell_found(lessons, statements)

    def _tell_found(self, lessons: int, statements: int) -> None:
        """Say how much was found to whoever hears the window."""
        words = ngettext("{n} lesson", "{n} lessons", lessons).format(n=lessons)
        if statements:
            more = ngettext("{n} statement of your plan", "{n} statements of your plan", statements)
            words = _("{lessons}, {statements}").format(lessons=words, statements=more.format(n=statements))
        announce(self._search, words)

    def _show_empty(self, state: EmptyState | None) -> None:
        if self._empty is not None:
            self._empty.hide()
            self._empty.deleteLater()
        self._empty = state
        self._grid.setVisible(state is None)
        if state is not None:
            self._whole.insertWidget(1, state)
            state.setContentsMargins(0, _ABOVE_EMPTY, 0, 0)

    def _empty_state(self, text: str) -> EmptyState:
        if not self._browse.overview.lessons:
            words = _("Playbook finds its lessons in the folder content. Install it again to get them back.")
            return EmptyState("books", _("No lessons here"), words)
        button = Button(_("Show all lessons"), name="library.all")
        button.clicked.connect(self._show_all)
        if text:
            title = _("Nothing has the words “{text}”").format(text=text)
            words = _("Fewer or other words find more: a sin, a skill, a phrase you remember.")
            return EmptyState("magnifying-glass", title, words, button=button)
        title, words = EMPTY[self._filter()]
        return EmptyState("check-circle", _(title), _(words), button=button)

    def _to_print(self) -> list[tuple[str, Print]]:
        """Return the lesson whose card was gone to, and the cheat sheet of each track."""
        ref = self._grid.current_lesson()
        lessons = [self._printing.lesson(ref)] if ref is not None else []
        offered = [(_("Lesson “{lesson}”").format(lesson=one.title), one) for one in lessons]
        sheets = self._printing.sheets()
        return offered + [(_("Cheat sheet of “{track}”").format(track=one.title), one) for one in sheets]

    def _follow(self, path: LessonPath) -> None:
        try:
            self._paths.choose(path)
        except Problem as problem:
            self.report(problem)
        self.arrive()

    def _show_all(self) -> None:
        self._chips["all"].setChecked(True)
        self._search.clear()
        self._show()
        move_focus(self._grid)

    def _show_findings(self) -> None:
        findings_dialog(self, left_out(self._library.findings)).open()

    def _packs_changed(self) -> None:
        self._bodies.clear()
        self._texts.clear()
        if self.isVisible():
            self.arrive()

    def _open_found(self) -> None:
        """Open the first of what the words find, lessons before statements."""
        if self._search.text().strip() and self._empty is None and self._grid.to_first():
            ref = self._grid.current_lesson()
            assert ref is not None
            self._open(ref)
        elif (first := self._found.first()) is not None:
            first.click()

    def _to_found(self) -> None:
        """Go to the first card, or to the first statement where there is none."""
        if self._empty is None and self._grid.to_first():
            move_focus(self._grid)
        elif (first := self._found.first()) is not None:
            move_focus(first)

    def _open(self, ref: LessonRef) -> None:
        self._go(LessonPage(ref))
