"""``playbook check``."""

import argparse
import json
from pathlib import Path

import pytest

from playbook_app.base.paths import Paths
from playbook_app.base.problem import Problem
from playbook_app.cli import check
from tests.packs.making import FRONT, LESSON_FOLDER, TALK, fenced, make_pack, write


def run(paths: Paths, *words: str) -> int:
    """Run the command as the program does."""
    parser = argparse.ArgumentParser()
    check.add_parser(parser.add_subparsers())
    options = parser.parse_args(["check", *words])
    code: int = options.run(options, paths)
    return code


def test_one_pack_as_json(tmp_path: Path, paths: Paths, capsys: pytest.CaptureFixture[str]) -> None:
    """The document has exactly the promised shape."""
    make_pack(tmp_path, front=FRONT.replace("minutes: 3\n", "minutes: 3\nrelated: [gone]\n"), talk=TALK)
    assert run(paths, str(tmp_path), "--json") == 1
    raw = json.loads(capsys.readouterr().out)
    assert set(raw) == {"packs", "findings"}
    assert raw["packs"] == [
        {
            "id": "test",
            "language": "en",
            "lessons": 1,
            "items": 1,
            "types": {"single": 1},
            "conversations": 1,
            "drills": 0,
        }
    ]
    assert {
        "level": "error",
        "code": "related-unknown",
        "file": f"{LESSON_FOLDER}/lesson.md",
        "line": 7,
        "message": "The related lesson “gone” is not in this pack. "
        "Use the slug of a lesson folder, without its number.",
    } in raw["findings"]
    assert all(set(found) == {"level", "code", "file", "line", "message"} for found in raw["findings"])


def test_warnings_are_no_failure(tmp_path: Path, paths: Paths, capsys: pytest.CaptureFixture[str]) -> None:
    """A pack that only could be better passes."""
    make_pack(tmp_path)
    assert run(paths, str(tmp_path)) == 0
    out = capsys.readouterr().out
    assert f"{tmp_path}/{LESSON_FOLDER}/lesson.md:1: warning: The lesson has no checklist.\n    Add a" in out
    assert out.endswith("test (en): lessons 1, questions 1, conversations 0\n0 errors, 6 warnings\n")


def test_errors_name_the_field(tmp_path: Path, paths: Paths, capsys: pytest.CaptureFixture[str]) -> None:
    """A line for people has file, line, level, field, what is wrong, and how to mend it below."""
    make_pack(tmp_path, fenced("checklist", "title: x"))
    assert run(paths, str(tmp_path)) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].endswith("lesson.md:9: error: items: The field “items” is missing or empty.")
    assert lines[1] == "    Add it."


def test_a_folder_of_packs(tmp_path: Path, paths: Paths, capsys: pytest.CaptureFixture[str]) -> None:
    """Every folder in it is taken for a pack; findings start with its name."""
    make_pack(tmp_path / "a")
    write(tmp_path, "b/readme.txt", "x")
    assert run(paths, str(tmp_path), "--json") == 1
    raw = json.loads(capsys.readouterr().out)
    assert [pack["id"] for pack in raw["packs"]] == ["test"]
    assert [found["file"] for found in raw["findings"] if found["level"] == "error"] == ["b/pack.yaml"]


def test_no_pack_at_all(tmp_path: Path, paths: Paths, capsys: pytest.CaptureFixture[str]) -> None:
    """An empty folder is an error, not a success."""
    assert run(paths, str(tmp_path)) == 1
    assert "The file pack.yaml is missing." in capsys.readouterr().out


def test_a_path_that_is_not_there(tmp_path: Path, paths: Paths) -> None:
    """The problem ends the program with 2."""
    with pytest.raises(Problem, match="path-missing"):
        run(paths, str(tmp_path / "nowhere"))


def test_shipped_content_by_default(paths: Paths, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a path the shipped packs are checked, and nothing is wrong with them."""
    assert run(paths) == 0
    assert "Nothing to mend." in capsys.readouterr().out
