"""Every type of question in every state, for ``dev.py shots``: open, answered, another try, explained."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest

from playbook_app.domain.quiz.behaviour import LEARN
from playbook_app.domain.quiz.places import PRACTICE
from playbook_app.ui.app import make_application
from playbook_app.ui.theme.theme import theme
from tests.ui.quiz.bench import TYPES, ask, bench, give
from tests.ui.screens import Screen

_WAIT, _MOST_WAITS = 20, 100


def pictures(mode: str, size: tuple[int, int], text: int, only: str = "") -> Iterator[tuple[str, QPixmap]]:
    """Yield a name and a picture for each type and state; of types whose name contains ``only``."""
    wanted = [name for name in TYPES if only in f"type-{name}"]
    if not wanted:
        return
    application = make_application()
    with tempfile.TemporaryDirectory() as folder, bench(Path(folder), size=size) as screen:
        theme().use(mode=mode, text_size=text, reduce_motion=True)
        for name in wanted:
            ask(screen, PRACTICE, LEARN.terms(certainty=True), name)
            yield f"type-{name}-open", screen.page.grab()
            for state in ("again", "told"):
                give(screen, right=False)
                screen.page._panel.sureness.choose(2)
                screen.settle()
                if state == "again":
                    yield f"type-{name}-given", screen.page.grab()
                screen.page.check()
                _wait(screen)
                yield f"type-{name}-{screen.page._state}", screen.page.grab()
                if screen.page._state != "again":
                    break
                screen.page.go_on()
                _wait(screen)
    application.processEvents()


def _wait(screen: Screen) -> None:
    """Let the guard run out and the reply be read."""
    area = screen.page._asking.area
    for _turn in range(_MOST_WAITS):
        read = area.face.type != "write" or area.view is not None
        if read and not screen.page._pause.running:
            break
        QTest.qWait(_WAIT)
    screen.settle()
