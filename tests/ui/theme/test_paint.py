"""Drawing helpers: lines of one height, blended colours."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from playbook_app.ui.theme.paint import blend, elided, faded, lay_out, longest_word, text_width
from playbook_app.ui.theme.theme import line_height

WORDS = st.lists(st.text("abcdefghijklmnop", min_size=1, max_size=9), min_size=1, max_size=30)


@given(WORDS, st.integers(80, 600))
def test_no_line_is_wider_than_the_room(words: list[str], width: int) -> None:
    """Wrapped text keeps to its width, and its height is a whole number of lines."""
    text = " ".join(words)
    block = lay_out(text, "body", width)
    assert block.width <= max(width, longest_word(text, "body"))
    assert block.height % line_height("body") == 0


def test_a_line_break_starts_a_line() -> None:
    """Two lines of a text are two lines, however wide the room."""
    assert lay_out("one\ntwo", "body", 900).height == 2 * line_height("body")


def test_a_long_word_is_broken_rather_than_cut() -> None:
    """A word that is wider than the room goes on in the next line."""
    assert lay_out("x" * 200, "body", 100).height > line_height("body")


def test_colours_blend() -> None:
    """Half way from black to white is grey; a faded colour keeps its hue."""
    assert abs(blend(QColor("black"), QColor("white"), 0.5).red() - 128) <= 1
    assert faded("accent", 0.5).alpha() in {127, 128}


def test_elided_text_fits() -> None:
    """A shortened text is no wider than its room and says that it goes on."""
    shown = elided("Answering another question", "body", 90)
    assert text_width(shown, "body") <= 90
    assert shown.endswith("…")
