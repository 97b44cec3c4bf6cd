"""The garbage collector runs on the window's thread only."""

import gc
import weakref
from collections.abc import Iterator
from threading import Thread

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from playbook_app.ui.shell.collector import Collector


class Knot:
    """An object in a cycle with itself."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[Collector]:
    """Return a collector at work."""
    made = Collector(qapp)
    yield made
    made.stop()
    assert gc.isenabled()


def litter() -> None:
    """Make far more garbage than lets Python collect by itself."""
    for _turn in range(5000):
        Knot()


@pytest.mark.usefixtures("collector")
def test_another_thread_collects_nothing(qtbot: QtBot) -> None:
    """What a busy thread would have destroyed lives until the event loop comes by."""
    knot = weakref.ref(Knot())
    thread = Thread(target=litter)
    thread.start()
    thread.join()
    assert knot() is not None
    qtbot.waitUntil(lambda: knot() is None)


def test_older_objects_have_their_turn(collector: Collector) -> None:
    """Something that outlived young collections goes when the middle generation is due, or all are."""
    kept = Knot()
    knot = weakref.ref(kept)
    gc.collect(0)
    del kept
    for _turn in range(2 * gc.get_threshold()[1]):
        litter()
        collector.look()
    assert knot() is None
    kept = Knot()
    knot = weakref.ref(kept)
    gc.collect(0)
    gc.collect(1)
    del kept
    collector._looks = iter([600])
    collector.look()
    assert knot() is None
