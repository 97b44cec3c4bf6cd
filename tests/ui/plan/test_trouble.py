"""What goes wrong: full disks, files of others, newer files, drafts left behind. Nothing typed is lost."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from playbook_app.base.clock import FixedClock
from playbook_app.base.problem import Problem
from playbook_app.services import draft_writer
from playbook_app.services.plan_exports import Order
from playbook_app.services.planning import Planning
from playbook_app.ui.plan.page import PlanPage
from playbook_app.ui.widgets.floating import Dialog
from tests.ui.plan.conftest import CTRL, SHIFT, Hands


def dialog(hands: Hands, name: str) -> Dialog:
    """Return the dialog of that name once it is open."""
    hands.bot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    found = QApplication.activeModalWidget()
    assert isinstance(found, Dialog)
    assert found.objectName() == name
    return found


def add_person(hands: Hands, name: str) -> None:
    """Type a person's name."""
    hands.session.pane.bench.show_place("people")
    hands.session.pane.bench.focus_first()
    hands.press(Qt.Key.Key_Return)
    hands.type(name)


def names(hands: Hands) -> list[str]:
    """Return who stands in the plan."""
    return [person.name for person in hands.session.opened.plan.people]


def saved(hands: Hands, path: Path) -> None:
    """Write the plan to a file by keyboard."""
    hands.path = path
    hands.press(Qt.Key.Key_S, CTRL)
    assert path.exists()


