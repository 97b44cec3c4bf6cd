"""What is in the window: rail on the left, one screen at a time, notices above it."""

from collections.abc import Callable, Collection, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDesktopServices,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import QStackedWidget, QWidget

from playbook_app.base.problem import Problem
from playbook_app.i18n import _
from playbook_app.ui.models import destinations as to
from playbook_app.ui.override import override
from playbook_app.ui.shell.frame import place_of, put_back
from playbook_app.ui.shell.panes import next_pane
from playbook_app.ui.shell.places import (
    SCREENS,
    PlaceKeeper,
    geometry_in,
    keep_in,
    place_in,
    screen_of,
    settled,
)
from playbook_app.ui.shell.rail import ENTRIES, FIND, Rail
from playbook_app.ui.widgets.base import announce
from playbook_app.ui.widgets.boxes import column, row
from playbook_app.ui.widgets.focus import move_focus, note_keyboard
from playbook_app.ui.widgets.page import KeyLine, Page, Saying

if TYPE_CHECKING:
    from playbook_app.ui.shell.frame import Frame
    from playbook_app.ui.shell.notices import Notices
    from playbook_app.ui.widgets.floating import Toast

PageFactory = Callable[[], Page]
_KEEP_PLACE = 3000
"""Milliseconds within which going about is written down once: each writing waits for the disk."""
_MOST_BACK = 50
_OVER = {  # which rail item stands for a screen that has none; the first that exists
    "lesson": ("library",),
    "quiz": ("practice", "library"),
    "conversation": ("practice", "library"),
    "drill": ("practice", "library"),
    "questions": ("progress",),
    "sharing": ("settings",),
}
_LINKS = {"https", "mailto"}


def open_link(url: QUrl) -> None:
    """Open a link outside, if it is of a kind that is harmless to open."""
    if url.scheme() in _LINKS:
        QDesktopServices.openUrl(url)


def show_subject(page: Any, place: to.Destination) -> None:  # noqa: ANN401 - each page has its own
    """Let a page show what a destination is about, where it is about a lesson; raises ``Problem``."""
    if isinstance(place, (to.LessonPage, to.Questions)):
        page.show_lesson(place.ref)
    elif isinstance(place, to.Quiz):
        page.show_quiz(place.ref, place.again, place.mode)
    elif isinstance(place, to.Talk):
        page.show_talk(place.ref, place.again)
    elif isinstance(place, to.Drill):
        page.show_drill(place.ref, place.again)


def goes_further(page: Any, place: to.Destination) -> bool:  # noqa: ANN401 - each page has its own
    """Let a page that is shown lead to the very part that is wanted; tell whether there is one."""
    if isinstance(place, to.Library) and place.find:
        page.find()
        return True
    if isinstance(place, to.Plan) and place.key:
        page.show_record(place.key, place.record)
        return True
    return False


