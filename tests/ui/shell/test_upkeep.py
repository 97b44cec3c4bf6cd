"""Looking after packs and backups while the window stands there."""

import threading
from collections.abc import Callable
from typing import cast

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from playbook_app.base.problem import Problem
from playbook_app.services.library import Library
from playbook_app.storage.store import Store
from playbook_app.ui.shell.upkeep import Upkeep


class Found:
    """A library and a store that note on which thread they are asked what."""

    def __init__(self, *, changed: bool = False, error: Exception | None = None) -> None:
        """Find something changed, or fail."""
        self.changed, self.error = changed, error
        self.ready = True
        self.asked: dict[str, threading.Thread] = {}

    def _note(self, what: str) -> None:
        self.asked[what] = threading.current_thread()

    def look(self) -> str | None:
        """Look at the packs."""
        self._note("look")
        if self.error is not None:
            raise self.error
        return "shelf" if self.changed else None

    def differences(self, shelf: str) -> str:
        """Tell what would change."""
        self._note("differences")
        return f"new in the {shelf}"

    def take_over(self, shelf: str) -> None:
        """Take over what was found."""
        self._note(shelf)

    def backup_if_due(self) -> None:
        """Make the backup."""
        self._note("backup")

    def prepare(self) -> None:
        """Get ready for lessons."""
        self._note("prepare")


Keep = Callable[[Found], Upkeep]


@pytest.fixture
def keep() -> Keep:
    """Return what makes the upkeep of something."""
    parent = QObject()

    def made(found: Found) -> Upkeep:
        made.parent = parent  # type: ignore[attr-defined]
        return Upkeep(cast("Library", found), cast("Store", found), parent)

    return made


def test_looking_and_backing_up_hold_nobody_up(keep: Keep, qtbot: QtBot) -> None:
    """Both happen on another thread; what is found is taken over on the window's own."""
    found = Found(changed=True)
    upkeep = keep(found)
    with qtbot.waitSignal(upkeep.packs_changed):
        upkeep.start()
    upkeep.wait()
    here = threading.current_thread()
    assert [found.asked[what] is here for what in ("look", "shelf", "backup", "prepare")] == [
        False,
        True,
        False,
        False,
    ]


def test_nothing_changed_says_nothing(keep: Keep, qtbot: QtBot) -> None:
    """Packs as they were need no new screen; the backup is made all the same."""
    found = Found()
    upkeep = keep(found)
    with qtbot.assertNotEmitted(upkeep.packs_changed, wait=50):
        upkeep.start()
        upkeep.wait()
    assert list(found.asked) == ["backup", "look", "prepare"]


def test_packs_that_somebody_waits_for_come_first(keep: Keep) -> None:
    """On a first start there is nothing to back up, and no lesson to show."""
    found = Found()
    found.ready = False
    upkeep = keep(found)
    upkeep.start()
    upkeep.wait()
    assert list(found.asked) == ["look", "backup", "prepare"]


@pytest.mark.parametrize("changed", [True, False])
def test_reading_again_says_what_it_found(keep: Keep, qtbot: QtBot, *, changed: bool) -> None:
    """What differs is known before it is taken over; where nothing does, that is said."""
    found = Found(changed=changed)
    upkeep = keep(found)
    with qtbot.waitSignal(upkeep.reloaded) as told:
        upkeep.reload()
    upkeep.wait()
    assert told.args == ["new in the shelf" if changed else None]
    assert list(found.asked) == (["look", "differences", "shelf"] if changed else ["look"])


@pytest.mark.parametrize("error", [Problem("disk-full"), ValueError("unforeseen")])
def test_what_fails_is_told_and_stops_nothing(keep: Keep, qtbot: QtBot, error: Exception) -> None:
    """The error comes over to the window's thread; the rest is done."""
    found = Found(error=error)
    upkeep = keep(found)
    with qtbot.waitSignal(upkeep.failed) as told:
        upkeep.start()
    upkeep.wait()
    assert told.args == [error]
    assert "backup" in found.asked