def test_a_full_disk_is_said_and_what_was_typed_stays(
    started: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bar says "Not saved" with the reason; once there is room it is saved, and says so."""

    def full(file: Path, _draft: object) -> None:
        raise Problem("disk-full", file)

    working = draft_writer.write_draft
    monkeypatch.setattr(draft_writer, "write_draft", full)
    add_person(started, "Ana Silva")
    started.page.leave()
    assert started.session.bar.state.text() == "Not saved: The disk is full, so this could not be saved."
    assert [problem.code for problem in started.problems] == ["disk-full"]
    assert names(started) == ["Ana Silva"]
    monkeypatch.setattr(draft_writer, "write_draft", working)
    started.type(" and Ben")
    started.page.leave()
    assert started.session.bar.state.text() == "Saved 09:30"
    opened, saver = started.session.opened, started.session.saver
    for words, writes, says in ((" and Cleo", full, "Not saved"), ("!", working, "Saved 09:30")):
        monkeypatch.setattr(draft_writer, "write_draft", writes)
        started.type(words)
        assert saver.state == "pending" or writes is working
        with started.bot.waitSignal(saver.beside._told.done):  # on its own, while somebody goes on typing
            saver._save_aside()
        started.settle()
        assert started.session.bar.state.text().startswith(says)
    assert not opened.pending


def test_a_plan_stays_on_the_table_when_it_cannot_be_kept(
    started: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a full disk the list of plans does not open over what would be lost."""
    add_person(started, "Ana Silva")

    def full(file: Path, _draft: object) -> None:
        raise Problem("disk-full", file)

    monkeypatch.setattr(draft_writer, "write_draft", full)
    started.page.show_list()
    assert names(started) == ["Ana Silva"]


def test_save_as_save_and_what_is_not_in_the_file_yet(started: Hands, tmp_path: Path) -> None:
    """Ctrl+S asks for a file once; later changes say that they are not in it until it is saved again."""
    file = tmp_path / "heron.crisisplan"
    saved(started, file)
    assert started.asked[0].suggested is not None
    assert started.asked[0].suggested.name == "Crisis plan, Blue Heron Café.crisisplan"
    assert started.session.bar.state.text() == "Saved 09:30 in heron.crisisplan"
    assert not started.session.bar.save.isVisible()
    add_person(started, "Ana Silva")
    started.page.leave()
    assert started.session.bar.state.text() == "Saved 09:30 as a draft, not yet in heron.crisisplan"
    assert started.session.bar.save.isVisible()
    started.session.bar.save.setFocus()
    started.press(Qt.Key.Key_Return)
    assert started.session.bar.state.text() == "Saved 09:30 in heron.crisisplan"
    assert len(started.asked) == 1


def test_a_file_changed_by_others_is_kept_beside(started: Hands, tmp_path: Path) -> None:
    """When somebody else has written the file, both versions are kept after a question."""
    file = tmp_path / "heron.crisisplan"
    saved(started, file)
    with zipfile.ZipFile(file, "a") as archive:
        archive.comment = b"somebody else was here"
    theirs = file.read_bytes()
    add_person(started, "Ana Silva")
    started.press(Qt.Key.Key_S, CTRL)
    question = dialog(started, "plan.outside")
    assert file.read_bytes() == theirs
    question.action.click()
    started.settle()
    others = [path for path in tmp_path.glob("*.crisisplan") if path != file]
    assert [path.read_bytes() for path in others] == [theirs]
    assert not started.session.opened.unsaved


@pytest.fixture
def left_behind(started: Hands, tmp_path: Path) -> Path:
    """Return a plan's file of which a killed session left changes: Ana was never saved."""
    file = tmp_path / "heron.crisisplan"
    saved(started, file)
    add_person(started, "Ana Silva")
    started.session.opened.autosave()
    return file


def reopened(hands: Hands, planning: Planning, clock: FixedClock, file: Path) -> Hands:
    """Open the file in a new screen, as after a restart."""
    page = PlanPage(planning, clock, lambda _place: None)
    hands.bot.addWidget(page)
    page.resize(1192, 800)
    page.show()
    page.open_file(file)
    fresh = Hands(page, hands.application, hands.bot)
    page.reported.connect(fresh.problems.append)
    return fresh


def test_changes_left_behind_are_offered_and_taken(
    started: Hands, left_behind: Path, planning: Planning, clock: FixedClock
) -> None:
    """The button "Use the changes" brings them back as one step that can be undone."""
    fresh = reopened(started, planning, clock, left_behind)
    dialog(fresh, "plan.recovered").action.click()
    fresh.settle()
    assert names(fresh) == ["Ana Silva"]
    fresh.session.undo()
    assert names(fresh) == []


def test_escape_loses_no_changes(
    started: Hands, left_behind: Path, planning: Planning, clock: FixedClock
) -> None:
    """Closing the question with Esc takes them too: only a clear no lets them go."""
    fresh = reopened(started, planning, clock, left_behind)
    dialog(fresh, "plan.recovered").reject()
    fresh.settle()
    assert names(fresh) == ["Ana Silva"]


def test_the_saved_one_can_be_opened_instead(
    started: Hands, left_behind: Path, planning: Planning, clock: FixedClock
) -> None:
    """The button "Open the saved one" shows the file and does not ask again."""
    fresh = reopened(started, planning, clock, left_behind)
    dialog(fresh, "plan.recovered").safe.click()
    fresh.settle()
    assert names(fresh) == []
    assert fresh.session.opened.recovered is None
    assert planning.open(left_behind).recovered is None


def test_a_newer_plan_is_read_only_and_can_be_exported(started: Hands, tmp_path: Path) -> None:
    """Fields are off, a banner says why, export works, and a saved copy can be edited."""
    newer = tmp_path / "newer.crisisplan"
    saved(started, tmp_path / "heron.crisisplan")
    make_newer(tmp_path / "heron.crisisplan", newer)
    started.page.open_file(newer)
    started.settle()
    session = started.session
    assert "newer version" in started.texts()
    assert not session.bar.title.isEnabled()
    session.pane.bench.show_place(session.opened.plan.levels[0].id)
    assert session.pane.bench.view is not None
    first = session.pane.bench.view.first()
    assert first is not None
    assert not first.isEnabled()
    started.path = tmp_path / "newer.md"
    session.export(Order("markdown"))
    started.bot.waitUntil((tmp_path / "newer.md").exists)
    started.path = tmp_path / "copy.crisisplan"
    session.lock.button.click()
    started.settle()
    assert first.isEnabled()
    assert not session.lock.isVisible()


def make_newer(source: Path, target: Path) -> None:
    """Copy a plan file as a later program would write it."""
    with zipfile.ZipFile(source) as archive, zipfile.ZipFile(target, "w") as copy:
        for name in archive.namelist():
            data = archive.read(name)
            if name == "plan.json":
                raw = json.loads(data)
                raw["schema_version"] += 1
                data = json.dumps(raw).encode()
            copy.writestr(name, data)


def test_a_damaged_file_is_refused_and_the_open_plan_stays(started: Hands, tmp_path: Path) -> None:
    """What is no plan gives a notice in words; what was on the table stays there."""
    add_person(started, "Ana Silva")
    (tmp_path / "no.crisisplan").write_text("this is no plan")
    started.path = tmp_path / "no.crisisplan"
    started.press(Qt.Key.Key_O, CTRL)
    assert len(started.problems) == 1
    assert started.problems[0].file == tmp_path / "no.crisisplan"
    assert names(started) == ["Ana Silva"]


def test_an_export_that_fails_names_its_file(started: Hands, tmp_path: Path) -> None:
    """A folder that is not there gives a notice about the file asked for; nothing half-written stays."""
    started.path = tmp_path / "gone" / "plan.md"
    started.session.export(Order("markdown"))
    started.bot.waitUntil(lambda: bool(started.problems))
    assert started.problems[0].file == tmp_path / "gone" / "plan.md"
    assert not started.session.exporter.busy


def test_a_cancelled_export_leaves_nothing(started: Hands, tmp_path: Path) -> None:
    """Cancel lets what is being written go; an earlier file of that name is still there."""
    target = tmp_path / "plan.pdf"
    target.write_text("earlier")
    started.path = target
    started.session.export(Order("pdf"))
    assert started.session.exporter.busy
    started.session.exporter.cancel()
    started.bot.waitUntil(lambda: not started.session.exporter.busy, timeout=20_000)
    started.settle()
    assert target.read_text() == "earlier"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["plan.pdf"]
    assert started.said == []


def test_removing_somebody_who_is_used_asks_what_happens(started: Hands) -> None:
    """The question names the places; handing over points them to the heir; one undo brings all back."""
    plan = started.session.opened.plan
    gone, heir = plan.roles[0], plan.roles[1]
    started.session.pane.bench.show_place(gone.id)
    started.session.pane.outline.tree.setFocus()
    started.press(Qt.Key.Key_Delete)
    question = dialog(started, "plan.remove")
    assert "Owner of the plan" in "\n".join(label.text() for label in question.findChildren(QLabel))
    started.press(Qt.Key.Key_Down)
    assert question.action.text() == "Hand over and remove"
    question.action.click()
    started.settle()
    after = started.session.opened.plan
    assert gone.id not in [role.id for role in after.roles]
    assert after.control.owner == heir.id
    assert started.session.pane.bench.here == heir.id
    started.press(Qt.Key.Key_Z, CTRL)
    assert started.session.opened.plan == plan
    assert started.session.pane.bench.here == gone.id


def test_cancelling_a_removal_changes_nothing(started: Hands) -> None:
    """Esc leaves the plan as it is."""
    plan = started.session.opened.plan
    started.session.pane.ask_remove(plan.roles[0].id)
    dialog(started, "plan.remove").reject()
    started.settle()
    assert started.session.opened.plan == plan


def test_removing_what_nobody_uses_needs_no_question(started: Hands) -> None:
    """It goes at once, and the toast can bring it back."""
    add_person(started, "Ana Silva")
    started.session.pane.outline.tree.setFocus()
    started.press(Qt.Key.Key_Delete)
    assert names(started) == []
    assert started.said[-1].text == "Removed Ana Silva"
    assert started.said[-1].on_action is not None
    started.said[-1].on_action()
    assert names(started) == ["Ana Silva"]


def test_records_move_in_their_list(started: Hands) -> None:
    """Ctrl+Shift+Down in the outline moves a record; the ends stop it."""
    plan = started.session.opened.plan
    started.session.pane.bench.show_place(plan.statements[0].id)
    started.session.pane.outline.tree.setFocus()
    started.press(Qt.Key.Key_Down, CTRL, SHIFT)
    assert started.session.opened.plan.statements[1].id == plan.statements[0].id
    assert started.session.pane.outline.current_key() == plan.statements[0].id
    started.press(Qt.Key.Key_Up, CTRL, SHIFT, times=2)
    assert started.session.opened.plan == plan


def test_no_window_opens_by_itself(started: Hands, sit: Callable[..., Hands]) -> None:
    """Showing every view leaves one window: no part of a form is ever shown without its parent."""
    del sit
    for section in ("control", "people", "statements", "first_hour"):
        started.session.pane.bench.show_place(section)
        started.settle()
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == [started.page]
