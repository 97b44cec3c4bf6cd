"""Reading whole packs, and single lessons for display."""

from pathlib import Path

import pytest

from playbook_app.base.problem import Problem
from playbook_app.domain.content.model import LessonRef
from playbook_app.formats.pack import pack as pack_module
from playbook_app.formats.pack.pack import check_pack, read_conversation, read_lesson, read_pack_index
from tests.packs.making import FRONT, LESSON_FOLDER, PACK, QUIZ, TALK, make_pack, write


def errors(folder: Path) -> list[tuple[str, str, int]]:
    """Return the errors of a pack."""
    _pack, findings = read_pack_index(folder)
    return [(found.file, found.code, found.line) for found in findings if found.level == "error"]


def test_a_whole_pack(tmp_path: Path) -> None:
    """The index has everything that lists need, and the counts are right."""
    make_pack(tmp_path, talk=TALK, pack=PACK + "summary: Short.\ntemplate: true\n")
    pack, findings = read_pack_index(tmp_path)
    assert pack is not None
    assert (pack.id, pack.title, pack.language, pack.version) == ("test", "Test pack", "en", "1.0")
    assert (pack.licence, pack.summary, pack.template) == ("CC0-1.0", "Short.", True)
    assert [lesson.ref for lesson in pack.lessons] == [LessonRef("test", "lesson")]
    assert {found.level for found in findings} == {"warning"}
    counts, _findings = check_pack(tmp_path)
    assert counts is not None
    assert (counts.id, counts.language, counts.lessons, counts.items) == ("test", "en", 1, 1)
    assert (counts.types, counts.conversations, counts.drills) == ({"single": 1}, 1, 0)


@pytest.mark.parametrize(
    ("pack", "code", "line"),
    [
        ("", "wrong-kind", 1),
        ("- a", "wrong-kind", 1),
        (PACK.replace("id: test\n", ""), "missing-field", 1),
        (PACK.replace("schema_version: 1", "schema_version: 2"), "pack-newer", 1),
        (PACK.replace("schema_version: 1", "schema_version: one"), "not-a-number", 1),
        (PACK.replace("id: test", "id: ../test"), "bad-id", 2),
        (PACK + "extra: 1\n", "unknown-field", 9),
    ],
)
def test_a_broken_manifest(tmp_path: Path, pack: str, code: str, line: int) -> None:
    """Without a sound pack.yaml there is no pack."""
    make_pack(tmp_path, pack=pack)
    found, _findings = read_pack_index(tmp_path)
    assert found is None
    assert ("pack.yaml", code, line) in errors(tmp_path)
    assert check_pack(tmp_path)[0] is None


@pytest.mark.parametrize(("written", "code"), [("..", "bad-id"), ("other", "folder-missing")])
def test_a_broken_track_leaves_the_others(tmp_path: Path, written: str, code: str) -> None:
    """What is wrong with one track's entry takes out that track only."""
    two = PACK.replace("id: track,", f"id: {written},") + "  - {id: track, title: Two}\n"
    make_pack(tmp_path, pack=two)
    found, _findings = read_pack_index(tmp_path)
    assert found is not None
    assert [(track.id, len(track.lessons)) for track in found.tracks] == [("track", 1)]
    assert ("pack.yaml", code, 8) in errors(tmp_path)


def test_a_broken_manifest_hides_nothing_else(tmp_path: Path) -> None:
    """The lessons are read all the same, so that every finding comes at once."""
    make_pack(tmp_path, pack=PACK.replace("title: Test pack\n", ""), quiz="items: []\n")
    files = {file for file, _code, _line in errors(tmp_path)}
    assert files == {"pack.yaml", f"{LESSON_FOLDER}/quiz.yaml"}


def test_no_manifest(tmp_path: Path) -> None:
    """An empty folder is no pack."""
    assert errors(tmp_path) == [("pack.yaml", "file-missing", 0)]


def test_lesson_folders(tmp_path: Path) -> None:
    """Odd names and slugs used twice are errors, equal numbers a warning."""
    make_pack(tmp_path, pack=PACK + "  - {id: two, title: Two}\n")
    for name in ("track/second", "two/01-lesson", "track/01-third"):
        write(tmp_path, f"{name}/lesson.md", FRONT + "Text.")
    write(tmp_path, "track/02-file", "x")
    write(tmp_path, "stray/x.md", "x")
    pack, findings = read_pack_index(tmp_path)
    assert pack is not None
    assert [str(lesson.ref) for lesson in pack.lessons] == ["test/lesson", "test/third"]
    found = {(finding.file, finding.code) for finding in findings}
    assert {
        ("track/second", "lesson-folder-name"),
        ("track/02-file", "lesson-folder-name"),
        ("two/01-lesson", "duplicate-lesson"),
        ("track/01-third", "duplicate-number"),
        ("stray", "folder-not-listed"),
    } <= found


def test_a_track_that_is_a_file(tmp_path: Path) -> None:
    """The finding names it."""
    make_pack(tmp_path, pack=PACK + "  - {id: two, title: Two}\n")
    write(tmp_path, "two", "x")
    assert errors(tmp_path) == [("two", "file-unreadable", 0)]


