"""Work beside the window: in order, and told on the window's thread."""

import threading

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from playbook_app.ui.models.beside import Beside


def test_in_order_and_told_on_the_window_s_thread(qtbot: QtBot) -> None:
    """Three pieces of work are done one after the other, elsewhere, and told here."""
    owner, told, threads = QObject(), [], set()
    beside = Beside(owner, lambda result: told.append((result, threading.get_ident())))

    def work(number: int) -> int:
        threads.add(threading.get_ident())
        return number

    for number in range(3):
        beside.start(lambda number=number: work(number))
    qtbot.waitUntil(lambda: len(told) == 3)
    here = threading.get_ident()
    assert told == [(0, here), (1, here), (2, here)]
    assert here not in threads
