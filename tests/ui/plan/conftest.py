"""A plan screen on an empty data folder, and hands that use it by keyboard."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from playbook_app.base.clock import FixedClock
from playbook_app.base.ids import IdSource
from playbook_app.base.paths import Paths
from playbook_app.base.problem import Problem
from playbook_app.domain.plan.diff import diff
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.schema import layout
from playbook_app.services.planning import Planning
from playbook_app.storage.store import Store
from playbook_app.ui.models.destinations import Destination
from playbook_app.ui.models.files import FileAsk
from playbook_app.ui.plan.page import PlanPage
from playbook_app.ui.plan.session import Session
from playbook_app.ui.widgets.page import Saying
from tests.ui.conftest import Show

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@dataclass
class Hands:
    """Somebody at the keyboard in front of the plan screen."""

    page: PlanPage
    application: QApplication
    bot: QtBot
    said: list[Saying] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    went: list[Destination] = field(default_factory=list)
    asked: list[FileAsk] = field(default_factory=list)
    keys: int = 0
    """How many keys were pressed."""
    path: Path | None = None
    """What is answered when a file is asked for; ``None`` cancels."""

    def answer(self, _parent: QWidget, ask: FileAsk, chosen: Callable[[Path], None]) -> None:
        """Stand in for the file dialog."""
        self.asked.append(ask)
        if self.path is not None:
            chosen(self.path)

    @property
    def session(self) -> Session:
        """The open plan."""
        assert self.page.session is not None
        return self.page.session

    def focus(self) -> QWidget:
        """Return the control with the cursor."""
        if QApplication.focusWidget() is None:  # a dialog has just closed: the window comes back
            self.page.window().activateWindow()
            self.settle()
        found = QApplication.focusWidget()
        assert found is not None, "nothing has focus"
        return found

    def press(self, key: Qt.Key, *keys: Qt.KeyboardModifier, times: int = 1) -> None:
        """Press a key where the cursor is, or on the menu that is open."""
        held = Qt.KeyboardModifier.NoModifier
        for modifier in keys:
            held |= modifier
        self.keys += times
        for _time in range(times):
            QTest.keyClick(QApplication.activePopupWidget() or self.focus(), key, held)
            self.settle()

    def type(self, text: str) -> None:
        """Type where the cursor is."""
        self.keys += len(text)
        QTest.keyClicks(self.focus(), text)
        self.settle()

    def overwrite(self, text: str) -> None:
        """Type over everything in the field with the cursor."""
        self.press(Qt.Key.Key_A, CTRL)
        self.type(text)

    def tab_to(self, name: str, most: int = 200) -> QWidget:
        """Press Tab until the control of that name has the cursor."""
        for _time in range(most):
            if self.focus().objectName() == name:
                return self.focus()
            self.press(Qt.Key.Key_Tab)
        pytest.fail(f"Tab does not reach {name}")

    def settle(self) -> None:
        """Let what was caused happen."""
        for _time in range(3):
            self.application.processEvents()

    def check(self) -> None:
        """Let the linter have its moment."""
        self.session.pane.checker.run()
        self.settle()

    def effort(self, way: str, begun: Plan) -> str:
        """Return what it took from the plan one began with: keys, and fields that say something else."""
        changes = diff(begun, self.session.opened.plan)
        fields = sum(len(one.fields) or len(layout(type(one.record)).fields) for one in changes)
        return f"{way}: {self.keys} keys, {fields} fields in {len(changes)} records"

    def texts(self) -> str:
        """Return every word on labels that can be seen."""
        labels = self.page.window().findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())


@pytest.fixture
def store(paths: Paths, clock: FixedClock) -> Iterator[Store]:
    """Return an empty store."""
    opened = Store.open(paths.data, clock)
    yield opened
    opened.close()


@pytest.fixture
def planning(paths: Paths, store: Store, clock: FixedClock, ids: IdSource) -> Planning:
    """Return the service behind the screen."""
    return Planning(paths, store, clock, ids)


@pytest.fixture
def sit(
    planning: Planning, clock: FixedClock, show: Show, qapp: QApplication, qtbot: QtBot
) -> Callable[..., Hands]:
    """Return a function that opens a plan screen and sits down in front of it."""

    def seated(width: int = 1192, height: int = 800) -> Hands:
        went: list[Destination] = []
        page = PlanPage(planning, clock, went.append)
        hands = Hands(page, qapp, qtbot, went=went)
        page.said.connect(hands.said.append)
        page.reported.connect(hands.problems.append)
        page.choose_file = hands.answer
        page.arrive()
        show(page, width, height)
        first = page.first_focus()
        assert first is not None
        first.setFocus(Qt.FocusReason.TabFocusReason)
        hands.settle()
        return hands

    return seated


@pytest.fixture
def started(sit: Callable[..., Hands]) -> Hands:
    """Return somebody who has just begun the plan of their café."""
    hands = sit()
    hands.page.begin_plan("small_business", "Blue Heron Café")
    hands.settle()
    return hands
