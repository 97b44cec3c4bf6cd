"""What goes out and what comes in: the export dialog and taking people from a table, by keyboard."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from playbook_app.services.plan_exports import Order, order_from
from playbook_app.ui.plan.export_dialog import ExportDialog
from playbook_app.ui.plan.people_dialog import PeopleDialog
from playbook_app.ui.theme.theme import theme
from tests.ui.plan.conftest import Hands
from tests.ui.walk import clipped, nameless, off_screen, overlapping

TABLE = (
    "Name;Funktion;Rolle;Handy\nDora;Koch;Owner;0170 555 01\nEve;;;4,9E+16\n;;;1\nFinn;;Juggler;0170 555 03\n"
)


def dialog() -> ExportDialog | PeopleDialog:
    """Return the dialog that is open."""
    found = QApplication.activeModalWidget()
    assert isinstance(found, (ExportDialog, PeopleDialog))
    return found


def faults() -> list[str]:
    """Return everything that is wrong with the open dialog."""
    shown = dialog()
    return [*clipped(shown), *overlapping(shown), *nameless(shown), *off_screen(shown)]


def test_exporting_by_keyboard(started: Hands, tmp_path: Path) -> None:
    """The dialog says what a copy leaves out, shows the paper only for a poster, and remembers the choice."""
    started.path = tmp_path / "poster.pdf"
    started.session.ask_export()
    started.settle()
    shown = dialog()
    assert shown.order == Order("pdf")
    assert not shown.paper.isVisible()
    assert "Without how accounts are opened" in shown.leaves_out.text()
    started.tab_to("plan.export.dialog.kind", 6)
    started.press(Qt.Key.Key_Down, times=5)
    assert shown.paper.isVisible()
    started.tab_to("plan.export.dialog.profile", 6)
    started.press(Qt.Key.Key_Up, times=2)
    assert "names of people" in shown.leaves_out.text()
    started.tab_to("plan.export.dialog.action", 6)
    started.press(Qt.Key.Key_Return)
    started.bot.waitUntil(lambda: bool(started.said), timeout=20_000)
    assert (tmp_path / "poster.pdf").read_bytes().startswith(b"%PDF")
    assert started.session.order == Order("poster", "public")
    started.session.ask_export()
    assert dialog().order == Order("poster", "public")
    dialog().reject()


def test_a_choice_that_is_not_known() -> None:
    """What another version kept becomes the usual choice."""
    assert order_from({"kind": "odt", "profile": "boss", "paper": "b5"}) == Order("pdf")
    assert order_from({"kind": "docx", "profile": "full", "paper": "a3"}) == Order("docx", "full", "a3")


def test_people_from_a_table(started: Hands, tmp_path: Path) -> None:
    """Columns are guessed, what is refused is named by its cell, and the people are one step."""
    started.path = tmp_path / "people.csv"
    started.path.write_text(TABLE, encoding="utf-8")
    before = started.session.opened.plan
    started.session.ask_people()
    started.settle()
    shown = dialog()
    assert [combo.currentData() for combo in shown.combos] == ["name", "job_title", "role", "mobile"]
    assert started.focus() is shown.combos[0]
    assert "Row 3: Cell D3 is kept as a number" in shown.findings.text()
    assert shown.summary.text() == "2 people are added, 2 rows are left out"
    started.tab_to("plan.people.column.2", 5)
    started.press(Qt.Key.Key_Home)
    assert shown.combos[1].currentData() == ""
    started.tab_to("plan.people.action", 12)
    started.press(Qt.Key.Key_Return)
    plan = started.session.opened.plan
    assert [(person.name, person.job_title) for person in plan.people] == [("Dora", ""), ("Finn", "")]
    assert plan.roles[0].primary == plan.people[0].id
    assert started.said[-1].text == "Added 2 people"
    started.said[-1].on_action()
    assert started.session.opened.plan == before


def test_a_bad_table_is_a_notice(started: Hands, tmp_path: Path) -> None:
    """Nothing opens, and the notice names the file."""
    started.path = tmp_path / "people.csv"
    started.path.write_bytes(b"\xd0\xcf\x11\xe0")
    started.session.ask_people()
    assert (started.problems[0].code, started.problems[0].file) == ("contacts-old", started.path)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("size", [100, 150, 200])
def test_nothing_is_clipped(sit: Callable[..., Hands], tmp_path: Path, mode: str, size: int) -> None:
    """Both dialogs, both themes, three text sizes."""
    hands = sit(1080, 680)
    hands.page.begin_plan("small_business", "Blue Heron Café")
    theme().use(mode=mode, text_size=size)
    hands.settle()
    hands.session.export(Order("poster"))
    hands.session.ask_export()
    hands.settle()
    assert faults() == []
    dialog().reject()
    hands.path = tmp_path / "people.csv"
    hands.path.write_text(TABLE, encoding="utf-8")
    hands.session.ask_people()
    hands.settle()
    assert faults() == []
    dialog().reject()
