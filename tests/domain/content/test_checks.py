"""What makes a lesson good enough to teach."""

from dataclasses import replace

import pytest

from playbook_app.domain.content.blocks import (
    Callout,
    Checklist,
    Compare,
    Note,
    Post,
    PostBlock,
    Prose,
    Section,
    Span,
    Takeaway,
)
from playbook_app.domain.content.checks import (
    check_lesson,
    count_words,
    highlight_remarks,
    posts_of,
    reading_minutes,
)
from playbook_app.domain.content.findings import Remark
from playbook_app.domain.content.model import Lesson, LessonRef

WEAK = Post(
    "Ann", "ann", "9:00", (Span("three weak words", 1),), "weak", notes=(Note("A title", "and text"),)
)
BETTER = Post("Ann", "ann", "9:30", (Span("better"),), "better")
LESSON = Lesson(
    ref=LessonRef("en", "lesson"),
    track="track",
    number=1,
    title="A lesson",
    promise="p",
    sin="s",
    skills=("courtesy",),
    minutes=3,
    sources=("S",),
    related=(),
    sections=(
        Section("", (Prose("", "word " * 400), Compare(WEAK, BETTER, "A caption"))),
        Section(
            "Before you reply",
            (
                Checklist("Check this", ("one thing", "two")),
                Callout("tip", "A title", Prose("", "and its text")),
                PostBlock(BETTER),
                Takeaway("Keep this line"),
            ),
        ),
    ),
)


def codes(remarks: tuple[Remark, ...]) -> list[tuple[str, str]]:
    """Return codes and places."""
    return [(remark.code, remark.where) for remark in remarks]


def test_a_good_lesson_has_no_remarks() -> None:
    """Posts, checklist, takeaway, sources and a good length: nothing to say."""
    assert check_lesson(LESSON) == ()


def test_words_are_all_that_is_read() -> None:
    """Headings, prose, posts, notes, lists, boxes and captions count."""
    prose, compare, heading, checklist, callout, post, takeaway = (
        400,
        3 + 4 + 1 + 2,
        3,
        2 + 2 + 1,
        2 + 3,
        1,
        3,
    )
    assert count_words(LESSON) == prose + compare + heading + checklist + callout + post + takeaway


def test_reading_takes_what_its_words_take() -> None:
    """120 words a minute, begun minutes count, never none."""
    assert reading_minutes(LESSON) == 4
    assert reading_minutes(replace(LESSON, sections=())) == 1


def test_posts_in_reading_order() -> None:
    """Both sides of a comparison and single posts."""
    assert posts_of(LESSON) == (WEAK, BETTER, BETTER)


def test_a_bare_lesson() -> None:
    """What a lesson lacks comes as warnings."""
    bare = replace(LESSON, sections=(Section("", (Prose("", "word " * 10),)),), sources=())
    assert codes(check_lesson(bare)) == [
        ("no-weak-post", ""),
        ("no-better-post", ""),
        ("no-checklist", ""),
        ("no-takeaway", ""),
        ("no-sources", "sources"),
        ("word-count", ""),
    ]
    assert {remark.level for remark in check_lesson(bare)} == {"warning"}


@pytest.mark.parametrize(("words", "fine"), [(349, False), (350, True), (800, True), (801, False)])
def test_word_count_limits(words: int, *, fine: bool) -> None:
    """350 and 800 words are still fine."""
    lesson = replace(LESSON, sections=(Section("", (Prose("", "word " * words),)),))
    assert ("word-count" in [remark.code for remark in check_lesson(lesson)]) is not fine


def test_skills_and_title() -> None:
    """An unknown skill is an error, a long title a warning."""
    remarks = check_lesson(replace(LESSON, skills=("courtesy", "charm"), title="x" * 41))
    assert [(remark.level, remark.code) for remark in remarks] == [
        ("error", "unknown-skill"),
        ("warning", "title-long"),
    ]


def test_highlights_and_notes_belong_together() -> None:
    """A highlight without note is an error, a note without highlight a warning; blocks are counted."""
    post = replace(WEAK, spans=(Span("a", 2), Span("b")))
    lesson = replace(LESSON, sections=(*LESSON.sections, Section("", (Prose("", "x"), PostBlock(post)))))
    assert codes(check_lesson(lesson)) == [
        ("highlight-without-note", "blocks/6"),
        ("note-without-highlight", "blocks/6"),
    ]
    assert [remark.level for remark in highlight_remarks(post, "opening")] == ["error", "warning"]
