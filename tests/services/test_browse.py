"""Tests of finding lessons: filters, words, groups."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.content.model import LessonPath, LessonRef, LessonSummary, Track
from playbook_app.domain.progress import events
from playbook_app.domain.progress.overview import overview
from playbook_app.services.browse import FILTERS, GROUPINGS, Browse, body_of, first_rows, folded, searchable
from tests.domain.progress.sample import PITCH, SILENCE, answered, at, make_lesson, stand

SPAM = LessonRef("en", "spam")
LESSONS = (
    replace(make_lesson(SILENCE, "q1", skill="respond-fast"), title="Not a word back", promise="Praise"),
    replace(make_lesson(SPAM, "s1", skill="give-before-sell"), title="Spam", takeaway="Say Résumé, not CV"),
    replace(
        make_lesson(PITCH, "p1", skill="give-before-sell"),
        skills=("give-before-sell", "listen"),
        title="Pitching first",
        sin="selling to strangers",
    ),
)
TRACKS = (
    Track("sins", "Seven sins", "What drives people away", LESSONS[:2]),
    Track("contact", "A contact lost", "", LESSONS[2:]),
)
HISTORY = (
    events.LessonOpened(at(), SILENCE),
    events.LessonFinished(at(minutes=1), SILENCE),
    answered("q1", 1, at(minutes=2)),
    events.QuizFinished(at(minutes=2), SILENCE, "quiz_1", 1, 1),
    events.LessonOpened(at(minutes=3), SPAM),
    answered("s1", 0, at(minutes=4), SPAM),
)


def shelf(*history: events.Event) -> Browse:
    """Return what can be looked through on Thursday."""
    return Browse(overview(stand(*history), LESSONS, date(2026, 11, 12)), TRACKS)


def titles(browse: Browse, *args: str) -> dict[str, list[str]]:
    """Return the lessons under each heading."""
    return {
        group.title: [row.lesson.title for row in group.rows]
        for group in browse.groups(*args)  # type: ignore[arg-type]
    }


def test_by_track_everything_stands_in_reading_order() -> None:
    """Every track with its lessons and the mean of their mastery."""
    found = shelf(*HISTORY).groups("track")
    assert titles(shelf(*HISTORY), "track") == {
        "Seven sins": ["Not a word back", "Spam"],
        "A contact lost": ["Pitching first"],
    }
    assert [(group.mastery, group.summary) for group in found] == [(25, "What drives people away"), (0, "")]


def test_by_skill_a_lesson_stands_under_each_of_its_skills() -> None:
    """Skills come in their own order, only those that some lesson trains."""
    assert titles(shelf(), "skill") == {
        "Listen": ["Pitching first"],
        "Respond fast": ["Not a word back"],
        "Give before you sell": ["Spam", "Pitching first"],
    }


def test_by_weakness_what_needs_it_most_comes_first() -> None:
    """Shaky, then on the way, then held, then new."""
    assert titles(shelf(*HISTORY), "weakness") == {
        "Shaky": ["Spam"],
        "On the way": ["Not a word back"],
        "Not started": ["Pitching first"],
    }


def test_a_held_lesson_has_its_group() -> None:
    """Right on three days holds."""
    days = [answered("q1", 1, at(days)) for days in (0, 1, 2)]
    assert titles(shelf(*days), "weakness")["Held"] == ["Not a word back"]


@pytest.mark.parametrize(
    ("only", "left"),
    [
        ("all", ["Not a word back", "Spam", "Pitching first"]),
        ("new", ["Pitching first"]),
        ("begun", ["Spam"]),
        ("shaky", ["Spam"]),
        ("done", ["Not a word back"]),
    ],
)
def test_filters_and_their_counts_agree(only: str, left: list[str]) -> None:
    """A chip's number is what it shows."""
    browse = shelf(*HISTORY)
    shown = [title for lessons in titles(browse, "track", only).values() for title in lessons]
    assert shown == left
    assert browse.counts()[only] == len(left)  # type: ignore[index]


@pytest.mark.parametrize("text", ["word", "WORD back", "praise", "respond fast", "  not   word "])
def test_typing_finds_title_promise_and_skill(text: str) -> None:
    """All words must be there, in any order and case."""
    assert titles(shelf(), "track", "all", text) == {"Seven sins": ["Not a word back"]}


def test_typing_finds_takeaway_and_sin_without_accents() -> None:
    """Accents may be left out or typed."""
    assert titles(shelf(), "track", "all", "resume") == {"Seven sins": ["Spam"]}
    assert titles(shelf(), "track", "all", "résumé") == {"Seven sins": ["Spam"]}
    assert titles(shelf(), "track", "all", "strangers") == {"A contact lost": ["Pitching first"]}
    assert titles(shelf(), "track", "all", "zebra") == {}


def test_marks_say_what_is_special() -> None:
    """The proposed lesson, shaky ones, and those lower than before."""
    browse = shelf(*HISTORY)
    rows = {row.lesson.ref: row for row in browse.overview.lessons}
    assert browse.mark(rows[SPAM]) == "next"
    assert browse.mark(rows[SILENCE]) == ""
    assert browse.mark(replace(rows[SILENCE], before=90)) == "slipping"
    assert Browse(browse.overview, TRACKS, [SPAM]).mark(rows[SPAM]) == "known"
    weak = shelf(answered("q1", 0, at()), events.LessonOpened(at(minutes=9), SPAM))
    assert weak.mark(weak.overview.lessons[0]) == "shaky"


