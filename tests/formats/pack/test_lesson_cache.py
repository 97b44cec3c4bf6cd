"""Tests of lessons that are kept as they were checked."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from playbook_app.base.paths import shipped_folder
from playbook_app.domain.content.items.kinds import KINDS
from playbook_app.domain.content.model import Lesson, LessonRef
from playbook_app.formats.pack import lesson_cache
from playbook_app.formats.pack.files import PackFiles
from playbook_app.formats.pack.folder import read_lesson_part
from playbook_app.formats.pack.lesson import place_of
from playbook_app.formats.pack.lesson_cache import (
    lesson_file,
    load_lesson,
    save_lesson,
    source_now,
    source_read,
)
from playbook_app.formats.pack.report import Report
from tests.packs.making import LESSON_FOLDER, make_pack


def shipped() -> Iterator[Lesson]:
    """Yield shipped lessons until every type of question and of block has come."""
    files, wanted = PackFiles(shipped_folder() / "content" / "en", Report()), set(KINDS)
    for folder in sorted((shipped_folder() / "content" / "en").glob("*/*/")):
        place = place_of("en", folder.parent.name, folder.name)
        assert place is not None
        lesson = read_lesson_part(files, place, Report())
        assert lesson is not None
        yield lesson
        wanted -= {item.type for item in lesson.items}
        if not wanted:
            return


@pytest.fixture(scope="module")
def lesson() -> Lesson:
    """Return a shipped lesson."""
    return next(shipped())


def test_what_is_kept_comes_back_equal(tmp_path: Path) -> None:
    """Every block, every type of question, as the very classes."""
    types, blocks = set(), set()
    for lesson in shipped():
        file = lesson_file(tmp_path / "lessons", lesson.ref)
        assert save_lesson(file, "source", lesson)
        assert load_lesson(file, "source") == lesson
        types |= {item.type for item in lesson.items}
        blocks |= {type(block).__name__ for section in lesson.sections for block in section.blocks}
    assert types == set(KINDS)
    assert {"Prose", "PostBlock", "Compare", "Checklist", "Takeaway", "Callout"} <= blocks


def test_of_other_files_or_another_program_it_is_not_used(
    tmp_path: Path, lesson: Lesson, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The digest of what it was made of, the version of the program and of the form have to fit."""
    file = tmp_path / "lesson.json"
    save_lesson(file, "source", lesson)
    assert load_lesson(file, "other") is None
    for name, value in (("__version__", "0"), ("LESSON_CACHE_VERSION", 0)):
        with monkeypatch.context() as changed:
            changed.setattr(lesson_cache, name, value)
            assert load_lesson(file, "source") is None


def test_damaged_it_is_not_used(tmp_path: Path, lesson: Lesson) -> None:
    """Cut, with one letter changed, or with something else in it."""
    file = tmp_path / "lesson.json"
    save_lesson(file, "source", lesson)
    whole = file.read_bytes()
    for size in (*range(0, 400, 37), *range(400, len(whole), 2_003), len(whole) - 1):
        file.write_bytes(whole[:size])
        assert load_lesson(file, "source") is None
    for strange in (b"", b"\n", b"[]\n[]", b"\xff\xfe", whole.replace(lesson.title.encode(), b"Bad", 1)):
        file.write_bytes(strange)
        assert load_lesson(file, "source") is None
    assert load_lesson(tmp_path / "none.json", "source") is None


def test_whole_but_strange_it_is_not_used(
    tmp_path: Path, lesson: Lesson, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What another form would have written under the same checksum: classes and fields that are not there."""
    file = tmp_path / "lesson.json"
    for row in (None, [], ["Nothing"], ["Lesson", 1], ["", "a"], {"a": 1}, [["Span"]], ["Span", "a", 0]):
        with monkeypatch.context() as changed:
            changed.setattr(lesson_cache, "_row", lambda _lesson, row=row: row)
            assert save_lesson(file, "source", lesson)
        assert load_lesson(file, "source") is None


def test_the_source_is_what_the_files_hold(tmp_path: Path) -> None:
    """It follows their contents, not their times, and tells where the lesson stands."""
    make_pack(tmp_path)
    text = tmp_path / LESSON_FOLDER / "lesson.md"
    quiz = tmp_path / LESSON_FOLDER / "quiz.yaml"

    def source(folder: str = LESSON_FOLDER) -> str:
        return source_now(PackFiles(tmp_path, Report()), folder)

    first, times = source(), (text.stat().st_atime_ns, text.stat().st_mtime_ns)
    os.utime(text)
    assert source() == first != source("track/02-lesson")
    words = text.read_text(encoding="utf-8")
    text.write_text(words.replace("a", "b", 1), encoding="utf-8")
    os.utime(text, ns=times)
    assert source() != first
    text.write_text(words, encoding="utf-8")
    assert source() == first
    read = PackFiles(tmp_path, Report())
    assert source_read(read, LESSON_FOLDER) != first
    place = place_of("test", "track", "01-lesson")
    assert place is not None
    read_lesson_part(read, place, Report())
    assert source_read(read, LESSON_FOLDER) == first
    quiz.unlink()
    assert source() != first


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path, lesson: Lesson) -> None:
    """It costs only time; so does a text that has no written form."""
    (tmp_path / "file").touch()
    assert not save_lesson(tmp_path / "file" / "lesson.json", "source", lesson)
    half = replace(lesson, ref=LessonRef("en", "x"), title="\ud83d")
    assert not save_lesson(tmp_path / "lesson.json", "source", half)
