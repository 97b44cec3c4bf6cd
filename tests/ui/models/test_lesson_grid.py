"""The library's cards as a table."""

from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from playbook_app.domain.content.model import LessonRef, Track
from playbook_app.domain.progress.overview import overview
from playbook_app.services.browse import Browse
from playbook_app.ui.models.lesson_grid import ENTRY_ROLE, Cell, Heading, LessonGridModel
from tests.domain.progress.sample import answered, at, make_lesson, stand

LESSONS = [make_lesson(LessonRef("en", f"lesson-{n}"), "q1", number=n) for n in range(1, 6)]
TRACKS = (Track("a", "First", "About it", tuple(LESSONS[:4])), Track("b", "Second", "", tuple(LESSONS[4:])))


@pytest.fixture
def model() -> LessonGridModel:
    """Return five lessons in two tracks, three in a line."""
    standing = stand(answered("q1", 0, at(), LESSONS[1].ref))
    browse = Browse(overview(standing, LESSONS, date(2026, 11, 12)), TRACKS, [LESSONS[2].ref])
    made = LessonGridModel()
    made.set_columns(3)
    made.show_groups(browse.groups("track"), browse)
    return made


def test_it_is_a_sound_model(model: LessonGridModel, qtmodeltester: ModelTester) -> None:
    """Qt's own checks hold, also after another width."""
    qtmodeltester.check(model)
    model.set_columns(2)
    qtmodeltester.check(model)


def test_headings_take_a_line_of_their_own(model: LessonGridModel) -> None:
    """Heading, three cards, one card, heading, one card."""
    assert model.heading_lines() == [0, 3]
    assert [model.cells_in(line) for line in range(model.rowCount())] == [0, 3, 1, 0, 1]
    first = model.entry(0, 0)
    assert isinstance(first, Heading)
    assert (first.title, first.summary, first.said) == ("First", "About it", "0% mastered")
    assert model.entry(2, 1) is None


def test_what_a_cell_gives(model: LessonGridModel) -> None:
    """Title, spoken words and the entry; gaps give nothing and cannot be gone to."""
    card, gap, heading = model.index(1, 1), model.index(2, 2), model.index(0, 0)
    entry = card.data(ENTRY_ROLE)
    assert isinstance(entry, Cell)
    assert (entry.tag, entry.line) == (("Shaky", "warning"), "Not started, 5 min")
    assert card.data() == "title of lesson-2"
    known = model.index(1, 2).data(ENTRY_ROLE)
    assert (known.tag, known.line) == (("Known already", "success"), "Right in the placement, 5 min to read")
    assert heading.data(Qt.ItemDataRole.AccessibleTextRole) == "First. 0% mastered"
    assert gap.data() is None
    assert card.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.flags(gap) == Qt.ItemFlag.NoItemFlags
    assert model.flags(heading) == Qt.ItemFlag.ItemIsEnabled
    assert model.flags(card) & Qt.ItemFlag.ItemIsSelectable


def test_a_lesson_is_found_by_its_ref(model: LessonGridModel) -> None:
    """Line and place, whatever the number of columns."""
    assert model.find(LESSONS[3].ref) == (2, 0)
    model.set_columns(2)
    assert model.find(LESSONS[3].ref) == (2, 1)
    assert model.find(LessonRef("en", "other")) is None
    assert model.find(None) is None


def test_the_same_number_of_columns_resets_nothing(model: LessonGridModel) -> None:
    """A resize within the same columns leaves the view alone."""
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.set_columns(3)
    assert resets == []
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags
