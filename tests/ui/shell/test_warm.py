"""Getting ready for the first visit of each screen."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from playbook_app.ui.shell import warm
from playbook_app.ui.shell.warm import WarmUp


def test_modules_come_one_by_one_and_late(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """Nothing is imported at once; then everything is, in order, and it ends."""
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(warm, "_QUIET", 20)
    monkeypatch.setattr(warm, "_PAUSE", 1)
    names = ["warm_one", "warm_two"]
    for name in names:
        (tmp_path / f"{name}.py").write_text("")
    parent = QObject()
    made = WarmUp(names, parent)
    made.start()
    assert not set(names) & set(sys.modules)
    qtbot.waitUntil(lambda: set(names) <= set(sys.modules))
    qtbot.waitUntil(lambda: not made._timer.isActive())
    for name in names:
        monkeypatch.delitem(sys.modules, name)


def test_every_screen_can_be_got_ready() -> None:
    """The names that the app hands over are those of modules."""
    from playbook_app.ui.factories import FACTORIES, module_of

    root = Path(warm.__file__).resolve().parents[3]
    files = [root / f"{module_of(screen).replace('.', '/')}.py" for screen in FACTORIES]
    assert [file for file in files if not file.is_file()] == []
