"""Characters that have no place in a text."""

import pytest

from playbook_app.formats.control_text import find_control


@pytest.mark.parametrize("text", ["", "plain", "tab\tand\nline", "Zürich 👩‍🚒 “quotes” …", "שלום"])
def test_ordinary_text_has_none(text: str) -> None:
    """Letters of any script, emoji, tabs and line ends are fine."""
    assert find_control(text) is None


@pytest.mark.parametrize(
    "character",
    ["\0", "\x1b", "\r", "\x7f", "\x85", "\u202e", "\u2066", "\ufeff", "\ud800", "\ue000", "\uffff"],
)
def test_hidden_characters_are_found(character: str) -> None:
    """Controls, direction overrides, marks and private use are found where they stand."""
    assert find_control(f"ab{character}c") == 2
