"""What every test stands on: no display, a fixed clock, a folder of its own, no unexpected log lines."""

import gc
import logging
import os
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import hypothesis
import pytest

import tests.perfect_files  # noqa: F401 - measuring begins before anything of ours is imported
from playbook_app import i18n
from playbook_app.base.clock import FixedClock
from playbook_app.base.ids import IdSource, counted_ids
from playbook_app.base.paths import Paths, shipped_folder

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# A busy machine is no finding: speed is measured by the bench.
hypothesis.settings.register_profile("playbook", deadline=None)
hypothesis.settings.load_profile("playbook")

LONGEST = ("tests/test_delivery.py", "tests/storage/test_crashes.py", "tests/cli/test_check.py")
"""Files that take longest: they go first, so that no process waits for another at the end."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest files first."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONGEST))


THURSDAY = datetime(2026, 11, 12, 9, 30, tzinfo=timezone(timedelta(hours=1)))


@pytest.fixture
def clock() -> FixedClock:
    """Return a clock that stands at Thursday 12 November 2026, 09:30 in Berlin."""
    return FixedClock(THURSDAY)


@pytest.fixture
def ids() -> IdSource:
    """Return ids that count up."""
    return counted_ids()


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """Return the shipped content with an empty data folder."""
    return Paths(shipped=shipped_folder(), data=tmp_path / "data")


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Leave every test in English, whatever the one before did."""
    i18n.install("en")
    yield
    i18n.install("en")


@pytest.fixture(autouse=True)
def no_unexpected_logs(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logs a warning or worse and does not clear it with ``caplog.clear()``."""
    yield
    worrying = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not worrying, f"unexpected log lines: {[record.getMessage() for record in worrying]}"


@pytest.fixture(autouse=True)
def widgets_let_go(request: pytest.FixtureRequest) -> Iterator[None]:
    """Delete what a window test left behind; nothing else does outside a running event loop.

    While it runs no thread of it may collect garbage, which would destroy widgets there: in the
    app ``ui.shell.collector`` sees to that.
    """
    windows = "qapp" in request.fixturenames
    if windows:
        gc.disable()
    yield
    if windows:
        gc.enable()
    core = sys.modules.get("PySide6.QtCore")
    if core is not None and core.QCoreApplication.instance() is not None:
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
