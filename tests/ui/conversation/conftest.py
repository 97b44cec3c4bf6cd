"""The premature pitch on its page, never played before."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.conversation.playing import talk
from tests.ui.screens import Screen


@pytest.fixture
def pitch(tmp_path: Path) -> Iterator[Screen]:
    """Return the premature pitch, never played before."""
    with talk(tmp_path) as screen:
        yield screen
