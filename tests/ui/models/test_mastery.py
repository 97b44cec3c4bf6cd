"""Mastery as lines for a chart and as a table."""

from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from playbook_app.domain.content.model import LessonRef, Track
from playbook_app.domain.progress.overview import Overview, overview
from playbook_app.ui.models.mastery import (
    RIGHT,
    MasteryGroup,
    MasteryLine,
    MasteryTable,
    lesson_groups,
    skill_groups,
    summary,
)
from tests.domain.progress.sample import answered, at, make_lesson, stand

LESSONS = [make_lesson(LessonRef("en", f"lesson-{n}"), "q1", number=n) for n in (1, 2)]
GONE = make_lesson(LessonRef("en", "gone"), "q1")
TRACKS = (Track("a", "First", "", (*LESSONS, GONE)), Track("b", "Empty", "", ()))
GROUPS = (
    MasteryGroup("First", (MasteryLine("Rising", 60, 40), MasteryLine("Slipping", 20, 50))),
    MasteryGroup("Second", (MasteryLine("Level", 30, 30),)),
)


@pytest.fixture
def found() -> Overview:
    """Return the overview of two lessons, one answered right forty days ago and wrong today."""
    history = (answered("q1", 1, at(-40), LESSONS[0].ref), answered("q1", 0, at(), LESSONS[0].ref))
    return overview(stand(*history), LESSONS, date(2026, 11, 12))


def test_lessons_stand_in_their_tracks(found: Overview) -> None:
    """Tracks without known lessons are left out; what sank is slipping."""
    groups = lesson_groups(found, TRACKS, compare=True)
    assert [group.title for group in groups] == ["First"]
    assert [(line.now, line.before, line.slipping) for line in groups[0].lines] == [
        (30, 50, True),
        (0, 0, False),
    ]
    assert groups[0].lines[0].ref == LESSONS[0].ref


def test_without_comparing_nothing_slips(found: Overview) -> None:
    """The range of all days has no before."""
    lines = lesson_groups(found, TRACKS, compare=False)[0].lines
    assert [(line.before, line.slipping) for line in lines] == [(None, False), (None, False)]


def test_skills_stand_in_one_group(found: Overview) -> None:
    """Only those that some lesson trains."""
    groups = skill_groups(found, compare=True)
    assert [(group.title, [line.name for line in group.lines]) for group in groups] == [("", ["Listen"])]
    assert skill_groups(overview(stand(), [], date(2026, 11, 12)), compare=True) == ()


def test_a_chart_has_a_summary() -> None:
    """The ends of the scale, and what slips; without lines only its title."""
    said = summary(GROUPS, "Mastery")
    assert said == "Mastery. Highest: Rising, 60 of 100. Lowest: Slipping, 20 of 100. Slipping: Slipping."
    assert "Slipping:" not in summary(GROUPS[1:], "Mastery")
    assert summary((), "Mastery") == "Mastery"


def test_the_table_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    """Qt's own checks hold with and without older values and tracks."""
    qtmodeltester.check(MasteryTable(GROUPS, first="Lesson", days=30))
    qtmodeltester.check(MasteryTable(GROUPS[1:], first="Skill", days=0))


def rows(table: MasteryTable) -> list[list[str]]:
    """Return every cell's text."""
    return [[table.index(r, c).data() for c in range(table.columnCount())] for r in range(table.rowCount())]


def test_the_table_has_every_number() -> None:
    """Name, track, now, before, change with its sign."""
    table = MasteryTable(GROUPS, first="Lesson", days=30)
    titles = [table.headerData(c, Qt.Orientation.Horizontal) for c in range(table.columnCount())]
    assert titles == ["Lesson", "Track", "Now", "30 days ago", "Change"]
    assert rows(table) == [
        ["Rising", "First", "60", "40", "+20"],
        ["Slipping", "First", "20", "50", "-30"],
        ["Level", "Second", "30", "30", "0"],
    ]
    assert table.line(1).name == "Slipping"


def test_the_table_of_all_days_has_no_before() -> None:
    """Skills have no track either."""
    table = MasteryTable((MasteryGroup("", (MasteryLine("Listen", 30, None),)),), first="Skill", days=0)
    assert rows(table) == [["Listen", "30"]]
    assert table.words == 1


def test_numbers_stand_right() -> None:
    """In cells and titles; other roles give nothing."""
    table = MasteryTable(GROUPS, first="Lesson", days=30)
    align = Qt.ItemDataRole.TextAlignmentRole
    assert table.index(0, 2).data(align) == RIGHT
    assert table.index(0, 0).data(align) is None
    assert table.headerData(2, Qt.Orientation.Horizontal, align) == RIGHT
    assert table.headerData(0, Qt.Orientation.Horizontal, align) is None
    assert table.headerData(0, Qt.Orientation.Vertical) is None
    assert table.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None
    assert table.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "Rising"
    assert table.data(QModelIndex()) is None
    assert table.rowCount(table.index(0, 0)) == table.columnCount(table.index(0, 0)) == 0
