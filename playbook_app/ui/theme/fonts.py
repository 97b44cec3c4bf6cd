"""Inter and JetBrains Mono as QFonts: one per text role, at the person's text size.

The packages ship variable fonts. Registering one gives Qt a single regular style, and
``QFont.setWeight`` alone then draws regular (or a smeared bold): the weight and the display
cut are therefore also set as axes of the font (``wght``, ``opsz``), which draws them true.
"""

import importlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from playbook_app.ui.theme.tokens import Role

UI, MONO = "Inter", "JetBrains Mono"
DISPLAY = "Inter Display"
DISPLAY_SIZE = 20
"""Pixels at 100 % from which the display cut is used."""
_FILES = {
    "text": ("fontpkg_inter", "Inter[opsz,wght].ttf"),
    "italic": ("fontpkg_inter", "Inter-Italic[opsz,wght].ttf"),
    "mono": ("fontpkg_jetbrains_mono", "JetBrainsMono[wght].ttf"),
}
_WEIGHT_AXIS, _OPTICAL_AXIS = QFont.Tag("wght"), QFont.Tag("opsz")
_TABULAR = QFont.Tag("tnum")
_MIN_OPTICAL, _MAX_OPTICAL = 14, 32


class FontShelf:
    """Registers a font file the first time it is wanted; a missing package leaves the system font."""

    def __init__(self) -> None:
        self._asked: set[str] = set()
        self.missing: set[str] = set()
        """What was wanted and is not there."""

    def need(self, cut: str) -> None:
        """Make ``"text"``, ``"italic"`` or ``"mono"`` available to Qt."""
        if cut in self._asked:
            return
        self._asked.add(cut)
        package, name = _FILES[cut]
        try:
            root = Path(importlib.import_module(package).__file__ or "").parent
        except ImportError:
            self.missing.add(cut)
            return
        if QFontDatabase.addApplicationFont(str(root / "files" / name)) < 0:
            self.missing.add(cut)


def make_font(role: Role, fallback: Sequence[str], scale: float) -> QFont:
    """Return the font of a role; ``scale`` is the text size, 1.0 for 100 %."""
    family = MONO if role.family == MONO else UI
    font = QFont()
    font.setFamilies([family, *fallback])
    font.setPixelSize(max(1, round(role.size * scale)))
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    if role.tracking:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, role.tracking * scale)
    set_weight(font, role.weight)
    if role.family == DISPLAY:
        font.setVariableAxis(_OPTICAL_AXIS, min(max(role.size * scale, _MIN_OPTICAL), _MAX_OPTICAL))
    return font


def set_weight(font: QFont, weight: int) -> None:
    """Give ``font`` a weight (400 to 600) that also a variable font draws."""
    font.setWeight(QFont.Weight(weight))
    if weight != QFont.Weight.Normal:
        font.setVariableAxis(_WEIGHT_AXIS, weight)


def tabular(font: QFont) -> QFont:
    """Return a copy whose figures all have the same width, for scores and times."""
    copy = QFont(font)
    copy.setFeature(_TABULAR, 1)
    return copy


def make_fonts(roles: Mapping[str, Role], fallback: Sequence[str], scale: float) -> dict[str, QFont]:
    """Return the font of every role."""
    return {name: make_font(role, fallback, scale) for name, role in roles.items()}
