"""Reading ``lesson.md``."""

from playbook_app.domain.content.blocks import Checklist, PostBlock, Prose, Takeaway
from playbook_app.domain.content.model import Lesson, LessonRef, Setting
from playbook_app.formats.pack.lesson import LessonPlace, place_of, read_lesson_text
from playbook_app.formats.pack.report import Report
from tests.packs.making import FRONT, codes, fenced

PLACE = LessonPlace(LessonRef("test", "lesson"), "track", 1)


def read(text: str) -> tuple[Lesson | None, Report]:
    """Read a lesson."""
    report = Report()
    return read_lesson_text(text, PLACE, report), report


def test_a_whole_lesson() -> None:
    """Front matter and blocks arrive in order."""
    body = (
        "Scene.\n\n"
        + fenced("post", "author: A\ntext: a")
        + "\n## Why\n\nProse.\n"
        + fenced("checklist", "items: [one]")
        + fenced("takeaway", "Keep.")
    )
    front = FRONT.replace("minutes: 3\n", "minutes: 3\nsources: [S]\nrelated: [other]\n")
    lesson, report = read(front + body)
    assert codes(report) == []
    assert lesson is not None
    assert (lesson.ref, lesson.track, lesson.number) == (PLACE.ref, "track", 1)
    assert (lesson.title, lesson.minutes, lesson.skills) == ("A lesson", 3, ("courtesy",))
    assert (lesson.sources, lesson.related) == (("S",), ("other",))
    assert [section.title for section in lesson.sections] == ["", "Why"]
    assert [type(block) for block in lesson.sections[0].blocks] == [Prose, PostBlock]
    assert [type(block) for block in lesson.sections[1].blocks] == [Prose, Checklist, Takeaway]
    assert report.line_of("sources") == 7


def test_minutes_are_measured_when_nobody_says_them() -> None:
    """By its words; a broken lesson is not measured."""
    lesson, report = read(FRONT.replace("minutes: 3\n", "") + "word " * 500 + "\n")
    assert codes(report) == []
    assert lesson is not None
    assert lesson.minutes == 5
    assert read(FRONT.replace("minutes: 3", "minutes: 0") + "Word.\n")[0] is None


def test_the_setting_is_read() -> None:
    """Every word of it may be left out; tone and severity are of a list."""
    given = "setting: {sector: bakery, country: Norway, tone: let-down, severity: high}\n---\n"
    lesson, report = read(FRONT.replace("---\n", "", 1).replace("---\n", given).join(["---\n", "Words.\n"]))
    assert codes(report) == []
    assert lesson is not None
    assert lesson.setting == Setting("bakery", "Norway", "", "let-down", "high")
    wrong = given.replace("high", "dire").replace("sector", "branch")
    broken, report = read(FRONT.replace("---\n", "", 1).replace("---\n", wrong).join(["---\n", "Words.\n"]))
    assert broken is None
    assert {code for code, _line in codes(report)} == {"not-in-list", "unknown-field"}


def test_no_front_matter() -> None:
    """A lesson without front matter, or with one that never ends, is broken."""
    for text in ("", "# Title\n", "---\ntitle: x\n"):
        lesson, report = read(text)
        assert lesson is None
        assert codes(report) == [("no-front-matter", 1)]


def test_all_faults_at_once() -> None:
    """Faults of front matter, blocks and prose come together, each with its line in the file."""
    text = (
        "---\ntitle: T\nsin: s\nskills: [a]\nminutes: soon\ntitel: x\n---\n"
        "Text.\n\n```post\nauthor: A\n```\n\n```checklist\nitems: x\n```\n\nA <b>word</b>\n"
    )
    lesson, report = read(text)
    assert lesson is None
    assert sorted(codes(report), key=lambda found: found[1]) == [
        ("missing-field", 2),  # promise
        ("not-a-number", 5),
        ("unknown-field", 6),
        ("missing-field", 11),  # the post's text
        ("wrong-kind", 15),
        ("raw-html", 18),
        ("raw-html", 18),
    ]


def test_broken_yaml_in_front_matter() -> None:
    """Broken front matter does not hide the faults of the body."""
    lesson, report = read("---\ntitle: a: b\n---\n```nothing\nx\n```\n")
    assert lesson is None
    assert codes(report) == [("yaml-syntax", 2), ("unknown-block", 4)]


def test_tabs_are_four_spaces() -> None:
    """A tab in prose or in a block does no harm."""
    lesson, report = read(FRONT + "- a\n\t- b\n\n```takeaway\n\tx\ty\n```\n")
    assert codes(report) == []
    assert lesson is not None


def test_folder_names() -> None:
    """Two digits and a slug; anything else is no lesson."""
    place = place_of("en", "track", "07-a-slug")
    assert place == LessonPlace(LessonRef("en", "a-slug"), "track", 7)
    assert place is not None
    assert place.folder == "track/07-a-slug"
    for name in ("7-a", "007-a", "07-", "07-A", "07_a", "07-a..", "\u0660\u0667-a"):
        assert place_of("en", "track", name) is None, name
