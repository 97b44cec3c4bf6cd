"""What makes a lesson and its questions good enough to teach."""

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
    Remark,
    check_items,
    check_lesson,
    count_words,
    highlight_remarks,
    posts_of,
)
from playbook_app.domain.content.model import Lesson, LessonRef, Option, SingleChoice

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


def item(name: str = "one", key: int = 0, texts: tuple[str, ...] = ("aa", "bb", "cc")) -> SingleChoice:
    """Return a sound question; option ``key`` is right."""
    options = tuple(
        Option(f"o{number}", text, number == key, f"because {number}") for number, text in enumerate(texts)
    )
    return SingleChoice(name, "courtesy", "Which?", options, "Rule.")


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


def test_good_items_have_no_remarks() -> None:
    """Five sound questions with the right answer moving about."""
    items = [item(f"i{number}", number % 3) for number in range(5)]
    assert check_items(items, ("courtesy",)) == ()


def test_item_faults() -> None:
    """Each fault of a question has its place."""
    items = [
        item("one"),
        item("one"),
        replace(item("three"), skill="listen"),
        item("four", texts=("a", "b")),
        item("five", texts=("a", "b", "c", "d", "e")),
        item("six", key=9),
        item("seven", texts=("a", "b", "A")),
        replace(item("eight"), options=(*item().options[:2], item().options[0])),
        replace(item("nine"), post=replace(WEAK, notes=())),
    ]
    assert codes(check_items(items, ("courtesy",))) == [
        ("duplicate-id", "items/2"),
        ("skill-not-in-lesson", "items/3"),
        ("option-count", "items/4"),
        ("option-count", "items/5"),
        ("correct-count", "items/6"),
        ("same-option-text", "items/7/options/3"),
        ("correct-count", "items/8"),
        ("duplicate-id", "items/8/options/3"),
        ("same-option-text", "items/8/options/3"),
        ("highlight-without-note", "items/9"),
    ]


def test_unknown_lesson_skills_are_not_held_against_items() -> None:
    """When the lesson is broken, its questions are checked without its skills."""
    assert check_items([replace(item(), skill="listen")], None) == ()


def test_key_recognised_by_length() -> None:
    """More than 40 % longest keys give the answer away, from five questions on."""
    longest = [item(f"i{number}", number % 3, ("aa", "bb", "cc")) for number in range(5)]
    for number in (0, 1):
        longest[number] = item(
            f"i{number}", number, tuple("long" if n == number else "b" * (n + 1) for n in range(3))
        )
    assert check_items(longest, ("courtesy",)) == ()
    longest[2] = item("i2", 2, ("a", "b", "long"))
    (remark,) = check_items(longest, ("courtesy",))
    assert (remark.code, remark.values) == ("key-longest", {"found": 3, "items": 5})
    assert check_items(longest[:4], ("courtesy",)) == ()


def test_key_recognised_by_position() -> None:
    """The same place in more than half of at least five questions is a pattern."""
    items = [item(f"i{number}", 1 if number < 3 else number % 2 * 2) for number in range(5)]
    (remark,) = check_items(items, ("courtesy",))
    assert (remark.code, remark.values) == ("key-position", {"found": 3, "items": 5, "position": 2})
    assert check_items([item(f"i{number}") for number in range(4)], ("courtesy",)) == ()
