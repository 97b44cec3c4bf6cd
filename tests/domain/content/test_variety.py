"""How varied and how readable the lessons of a pack are."""

from dataclasses import replace

from playbook_app.domain.content.blocks import Prose, Section
from playbook_app.domain.content.model import Lesson, LessonRef, Setting
from playbook_app.domain.content.variety import Traits, traits_of, variety_remarks

HARD = "Organisational communication necessitates considerable institutional coordination " * 6
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
    sections=(Section("", (Prose("", HARD),)),),
    setting=Setting("bakery", "Norway"),
)


def test_a_lesson_has_its_traits() -> None:
    """Its setting as written, and the ease of everything that is read."""
    traits = traits_of(LESSON, "en")
    assert (traits.ref, traits.setting) == (LESSON.ref, Setting("bakery", "Norway"))
    assert traits.ease is not None
    assert traits.ease < 55
    assert traits_of(replace(LESSON, sections=()), "en").ease is None


def test_hard_lessons_are_told() -> None:
    """Below 55; without a measure nothing is said."""
    found = [Traits(LessonRef("en", str(ease)), Setting(), ease) for ease in (54, 55, None)]
    [(ref, remark)] = variety_remarks(found)
    assert (ref.slug, remark.level, remark.code, remark.values) == (
        "54",
        "warning",
        "hard-to-read",
        {"ease": 54, "least": 55},
    )


def test_the_fifth_of_a_sector_is_told() -> None:
    """Four bakeries are enough; lessons that name no sector are no sector."""
    bakeries = [Traits(LessonRef("en", str(n)), Setting("bakery"), None) for n in range(6)]
    nowhere = [Traits(LessonRef("en", f"n{n}"), Setting(), None) for n in range(6)]
    found = [(ref.slug, remark.code) for ref, remark in variety_remarks([*bakeries, *nowhere])]
    assert found == [("4", "sector-often"), ("5", "sector-often")]
