"""A stage for the whole window: real services, a trainee's history, and every scene a person can meet.

Used by the pictures (``dev.py shots``) and by the walks over clipped text, names and languages.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from playbook_app.base.paths import Paths, shipped_folder
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.drill.bots import Expert
from playbook_app.domain.drill.state import Action
from playbook_app.services.bundle import Services
from playbook_app.services.drills import Drills
from playbook_app.services.planning import Planning
from playbook_app.services.record import Records
from playbook_app.services.settings import SettingsService
from playbook_app.ui.app import make_application, make_window
from playbook_app.ui.models import destinations as to
from playbook_app.ui.shell.window import MainWindow
from playbook_app.ui.theme.theme import theme
from playbook_app.ui.widgets.pause import Pause
from playbook_app.ui.widgets.toggles import Segmented
from tests.responding import fill_in
from tests.ui.screens import printing_of
from tests.ui.trainee import PITCH, Trainee, paths_of, trained

CALM = LessonRef("en", "ignored-customers")


@dataclass(frozen=True)
class Stage:
    """The window with its services, and the trainee who uses it."""

    who: Trainee
    services: Services
    window: MainWindow
    strays: list[str] = field(default_factory=list)
    """Windows that opened by themselves: a part shown before it had a place flashes as one."""

    def settle(self) -> None:
        """Let layouts, timers of zero and paints happen."""
        for _turn in range(8):
            QApplication.processEvents()
        QApplication.sendPostedEvents()  # what was just filled in is laid out, and nothing more is begun

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys where the focus is, and let each take effect."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.window.page() or self.window, key, modifier)
            self.settle()

    def pause(self) -> None:
        """Wait until the guard against a hasty second press is over."""
        pauses = self.window.findChildren(Pause)
        while any(pause.running for pause in pauses):
            QTest.qWait(10)
        self.settle()

    def picture(self) -> QPixmap:
        """Return the window with the dialogs that float over it."""
        picture = self.window.grab()
        painter = QPainter(picture)
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                painter.drawPixmap(dialog.pos() - self.window.pos(), dialog.grab())
        painter.end()
        return picture

    @property
    def front(self) -> QWidget:
        """The dialog that is open, else the window."""
        return QApplication.activeModalWidget() or self.window

    def clear(self) -> None:
        """Close what floats over the window, and notices."""
        for dialog in self.window.findChildren(QDialog):
            dialog.reject()
        while self.window.notices is not None and self.window.notices.close_newest():
            self.settle()
        if self.window.alone:
            self.window.end_alone()
        self.window.activateWindow()
        self.settle()

    def go(self, place: to.Destination) -> None:
        """Go somewhere and let it be painted."""
        self.window.go(place)
        self.settle()

    def whole(self, place: to.Destination) -> None:
        """Go somewhere and let all of it be there, also what follows the paint or is out of sight."""
        self.window.go(place)
        self.window.page().finish()
        self.settle()


class StrayWindows(QObject):
    """Notes every window that is shown and is neither the main window, a dialog nor a tool tip."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at what is being shown."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            expected = watched is self._stage.window or isinstance(watched, QDialog)
            if not expected and watched.windowType() == Qt.WindowType.Window:
                self._stage.strays.append(f"{type(watched).__name__} {watched.objectName()!r}")
        return False


def services_of(who: Trainee, data: Path) -> Services:
    """Bundle the trainee's services the way ``main`` does."""
    from playbook_app.base.ids import counted_ids

    paths = Paths(shipped=shipped_folder(), data=data)
    planning = Planning(paths, who.store, who.clock, counted_ids())
    return Services(
        paths=paths,
        clock=who.clock,
        store=who.store,
        library=who.library,
        profiles=who.profiles,
        settings=SettingsService(who.store),
        study=who.study,
        rehearse=who.rehearse,
        drills=Drills(who.library, who.progress, counted_ids(), planning),
        progress=who.progress,
        review=who.review,
        planning=planning,
        records=Records(who.library, who.progress, who.profiles, who.clock),
        lesson_paths=paths_of(who),
        printing=printing_of(who),
    )


