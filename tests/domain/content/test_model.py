"""Packs, tracks, lessons and questions as values."""

import pytest

from playbook_app.domain.content.model import LessonRef, LessonSummary, Option, Pack, SingleChoice, Track

OPTIONS = (Option("a", "One", correct=False, reason="No."), Option("b", "Two", correct=True, reason="Yes."))
ITEM = SingleChoice("item", "courtesy", "Which?", OPTIONS, "Rule.")


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


def test_options_by_id() -> None:
    """A question finds its options and its key."""
    assert ITEM.type == "single"
    assert ITEM.option("b") is OPTIONS[1]
    assert ITEM.key is OPTIONS[1]
    with pytest.raises(KeyError):
        ITEM.option("c")


def test_lessons_of_a_pack() -> None:
    """Lessons come in reading order, track by track."""
    tracks = (Track("one", "One", "", (summary("a"), summary("b"))), Track("two", "Two", "", (summary("c"),)))
    pack = Pack("en", "English", "en", "1.0", "CC0-1.0", tracks)
    assert [lesson.ref.slug for lesson in pack.lessons] == ["a", "b", "c"]