class MainWindow(QWidget):
    """Shows pages, made when first gone to by the factory of their screen.

    It fills a ``Frame``, which may have been there before it; without one it is a window itself.
    """

    painted = Signal()
    """The first paint has happened; sent once."""
    left = Signal(str)
    """Another screen is shown now instead of the one with that name."""
    reload_wanted = Signal()
    """F5 asks to read the packs again."""
    theme_wanted = Signal()
    """Ctrl+Shift+D asks for the other theme."""

    def __init__(self, places: PlaceKeeper, screens: Collection[str], frame: "Frame | None" = None) -> None:
        """Take what remembers, and the names of the screens that exist; ``set_factories`` follows."""
        super().__init__(frame)
        self.setObjectName("window")
        self._frame: QWidget = frame if frame is not None else self
        self._places, self._screens = places, frozenset(screens)
        self._factories: dict[str, PageFactory] = {}
        self._pages: dict[str, Page] = {}
        self._trail: list[to.Destination] = []
        self._at: to.Destination | None = None
        self._lone: Page | None = None
        self._was_painted = False
        self._lines: list[KeyLine] = []
        self._keeper = QTimer(self, singleShot=True, interval=_KEEP_PLACE)
        self._keeper.timeout.connect(self.keep_place)
        keys = self._bind_keys()
        entries = [entry for entry in ENTRIES if self.has(entry.key)]
        self.rail = Rail(entries, keys)
        self.rail.pressed.connect(self._rail_pressed)
        self.notices: Notices | None = None
        self.stack = QStackedWidget()
        self._toast: Toast | None = None
        self._beside = column((self.stack, 1))
        row(self.rail, (self._beside, 1), parent=self)
        if not self._frame.isVisible():  # else it stands in its old place already, with a picture
            put_back(self._frame, geometry_in(places))
        if frame is not None:
            self.resize(frame.size())
            self.windowTitleChanged.connect(frame.setWindowTitle)
            frame.closing.connect(self._close_down)

    def set_factories(self, factories: Mapping[str, PageFactory]) -> None:
        """Say how each screen is made; they are handed ``go`` and ``back`` of this window."""
        self._factories = dict(factories)

    # ---------------------------------------------------------------- what screens ask for

    def go(self, place: to.Destination) -> None:
        """Show another screen and remember the present one."""
        before = self._at
        if self.alone:
            return
        if self._show(place) and before is not None and before != self._at:
            self._trail = [*self._trail[-_MOST_BACK:], before]

    def back(self) -> None:
        """Show the screen before this one, Today when there is none."""
        self._show(self._trail.pop() if self._trail else to.Today())

    def say(self, saying: Saying) -> None:
        """Show a toast."""
        if self._toast is None:
            from playbook_app.ui.widgets.floating import Toast

            self._toast = Toast(self)
        self._toast.say(saying)

    def report(self, problem: Problem) -> None:
        """Show a problem as a notice."""
        if self.notices is None:
            from playbook_app.ui.shell.notices import Notices

            self.notices = Notices()
            self._beside.insertWidget(0, self.notices)
        self.notices.add(problem)

    @property
    def bare(self) -> bool:
        """Whether nothing lies over the page, no notice and no toast."""
        return not any(part is not None and part.isVisible() for part in (self.notices, self._toast))

    # ---------------------------------------------------------------- one page without the rail

    @property
    def alone(self) -> bool:
        """Whether a page stands there that must be finished first."""
        return self._lone is not None

    def show_alone(self, page: Page) -> None:
        """Show a page without the rail; nothing else can be gone to until ``end_alone``."""
        self.end_alone()
        self._lone, self._at, self._trail = page, None, []
        page.reported.connect(self.report)
        self.rail.hide()
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        self.setWindowTitle(_("Playbook"))
        first = page.first_focus()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def end_alone(self) -> None:
        """Take that page away."""
        if self._lone is not None:
            self.stack.removeWidget(self._lone)
            self._lone.deleteLater()
            self._lone = None
            self.rail.show()

    def forget_trail(self) -> None:
        """Let ``back`` lead to Today (somebody else is training now)."""
        self._trail = []

    # ---------------------------------------------------------------- showing

    @property
    def at(self) -> to.Destination | None:
        """Where the window is."""
        return self._at

    def page(self) -> Page | None:
        """Return the page that is shown."""
        if self._lone is not None:
            return self._lone
        return self._pages.get(screen_of(self._at)) if self._at is not None else None

    def _show(self, place: to.Destination) -> bool:
        before = self.page()
        if before is not None:
            before.leave()
        try:
            page = self._arrive(place)
        except Problem as problem:
            self.report(problem)
            if before is not None or isinstance(place, to.Today):
                return False
            place, page = to.Today(), self._arrive(to.Today())
        gone, self._at = self._at, settled(place)
        self.stack.setCurrentWidget(page)
        self._mark(place)
        self._first_focus(page, place)
        if self.isVisible():
            announce(self, page.title)
        if gone is not None:
            self.left.emit(screen_of(gone))
        if not self._keeper.isActive():
            self._keeper.start()
        return True

    def _arrive(self, place: to.Destination) -> Page:
        """Make the page if need be and let it show the destination; raises ``Problem``."""
        page: Any = self._page(screen_of(place))
        show_subject(page, place)
        page.arrive()
        made: Page = page
        return made

    def _page(self, screen: str) -> Page:
        page = self._pages.get(screen)
        if page is None:
            page = self._factories[screen]()
            page.said.connect(self.say)
            page.reported.connect(self.report)
            page.link_wanted.connect(open_link)
            self._pages[screen] = page
            self.stack.addWidget(page)
        return page

    def _mark(self, place: to.Destination) -> None:
        screen = screen_of(place)
        self.setWindowTitle(_("{screen} · Playbook").format(screen=self._pages[screen].title))
        over = next((other for other in _OVER.get(screen, ()) if self.has(other)), screen)
        self.rail.show_current(over)

    def _first_focus(self, page: Page, place: to.Destination) -> None:
        if goes_further(page, place):
            return
        first = page.first_focus()
        focused = self.focusWidget()
        if first is not None:
            move_focus(first)
        elif focused is None or not (page.isAncestorOf(focused) or self.rail.isAncestorOf(focused)):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_page(self) -> None:
        """Give focus to what the page has first; for a page that was made before it could be seen."""
        page = self.page()
        if page is not None and self._at is not None:
            self._first_focus(page, self._at)

    def has(self, key: str) -> bool:
        """Tell whether a screen exists; Find lives in the library."""
        return ("library" if key == FIND else key) in self._screens

    def _rail_pressed(self, key: str) -> None:
        self.go(to.Library(find=True) if key == FIND else SCREENS[key]())

    # ---------------------------------------------------------------- keys

    def _bind_keys(self) -> dict[str, str]:
        """Bind what works everywhere; returns rail key → shortcut."""
        shown: dict[str, str] = {}
        for entry in ENTRIES:
            if not entry.foot and self.has(entry.key):
                shown[entry.key] = f"Ctrl+{len(shown) + 1}"
                self._bind(shown[entry.key], _(entry.word), partial(self._rail_pressed, entry.key))
        for key, keys, label in ((FIND, "Ctrl+K", _("Find a lesson")), ("settings", "Ctrl+,", _("Settings"))):
            if self.has(key):
                shown[key] = keys
                self._bind(keys, label, partial(self._rail_pressed, key))
        self._bind("F1", _("This list"), self.show_shortcuts)
        self._bind("F6", _("Next part of the window"), partial(self._step_pane, 1))
        self._bind("Shift+F6", _("Part of the window before"), partial(self._step_pane, -1))
        self._lines.append(KeyLine("Esc", _("Close or go back")))
        self._bind("F5", _("Read the lesson packs again"), self.reload_wanted.emit)
        self._bind("Ctrl+Shift+D", _("Light or dark"), self.theme_wanted.emit)
        self._bind("Ctrl+Q", _("Quit"), self.close)
        return shown

    def _bind(self, keys: str, label: str, action: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(lambda: note_keyboard(self))
        shortcut.activated.connect(action)
        self._lines.append(KeyLine(keys, label))

    def key_lines(self) -> tuple[KeyLine, ...]:
        """Return the keys that work everywhere."""
        return tuple(self._lines)

    def show_shortcuts(self) -> None:
        """Open the list of shortcuts."""
        from playbook_app.ui.shell.keys import ShortcutSheet

        page = self.page()
        lines = page.key_lines() if page is not None else ()
        ShortcutSheet(self, page.title if page is not None else "", lines, self.key_lines()).open()

    def _step_pane(self, step: int) -> None:
        page = self.page()
        notices = [self.notices] if self.notices is not None and self.notices.isVisible() else []
        next_pane([self.rail, *notices, *(page.panes() if page is not None else [])], step)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close a notice or go back on Esc."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        page = self.page()
        closed = self.notices is not None and self.notices.close_newest()
        if not closed and not (page is not None and page.escape()) and self._trail:
            self.back()

    # ---------------------------------------------------------------- what is remembered

    def last_place(self) -> to.Destination | None:
        """Return where the person was when the app was closed, if that screen still exists."""
        place = place_in(self._places)
        return place if place is not None and self.has(screen_of(place)) else None

    def keep_place(self) -> None:
        """Remember size and place; a full disk is no reason to trouble anybody here."""
        try:
            keys = bool(self.window().property("keyboard"))
            keep_in(self._places, place_of(self._frame), self._at, keys=keys)
        except Problem as problem:
            self.report(problem)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the window around it, or what is in it when that is the window itself."""
        if self._frame is not self:
            event.ignore()
            self._frame.close()
            return
        self._close_down()
        super().closeEvent(event)

    def _close_down(self) -> None:
        """Let the page keep what must not be lost, and remember the place."""
        page = self.page()
        if page is not None:
            page.leave()
        self._keeper.stop()
        self.keep_place()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when everything has been painted for the first time."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)
