"""Practice days as a table."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from playbook_app.ui.models.heat import DAYS, WEEKS, HeatModel, level_of

THURSDAY = date(2026, 11, 12)
PRACTICE = {THURSDAY: 14, THURSDAY - timedelta(days=3): 1}
SAID = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def model() -> HeatModel:
    """Return thirteen weeks up to a Thursday."""
    return HeatModel(PRACTICE, THURSDAY)


def test_it_is_a_sound_model(model: HeatModel, qtmodeltester: ModelTester) -> None:
    """Qt's own checks hold."""
    qtmodeltester.check(model)


def test_it_ends_with_this_week(model: HeatModel) -> None:
    """Monday first, today in the last column."""
    assert (model.rowCount(), model.columnCount()) == (DAYS, WEEKS)
    assert model.day(0, 0) == date(2026, 8, 17)
    assert model.place(THURSDAY) == (3, WEEKS - 1)
    assert model.day(*model.place(THURSDAY)) == THURSDAY


def test_days_are_spoken(model: HeatModel) -> None:
    """With their minutes, one minute, or none."""
    today, monday, sunday = model.index(3, 12), model.index(0, 12), model.index(6, 11)
    assert today.data(SAID) == "Thursday 12 November: 14 minutes"
    assert today.data(Qt.ItemDataRole.ToolTipRole) == today.data(SAID)
    assert monday.data(SAID) == "Monday 9 November: 1 minute"
    assert sunday.data(SAID) == "Sunday 8 November: no practice"
    assert today.data() is None


def test_days_have_levels(model: HeatModel) -> None:
    """By their minutes, from the first Monday to today."""
    levels = {(row, column): level for row, column, level in model.levels()}
    assert [levels[place] for place in ((3, 12), (0, 12), (6, 11))] == [3, 1, 0]
    assert len(levels) == DAYS * (WEEKS - 1) + 4


def test_days_to_come_are_not_there(model: HeatModel) -> None:
    """They have no words, no colour, and cannot be gone to."""
    friday = model.index(4, 12)
    assert friday.data(SAID) is None
    assert (4, 12) not in {(row, column) for row, column, _level in model.levels()}
    assert model.flags(friday) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(3, 12)) & Qt.ItemFlag.ItemIsEnabled
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags
    assert model.data(QModelIndex()) is None
    assert model.rowCount(friday) == model.columnCount(friday) == 0


@pytest.mark.parametrize(("minutes", "level"), [(0, 0), (1, 1), (5, 1), (6, 2), (20, 3), (21, 4), (90, 4)])
def test_levels(minutes: int, level: int) -> None:
    """Five shades."""
    assert level_of(minutes) == level
