"""The first lesson's questions, never answered before."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.quiz.answering import quiz
from tests.ui.screens import Screen


@pytest.fixture
def first(tmp_path: Path) -> Iterator[Screen]:
    """Return the first lesson's questions, never answered before."""
    with quiz(tmp_path) as screen:
        yield screen
