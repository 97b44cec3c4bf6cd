"""Answering questions on their page, by keys: helpers for its tests."""

import shutil
import tempfile
from contextlib import AbstractContextManager
from functools import cache
from pathlib import Path

import yaml
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from playbook_app.base.paths import shipped_folder
from playbook_app.domain.content.model import LessonRef
from playbook_app.services.drafts import Drafts
from playbook_app.services.habits import Habits
from playbook_app.ui.models import destinations as to
from playbook_app.ui.quiz.page import QuizPage
from playbook_app.ui.quiz.sitting import Sittings
from tests.ui.screens import Screen, shown
from tests.ui.trainee import Trainee

SHORT = 20
"""Milliseconds that hasty keys are held off in tests that are not about them."""
NEVER = LessonRef("en", "never-written")
KEYS = (Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_C, Qt.Key.Key_D)


def quiz(
    data: Path, ref: LessonRef | int = 1, history: str = "empty", *, again: bool = False, **more: object
) -> AbstractContextManager[Screen]:
    """Show a lesson's questions, in a pack whose first lessons ask single choices only."""
    more.setdefault("content", singles_pack())

    def make(who: Trainee, go: to.Go) -> QuizPage:
        page = quiz_page(who, go)
        page.show_quiz(who.ref(ref) if isinstance(ref, int) else ref, again)
        return page

    return shown(make, data, history, **more)


@cache
def singles_pack() -> Path:
    """Return a copy of the shipped lessons whose first two tracks only have single choices, six at most.

    What is tested here is the page, by keys that choose; every type is in ``test_types``.
    """
    content = Path(_KEPT.name) / "packs"
    shutil.copytree(shipped_folder() / "content" / "en", content / "en")
    for talk in (content / "en" / "deadly-sins").glob("*/conversation.yaml"):
        talk.unlink()
    for track in ("deadly-sins", "lost-contact"):
        for file in (content / "en" / track).glob("*/quiz.yaml"):
            raw = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
            kept = [item for item in raw["items"] if item.get("type", "single") == "single"][:6]
            file.write_text(yaml.safe_dump({**raw, "items": kept}, allow_unicode=True), encoding="utf-8")
    return content


_KEPT = tempfile.TemporaryDirectory()
"""Goes away with the process."""


def quiz_page(who: Trainee, go: to.Go) -> QuizPage:
    """Return the page on a trainee's services."""
    sittings = Sittings(who.study, who.library, Habits(who.store, who.profiles))
    drafts = Drafts(who.store, who.profiles)
    page = QuizPage(sittings, who.progress, drafts, go, lambda: go(to.Practice()))
    page._pause._timer.setInterval(SHORT)
    return page


def key_of(screen: Screen, *, right: bool) -> Qt.Key:
    """Return the letter of a right or a wrong answer to the question that is shown."""
    options = screen.page._seen.options
    return KEYS[next(index for index, option in enumerate(options) if option.correct == right)]


def settled(screen: Screen, qtbot: QtBot) -> None:
    """Wait until the pause after an answer is over."""
    qtbot.waitUntil(lambda: not screen.page._pause.running)
    screen.settle()


def answer(screen: Screen, qtbot: QtBot, *, right: bool = True) -> None:
    """Answer the question that is shown, wrongly at both tries, and look at what comes of it."""
    screen.press(key_of(screen, right=right), Qt.Key.Key_Return)
    settled(screen, qtbot)
    if screen.page._state == "again":
        screen.press(Qt.Key.Key_Space, key_of(screen, right=right), Qt.Key.Key_Return)
        settled(screen, qtbot)


def finish(screen: Screen, qtbot: QtBot, marks: str = "111111") -> None:
    """Answer everything: "10" is right, wrong."""
    for sign in marks:
        answer(screen, qtbot, right=sign == "1")
        screen.press(Qt.Key.Key_Space)
    settled(screen, qtbot)


def rows(screen: Screen) -> list[QWidget]:
    """Return the answers as they are shown."""
    return screen.page._question.area.rows


def pick(screen: Screen) -> int | None:
    """Return which answer is picked."""
    return screen.page._question.area.pick


def answers_kept(screen: Screen) -> int:
    """Return how many answers were recorded."""
    return sum(
        item.answered for item in screen.who.progress.standing().items.get(screen.who.ref(1), {}).values()
    )
