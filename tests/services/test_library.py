"""Listing packs from the index and opening lessons."""

import os
from pathlib import Path

import pytest

from playbook_app.base.problem import Problem
from playbook_app.domain.content.model import LessonRef
from playbook_app.formats.pack import pack as reader
from playbook_app.formats.pack.cache import load_index
from playbook_app.services.library import EVERY_LANGUAGE, KEPT_LESSONS, Library
from tests.packs.making import FRONT, LESSON_FOLDER, PACK, TALK, make_pack, write

REF = LessonRef("test", "lesson")
SECOND = LessonRef("test", "second")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a folder with a pack of two lessons, the first with a conversation, and a template."""
    folder = tmp_path / "content"
    related = FRONT.replace("minutes: 3\n", "minutes: 3\nrelated: [second, gone]\n")
    make_pack(folder / "one", front=related, talk=TALK)
    write(folder / "one", "track/02-second/lesson.md", FRONT.replace("A lesson", "Second") + "Text.")
    make_pack(folder / "blank", pack=PACK.replace("id: test", "id: blank") + "template: true\n")
    return folder


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """Return where the index goes."""
    return tmp_path / "data" / "cache" / "packs.json"


@pytest.fixture
def library(content: Path, cache: Path) -> Library:
    """Return a library that has just read everything for the first time."""
    made = Library([content], cache)
    assert made.packs
    return made


def forbid_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail a test that reads a pack."""

    def refuse(folder: Path) -> None:
        raise AssertionError(folder)

    monkeypatch.setattr(reader, "read_pack", refuse)


def touch(path: Path) -> None:
    """Make a file look changed whatever the clock's grain."""
    os.utime(path, ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns + 10_000_000))


def test_lists_one_language(content: Path, cache: Path) -> None:
    """Another language is counted, can be chosen or added, and its lessons open all the same."""
    german = PACK.replace("id: test", "id: acht").replace("language: en", "language: de")
    make_pack(content / "acht", pack=german)
    library = Library([content], cache)
    told: list[None] = []
    library.changed.connect(told.append)
    assert ([pack.id for pack in library.packs], library.elsewhere) == (["test"], 1)
    assert library.lesson(LessonRef("acht", "lesson")).title
    library.use("de")
    library.use("de")
    assert ([lesson.ref.pack for lesson in library.lessons()], library.elsewhere) == (["acht"], 2)
    library.use("fr")
    assert ([pack.id for pack in library.packs], library.elsewhere) == (["test", "acht"], 0)
    library.use(EVERY_LANGUAGE)
    assert ([pack.id for pack in library.packs], len(told)) == (["test", "acht"], 3)
    assert library.languages == ("de", "en")


def test_lists(library: Library) -> None:
    """Lessons come in reading order, with their track; templates are left out."""
    assert [pack.id for pack in library.packs] == ["test"]
    assert [lesson.ref for lesson in library.lessons()] == [REF, SECOND]
    assert library.summary(SECOND).title == "Second"
    assert library.track_of(SECOND).title == "Track"
    with pytest.raises(KeyError):
        library.summary(LessonRef("test", "gone"))
    with pytest.raises(KeyError):
        library.track_of(LessonRef("blank", "lesson"))


def test_findings_name_the_pack(library: Library) -> None:
    """Files of findings start with the pack's folder, templates included."""
    files = {finding.file for finding in library.findings}
    assert f"one/{LESSON_FOLDER}/lesson.md" in files
    assert f"blank/{LESSON_FOLDER}/lesson.md" in files


