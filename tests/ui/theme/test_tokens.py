"""The design's numbers: complete, and readable for everybody."""

import json

import pytest

from playbook_app.base.paths import shipped_folder
from playbook_app.ui.theme.tokens import AVATAR_TINTS, load_tokens

FILE = shipped_folder() / "assets" / "tokens.json"
RAW = json.loads(FILE.read_text(encoding="utf-8"))


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#RRGGBB`` (WCAG 2.2)."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, two: str) -> float:
    """Return the contrast ratio of two colours (WCAG 2.2)."""
    low, high = sorted((luminance(one), luminance(two)))
    return (high + 0.05) / (low + 0.05)


def pairs(kind: str, joint: str) -> list[tuple[str, str, str]]:
    """Return (theme, colour, colour) of every pair that the token file lists under ``kind``."""
    return [(mode, *pair.split(joint)) for mode in ("light", "dark") for pair in RAW["theme"][mode][kind]]


@pytest.mark.parametrize(("mode", "ink", "ground"), pairs("contrast_text_min_4.5", " on "))
def test_text_can_be_read(mode: str, ink: str, ground: str) -> None:
    """Every pair of text and ground that the design uses has at least 4.5 to 1."""
    colours = getattr(load_tokens(FILE), mode).colour
    assert contrast(colours[ink], colours[ground]) >= 4.5


@pytest.mark.parametrize(("mode", "line", "ground"), pairs("contrast_nontext_min_3.0", " vs "))
def test_outlines_can_be_seen(mode: str, line: str, ground: str) -> None:
    """Every outline and fill that carries state has at least 3 to 1."""
    colours = getattr(load_tokens(FILE), mode).colour
    assert contrast(colours[line], colours[ground]) >= 3.0


def test_both_themes_name_the_same_things() -> None:
    """A colour that one theme has, the other has too, and each avatar tint is in both."""
    tokens = load_tokens(FILE)
    assert tokens.light.colour.keys() == tokens.dark.colour.keys()
    assert set(tokens.light.avatar) == set(tokens.dark.avatar) == set(AVATAR_TINTS)
