"""Packs, tracks and lessons as values."""

import pytest

from playbook_app.domain.content.model import LessonPath, LessonRef, LessonSummary, Pack, Term, Track


def summary(slug: str) -> LessonSummary:
    """Return a lesson with little in it."""
    return LessonSummary(LessonRef("en", slug), "t", 1, "T", "p", "s", ("courtesy",), 3, "", ())


def test_refs_round_trip() -> None:
    """A reference is written as pack/slug and read back; without a slash it is none."""
    ref = LessonRef("en", "a-slug")
    assert str(ref) == "en/a-slug"
    assert LessonRef.parse("en/a-slug") == ref
    with pytest.raises(ValueError, match="not enough values"):
        LessonRef.parse("nonsense")


def test_a_path_is_written_as_a_choice_is_kept() -> None:
    """Pack and id."""
    assert str(LessonPath("en", "first-week", "First week", "", ())) == "en/first-week"


def test_lessons_of_a_pack() -> None:
    """Lessons come in reading order, track by track."""
    tracks = (Track("one", "One", "", (summary("a"), summary("b"))), Track("two", "Two", "", (summary("c"),)))
    pack = Pack("en", "English", "en", "1.0", "CC0-1.0", tracks)
    assert [lesson.ref.slug for lesson in pack.lessons] == ["a", "b", "c"]


def test_a_term_has_forms() -> None:
    """The word itself comes first."""
    assert Term("thread", "Replies.", ("threads",)).forms == ("thread", "threads")


def test_a_lesson_has_its_folder() -> None:
    """By track, number and slug."""
    assert summary("a-slug").folder == "t/01-a-slug"
