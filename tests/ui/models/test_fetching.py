"""Reading lessons bit by bit."""

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from playbook_app.domain.content.model import LessonRef
from playbook_app.ui.models.fetching import AT_ONCE, Fetching

REFS = [LessonRef("en", f"lesson-{n}") for n in range(5)]


def test_lessons_are_read_some_to_a_turn(qtbot: QtBot) -> None:
    """In order, a few at once, then what was waited for; a second wish meanwhile is let go."""
    read: list[LessonRef] = []
    done: list[int] = []
    owner = QObject()
    fetching = Fetching(owner, read.append)
    fetching.start(REFS, lambda: done.append(len(read)))
    assert (read, done) == (REFS[:AT_ONCE], [])
    fetching.start(REFS, lambda: done.append(99))
    qtbot.waitUntil(lambda: bool(done))
    assert (read, done) == (REFS, [5])
    fetching.start([], lambda: done.append(0))
    assert done == [5, 0]
