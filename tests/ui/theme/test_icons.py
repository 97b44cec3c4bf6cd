"""Icons: the set's own drawings, all of them used, sharp at every scale."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from playbook_app.ui.shell.rail import ENTRIES, FIND
from playbook_app.ui.theme.icons import draw_icon, forget_pixmaps, icon
from tests.ui.icons import ICONS, archive, member

NAMES = sorted(path.stem for path in ICONS.glob("*.svg"))
SOURCE = Path(__file__).resolve().parents[3] / "playbook_app"


def test_drawings_are_unchanged() -> None:
    """Every file is byte for byte the drawing of the package it was taken from."""
    with archive() as drawings:
        for name in NAMES:
            assert (ICONS / f"{name}.svg").read_bytes() == drawings.read(member(name)), name


def test_every_icon_named_in_the_code_is_there() -> None:
    """A name with a weight, and a name given to an icon, has its file."""
    pattern = re.compile(r'"([a-z]+(?:-[a-z]+)*-(?:bold|fill))"|icon="([a-z-]+)"|Icon\(\s*"([a-z-]+)"')
    for path in SOURCE.glob("ui/**/*.py"):
        for found in pattern.findall(path.read_text(encoding="utf-8")):
            name = next(part for part in found if part)
            assert name in NAMES, f"{name} in {path.name}"


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_an_icon_fills_its_square_at_any_scale(ratio: float) -> None:
    """An icon is drawn in its colour, at the device's own resolution."""
    image = QImage(round(20 * ratio), round(20 * ratio), QImage.Format.Format_ARGB32)
    image.fill(0)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    draw_icon(painter, "check-circle-fill", QRectF(0, 0, 20, 20), QColor("#112233"))
    painter.end()
    middle_edge = image.pixelColor(round(4 * ratio), round(10 * ratio))
    assert middle_edge.name() == "#112233"
    assert image.pixelColor(0, 0).alpha() == 0


def test_a_qicon_is_grey_when_disabled() -> None:
    """An icon for Qt's own widgets has a disabled look, and the cache can be emptied."""
    made = icon("trash", "danger")
    normal, disabled = (made.pixmap(18, made.Mode(mode)).toImage() for mode in (0, 1))
    assert normal != disabled
    forget_pixmaps()


def test_no_icon_lies_idle() -> None:
    """Every drawing that ships is named somewhere; the rail's are filled when their screen is shown."""
    source = "\n".join(path.read_text(encoding="utf-8") for path in SOURCE.glob("ui/**/*.py"))
    filled = {f"{entry.icon}-fill" for entry in ENTRIES if entry.key != FIND}
    assert [name for name in NAMES if f'"{name}"' not in source and name not in filled] == []
