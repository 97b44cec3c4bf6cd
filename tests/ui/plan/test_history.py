"""The past beside the form: kept, compared, brought back; and where records are used."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from playbook_app.formats.plan_archive import packed
from playbook_app.formats.plan_file import PLAN_ENTRY, read_plan_file, write_plan_file
from playbook_app.formats.plan_history import LOG_ENTRY
from playbook_app.formats.plan_json import plan_bytes
from playbook_app.ui.plan.history_pane import HistoryPane
from playbook_app.ui.plan.side_pane import SidePane
from tests.domain.plan.sound import sound_plan
from tests.ui.plan.conftest import Hands
from tests.ui.plan.test_walk import faults

USES, HISTORY = 2, 3


def side(hands: Hands) -> SidePane:
    """Return what stands beside the form."""
    return hands.session.pane.side


def click(hands: Hands, name: str) -> None:
    """Press a button by its name."""
    found = hands.page.findChild(QAbstractButton, name)
    assert found is not None, name
    assert found.isEnabled(), name
    found.click()
    hands.settle()


def keep(hands: Hands, note: str) -> None:
    """Keep a version under a note, by keyboard."""
    side(hands).history.keep.setFocus()
    hands.press(Qt.Key.Key_Return)
    hands.bot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    hands.type(note)
    hands.press(Qt.Key.Key_Return)
    hands.bot.waitUntil(lambda: QApplication.activeModalWidget() is None)


def test_versions_are_kept_compared_and_brought_back(sit: Callable[..., Hands], tmp_path: Path) -> None:
    """A note, two edits, one brought back by its field, all by one button; each is a named step."""
    path = tmp_path / "a.crisisplan"
    write_plan_file(path, sound_plan())
    hands = sit()
    hands.page.open_file(path)
    side(hands).show_tab(HISTORY)
    hands.settle()
    assert "No version is kept yet" in hands.texts()
    keep(hands, "Read by our lawyer")
    (first,) = read_plan_file(path).history[-1:]
    assert (first.note, first.kind) == ("Read by our lawyer", "version")
    editor, plan = hands.session.opened.editor, hands.session.opened.plan
    with editor.edit("Edit") as draft:
        draft.set(plan.control.id, title="Something else", organisation="Somebody else")
        draft.remove(plan.principles[0].id)
    click(hands, "plan.history.0")
    hands.bot.waitUntil(side(hands).history.all.isVisible)
    assert "Read by our lawyer" in hands.texts()
    assert "2 records are different now" in hands.texts()
    click(hands, "plan.history.change.0.0.back")
    assert hands.session.opened.plan.control.title == plan.control.title
    assert editor.undo_names[0] == "Bring back “Title”"
    click(hands, "plan.history.change.1.back")
    assert hands.session.opened.plan.principles == plan.principles
    assert faults(hands.page) == []
    hands.session.undo()
    click(hands, "plan.history.all")
    assert hands.session.opened.plan == plan
    assert editor.undo_names[0].startswith("Bring back the version of 12 November 2026")
    assert "Nothing is different now." in hands.texts()
    hands.session.undo()
    hands.session.redo()
    click(hands, "plan.history.back")
    assert not side(hands).history.all.isVisible()
    assert hands.problems == []


def test_damage_is_said_and_costs_only_itself(sit: Callable[..., Hands], tmp_path: Path) -> None:
    """A broken log and a version that somebody has changed: the plan opens, each is said."""
    path = tmp_path / "a.crisisplan"
    content = plan_bytes(sound_plan())
    path.write_bytes(packed({PLAN_ENTRY: content, LOG_ENTRY: b"{", "history/0001.json": b"{}"}))
    hands = sit()
    hands.page.open_file(path)
    assert [problem.code for problem in hands.problems] == ["plan-history"]
    side(hands).show_tab(HISTORY)
    click(hands, "plan.history.0")
    hands.bot.waitUntil(lambda: len(hands.problems) > 1)
    assert [problem.code for problem in hands.problems] == ["plan-history", "no-version"]
    assert isinstance(side(hands).history, HistoryPane)
    assert "an unknown day" in hands.texts()
    keep(hands, "Mended")
    assert read_plan_file(path).damage is None


def test_where_a_record_is_used(started: Hands) -> None:
    """The places are listed, follow edits, and lead there."""
    plan = started.session.opened.plan
    level = plan.levels[0]
    started.session.pane.bench.show_place(level.id)
    side(started).show_tab(USES)
    started.settle()
    rows = started.page.findChildren(QAbstractButton)
    listed = [row for row in rows if row.objectName().startswith("plan.uses.") and row.isVisible()]
    assert listed
    assert f"Used in {len(listed)} places" in started.texts()
    listed[0].click()
    started.settle()
    assert started.session.pane.bench.here != level.id
    started.session.pane.bench.show_place("control")
    started.settle()
    assert "Choose a record" in started.texts()
