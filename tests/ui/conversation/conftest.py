"""The premature pitch on its page, never played before."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conversation.playing import settled, talk
from tests.ui.screens import Screen


@pytest.fixture
def pitch(tmp_path: Path, qtbot: QtBot) -> Iterator[Screen]:
    """Return the premature pitch, never played before."""
    with talk(tmp_path) as screen:
        settled(screen, qtbot)
        yield screen
