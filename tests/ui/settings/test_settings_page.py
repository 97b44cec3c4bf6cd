"""Settings: every control shows what is set and sets what it shows."""

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from playbook_app.base.clock import FixedClock
from playbook_app.base.ids import counted_ids
from playbook_app.base.problem import Problem
from playbook_app.services.profiles import Profiles
from playbook_app.services.settings import SettingsService
from playbook_app.storage.store import Store
from playbook_app.ui.models.destinations import Sharing
from playbook_app.ui.settings.about import LicencesDialog
from playbook_app.ui.settings.page import SettingsPage
from playbook_app.ui.settings.profiles import ProfileList
from playbook_app.ui.theme.theme import theme
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.check import CheckRow
from playbook_app.ui.widgets.fields import LineEdit
from playbook_app.ui.widgets.label import Label
from tests.ui.conftest import Show
from tests.ui.licences import FOLDER, collect
from tests.ui.walk import clipped, missed_by_tab, nameless, overlapping


class Scene:
    """The settings page over a store of its own."""

    def __init__(self, folder: Path, clock: FixedClock) -> None:
        """Open the store with one profile."""
        self.store = Store.open(folder, clock)
        self.settings = SettingsService(self.store)
        self.profiles = Profiles(self.store, clock, counted_ids())
        self.profiles.add("Nadia", "learn")
        self.asked: list[str] = []
        self.went: list[object] = []
        keys = partial(self.asked.append, "keys")
        self.page = SettingsPage(
            self.settings, self.profiles, folder, keys, self.went.append, languages=("de", "en")
        )
        self.said: list[str] = []
        self.reported: list[Problem] = []
        self.page.said.connect(lambda saying: self.said.append(saying.text))
        self.page.reported.connect(self.reported.append)

    def press(self, name: str) -> None:
        """Click the button with that object name."""
        QTest.mouseClick(self.page.findChild(Button, name), Qt.MouseButton.LeftButton)

    def dialog(self) -> QDialog:
        """Return the dialog that is open."""
        return next(
            one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()
        )


@pytest.fixture
def scene(tmp_path: Path, clock: FixedClock, show: Show) -> Iterator[Scene]:
    """Return the shown page."""
    made = Scene(tmp_path, clock)
    made.page.arrive()
    show(made.page, 1000, 900)
    yield made
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog):
            widget.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    made.store.close()


def test_controls_set_what_they_show(scene: Scene) -> None:
    """Theme, text size, motion and single keys are stored at once."""
    QTest.mouseClick(scene.page.theme_choice._group.button(2), Qt.MouseButton.LeftButton)
    scene.page.text_size.setValue(150)
    scene.page.motion.click()
    scene.page.single_keys.click()
    now = scene.settings.current
    assert (now.theme, now.text_size, now.reduce_motion, now.single_keys) == ("dark", 150, True, False)


def test_controls_show_what_is_set(scene: Scene) -> None:
    """A change from elsewhere (Ctrl+Shift+D) is shown and not set again."""
    scene.settings.change(theme="light", text_size=120, reduce_motion=True)
    assert scene.page.theme_choice.current() == 1
    assert scene.page.text_size.value() == 120
    assert scene.page.motion.isChecked()


