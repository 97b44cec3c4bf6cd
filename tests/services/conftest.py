"""What the tests of the learning services stand on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from playbook_app.base.clock import FixedClock
from tests.services.sample import Desk, make_desk


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    """Return study, rehearse and progress on a real store with a small pack."""
    made = make_desk(tmp_path, clock)
    yield made
    made.store.close()
