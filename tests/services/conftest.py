"""What the tests of the services stand on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from playbook_app.base.clock import FixedClock
from playbook_app.base.ids import IdSource
from playbook_app.base.paths import Paths
from playbook_app.formats.plan_file import write_plan_file
from playbook_app.services.planning import Planning
from playbook_app.storage.store import Store
from tests.domain.plan.sound import sound_plan
from tests.services.sample import Desk, make_desk


@pytest.fixture
def planning(paths: Paths, clock: FixedClock, ids: IdSource) -> Iterator[Planning]:
    """Return the service on an empty data folder."""
    store = Store.open(paths.data, clock)
    yield Planning(paths, store, clock, ids)
    store.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return the file of the sound plan."""
    path = tmp_path / "ours.crisisplan"
    write_plan_file(path, sound_plan())
    return path


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    """Return study, rehearse and progress on a real store with a small pack."""
    made = make_desk(tmp_path, clock)
    yield made
    made.store.close()
