"""The two typefaces: found, and drawn in true weights."""

import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF

from playbook_app.ui.theme import fonts
from playbook_app.ui.theme.theme import font, theme

WORDS = "Which first line would you post under this?"


def width(role: str) -> float:
    """Return how wide a sentence is in a role."""
    return QFontMetricsF(font(role)).horizontalAdvance(WORDS)


def test_inter_is_there() -> None:
    """Text is set in Inter, code in JetBrains Mono."""
    assert QFontInfo(font("body")).family() == "Inter"
    assert QFontInfo(font("mono")).family() == "JetBrains Mono"


def test_weights_are_true() -> None:
    """Regular, medium and semibold differ in width: none is a smeared copy of another."""
    assert width("body") < width("bodyM") < width("bodyS")


def test_large_text_has_the_display_cut() -> None:
    """Titles are narrower than text of the same size and weight would be."""
    title = font("h1")
    plain = font("h1")
    plain.setVariableAxis(plain.Tag("opsz"), 14)
    assert QFontMetricsF(title).horizontalAdvance(WORDS) < QFontMetricsF(plain).horizontalAdvance(WORDS)


def test_figures_line_up() -> None:
    """Tabular figures all have one width."""
    metrics = QFontMetricsF(fonts.tabular(font("body")))
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_a_missing_package_leaves_the_system_font(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the font package the app still starts, in a fallback family."""
    monkeypatch.setitem(fonts._FILES, "text", ("no_such_font_package", "x.ttf"))
    shelf = fonts.FontShelf()
    shelf.need("text")
    assert (
        fonts.make_font(theme().tokens.roles["body"], ("DejaVu Sans",), 1.0).families()[-1] == "DejaVu Sans"
    )
