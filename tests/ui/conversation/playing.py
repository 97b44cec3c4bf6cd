"""Playing the pitch on its page, by keys: helpers for its tests."""

from contextlib import AbstractContextManager
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.conversation.run import available_choices
from playbook_app.domain.conversation.step import outcome_index
from playbook_app.services.drafts import REPLY, Drafts
from playbook_app.ui.conversation.page import TalkPage
from playbook_app.ui.models import destinations as to
from tests.ui.screens import Screen, shown
from tests.ui.trainee import PITCH, Trainee

SHORT = 20
"""Milliseconds that hasty keys are held off in tests that are not about them."""
NUMBERS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)


def talk(
    data: Path, history: str = "empty", *, ref: LessonRef = PITCH, again: bool = False, **more: object
) -> AbstractContextManager[Screen]:
    """Show a lesson's conversation."""

    def make(who: Trainee, go: to.Go) -> TalkPage:
        drafts = Drafts(who.store, who.profiles, REPLY)
        page = TalkPage(who.rehearse, who.library, drafts, go, lambda: go(to.Practice()))
        page._pause._timer.setInterval(SHORT)
        page.show_talk(ref, again)
        return page

    return shown(make, data, history, **more)


def settled(screen: Screen, qtbot: QtBot) -> None:
    """Wait until the pause after a reply is over."""
    qtbot.waitUntil(lambda: not screen.page._pause.running)
    screen.settle()


def key_of(screen: Screen, *, best: bool) -> Qt.Key:
    """Return the key of the best or the worst reply there is."""
    run = screen.page._run
    choices = available_choices(run)
    worth = [choice.outcomes[outcome_index(choice, run.numbers)].quality for choice in choices]
    return NUMBERS[worth.index(max(worth) if best else min(worth))]


def reply(screen: Screen, qtbot: QtBot, *, best: bool = True) -> None:
    """Take the best or the worst reply and see what it does."""
    screen.press(key_of(screen, best=best))
    settled(screen, qtbot)


def play(screen: Screen, qtbot: QtBot, turns: int, *, best: bool = True) -> None:
    """Play some turns and stand before the next."""
    for _turn in range(turns):
        reply(screen, qtbot, best=best)
        screen.press(Qt.Key.Key_Space)


def play_to_the_end(screen: Screen, qtbot: QtBot, *, best: bool) -> None:
    """Play until it is over and look at how it went."""
    while screen.page._state != "ended":
        play(screen, qtbot, 1, best=best)
    qtbot.waitUntil(lambda: not screen.page._review._waiting)
    screen.settle()


def known(screen: Screen) -> object:
    """Return what is kept of the newest talk."""
    return screen.who.progress.standing().lesson(PITCH).talk


def in_sight(screen: Screen, widget: QWidget) -> bool:
    """Tell whether a widget of the thread is scrolled into view."""
    area = screen.page._column.scroller.viewport()
    top = widget.mapTo(area, QPoint(0, 0)).y()
    return top >= -1 and top < area.height()
