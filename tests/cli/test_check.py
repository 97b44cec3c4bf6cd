"""``playbook check``."""

import argparse
import json
import subprocess
import sys
from pathlib import Path

import pytest

from playbook_app.base.paths import Paths
from playbook_app.base.problem import Problem
from playbook_app.cli import check
from tests.packs.making import FRONT, LESSON_FOLDER, PACK, TALK, fenced, make_pack, write

ROOT = Path(__file__).resolve().parent.parent.parent


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
            "without_exercise": [],
            "traits": [
                {
                    "ref": {"pack": "test", "slug": "lesson"},
                    "setting": dict.fromkeys(
                        ("sector", "country", "platform", "tone", "ages", "severity"), ""
                    ),
                    "ease": None,
                }
            ],
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
    assert out.endswith(
        "test (en): lessons 1, questions 1, conversations 0, drills 0\n"
        "    without a conversation or drill: lesson\n0 errors, 6 warnings\n"
    )


def test_the_table_of_variety(tmp_path: Path, paths: Paths, capsys: pytest.CaptureFixture[str]) -> None:
    """One line for each lesson of a pack that says where its lessons take place; in JSON it is whole."""
    front = FRONT.replace("minutes: 3", "minutes: 3\nsetting: {sector: bakery, tone: angry}")
    make_pack(tmp_path, front=front)
    run(paths, str(tmp_path))
    lines = capsys.readouterr().out.splitlines()
    assert [line.split() for line in lines if "bakery" in line] == [
        ["lesson", "bakery", "-", "-", "-", "angry", "-", "-"]
    ]
    run(paths, str(tmp_path), "--json")
    [pack] = json.loads(capsys.readouterr().out)["packs"]
    assert pack["traits"][0]["setting"]["sector"] == "bakery"


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


def test_a_pack_without_its_pack_file(
    tmp_path: Path, paths: Paths, capsys: pytest.CaptureFixture[str]
) -> None:
    """The folder that was named lacks it, not the tracks in it."""
    make_pack(tmp_path)
    (tmp_path / "pack.yaml").unlink()
    assert run(paths, str(tmp_path), "--json") == 1
    assert [one["file"] for one in json.loads(capsys.readouterr().out)["findings"]] == ["pack.yaml"]


def test_a_path_that_is_not_there(tmp_path: Path, paths: Paths) -> None:
    """The problem ends the program with 2."""
    with pytest.raises(Problem, match="path-missing"):
        run(paths, str(tmp_path / "nowhere"))