def test_opening(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """A lesson opens with the related lessons that exist, and is read once."""
    lesson = library.lesson(REF)
    assert (lesson.title, lesson.related) == ("A lesson", ("second",))
    talk = library.conversation(REF)
    assert talk.title == "A talk"
    monkeypatch.setattr(reader, "read_lesson", forbid_reading)
    monkeypatch.setattr(reader, "read_conversation", forbid_reading)
    assert library.lesson(REF) is lesson
    assert library.conversation(REF) is talk
    for call in (library.lesson, library.conversation):
        with pytest.raises(KeyError):
            call(LessonRef("test", "gone"))
    with pytest.raises(KeyError):
        library.conversation(SECOND)


def test_a_conversation_opens_as_it_was_checked(
    content: Path, cache: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At the next start no YAML is read for it; when its file has changed, that is read."""
    talk = library.conversation(REF)
    file = content / "one" / LESSON_FOLDER / "conversation.yaml"
    with monkeypatch.context() as forbidden:
        forbidden.setattr(reader, "read_conversation", forbid_reading)
        assert Library([content], cache).conversation(REF) == talk
    file.write_text(TALK.replace("A talk", "Another talk"), encoding="utf-8")
    touch(file)
    assert Library([content], cache).conversation(REF).title == "Another talk"


def test_a_lesson_opens_as_it_was_checked(
    content: Path, cache: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At the next start its text is not read; a changed one is, and one whose copy is damaged."""
    assert library.lesson(REF).title == "A lesson"
    kept = cache.with_name("lessons") / "test.lesson.json"
    file = content / "one" / LESSON_FOLDER / "lesson.md"
    words, times = file.read_text(encoding="utf-8"), file.stat()
    file.write_text(words.replace("A lesson", "My lesson"), encoding="utf-8")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert Library([content], cache).lesson(REF).title == "My lesson"
    kept.write_text("damaged", encoding="utf-8")
    mine = Library([content], cache).lesson(REF)
    assert mine.title == "My lesson"
    monkeypatch.setattr(reader, "read_lesson", forbid_reading)
    assert Library([content], cache).lesson(REF) == mine


def test_nothing_has_to_be_writable(content: Path, tmp_path: Path) -> None:
    """Without a place for the index and for what was checked, lessons open as they are written."""
    (tmp_path / "full").touch()
    library = Library([content], tmp_path / "full" / "packs.json")
    assert library.lesson(REF).title == "A lesson"
    assert library.lesson(SECOND).title == "Second"


def test_few_lessons_are_kept(tmp_path: Path, cache: Path) -> None:
    """The oldest of many opened lessons is let go."""
    make_pack(tmp_path / "pack")
    for number in range(2, KEPT_LESSONS + 3):
        write(tmp_path / "pack", f"track/{number:02d}-l{number}/lesson.md", FRONT)
    library = Library([tmp_path], cache)
    first = library.lesson(REF)
    others = [lesson.ref for lesson in library.lessons()][1:]
    for ref in others[: KEPT_LESSONS - 1]:
        library.lesson(ref)
    assert library.lesson(REF) is first
    for ref in others:
        library.lesson(ref)
    assert library.lesson(REF) is not first
    assert library.lesson(REF) == first


def test_the_second_start_reads_no_pack(
    content: Path, cache: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The index is enough, and refreshing finds nothing to do."""
    forbid_reading(monkeypatch)
    again = Library([content], cache)
    assert again.packs == library.packs
    assert again.findings == library.findings
    assert not again.refresh()


def test_a_first_start_reads_when_somebody_asks(content: Path, cache: Path) -> None:
    """Without an index nothing is read until lessons are wanted, or another thread has looked."""
    asked, looked = Library([content], cache), Library([content], cache)
    assert not cache.exists()
    shelf = looked.look()
    assert shelf is not None
    assert not cache.exists()
    looked.take_over(shelf)
    assert cache.exists()
    assert looked.packs == asked.packs
    assert looked.look() is None


def test_refresh(content: Path, cache: Path, library: Library) -> None:
    """A changed file is noticed, announced once, and kept in the index."""
    announced: list[None] = []
    library.changed.connect(announced.append)
    library.lesson(SECOND)
    library.conversation(REF)
    file = content / "one" / "track" / "02-second" / "lesson.md"
    file.write_text(FRONT.replace("A lesson", "Renamed"))
    touch(file)
    assert library.refresh()
    assert announced == [None]
    assert library.summary(SECOND).title == "Renamed"
    assert library.lesson(SECOND).title == "Renamed"
    assert not library.refresh()
    stored = load_index(cache)
    assert stored is not None
    assert {lesson.title for entry in stored if entry.pack for lesson in entry.pack.lessons} >= {"Renamed"}


def test_only_the_changed_pack_is_read(
    content: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new pack is read, the others are taken from the index."""
    read: list[Path] = []
    original = reader.read_pack
    monkeypatch.setattr(
        reader, "read_pack", lambda folder, **how: read.append(folder) or original(folder, **how)
    )
    make_pack(content / "two", pack=PACK.replace("id: test", "id: two"))
    assert library.refresh()
    assert read == [content / "two"]
    assert [pack.id for pack in library.packs] == ["test", "two"]


def test_looking_changes_nothing(content: Path, library: Library) -> None:
    """What another thread finds is only used when it is taken over."""
    make_pack(content / "two", pack=PACK.replace("id: test", "id: two"))
    shelf = library.look()
    assert shelf is not None
    assert [pack.id for pack in library.packs] == ["test"]
    library.take_over(shelf)
    assert [pack.id for pack in library.packs] == ["test", "two"]


def test_a_removed_pack(content: Path, library: Library) -> None:
    """A pack that is gone is no longer listed."""
    (content / "one" / "pack.yaml").unlink()
    assert library.refresh()
    assert library.packs == ()
    assert library.lessons() == ()


def test_two_packs_with_one_id(content: Path, cache: Path) -> None:
    """The first counts, the second is a finding; a broken one is no pack at all."""
    make_pack(content / "three", pack="- broken")
    make_pack(content / "two", pack=PACK.replace("Test pack", "Second"))
    library = Library([content], cache)
    assert [pack.title for pack in library.packs] == ["Test pack"]
    assert ("two/pack.yaml", "duplicate-pack") in {(found.file, found.code) for found in library.findings}


def test_an_index_of_other_folders(tmp_path: Path, content: Path, cache: Path, library: Library) -> None:
    """After the app was moved, its packs are read where they are now."""
    assert library.packs
    moved = content.rename(tmp_path / "moved")
    again = Library([moved], cache)
    assert [lesson.ref for lesson in again.lessons()] == [REF, SECOND]
    assert again.lesson(REF).title == "A lesson"


def test_a_damaged_index(content: Path, cache: Path, library: Library) -> None:
    """The index is made again without a word."""
    cache.write_bytes(cache.read_bytes()[:100])
    assert Library([content], cache).packs == library.packs
    assert load_index(cache) is not None


def test_no_place_for_an_index(tmp_path: Path, content: Path) -> None:
    """Without a writable folder everything works, just later."""
    (tmp_path / "file").write_text("x")
    library = Library([content], tmp_path / "file" / "packs.json")
    assert library.packs
    assert not library.refresh()


def test_no_packs_at_all(tmp_path: Path, cache: Path) -> None:
    """An empty folder is an empty library, and so is a missing one."""
    assert Library([tmp_path / "nowhere"], cache).packs == ()


def test_a_lesson_that_broke_since(content: Path, library: Library) -> None:
    """Opening it is a problem; the others open."""
    (content / "one" / LESSON_FOLDER / "lesson.md").write_text("broken")
    with pytest.raises(Problem, match="lesson-broken"):
        library.lesson(REF)
    assert library.lesson(SECOND).title == "Second"
