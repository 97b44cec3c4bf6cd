"""One screen alone in a window, on a trainee's real services, for tests of that screen."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from playbook_app.base.ids import counted_ids
from playbook_app.base.paths import Paths, shipped_folder
from playbook_app.services.planning import Planning
from playbook_app.services.printing import Printing
from playbook_app.ui.lesson.page import LessonScreen
from playbook_app.ui.models.destinations import Destination, Today
from playbook_app.ui.theme.theme import theme
from playbook_app.ui.widgets.focus import move_focus
from playbook_app.ui.widgets.page import Page
from tests.ui import walk
from tests.ui.trainee import Trainee, trained

WALKS = (walk.clipped, walk.overlapping, walk.nameless, walk.off_screen)


@dataclass
class Screen:
    """A page that is shown, who uses it, and where it wanted to go."""

    page: Page
    who: Trainee
    went: list[Destination] = field(default_factory=list)

    def settle(self) -> None:
        """Let layouts, timers of zero and paints happen."""
        for _turn in range(8):
            QApplication.processEvents()

    def arrive(self) -> None:
        """Come to the page as the window does."""
        self.page.arrive()
        self.settle()
        first = self.page.first_focus()
        if first is not None:
            move_focus(first)

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys where the focus is."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.page, key, modifier)
            self.settle()

    def type(self, text: str) -> None:
        """Type letters where the focus is."""
        QTest.keyClicks(QApplication.focusWidget() or self.page, text)
        self.settle()

    def tab_to(self, name: str) -> QWidget:
        """Press Tab until the control of that name has focus."""
        for _press in range(60):
            focused = QApplication.focusWidget()
            if focused is not None and focused.objectName() == name:
                return focused
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {name}")

    def find(self, name: str) -> QWidget:
        """Return the visible control of that name."""
        found = [one for one in self.page.findChildren(QWidget, name) if one.isVisible()]
        assert len(found) == 1, f"{len(found)} visible widgets are called {name}"
        return found[0]

    def has(self, name: str) -> bool:
        """Tell whether a control of that name is visible."""
        return any(one.isVisible() for one in self.page.findChildren(QWidget, name))

    def words(self) -> str:
        """Return every word that is shown or said."""
        parts = []
        for widget in walk.shown(self.page):
            text = widget.text() if hasattr(widget, "text") and callable(widget.text) else ""
            parts += [str(text), widget.accessibleName(), widget.accessibleDescription()]
        return "\n".join(part for part in parts if part)

    def flaws_at_all_sizes(self) -> list[str]:
        """Return the complaints at 100, 150 and 200 % text, light and dark, in two window sizes."""
        found = []
        for text, mode in ((100, "light"), (150, "dark"), (200, "light")):
            theme().use(text_size=text, mode=mode)
            for size in ((1192, 800), (992, 680)):
                self.page.resize(*size)
                self.settle()
                for _wait in range(40):  # what is read after the paint follows a moment later
                    if not self.flaws():
                        break
                    QTest.qWait(25)
                found += [f"{text} %, {size}: {flaw}" for flaw in self.flaws()]
        return found

    def flaws(self) -> list[str]:
        """Return everything that the walks complain about."""
        return [flaw for walked in WALKS for flaw in walked(self.page)]


def planning_of(who: Trainee, data: Path) -> Planning:
    """Return the planning service on the trainee's folder."""
    paths = Paths(shipped=shipped_folder(), data=data)
    return Planning(paths, who.store, who.clock, counted_ids())


def printing_of(who: Trainee) -> Printing:
    """Return the service that prints what the trainee has."""
    return Printing(who.library, shipped_folder() / "assets")


def lesson_page(who: Trainee, go: Callable[[Destination], None]) -> LessonScreen:
    """Return the screen for lessons; back leads to Today."""
    printing = printing_of(who)
    return LessonScreen(who.study, who.library, who.progress, go, lambda: go(Today()), printing=printing)


Make = Callable[[Trainee, Callable[[Destination], None]], Page]


@contextmanager
def shown(
    make: Make, data: Path, history: str = "empty", size: tuple[int, int] = (1192, 800), **who: object
) -> Iterator[Screen]:
    """Show a page after a history ("empty", "week", "months") as a window of its own."""
    trainee = trained(data, history, **who)
    went: list[Destination] = []
    page = make(trainee, went.append)
    screen = Screen(page, trainee, went)
    try:
        page.resize(*size)
        page.show()
        page.activateWindow()
        screen.settle()
        screen.arrive()
        yield screen
    finally:
        page.close()
        page.deleteLater()
        QApplication.processEvents()
        trainee.close()
