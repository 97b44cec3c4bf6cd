"""Starting the window: the application object, the services, the screens that exist, the first page."""

import gc
import sys
import traceback
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from playbook_app.base.problem import Problem
from playbook_app.domain.quiz.places import is_place
from playbook_app.services.settings import Settings
from playbook_app.ui.factories import FACTORIES, module_of
from playbook_app.ui.models import destinations as to
from playbook_app.ui.shell.frame import Frame, make_application, place_of, wait_for
from playbook_app.ui.shell.places import keys_in, screen_of
from playbook_app.ui.shell.window import MainWindow
from playbook_app.ui.theme.icons import forget_pixmaps
from playbook_app.ui.theme.theme import theme
from playbook_app.ui.widgets.focus import note_keyboard

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from playbook_app.services.bundle import Services
    from playbook_app.services.reloading import Reloaded
    from playbook_app.storage.aside import Recovery
    from playbook_app.ui.shell.collector import Collector
    from playbook_app.ui.shell.launch_picture import LaunchPicture
    from playbook_app.ui.shell.upkeep import Upkeep
    from playbook_app.ui.widgets.page import Page

EXIT_PROBLEM = 2
Build = Callable[[], "Services"]
_QUIET = 1500
"""Milliseconds after the first paint until what nobody waits for is read."""
_LIGHT = (to.Today,)
"""Destinations that may be shown before the first paint: they import nothing heavy."""


_PATIENCE = 300
"""Milliseconds to wait for the page to be painted in place of a picture, if it never is."""


def start(
    build: Build,
    *,
    smoke: bool = False,
    painted: Callable[[], None] | None = None,
    launch: "LaunchPicture | None" = None,
) -> int:
    """Open the window and return the exit code when it is closed.

    ``build`` makes the services and may raise ``Problem``, which is then shown instead. With
    ``smoke`` the application ends after the first paint of the page. ``painted`` is called once
    then. ``launch`` may have a window with a picture already, and keeps one for the next start.
    """
    application = make_application()
    run = _Run(application, build, smoke=smoke, painted=painted, launch=launch)
    run.open()
    application.exec()
    code = run.close()
    forget_pixmaps()
    return code


