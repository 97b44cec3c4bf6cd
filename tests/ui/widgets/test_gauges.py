"""Ring, bar, dots and meter: drawn, and read out as progress."""

import pytest
from PySide6.QtGui import QAccessible

from playbook_app.ui.theme.theme import px, theme
from playbook_app.ui.widgets.gauges import Bar, Ring, TurnDots
from playbook_app.ui.widgets.meter import MINUS, Meter, MeterPanel, broken, signed, zone_of
from tests.ui.conftest import Show

ZONES = ("Cold", "Open", "Trusting")


@pytest.mark.parametrize("size", [22, 36, 44, 64, 76])
def test_rings_differ_by_value(show: Show, size: int) -> None:
    """Nothing, half and all are three pictures at every size of the design."""
    ring = Ring(0, size, name="Mastery of Spam")
    show(ring, 100, 100)
    pictures = set()
    for value in (0, 50, 100):
        ring.change(value, "warningFill")
        pictures.add(bytes(ring.grab().toImage().constBits()))
    assert len(pictures) == 3
    assert ring.sizeHint() == ring.size()


def test_a_ring_is_read_out() -> None:
    """A ring is a progress bar with a name and a value."""
    ring = Ring(42, name="Mastery of Spam")
    interface = QAccessible.queryAccessibleInterface(ring)
    assert interface.role() == QAccessible.Role.ProgressBar
    assert interface.text(QAccessible.Text.Name) == "Mastery of Spam"
    assert interface.valueInterface().currentValue() == 42


def test_a_ring_follows_the_text_size() -> None:
    """The number in the ring keeps its room when text grows."""
    ring = Ring(42, 44, name="Mastery")
    theme().use(text_size=150)
    ring.retheme()
    assert ring.width() == 66


def test_bars_and_dots_are_drawn(show: Show) -> None:
    """A bar fills with its value; dots show which turn it is, and say it."""
    bar = Bar(0, name="Mastery of a track", width=120)
    show(bar, 120, 10)
    empty = bytes(bar.grab().toImage().constBits())
    bar.change(40)
    assert bytes(bar.grab().toImage().constBits()) != empty
    dots = TurnDots(4, 2, "Turn 3 of 4")
    show(dots, 100, 30)
    dots.grab()
    assert (dots.value(), dots.maximum(), dots.accessibleName()) == (2, 4, "Turn 3 of 4")
    assert Bar(10, name="free").maximumWidth() > 1000


@pytest.mark.parametrize(("value", "zone"), [(0, 0), (33, 0), (34, 1), (66, 1), (67, 2), (100, 2)])
def test_zones_are_equally_wide(value: int, zone: int) -> None:
    """A hundred in three zones, with the ends inside."""
    assert zone_of(value, ZONES) == zone


@pytest.mark.parametrize(("change", "words"), [(8, "+8"), (-22, f"{MINUS}22"), (0, "±0")])
def test_changes_have_signs(change: int, words: str) -> None:
    """A change is never told by colour alone."""
    assert signed(change) == words


def test_a_meter_says_where_it_stands(show: Show) -> None:
    """Value, zone and last change are in its name; with motion reduced it is there at once."""
    meter = Meter(ZONES, 50, name="talk.trust", label="Trust")
    show(meter, 300, 60)
    assert meter.accessibleName() == "Trust: 50 of 100, Open"
    meter.show_value(71, 50)
    assert meter._shown == 71
    assert meter.accessibleName() == "Trust: 71 of 100, Trusting, changed by +21"
    meter.show_value(8, 71)
    meter.grab()
    assert meter.minimumSizeHint().width() <= meter.width()


def test_long_names_of_zones_stand_in_two_lines(show: Show) -> None:
    """They make the meter higher instead of wider than its side of the window; a word is never cut."""
    short = Meter(ZONES, 50, name="talk.trust", label="Trust")
    long = Meter(("Scrolling past all of it", "Looking", "Looking up with you"), 50, name="a", label="A")
    assert broken("Scrolling past all of it") == "Scrolling\npast all of it"
    assert broken("Looking") == "Looking"
    assert long.height() > short.height()
    assert long.minimumSizeHint().width() <= px(300)
    show(long, long.minimumSizeHint().width(), long.height())
    assert not long.grab().isNull()


def test_a_meter_moves_when_it_may(show: Show) -> None:
    """With motion allowed the meter takes its time, and arrives."""
    theme().use(reduce_motion=False)
    meter = Meter(ZONES, 50, name="talk.trust", label="Trust")
    show(meter, 300, 60)
    meter.show_value(71, 50)
    assert meter._shown < 71
    meter._animation.setCurrentTime(320)
    assert meter._shown == 71
    meter._move(None)


def test_a_meter_panel_shows_number_and_change(show: Show) -> None:
    """The number stands over the meter, the change beside it; no change shows no tag."""
    panel = MeterPanel("Trust", ZONES, 50, name="talk.trust")
    show(panel, 300, 100)
    assert not panel._tag.isVisible()
    panel.show_value(28, 50)
    assert (panel._number.text(), panel._tag.text(), panel._tag.tone) == ("28", f"{MINUS}22", "danger")
    panel.show_value(40, 28)
    assert (panel._tag.text(), panel._tag.tone) == ("+12", "success")
    panel.show_value(40, 40)
    assert not panel._tag.isVisible()
