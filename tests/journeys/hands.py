"""Somebody at the keyboard in front of the whole app, on a data folder of their own."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from playbook_app.base.clock import Clock
from playbook_app.base.ids import random_id, random_seed
from playbook_app.base.paths import Paths
from playbook_app.domain.content.items.single import SingleChoice
from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.conversation.run import available_choices
from playbook_app.services.bundle import Services, build_services
from playbook_app.ui.app import _Run, make_application
from playbook_app.ui.shell.window import MainWindow
from playbook_app.ui.welcome.reading import ReadingPage
from playbook_app.ui.widgets import pause
from playbook_app.ui.widgets.page import Page
from playbook_app.ui.widgets.pause import Pause
from tests.responding import fill_in

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
PATIENCE = 20_000
SHORT = 20
"""Milliseconds of quiet after which a key goes on here: these hands never press twice."""
pause.GUARD = SHORT


class Sitting:
    """One start of the app; ``quit`` ends it the way Ctrl+Q does."""

    def __init__(self, paths: Paths, clock: Clock) -> None:
        self.application = make_application()
        self.built: list[Services] = []
        build = partial(build_services, paths, clock, random_id, random_seed)
        self.run = _Run(self.application, lambda: self._keep(build), smoke=False, painted=None)
        self.run.open()
        assert self.run._window is not None
        self.window: MainWindow = self.run._window
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        self.settle()

    def _keep(self, build: Callable[[], Services]) -> Services:
        self.built.append(build())
        return self.built[-1]

    @property
    def services(self) -> Services:
        """The services of this start."""
        return self.built[-1]

    @property
    def page(self) -> Page:
        """The page that is shown."""
        page = self.window.page()
        assert page is not None
        return page

    def quit(self) -> None:
        """Press Ctrl+Q and let the app end."""
        self.press(Qt.Key.Key_Q, CTRL)
        assert not self.window.isVisible()
        assert self.run.close() == 0
        self.window.deleteLater()
        self.settle()

    def settle(self) -> None:
        """Let what was caused happen; on a first start the lessons are being read."""
        self._turn()
        if isinstance(self.window.page(), ReadingPage):
            self.until(lambda: not isinstance(self.window.page(), ReadingPage))

    def _turn(self) -> None:
        for _turn in range(6):
            self.application.processEvents()

    def until(self, holds: Callable[[], object]) -> None:
        """Wait for something that takes its time, such as a worker or the guard after an answer."""
        waited = 0
        while not holds():
            assert waited < PATIENCE, "waited in vain"
            QTest.qWait(5)
            waited += 5
        self._turn()

    def pause(self) -> None:
        """Wait until the guard against a hasty second press is over."""
        self.until(lambda: not any(one.running for one in self.window.findChildren(Pause)))

    def focus(self) -> QWidget:
        """Return what a key press goes to: a menu, the control with focus, or the page."""
        if QApplication.activePopupWidget() is not None:
            return QApplication.activePopupWidget()
        if QApplication.focusWidget() is None:
            self.window.activateWindow()
            self.settle()
        return QApplication.focusWidget() or self.page

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1
    ) -> None:
        """Press a key where the focus is."""
        for _time in range(times):
            QTest.keyClick(self.focus(), key, modifier)
            self.settle()

    def type(self, text: str) -> None:
        """Type where the focus is."""
        QTest.keyClicks(self.focus(), text)
        self.settle()

    def tab_to(self, name: str) -> QWidget:
        """Press Tab until the control of that name has focus."""
        for _press in range(250):
            if self.focus().objectName() == name:
                return self.focus()
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {name}")

    def texts(self) -> str:
        """Return every word that can be read on labels."""
        labels = self.window.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def read_to_the_end(self) -> None:
        """Press Space through a lesson until it offers the questions, and take them."""
        before = self.window.at
        for _press in range(40):
            if self.window.at != before:
                return
            self.press(Qt.Key.Key_Space)
            self.pause()
        raise AssertionError("the lesson does not end")

    def answer(self, ref: LessonRef, *, right: bool = True) -> None:
        """Answer the open question, a choice by its number and Enter; wrongly at both tries."""
        before = self.services.study.last_quiz(ref)
        assert before is not None
        assert before.current is not None
        face = before.current.item
        assert face is not None
        for again in range(1 if right or not face.graded else before.record.terms.tries):
            if again:
                self.press(Qt.Key.Key_Space)
            if isinstance(face, SingleChoice):
                number = next(n for n, option in enumerate(before.current.options) if option.correct is right)
                self.press(Qt.Key(Qt.Key.Key_1.value + number))
                self.press(Qt.Key.Key_Return)
            else:
                fill_in(self.page, right=right)
            self.pause()

    def say(self, ref: LessonRef, *choices: str) -> None:
        """Play turns of a conversation by the numbers of the replies."""
        for choice in choices:
            run = self.services.rehearse.last(ref)
            assert run is not None
            number = [available.id for available in available_choices(run)].index(choice)
            self.press(Qt.Key(Qt.Key.Key_1.value + number))
            self.pause()
            self.press(Qt.Key.Key_Space)
            self.pause()


def answer_files_with(sitting: Sitting, path: Path) -> None:
    """Stand in for the system's file dialog on the plan screen."""
    page = sitting.page
    page.choose_file = lambda _parent, _ask, chosen: chosen(path)