class _Run(QObject):
    """One run of the application, from opening the services to closing them."""

    def __init__(
        self,
        application: QApplication,
        build: Build,
        *,
        smoke: bool,
        painted: Callable[[], None] | None,
        launch: "LaunchPicture | None" = None,
    ) -> None:
        super().__init__()
        self._application, self._build = application, build
        self._smoke, self._painted = smoke, painted
        self._launch = launch
        self._frame = launch.frame if launch is not None else None
        self._picture: tuple[tuple[str, str], QImage] | None = None
        self._upkeep: Upkeep | None = None
        self._collector: Collector | None = None
        self._services: Services | None = None
        self._window: MainWindow | None = None
        self._problem: Page | None = None
        self._awaiting: to.Destination | None = None
        """Where to go once the packs have been read for the first time."""
        self._code = 0
        self._hook_before = sys.excepthook

    # ---------------------------------------------------------------- opening and closing

    def open(self) -> None:
        """Build the services and show the window, or show why that does not work."""
        try:
            services = self._build()
        except Problem as problem:
            self._show_problem(problem)
            return
        self._code, self._services = 0, services
        self._follow(services.settings.current)
        services.settings.changed.connect(self._follow)
        pictured = self._frame is not None
        self._frame = frame = self._frame or Frame()
        self._window = window = make_window(services, frame)
        frame.closing.connect(self._take_picture)
        window.painted.connect(self._after_paint)
        window.theme_wanted.connect(self._other_theme)
        services.profiles.changed.connect(lambda _now: self._profile_changed())
        self._catch_faults(services.paths.data)
        later = self._first_page(window, services)
        if pictured:
            self._replace_picture(window, frame)
        else:
            frame.hold(window)
            frame.show()
        if later is not None:
            window.painted.connect(lambda: window.go(later))

    def close(self) -> int:
        """Let go of the data folder and return the exit code."""
        sys.excepthook = self._hook_before
        if self._collector is not None:
            self._collector.stop()
        if self._upkeep is not None:
            self._upkeep.wait()
        if self._services is not None:
            files = self._services.files() if self._picture is not None else ()
            self._services.close()
            self._services = None
            self._keep_picture(files)
        return self._code

    # ---------------------------------------------------------------- the picture of Today

    def _replace_picture(self, window: MainWindow, frame: Frame) -> None:
        """Put the page where its picture is, with all that the picture shows, before anybody can use it."""
        page = window.page()
        if page is not None:
            page.finish()
        frame.swap(window)
        window.focus_page()
        wait_for(window.painted, _PATIENCE)

    def _take_picture(self) -> None:
        from playbook_app.ui.shell.launch_picture import picture_of

        if self._launch is not None and self._window is not None:
            image, frame = picture_of(self._window), self._window.window()
            self._picture = ((frame.windowTitle(), place_of(frame)), image) if image is not None else None

    def _keep_picture(self, files: Sequence[Path]) -> None:
        if self._launch is not None and self._picture is not None:
            self._launch.keep(*self._picture, files)

    def _show_problem(self, problem: Problem) -> None:
        from playbook_app.ui.shell.problem import ProblemWindow

        gc.enable()
        self._code = EXIT_PROBLEM
        shown = ProblemWindow(problem)
        before, self._problem = self._problem, shown
        shown.again.connect(self._try_again)
        shown.show()
        for old in (before, self._frame):
            if old is not None:
                old.close()
        self._frame = None
        if self._smoke:
            QTimer.singleShot(0, self._application.quit)

    def _try_again(self) -> None:
        before = self._problem
        self.open()
        if self._window is not None and before is not None:
            before.close()

    # ---------------------------------------------------------------- pages

    def _first_page(self, window: MainWindow, services: "Services") -> to.Destination | None:
        """Show what comes first; returns a destination that should wait until after the first paint."""
        if services.profiles.current is None:
            self._welcome()
            return None
        if not services.library.ready:
            self._await_packs(window.last_place() or to.Today())
            return None
        place = window.last_place() or to.Today()
        if isinstance(place, (to.LessonPage, to.Quiz, to.Talk, to.Questions, to.Drill)):
            known = {lesson.ref for lesson in services.library.lessons()}
            sitting = isinstance(place, to.Quiz) and is_place(place.ref) and services.review.waits(place.ref)
            place = place if place.ref in known or sitting else to.Today()
        if isinstance(place, _LIGHT) or not window.has(screen_of(to.Today())):
            window.go(place)
            return None
        if keys_in(services.settings):
            note_keyboard(window)
        return place

    def _welcome(self) -> None:
        from playbook_app.ui.welcome.page import WelcomePage

        if self._window is not None:
            page = WelcomePage()
            page.done.connect(self._welcomed)
            self._window.show_alone(page)

    def _welcomed(self, name: str, purpose: str) -> None:
        if self._services is None or self._window is None:
            return
        try:
            self._services.profiles.add(name, purpose)
        except Problem as problem:
            self._window.report(problem)
            return
        place = to.Plan() if purpose == "plan" and self._window.has("plan") else to.Today()
        if self._services.library.ready:
            self._window.end_alone()
            self._window.go(place)
        else:
            self._await_packs(place)

    def _await_packs(self, place: to.Destination) -> None:
        """Say that the packs are being read, which is done on another thread, and go on when they are."""
        from playbook_app.ui.welcome.reading import ReadingPage

        if self._window is not None:
            self._awaiting = place
            self._window.show_alone(ReadingPage())

    def _go_on(self) -> bool:
        """Go where somebody was going when the packs were not known yet; ``False`` when nobody was."""
        place, self._awaiting = self._awaiting, None
        if place is None or self._window is None:
            return False
        self._window.end_alone()
        self._window.go(place)
        return True

    def _profile_changed(self) -> None:
        if self._services is None or self._window is None or self._window.alone:
            return
        if self._services.profiles.current is None:
            self._welcome()
        else:
            self._window.forget_trail()

    # ---------------------------------------------------------------- look and faults

    def _follow(self, settings: Settings) -> None:
        theme().use(
            mode=settings.theme,
            text_size=settings.text_size,
            reduce_motion=settings.reduce_motion,
            single_keys=settings.single_keys,
        )

    def _other_theme(self) -> None:
        if self._services is not None and self._window is not None:
            try:
                self._services.settings.change(theme="light" if theme().dark else "dark")
            except Problem as problem:
                self._window.report(problem)

    def _after_paint(self) -> None:
        if self._painted is not None:
            self._painted()
        from playbook_app.ui.shell import accessible
        from playbook_app.ui.shell.collector import Collector

        accessible.install()
        gc.freeze()
        self._collector = Collector(self)
        if self._smoke and self._window is not None:
            if theme().shelf.missing:  # the window opens without its typeface too, but was built wrong
                self._code = EXIT_PROBLEM
            QTimer.singleShot(0, self._window, self._window.close)
            return
        QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        """Do what could wait until the window stood there."""
        if self._services is None or self._window is None:
            return
        from playbook_app.ui.shell.brand import brand_icon

        self._application.setWindowIcon(brand_icon(theme().tokens.light.colour))
        if self._launch is not None:
            self._application.styleHints().colorSchemeChanged.connect(self._launch.give_up)
        store = self._services.store
        for found in store.recovered:
            self._tell_damage(found)
        store.damage_found.connect(self._tell_damage)
        self._look_after(self._services)
        if self._window.has("plan"):
            self._watch_plan(self._window, self._services)

    def _tell_damage(self, found: "Recovery") -> None:
        if self._window is not None:
            self._window.report(Problem(found.code, found.file, kept=found.kept, size=found.size))

    def _look_after(self, services: "Services") -> None:
        from playbook_app.ui.shell.upkeep import Upkeep
        from playbook_app.ui.shell.warm import WarmUp

        self._upkeep = Upkeep(services.library, services.store, self)
        self._upkeep.packs_changed.connect(self._packs_changed)
        self._upkeep.failed.connect(self._upkeep_failed)
        self._upkeep.reloaded.connect(self._reloaded)
        if self._window is not None:
            self._window.reload_wanted.connect(self._upkeep.reload)
        self._upkeep.start()
        screens = [module_of(name) for name in FACTORIES]
        WarmUp([*screens, "fsrs", "playbook_app.domain.review.timetable"], self).start()

    def _packs_changed(self) -> None:
        if self._go_on():
            return
        if self._window is not None and isinstance(self._window.at, (to.Today, to.LessonPage)):
            self._window.go(self._window.at)  # the other screens listen to the library themselves

    def _reloaded(self, found: "Reloaded | None") -> None:
        from playbook_app.ui.shell.reloading import tell

        if self._window is not None:
            tell(self._window, found)

    def _upkeep_failed(self, error: Exception) -> None:
        self._go_on()  # nobody waits for what failed; whatever needs it says so
        if not isinstance(error, Problem):
            raise error
        if self._window is not None:
            self._window.report(error)

    def _watch_plan(self, window: MainWindow, services: "Services") -> None:
        from playbook_app.ui.shell.plan_dot import PlanDot

        dot = PlanDot(window.rail.items["plan"], services.planning, services.clock)
        window.left.connect(lambda screen: dot.refresh() if screen == "plan" else None)
        QTimer.singleShot(_QUIET, dot, dot.refresh)

    def _catch_faults(self, data: Path) -> None:
        """Write what nobody foresaw to a file and show a notice instead of a traceback."""

        def fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            sys.__excepthook__(kind, error, trace)
            if not issubclass(kind, Exception):
                return
            shown = error if isinstance(error, Problem) else _kept(data / "faults.txt", error)
            if self._window is not None:
                self._window.report(shown)

        sys.excepthook = fault


def _kept(file: Path, error: BaseException) -> Problem:
    try:
        with file.open("a", encoding="utf-8") as log:
            log.write("".join(traceback.format_exception(error)) + "\n")
    except OSError:
        return Problem("fault", detail=str(error))
    return Problem("fault", file)


def make_window(services: "Services", frame: Frame | None = None) -> MainWindow:
    """Return what fills the window, with every screen that exists, none of them built yet."""
    window = MainWindow(services.settings, FACTORIES, frame)
    window.set_factories({name: partial(make, services, window) for name, make in FACTORIES.items()})
    return window
