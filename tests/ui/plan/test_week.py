"""The 168-hour test beside the form: it follows every edit, explains every hour, and applies what helps."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from playbook_app.formats.plan_file import write_plan_file
from playbook_app.ui.plan.side_pane import SidePane
from playbook_app.ui.plan.week_pane import WeekPane
from playbook_app.ui.theme.theme import theme
from tests.domain.plan.week.weeks import cafe
from tests.ui.plan.conftest import Hands
from tests.ui.plan.test_walk import LOOKS, faults

HOUR_ROLE = Qt.ItemDataRole.AccessibleTextRole
WEEK_TAB = 1


@pytest.fixture
def seated(sit: Callable[..., Hands], tmp_path: Path) -> Callable[..., Hands]:
    """Return a function that opens the café whose owner sleeps at night, with its week beside it."""

    def opened(width: int = 1192, height: int = 800) -> Hands:
        path = tmp_path / "cafe.crisisplan"
        write_plan_file(path, cafe())
        hands = sit(width, height)
        hands.page.open_file(path)
        side(hands).show_tab(WEEK_TAB)
        hands.session.pane.columns.show_tab(1)
        explore(hands)
        return hands

    return opened


def side(hands: Hands) -> SidePane:
    """Return what stands beside the form."""
    return hands.session.pane.side


def week(hands: Hands) -> WeekPane:
    """Return the week beside the form."""
    return side(hands).week


def explore(hands: Hands) -> None:
    """Let check, test and trying out have their moments."""
    hands.check()
    weeks = hands.session.pane.weeks
    hands.bot.waitUntil(lambda: weeks.week is not None and weeks.week.plan is hands.session.opened.plan)
    hands.bot.waitUntil(lambda: weeks.done)
    hands.settle()


def button(hands: Hands, name: str) -> QAbstractButton:
    """Return a button by its name."""
    found = hands.page.findChild(QAbstractButton, name)
    assert found is not None, name
    return found


def test_the_week_is_shown_with_its_worst_stretch(seated: Callable[..., Hands]) -> None:
    """How many hours, which is the worst and why; pressing it leads to where it is mended."""
    hands = seated()
    assert "The promise is kept in 63 of 168 hours." in hands.texts()
    worst = button(hands, "plan.week.worst")
    assert "Monday 17:00 to Tuesday 08:00" in worst.accessibleName() + worst.accessibleDescription()
    worst.click()
    hands.settle()
    assert hands.session.pane.bench.here == hands.session.opened.plan.roles[1].id
    assert "deputies" in hands.focus().objectName()


def test_arrows_go_from_hour_to_hour(seated: Callable[..., Hands]) -> None:
    """Each hour says whether it is kept and what happens in it, in words; Enter goes to the cause."""
    hands = seated()
    view = week(hands).map.view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.currentIndex().data(HOUR_ROLE) == "Monday 17:00: lost"
    hands.press(Qt.Key.Key_Left)
    assert view.currentIndex().data(HOUR_ROLE) == "Monday 16:00: kept"
    assert "Fire: Jo answers, Maya says yes, Jo posts. Out after 15 min of 1 h." in hands.texts()
    hands.press(Qt.Key.Key_Down)
    assert "Tuesday 16:00" in hands.texts()
    hands.press(Qt.Key.Key_Right)
    hands.press(Qt.Key.Key_Return)
    assert hands.session.pane.bench.here == hands.session.opened.plan.roles[1].id


def test_what_helps_is_applied_as_one_step(seated: Callable[..., Hands]) -> None:
    """The plan changes as it was tried, the week follows, and undo brings the old one back."""
    hands = seated()
    before = hands.session.opened.plan
    apply = button(hands, "plan.week.apply.0")
    assert apply.accessibleName() == "Apply: Clear “We have seen it” beforehand"
    apply.click()
    explore(hands)
    assert hands.session.opened.plan.statements[0].pre_cleared
    assert hands.session.opened.editor.undo_names == ("Clear “We have seen it” beforehand",)
    assert "The promise is kept in 168 of 168 hours." in hands.texts()
    hands.session.undo()
    explore(hands)
    assert hands.session.opened.plan == before
    assert "63 of 168" in hands.texts()


def test_the_plan_can_be_broken(seated: Callable[..., Hands]) -> None:
    """Each single point of failure is listed and leads to its record."""
    hands = seated()
    first = button(hands, "plan.week.break.0")
    assert "Without Maya" in first.accessibleName()
    first.click()
    hands.settle()
    assert hands.session.pane.bench.here == hands.session.opened.plan.people[0].id


def test_the_map_can_be_read_as_a_table(seated: Callable[..., Hands]) -> None:
    """The same in words, a line for each day."""
    hands = seated()
    week(hands).table.click()
    hands.settle()
    assert "Monday: kept 08:00 to 17:00" in hands.texts()


def test_an_edit_is_followed(seated: Callable[..., Hands]) -> None:
    """Shorter hours of one person are seen without asking for it."""
    hands = seated()
    reach = hands.session.opened.plan.people[0].reach[0]
    with hands.session.opened.editor.edit("Shorter") as draft:
        draft.set(reach.id, until=12 * 60)
    hands.bot.waitUntil(lambda: "21 of 168" in hands.texts())


@pytest.mark.slow
@pytest.mark.parametrize(("size", "width", "height"), LOOKS)
def test_the_week_fits(seated: Callable[..., Hands], size: int, width: int, height: int) -> None:
    """Nothing clipped, nameless or out of reach at several sizes, light and dark."""
    theme().use(text_size=size, mode="dark" if size == 150 else "light")
    hands = seated(width, height)
    week(hands).table.click()
    hands.settle()
    hands.bot.waitUntil(lambda: not faults(hands.page))