def test_shipped_content_by_default(paths: Paths, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a path the shipped packs are checked, and nothing is wrong with them."""
    assert run(paths) == 0
    assert "Nothing to mend." in capsys.readouterr().out


def question(number: int, *texts: str) -> str:
    """Return a question of which the first option is right."""
    options = "".join(
        f"      - {{id: {name}, text: {text}, reason: Why., correct: {str(name == 'a').lower()}}}\n"
        for name, text in zip("abc", texts, strict=True)
    )
    head = f"  - id: q{number}\n    type: single\n    skill: courtesy\n    prompt: Which of {number}?\n"
    return f"{head}    rule: Keep this.\n    options:\n{options}"


def test_a_lesson_that_gives_itself_away(
    tmp_path: Path, paths: Paths, capsys: pytest.CaptureFixture[str]
) -> None:
    """Going by length passes every sitting: an error with the lesson, the strategy and what to do."""
    quiz = "items:\n" + "".join(question(n, "The long and right one", "Short", "Small") for n in range(2))
    make_pack(tmp_path, quiz=quiz)
    assert run(paths, str(tmp_path), "--play") == 1
    out = capsys.readouterr().out
    assert "test/lesson: error: answering always the longest passes 100.0 % of the assessed" in out
    assert "1 lesson sat 10000 times without reading; what passes most often: always the longest" in out
    assert run(paths, str(tmp_path), "--play", "--json") == 1
    raw = json.loads(capsys.readouterr().out)
    assert list(raw) == ["packs", "findings", "lessons", "conversations", "drills"]
    assert {"id": "test/lesson", "strategy": "longest", "pass_rate": 1.0} in raw["lessons"]
    assert [row["strategy"] for row in raw["lessons"]] == ["first", "longest", "polite", "escalate", "random"]


def test_nothing_to_play(tmp_path: Path, paths: Paths, capsys: pytest.CaptureFixture[str]) -> None:
    """A pattern for packs is no lesson that anybody sits, nor is one without questions."""
    make_pack(tmp_path / "pattern", pack=f"{PACK}template: true\n")
    make_pack(tmp_path / "empty", quiz=None)
    assert run(paths, str(tmp_path), "--play") == 0
    assert capsys.readouterr().out.endswith("There is no assessed sitting to play.\n")


def test_nobody_passes_the_shipped_lessons_without_reading() -> None:
    """No strategy passes more than one in twenty of the assessed sittings, untraced."""
    words = [sys.executable, "-m", "playbook_app", "check", "--play", "--json"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    rates = json.loads(done.stdout)["lessons"]
    assert len(rates) == 5 * len({row["id"] for row in rates}) > 0
    assert max(row["pass_rate"] for row in rates) <= 0.05
    for talk in json.loads(done.stdout)["conversations"]:
        assert (talk["hit"], talk["reached"]) == (talk["turns"], talk["endings"])
        assert talk["choices_hit"] == talk["choices"]
        assert talk["one_sided"] == []
    drills = json.loads(done.stdout)["drills"]
    assert len(drills) >= 5
    for drill in drills:
        assert (drill["hit"], drill["replies_hit"]) == (drill["items"], drill["replies"])
        assert (drill["duties_hit"], drill["best"]["passed"]) == (drill["duties"], True)
        assert not any(found["passed"] for found in drill["naive"].values())
        assert drill["chance"]["passed"] == 0


def test_a_conversation_that_gives_itself_away(
    tmp_path: Path, paths: Paths, capsys: pytest.CaptureFixture[str]
) -> None:
    """Taking the first reply is good, and a condition has one side: errors with place and strategy."""
    talk = TALK.replace("who: ann, text: Hello.", "who: ann, text: Hello., when: trust > 3")
    make_pack(tmp_path, quiz=None, talk=talk)
    assert run(paths, str(tmp_path), "--play") == 1
    out = capsys.readouterr().out
    assert "    lesson: fine 100 to 100 %, over 0 to 0 %\n" in out
    assert "test/lesson: error: taking always the first leads to the good ending fine." in out
    assert "the condition “trust > 3” at first comes out the same every time." in out
    assert "test/lesson: 1 of 1 turns and 2 of 2 endings in 10000 random walks; first 10001." in out
    assert run(paths, str(tmp_path), "--play", "--json") == 1
    (raw,) = json.loads(capsys.readouterr().out)["conversations"]
    assert {key: raw[key] for key in ("id", "turns", "hit", "endings", "reached")} == {
        "id": "test/lesson",
        "turns": 1,
        "hit": 1,
        "endings": 2,
        "reached": 2,
    }


def test_the_map_of_a_conversation_shows_what_is_wrong_with_it(
    tmp_path: Path, paths: Paths, capsys: pytest.CaptureFixture[str]
) -> None:
    """A turn that nobody comes to is on it, in the words of the check; a bad target is said."""
    island = "  - id: island\n    choices:\n"
    outcome = "{quality: 2, title: T, reason: R, rule: R, goto: fine}"
    island += "".join(f"      - {{id: {one}, label: Go, outcomes: [{outcome}]}}\n" for one in "ab")
    pack = make_pack(tmp_path / "pack", talk=TALK.replace("endings:\n", f"{island}endings:\n"))
    assert run(paths, str(pack), "--maps", str(tmp_path / "maps")) == 1
    assert "1 map was drawn" in capsys.readouterr().out
    drawn = (tmp_path / "maps" / "test.lesson.svg").read_text(encoding="utf-8")
    assert "Island" in drawn
    assert "No way leads to this turn." in drawn
    assert run(paths, str(make_pack(tmp_path / "none")), "--maps", str(tmp_path / "maps")) == 0
    assert "no conversation to draw" in capsys.readouterr().out
    with pytest.raises(Problem):
        run(paths, str(pack), "--maps", str(pack / "pack.yaml"))