@contextmanager
def staged(
    data: Path, history: str = "months", size: tuple[int, int] = (1280, 800), *, plan: bool = False
) -> Iterator[Stage]:
    """Open the window on a data folder with a history ("empty", "week", "months")."""
    application = make_application()
    who = trained(data, history)
    services = services_of(who, data)
    if plan:
        services.planning.create("small_business", organisation="Harbour Lane Café")
    window = make_window(services)
    window.resize(*size)
    stage = Stage(who, services, window)
    strays = StrayWindows(stage)
    application.installEventFilter(strays)
    window.go(to.Today())
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    stage.settle()
    try:
        yield stage
    finally:
        application.removeEventFilter(strays)
        window.close()
        window.deleteLater()
        application.processEvents()
        theme().use(mode="light", text_size=100)
        who.close()


@dataclass(frozen=True)
class Scene:
    """Something a person meets: how to get there, after which history, with or without a plan."""

    name: str
    show: Callable[[Stage], None]
    history: str = "months"
    plan: bool = False


def _quiz(stage: Stage, *, right: bool, tries: int = 1) -> None:
    ref = stage.who.ref(1)
    stage.go(to.Quiz(ref, again=True))
    for again in range(tries):
        if again:
            stage.pause()
            stage.press(Qt.Key.Key_Space)
        fill_in(stage.window.page(), right=right)
        stage.settle()


def _quiz_end(stage: Stage) -> None:
    ref = stage.who.ref(1)
    stage.go(to.Quiz(ref, again=True))
    while (attempt := stage.who.study.last_quiz(ref)) is not None and not attempt.complete:
        fill_in(stage.window.page(), right=True)
        stage.pause()
        stage.press(Qt.Key.Key_Space)
        stage.pause()


def _talk(stage: Stage, *turns: int) -> None:
    stage.go(to.Talk(PITCH, again=True))
    for number, turn in enumerate(turns):
        if number:
            stage.press(Qt.Key.Key_Space)
            stage.pause()
        stage.press(Qt.Key(Qt.Key.Key_1.value + turn))
        stage.pause()


def _talk_ended(stage: Stage) -> None:
    stage.go(to.Talk(PITCH, again=True))
    while (run := stage.who.rehearse.last(PITCH)) is not None and not run.ended:
        stage.press(Qt.Key.Key_1)
        stage.pause()
        stage.press(Qt.Key.Key_Space)
        stage.pause()


def _segment(stage: Stage, place: to.Destination | None, name: str) -> None:
    """Choose the last segment of a segmented control, at a place or where one is."""
    if place is not None:
        stage.go(place)
    stage.window.findChild(Segmented, name).findChildren(QAbstractButton)[-1].click()
    stage.settle()


def _drill(stage: Stage, *actions: Action) -> None:
    shift = stage.who.drills.restart(CALM)
    for action in actions:
        shift = stage.who.drills.act(shift, action)
    stage.go(to.Drill(CALM))
    if actions and not shift.state.ended:
        page: Any = stage.window.page()
        page.choose_thread("sigh")
        stage.settle()


def _drill_ended(stage: Stage) -> None:
    shift = stage.who.drills.restart(CALM)
    bot = Expert(("friday", "poster-says"))
    while not shift.state.ended:
        shift = stage.who.drills.act(shift, bot(shift.state))
    stage.go(to.Drill(CALM))


DRILLING = (
    Action("open", "grandfather"),
    Action("triage", "grandfather", "thank"),
    Action("draft", "grandfather", "green-glasses", sure=3),
    Action("publish", "grandfather"),
    Action("plan"),
    *(Action("wait") for _wait in range(7)),
    Action("open", "sigh"),
    Action("triage", "sigh", "fix"),
    Action("draft", "sigh", "copier-is-old"),
)

SUGGESTING = 8
"""In this section of the plan the suggestions are shown too, with what can be done about each."""


def _plan_at(stage: Stage, steps: int) -> None:
    stage.go(to.Plan())
    alt = Qt.KeyboardModifier.AltModifier
    stage.press(*[Qt.Key.Key_Up] * 10, modifier=alt)
    stage.press(*[Qt.Key.Key_Down] * steps, modifier=alt)
    if steps == SUGGESTING:
        from playbook_app.ui.plan.findings_list import FindingsList

        stage.window.findChild(FindingsList).suggestions_changed.emit(True)
        stage.settle()