def test_too_many_lessons(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pack of thousands of lessons is cut off."""
    monkeypatch.setattr(pack_module, "MAX_LESSONS", 1)
    make_pack(tmp_path)
    write(tmp_path, "track/02-second/lesson.md", FRONT)
    assert errors(tmp_path) == [("track/02-second", "too-many-lessons", 0)]


SECOND = "track/02-second"


def test_lessons_that_share(tmp_path: Path) -> None:
    """Lists know whose conversation a lesson shares, and the counts who has none."""
    make_pack(tmp_path, talk=TALK)
    write(tmp_path, f"{SECOND}/lesson.md", with_line("rehearse_with: lesson"))
    write(tmp_path, "track/03-third/lesson.md", FRONT)
    pack, _findings = read_pack_index(tmp_path)
    assert pack is not None
    assert [lesson.rehearse_with for lesson in pack.lessons] == ["", "lesson", ""]
    counts, _findings = check_pack(tmp_path)
    assert counts is not None
    assert counts.without_exercise == ("third",)


@pytest.mark.parametrize(
    ("slug", "code"),
    [
        ("second", "rehearse-with-itself"),
        ("nowhere", "rehearse-unknown"),
        ("lesson", "rehearse-nothing"),
        ("../lesson", "bad-id"),
    ],
)
def test_sharing_what_is_not_there(tmp_path: Path, slug: str, code: str) -> None:
    """The lesson named must be another one of the pack and have something to play; the line is told."""
    make_pack(tmp_path)
    write(tmp_path, f"{SECOND}/lesson.md", with_line(f"rehearse_with: {slug}"))
    pack, _findings = read_pack_index(tmp_path)
    assert pack is not None
    assert errors(tmp_path) == [(f"{SECOND}/lesson.md", code, 7)]
    assert [lesson.rehearse_with for lesson in pack.lessons if lesson.ref.slug == "second"] in ([""], [])


def test_what_is_better_read_before(tmp_path: Path) -> None:
    """It must be another lesson of the pack that does not wait for this one, over others or at once."""
    make_pack(tmp_path, front=with_line("after: [third]"))
    write(tmp_path, f"{SECOND}/lesson.md", with_line("after: [lesson, gone]"))
    write(tmp_path, "track/03-third/lesson.md", with_line("after: [second, third]"))
    pack, _findings = read_pack_index(tmp_path)
    assert pack is not None
    assert errors(tmp_path) == [
        (f"{LESSON_FOLDER}/lesson.md", "after-circle", 7),
        (f"{SECOND}/lesson.md", "after-unknown", 7),
        ("track/03-third/lesson.md", "after-circle", 7),
    ]
    assert [lesson.after for lesson in pack.lessons] == [(), ("lesson",), ("second",)]


def with_line(line: str) -> str:
    """Return a lesson with one more line of front matter, the seventh."""
    return FRONT.replace("minutes: 3\n", f"minutes: 3\n{line}\n")


def test_related_lessons(tmp_path: Path) -> None:
    """A related slug must be a lesson of the pack; the line is the front matter's."""
    make_pack(tmp_path, front=FRONT.replace("minutes: 3\n", "minutes: 3\nrelated: [lesson, other]\n"))
    assert errors(tmp_path) == [(f"{LESSON_FOLDER}/lesson.md", "related-unknown", 7)]


def test_one_broken_lesson_leaves_the_rest(tmp_path: Path) -> None:
    """The other lessons are listed."""
    make_pack(tmp_path, front="no front matter\n")
    write(tmp_path, "track/02-second/lesson.md", FRONT + "Text.")
    pack, _findings = read_pack_index(tmp_path)
    assert pack is not None
    assert [lesson.ref.slug for lesson in pack.lessons] == ["second"]


def test_read_one(tmp_path: Path) -> None:
    """A listed lesson and its conversation open."""
    make_pack(tmp_path, talk=TALK)
    pack, _findings = read_pack_index(tmp_path)
    assert pack is not None
    (summary,) = pack.lessons
    assert read_lesson(tmp_path, summary).items[0].id == "first"
    assert read_conversation(tmp_path, summary).title == "A talk"


def test_read_what_broke_since(tmp_path: Path) -> None:
    """A lesson that was changed for the worse is a problem with file, line and reason."""
    make_pack(tmp_path, talk=TALK)
    pack, _findings = read_pack_index(tmp_path)
    assert pack is not None
    (summary,) = pack.lessons
    make_pack(tmp_path, "# Big\n", front=FRONT.replace("title: A lesson\n", ""), quiz=QUIZ, talk="- a")
    with pytest.raises(Problem) as lesson:
        read_lesson(tmp_path, summary)
    assert lesson.value.code == "lesson-broken"
    assert lesson.value.file == tmp_path / LESSON_FOLDER / "lesson.md"
    assert lesson.value.values == {"line": 2, "detail": "missing-field", "details": {"name": "title"}}
    with pytest.raises(Problem) as talk:
        read_conversation(tmp_path, summary)
    assert (talk.value.code, talk.value.values["detail"]) == ("conversation-broken", "wrong-kind")
    (tmp_path / LESSON_FOLDER / "conversation.yaml").unlink()
    with pytest.raises(Problem) as gone:
        read_conversation(tmp_path, summary)
    assert gone.value.values["detail"] == "file-missing"


def test_a_pack_that_promises_faces(tmp_path: Path) -> None:
    """A question with fewer is a warning; without a promise one is enough."""
    make_pack(tmp_path, pack=PACK + "faces: 2\n")
    pack, findings = read_pack_index(tmp_path)
    assert pack is not None
    assert pack.faces == 2
    assert [(found.code, found.line) for found in findings if found.file.endswith("quiz.yaml")] == [
        ("few-faces", 2)
    ]
