"""Small marks: icons, tags, key caps, avatars."""

import pytest
from PySide6.QtWidgets import QWidget

from playbook_app.ui.theme.theme import theme
from playbook_app.ui.theme.tokens import AVATAR_TINTS
from playbook_app.ui.widgets.boxes import holder, middle, row
from playbook_app.ui.widgets.marks import (
    TAG_TONES,
    Avatar,
    BrandMark,
    Icon,
    KeyCap,
    Tag,
    initials,
    tint_of,
)
from tests.ui.conftest import Show
from tests.ui.walk import clipped


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Tomás Reyl", "TR"), ("Kilnhouse", "K"), ("mira van der stitches", "MS"), ("", ""), ("— 4 Oaks", "4O")],
)
def test_initials(name: str, letters: str) -> None:
    """First and last word count; signs do not."""
    assert initials(name) == letters


def test_a_handle_has_one_tint() -> None:
    """The same handle always has the same tint, with or without @, and handles spread over all."""
    assert tint_of("@tomas_reyl") == tint_of("Tomas_Reyl")
    assert {tint_of(f"person{number}") for number in range(60)} == set(AVATAR_TINTS)


def test_marks_are_drawn_and_fit(show: Show) -> None:
    """Every tone of tag, key, avatar and icon can be drawn, and none is cut at 150 %."""
    theme().use(text_size=150)
    tags = [Tag("Ready", tone, "check-bold") for tone in TAG_TONES]
    marks = [KeyCap("Ctrl+Shift+D"), Avatar("Tomás Reyl"), Avatar("K", square=True), BrandMark()]
    line = holder(row(*tags, *marks, Icon("ear", means="Listening"), middle(Icon("eye"))), width=1200)
    show(line, 1200, 80)
    line.grab()
    assert list(clipped(line)) == []


def test_a_tag_can_change() -> None:
    """A tag takes other words, tone and icon, and the room they need."""
    tag = Tag("Due")
    before = tag.width()
    tag.change("Blocks sign-off", "danger", "x-bold")
    assert (tag.text(), tag.tone) == ("Blocks sign-off", "danger")
    assert tag.width() > before


def test_an_icon_may_mean_something(show: Show) -> None:
    """An icon is decoration unless it is given a meaning; it can become another."""
    icon = Icon("warning-fill", 18, "warning", means="Should fix")
    show(icon, 40, 40)
    before = bytes(icon.grab().toImage().constBits())
    icon.change("check-circle-fill", "success")
    assert icon.accessibleName() == "Should fix"
    assert bytes(icon.grab().toImage().constBits()) != before
    assert Icon("eye").accessibleName() == ""


def test_key_caps_go_with_single_keys(show: Show) -> None:
    """With single keys off, their caps disappear; caps with modifiers stay."""
    single, combined = KeyCap("1"), KeyCap("Ctrl+K")
    window = QWidget()
    row(single, combined, parent=window)
    show(window, 200, 60)
    theme().use(single_keys=False)
    assert (single.isVisible(), combined.isVisible()) == (False, True)
    assert KeyCap("2").isHidden()
    theme().use(single_keys=True)
    assert single.isVisible()