def test_a_setting_that_cannot_be_kept_is_taken_back(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a full disk the control returns to what holds, and a notice says why."""

    def full(**_values: object) -> None:
        raise Problem("disk-full")

    monkeypatch.setattr(scene.settings, "change", full)
    scene.page.motion.click()
    assert not scene.page.motion.isChecked()
    assert [problem.code for problem in scene.reported] == ["disk-full"]


def test_lessons_are_chosen_by_language(scene: Scene) -> None:
    """English at first; another, or all."""
    choice = scene.page.lessons_in
    assert [button.text() for button in choice._group.buttons()] == ["Deutsch", "English", "All"]
    seen = [choice.current()]
    for index in (0, 2):
        QTest.mouseClick(choice._group.button(index), Qt.MouseButton.LeftButton)
        seen.append(scene.settings.current.lessons_in)
    assert seen == [1, "de", ""]


def test_profiles_are_added_used_and_renamed(scene: Scene) -> None:
    """A new profile is in use at once; another can be used again; names change."""
    scene.press("settings.profile.add")
    field = scene.dialog().findChild(LineEdit)
    QTest.keyClicks(field, "Imani")
    QTest.keyClick(field, Qt.Key.Key_Return)
    first, second = scene.profiles.all()
    assert (second.name, scene.profiles.current) == ("Imani", second)
    scene.press(f"settings.profile.{first.id}.use")
    assert scene.profiles.current == first
    scene.press(f"settings.profile.{first.id}.rename")
    field = scene.dialog().findChild(LineEdit)
    assert field.selectedText() == "Nadia"
    QTest.keyClicks(field, "N.")
    scene.dialog().accept()
    assert scene.profiles.all()[0].name == "N."


def test_renaming_keeps_focus_and_the_order_of_tab(scene: Scene) -> None:
    """Enter in the dialog leads back to the button, and Tab goes on from there as before."""
    person = scene.profiles.all()[0].id
    first = scene.page.first_focus()
    assert first.objectName() == f"settings.profile.{person}.rename"
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(first, Qt.Key.Key_Return)
    dialog = scene.dialog()
    field = dialog.findChild(LineEdit)
    field.setText("Nadja")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    seen = []
    for _tab in range(5):
        focused = QApplication.focusWidget()
        seen.append(focused.objectName().removeprefix(f"settings.profile.{person}."))
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert seen == ["rename", "export", "delete", "settings.profile.add", "settings.theme.0"]
    assert scene.profiles.all()[0].name == "Nadja"


def test_deleting_names_the_profile_and_asks(scene: Scene) -> None:
    """The question names who goes; keeping keeps, deleting deletes and says so."""
    scene.profiles.add("", "")
    nameless_one = scene.profiles.all()[1]
    scene.press(f"settings.profile.{nameless_one.id}.delete")
    assert scene.dialog().windowTitle() == "Delete No name?"
    scene.dialog().reject()
    assert len(scene.profiles.all()) == 2
    scene.press(f"settings.profile.{nameless_one.id}.delete")
    scene.dialog().accept()
    assert [profile.name for profile in scene.profiles.all()] == ["Nadia"]
    assert scene.said == ["No name is deleted"]
    scene.press(f"settings.profile.{scene.profiles.all()[0].id}.delete")
    box = scene.dialog().findChild(CheckRow, "settings.profile.delete.everywhere")
    assert [*clipped(scene.dialog()), *nameless(scene.dialog())] == []
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    scene.store.backup_if_due()
    scene.dialog().accept()
    kept = scene.store.backups()[0] / "state.json"
    assert b"Nadia" in kept.read_bytes(), "backups keep it where somebody wants that"


def test_a_profile_is_exported(scene: Scene, tmp_path: Path, qtbot: QtBot) -> None:
    """The chosen file holds the profile; the toast names it; a bad place is reported."""
    profile = scene.profiles.all()[0]
    own_data = scene.page.findChild(ProfileList).own_data
    own_data.export(profile, tmp_path / "out.json")
    qtbot.waitUntil(lambda: bool(scene.said))
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert scene.said == ["Exported to out.json"]
    own_data.export(profile, tmp_path / "nowhere" / "out.json")
    qtbot.waitUntil(lambda: bool(scene.reported))


def test_exporting_asks_for_a_file(scene: Scene, tmp_path: Path, qtbot: QtBot) -> None:
    """The file dialog does not block and hands over what was chosen."""
    profile = scene.profiles.all()[0]
    scene.press(f"settings.profile.{profile.id}.export")
    dialog = next(one for one in scene.page.window().findChildren(QFileDialog))
    assert "Nadia" in dialog.windowTitle()
    dialog.fileSelected.emit(str(tmp_path / "chosen.json"))
    dialog.close()
    qtbot.waitUntil((tmp_path / "chosen.json").exists)


def test_a_failing_profile_action_is_reported(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that takes no more is said in a notice; nothing is claimed."""

    def full(_profile: str, **_how: bool) -> None:
        raise Problem("disk-full")

    monkeypatch.setattr(scene.profiles, "delete", full)
    scene.page.findChild(ProfileList).own_data._delete(scene.profiles.all()[0], everywhere=True)
    assert [problem.code for problem in scene.reported] == ["disk-full"]
    assert scene.said == []


def test_it_leads_to_what_a_manager_can_see(scene: Scene) -> None:
    """From where one's data is."""
    scene.press("settings.sharing")
    assert scene.went == [Sharing()]


def test_the_folder_is_shown_and_opened(
    scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The path stands in words, its button opens it, and F1's list has a button."""
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    scene.press("settings.data.open")
    scene.press("settings.shortcuts")
    assert opened == [str(tmp_path)]
    assert scene.asked == ["keys"]
    assert str(tmp_path) in [label.text() for label in scene.page.findChildren(Label)]


def test_licences_of_everything_are_there(scene: Scene) -> None:
    """About shows each part's licence text."""
    scene.press("settings.licences")
    dialog = scene.dialog()
    assert isinstance(dialog, LicencesDialog)
    texts = set()
    for index in range(dialog.parts.count()):
        dialog.parts.setCurrentIndex(index)
        texts.add(dialog.text.toPlainText().strip())
    shipped = {file.read_text(encoding="utf-8").strip() for file in FOLDER.glob("*.txt")}
    assert texts == shipped
    assert len(shipped) >= 10
    assert list(clipped(dialog)) == []


def test_licences_are_those_of_what_is_installed() -> None:
    """The shipped texts are what the tool would write now: python -m tests.ui.licences."""
    index = json.loads((FOLDER / "index.json").read_text(encoding="utf-8"))
    found = collect()
    assert index == [about for about, _text in found]
    for about, text in found:
        assert (FOLDER / about["file"]).read_text(encoding="utf-8").strip() == text.strip(), about["name"]


@pytest.mark.parametrize("size", [100, 150, 200])
@pytest.mark.parametrize("width", [900, 1180])
def test_everything_has_a_name_and_room(scene: Scene, size: int, width: int) -> None:
    """Names, roles, no cut or covered text, Tab reaches all, at any size."""
    scene.profiles.add("A rather long name of somebody who helps out on Saturdays", "")
    theme().use(text_size=size)
    scene.page.resize(width, 680)
    for _round in range(5):
        QApplication.processEvents()
    assert list(clipped(scene.page)) == []
    assert list(overlapping(scene.page)) == []
    assert list(nameless(scene.page)) == []
    assert list(missed_by_tab(scene.page)) == []
