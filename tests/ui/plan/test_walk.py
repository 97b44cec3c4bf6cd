"""Every view of the plan screen: nothing clipped, nameless or out of reach, in both themes, at all sizes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget

from playbook_app import i18n
from playbook_app.domain.plan.model import SECTIONS
from playbook_app.ui.plan.page import PlanPage
from playbook_app.ui.theme.theme import theme
from tests.ui.plan.conftest import Hands
from tests.ui.pseudo import LANGUAGE, install_pseudo, untranslated_words, words_of
from tests.ui.walk import clipped, missed_by_tab, nameless, off_screen, overlapping

KEYS = {"lorem", "ctrl", "shift", "up", "down"}
LOOKS = ((100, 1192, 800), (100, 992, 680), (150, 1192, 800), (200, 992, 680))


def views(hands: Hands) -> list[str]:
    """Return every section, and one record of each type, by what it is shown with."""
    plan = hands.session.opened.plan
    collections = [key for section in SECTIONS for key in section.collections]
    firsts = [getattr(plan, key)[:1] for key in collections if isinstance(getattr(plan, key), tuple)]
    return [section.key for section in SECTIONS] + [record.id for found in firsts for record in found]


def faults(page: QWidget) -> list[str]:
    """Return everything that is wrong with what can be seen."""
    return [*clipped(page), *overlapping(page), *nameless(page), *off_screen(page)]


def fill(hands: Hands) -> None:
    """Add one of what the starter leaves to the owner."""
    for section, kind in (("people", 0), ("control", 0)):
        hands.session.pane.bench.show_place(section)
        view = hands.session.pane.bench.view
        assert view is not None
        view._lists[kind].add.click()
        hands.settle()


def settled(hands: Hands, view: str) -> None:
    """Wait until nothing is wrong: the lists at the side follow a moment after the form."""
    for _round in range(40):
        hands.settle()
        if not faults(hands.page):
            return
        hands.bot.wait(25)
    assert faults(hands.page) == [], view


@pytest.mark.slow
@pytest.mark.parametrize(("size", "width", "height"), LOOKS)
def test_every_view_fits(sit: Callable[..., Hands], size: int, width: int, height: int) -> None:
    """All sections and record types at several sizes, light and dark, with suggestions and examples."""
    theme().use(text_size=size, mode="dark" if size == 150 else "light")
    hands = sit(width, height)
    assert faults(hands.page) == []
    hands.page.begin_plan("small_business", "Blue Heron Café")
    fill(hands)
    pane = hands.session.pane
    pane.checker.show_suggestions(on=True)
    pane.bench.help.set_open(on=True)
    assert hands.page.size().width() == width
    for view in views(hands):
        pane.bench.show_place(view)
        pane.bench.focus_first()
        settled(hands, view)
    if pane.columns.tabs.isVisible():
        pane.columns.show_tab(1)
        settled(hands, "the side")


def test_tab_reaches_everything(started: Hands) -> None:
    """In every view each control can be reached with Tab."""
    fill(started)
    for view in views(started):
        started.session.pane.bench.show_place(view)
        started.settle()
        assert list(missed_by_tab(started.page)) == [], view


@pytest.mark.slow
@pytest.mark.parametrize("size", [100, 150])
def test_long_words_fit(sit: Callable[..., Hands], tmp_path: Path, size: int) -> None:
    """With every string 40 % longer nothing is cut either."""
    i18n.install(LANGUAGE, install_pseudo(tmp_path / "pseudo"))
    theme().use(text_size=size)
    hands = sit()
    assert faults(hands.page) == []
    hands.page.begin_plan("small_business", "Blue Heron Café")
    fill(hands)
    for view in views(hands):
        hands.session.pane.bench.show_place(view)
        settled(hands, view)
        assert hard_coded(hands) == [], view
    assert isinstance(hands.page, PlanPage)


def hard_coded(hands: Hands) -> list[str]:
    """Return words on the screen that came neither through the catalogue nor from the plan."""
    plan = hands.session.opened.plan
    known = words_of(plan) | {record.platform for record in plan.channels} | KEYS
    found: list[str] = []
    for widget in hands.page.findChildren(QWidget):
        if not widget.isVisible():
            continue
        texts = [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, (QLabel, QAbstractButton, QLineEdit)):
            texts.append(widget.text())
        if isinstance(widget, QLineEdit):
            texts.append(widget.placeholderText())
        if isinstance(widget, QComboBox):
            texts += [widget.currentText(), widget.placeholderText()]
        found += [f"{word} in {text!r}" for text in texts for word in untranslated_words(text, known)]
    return found