def test_an_empty_library_has_no_groups() -> None:
    """Nothing is shown, and nothing fails."""
    empty = Browse(overview(stand(), [], date(2026, 11, 12)), ())
    assert all(empty.groups(by) == () for by in GROUPINGS)
    assert empty.counts() == dict.fromkeys(FILTERS, 0)


@given(st.text(max_size=30))
def test_folding_is_stable(text: str) -> None:
    """Folding a folded text changes nothing, so that what is typed meets what is stored."""
    assert folded(folded(text)) == folded(text)


@given(st.text(max_size=12))
def test_no_typing_breaks_it(text: str) -> None:
    """Whatever is typed leaves a part of all lessons."""
    found = {row.lesson.ref for group in shelf().groups("skill", "all", text) for row in group.rows}
    assert found <= {lesson.ref for lesson in LESSONS}


def test_what_is_searched_is_one_text() -> None:
    """Every part of a lesson that can be remembered."""
    lesson: LessonSummary = LESSONS[2]
    assert "pitching first" in searchable(lesson)
    assert "listen" in searchable(lesson)


def test_by_path_the_others_stand_below() -> None:
    """The path in its own order, so that nothing is hidden and typing finds everything."""
    seen = overview(stand(), LESSONS, date(2026, 11, 12))
    path = LessonPath("en", "week", "Week", "For you.", (PITCH, LessonRef("en", "gone"), SILENCE))
    browse = Browse(seen, TRACKS, path=path)
    assert titles(browse, "path") == {
        "Week": ["Pitching first", "Not a word back"],
        "Not on this path": ["Spam"],
    }
    assert titles(browse, "path", "all", "spam") == {"Not on this path": ["Spam"]}
    assert list(titles(Browse(seen, TRACKS), "path")) == ["All lessons"]


def test_the_words_of_a_lesson_find_it() -> None:
    """What a reader reads; neither its front matter nor the names of fields, and marks part no phrase."""
    post = "```post\nauthor: Thuy\ntext: |\n  Candle [[1:wax]] on a **Résumé**\n```\n"
    body = body_of("---\ntitle: Hidden\n---\nScene.\n\n" + post)
    assert body == "scene. post thuy | candle wax on a resume"
    browse = Browse(overview(stand(), LESSONS, date(2026, 11, 12)), TRACKS, bodies={SPAM: body})
    assert titles(browse, "track", "all", "Candle  wax") == {"In the text": ["Spam"]}
    assert titles(browse, "track", "all", "wax candle") == titles(browse, "track", "done", "candle wax") == {}
    assert titles(browse, "track", "all", "resume") == {"Seven sins": ["Spam"]}, "not twice"


def test_what_is_better_read_before_is_known_until_it_is_read() -> None:
    """Lessons that are gone suggest nothing."""
    later = replace(LESSONS[1], after=("silence", "gone"))
    for history, wanted in (((), ["Not a word back"]), (HISTORY[:1], ["Not a word back"]), (HISTORY, [])):
        made = Browse(overview(stand(*history), (LESSONS[0], later), date(2026, 11, 12)), TRACKS)
        row = made.overview.lessons[1]
        assert [lesson.title for lesson in made.better_after(row)] == wanted


def test_only_the_first_are_shown_of_many() -> None:
    """Group by group, so many in all."""
    groups = shelf().groups("track")
    shown = [[row.lesson.title for row in group.rows] for group in first_rows(groups, 2)]
    assert shown == [["Not a word back", "Spam"]]
    assert first_rows(groups, 3) == groups
    assert [len(group.rows) for group in first_rows(groups, 1)] == [1]


def test_getting_ready_changes_no_finding() -> None:
    """What the first letter would reckon is there before it is typed."""
    made = shelf(*HISTORY)
    made.prepare()
    assert "_texts" in vars(made)
    assert titles(made, "track", "all", "resume") == titles(shelf(*HISTORY), "track", "all", "resume")


def test_what_changed_since_is_named() -> None:
    """A lesson that moved, and one that is better read after it; all of them on another day."""
    lessons = (*LESSONS[:2], replace(LESSONS[2], after=("silence",)))
    thursday = date(2026, 11, 12)
    before = Browse(overview(stand(), lessons, thursday), TRACKS)
    same = Browse(overview(stand(), lessons, thursday), TRACKS)
    assert same.changed_since(before) == set()
    opened = events.LessonOpened(at(), SILENCE)
    found = Browse(overview(stand(opened), lessons, thursday), TRACKS).changed_since(before)
    assert found is not None
    assert {SILENCE, PITCH} <= found
    assert Browse(overview(stand(), lessons, date(2026, 11, 13)), TRACKS).changed_since(before) is None
    assert Browse(overview(stand(), lessons[:2], thursday), TRACKS).changed_since(before) is None


def test_tracks_may_stand_in_another_order_than_the_lessons() -> None:
    """Each has its own lessons all the same."""
    turned = Browse(overview(stand(), LESSONS, date(2026, 11, 12)), TRACKS[::-1])
    assert titles(turned, "track") == {
        "A contact lost": ["Pitching first"],
        "Seven sins": ["Not a word back", "Spam"],
    }
