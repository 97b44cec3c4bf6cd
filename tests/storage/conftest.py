"""What the tests of storage share."""

from pathlib import Path

import pytest

from playbook_app.storage.aside import Aside
from tests.storage.disk import Disk


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    """Return a disk that counts and fails on demand."""
    return Disk(monkeypatch)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return an empty data folder."""
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


@pytest.fixture
def aside(data: Path) -> Aside:
    """Return where the data folder sets damage aside."""
    return Aside(data)
