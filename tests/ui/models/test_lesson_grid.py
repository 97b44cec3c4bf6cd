"""The library's cards as a table."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from playbook_app.domain.content.model import LessonRef, Track
from playbook_app.domain.progress.events import Event
from playbook_app.domain.progress.overview import Stock, overview
from playbook_app.domain.progress.standing import Standing
from playbook_app.services.browse import GROUPINGS, Browse, Grouping
from playbook_app.ui.models.lesson_grid import ENTRY_ROLE, Cell, Heading, LessonGridModel
from tests.domain.progress.sample import PITCH, SILENCE, answered, at, make_lesson, some_event, stand

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


def entries(model: LessonGridModel) -> list[list[object]]:
    """Return everything that stands in each line."""
    return [[model.entry(line, place) for place in range(model.columns)] for line in range(model.rowCount())]


@settings(max_examples=40)
@given(
    st.lists(st.tuples(some_event, st.booleans(), st.sampled_from(GROUPINGS)), max_size=12), st.integers(0, 9)
)
def test_showing_again_is_showing_anew(steps: list[tuple[Event, bool, Grouping]], next_day: int) -> None:
    """After any event and grouping, with lessons known or not; and every line that changed is named."""
    first, second = make_lesson(SILENCE, "a", "b"), make_lesson(PITCH, "a", "c", conversation="x")
    lessons = [*LESSONS[:2], first, second, replace(LESSONS[2], after=("silence", "lesson-1"))]
    tracks = (Track("a", "First", "", tuple(lessons[:4])), Track("b", "Second", "", tuple(lessons[4:])))
    kept, standing, stock = LessonGridModel(), Standing(), Stock.of(lessons)
    kept.set_columns(2)
    for number, (event, knows, by) in enumerate(steps, 1):
        standing.apply(number, event)
        today = date(2026, 11, 12) + timedelta(days=number >= next_day)
        browse = Browse(overview(standing, stock, today), tracks, [PITCH] if knows else [])
        before = entries(kept)
        changed = kept.show_groups(browse.groups(by), browse)
        fresh = LessonGridModel()
        fresh.set_columns(2)
        fresh.show_groups(browse.groups(by), browse)
        now = entries(kept)
        assert now == entries(fresh)
        if changed is not None:
            assert {n for n, (one, two) in enumerate(zip(before, now, strict=True)) if one != two} <= set(
                changed
            )


def test_only_the_lines_of_what_changed_are_shown_anew() -> None:
    """An answer changes its lesson's card and the mean of its track; another day changes all."""
    stock = Stock.of(LESSONS)

    def shelf(*history: Event, day: int = 12) -> Browse:
        return Browse(overview(stand(*history), stock, date(2026, 11, day)), TRACKS)

    made, before, after = LessonGridModel(), shelf(), shelf(answered("q1", 1, at(), LESSONS[4].ref))
    made.set_columns(3)
    assert made.show_groups(before.groups("track"), before) is None
    seen: list[int] = []
    made.dataChanged.connect(lambda first, _last: seen.append(first.row()))
    assert made.show_groups(after.groups("track"), after) == seen == [3, 4]
    assert made.show_groups(after.groups("track"), after) == []
    assert made.show_groups(after.groups("track", "all", "lesson-2"), after) is None
    later = shelf(day=13)
    assert made.show_groups(later.groups("track"), later) is None
