"""Reading one lesson's folder."""

from pathlib import Path

import pytest

from playbook_app.domain.content.model import LessonRef
from playbook_app.formats.pack.files import PackFiles
from playbook_app.formats.pack.folder import LessonFolder, read_lesson_folder, read_talk_part, summary_of
from playbook_app.formats.pack.lesson import LessonPlace
from playbook_app.formats.pack.report import Report
from tests.packs.making import FRONT, LESSON_FOLDER, QUIZ, TALK, fenced, make_pack, write

PLACE = LessonPlace(LessonRef("test", "lesson"), "track", 1)
TODAY_POSTS = "".join(
    fenced("post", f"author: A{number}\nhandle: a{number}\ntext: t{number}") for number in range(3)
)


def read(folder: Path) -> tuple[LessonFolder, dict[str, list[tuple[str, int]]]]:
    """Read the one lesson of a pack; errors only, by file."""
    report = Report()
    found = read_lesson_folder(PackFiles(folder, report), PLACE, report)
    errors: dict[str, list[tuple[str, int]]] = {}
    for finding in report.findings:
        if finding.level == "error":
            errors.setdefault(finding.file.rpartition("/")[2], []).append((finding.code, finding.line))
    return found, errors


def test_summary(tmp_path: Path) -> None:
    """Lists know the takeaway, the questions' skills, the conversation and the first two posts."""
    make_pack(tmp_path, TODAY_POSTS + fenced("takeaway", "Keep."), talk=TALK)
    found, errors = read(tmp_path)
    assert errors == {}
    assert found.lesson is not None
    summary = summary_of(found, found.lesson)
    assert (summary.takeaway, summary.items, summary.conversation) == (
        "Keep.",
        (("first", "courtesy"),),
        "A talk",
    )
    assert summary.opening == (("A0", "a0", "t0"), ("A1", "a1", "t1"))


def test_summary_of_a_bare_lesson(tmp_path: Path) -> None:
    """A lesson without extras has empty ones."""
    found, errors = read(make_pack(tmp_path, quiz=None))
    assert errors == {}
    assert found.lesson is not None
    summary = summary_of(found, found.lesson)
    assert (summary.takeaway, summary.items, summary.conversation, summary.opening) == ("", (), "", ())


def test_a_broken_question_is_left_out(tmp_path: Path) -> None:
    """The other questions and the lesson work."""
    second = QUIZ.removeprefix("items:\n").replace("id: first", "id: second")
    broken = second.replace("id: second", "id: third").replace("correct: true, ", "")
    found, errors = read(make_pack(tmp_path, quiz=QUIZ + second + second + broken))
    assert found.lesson is not None
    assert [item.id for item in found.lesson.items] == ["first", "second"]
    assert errors == {"quiz.yaml": [("duplicate-id", 20), ("correct-count", 29)]}


def test_a_broken_lesson_still_has_its_questions_checked(tmp_path: Path) -> None:
    """All findings come at once, even when the lesson itself cannot be used."""
    quiz = QUIZ.replace("correct: true, ", "")
    found, errors = read(make_pack(tmp_path, front=FRONT.replace("minutes: 3", "minutes: x"), quiz=quiz))
    assert found.lesson is None
    assert errors == {"lesson.md": [("not-a-number", 6)], "quiz.yaml": [("correct-count", 2)]}


def test_an_unknown_skill_takes_the_lesson_out(tmp_path: Path) -> None:
    """Mastery could not be kept for it."""
    found, errors = read(make_pack(tmp_path, front=FRONT.replace("courtesy", "politeness")))
    assert found.lesson is None
    assert errors == {"lesson.md": [("unknown-skill", 5)], "quiz.yaml": [("skill-not-in-lesson", 2)]}


def test_a_highlight_without_note_takes_the_lesson_out(tmp_path: Path) -> None:
    """A widget would look for a note that is not there."""
    body = "Text.\n\n" + fenced("post", "author: A\ntext: '[[1:a]] [[2:b]]'\nnotes: [{title: T, text: x}]")
    found, errors = read(make_pack(tmp_path, body))
    assert found.lesson is None
    assert errors == {"lesson.md": [("highlight-without-note", 10)]}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("goto: fine", "goto: nowhere", "talk-goto"),
        ("goto: over", "goto: first", "talk-unreachable-ending"),
        ("id: talk\n", "id: talk\nskills: [charm]\n", "unknown-skill"),
        ("id: talk\n", "id: talk\nopening: {author: A, text: '[[1:a]]'}\n", "highlight-without-note"),
    ],
)
def test_a_broken_conversation_is_left_out(tmp_path: Path, old: str, new: str, code: str) -> None:
    """The lesson works without it, and the finding has a line."""
    found, errors = read(make_pack(tmp_path, talk=TALK.replace(old, new)))
    assert found.lesson is not None
    assert found.conversation is None
    assert errors["conversation.yaml"][0][0] == code
    assert errors["conversation.yaml"][0][1] > 0


def test_an_unreadable_conversation(tmp_path: Path) -> None:
    """A conversation that is no text is left out."""
    make_pack(tmp_path)
    write(tmp_path, f"{LESSON_FOLDER}/conversation.yaml", b"\xff")
    found, errors = read(tmp_path)
    assert found.lesson is not None
    assert errors == {"conversation.yaml": [("not-utf-8", 1)]}


def test_a_talk_can_be_read_without_walking_it(tmp_path: Path) -> None:
    """For playing it is enough to know that nothing in it leads nowhere."""
    make_pack(tmp_path, talk=TALK.replace("goto: over", "goto: fine"))
    report = Report()
    assert read_talk_part(PackFiles(tmp_path, report), PLACE, report, states=1) is not None
    assert read_talk_part(PackFiles(tmp_path, report), PLACE, report) is None


def test_unreadable_quiz_and_missing_lesson(tmp_path: Path) -> None:
    """A quiz that cannot be read leaves a lesson without questions; no lesson is an error."""
    make_pack(tmp_path, quiz=None)
    write(tmp_path, f"{LESSON_FOLDER}/quiz.yaml", b"\0")
    found, errors = read(tmp_path)
    assert found.lesson is not None
    assert errors == {"quiz.yaml": [("control-character", 1)]}
    (tmp_path / LESSON_FOLDER / "lesson.md").unlink()
    found, errors = read(tmp_path)
    assert found.lesson is None
    assert errors["lesson.md"] == [("file-missing", 0)]


def test_unknown_files_are_named(tmp_path: Path) -> None:
    """A misspelt file name would otherwise go unnoticed."""
    make_pack(tmp_path)
    write(tmp_path, f"{LESSON_FOLDER}/quizz.yaml", "x")
    report = Report()
    read_lesson_folder(PackFiles(tmp_path, report), PLACE, report)
    assert [finding.file for finding in report.findings if finding.code == "unknown-file"] == [
        f"{LESSON_FOLDER}/quizz.yaml"
    ]
