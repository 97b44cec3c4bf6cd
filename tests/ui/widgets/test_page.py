"""What every screen is: keys, their list, and talking to the window."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from playbook_app.base.problem import Problem
from playbook_app.ui.theme.theme import theme
from playbook_app.ui.widgets.base import announce, is_single_key, key_hint
from playbook_app.ui.widgets.boxes import column
from playbook_app.ui.widgets.buttons import Button
from playbook_app.ui.widgets.fields import LineEdit
from playbook_app.ui.widgets.page import KeyLine, Page
from tests.ui.conftest import Show


class Reading(Page):
    """A page that notes what its keys did."""

    def __init__(self) -> None:
        super().__init__(name="reading", title="Reading")
        self.did: list[str] = []
        self.button, self.field = Button("Continue", name="go"), LineEdit(name="field", label="Field")
        self.button.clicked.connect(lambda: self.did.append("button"))
        column(self.button, self.field, parent=self)
        for keys in ("Space", "Shift+Space", "Enter", "Left", "H", "/", "Ctrl+J"):
            self.bind(keys, f"Do {keys}", lambda keys=keys: self.did.append(keys))
        self.list_key("1-4", "Choose")


@pytest.fixture
def page(show: Show) -> Reading:
    """Return the page, shown, with focus on nothing in it."""
    made = Reading()
    show(made, 300, 200)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setFocus()
    return made


def test_single_keys_work_where_nothing_wants_them(page: Reading) -> None:
    """Space, letters, arrows and Enter do what they are bound to, with and without Shift."""
    for key, modifier in (
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier),
        (Qt.Key.Key_H, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier),
        (Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_X, Qt.KeyboardModifier.NoModifier),
    ):
        QTest.keyClick(page, key, modifier)
    assert page.did == ["Space", "Shift+Space", "H", "Left", "Enter"]


def test_focused_controls_keep_their_keys(page: Reading) -> None:
    """Space on a focused button presses that button; letters in a field are typed."""
    QTest.keyClick(page.button, Qt.Key.Key_Space)
    QTest.keyClicks(page.field, "h /")
    assert page.did == ["button"]
    assert page.field.text() == "h /"


def test_single_keys_can_be_turned_off(page: Reading) -> None:
    """Without single keys letters do nothing; Enter and combinations stay."""
    theme().use(single_keys=False)
    QTest.keyClick(page, Qt.Key.Key_H)
    QTest.keyClick(page, Qt.Key.Key_Return)
    QTest.keyClick(page, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert page.did == ["Enter", "Ctrl+J"]


def test_keys_are_listed(page: Reading) -> None:
    """The list of shortcuts gets every bound key and those that controls handle."""
    assert page.key_lines()[0] == KeyLine("Space", "Do Space")
    assert page.key_lines()[-1] == KeyLine("1-4", "Choose")


def test_a_page_talks_by_signals(page: Reading, qtbot: QtBot) -> None:
    """Toast, problem and link reach whoever listens."""
    with qtbot.waitSignal(page.said) as said:
        page.toast("Copied", action="Undo")
    with qtbot.waitSignal(page.reported) as reported:
        page.report(Problem("disk-full"))
    with qtbot.waitSignal(page.link_wanted) as link:
        page.open_link(QUrl("https://kilnhouse.example"))
    assert (said.args[0].text, said.args[0].action) == ("Copied", "Undo")
    assert reported.args[0].code == "disk-full"
    assert link.args[0].host() == "kilnhouse.example"


def test_what_a_page_is_without_more(page: Reading) -> None:
    """A plain page has one pane, no first focus, and leaves Esc to the window."""
    page.arrive()
    page.leave()
    assert page.panes() == [page]
    assert page.first_focus() is None
    assert not page.escape()
    page.set_title("Other")
    assert page.accessibleName() == "Other"


@pytest.mark.parametrize(
    ("keys", "single"), [("1", True), ("Space", True), ("Enter", False), ("Ctrl+K", False), ("F1", False)]
)
def test_which_keys_are_single(keys: str, single: bool) -> None:
    """One printable key is single; keys with names of their own or with Ctrl are not."""
    assert is_single_key(keys) == single
    theme().use(single_keys=False)
    assert key_hint(keys) == ("" if single else keys)


def test_announcing_needs_no_listener(page: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a screen reader nothing is sent; with one, politely or at once."""
    from PySide6.QtGui import QAccessible

    sent: list[object] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", sent.append)
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    announce(page, "Saved")
    assert sent == []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    announce(page, "Saved")
    announce(page, "Disk full", assertive=True)
    kinds = QAccessible.AnnouncementPoliteness
    assert [event.politeness() for event in sent] == [kinds.Polite, kinds.Assertive]


def test_names_are_set_together() -> None:
    """Object name, accessible name and description are given in one line."""
    from playbook_app.ui.widgets.base import set_names

    widget = QWidget()
    set_names(widget, "talk.side", "Side panel", "Meters")
    assert (widget.objectName(), widget.accessibleName(), widget.accessibleDescription()) == (
        "talk.side",
        "Side panel",
        "Meters",
    )
