"""What a start does before anything is seen: asserted on real starts in processes of their own."""

from pathlib import Path
from typing import Any

import pytest

from tests.speed.history import make_history
from tests.speed.starts import Starts

HEAVY = (
    "asyncio", "bz2", "cryptography", "defusedxml", "docx", "email", "fsrs", "http", "hypothesis",
    "icalendar", "importlib.metadata", "jinja2", "lxml", "lzma", "markdown", "multiprocessing", "nh3",
    "openpyxl", "pytest", "sqlite3", "ssl", "typst", "unittest", "urllib.request", "yaml", "zipfile",
    "PySide6.QtNetwork", "PySide6.QtPrintSupport", "PySide6.QtTest",
)  # fmt: skip
"""Libraries that cost more than Today may wait for, or that it has no use for."""
NOT_YET = (
    "playbook_app.cli", "playbook_app.domain.conversation", "playbook_app.domain.content.blocks",
    "playbook_app.domain.content.checks", "playbook_app.domain.plan", "playbook_app.domain.progress.events",
    "playbook_app.domain.quiz.attempt", "playbook_app.domain.reply", "playbook_app.formats.pack.pack",
    "playbook_app.formats.plan_file", "playbook_app.formats.yaml_text", "playbook_app.services.open_plan",
    "playbook_app.services.plan_glance", "playbook_app.ui.conversation",
    "playbook_app.ui.lesson", "playbook_app.ui.library", "playbook_app.ui.plan", "playbook_app.ui.practice",
    "playbook_app.ui.progress", "playbook_app.ui.quiz", "playbook_app.ui.settings",
    "playbook_app.ui.shell.accessible", "playbook_app.ui.shell.keys", "playbook_app.ui.shell.notices",
    "playbook_app.ui.welcome", "playbook_app.ui.widgets.floating", "playbook_app.ui.widgets.prose",
)  # fmt: skip
"""Parts of the app that Today does not need to stand there."""
AFTER_THE_PICTURE = (
    *NOT_YET, "playbook_app.base.clock", "playbook_app.domain", "playbook_app.formats",
    "playbook_app.services", "playbook_app.storage", "playbook_app.ui.app", "playbook_app.ui.models",
    "playbook_app.ui.theme", "playbook_app.ui.today", "playbook_app.ui.widgets", "tinydb", "PySide6.QtSvg",
)  # fmt: skip
"""What even Today needs, but not its picture."""
Start = dict[str, Any]


@pytest.fixture(scope="module")
def starts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Start]:
    """Return a bare window, a start with the picture of the last time and one without."""
    folder = tmp_path_factory.mktemp("starts")
    make_history(folder / "data", 300)
    made = Starts(folder / "data", folder)
    made.close_on_today()
    return {
        "bare": made.once("bare"),
        "picture": made.with_picture("picture"),
        "page": made.without_picture(),
    }


def loaded(starts: dict[str, Start], shown: str) -> set[str]:
    """Return what a start has imported that a bare window has not."""
    return set(starts[shown]["modules"]) - set(starts["bare"]["modules"])


def among(modules: set[str], names: tuple[str, ...]) -> list[str]:
    """Return the modules that are, or lie in, one of the named ones."""
    return sorted(one for one in modules if any(one == name or one.startswith(f"{name}.") for name in names))


def test_the_picture_comes_first(starts: dict[str, Start]) -> None:
    """After a session that was closed on Today the picture is seen; without it, the page."""
    assert [starts[shown]["shown"] for shown in ("picture", "page")] == ["picture", "page"]


@pytest.mark.parametrize("shown", ["picture", "page"])
def test_nothing_heavy_is_loaded_before_the_first_paint(starts: dict[str, Start], shown: str) -> None:
    """No library that Today can do without, beyond what PySide6 brings itself."""
    assert among(loaded(starts, shown), HEAVY) == []


@pytest.mark.parametrize(("shown", "names"), [("picture", AFTER_THE_PICTURE), ("page", NOT_YET)])
def test_only_what_is_seen_is_loaded(starts: dict[str, Start], shown: str, names: tuple[str, ...]) -> None:
    """Other screens and the machinery behind them come when somebody goes there."""
    assert among(loaded(starts, shown), names) == []


def test_the_names_of_our_own_parts_are_right() -> None:
    """A part that was moved would make its line above mean nothing."""
    root = Path(__file__).resolve().parents[2]
    ours = [name for name in AFTER_THE_PICTURE if name.startswith("playbook_app.")]
    paths = [root / name.replace(".", "/") for name in ours]
    gone = [path for path in paths if not (path.is_dir() or path.with_suffix(".py").exists())]
    assert gone == []


@pytest.mark.parametrize("shown", ["picture", "page"])
def test_a_start_shows_one_window_and_waits_for_no_disk(starts: dict[str, Start], shown: str) -> None:
    """Exactly one window stands there, and nothing has been synced until it does."""
    assert (starts[shown]["windows"], starts[shown]["syncs"]) == (1, 0)
