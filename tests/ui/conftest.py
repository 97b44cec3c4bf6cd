"""The look that every window test starts with, and what is needed to hold widgets."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from playbook_app.ui.theme.theme import theme

Show = Callable[..., QWidget]


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication) -> Iterator[None]:
    """Start and end every test in the light theme at 100 % without motion."""
    plain = {"mode": "light", "text_size": 100, "reduce_motion": True, "single_keys": True}
    theme().use(**plain)
    yield
    qapp.processEvents()
    theme().use(**plain)


@pytest.fixture
def show(qtbot: QtBot, qapp: QApplication) -> Show:
    """Return a function that shows a widget as a window of a size and lets its layout settle."""
    kept: list[QWidget] = []

    def shown(widget: QWidget, width: int = 600, height: int = 400) -> QWidget:
        kept.append(widget)
        qtbot.addWidget(widget)
        widget.resize(width, height)
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isVisible)
        for _round in range(4):
            qapp.processEvents()
        return widget

    return shown
