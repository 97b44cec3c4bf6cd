"""Paths of a pack: lessons in an order that helps."""

from pathlib import Path

import pytest

from playbook_app.domain.content.model import LessonPath, LessonRef, Pack
from playbook_app.formats.pack.pack import read_pack_index
from tests.packs.making import FRONT, PACK, make_pack, write

ONE = "  - {{id: {id}, title: Week, summary: For you., lessons: [{slugs}]}}\n"


def read(folder: Path, paths: str) -> tuple[Pack | None, list[tuple[str, str, int]]]:
    """Return a pack of two lessons with these paths, and its errors."""
    make_pack(folder, pack=PACK + "paths:\n" + paths)
    write(folder, "track/02-other/lesson.md", FRONT + "Words.\n")
    pack, findings = read_pack_index(folder)
    return pack, [(found.file, found.code, found.line) for found in findings if found.level == "error"]


def test_a_path_leads_from_lesson_to_lesson(tmp_path: Path) -> None:
    """In its own order; without any named, through all of them as they are read."""
    pack, errors = read(
        tmp_path, ONE.format(id="week", slugs="other, lesson") + "  - {id: all, title: All}\n"
    )
    lesson, other = LessonRef("test", "lesson"), LessonRef("test", "other")
    assert pack is not None
    assert errors == []
    assert pack.paths == (
        LessonPath("test", "week", "Week", "For you.", (other, lesson)),
        LessonPath("test", "all", "All", "", (lesson, other)),
    )
    assert str(pack.paths[0]) == "test/week"


@pytest.mark.parametrize(
    ("slugs", "code", "left"),
    [
        ("lesson, nowhere", "path-unknown-lesson", ["lesson"]),
        ("lesson, other, lesson", "path-lesson-twice", ["lesson", "other"]),
    ],
)
def test_a_wrong_step_is_left_out(tmp_path: Path, slugs: str, code: str, left: list[str]) -> None:
    """It is said with its line, and the rest of the path works."""
    pack, errors = read(tmp_path, ONE.format(id="week", slugs=slugs))
    assert errors == [("pack.yaml", code, 10)]
    assert pack is not None
    assert [ref.slug for ref in pack.paths[0].lessons] == left


@pytest.mark.parametrize(
    ("second", "code"),
    [("id: week, title: Twice", "duplicate-id"), ("id: A b, title: Odd", "bad-id")],
)
def test_a_path_needs_an_id_of_its_own(tmp_path: Path, second: str, code: str) -> None:
    """Choices are kept by it; the other paths and the lessons stay."""
    pack, errors = read(tmp_path, ONE.format(id="week", slugs="lesson") + f"  - {{{second}}}\n")
    assert errors == [("pack.yaml", code, 11)]
    assert pack is not None
    assert [path.title for path in pack.paths] == ["Week"]
    assert len(pack.lessons) == 2