def _library_found(stage: Stage) -> None:
    stage.go(to.Library(find=True))
    QTest.keyClicks(QApplication.focusWidget(), "sorry")
    for _wait in range(100):  # plans are read on another thread
        stage.settle()
        if stage.window.findChild(QWidget, "library.statement.1") is not None:
            return
        QTest.qWait(20)


def _welcome(stage: Stage) -> None:
    from playbook_app.ui.welcome.page import WelcomePage

    stage.window.show_alone(WelcomePage())
    stage.settle()


def _problem(stage: Stage) -> None:
    from playbook_app.base.problem import Problem

    stage.go(to.Today())
    stage.window.report(Problem("disk-full", stage.services.paths.data))
    stage.settle()


SCENES = (
    Scene("today-new", lambda s: s.go(to.Today()), "empty"),
    Scene("today-week", lambda s: s.go(to.Today()), "week"),
    Scene("today", lambda s: s.go(to.Today()), plan=True),
    Scene("library", lambda s: s.go(to.Library())),
    Scene("library-path", lambda s: _segment(s, to.Library(), "library.by")),
    Scene("library-found", _library_found, plan=True),
    Scene("library-new", lambda s: s.go(to.Library()), "empty"),
    Scene("lesson", lambda s: s.go(to.LessonPage(s.who.ref(1)))),
    Scene("lesson-pitch", lambda s: s.go(to.LessonPage(PITCH)), "empty"),
    Scene("quiz", lambda s: s.go(to.Quiz(s.who.ref(2), again=True))),
    Scene("quiz-again", lambda s: _quiz(s, right=False)),
    Scene("quiz-wrong", lambda s: _quiz(s, right=False, tries=2)),
    Scene("quiz-right", lambda s: _quiz(s, right=True)),
    Scene("quiz-end", _quiz_end),
    Scene("quiz-check", lambda s: s.go(to.Quiz(s.who.ref(2), again=True, mode=to.CHECKING))),
    Scene("quiz-assessed", lambda s: s.go(to.Quiz(s.who.ref(2), again=True, mode=to.ASSESSING))),
    Scene("conversation-choose", _talk),
    Scene("conversation-answered", lambda s: _talk(s, 1)),
    Scene("conversation-later", lambda s: _talk(s, 0, 0)),
    Scene("conversation-ended", _talk_ended),
    Scene("conversation-map", lambda s: (_talk_ended(s), _segment(s, None, "conversation.views"))),
    Scene("drill", _drill, "empty"),
    Scene("drill-busy", lambda s: _drill(s, *DRILLING), "empty"),
    Scene("drill-ended", _drill_ended, "empty"),
    Scene("practice-new", lambda s: s.whole(to.Practice()), "empty"),
    Scene("practice", lambda s: s.whole(to.Practice())),
    Scene("progress-new", lambda s: s.go(to.Progress()), "empty"),
    Scene("progress", lambda s: s.go(to.Progress())),
    Scene("plan-new", lambda s: s.go(to.Plan()), "empty"),
    Scene("plan", lambda s: s.go(to.Plan()), plan=True),
    *(Scene(f"plan-section-{n}", lambda s, n=n: _plan_at(s, n), plan=True) for n in range(9)),
    Scene("questions", lambda s: s.go(to.Questions(s.who.ref(1)))),
    Scene("sharing-new", lambda s: s.go(to.Sharing()), "empty"),
    Scene("sharing", lambda s: s.go(to.Sharing())),
    Scene("settings", lambda s: s.go(to.Settings())),
    Scene("shortcuts", lambda s: (s.go(to.Today()), s.press(Qt.Key.Key_F1)), "empty"),
    Scene("notice", _problem, "empty"),
    Scene("welcome", _welcome, "empty"),
)


def stages(scenes: Iterable[Scene]) -> Iterator[tuple[tuple[str, bool], list[Scene]]]:
    """Group scenes by the stage they need, in the order they first appear."""
    groups: dict[tuple[str, bool], list[Scene]] = {}
    for scene in scenes:
        groups.setdefault((scene.history, scene.plan), []).append(scene)
    yield from groups.items()
